// How much of a glyph's ink is seen: what taking the text away changes, where the glyph would leave ink.
import type { Looks } from "../../../ports/pdf-engine.ts";
import type { PixelBox } from "./places.ts";

export type GlyphInk = {
  /** Pixels that the glyph would blacken if nothing hid it. */
  readonly ink: number;
  /** Share of them that the text changes. */
  readonly visible: number;
  /** By how much on average, in grey levels, where it changes the most. */
  readonly contrast: number;
};

/** Darker than this in the picture of text alone is a glyph's ink, and well inside it. */
const INK = 128;
/** A change that no eye sees. */
const CHANGED = 10;

export function glyphInk(
  { left, top, right, bottom }: PixelBox,
  { ink, change: changes }: Pick<Looks, "ink" | "change">,
): GlyphInk {
  let count = 0;
  let changed = 0;
  let sum = 0;
  let core = 0;
  for (let y = top; y < bottom; y++)
    for (let i = y * ink.width + left; i < y * ink.width + right; i++) {
      const shade = ink.grey[i]!;
      if (shade >= INK) continue;
      count++;
      const change = changes.grey[i]!;
      if (change >= CHANGED) changed++;
      // Edges are mixed with the paper: where half the pixel is ink, half the change is seen.
      sum += change;
      core += (255 - shade) / 255;
    }
  return { ink: count, visible: count === 0 ? 0 : changed / count, contrast: core === 0 ? 0 : sum / core };
}
