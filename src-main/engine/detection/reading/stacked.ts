// Tables that come one cell a line, as PDFs often give them: a header of lines, then rows of as many lines each.
import type { Utf16Offset } from "../../../base/units.ts";

export type StackedCell = { readonly start: Utf16Offset; readonly text: string };
export type StackedHeader = {
  /** Lower-case. */
  readonly text: string;
  /** The cells under it, with digits in them; cells of words can't be told from the next column's. */
  cells(): readonly StackedCell[];
};

/** A header's line is short, begins with a capital and holds no value. */
const HEADER_LINE = /^[A-Z#][^\d@:;=]{1,31}$/;
const LONGEST_CELL = 48;
const MOST_COLUMNS = 9;
const MOST_ROWS = 400;

type Line = { readonly start: Utf16Offset; readonly text: string };

/** Lines that may be headers, each beside another such line; `word` says what a header is made of. */
export function stackedHeaders(text: string, word: RegExp): StackedHeader[] {
  if (!text.includes("\n")) return [];
  const lines: Line[] = [];
  let start = 0;
  for (const raw of text.split("\n")) {
    const lead = raw.length - raw.trimStart().length;
    lines.push({ start: start + lead, text: raw.length > 200 ? "" : raw.trim() });
    start += raw.length + 1;
  }
  const isHeader = lines.map((line) => HEADER_LINE.test(line.text) && line.text.split(" ").length <= 4);
  const found: StackedHeader[] = [];
  lines.forEach((line, at) => {
    if (!isHeader[at] || !(isHeader[at - 1] || isHeader[at + 1]) || !word.test(line.text)) return;
    found.push({ text: line.text.toLowerCase(), cells: () => cellsUnder(lines, at) });
  });
  return found;
}

/** The cells at the step that keeps one shape for the most rows; the smallest such step. */
function cellsUnder(lines: readonly Line[], at: number): StackedCell[] {
  let best: StackedCell[] = [];
  for (let step = 2; step <= MOST_COLUMNS; step++) {
    const first = lines[at + step];
    if (first === undefined || !isCell(first.text)) continue;
    const shape = shapeOf(first.text);
    const column: StackedCell[] = [first];
    for (let row = at + 2 * step; column.length < MOST_ROWS; row += step) {
      const next = lines[row];
      if (next === undefined || !isCell(next.text) || shapeOf(next.text) !== shape) break;
      column.push(next);
    }
    if (column.length > best.length) best = column;
  }
  return best;
}

const isCell = (text: string): boolean => text.length > 0 && text.length <= LONGEST_CELL && /\d/.test(text);

/** Letters and digits by their sort, runs as one: "TL504218" and "RK482117" are alike. */
const shapeOf = (text: string): string =>
  text
    .replace(/[A-Za-z]+/g, "A")
    .replace(/\d+/g, "9")
    .replace(/\s+/g, " ");
