// What reads as a name and is none: a medicine, a county, a day of the week, a label's own word, a citation.
import { DRUG_TERMS } from "../health/lexicon.ts";
import { NAME_LABELS } from "./name-words.ts";

const DRUGS: ReadonlySet<string> = new Set(DRUG_TERMS);
const NEVER: ReadonlySet<string> = new Set(
  "mon tue tues wed thu thur thurs fri sat sun rul proc stat reg regs ssn dob vin iban ein itin gps mac url pdf csv usa usd eur sku desc qty vpn slack zoom excel outlook subpoena movant insp finance payroll renter lic liens hold bssid ssid parler untappd walgreens addr acct narne cardholder accountholder".split(
    " ",
  ),
);

/** "the Jackson, Madison and Monroe county boards". */
const COUNTIES =
  /^(?:,? (?:and |or |& )?\p{Lu}[\p{L}'-]+(?: \p{Lu}[\p{L}'-]+)?){1,5},? (?:[Cc]ount(?:y|ies)|[Pp]arish(?:es)?|[Bb]oroughs?|[Tt]ownships?)\b(?! [Rr](?:oa)?d)|^ (?:[Cc]ount(?:y|ies)|[Pp]arish(?:es)?|[Bb]oroughs?|[Tt]ownships?)\b/u;
const PLACED_OF =
  /\b(?:[Cc]ity|[Tt]own|[Vv]illage|[Cc]ounty|[Pp]arish|[Bb]orough|[Tt]ownship|[Uu]niversity|[Pp]ort|[Bb]ank|[Ss]tate|[Cc]ommonwealth|[Dd]iocese|[Ii]sle|[Ll]ake|[Ff]ort|[Mm]ount|[Bb]attle|[Gg]ulf|[Bb]ay|[Vv]alley|[Cc]ollege) of $/;

const FORTS = /\b(?:Fort|Ft\.?|Lake|Mount|Mt\.?|Port|Cape|Point|Camp|Isle|Glen) $/;

const BRANDS: ReadonlySet<string> = new Set(
  "kia ford honda toyota nissan hyundai mazda subaru volkswagen chevrolet chevy dodge jeep chrysler buick cadillac lexus acura infiniti audi bmw mercedes tesla volvo porsche lincoln ram gmc jetta tahoe altima camry corolla civic accord sentra explorer escalade silverado mustang ruger glock remington colt wesson kroger target walmart costco amazon google apple microsoft boeing delta marriott hilton".split(
    " ",
  ),
);
/** Brands that are people's names as well: another brand close by tells. */
const ALSO_NAMES: ReadonlySet<string> = new Set(
  "ford lincoln dodge tesla mercedes chevy colt target delta wesson hilton".split(" "),
);

function isBrand(text: string, start: number, end: number): boolean {
  const words = text.slice(start, end).toLowerCase().split(/[ -]/);
  if (!words.every((word) => BRANDS.has(word))) return false;
  if (!words.every((word) => ALSO_NAMES.has(word))) return true;
  const near = text.slice(Math.max(0, start - 60), start) + text.slice(end, end + 60);
  return near
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => BRANDS.has(word));
}

/** What begins the name of a bank, a school or a house rather than a person's. */
const HOUSES =
  /^(?:banque|banco|bank|crédit|caja|sparkasse|universidad|université|university|hospital|clínica|clinique|école|colegio|hotel|hôtel|institut|instituto)\b/i;
/** "DCA-MIA", "DL G", "AK 3R9": short runs of capitals. */
const CODES = /^[A-Z]{3}-[A-Z]{3}$|^[A-Z]{1,3}(?:[ -][A-Z0-9]{1,3})+$/;

/** Whether the words from `start` to `end` can't be a person's name; `sole` when they are one word. */
export function isNoPerson(text: string, start: number, end: number, sole: boolean, titled: boolean): boolean {
  const name = text.slice(start, end);
  const lower = name.toLowerCase();
  if (NEVER.has(lower)) return true;
  if (isBrand(text, start, end) || HOUSES.test(name) || CODES.test(name)) return true;
  if (titled) return false;
  if (sole && (NAME_LABELS.has(lower) || DRUGS.has(lower))) return true;
  // "VIN 1FTFW1ET5DFA00001", "O7": a number, not a word with a misread letter.
  if (/\d[\p{L}]*\d[\p{L}]*\d/u.test(name) || (sole && /^\p{L}?\d/u.test(name))) return true;
  if (/(?:^|[ ])\p{L}?\d+\p{L}{1,3}(?=[ ]|$)|(?:^|[ ])\p{L}{1,3}\d{1,2}(?=[ ]|$)/u.test(name)) return true;
  if (sole && (FORTS.test(text.slice(Math.max(0, start - 8), start)) || /^[ ]K-\d/.test(text.slice(end, end + 4))))
    return true;
  if (/^ K-\d/.test(text.slice(end, end + 4))) return true;
  if (PLACED_OF.test(text.slice(Math.max(0, start - 16), start))) return true;
  return COUNTIES.test(text.slice(end, end + 100));
}
