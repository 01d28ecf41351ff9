// Whether two pictures of a page show the same, allowing for how two renderers smooth an edge.
import type { Pt, Rect } from "../../base/units.ts";
import type { Picture } from "../ports/pdf-engine.ts";

/** Side of the squares that are judged one by one, in pixels. */
const CELL = 8;
/** Pictures are compared by the mean of so many pixels each way: two renderers smooth edges and hairlines differently. */
const REACH = 2;
/** Means further apart than this differ: a thin letter's are 100 from its paper's, a hairline's half as much. */
const SLACK = 64;
/** A square differs when more of its 64 pixels do: of a letter of small print, a dozen. */
const MOST = 5;

/** The squares, in page points, that agree with none of the plans. Places in `unjudged` are left aside. */
export function differences(copy: Picture, plans: readonly Picture[], unjudged: readonly Rect[]): Rect[] {
  const { width, height, scale } = copy;
  const usable = plans.filter((p) => p.width === width && p.height === height);
  const aside = maskOf(copy, unjudged);
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const side: Pt = CELL / scale;
  const agrees = new Uint8Array(columns * rows);
  for (const plan of usable) {
    const counts = violations(copy, plan, aside, columns, rows);
    for (let i = 0; i < counts.length; i++) if (counts[i]! <= MOST) agrees[i] = 1;
  }
  const out: Rect[] = [];
  for (let i = 0; i < agrees.length; i++) {
    if (agrees[i] === 1) continue;
    const [x, y] = [(i % columns) * side, Math.floor(i / columns) * side];
    out.push([x, y, x + side, y + side]);
  }
  return out;
}

/** Pixels a square whose neighbourhoods differ. */
function violations(a: Picture, b: Picture, aside: Uint8Array, columns: number, rows: number): Uint16Array {
  const { width, height } = a;
  const counts = new Uint16Array(columns * rows);
  const near = unlike(a, b);
  if (near === null) return counts;
  /** Differences of the rows around one, summed column by column. */
  const sums = new Int32Array(width);
  for (let y = 0; y < height; y++) {
    if (near[y] === 0) continue;
    const [top, bottom] = [Math.max(0, y - REACH), Math.min(height, y + REACH + 1)];
    sums.fill(0);
    for (let row = top; row < bottom; row++)
      for (let x = 0, at = row * width; x < width; x++, at++) sums[x]! += a.grey[at]! - b.grey[at]!;
    let sum = 0;
    for (let x = 0; x < Math.min(REACH, width); x++) sum += sums[x]!;
    for (let x = 0; x < width; x++) {
      if (x + REACH < width) sum += sums[x + REACH]!;
      if (x > REACH) sum -= sums[x - REACH - 1]!;
      if (sum === 0 || aside[y * width + x] === 1) continue;
      const wide = Math.min(width, x + REACH + 1) - Math.max(0, x - REACH);
      if (Math.abs(sum) > SLACK * (bottom - top) * wide)
        counts[Math.floor(y / CELL) * columns + Math.floor(x / CELL)]!++;
    }
  }
  return counts;
}

/** Rows of pixels near one that differs much; null where there is none, as on nearly every page. */
function unlike({ width, height, grey }: Picture, b: Picture): Uint8Array | null {
  const near = new Uint8Array(height);
  let isAlike = true;
  for (let y = 0, at = 0; y < height; y++) {
    let differs = false;
    for (const end = at + width; at < end; at++) {
      const by = grey[at]! - b.grey[at]!;
      if (by > SLACK || by < -SLACK) differs = true;
    }
    if (!differs) continue;
    isAlike = false;
    near.fill(1, Math.max(0, y - REACH), Math.min(height, y + REACH + 1));
  }
  return isAlike ? null : near;
}

export function maskOf({ width, height, scale }: Picture, rects: readonly Rect[]): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const [x0, y0, x1, y1] of rects) {
    const left = Math.max(0, Math.floor(x0 * scale));
    const right = Math.min(width, Math.ceil(x1 * scale));
    for (let y = Math.max(0, Math.floor(y0 * scale)); y < Math.min(height, Math.ceil(y1 * scale)); y++)
      if (right > left) mask.fill(1, y * width + left, y * width + right);
  }
  return mask;
}
