// Dust off a scan before it is read: a recogniser takes every speck for a letter, and minutes over thousands of them.
import type { Picture } from "../../ports/pdf-engine.ts";

/** Darker than this is ink. */
const INK = 128;
/** Side in points of the largest speck: a full stop of 8 point type is twice as wide. */
const SPECK = 0.55;
/** Fewer specks than this are a page's own dots, and stay. */
const DUSTY = 400;
/** A page of the smallest type has a tenth of it; more pieces than this are texture, which says nothing. */
const MOST_PIECES = 60_000;

/** null for a page that is texture: there is nothing on it to read letter by letter. */
export function despeckle(picture: Picture): Picture | null {
  const { width, height, grey, scale } = picture;
  const most = Math.max(4, Math.round((SPECK * scale) ** 2));
  const seen = new Uint8Array(grey.length);
  const stack = new Int32Array(grey.length);
  const specks: number[] = [];
  let pieces = 0;
  let dust = 0;
  for (let start = 0; start < grey.length; start++) {
    if (seen[start] === 1 || grey[start]! >= INK) continue;
    // One piece of ink, its pixels joined over edges and corners; the stack keeps them all, so a speck can be undone.
    let filled = 1;
    stack[0] = start;
    seen[start] = 1;
    for (let at = 0; at < filled; at++) {
      const pixel = stack[at]!;
      const x = pixel % width;
      const y = (pixel - x) / width;
      for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
        for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++) {
          const next = ny * width + nx;
          if (seen[next] === 1 || grey[next]! >= INK) continue;
          seen[next] = 1;
          stack[filled++] = next;
        }
    }
    if (filled > most) {
      if (++pieces > MOST_PIECES) return null;
    } else {
      dust++;
      for (let i = 0; i < filled; i++) specks.push(stack[i]!);
    }
  }
  if (dust < DUSTY) return picture;
  const clean = grey.slice();
  for (const pixel of specks) {
    const x = pixel % width;
    const y = (pixel - x) / width;
    // Its soft edge goes with it.
    for (let ny = Math.max(0, y - 1); ny <= Math.min(height - 1, y + 1); ny++)
      for (let nx = Math.max(0, x - 1); nx <= Math.min(width - 1, x + 1); nx++)
        if (grey[ny * width + nx]! >= INK || (nx === x && ny === y)) clean[ny * width + nx] = 255;
  }
  return { ...picture, grey: clean };
}
