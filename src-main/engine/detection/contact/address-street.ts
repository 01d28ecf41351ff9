// The first line of an address: a house number and a street, a highway, or a box.
import type { Utf16Offset } from "../../../base/units.ts";
import { DIRECTION_FORMS, STATE_FORMS, STRONG_SUFFIXES, WEAK_SUFFIXES } from "./address-words.ts";

export type Street = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** How much the form says by itself: a box or highway, a strong suffix, a weak one, a street known without any, any other name. */
  readonly form: "box" | "highway" | "strong" | "weak" | "bare" | "unnamed";
  /** Typed in small letters. */
  readonly lower: boolean;
};

const WORD_NUMBERS = "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve";

/** A house number: digits, a range or Queens-style pair, a letter, a half; or a number in words. */
const NUMBER = new RegExp(
  String.raw`(?<![\w$€£#§@&%+=]|[\w)]-|\d[.,:/]|\.)(?:\d{1,6}(?:-\d{1,5})?(?:-?[A-Za-z])?(?:[ ]1/2|½)?|(?=[lIO\d]{0,4}\d)[lI][\dlIO]{1,4}|\d{1,3}[lIO][\dlIO]{1,3}|[NSEW]\d{1,3}[NSEW]\d{3,6}|\d{1,2}[NSEW]\d{2,4}|(?:${WORD_NUMBERS}))(?=[ ]{1,3}\S|[ ]?\n[ ]*\S|,[ ])`,
  "g",
);

