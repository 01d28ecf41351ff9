// Numbers as another country writes them at home ("0161 496 0722"): believed where the text names that country.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

type Country = "GB" | "DE" | "FR" | "IE" | "NL" | "BE" | "CH" | "AT" | "IT" | "AU";

/** Countries, towns, postcodes and words of the address that tell where a text's numbers are dialled. */
const HINTS: readonly (readonly [Country, RegExp])[] = [
  [
    "GB",
    /\b(?:[A-PR-UWYZ][A-HK-Y]?\d[\dA-HJKPS-UW-Y]?[ ]\d[ABD-HJLNP-UW-Z]{2}|UK|U\.K\.|United Kingdom|Britain|British|England|Scotland|Wales|London|Manchester|Birmingham|Leeds|Glasgow|Edinburgh|Liverpool|Bristol|Cardiff|Belfast)\b/,
  ],
  [
    "DE",
    /\b(?:Germany|German|Deutschland|Berlin|Hamburg|M[uü]nchen|Munich|Cologne|Frankfurt|Stuttgart|D[üu]sseldorf|Leipzig|Dresden|GmbH|D-\d{5})\b|K[öo]ln\b|stra(?:ß|ss)e\b/,
  ],
  [
    "FR",
    /\b(?:France|French|Paris|Lyon|Marseille|Toulouse|Bordeaux|Lille|Nantes|Strasbourg|CEDEX|rue|avenue d|Adresse)\b|\bT[ée]l\b/,
  ],
  ["IE", /\b(?:Ireland|Irish|Dublin|Cork|Galway|Limerick)\b/],
  ["NL", /\b(?:Netherlands|Dutch|Amsterdam|Rotterdam|The Hague|Utrecht)\b/],
  ["BE", /\b(?:Belgium|Belgian|Brussels|Bruxelles|Antwerp)\b/],
  ["CH", /\b(?:Switzerland|Swiss|Z[üu]rich|Geneva|Gen[eè]ve|Basel|Bern)\b/],
  ["AT", /\b(?:Austria|Austrian|Vienna|Wien|Salzburg|Graz)\b/],
  ["IT", /\b(?:Italy|Italian|Rome|Milan|Milano|Roma|Naples|Turin)\b/],
  ["AU", /\b(?:Australia|Australian|Sydney|Melbourne|Brisbane|Perth|Adelaide|Canberra)\b/],
];

/** Characters each way in which a hint counts. */
const REACH = 400;

/** In E.164, when the number is in use in a country that the text around it names; null otherwise. */
export function nationalNumber(text: string, start: number, raw: string): string | null {
  const around = text.slice(Math.max(0, start - REACH), start + raw.length + REACH);
  for (const [country, hint] of HINTS) {
    if (!hint.test(around)) continue;
    const parsed = parsePhoneNumberFromString(raw, country);
    if (parsed?.country === country && parsed.isValid()) return parsed.number;
  }
  return null;
}
