// Seen from outside, every strike is solid black: no letter, picture or line shows through.
import { attempt } from "../../../base/attempt.ts";
import type { Rect } from "../../../base/units.ts";
import type { Picture } from "../../ports/pdf-engine.ts";
import type { Check } from "../check.ts";

const SCALE = 1;
/** Lighter than this inside a strike is something showing through. */
const BLACK = 60;
/** The edge is anti-aliased; so much of it is not judged. */
const EDGE = 1;

export const pixels: Check = {
  id: "verification/pixels",
  needsOriginal: true,
  run({ pdf, struck }) {
    const out = [];
    for (const [page, { rects }] of struck) {
      if (rects.length === 0) continue;
      const picture = attempt(() => pdf.picture(page, SCALE));
      if (picture === undefined) out.push({ page, where: "the page can't be drawn" });
      else if (rects.some((rect) => showsThrough(rect, picture))) out.push({ page, where: "a strike is not solid" });
    }
    return out;
  },
};

function showsThrough([x0, y0, x1, y1]: Rect, { width, height, scale, grey }: Picture): boolean {
  const left = Math.max(0, Math.ceil(x0 * scale) + EDGE);
  const right = Math.min(width, Math.floor(x1 * scale) - EDGE);
  for (let y = Math.max(0, Math.ceil(y0 * scale) + EDGE); y < Math.min(height, Math.floor(y1 * scale) - EDGE); y++)
    for (let x = left; x < right; x++) if (grey[y * width + x]! > BLACK) return true;
  return false;
}
