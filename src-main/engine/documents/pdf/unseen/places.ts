// Glyphs' places on a picture, and what the picture shows there.
import { type Quad, type Rect, rectOfQuad } from "../../../../base/units.ts";
import type { Picture } from "../../../ports/pdf-engine.ts";

/** Half-open, in pixels. */
export type PixelBox = { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number };

/** null for what lies outside or is too small to see at this scale. */
export function pixelBox(rect: Rect, { width, height, scale }: Picture): PixelBox | null {
  const left = Math.max(0, Math.floor(rect[0] * scale));
  const top = Math.max(0, Math.floor(rect[1] * scale));
  const right = Math.min(width, Math.ceil(rect[2] * scale));
  const bottom = Math.min(height, Math.ceil(rect[3] * scale));
  return right - left < 2 || bottom - top < 2 ? null : { left, top, right, bottom };
}

/** The middle of a glyph's height: every letter has ink there, and a box drawn too low or too high covers it. */
export function bandOf(quad: Quad): Rect {
  const [x0, y0, x1, y1] = rectOfQuad(quad);
  const height = y1 - y0;
  return [x0, y0 + 0.3 * height, x1, y0 + 0.7 * height];
}

export type Levels = { readonly low: number; readonly high: number; readonly middle: number };

/** Darkest, lightest and middle grey, but for the 2% at either end, which are noise. */
export function levelsIn({ left, top, right, bottom }: PixelBox, { width, grey }: Picture): Levels {
  const counts = new Uint32Array(256);
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) counts[grey[y * width + x]!]!++;
  const total = (right - left) * (bottom - top);
  const at = (share: number) => {
    let sum = 0;
    for (let level = 0; level < 256; level++) {
      sum += counts[level]!;
      if (sum > share * total) return level;
    }
    return 255;
  };
  return { low: at(0.02), high: at(0.98), middle: at(0.5) };
}
