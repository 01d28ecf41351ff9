// Tables in plain text: the header that stands over a value and says what it is.
import type { Utf16Offset } from "../../../base/units.ts";
import { type Cell, cellsOf, SEPARATORS, type Separator } from "./cells.ts";
import { type StackedHeader, stackedHeaders } from "./stacked.ts";

export type Columns = {
  /** The header over the cell that `offset` is in, lower-case; "" when the value stands in no table. */
  headerAt(offset: Utf16Offset): string;
  /** Where the cell that `offset` is in begins; 0 when the value stands in no table. Labels before it are other cells'. */
  cellStart(offset: Utf16Offset): Utf16Offset;
  /** The cells under every header that `header` (without the global flag) matches; headers are lower-case. */
  under(header: RegExp): readonly ColumnCell[];
  /** Whether the table that `offset` is in has a header that matches. */
  isBeside(offset: Utf16Offset, header: RegExp): boolean;
  /** The cell to the right of the one that `offset` is in; null at a row's end and outside tables. */
  rightOf(offset: Utf16Offset): ColumnCell | null;
};

export type ColumnCell = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly text: string;
  /** Lower-case. */
  readonly header: string;
};

type Row = {
  readonly start: number;
  readonly end: number;
  readonly header: readonly Cell[];
  readonly separator: Separator;
};

/** What a header calls the columns that matter here; one such word in a line of short wordy cells makes a header. */
const HEADER_WORD =
  /\b(?:name|first|last|dob|d\.o\.b|birth|born|ssn|soc(?:ial)?|security|phone|tel|telephone|cell|mobile|fax|e-?mail|address|street|city|state|zip|card|account|acct|iban|ip|date|hired?|id|role|title|dept|department|relation|party|amount|notes?|passport|licen[sc]e|dln?|plate|tag|vin|vehicle|user\s?name|user|login|handle|password|pass\s?word|pwd|pin|passcode|routing|aba|ein|itin|tin|mac|mrn|npi|medicare|patient|diagnos[ei]s|condition|medications?|drugs?|prescription|lat|lon|lng|long|latitude|longitude|coordinates|child|children|age|school|wallet|nino|nin|national|tax|key|token|secret|owner|transit|tax|lic|document|doc|nationality|citizenship|passenger|guest|member|employee|user ?id|screen ?name|recipient|payee|vendor|sender|taxpayer|registrant|customer|client|driver|delegate|tenant|donor|witness|inmate|defendant|sku|desc(?:ription)?|item|qty|product|part|registrant|surgeon|student|stu|last|first|gr|claim|claimant|injury|physician|provider|drug|icd)\b/i;

/** Lines longer than this are prose or hostile, never a row. */
const LONGEST_ROW = 600;

/** The last text and its tables: every detector asks about the same one. */
let last: { readonly text: string; readonly columns: Columns } | null = null;

/** Reads the tables of a text once, in one pass over its lines. */
export function columnsOf(text: string): Columns {
  if (last === null || last.text !== text) last = { text, columns: read(text) };
  return last.columns;
}

