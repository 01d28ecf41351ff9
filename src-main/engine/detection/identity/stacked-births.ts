// Tables that come out of a PDF one cell a line: the header's cells first, then the rows' cells in the same order.
import type { WrittenDate } from "./dates.ts";

const BIRTH_HEADER = /^(?:d\.?o\.?b\.?|dates?\sof\sbirth|birth\s?dates?|birthdays?|born(?:\son)?)$/i;
/** Other columns that hold dates: with them, rows are read by the order of the header. */
const DATE_HEADER =
  /^(?:dates?|(?:date|day)\s.{2,20}|.{2,20}\sdates?|hired?(?:\son)?|filed|issued|expires?|expiry|expiration|signed|appointed|elected|joined|started?|from|to|since|until|died|moved(?:\sin)?|closed|opened|sworn|married)$/i;
/** A header's cell is short, and names a thing rather than holding one. */
const HEADER_CELL = /^[A-Z][^\d@:;]{0,31}$/;
/** A line of running text ends the table. */
const LONGEST_CELL = 64;

type Line = { readonly start: number; readonly text: string };

/** The dates of the birth column. `alone` says that the table has no other column of dates to mistake for it. */
export function stackedBirths(text: string, dates: readonly WrittenDate[]): { date: WrittenDate; alone: boolean }[] {
  const lines = linesOf(text);
  const wholeLines = new Map(dates.map((date) => [date.start, date]));
  const out: { date: WrittenDate; alone: boolean }[] = [];
  for (let at = 0; at < lines.length; at++) {
    if (!BIRTH_HEADER.test(lines[at]!.text)) continue;
    let first = at;
    while (first > 0 && at - first < 12 && HEADER_CELL.test(lines[first - 1]!.text)) first--;
    let next = at + 1;
    while (next < lines.length && next - at < 12 && HEADER_CELL.test(lines[next]!.text)) next++;
    // One line alone is a label, which the words before a date are read for elsewhere.
    if (next - first < 3) continue;
    const columns = lines.slice(first, next).filter((l) => BIRTH_HEADER.test(l.text) || DATE_HEADER.test(l.text));
    const mine = columns.findIndex((l) => BIRTH_HEADER.test(l.text));
    let seen = 0;
    for (; next < lines.length && lines[next]!.text.length <= LONGEST_CELL; next++) {
      const date = wholeLines.get(lines[next]!.start);
      if (date === undefined || date.end - date.start !== lines[next]!.text.length) continue;
      if (seen++ % columns.length === mine) out.push({ date, alone: columns.length === 1 });
    }
    at = next;
  }
  return out;
}

function linesOf(text: string): Line[] {
  const out: Line[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    out.push({ start: start + (raw.length - raw.trimStart().length), text: raw.trim() });
    start += raw.length + 1;
  }
  return out;
}
