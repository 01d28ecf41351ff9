// Shapes that run through a place: a path or a clip whose outline would still be in the file under the black.
import * as mupdf from "mupdf";
import type { Rect } from "../../base/units.ts";
import type { Outline } from "../../engine/ports/pdf-engine.ts";
import { type Part, partsOf } from "./path-walk.ts";

/** A panel with round corners has eight segments, four of them curves; a letter or a signature has more. */
const PLAIN_SEGMENTS = 8;
const PLAIN_CURVES = 4;
/** Rules and frames are often one path of many: lines and four-sided figures say nothing, however many they are. */
const FRAME_SEGMENTS = 4;

export function outlinesIn(page: mupdf.PDFPage, rects: readonly Rect[]): Outline | null {
  const [dx, dy] = page.getBounds();
  const places = rects.map(([x0, y0, x1, y1]): Rect => [x0 + dx, y0 + dy, x1 + dx, y1 + dy]);
  let found: Outline | null = null;
  const look = (path: mupdf.Path, ctm: mupdf.Matrix, kind: Outline) => {
    if (found === null && isNear(path, ctm, places) && says(partsOf(path, ctm), places)) found = kind;
    path.destroy();
  };
  const device = new mupdf.Device({
    fillPath: (path, _evenOdd, ctm) => look(path, ctm, "path"),
    strokePath: (path, _stroke, ctm) => look(path, ctm, "path"),
    clipPath: (path, _evenOdd, ctm) => look(path, ctm, "clip"),
    clipStrokePath: (path, _stroke, ctm) => look(path, ctm, "clip"),
  });
  try {
    page.run(device, mupdf.Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
  return found;
}

/** In points: the library rounds a path's bounds, and its own walk less. */
const MARGIN = 1;

/** False only where no part of the path can reach a place: one call, where a walk is one for each segment. */
function isNear(path: mupdf.Path, ctm: mupdf.Matrix, places: readonly Rect[]): boolean {
  const [x0, y0, x1, y1] = path.getBounds(null as unknown as mupdf.StrokeState, ctm);
  const isBeside = ([left, top, right, bottom]: Rect) =>
    x1 < left - MARGIN || x0 > right + MARGIN || y1 < top - MARGIN || y0 > bottom + MARGIN;
  return !places.every(isBeside);
}

function says(parts: readonly Part[], places: readonly Rect[]): boolean {
  let [segments, curves] = [0, 0];
  for (const part of parts) {
    if ((part.curves === 0 && part.segments <= FRAME_SEGMENTS) || !places.some((place) => runsThrough(part, place)))
      continue;
    segments += part.segments;
    curves += part.curves;
  }
  return segments > PLAIN_SEGMENTS || curves > PLAIN_CURVES;
}

function runsThrough({ points }: Part, place: Rect): boolean {
  for (let i = 0; i + 3 < points.length; i += 2)
    if (crosses(points[i]!, points[i + 1]!, points[i + 2]!, points[i + 3]!, place)) return true;
  return false;
}

/** Liang and Barsky's clipping of a line by a rectangle: whether anything is left of it. */
function crosses(x0: number, y0: number, x1: number, y1: number, [left, top, right, bottom]: Rect): boolean {
  let [from, to] = [0, 1];
  const [dx, dy] = [x1 - x0, y1 - y0];
  for (const [p, q] of [
    [-dx, x0 - left],
    [dx, right - x0],
    [-dy, y0 - top],
    [dy, bottom - y0],
  ] as const) {
    if (p === 0) {
      if (q < 0) return false;
    } else if (p < 0) from = Math.max(from, q / p);
    else to = Math.min(to, q / p);
    if (from > to) return false;
  }
  return true;
}