/** One word of a street's name, with an ordinal, initials, or a small connecting word. */
const WORD = /[ ]{1,3}(\d{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b|[\p{L}][\p{L}\p{N}'-]*\.?(?:[A-Z]\.)?)/uy;
/** The same after a line break, for a street wrapped in the middle of its name. */
const WRAPPED = /[ ]?\n[ ]{0,8}(\d{1,3}(?:st|nd|rd|th)\b|\p{Lu}[\p{L}\p{N}'-]*\.?)/uy;

const CONNECTORS = new Set([
  "of",
  "the",
  "de",
  "la",
  "las",
  "los",
  "del",
  "and",
  "y",
  "du",
  "des",
  "le",
  "on",
  "at",
  "by",
]);

/** State Route 9, County Road 17, US Hwy 1, FM 1960, I-35, Highway 61, Route 2 Box 14. */
const HIGHWAY = new RegExp(
  [
    String.raw`[ ]{1,3}(?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|West|Old|New)\.?[ ])?`,
    String.raw`(?:(?:U\.?[ ]?S\.?|State|County|Co\.?|Federal|Interstate|Township|Twp\.?|Forest(?:[ ]Service)?|Indian|Ranch|Farm[ -]to[ -]Market|National|Alabama|Alaska|Arizona|Arkansas|California|Colorado|Florida|Georgia|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|Ohio|Oklahoma|Oregon|Pennsylvania|Tennessee|Texas|Utah|Vermont|Virginia|Washington|Wisconsin|Wyoming|[A-Z]{2})[ ]){0,2}`,
    String.raw`(?:Highway|Hwy\.?|HIGHWAY|HWY\.?|Route|ROUTE|Rte\.?|RTE\.?|Rt\.?|RT\.?|Road|ROAD|Rd\.?|RD\.?|Interstate|FM|RM|CR|SR|TR|US|I)(?:[ ]|-)#?`,
    String.raw`\d{1,4}[A-Z]?(?![\w/]|,\d|\.\d)`,
    String.raw`(?:[ ](?:Frontage|Service|Access|Business|Bypass|Loop|Spur)(?:[ ](?:Road|Rd\.?))?)?`,
    String.raw`(?:[ ](?:North|South|East|West|[NSEW]{1,2})\b)?`,
  ].join(""),
  "y",
);

/** PO Box 12, P.O. Drawer 5, RR 2 Box 14, HC 1 Box 5, PSC 3 Box 12, Unit 100 Box 4, CMR 12. */
const BOX = new RegExp(
  [
    String.raw`(?<![\w.])(?:`,
    String.raw`(?:(?:p\.?[ ]?o\.?|post[ ]office|p[ ]0)(?:[ ]{0,2}|[ ]?\n[ ]{0,8})(?:box|bx|drawer|b0x)|pob)\.?(?:[ ]{0,2}|[ ]?\n[ ]{0,8})(?:no\.?[ ]?|#[ ]?|number[ ])?[\dlO]{0,3}\d{1,6}[A-Za-z]?(?:-\d{1,4})?`,
    String.raw`|(?:r\.?[ ]?r\.?|rural[ ](?:route|rte?)|r\.?f\.?d\.?|h\.?c\.?r?\.?|highway[ ]contract|star[ ]route|rte?\.?|route)[ -]?#?\d{1,3}[ ]?,?[ ]?\n?[ ]?box[ ]{1,2}#?\d{1,6}[A-Za-z]?`,
    String.raw`|(?:psc|cmr|unit)[ ]\d{1,6},?[ ](?:box[ ]\d{1,6})`,
    String.raw`|general[ ]delivery(?=,[ ]|\n)`,
    String.raw`)(?!\w|-\d)`,
  ].join(""),
  "gi",
);

/** Streets that have no suffix. */
const BARE_NAMES = /^(?:Broadway|Bowery|Embarcadero|Esplanade|Strand|BROADWAY)$/;

/** Words before a number that make it something else than a house's: "Section 8 Way". */
const NUMBERED =
  /(?:\b(?:section|sec|article|art|chapter|ch|title|rule|part|pages?|pp?|no|nos|vol|volume|exhibit|ex|figures?|fig|tables?|item|items|room|route|rte|highway|hwy|interstate|channel|psalm|amendment|phase|grade|class|level|act|scene|episode|season|version|group|track|step|day|week|year|round|super bowl|world war|district|precinct|ward|local|chapter|proposition|prop|measure|question|count|counts|category|type|top|age|aged|apollo|flight|gate|line|bus|train|stage|week|game|size|nearly|about|over|than|approximately|some|all|these|those|every|only|first|last|next|past|other|following|another)\.?|§|¶)[ ]?$/i;

const MONTHS =
  /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?[ ]?$/i;

const MONTH_NAME =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$/;

/** Courts of law, not of houses; squares that are measured. */
const COURT_BEFORE =
  /^(?:supreme|district|circuit|appeals|appellate|superior|high|federal|tax|bankruptcy|criminal|family|probate|municipal|county|state|trial|kangaroo|moot|constitutional|claims|surveillance|juvenile|traffic|magistrate|crown|tennis|food|basketball|chancery|housing|immigration|military|civil|drug|u\.s\.|us)$/i;

/** Words that are no part of a street's name typed in small letters. */
const LOWER_STOP =
  /^(?:a|an|in|on|at|to|for|by|with|from|is|are|was|were|has|have|had|and|or|but|per|people|men|women|days?|years?|weeks?|months?|hours?|minutes?|miles?|feet|votes?|percent|pages?|times?|points?|more|of|that|this|which|who|million|billion|thousand|hundred|dollars|pm|am|st|other|new|different)$/;

const UNAMBIGUOUS_LOWER =
  /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|circle|cir|parkway|pkwy|terrace|ter|place|pl|highway|hwy|trail|trl|way)$/;

/** Every place where an address may begin, in order. */
export function readStreets(text: string): Street[] {
  const found: Street[] = [];
  for (const m of text.matchAll(BOX))
    found.push({ start: m.index, end: m.index + m[0].length, form: "box", lower: false });
  for (const m of text.matchAll(NUMBER)) {
    const street = streetAt(text, m.index, m[0]);
    if (street !== null) found.push(street);
  }
  return found.sort((a, b) => a.start - b.start);
}

function streetAt(text: string, start: number, number: string): Street | null {
  const lead = text.slice(Math.max(0, start - 20), start);
  if (/^[ ]block\b/i.test(text.slice(start + number.length, start + number.length + 7))) return null;
  if (NUMBERED.test(lead) || (MONTHS.test(lead) && Number(number) <= 31)) return null;
  const from = start + number.length;
  HIGHWAY.lastIndex = from;
  const highway = HIGHWAY.exec(text);
  if (highway !== null && /^\d/.test(number))
    return { start, end: from + highway[0].length, form: "highway", lower: false };
  return namedStreet(text, start, from, number);
}

type Word = { readonly text: string; readonly end: number };

function namedStreet(text: string, start: number, from: number, number: string): Street | null {
  const words = wordsAfter(
    text,
    text[from] === "," && /\s\p{Lu}/u.test(text.slice(from + 1, from + 3)) ? from + 1 : from,
  );
  let best: Street | null = null;
  const bareWords = words.map((word) => word.text.replace(/\.$/, ""));
  const lower = /^\p{Ll}/u.test(words[0]?.text ?? "") && !/^d'|^de /.test(words[0]!.text);
  for (let i = 0; i < words.length; i++) {
    const bare = bareWords[i]!;
    const key = bare.toLowerCase();
    // Street names begin with a capital; in small letters no word may be an everyday one.
    if (lower ? LOWER_STOP.test(key) && !STRONG_SUFFIXES.has(key) : /^\p{Ll}/u.test(bare) && !CONNECTORS.has(bare))
      break;
    if ((lower && /^\p{Lu}/u.test(bare)) || (i === 0 && CONNECTORS.has(bare))) break;
    const isStrong = STRONG_SUFFIXES.has(key);
    if (i === 0 && !isStrong && BARE_NAMES.test(bare)) best = withDirection(text, words, i, start, "bare", lower);
    const previous = bareWords[i - 1];
    const isSuffix = (isStrong || WEAK_SUFFIXES.has(key)) && i > 0 && !(i === 1 && isDirectionOnly(previous!, bare));
    // "7 N. St. Clair St.": a saint, since the street's suffix comes after him.
    if (key === "st" && i <= 1 && isSaint(words, i)) continue;
    if (!isSuffix) {
      // "Avenue B", "Avenue of the Americas", "Avenida Central", "Calle Luna": the kind of street comes first.
      if (
        i === 0 &&
        /^(?:Avenue|Ave|Avenida|Calle|Camino|Via|Paseo|Rue|Plaza|Paso)$/.test(bare) &&
        words.length > 1 &&
        /^\p{Lu}|^of$/u.test(words[1]!.text)
      ) {
        best = prefixed(words, start, lower);
      }
      // A sentence ends here, or the name grows longer than any.
      if (/\p{L}{3}\.$/u.test(words[i]!.text) && !isStrong) break;
      continue;
    }
    if (key === "court" && COURT_BEFORE.test(previous!)) break;
    // "143 S. Ct. 2065" cites a reporter of cases.
    if (
      key === "ct" &&
      i === 1 &&
      /^[SF]$/.test(previous!) &&
      /^[ ]?\d/.test(text.slice(words[i]!.end, words[i]!.end + 2))
    )
      break;
    // "410 Ohio St.3d 707", "12 Mass. App. Ct. 4": reporters of cases too.
    const rest = text.slice(words[i]!.end, words[i]!.end + 6);
    if (
      /^\.?[ ]?[23]d\b/.test(rest) ||
      (key === "st" && STATE_FORMS.has(previous!.toLowerCase()) && /^[ ]\d/.test(rest))
    )
      break;
    if (
      key === "square" &&
      /^[ ](?:feet|foot|ft|miles?|meters?|metres?|kilomet|yards?|inch)/i.test(
        text.slice(words[i]!.end, words[i]!.end + 10),
      )
    )
      break;
    if (lower && !UNAMBIGUOUS_LOWER.test(key)) continue;
    if (/^(?:Dr|St|Ct|Pl)\.?$/.test(words[i]!.text) && isTitle(text, words, i, number)) continue;
    if (CONNECTORS.has(previous!) && i > 1 && !/^\p{Lu}/u.test(previous!) && !isStrong) continue;
    best = withDirection(
      text,
      words,
      i,
      start,
      isStrong ? "strong" : best?.form === "strong" ? "strong" : "weak",
      lower,
    );
    // "Lake Shore Drive": a suffix right after a suffix is the real one; anything else is the next thing.
    const next = bareWords[i + 1]?.toLowerCase();
    if (
      next === undefined ||
      !(STRONG_SUFFIXES.has(next) || (WEAK_SUFFIXES.has(next) && !isStrong)) ||
      (/[.,]$/.test(words[i]!.text) && isStrong)
    ) {
      if (isStrong || !moreSuffixAhead(bareWords, i)) break;
    }
  }
  return best ?? bareStreet(text, words, start, lower);
}

/** "45 Fremont, San Francisco, CA 94105": one to three capitalised words before a comma or the end of the line. */
function bareStreet(text: string, words: readonly Word[], start: number, lower: boolean): Street | null {
  if (lower) return null;
  for (const word of words.slice(0, 3)) {
    if (!/^(?:\p{Lu}|\d)/u.test(word.text)) return null;
    if (/^(?:,|[ ]?\n)/.test(text.slice(word.end, word.end + 2)))
      return { start, end: word.end, form: "unnamed", lower };
  }
  return null;
}

/** Up to six words of a name, on one line or broken once. */
function wordsAfter(text: string, from: number): Word[] {
  const words: Word[] = [];
  let at = from;
  let wraps = 0;
  while (words.length < 7) {
    WORD.lastIndex = at;
    let m = WORD.exec(text);
    if (m === null && wraps++ === 0) {
      WRAPPED.lastIndex = at;
      m = WRAPPED.exec(text);
    }
    if (m === null) break;
    at += m[0].length;
    words.push({ text: m[1]!, end: at });
  }
  return words;
}

/** A weak suffix may be part of the name when a strong one follows within two words: "14 Spring Garden Old Road". */
function moreSuffixAhead(words: readonly string[], index: number): boolean {
  return words
    .slice(index + 1, index + 3)
    .some((word) => STRONG_SUFFIXES.has(word.toLowerCase()) && /^\p{Lu}/u.test(word));
}

function isSaint(words: readonly Word[], index: number): boolean {
  const [next, ...rest] = words.slice(index + 1, index + 4).map((word) => word.text.replace(/\.$/, ""));
  if (next === undefined || !/^\p{Lu}\p{Ll}/u.test(next) || STRONG_SUFFIXES.has(next.toLowerCase())) return false;
  return rest.some((word) => /^\p{Lu}/u.test(word) && STRONG_SUFFIXES.has(word.toLowerCase()));
}

const isDirectionOnly = (word: string, suffix: string): boolean =>
  DIRECTION_FORMS.has(word.toLowerCase()) &&
  !/^(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|pkwy|parkway|ct|court|pl|place|way|ter|terrace)$/i.test(
    suffix,
  );

/** "14 Harvard Dr. Smith", "3 May St. Louis": a title or a saint rather than a suffix. */
function isTitle(text: string, words: readonly Word[], index: number, number: string): boolean {
  const word = words[index]!;
  const previous = words[index - 1]!.text;
  if (MONTH_NAME.test(previous) && index === 1 && Number(number) <= 31) return true;
  const rest = text.slice(word.end, word.end + 30);
  if (
    word.text.startsWith("St") &&
    /^[ ](?:Louis|Paul|Petersburg|Charles|Mary|John|George|Augustine|Joseph|Cloud)\b/.test(rest)
  ) {
    return !/^[ ](?:Louis|Paul|Petersburg|Charles|Joseph|Cloud|Augustine),?[ ][A-Z]{2}\b/.test(rest);
  }
  return (
    word.text === "Dr." &&
    /^[ ]\p{Lu}\p{Ll}+[ ](?:\p{Lu}\.?[ ]|\p{Ll})/u.test(rest) &&
    !/^[ ](?:Apt|Suite|Ste|Unit)\b/.test(rest)
  );
}

/** Takes in a direction after the suffix: "NW", "N.W.", "Northwest". */
function withDirection(
  text: string,
  words: readonly Word[],
  index: number,
  start: number,
  form: Street["form"],
  lower: boolean,
): Street {
  const word = words[index]!;
  let end = word.end - (word.text.endsWith(".") ? 1 : 0);
  const direction =
    /^\.?,?[ ]{1,2}((?:[NS]\.?[ ]?[EW]\b\.?|[NSEW]\b\.?(?![ ]?\p{Lu}\.)|(?:North|South)(?:east|west)?\b|(?:East|West)\b(?![ ]\p{Lu}\p{Ll}+,)|NORTH|SOUTH|EAST|WEST)(?!['\w-])|(?:nw|ne|sw|se)\b)/u.exec(
      text.slice(word.end - (word.text.endsWith(".") ? 1 : 0), word.end + 14),
    );
  // A comma before a lone word is a city's beginning: ", West Chester".
  if (direction !== null && !(direction[0].includes(",") && /[a-z]{3}/i.test(direction[1]!))) {
    const taken = direction[0].replace(/(?<![NS]\.[ ]?[EW])\.$/, "");
    end += taken.length;
  }
  return { start, end, form, lower };
}

/** Avenue B, Avenue of the Americas, Calle Luna. */
function prefixed(words: readonly Word[], start: number, lower: boolean): Street | null {
  const one = words[1]!;
  const bare = one.text.replace(/\.$/, "");
  if (/^[A-Z]$/.test(bare)) return { start, end: one.end - (one.text.length - bare.length), form: "strong", lower };
  if (/^(?:of|OF)$/.test(bare)) {
    const last = words.findLastIndex((word, i) => i > 1 && i < 6 && /^\p{Lu}/u.test(word.text));
    const name = words.slice(2, last + 1).findIndex((word) => /^\p{Lu}/u.test(word.text)) + 2;
    return last < 2
      ? null
      : { start, end: words[name]!.end - (words[name]!.text.endsWith(".") ? 1 : 0), form: "strong", lower };
  }
  const spanish = /^(?:Avenida|Calle|Camino|Via|Paseo|Rue|Plaza|Paso)/.test(words[0]!.text);
  if (!spanish) return null;
  let last = 1;
  while (
    last < 3 &&
    words[last + 1] !== undefined &&
    /^\p{Lu}|^(?:de|del|la|las|los)$/u.test(words[last + 1]!.text) &&
    !/\.$/.test(words[last]!.text)
  )
    last++;
  return { start, end: words[last]!.end - (words[last]!.text.endsWith(".") ? 1 : 0), form: "weak", lower };
}
