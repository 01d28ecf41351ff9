// What is struck in a tiling pattern is struck wherever the pattern repeats it: readers give its text once, at a place
// that may not even be on the page.
import { contains, overlap, type Rect } from "../../base/units.ts";
import type { Tiling } from "../ports/pdf-engine.ts";

/** More repetitions than these, and what the pattern fills is struck as a whole. */
const MOST = 2000;

/** Where else on the page these places are drawn. */
export function repeated(rects: readonly Rect[], tilings: readonly Tiling[]): Rect[] {
  return rects.flatMap((rect) => {
    const [x, y] = [(rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2];
    return tilings.filter(({ cell }) => contains(cell, x, y)).flatMap((tiling) => repetitions(rect, tiling));
  });
}

function repetitions(rect: Rect, { area, steps }: Tiling): Rect[] {
  if (steps === null) return [area];
  const [[ax, ay], [bx, by]] = steps;
  const det = ax * by - ay * bx;
  if (Math.abs(det) < 1e-6) return [area];
  // The steps that lead from the place to each corner of what is filled, and one more on each side.
  const corners = [area[0], area[2]].flatMap((x) =>
    [area[1], area[3]].map((y) => {
      const [u, v] = [x - rect[0], y - rect[1]];
      return [(u * by - v * bx) / det, (v * ax - u * ay) / det] as const;
    }),
  );
  const range = (at: 0 | 1) => {
    const values = corners.map((corner) => corner[at]);
    return [Math.floor(Math.min(...values)) - 1, Math.ceil(Math.max(...values)) + 1] as const;
  };
  const [[i0, i1], [j0, j1]] = [range(0), range(1)];
  if ((i1 - i0) * (j1 - j0) > MOST) return [area];
  const out: Rect[] = [];
  for (let i = i0; i <= i1; i++)
    for (let j = j0; j <= j1; j++) {
      const [x, y] = [i * ax + j * bx, i * ay + j * by];
      const there: Rect = [rect[0] + x, rect[1] + y, rect[2] + x, rect[3] + y];
      if (overlap(there, area)) out.push(there);
    }
  return out;
}
