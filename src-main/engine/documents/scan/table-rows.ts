// A table's rows as a recogniser gives them, line by line across all columns, put back into cells that read on.
import type { ScannedWord } from "../../../contract/scans.ts";

type Line = readonly ScannedWord[];
/** Along the line and across it: what is skewed on the page is straight here. */
type Cell = { readonly words: Line; readonly left: number; readonly right: number };
type Row = { readonly line: Line; readonly cells: readonly Cell[]; readonly top: number; readonly bottom: number };

/** In heights of a line: what parts two cells. Justified text has gaps of half of it. */
const GAP = 1.2;
/** In heights of a line: how far under a row a cell goes on, and how far its edge may be off. */
const NEXT_LINE = 0.7;
const EDGE = 0.7;
/** Two cells are a label and its value, which belong on one line. */
const TABLE = 3;
/** Rules and dust between columns, read as marks. */
const MARK = /^[^\p{L}\p{N}$€£#*]{1,3}$/u;
const UNSURE = 0.6;

/**
 * Lines whose cells go on beneath them, and lines of many cells, come back as one line a cell and line of a cell:
 * then an address in a column is one text, as it is on pages that were never scanned. Other lines stay as they are.
 */
export function readRows(lines: readonly Line[]): Line[] {
  const angle = angleOf(lines);
  const rows = lines.filter((line) => line.length > 0).map((line) => rowOf(line, angle));
  const out: Line[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at]!;
    let next = at + 1;
    const parts = row.cells.map((cell) => [cell.words]);
    while (next < rows.length && row.cells.length > 1) {
      const under = continues(row, rows[next - 1]!, rows[next]!);
      if (under === null) break;
      for (const [i, cell] of rows[next]!.cells.entries()) parts[under[i]!]!.push(cell.words);
      next++;
    }
    if (next === at + 1 && row.cells.length < TABLE) out.push(row.line);
    else out.push(...parts.flat());
    at = next;
  }
  return out;
}

/** Which of the row's columns each cell of `line` goes on in; null where it begins something else. */
function continues(row: Row, above: Row, line: Row): number[] | null {
  const height = row.bottom - row.top;
  if (line.cells.length >= row.cells.length) return null;
  if (line.top - above.bottom > NEXT_LINE * height || line.top < above.top + height / 2) return null;
  const columns = line.cells.map(({ left, right }) =>
    row.cells.findIndex((cell, i) => {
      const end = row.cells[i + 1]?.left ?? Number.POSITIVE_INFINITY;
      return Math.abs(cell.left - left) <= EDGE * height && right < end;
    }),
  );
  if (columns.includes(-1)) return null;
  // What stands in the first column alone is the next row, or the text after the table.
  return columns.length === 1 && columns[0] === 0 ? null : columns;
}

function rowOf(given: Line, angle: number): Row {
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = (x: number, y: number) => x * cos + y * sin;
  const across = (x: number, y: number) => y * cos - x * sin;
  const placed = given.map((word) => ({
    word,
    left: along(word.quad[0], word.quad[1]),
    right: along(word.quad[2], word.quad[3]),
    top: across(word.quad[0], word.quad[1]),
    bottom: across(word.quad[4], word.quad[5]),
  }));
  const height = Math.max(...placed.map(({ top, bottom }) => bottom - top));
  const cells: { words: ScannedWord[]; left: number; right: number }[] = [];
  for (const [i, { word, left, right }] of placed.entries()) {
    const [before, after] = [placed[i - 1], placed[i + 1]];
    const lone =
      MARK.test(word.text) && word.confidence < UNSURE && before !== undefined && after !== undefined
        ? after.left - before.right > GAP * height
        : false;
    if (lone) continue;
    const last = cells.at(-1);
    if (last === undefined || left - last.right > GAP * height) cells.push({ words: [word], left, right });
    else {
      last.words.push(word);
      last.right = right;
    }
  }
  return {
    line: given,
    cells,
    top: Math.min(...placed.map(({ top }) => top)),
    bottom: Math.max(...placed.map(({ bottom }) => bottom)),
  };
}

/** Of the longest line: a page is askew as a whole. */
function angleOf(lines: readonly Line[]): number {
  let longest = 0;
  let angle = 0;
  for (const line of lines) {
    const [first, last] = [line[0], line.at(-1)];
    if (first === undefined || last === undefined) continue;
    const [dx, dy] = [last.quad[2] - first.quad[0], last.quad[3] - first.quad[1]];
    const length = Math.hypot(dx, dy);
    if (length > longest) [longest, angle] = [length, Math.atan2(dy, dx)];
  }
  return angle;
}
