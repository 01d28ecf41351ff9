// A page's marks by place: which of them lie at a point, in the order of painting.
import { contains } from "../../../../base/units.ts";
import type { Mark } from "../../../ports/pdf-engine.ts";

/** Side of the squares that marks are sorted into. */
const CELL = 32;
/** A mark over more of them is kept apart, so that a page of backgrounds costs no more than one of letters. */
const MOST_CELLS = 64;
/** A mark thinner than this hides no letter: a rule, an underline, a hair of a table. */
const THIN = 1.5;

export type MarkIndex = {
  /** The mark that shows the text at a point: its last drawn one, else one that isn't drawn. */
  textAt(x: number, y: number): Mark | null;
  /** What else is painted over a point, thin lines left out. */
  othersAt(x: number, y: number): readonly Mark[];
};

export function markIndex(marks: readonly Mark[]): MarkIndex {
  const cells = new Map<number, Mark[]>();
  const wide: Mark[] = [];
  for (const mark of marks) {
    const [x0, y0, x1, y1] = mark.rect;
    if (mark.kind !== "text" && (x1 - x0 < THIN || y1 - y0 < THIN)) continue;
    // Text that the clip takes away still has its place.
    const [a, b, c, d] = mark.kind === "text" ? mark.whole : mark.rect;
    if ((cellOf(d) - cellOf(b) + 1) * (cellOf(c) - cellOf(a) + 1) > MOST_CELLS) {
      wide.push(mark);
      continue;
    }
    for (let row = cellOf(b); row <= cellOf(d); row++)
      for (let column = cellOf(a); column <= cellOf(c); column++) {
        const key = row * 4096 + column;
        const cell = cells.get(key);
        if (cell === undefined) cells.set(key, [mark]);
        else cell.push(mark);
      }
  }
  const at = (x: number, y: number) => {
    const near = cells.get(cellOf(y) * 4096 + cellOf(x));
    if (wide.length === 0) return near ?? [];
    return near === undefined ? wide : [...wide, ...near].sort((p, q) => p.op - q.op);
  };
  return {
    textAt(x, y) {
      let found: Mark | null = null;
      for (const mark of at(x, y))
        if (mark.kind === "text" && contains(mark.whole, x, y) && (found === null || !mark.undrawn)) found = mark;
      return found;
    },
    othersAt: (x, y) => at(x, y).filter((mark) => mark.kind !== "text" && contains(mark.rect, x, y)),
  };
}

/** Places far off the page are all one place; nothing is seen there. */
const cellOf = (n: number) => Math.floor(Math.min(4000 * CELL, Math.max(-CELL, n)) / CELL) + 1;

/** Perceived darkness, 0 black to 255 white. */
export const levelOf = (rgb: readonly [number, number, number]) =>
  Math.round(0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]);
