// Dates as people write them, read into ISO form; the month comes first where both readings fit, as in the US.
import type { IsoDate, Utf16Offset } from "../../../base/units.ts";
import { readDigits } from "../reading/misread.ts";

export type WrittenDate = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** ISO 8601; without a year `--MM-DD`, a year alone `YYYY`. */
  readonly value: IsoDate | string;
  readonly form: "full" | "compact" | "no_year" | "year" | "misread" | "masked";
};

const MONTH_NAMES = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH = String.raw`(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\b\.?`;
const DAY = String.raw`\d{1,2}(?:st|nd|rd|th)?`;
const YEAR = String.raw`(?:(?:1[89]|20)\d{2}|'?\d{2})(?!\w)`;
const YEAR4 = String.raw`(?:1[89]|20)\d{2}(?!\w)`;
const SEPARATOR = String.raw`[ ]?[-/.|][ ]?`;

/** One alternative a form, the longest first. */
const DATE = new RegExp(
  [
    // 1984-08-02, 1984/8/2
    `(?<y1>${"(?:19|20)\\d{2}"})(?<sep>[-/.])(?<m1>\\d{1,2})\\k<sep>(?<d1>\\d{1,2})(?!\\d)`,
    // 8/2/1984, 08-02-84, 8 . 2 . 1984
    `(?<a2>\\d{1,2})${SEPARATOR}(?<b2>\\d{1,2})${SEPARATOR}(?<y2>(?:19|20)\\d{2}|\\d{2})(?!\\w|[-/]\\d)`,
    // 08 02 1984
    `(?<a11>\\d{1,2})[ ](?<b11>\\d{1,2})[ ](?<y11>(?:19|20)\\d{2})(?!\\w|[-/]\\d)`,
    // August 2, 1984; Aug. 2nd 1984; Aug-02-1984; "August 2. 1984", a comma that lost its tail to a scanner
    `(?<m3>${MONTH})[ ]{0,2}[-/]?[ ]?\\n?(?<d3>${DAY})(?:[ ]?,[ ]{0,2}\\n?|\\.[ ]\\n?(?=${YEAR4})|[ ]{1,2}\\n?|\\n|[-/])(?:of[ ])?(?<y3>${YEAR})`,
    // 2 August 1984; 2nd of August, 1984; 02-Aug-84; the second number is the year
    `(?<d4>${DAY})[ ]?[-/]?\\n?(?:day[ ])?(?:of[ ])?(?<m4>${MONTH})(?:[ ]?,[ ]{0,2}\\n?|[ ]{1,2}\\n?|\\n|[-/])(?<y4>${YEAR})`,
    // 02AUG1984
    `(?<d5>\\d{2})(?<m5>(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec))(?<y5>(?:19|20)?\\d{2})(?!\\w)`,
    // 19840802, 08021984
    `(?<compact>\\d{8})(?!\\w|[-./]\\d)`,
    // August 1984
    `(?<m6>${MONTH})[ ]?(?:of[ ])?,?[ ]?(?<y6>${YEAR4})`,
    // August 2, 2 August
    `(?<m7>${MONTH})[ ](?<d7>${DAY})(?![\\w]|[-/]\\d)`,
    `(?<d8>${DAY})[ ](?:of[ ])?(?<m8>${MONTH})(?!\\w)`,
    // O8/O2/l984
    `(?<a9>[\\dOoIl|]{1,2})[ ]?[-/.][ ]?(?<b9>[\\dOoIl|]{1,2})[ ]?[-/.][ ]?(?<y9>[\\dOoIlSsB|]{4})(?!\\w)`,
    // XX/XX/1984, **/02/1984
    `(?<masked>(?:[\\dXx*_#]{1,2}[-/]){2}(?:(?:19|20)[\\dXx*_]{2}|[Xx*_]{4}))(?!\\w)`,
    // 07/1969
    `(?<m12>0?[1-9]|1[0-2])[/-](?<y12>(?:19|20)\\d{2})(?![\\w]|[-/]\\d)`,
    // 1984
    `(?<y10>${YEAR4})(?![-/]\\d)`,
  ].join("|"),
  "iy",
);