function read(text: string): Columns {
  const rows: Row[] = [];
  let header: readonly Cell[] | null = null;
  let separator: Separator = "wide";
  let misses = 0;
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    const line = end - start > LONGEST_ROW ? "" : text.slice(start, end);
    const opened = headerOf(line);
    if (opened !== null) [header, separator, misses] = [opened.cells, opened.separator, 0];
    else if (header !== null) {
      if (cellsOf(line, separator).length >= 2) {
        rows.push({ start, end, header, separator });
        misses = 0;
      } else if (line.trim() === "" || ++misses > 2) {
        // One blank line may stand under the header; a second break ends the table.
        if (++misses > 2) header = null;
      }
    }
    start = end + 1;
  }
  let stacked: readonly StackedHeader[] | null = null;
  let lastRow: Row | null = null;
  let cells: readonly Cell[] = [];
  const cellAt = (
    offset: Utf16Offset,
  ): { readonly row: Row; readonly index: number; readonly start: number } | null => {
    const row = rowAt(rows, offset);
    if (row === null) return null;
    if (row !== lastRow) {
      cells = cellsOf(text.slice(row.start, row.end), row.separator, row.header.length);
      lastRow = row;
    }
    const column = offset - row.start;
    const index = cells.findLastIndex((cell) => cell.start <= column);
    const start = row.start + (cells[index]?.start ?? 0);
    // A row with a cell missing is read by its place on the line instead of by counting.
    if (row.separator !== "wide" || cells.length === row.header.length) return { row, index, start };
    return { row, index: row.header.findLastIndex((cell) => cell.start <= column + 2), start };
  };
  return {
    headerAt(offset) {
      const cell = cellAt(offset);
      return cell === null ? "" : headerText(cell.row.header[cell.index]);
    },
    cellStart: (offset) => cellAt(offset)?.start ?? 0,
    isBeside: (offset, pattern) => rowAt(rows, offset)?.header.some((cell) => pattern.test(headerText(cell))) ?? false,
    rightOf(offset) {
      const at = cellAt(offset);
      const next = at === null ? undefined : cells[cells.findIndex((c) => at.row.start + c.start === at.start) + 1];
      if (at === null || next === undefined) return null;
      const start = at.row.start + next.start;
      return { start, end: start + next.text.length, text: next.text, header: this.headerAt(start) };
    },
    under(pattern) {
      const out: ColumnCell[] = [];
      const judged = new Map<readonly Cell[], boolean>();
      for (const row of rows) {
        let is = judged.get(row.header);
        if (is === undefined) {
          is = row.header.some((c) => pattern.test(headerText(c)));
          judged.set(row.header, is);
        }
        if (!is) continue;
        for (const cell of cellsOf(text.slice(row.start, row.end), row.separator, row.header.length)) {
          if (cell.text === "") continue;
          const start = row.start + cell.start;
          const header = this.headerAt(start);
          if (pattern.test(header)) out.push({ start, end: start + cell.text.length, text: cell.text, header });
        }
      }
      // One cell a line: what a table with wide gaps has told already isn't told again.
      stacked ??= stackedHeaders(text, HEADER_WORD);
      for (const header of stacked) {
        if (!pattern.test(header.text)) continue;
        for (const { start, text: cell } of header.cells())
          if (rowAt(rows, start) === null)
            out.push({ start, end: start + cell.length, text: cell, header: header.text });
      }
      return out;
    },
  };
}

/** "registered_owner", "lastName": the words of a header, in small letters. */
const headerText = (cell: Cell | undefined): string =>
  cell === undefined
    ? ""
    : cell.text
        .replace(/([a-z])([A-Z])/g, "$1 $2")
        .replace(/_+/g, " ")
        .toLowerCase();

function headerOf(line: string): { readonly cells: readonly Cell[]; readonly separator: Separator } | null {
  for (const [separator, least] of SEPARATORS) {
    if (separator !== "wide" && !line.includes(separator)) continue;
    const cells = cellsOf(line, separator);
    if (isHeader(cells, least)) return { cells, separator };
    if (separator === "wide" && cells.length >= 2) return null;
  }
  return null;
}

function isHeader(cells: readonly Cell[], least: number): boolean {
  return (
    cells.length >= least &&
    cells.every((cell) => cell.text.length <= 32 && !/\d{2}|[@:]\s?\S/.test(cell.text)) &&
    cells.some((cell) => HEADER_WORD.test(headerText(cell)))
  );
}

function rowAt(rows: readonly Row[], offset: number): Row | null {
  let low = 0;
  let high = rows.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const row = rows[middle]!;
    if (offset < row.start) high = middle - 1;
    else if (offset >= row.end) low = middle + 1;
    else return row;
  }
  return null;
}
