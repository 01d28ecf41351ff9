// What follows the street line of an address: units, city, state and ZIP code, on the same line or the next ones.
import type { Utf16Offset } from "../../../base/units.ts";
import { KNOWN_CITIES, STATE_PATTERN } from "./address-words.ts";

export type Tail = {
  readonly end: Utf16Offset;
  readonly unit: boolean;
  readonly city: boolean;
  readonly state: boolean;
  readonly zip: boolean;
};

/** Between two parts of an address: a comma or dot, spaces, at most one line break and its indentation, a bar or a bullet. */
const JOIN = String.raw`(?:[ \t]{0,3}[.,;]{0,2}[ \t]{0,3}(?:\n[ \t]{0,12})?|[ \t]{0,8}[|\t·•/][ \t]{0,8}|[ ]{2,20}|[ ]?-[ ]?)`;

const UNIT_WORD = String.raw`(?:apt|apartment|unit|ste|suite|rm|room|fl|flr|floor|bldg|building|lot|trlr|trailer|spc|space|ph|penthouse|dept|slip|hangar|hngr|stop|tower|wing|box|no)`;
const UNIT = new RegExp(
  [
    JOIN,
    "(?:",
    `p\\.?[ ]?o\\.?[ ]?box[ ]\\d{1,6}|${UNIT_WORD}\\b\\.?[ ]{0,2}(?:no\\.?[ ]?|#[ ]?)?(?:\\d{1,4}-\\d{1,4}(?!\\w)|\\d{1,5}(?:[ ]?-?[A-Za-z])?(?!\\w)|[A-Za-z]{1,2}[ -]?\\d{0,4}(?![\\w'])|(?:one|two|three|four|five|six|seven|eight|nine|ten)\\b)`, // Apt 4B, Suite C, Unit 12-A
    `|(?:apt|apartment|unit|ste|suite|rm|room)\\b\\.?[ ]?\\n[ ]{0,8}#?\\d{1,5}-?[A-Za-z]?(?!\\w)`, // Apt., then 4B on the next line
    `|(?:basement|garage|rear|upper|lower|front|back|studio|attic|garden|carriage|guest)[ ](?:apt|apartment|unit|suite|flat|house)\\b\\.?`, // Basement Apt.
    `|#[ ]?[A-Za-z]?-?\\d{0,5}-?[A-Za-z]?(?<=[\\dA-Za-z])(?!\\w)`, // #4B
    `|(?:\\d{1,3}(?:st|nd|rd|th)|first|second|third|fourth|fifth|ground|top|lower|upper|main)[ ](?:floor|fl|flr|level)\\b`, // 4th Floor
    `|(?:penthouse|ph|basement|bsmt|rear|lowr|uppr|upstairs|downstairs)\\b(?![ ][a-z])`, // Penthouse
    ")",
  ].join(""),
  "iy",
);

/** Not "Ohio State", nor "Ohio Senator". */
const STATE = `(?:${STATE_PATTERN})(?!\\w|[ ](?:State|University|Republican|Democrat|Sen|Gov|Rep|Attorney|Supreme))`;
/** Five digits, also with letters a scanner read for digits after a state, and the four that may follow. */
const ZIP = String.raw`(?:\d{5}|(?=[\dOolIS]{0,4}\d)[\dOolIS]{5})(?:[ ]?-[ ]?\n?\d{4})?(?![\w]|-\d)`;
const CITY_WORD = String.raw`(?:(?:St|Ste|Ft|Mt|Pt)\.|[A-Z][\p{L}'-]*\.?|(?:of|the|du|de|la|del|on|by|and|d'[A-Z]\p{L}+)(?=[ ]))`;
const CITY = `\\p{Lu}[\\p{L}'-]*\\.?(?:[ ]${CITY_WORD}){0,3}?(?:-\\n\\p{Ll}+)?`;
const COMMA = String.raw`(?:[ ]{0,2}[.,][ ]{0,3}\n?[ \t]{0,12}|[ ]{1,3}|[ ]?\n[ \t]{0,12}|[ \t]{0,8}[|\t·•/][ \t]{0,8}|[ ]{2,20})`;

