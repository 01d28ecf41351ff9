// The birth column of a table as PDFs give it back: no wide gaps to part its columns, so the order of cells must do.
// Rows come one cell a line, or one row a line with single spaces; the header comes either way too.
import type { Utf16Offset } from "../../../base/units.ts";
import type { WrittenDate } from "./dates.ts";

export type BirthColumns = {
  /** `alone` says that the table has no other column of dates to mistake for it. */
  readonly births: readonly { readonly date: WrittenDate; readonly alone: boolean }[];
  /** Whether the word at `offset` is a header that was read here: it is no label of the date that happens to follow. */
  isHeader(offset: Utf16Offset): boolean;
};

const BIRTH = String.raw`d\.?\s?[o0]\.?\s?b\b\.?|dates?\sof\sb[il1]rths?|b[il1]rth[\s-]?dates?|birthdays?|born(?:\son)?`;
/** Other columns that hold dates, one word each. */
const DATED =
  "hired|filed|issued|expires|expired|expiry|expiration|signed|appointed|elected|joined|started?|since|until|died|death|closed|opened|sworn|married|enlisted|released|booked|arrested|admitted|discharged|terminated|separated|retired|renewed|received|effective|updated|recorded|confirmed|printed|registered|naturali[sz]ed";

const BIRTH_CELL = new RegExp(`^(?:${BIRTH})$`, "i");
const BIRTH_WORD = new RegExp(`(?<![\\w-])(?:${BIRTH})(?![\\w-])`, "i");
const DATE_CELL = new RegExp(
  String.raw`^(?:dates?|(?:date|day)\s.{2,20}|.{2,20}\sdates?|(?:${DATED}|hire|from|to|last\sseen)(?:\s(?:on|in|at))?|moved(?:\sin)?|.{2,12}\s(?:since|until|due))$`,
  "i",
);

/** The columns of dates in a header on one line, in order; "Start date" and "Date hired" are one column each. */
const DATE_COLUMN = new RegExp(
  String.raw`(?<![\w-])(?:(?<birth>${BIRTH})|dates?\sof\s[a-z]{3,20}|(?:(?:${DATED}|hire|start|end|entry|exit|due|issue|filing|review|signing|court|offense|trial|release|arrest|booking|report)\s)?date(?!\sof\b)(?:\s(?:${DATED}))?|(?:${DATED})(?:\s(?:on|in))?|due)(?![\w-])`,
  "gi",
);

