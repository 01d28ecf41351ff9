// The last line of an address: city, state and ZIP code, in every order and division that is written.
import type { Utf16Offset } from "../../../base/units.ts";
import { JOIN } from "./address-unit.ts";
import { KNOWN_CITIES, STATE_PATTERN } from "./address-words.ts";

export type Place = {
  readonly end: Utf16Offset;
  readonly city: boolean;
  readonly state: boolean;
  readonly zip: boolean;
};

/** Not "Ohio State", nor "Ohio Senator". */
const STATE = `(?:${STATE_PATTERN})(?!\\w|[ ](?:State|University|Republican|Democrat|Sen|Gov|Rep|Attorney|Supreme))`;
/** Five digits, also with letters a scanner read for digits after a state, and the four that may follow. */
const ZIP = String.raw`(?:\d{5}|(?=[\dOolIS]{0,4}\d)[\dOolIS]{5})(?:[ ]?-[ ]?\n?\d{4})?(?![\w]|-\d)`;
const CITY_WORD = String.raw`(?:(?:St|Ste|Ft|Mt|Pt)\.|[A-Z](?:[\p{L}'-]|[01](?=\p{Lu}))*\.?|(?:of|the|du|de|la|del|on|by|and|d'[A-Z]\p{L}+)(?=[ ]))`;
const CITY = `\\p{Lu}(?:[\\p{L}'-]|[01](?=\\p{Lu}))*\\.?(?:[ ]${CITY_WORD}){0,3}?(?:-\\n\\p{Ll}+)?`;
const COMMA = String.raw`(?:[ ]{0,2}[.,;][ ]{0,3}\n?[ \t]{0,24}|[ ]{1,3}|[ ]?\n[ \t]{0,24}|[ \t]{0,8}[|\t·•/][ \t]{0,8}|[ ]{2,20})`;
/** ", Hart County" or "(Hart County)" between a city and its state. */
const COUNTY = String.raw`(?:[ ]{0,2},[ ]?\n?[ ]{0,8}(?:\p{Lu}[\p{L}'-]*\.?[ ]){1,2}(?:County|Co\.|Parish|Borough|COUNTY)|,[ ](?:Queens|Brooklyn|(?:The[ ])?Bronx|Manhattan|Staten[ ]Island)|[ ]\((?:\p{Lu}[\p{L}'-]*\.?[ ]){1,2}(?:County|Co\.?|Parish|Borough)\))?`;

