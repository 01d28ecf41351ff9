// The part of a building in an address: an apartment, suite, floor or lot, after the street or before the number.
import type { Utf16Offset } from "../../../base/units.ts";

/** Between two parts of an address: a comma or dot, spaces, at most one line break and its indentation, a bar or a bullet. */
export const JOIN = String.raw`(?:[ \t]{0,3}[.,;]{0,2}[ \t]{0,3}(?:\n[ \t]{0,24})?|[ \t]{0,8}[|\t·•/][ \t]{0,8}|[ ]{2,20}|[ ]?-[ ]?)`;

const UNIT_WORD = String.raw`(?:apt|apartment|apto|unit|ste|suite|rm|room|fl|flr|floor|piso|bldg|building|lot|trlr|trailer|spc|space|ph|penthouse|dept|slip|hangar|hngr|stop|pmb|tower|wing|box|no)`;
/** Where in a house somebody lives, when it has a name in place of a number. */
const PLACE_WORD = String.raw`(?:basement|garage|rear|upper|lower|front|back|side|studio|attic|loft|garden|carriage|coach|guest|parlou?r|terrace|mezzanine|street|ground|top|main|middle|third|second|first|fourth|fifth)`;

const UNIT_BODY = [
  `(?:`,
  // PO Box 5 on a line of its own between street and city
  String.raw`p\.?[ ]?o\.?[ ]?box[ ]\d{1,6}`,
  // Apt 4B, Suite C, Unit 12-A, Apt: 4
  String.raw`|${UNIT_WORD}\b\.?:?[ ]{0,2}(?:no\.?[ ]?|#[ ]?)?(?:\d{1,4}-\d{1,4}(?!\w)|\d{1,5}(?:[ ]?-?[A-Za-z])?(?!\w)|[A-Za-z]{1,2}[ -]?\d{0,4}(?![\w'])|(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)`,
  // Apt., then 4B on the next line
  String.raw`|(?:apt|apartment|unit|ste|suite|rm|room)\b\.?[ ]?\n[ ]{0,24}#?\d{1,5}-?[A-Za-z]?(?!\w)`,
  // Basement Apt., Garden Level, Rear House
  String.raw`|${PLACE_WORD}[ ](?:apt|apartment|unit|suite|flat|house|level|lvl|bldg|building|cottage|duplex)\b\.?`,
  // #4B
  String.raw`|#[ ]?[A-Za-z]?-?\d{0,5}-?[A-Za-z]?(?<=[\dA-Za-z])(?!\w)`,
  // 4th Floor, Ground Floor
  String.raw`|(?:\d{1,3}(?:st|nd|rd|th)|${PLACE_WORD})[ ](?:floor|fl|flr|level)\b`,
  // Penthouse, Rear
  String.raw`|(?:penthouse|ph|basement|bsmt|rear|lowr|uppr|upstairs|downstairs)\b(?![ ][a-z])`,
  ")",
].join("");

/** After the street; also in brackets, and on a form's second address line. */
const UNIT = new RegExp(
  String.raw`${JOIN}(?:(?:street|address|addr)(?:[ ]line)?[ ]2:[ ]{0,4})?${UNIT_BODY}|[ ]{1,2}\((?:${UNIT_BODY}\.?|${PLACE_WORD})\)`,
  "iy",
);

/** A unit, floor, building or Puerto Rican urbanización that stands before the house number. */
const UNIT_BEFORE = new RegExp(
  [
    String.raw`(?<![\w#-])(?:(?:Building|Bldg\.?|Tower|BUILDING|BLDG\.?)[ ]#?(?:\d{1,4}|[A-Z]),?[ ])?(?:`,
    String.raw`(?:Unit|Apt\.?|Apartment|Suite|Ste\.?|Room|Rm\.?|Lot|Flat|Floor|Building|Bldg\.?|Penthouse|UNIT|APT\.?|SUITE|STE\.?|BUILDING|BLDG\.?)[ ]#?(?:\d{1,5}-?[A-Za-z]?|[A-Z](?:-?\d{1,3})?)`,
    String.raw`|Penthouse|Basement(?:[ ]Apt\.?|[ ]Apartment|[ ]Unit)?|(?:\d{1,2}(?:st|nd|rd|th)|Ground|Top)[ ]Floor`,
    String.raw`|(?<=(?:^|\n|:[ ]))#\d{1,5}[A-Z]?`,
    String.raw`|(?:Urb|Cond|Res|Bo)\.[ ]\p{Lu}[\p{L}'-]+(?:[ ]\p{Lu}[\p{L}'-]+){0,2}`,
    String.raw`|(?:\d{1,4}[A-Z]?[ ])?\p{Lu}[\p{L}'-]+(?:[ ]\p{Lu}[\p{L}'-]+)?[ ](?:Hall|House|Building|Bldg\.?|Tower|Towers|Dormitory|Dorm|Lodge|Manor)`,
    String.raw`)(?:,[ ]?\n?|[ ]?\n)[ ]{0,8}$`,
  ].join(""),
  "u",
);

/** The end of up to three units after `end`; the same `end` when none follows. */
export function unitsEnd(text: string, end: Utf16Offset): Utf16Offset {
  let at = end;
  for (let count = 0; count < 3; count++) {
    UNIT.lastIndex = at;
    const m = UNIT.exec(text);
    if (m === null) break;
    at += m[0].length;
  }
  return at;
}

/** Where the address whose house number is at `start` begins, not before `floor`. */
export function unitStart(text: string, start: Utf16Offset, floor: Utf16Offset): Utf16Offset {
  const from = Math.max(floor, start - 60);
  const m = UNIT_BEFORE.exec(text.slice(from, start));
  return m === null ? start : from + m.index;
}
