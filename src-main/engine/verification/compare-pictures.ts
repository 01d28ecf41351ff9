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

/**
 * Pixels a square whose neighbourhoods differ. A mean can't be far from another unless some pixel is: only the places
 * around such pixels are worked out, and on nearly every page there are none but along the edges of marks.
 */
function violations(a: Picture, b: Picture, aside: Uint8Array, columns: number, rows: number): Uint16Array {
  const { width, height } = a;
  const counts = new Uint16Array(columns * rows);
  let done: Uint8Array | null = null;
  eachDifference(a.grey, b.grey, SLACK, (at) => {
    const [left, top, right, bottom] = around(at % width, Math.floor(at / width), width, height);
    for (let y = top; y < bottom; y++)
      for (let x = left; x < right; x++) {
        const here = y * width + x;
        if (aside[here] === 1) continue;
        done ??= new Uint8Array(width * height);
        if (done[here] === 1) continue;
        done[here] = 1;
        if (isApart(a, b, x, y)) counts[Math.floor(y / CELL) * columns + Math.floor(x / CELL)]!++;
      }
  });
  return counts;
}

/** The pixels within reach of one, half-open. */
function around(x: number, y: number, width: number, height: number): [number, number, number, number] {
  return [
    Math.max(0, x - REACH),
    Math.max(0, y - REACH),
    Math.min(width, x + REACH + 1),
    Math.min(height, y + REACH + 1),
  ];
}

function isApart({ grey, width, height }: Picture, b: Picture, x: number, y: number): boolean {
  const [left, top, right, bottom] = around(x, y, width, height);
  let sum = 0;
  for (let row = top; row < bottom; row++)
    for (let at = row * width + left, end = row * width + right; at < end; at++) sum += grey[at]! - b.grey[at]!;
  return Math.abs(sum) > SLACK * (bottom - top) * (right - left);
}

/** Pixels that differ by more levels than these, in order. Nearly all are alike: those are passed over four at once. */
export function eachDifference(a: Uint8Array, b: Uint8Array, levels: number, found: (at: number) => void): void {
  const length = Math.min(a.length, b.length);
  const isAligned = a.byteOffset % 4 === 0 && b.byteOffset % 4 === 0;
  const fours = isAligned ? length >> 2 : 0;
  const [as, bs] = [
    new Uint32Array(a.buffer, a.byteOffset - (a.byteOffset % 4), fours),
    new Uint32Array(b.buffer, b.byteOffset - (b.byteOffset % 4), fours),
  ];
  const look = (from: number, to: number) => {
    for (let at = from; at < to; at++) {
      const by = a[at]! - b[at]!;
      if (by > levels || by < -levels) found(at);
    }
  };
  for (let i = 0; i < fours; i++) if (as[i] !== bs[i]) look(i * 4, i * 4 + 4);
  look(fours * 4, length);
}

/** Both looks at a page leave the same places aside; a page of the same size gets the same memory. */
let last: (Pick<Picture, "width" | "height" | "scale"> & { rects: readonly Rect[]; mask: Uint8Array }) | undefined;

/** 1 where a pixel lies in one of the rectangles. Not to be written to, and good until the next is asked for. */
export function maskOf({ width, height, scale }: Picture, rects: readonly Rect[]): Uint8Array {
  if (last?.rects === rects && last.width === width && last.height === height && last.scale === scale) return last.mask;
  const mask = last?.mask.length === width * height ? last.mask.fill(0) : new Uint8Array(width * height);
  last = { width, height, scale, rects, mask };
  for (const [x0, y0, x1, y1] of rects) {
    const left = Math.max(0, Math.floor(x0 * scale));
    const right = Math.min(width, Math.ceil(x1 * scale));
    for (let y = Math.max(0, Math.floor(y0 * scale)); y < Math.min(height, Math.ceil(y1 * scale)); y++)
      // Most are a few pixels wide: a call for each row takes longer than they do.
      for (let at = y * width + left, end = y * width + right; at < end; at++) mask[at] = 1;
  }
  return mask;
}