const CITY_STATE_ZIP = new RegExp(`${JOIN}(${CITY})${COMMA}(${STATE})(?:${COMMA}(?:${ZIP}))`, "uy");
const CITY_STATE = new RegExp(`${JOIN}(${CITY})[ ]{0,2}[,.|][ ]{0,3}\\n?[ \\t]{0,12}(${STATE})`, "uy");
const CITY_ZIP = new RegExp(`${JOIN}(${CITY})${COMMA}(?:\\d{5}(?:-\\d{4})?(?![\\w-]))`, "uy");
/** The line breaks inside the city's name: "Apt. 12C, Port", then "Merrow, OH 44899". */
const BROKEN_CITY = new RegExp(
  `[ ]{0,2},[ ]{1,3}(\\p{Lu}[\\p{L}'-]*\\.?(?:[ ]${CITY_WORD})?[ ]?\\n[ ]{0,8}\\p{Lu}[\\p{L}'-]*(?:[ ]${CITY_WORD})?)[ ]{0,2},[ ]{0,3}(${STATE})(?:${COMMA}(?:${ZIP}))?`,
  "uy",
);
/** "at 12 Elm Street in Larkin Falls, Ohio". */
const IN_CITY = new RegExp(
  `[ ]{1,2}in[ ]{1,2}\\n?(${CITY})[ ]{0,2},[ ]{0,3}\\n?[ ]{0,8}(${STATE})(?:${COMMA}(?:${ZIP}))?`,
  "uy",
);
const STATE_ZIP = new RegExp(`${JOIN}(${STATE})(?:${COMMA}(?:${ZIP}))`, "uy");
const ZIP_ALONE = /[ ]{0,2}[,]?[ ]{0,2}\d{5}(?:-\d{4})?(?![\w-])(?!,\d|[ ](?:[a-z]|[A-Z][a-z]))/y;
/** City and two capitals without a comma: "Springfield IL". */
const CITY_STATE_PLAIN = new RegExp(
  `[ ]{0,2},?[ ]?\\n?[ \\t]{0,12}(${CITY})[ ]{1,3}(${STATE})(?![ ]\\p{Lu}\\p{Ll})`,
  "uy",
);
const STATE_ALONE = new RegExp(`[ ]{0,2},[ ]{0,2}\\n?(${STATE})(?![ ]\\p{Lu})`, "uy");
const CITY_ALONE =
  /[ ]{0,2},[ ]{0,2}\n?[ \t]{0,12}(\p{Lu}[\p{L}'-]*(?:[ ](?:(?:St|Ft|Mt)\.[ ])?\p{Lu}[\p{L}'-]*){0,2})(?![\p{L}'-])/uy;
/** All in small letters: only with both state and ZIP, or a state at the end of the line. */
const LOWER = new RegExp(
  `${JOIN}([a-z'-]+(?:[ ][a-z'-]+){0,2}?)${COMMA}(?:${STATE_PATTERN})(?![\\w])(?:${COMMA}(?:\\d{5}(?:-\\d{4})?)(?![\\w-])|(?=[ ]?(?:[,.;]|\\n|$)))`,
  "iuy",
);
const LOWER_CITY = /[ ]{0,2},[ ]{0,2}\n?([a-z.]+(?:[ ][a-z]+){0,2}?)(?=[ ]?(?:[,.;)]|\n|$))/y;

/** Names that only places have. */
const TOWN_NAME =
  /^(?:\p{Lu}\p{L}+[ ](?:Falls|Springs|City|Beach|Heights|Grove|Hills|Valley|Creek|Harbor|Point|Rapids|Junction|Mills|Township|Village|Park|Island|Lake)|\p{Lu}\p{Ll}+(?:ville|burg|burgh|boro|borough|port|field|dale))$/u;

const IN_STATE = new RegExp(`^,[ ]\\n?(?:${STATE})`, "u");

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Reads on from the end of a street line. `lower` says that the address is typed in small letters. */
export function readTail(text: string, streetEnd: Utf16Offset, lower: boolean): Tail {
  let end = streetEnd;
  let unit = false;
  for (let count = 0; count < 3; count++) {
    const m = sticky(UNIT, text, end);
    if (m === null) break;
    end += m[0].length;
    unit = true;
  }
  const ends = (m: RegExpExecArray, parts: Partial<Tail>): Tail => {
    // Newspapers' abbreviations of states ("D.C.", "Ore.") keep their dot; after anything else it ends the sentence.
    const raw = m[0].replace(/(?<!\.[A-Z]|[ ,.][A-Z][a-z]{1,4})\.$/, "");
    return { end: end + raw.length, unit, city: false, state: false, zip: false, ...parts };
  };
  let m = sticky(CITY_STATE_ZIP, text, end);
  if (m !== null) return ends(m, { city: true, state: true, zip: true });
  m = sticky(STATE_ZIP, text, end);
  if (m !== null) return ends(m, { state: true, zip: true });
  // "14 Elm Street. Dayton, Ohio, is…": after a word that is no abbreviation the dot ends the sentence.
  if (/[a-z]{5}$/.test(text.slice(Math.max(0, end - 5), end)) && /^\.\s/.test(text.slice(end, end + 2))) {
    return { end, unit, city: false, state: false, zip: false };
  }
  m = sticky(CITY_STATE, text, end);
  if (m !== null) return ends(m, { city: true, state: true });
  for (const pattern of [BROKEN_CITY, IN_CITY]) {
    m = sticky(pattern, text, end);
    if (m !== null) return ends(m, { city: true, state: true, zip: /\d{5}(?:-\d{4})?$/.test(m[0]) });
  }
  m = sticky(CITY_ZIP, text, end);
  if (m !== null) return ends(m, { city: true, zip: true });
  m = sticky(CITY_STATE_PLAIN, text, end);
  if (m !== null) return ends(m, { city: true, state: true });
  m = sticky(ZIP_ALONE, text, end);
  if (m !== null) return ends(m, { zip: true });
  m = sticky(STATE_ALONE, text, end);
  if (m !== null) return ends(m, { state: true });
  if (lower) {
    m = sticky(LOWER, text, end);
    if (m !== null) return ends(m, { city: true, state: true, zip: /\d{5}$/.test(m[0]) });
  }
  if (lower) {
    m = sticky(LOWER_CITY, text, end);
    if (m !== null && KNOWN_CITIES.has(m[1]!)) return ends(m, { city: true });
  }
  m = sticky(CITY_ALONE, text, end);
  if (m !== null && isCityAlone(text, end + m[0].length, m[1]!)) return ends(m, { city: true });
  return { end, unit, city: false, state: false, zip: false };
}

/** A capitalised name after the street is its city when it is a known one, or when the line or sentence ends with it. */
function isCityAlone(text: string, end: Utf16Offset, name: string): boolean {
  const rest = text.slice(end, end + 24);
  if (KNOWN_CITIES.has(name.toLowerCase())) return !/^[ ](?:\p{Lu}|Police|police|officials|County)/u.test(rest);
  // The same town stands elsewhere in the text with its state.
  const again = text.indexOf(`${name}, `);
  if (again >= 0 && IN_STATE.test(text.slice(again + name.length, again + name.length + 20))) return true;
  if (TOWN_NAME.test(name) && !/^[ ]\p{Lu}/u.test(rest)) return true;
  // One or two words, then a full stop or the end of the line: a person or a sentence would go on.
  return name.split(" ").length <= 2 && /^(?:[.;)]?[ ]?(?:\n|$)|\.[ ]{1,2}\p{Lu}|[;)])/u.test(rest);
}
