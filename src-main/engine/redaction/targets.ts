// From ranges of text to places on the page.
import { type Quad, type Rect, rectOfQuad } from "../../base/units.ts";
import { quadAt, quadsOfRange } from "../model/document.ts";
import type { Range } from "./occurrences.ts";
import type { PageTargets } from "./step.ts";

/** Half the side of a glyph's box. Search quads reach into neighbouring lines; a point around the centre doesn't. */
const HALF = 0.5;
/** Share of a line's height left free above and below the black, so that tight leading stays readable. */
const INSET = 0.08;

export const NOTHING: PageTargets = { glyphs: [], rects: [] };

export function merge(a: PageTargets, b: PageTargets): PageTargets {
  return { glyphs: [...a.glyphs, ...b.glyphs], rects: [...a.rects, ...b.rects] };
}

export function targetsOfRanges(text: string, quads: Float32Array, ranges: readonly Range[]): PageTargets {
  const glyphs: Rect[] = [];
  const rects: Rect[] = [];
  for (const { start, end } of ranges) {
    for (let i = start; i < end; i++) {
      if (text[i] === "\n" || Number.isNaN(quads[i * 8])) continue;
      glyphs.push(centreBox(quadAt(quads, i)));
    }
    rects.push(...quadsOfRange(text, quads, start, end).map(paintRect));
  }
  return { glyphs, rects };
}

/** Glyphs whose centres a rectangle holds, and the rectangle itself. */
export function targetsOfRect(text: string, quads: Float32Array, rect: Rect): PageTargets {
  const glyphs: Rect[] = [];
  for (let i = 0; i < text.length; i++) {
    if (Number.isNaN(quads[i * 8])) continue;
    const box = centreBox(quadAt(quads, i));
    const [x, y] = [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    if (x >= rect[0] && x <= rect[2] && y >= rect[1] && y <= rect[3]) glyphs.push(box);
  }
  return { glyphs, rects: [rect] };
}

export function paintRect(quad: Quad): Rect {
  const [x0, y0, x1, y1] = rectOfQuad(quad);
  const inset = (y1 - y0) * INSET;
  return [x0, y0 + inset, x1, y1 - inset];
}

function centreBox(q: Quad): Rect {
  const x = (q[0] + q[2] + q[4] + q[6]) / 4;
  const y = (q[1] + q[3] + q[5] + q[7]) / 4;
  return [x - HALF, y - HALF, x + HALF, y + HALF];
}
