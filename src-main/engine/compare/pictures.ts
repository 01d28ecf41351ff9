// Where the pictures of two pages differ: a mark, a logo or a dot that is in one copy and not in the other.
import type { Rect } from "../../base/units.ts";
import type { Picture } from "../ports/pdf-engine.ts";

/** Pixels a side of the squares that are compared. */
const CELL = 12;
/** Grey levels, and how many pixels of a square: two renderings of one page are the same to the bit. */
const LEAST_LEVEL = 24;
const FEWEST_PIXELS = 2;
/** A page that differs everywhere was scanned or set anew: no place is one. */
const MOST_SHARE = 0.25;

/** In displayed points, neighbouring squares as one; null where the pages are of other sizes or differ throughout. */
export function differingPlaces(a: Picture, b: Picture): Rect[] | null {
  if (a.width !== b.width || a.height !== b.height) return null;
  const [across, down] = [Math.ceil(a.width / CELL), Math.ceil(a.height / CELL)];
  const cells = new Uint16Array(across * down);
  for (let y = 0; y < a.height; y++)
    for (let x = 0; x < a.width; x++)
      if (Math.abs(a.grey[y * a.width + x]! - b.grey[y * b.width + x]!) > LEAST_LEVEL)
        cells[Math.floor(y / CELL) * across + Math.floor(x / CELL)]!++;
  const marked = cells.map((count) => (count >= FEWEST_PIXELS ? 1 : 0));
  if (marked.reduce((sum, one) => sum + one, 0) > marked.length * MOST_SHARE) return null;
  return regions(marked, across, down).map(([x0, y0, x1, y1]) => [
    (x0 * CELL) / a.scale,
    (y0 * CELL) / a.scale,
    Math.min(a.width, (x1 + 1) * CELL) / a.scale,
    Math.min(a.height, (y1 + 1) * CELL) / a.scale,
  ]);
}

function regions(marked: Uint16Array, across: number, down: number): Rect[] {
  const out: Rect[] = [];
  for (let start = 0; start < marked.length; start++) {
    if (marked[start] !== 1) continue;
    let [x0, y0, x1, y1] = [across, down, 0, 0];
    const stack = [start];
    marked[start] = 2;
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [x, y] = [at % across, Math.floor(at / across)];
      [x0, y0, x1, y1] = [Math.min(x0, x), Math.min(y0, y), Math.max(x1, x), Math.max(y1, y)];
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= across || ny >= down || marked[ny * across + nx] !== 1) continue;
          marked[ny * across + nx] = 2;
          stack.push(ny * across + nx);
        }
    }
    out.push([x0, y0, x1, y1]);
  }
  return out;
}
