// Pictures for the pages of this corpus, made in memory: a scan of letters, noise, a mosaic, a blur.
import { deflateSync } from "node:zlib";
import type { Stream } from "../../support/pdf.ts";

export type Grey = { readonly width: number; readonly height: number; readonly levels: Uint8Array };

export function grey(width: number, height: number, level = 255): Grey {
  return { width, height, levels: new Uint8Array(width * height).fill(level) };
}

/** An image object in grey, or with a mask of what it covers. */
export function image({ width, height, levels }: Grey, more = ""): Stream {
  return {
    dict: `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode ${more}`,
    data: deflateSync(levels),
  };
}

/** The same numbers on every run. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Strokes like those of letters, `size` pixels high, from a place on a line. */
export function scribble(into: Grey, x: number, y: number, letters: number, size: number, level = 20): void {
  const next = random(x * 7919 + y);
  const w = Math.max(3, Math.round(size * 0.55));
  const pen = Math.max(1, Math.round(size / 9));
  const dot = (px: number, py: number) => {
    for (let dy = 0; dy < pen; dy++)
      for (let dx = 0; dx < pen; dx++)
        if (px + dx >= 0 && px + dx < into.width && py + dy >= 0 && py + dy < into.height)
          into.levels[(py + dy) * into.width + px + dx] = level;
  };
  for (let n = 0; n < letters; n++) {
    const left = x + n * (w + pen);
    if (next() < 0.15) continue;
    const upright = next();
    const middle = next();
    for (let i = 0; i < size; i++) {
      if (upright < 0.8) dot(left, y + i);
      if (upright > 0.4) dot(left + w - pen, y + i);
    }
    for (let i = 0; i < w; i++) {
      if (middle < 0.7) dot(left + i, y + Math.round(size * (0.3 + 0.3 * middle)));
      if (middle > 0.3) dot(left + i, y + (middle > 0.6 ? 0 : size - pen));
    }
  }
}

export function fill(into: Grey, x0: number, y0: number, x1: number, y1: number, level: number): void {
  for (let y = y0; y < y1; y++) into.levels.fill(level, y * into.width + x0, y * into.width + x1);
}

export function noise(width: number, height: number, low: number, high: number): Grey {
  const next = random(width * height);
  const out = grey(width, height);
  for (let i = 0; i < out.levels.length; i++) out.levels[i] = low + Math.floor(next() * (high - low + 1));
  return out;
}

/** Blocks of `side` pixels, each of its own mean. */
export function mosaic(into: Grey, x0: number, y0: number, x1: number, y1: number, side: number): void {
  for (let top = y0; top < y1; top += side)
    for (let left = x0; left < x1; left += side) {
      let sum = 0;
      let count = 0;
      for (let y = top; y < Math.min(y1, top + side); y++)
        for (let x = left; x < Math.min(x1, left + side); x++) {
          sum += into.levels[y * into.width + x]!;
          count++;
        }
      fill(into, left, top, Math.min(x1, left + side), Math.min(y1, top + side), Math.round(sum / count));
    }
}

/** A box blur, three times over: close to Gaussian. */
export function blur(into: Grey, x0: number, y0: number, x1: number, y1: number, radius: number): void {
  for (let round = 0; round < 3; round++) {
    const before = Uint8Array.from(into.levels);
    for (let y = y0; y < y1; y++)
      for (let x = x0; x < x1; x++) {
        let sum = 0;
        let count = 0;
        for (let v = Math.max(y0, y - radius); v <= Math.min(y1 - 1, y + radius); v++)
          for (let u = Math.max(x0, x - radius); u <= Math.min(x1 - 1, x + radius); u++) {
            sum += before[v * into.width + u]!;
            count++;
          }
        into.levels[y * into.width + x] = Math.round(sum / count);
      }
  }
}

/** A page of 612 × 792 points scanned at 144 dots an inch, with lines of strokes; the words' places come with it. */
export function scan(): Grey {
  const page = noise(1224, 1584, 246, 255);
  for (let line = 0; line < 12; line++)
    for (let word = 0; word < 6; word++) scribble(page, 144 + word * 160, 180 + line * 60, 8, 18);
  return page;
}
