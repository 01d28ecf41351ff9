// A page's marks by place: which of them lie at a point, in the order of painting.
import { contains, type Pt, type Rect, unionRects } from "../../../../base/units.ts";
import type { Mark } from "../../../ports/pdf-engine.ts";

/** Side of the squares that marks are sorted into. */
const CELL = 32;
/** A mark over more of them is kept apart, so that a page of backgrounds costs no more than one of letters. */
const MOST_CELLS = 64;
/** A mark thinner than this hides no letter: a rule, an underline, a hair of a table. */
const THIN = 1.5;

/** Lower than this is no letter. */
const SHAPELESS = 0.01;
/** Letters without shapes are no larger. */
const FARTHEST: Pt = 48;

export type MarkIndex = {
  /**
   * The mark that shows the text at a point: its last drawn one, else one that isn't drawn. Text whose glyphs have no
   * shapes has no height; it counts within `reach` of its line.
   */
  textAt(x: number, y: number, reach: Pt): Mark | null;
  /** How many marks show text at a point. */
  textsAt(x: number, y: number): number;
  /** What else is painted over a point, thin lines left out. */
  othersAt(x: number, y: number): readonly Mark[];
};

export function markIndex(marks: readonly Mark[]): MarkIndex {
  const cells = new Map<number, Mark[]>();
  const wide: Mark[] = [];
  for (const mark of withStripsJoined(marks)) {
    if (mark.kind !== "text" && isThin(mark.rect)) continue;
    // Text that the clip takes away still has its place.
    const [a, b, c, d] =
      mark.kind !== "text" ? mark.rect : isShapeless(mark) ? grown(mark.whole, FARTHEST) : mark.whole;
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
    textAt(x, y, reach) {
      let found: Mark | null = null;
      for (const mark of at(x, y)) {
        if (mark.kind !== "text" || (found !== null && mark.undrawn)) continue;
        const place = isShapeless(mark) ? grown(mark.whole, Math.min(reach, FARTHEST)) : mark.whole;
        if (contains(place, x, y)) found = mark;
      }
      return found;
    },
    textsAt: (x, y) => at(x, y).filter((mark) => mark.kind === "text" && contains(mark.whole, x, y)).length,
    othersAt: (x, y) => at(x, y).filter((mark) => mark.kind !== "text" && contains(mark.rect, x, y)),
  };
}

/** A recogniser's letters may have no shapes; so has text that was set in such a font to be read by nobody. */
export const isShapeless = ({ kind, whole: [x0, y0, x1, y1] }: Mark) =>
  kind === "text" && (x1 - x0 < SHAPELESS || y1 - y0 < SHAPELESS);

const grown = ([x0, y0, x1, y1]: Rect, by: Pt): Rect => [x0 - by, y0 - by, x1 + by, y1 + by];

const isThin = ([x0, y0, x1, y1]: Rect) => x1 - x0 < THIN || y1 - y0 < THIN;

/** Thin marks of one colour painted one after another, each along the one before, are a bar: printers' drivers write bars so. */
function withStripsJoined(marks: readonly Mark[]): readonly Mark[] {
  const out: Mark[] = [];
  for (const mark of marks) {
    const last = out.at(-1);
    if (last !== undefined && isThin(mark.rect) && goesOn(last, mark))
      out[out.length - 1] = {
        ...mark,
        rect: unionRects(last.rect, mark.rect),
        whole: unionRects(last.whole, mark.whole),
      };
    else out.push(mark);
  }
  return out;
}

/** Strips lie so close, and begin and end so close to one line. */
const SEAM = 0.3;

function goesOn(last: Mark, next: Mark): boolean {
  if (last.kind !== next.kind || next.kind === "text" || !next.solid || !last.solid) return false;
  if (last.alpha !== next.alpha || last.blended !== next.blended || String(last.rgb) !== String(next.rgb)) return false;
  const [a, b] = [last.rect, next.rect];
  const along = (axis: 0 | 1) => {
    const across = axis === 0 ? 1 : 0;
    const isEven = Math.abs(a[axis] - b[axis]) < SEAM && Math.abs(a[axis + 2]! - b[axis + 2]!) < SEAM;
    return isEven && b[across] - a[across + 2]! < SEAM && a[across] - b[across + 2]! < SEAM;
  };
  return along(0) || along(1);
}

/** Places far off the page are all one place; nothing is seen there. */
const cellOf = (n: number) => Math.floor(Math.min(4000 * CELL, Math.max(-CELL, n)) / CELL) + 1;

/** Perceived darkness, 0 black to 255 white. */
export const levelOf = (rgb: readonly [number, number, number]) =>
  Math.round(0.299 * rgb[0] + 0.587 * rgb[1] + 0.114 * rgb[2]);
