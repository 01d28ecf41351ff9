// Dates of birth: a date that words or a table's header call a birth, and no other date.
import type { Utf16Offset } from "../../../base/units.ts";
import type { Detection, Detector } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { dateAt, type WrittenDate } from "./dates.ts";

/** Words that name a birth outright: whatever date follows is one. Groups tell the strict from the loose. */
const BIRTH = new RegExp(
  [
    String.raw`(?<!\w)(?:`,
    String.raw`(?<strict>d\.?\s?[o0]\.?\s?b(?!\w)\.?s?|(?:date|day)s?[\s/-]{1,2}of[\s-]{1,2}b[il1]rths?|b[il1]rth[\s-]{0,2}(?:dates?|days?)(?:'s)?|bdays?|b-days?|geburtsdatum|geb\.|fecha\sde\snacimiento|date\sde\snaissance|n[ée]e?\sle)`,
    String.raw`|(?<born>born)`,
    String.raw`|(?<brief>b\.)(?=\s?[\w'])`,
    String.raw`)(?!\w)`,
  ].join(""),
  "giu",
);

/** Other things that have dates: one of these between the word and the date takes the date away. */
const OTHER_DATE =
  /\b(?:hired?|filed?|signed|issued?|expir\w*|died|d\.|death|deceased|appointed|elected|since|joined|started?|married|divorced|arrested|admitted|enlisted|graduated|moved|founded|dated?|as of|effective|updated|printed|received|sworn|retired|until|interview\w*|convicted|naturali[sz]ed|emigrated|immigrated)\b/i;

/** How far after the word the date may stand. */
const REACH = { strict: 28, born: 70, brief: 3 } as const;

export const dateOfBirthDetector: Detector = {
  id: "identity/date-of-birth",
  kinds: ["date_of_birth"],
  detect(text) {
    const found: Detection[] = [];
    const push = (date: WrittenDate, confidence: number, why: string) =>
      found.push({ kind: "date_of_birth", start: date.start, end: date.end, confidence, why, value: date.value });

    for (const m of text.matchAll(BIRTH)) {
      const kind = m.groups!.strict !== undefined ? "strict" : m.groups!.born !== undefined ? "born" : "brief";
      const from = m.index + m[0].length;
      const date = firstDate(text, from, REACH[kind]);
      if (date !== null && isLink(text.slice(from, date.start), kind)) {
        push(
          date,
          confidenceOf(kind, date),
          `A date ${kind === "strict" ? "after the words for a date of birth" : "after the word for being born"}${FORM_WORDS[date.form]}.`,
        );
        if (kind === "strict")
          for (const next of listAfter(text, date.end)) push(next, 0.85, "A date in a list of dates of birth.");
      } else if (kind === "strict") {
        const before = dateBefore(text, m.index);
        if (before !== null) push(before, 0.9, "A date right before the words for a date of birth.");
      }
    }

    const columns = columnsOf(text);
    for (const m of text.matchAll(
      /(?<![\w/.-])(?=[\dA-Za-z])(?:\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/gi,
    )) {
      const header = columns.headerAt(m.index);
      if (!/\bd\.?o\.?b\b|birth|\bborn\b/.test(header) || /place|city|state|country/.test(header)) continue;
      const date = dateAt(text, m.index);
      if (date !== null && !found.some((d) => d.start < date.end && date.start < d.end)) {
        push(date, date.form === "year" ? 0.6 : 0.93, "A date in a column whose header says date of birth.");
      }
    }
    return found;
  },
};

const FORM_WORDS: Readonly<Record<WrittenDate["form"], string>> = {
  full: "",
  compact: ", written without separators",
  no_year: ", in part",
  year: ", a year alone",
  misread: ", with digits read as letters",
  masked: ", partly masked",
};

function confidenceOf(kind: keyof typeof REACH, date: WrittenDate): number {
  const full = kind === "strict" ? 0.97 : kind === "born" ? 0.92 : 0.75;
  if (date.form === "full") return full;
  if (date.form === "year") return kind === "strict" ? 0.6 : 0.35;
  if (date.form === "masked") return kind === "strict" ? 0.6 : 0.4;
  return kind === "brief" ? 0.55 : full - 0.15;
}

/** The first date that begins within `reach` of `from`, a longer one preferred to the year inside it. */
function firstDate(text: string, from: Utf16Offset, reach: number): WrittenDate | null {
  let year: WrittenDate | null = null;
  for (let at = from; at <= from + reach && at < text.length; at++) {
    if (!/[\dA-Za-z|*_#]/.test(text[at]!)) continue;
    const date = dateAt(text, at);
    if (date === null) continue;
    if (date.form !== "year") return date;
    year ??= date;
  }
  return year;
}

/** Whether what stands between the words and the date leaves them together. */
function isLink(gap: string, kind: keyof typeof REACH): boolean {
  if (OTHER_DATE.test(gap) || /\n\s*\n|[;!?]/.test(gap) || /\d{2}/.test(gap)) return false;
  if (kind === "brief") return /^\s?$/.test(gap);
  if (kind === "strict") return !/\.\s+\w/.test(gap) && gap.split(/\s+/).length <= 6;
  // "born in Scranton, Pa., on": a place may stand between, a sentence may not.
  return !/[a-z]{3}\.\s+[A-Z]/.test(gap) && (gap.match(/\n/g)?.length ?? 0) <= 1;
}

/** "8/2/1984 (DOB)", "8/2/1984 is his date of birth". */
function dateBefore(text: string, label: Utf16Offset): WrittenDate | null {
  const from = Math.max(0, label - 40);
  const window = text.slice(from, label);
  const link = /[\s,]{0,2}(?:[([-]\s?|(?:is|was|as)\s(?:(?:his|her|their|the|my)\s)?)$/.exec(window);
  if (link === null) return null;
  const end = from + link.index;
  for (let at = from; at < end; at++) {
    if (!/[\dA-Za-z]/.test(text[at]!)) continue;
    const date = dateAt(text, at);
    if (date !== null && date.end === end && date.form !== "year") return date;
  }
  return null;
}

/** "DOBs: 8/2/1984, 3/4/1986 and 5/6/1990". */
function listAfter(text: string, end: Utf16Offset): WrittenDate[] {
  const out: WrittenDate[] = [];
  let at = end;
  for (;;) {
    const join = /^\s?(?:[,;/&]|and|or)\s?(?:and\s|&\s)?/.exec(text.slice(at, at + 8));
    if (join === null) return out;
    const next = dateAt(text, at + join[0].length);
    if (next === null || next.form !== "full") return out;
    out.push(next);
    at = next.end;
  }
}