const CITY_STATE_ZIP = new RegExp(`${JOIN}(${CITY})${COUNTY}${COMMA}(${STATE})(?:${COMMA}(?:${ZIP}))`, "uy");
const CITY_STATE = new RegExp(`${JOIN}(${CITY})${COUNTY}[ ]{0,2}[,.|;][ ]{0,3}\\n?[ \\t]{0,24}(${STATE})`, "uy");
const CITY_ZIP = new RegExp(`${JOIN}(${CITY})${COMMA}(?:\\d{5}(?:-\\d{4})?(?![\\w-]))`, "uy");
/** The line breaks inside the city's name: "Apt. 12C, Port", then "Merrow, OH 44899". */
const BROKEN_CITY = new RegExp(
  `[ ]{0,2},[ ]{1,3}(\\p{Lu}[\\p{L}'-]*\\.?(?:[ ]${CITY_WORD})?[ ]?\\n[ ]{0,24}\\p{Lu}[\\p{L}'-]*(?:[ ]${CITY_WORD})?)${COUNTY}[ ]{0,2},[ ]{0,3}\\n?[ ]{0,24}(${STATE})(?:${COMMA}(?:${ZIP}))?`,
  "uy",
);
/** In a narrow column each word of the city has its line: "Larkin", then "Falls, OH 43799". */
const STACKED_CITY = new RegExp(
  `[ ]{0,2},?[ ]?\\n[ ]{0,24}(\\p{Lu}[\\p{L}'-]*[ ]?\\n[ ]{0,24}\\p{Lu}[\\p{L}'-]*)[ ]{0,2},[ ]?\\n?[ ]{0,24}(${STATE})${COMMA}(?:${ZIP})`,
  "uy",
);
/** "at 12 Elm Street in Larkin Falls, Ohio". */
const IN_CITY = new RegExp(
  `,?[ ]{0,2}[ \\n]in[ \\n][ ]{0,2}(${CITY})${COUNTY}[ ]{0,2},[ ]{0,3}\\n?[ ]{0,8}(${STATE})(?:${COMMA}(?:${ZIP}))?`,
  "uy",
);
const STATE_ZIP = new RegExp(`${JOIN}(${STATE})(?:${COMMA}(?:${ZIP}))`, "uy");
const ZIP_ALONE = /[ ]{0,2}[,]?[ ]{0,2}\d{5}(?:-\d{4})?(?![\w-])(?!,\d|[ ](?:[a-z]|[A-Z][a-z]))/y;
/** City and two capitals without a comma: "Springfield IL". */
const CITY_STATE_PLAIN = new RegExp(
  `[ ]{0,2},?[ ]?\\n?[ \\t]{0,24}(${CITY})[ ]{1,3}(${STATE})(?![ ]\\p{Lu}\\p{Ll})`,
  "uy",
);
const STATE_ALONE = new RegExp(`[ ]{0,2},[ ]{0,2}\\n?(${STATE})(?![ ]\\p{Lu})`, "uy");
/** A dot before the comma belongs to the street's short suffix: "Ave., Larkin Falls". */
const CITY_ALONE =
  /\.?[ ]{0,2},[ ]{0,2}\n?[ \t]{0,24}(\p{Lu}[\p{L}'-]*(?:[ ](?:(?:St|Ft|Mt)\.[ ])?\p{Lu}[\p{L}'-]*){0,2})(?![\p{L}'-])/uy;
/** All in small letters: only with both state and ZIP, or a state at the end of the line. */
const LOWER = new RegExp(
  `${JOIN}([a-z'-]+(?:[ ][a-z'-]+){0,2}?)${COMMA}(?:${STATE_PATTERN})(?![\\w])(?:${COMMA}(?:\\d{5}(?:-\\d{4})?)(?![\\w-])|(?=[ ]?(?:[,.;]|\\n|$)))`,
  "iuy",
);
const LOWER_CITY = /[ ]{0,2},[ ]{0,2}\n?([a-z.]+(?:[ ][a-z]+){0,2}?)(?=[ ]?(?:[,.;)]|\n|$))/y;

/** A form's labels stand between the parts: "City: Dayton", "State: OH", "Zip Code: 45402". */
const GAP = String.raw`[ \t]{0,20}[,;|·•]?[ \t]{0,20}(?:\n[ \t]{0,24})?`;
const AFTER_LABEL = String.raw`[ ]?[:.]?[ \t]{0,20}`;
const CITY_LABEL = String.raw`(?:City|CITY|city|Town|TOWN)(?:[ ]?[/,&][ ]?(?:State|STATE|state|St|ST))?(?:[ ]?[/,&]?[ ]?(?:Zip|ZIP|zip)(?:[ ][Cc]ode|[ ]CODE)?)?(?=[ ]?[:.]|[ ]{1,12}\p{Lu})`;
const STATE_LABEL = String.raw`(?:State|STATE|state|ST|St)(?=[ ]?[:.]|[ ])`;
const ZIP_LABEL = String.raw`(?:Zip|ZIP|zip|Postal)(?:[ ]?[Cc]ode|[ ]CODE)?(?=[ ]?[:.#]|[ ])`;
const COUNTY_FIELD = String.raw`(?:${GAP}(?:County|COUNTY)[ ]?:[ \t]{0,8}\p{Lu}[\p{L}'-]*(?:[ ]\p{Lu}[\p{L}'-]*)?)?`;
const FORM = new RegExp(
  [
    GAP,
    `${CITY_LABEL}${AFTER_LABEL}(${CITY})${COUNTY_FIELD}`,
    `(?:${GAP}(?<![\\p{L}'-])(?:${STATE_LABEL}${AFTER_LABEL})?(${STATE})(?:${GAP}(?<!\\w)(?:${ZIP_LABEL}${AFTER_LABEL})?(${ZIP}))?`,
    `|${GAP}${ZIP_LABEL}${AFTER_LABEL}(${ZIP})`,
    `|(?=[ \\t]{0,3}(?:\\n|$)|[ ]{2}|[ ]?[|;]))`,
  ].join(""),
  "uy",
);

/** Names that only places have. */
const TOWN_NAME =
  /^(?:\p{Lu}\p{L}+[ ](?:Falls|Springs|City|Beach|Heights|Grove|Hills|Valley|Creek|Harbor|Point|Rapids|Junction|Mills|Township|Village|Park|Island|Lake)|(?:East|West|North|South|New|Port|Fort|Mount|Lake|San|Santa|Saint|Upper|Lower)[ ]\p{Lu}\p{L}+|\p{Lu}\p{Ll}+(?:ville|burg|burgh|boro|borough|port|field|dale))$/u;

const DAY_OR_MONTH =
  /^(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b/;

/** A town with its state anywhere in the text; the look-behind keeps one long word from being read again and again. */
const TOWN_IN_STATE = new RegExp(
  `(?<![\\p{L}'-])(\\p{Lu}[\\p{L}'-]*(?:[ ]\\p{Lu}[\\p{L}'-]*){0,2}),[ ]\\n?(?:${STATE})`,
  "gu",
);

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The towns that the text names with their states, so that they are known where they stand without. */
export function townsOf(text: string): ReadonlySet<string> {
  const towns = new Set<string>();
  for (const m of text.matchAll(TOWN_IN_STATE)) {
    const words = m[1]!.split(" ");
    for (let from = 0; from < words.length; from++) towns.add(words.slice(from).join(" "));
  }
  return towns;
}

/** The place that follows at `at`; null when none does. `lower` says that the address is typed in small letters, `towns` which towns are known. */
export function readPlace(text: string, at: Utf16Offset, lower: boolean, towns: ReadonlySet<string>): Place | null {
  const ends = (m: RegExpExecArray, parts: Partial<Place>): Place => {
    // Newspapers' abbreviations of states ("D.C.", "Ore.") keep their dot; after anything else it ends the sentence.
    const raw = m[0].replace(/(?<!\.[A-Z]|[ ,.][A-Z][a-z]{1,4})\.$/, "");
    return { end: at + raw.length, city: false, state: false, zip: false, ...parts };
  };
  let m = sticky(FORM, text, at);
  if (m !== null)
    return ends(m, { city: true, state: m[2] !== undefined, zip: m[3] !== undefined || m[4] !== undefined });
  m = sticky(CITY_STATE_ZIP, text, at);
  if (m !== null) return ends(m, { city: true, state: true, zip: true });
  m = sticky(STATE_ZIP, text, at);
  if (m !== null) return ends(m, { state: true, zip: true });
  // "14 Elm Street. Dayton, Ohio, is…": after a word that is no abbreviation the dot ends the sentence.
  if (/[a-z]{5}$/.test(text.slice(Math.max(0, at - 5), at)) && /^\.\s/.test(text.slice(at, at + 2))) return null;
  m = sticky(CITY_STATE, text, at);
  if (m !== null) return ends(m, { city: true, state: true });
  for (const pattern of [BROKEN_CITY, STACKED_CITY, IN_CITY]) {
    m = sticky(pattern, text, at);
    if (m !== null) return ends(m, { city: true, state: true, zip: /\d{5}(?:-\d{4})?$/.test(m[0]) });
  }
  m = sticky(CITY_ZIP, text, at);
  if (m !== null) return ends(m, { city: true, zip: true });
  m = sticky(CITY_STATE_PLAIN, text, at);
  if (m !== null) return ends(m, { city: true, state: true });
  m = sticky(ZIP_ALONE, text, at);
  if (m !== null) return ends(m, { zip: true });
  m = sticky(STATE_ALONE, text, at);
  if (m !== null) return ends(m, { state: true });
  if (lower) {
    m = sticky(LOWER, text, at);
    if (m !== null) return ends(m, { city: true, state: true, zip: /\d{5}$/.test(m[0]) });
    m = sticky(LOWER_CITY, text, at);
    if (m !== null && KNOWN_CITIES.has(m[1]!)) return ends(m, { city: true });
  }
  m = sticky(CITY_ALONE, text, at);
  if (m !== null && isCityAlone(text, at + m[0].length, m[1]!, towns)) return ends(m, { city: true });
  return null;
}

/** A capitalised name after the street is its city when it is a known one, or when the line or sentence ends with it. */
function isCityAlone(text: string, end: Utf16Offset, name: string, towns: ReadonlySet<string>): boolean {
  const rest = text.slice(end, end + 24);
  if (KNOWN_CITIES.has(name.toLowerCase())) return !/^[ ](?:\p{Lu}|Police|police|officials|County)/u.test(rest);
  if (DAY_OR_MONTH.test(name)) return false;
  // The same town stands elsewhere in the text with its state.
  if (towns.has(name)) return true;
  if (TOWN_NAME.test(name) && !/^[ ]\p{Lu}/u.test(rest)) return true;
  if (/^,[ ]\n?where\b/.test(rest)) return true;
  // One or two words, then a full stop or the end of the line: a person or a sentence would go on.
  return name.split(" ").length <= 2 && /^(?:[.;)]?[ ]?(?:\n|$)|\.[ ]{1,2}\p{Lu}|[;)])/u.test(rest);
}