/** A header's cell is short, and names a thing rather than holding one. */
const HEADER_CELL = /^[A-Z#][^\d@:;]{0,31}$/;
/** The words of a header on one line begin with capitals, but for the small ones. */
const HEADER_WORD =
  /^(?:[A-Z#][\w.'#/()&-]{0,20}|of|and|the|in|on|no\.?|birth|dates?|due|hired?|filed|issued?|expiry|joined|started?|numbers?|names?|phone|address|code|last|#|&|\/)$/;
/** What stands in a column of dates when there is no date. */
const NO_DATE =
  /^(?:n\/?a|none(?:\sgiven)?|unknown|unk\.?|not\s\w{1,12}|-{1,3}|\u2014|\?|pending|tbd|withheld|redacted)$/i;
/** A line of running text ends a table of cells. */
const LONGEST_CELL = 64;
/** A row on one line, at most. */
const LONGEST_ROW = 160;
const MOST_COLUMNS = 16;

type Line = { readonly start: number; readonly text: string; readonly dates: readonly WrittenDate[] };
type Header = {
  readonly first: number;
  readonly next: number;
  /** Of the columns that hold dates: which is the birth's, and how many there are. */
  readonly mine: number;
  readonly count: number;
};
type Rows = { readonly found: readonly WrittenDate[]; readonly next: number };

export function birthColumns(text: string, dates: readonly WrittenDate[]): BirthColumns {
  const lines = linesOf(text, dates);
  const births: { date: WrittenDate; alone: boolean }[] = [];
  const headers = new Set<number>();
  let lineStarts: number[] | null = null;
  for (let at = 0; at < lines.length; at++) {
    const header = BIRTH_CELL.test(lines[at]!.text) ? stackedHeader(lines, at) : lineHeader(lines, at);
    if (header === null) continue;
    const { found, next } =
      (header.next - header.first > 1 ? readGrid(lines, at, header) : null) ?? readRows(lines, header);
    if (found.length === 0) {
      // The cells of one header have the same lines under them.
      at = header.next - 1;
      continue;
    }
    births.push(...found.map((date) => ({ date, alone: header.count === 1 })));
    headers.add(at);
    at = Math.max(at, next - 1);
  }
  return {
    births,
    isHeader(offset) {
      if (headers.size === 0) return false;
      lineStarts ??= lines.map((line) => line.start);
      return headers.has(lastAtOrBefore(lineStarts, offset));
    },
  };
}

/** A header of one cell a line around the birth's cell at `at`. Cells of the first row may look like more of it. */
function stackedHeader(lines: readonly Line[], at: number): Header | null {
  let first = at;
  while (first > 0 && at - first < MOST_COLUMNS && HEADER_CELL.test(lines[first - 1]!.text)) first--;
  let next = at + 1;
  while (next < lines.length && next - at < MOST_COLUMNS && HEADER_CELL.test(lines[next]!.text)) next++;
  // One line alone is a label, which the words before a date are read for elsewhere.
  if (next - first < 3) return null;
  const columns = lines.slice(first, next).filter((l) => BIRTH_CELL.test(l.text) || DATE_CELL.test(l.text));
  return { first, next, mine: columns.findIndex((l) => BIRTH_CELL.test(l.text)), count: columns.length };
}

/** A header on one line, its cells parted by single spaces; wide gaps part columns by themselves, elsewhere. */
function lineHeader(lines: readonly Line[], at: number): Header | null {
  const { text, dates } = lines[at]!;
  if (text.length > LONGEST_ROW || dates.length > 0) return null;
  const words = text.split(" ");
  if (words.length < 2 || !words.every((word) => HEADER_WORD.test(word))) return null;
  const columns = [...text.matchAll(DATE_COLUMN)];
  const mine = columns.findIndex((m) => m.groups!.birth !== undefined);
  return mine < 0 || columns[mine]![0] === text ? null : { first: at, next: at + 1, mine, count: columns.length };
}

/** Rows of as many lines each as the header has, so that a birth stands at the same step in every one. */
function readGrid(lines: readonly Line[], at: number, header: Header): Rows | null {
  // A table ends before the next birth header: so that no line is looked at for each of many headers.
  let end = header.next;
  while (end < lines.length && isCell(lines[end]!.text)) end++;
  const isDated = (i: number) => i < end && (isWhole(lines[i]!) || NO_DATE.test(lines[i]!.text));
  // A column after another: the births follow their header at once, and no other dates' header stands beside it.
  if (header.count === 1 && isDated(at + 1)) {
    let next = at + 1;
    while (isDated(next)) next++;
    return { found: wholeDates(lines.slice(at + 1, next)), next };
  }
  for (let period = 2; period <= MOST_COLUMNS; period++) {
    // The header's other columns of dates hold dates at the same step, or the table isn't as wide as that.
    const steps = [0];
    for (let i = header.first; i < Math.min(at + period, header.next); i++)
      if (i !== at && DATE_CELL.test(lines[i]!.text)) steps.push(i - at);
    const rows: Line[] = [];
    let row = at + period;
    for (; steps.every((step) => isDated(row + step)); row += period) rows.push(lines[row]!);
    // Dates out of step after the last row show that some cell goes over two lines, so that counting fails.
    const last = row - period;
    const isBroken = lines
      .slice(last + 1, end)
      .some(
        (line, i) => isWhole(line) && (i + 1 >= period || (rows.length > 1 && !isWhole(lines[last + 1 + i - period]!))),
      );
    if (rows.length > 0 && !isBroken) return { found: wholeDates(rows), next: Math.min(row, end) };
  }
  return null;
}

/** Dates in the order of the header's columns of dates, whether a row is one line or many. */
function readRows(lines: readonly Line[], header: Header): Rows {
  const found: WrittenDate[] = [];
  let seen = 0;
  let idle = 0;
  let next = header.next;
  for (; next < lines.length; next++) {
    const line = lines[next]!;
    if (line.text.length > LONGEST_ROW || idle > MOST_COLUMNS || BIRTH_WORD.test(line.text)) break;
    const date = line.dates[0];
    if (date === undefined) {
      // A sentence; a cell that begins with a number is an address whose comma lost its tail to a scanner.
      if (line.text.length > LONGEST_CELL || /^\D.*[a-z]{3}[.!?]$/.test(line.text)) break;
      idle++;
      continue;
    }
    idle = 0;
    if (isWhole(line)) {
      if (seen++ % header.count === header.mine) found.push(date);
      continue;
    }
    if (header.next - header.first > 1 && line.text.length > LONGEST_CELL) break;
    const cells = datedCells(line);
    // With more dates than columns that are known to hold them, only the order in time tells: a birth comes first.
    const mine =
      cells.length === header.count ? cells[header.mine] : cells.length > header.count ? earliest(line.dates) : null;
    if (mine && mine.form !== "year" && mine.form !== "no_year") found.push(mine);
    seen = 0;
  }
  return { found, next };
}

/** The dates of a row in order, with null where words say that there is none. */
function datedCells(line: Line): (WrittenDate | null)[] {
  const cells: { at: number; date: WrittenDate | null }[] = line.dates.map((date) => ({ at: date.start, date }));
  for (const m of line.text.matchAll(/(?<!\S)\S{1,9}(?!\S)/g))
    if (NO_DATE.test(m[0])) cells.push({ at: line.start + m.index, date: null });
  return cells.sort((a, b) => a.at - b.at).map((cell) => cell.date);
}

/** The date that lies before all others of its row by more years than a child has. */
function earliest(dates: readonly WrittenDate[]): WrittenDate | null {
  const [first, second] = dates.filter((date) => date.form === "full").sort((a, b) => (a.value < b.value ? -1 : 1));
  const years = first && second ? Number(second.value.slice(0, 4)) - Number(first.value.slice(0, 4)) : 0;
  return first !== undefined && years >= 14 ? first : null;
}

const isCell = (text: string): boolean => text !== "" && text.length <= LONGEST_CELL && !BIRTH_CELL.test(text);

const wholeDates = (lines: readonly Line[]): WrittenDate[] => lines.filter(isWhole).map((line) => line.dates[0]!);

function isWhole(line: Line): boolean {
  const date = line.dates[0];
  return date !== undefined && date.start === line.start && date.end - date.start === line.text.length;
}

function linesOf(text: string, dates: readonly WrittenDate[]): Line[] {
  const out: Line[] = [];
  let start = 0;
  let i = 0;
  for (const raw of text.split("\n")) {
    const mine: WrittenDate[] = [];
    for (; i < dates.length && dates[i]!.start <= start + raw.length; i++)
      if (dates[i]!.end <= start + raw.length) mine.push(dates[i]!);
    out.push({ start: start + (raw.length - raw.trimStart().length), text: raw.trim(), dates: mine });
    start += raw.length + 1;
  }
  return out;
}

function lastAtOrBefore(ascending: readonly number[], offset: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ascending[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
