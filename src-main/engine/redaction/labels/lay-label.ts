// How a label stands on its mark: in the middle, in as few lines and as large as the mark has room for.
import type { Pt, Rect } from "../../../base/units.ts";
import type { LabelLine } from "../../ports/pdf-engine.ts";

/** Share of a mark's height that its letters fill. */
const FILLS = 0.7;
export const LEAST_SIZE: Pt = 4;
export const MOST_SIZE: Pt = 18;
/** Of Helvetica, in sizes of the font: how far letters reach above and below the line they stand on. */
const ABOVE = 0.718;
const BELOW = 0.207;
/** From one line to the next. */
const LEADING = 1.1;
/** Free at both ends of a line, in sizes of the font. */
const SIDE = 0.2;
const MOST_LINES = 3;

export type LaidLabel = { readonly size: Pt; readonly lines: readonly LabelLine[] };

/**
 * `mark`: on a page turned so that the label runs level, as the lines' beginnings then are. `widthOf`: a letter's width
 * at size 1. null where it could only be read smaller than {@link LEAST_SIZE}.
 */
export function layLabel(text: string, mark: Rect, widthOf: (letter: string) => Pt): LaidLabel | null {
  const [x0, y0, x1, y1] = mark;
  const width = (line: string) => [...line].reduce((sum, letter) => sum + widthOf(letter), 0);
  const words = text.split(" ");
  let best: { readonly size: Pt; readonly rows: readonly string[] } | null = null;
  for (let count = 1; count <= Math.min(MOST_LINES, words.length); count++)
    for (const rows of splits(words, count)) {
      const across = (x1 - x0) / (Math.max(...rows.map(width)) + 2 * SIDE);
      const down = (FILLS * (y1 - y0)) / heightOf(count);
      const size = Math.min(MOST_SIZE, across, down);
      if (best === null || size > best.size) best = { size, rows };
    }
  if (best === null || best.size < LEAST_SIZE) return null;
  const { size, rows } = best;
  const top = (y0 + y1 - heightOf(rows.length) * size) / 2;
  const lines = rows.map((row, i) => ({
    text: row,
    x: (x0 + x1 - width(row) * size) / 2,
    y: top + (ABOVE + i * LEADING) * size,
  }));
  return { size, lines };
}

const heightOf = (count: number) => ABOVE + BELOW + (count - 1) * LEADING;

/** Every way to break the words into so many lines. */
function* splits(words: readonly string[], count: number): Generator<readonly string[]> {
  if (count === 1) {
    yield [words.join(" ")];
    return;
  }
  for (let first = 1; first <= words.length - count + 1; first++)
    for (const rest of splits(words.slice(first), count - 1)) yield [words.slice(0, first).join(" "), ...rest];
}
