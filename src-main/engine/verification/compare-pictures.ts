// Whether two pictures of a page show the same, allowing for how two renderers smooth an edge.
import type { Pt, Rect } from "../../base/units.ts";
import type { Picture } from "../ports/pdf-engine.ts";

/** Side of the squares that are judged one by one, in pixels. */
const CELL = 8;
/** A pixel is as planned when it lies no further than this outside what stands in the nine planned around it. */
const SLACK = 64;
/** So many of a square's 64 pixels must differ before the square does: a letter of small print has more. */
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

/** Pixels a square that one picture has and the other hasn't near there, in both directions. */
function violations(a: Picture, b: Picture, aside: Uint8Array, columns: number, rows: number): Uint16Array {
  const { width, height } = a;
  const counts = new Uint16Array(columns * rows);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      if (aside[at] === 1) continue;
      const [va, vb] = [a.grey[at]!, b.grey[at]!];
      // Nearly all of a page is the same: only what isn't is looked at closely.
      if (Math.abs(va - vb) <= SLACK) continue;
      if (stands(va, b, x, y) && stands(vb, a, x, y)) continue;
      counts[Math.floor(y / CELL) * columns + Math.floor(x / CELL)]!++;
    }
  }
  return counts;
}

/** Whether a grey lies within those around the place, give or take the slack. */
function stands(value: number, { width, height, grey }: Picture, x: number, y: number): boolean {
  let [least, most] = [255, 0];
  for (let j = Math.max(0, y - 1); j <= Math.min(height - 1, y + 1); j++)
    for (let i = Math.max(0, x - 1); i <= Math.min(width - 1, x + 1); i++) {
      const v = grey[j * width + i]!;
      if (v < least) least = v;
      if (v > most) most = v;
    }
  return value >= least - SLACK && value <= most + SLACK;
}

function maskOf({ width, height, scale }: Picture, rects: readonly Rect[]): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const [x0, y0, x1, y1] of rects) {
    const left = Math.max(0, Math.floor(x0 * scale));
    const right = Math.min(width, Math.ceil(x1 * scale));
    for (let y = Math.max(0, Math.floor(y0 * scale)); y < Math.min(height, Math.ceil(y1 * scale)); y++)
      if (right > left) mask.fill(1, y * width + left, y * width + right);
  }
  return mask;
}