/** Every date in the text, in order, none inside another. */
export function datesIn(text: string): WrittenDate[] {
  const out: WrittenDate[] = [];
  let reached = 0;
  for (const m of text.matchAll(/(?<![A-Za-z0-9$])[\dJFMASONDjfmasondIl|Xx*#]/g)) {
    if (m.index < reached) continue;
    const date = dateAt(text, m.index);
    if (date === null) continue;
    out.push(date);
    reached = date.end;
  }
  return out;
}

/** Reads a date that begins exactly at `start`; null when none does, or the calendar has no such day. */
export function dateAt(text: string, start: Utf16Offset): WrittenDate | null {
  if (start > 0 && /[A-Za-z0-9$#]/.test(text[start - 1]!)) return null;
  DATE.lastIndex = start;
  const m = DATE.exec(text);
  if (m === null) return null;
  const g = m.groups!;
  const end = start + m[0].replace(/[.\s]+$/, "").length;
  const make = (form: WrittenDate["form"], value: string | null): WrittenDate | null =>
    value === null ? null : { start, end, value, form };
  if (g.y1) return make("full", iso(g.y1, g.m1!, g.d1!));
  if (g.a2) return make("full", numeric(g.a2, g.b2!, g.y2!));
  if (g.a11) return make("full", numeric(g.a11, g.b11!, g.y11!));
  if (g.m3) return make("full", iso(g.y3!, month(g.m3), g.d3!));
  if (g.m4) return make("full", iso(g.y4!, month(g.m4), g.d4!));
  if (g.m5) return make("full", iso(g.y5!, month(g.m5), g.d5!));
  if (g.compact) {
    const c = g.compact;
    const yearFirst = iso(c.slice(0, 4), c.slice(4, 6), c.slice(6));
    const value =
      /^(?:19|20)/.test(c) && yearFirst !== null ? yearFirst : numeric(c.slice(0, 2), c.slice(2, 4), c.slice(4));
    return make("compact", value);
  }
  if (g.m6) return make("no_year", `${g.y6}-${month(g.m6)}`);
  if (g.m12) return make("no_year", `${g.y12}-${g.m12.padStart(2, "0")}`);
  if (g.m7) return make("no_year", isDay(g.d7!) ? `--${month(g.m7)}-${Number.parseInt(g.d7!, 10)}` : null);
  if (g.m8) return make("no_year", isDay(g.d8!) ? `--${month(g.m8)}-${Number.parseInt(g.d8!, 10)}` : null);
  if (g.a9) return make("misread", numeric(readDigits(g.a9), readDigits(g.b9!), readDigits(g.y9!)));
  if (g.masked) return make("masked", /\d/.test(g.masked) ? g.masked.replace(/[^\d]+/g, "*") : null);
  return make("year", g.y10 ?? null);
}

function numeric(a: string, b: string, year: string): string | null {
  return iso(year, a, b) ?? iso(year, b, a);
}

function iso(year: string, monthText: string, dayText: string): string | null {
  const m = Number.parseInt(monthText, 10);
  const d = Number.parseInt(dayText, 10);
  let y = Number.parseInt(year.replace("'", ""), 10);
  // Two digits: nobody born in the coming decades is in a leaked file, so the century turns at 30.
  if (y < 100) y += y <= 30 ? 2000 : 1900;
  if (!(m >= 1 && m <= 12 && d >= 1 && d <= 31 && y >= 1850 && y <= 2035)) return null;
  if (d === 31 && [4, 6, 9, 11].includes(m)) return null;
  // A certificate may well say February 30: what it calls a birth is one.
  if (m === 2 && d > 30) return null;
  return `${y}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`;
}

const month = (name: string): string =>
  String(MONTH_NAMES.indexOf(name.slice(0, 3).toLowerCase()) + 1).padStart(2, "0");
const isDay = (day: string): boolean => Number.parseInt(day, 10) >= 1 && Number.parseInt(day, 10) <= 31;
