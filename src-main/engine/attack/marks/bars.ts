// Bars painted where words were: dark, as high as a line of text, with nothing to read on them.
import { type Pt, type Rect, rectOfQuad } from "../../../base/units.ts";
import { levelOf } from "../../documents/pdf/unseen/mark-index.ts";
import type { Document, Page } from "../../model/document.ts";
import type { Mark } from "../../ports/pdf-engine.ts";
import type { Place } from "../marks.ts";
import { isBlank, type Row } from "../rows.ts";

const DARK = 80;
const OPAQUE = 0.85;
/** Lower ones are rules, higher ones panels. */
const HEIGHT: readonly [Pt, Pt] = [5, 48];
const LEAST_WIDTH: Pt = 5;
/** A bar so much of the page wide that no text runs beside is a banner. */
const BANNER = 0.85;
/** Bars this near each other are one: how many words were struck isn't told by the seams. */
const TOUCHING: Pt = 1;

export function barsIn(
  page: Page,
  painted: readonly Mark[],
  rows: readonly Row[],
  traces: Document["traces"],
): Place[] {
  const hidden = traces.flatMap((t) =>
    (t.kind === "unseen_text" || t.kind === "see_through") && t.page === page.number ? t.quads.map(rectOfQuad) : [],
  );
  const bars = joined(painted.filter(isBar).map(inkOf));
  return bars
    .filter((rect) => {
      const [x0, y0, x1, y1] = rect;
      if (x1 - x0 > BANNER * page.width && y1 - y0 < 8) return false;
      const letters = lettersIn(rect, rows);
      // White words on a dark ground are a heading; dark ones under it are a strike that failed.
      if (letters > 0 && !hidden.some((h) => h[0] < x1 && h[2] > x0 && h[1] < y1 && h[3] > y0)) return false;
      return isLineHigh(rect, rows);
    })
    .map((rect) => ({ kind: "bar", rect }));
}

function isBar({ kind, rect: [x0, y0, x1, y1], rgb, alpha, blended, solid }: Mark): boolean {
  if ((kind !== "fill" && kind !== "stroke" && kind !== "image") || rgb === null || blended || !solid) return false;
  if (alpha < OPAQUE || levelOf(rgb) > DARK) return false;
  const [width, height] = [x1 - x0, y1 - y0];
  // A bullet or a box that is ticked.
  if (height < 9 && width < 1.3 * height) return false;
  return width >= LEAST_WIDTH && height >= HEIGHT[0] && height <= HEIGHT[1];
}

/** A stroke's rectangle allows for round ends; most strokes end where they are drawn to. */
function inkOf({ kind, rect: [x0, y0, x1, y1] }: Mark): Rect {
  const half = (y1 - y0) / 2;
  return kind === "stroke" && x1 - x0 > 4 * half ? [x0 + half, y0, x1 - half, y1] : [x0, y0, x1, y1];
}

function lettersIn([x0, y0, x1, y1]: Rect, rows: readonly Row[]): number {
  let letters = 0;
  for (const { top, bottom, glyphs } of rows) {
    const middle = (top + bottom) / 2;
    if (middle < y0 || middle > y1) continue;
    for (const { c, left, right } of glyphs)
      if (!isBlank(c) && (left + right) / 2 > x0 + 0.5 && (left + right) / 2 < x1 - 0.5) letters++;
  }
  return letters;
}

/** As high as the lines of this page, one or a few of them; on a page without text anything of the size. */
function isLineHigh([, y0, , y1]: Rect, rows: readonly Row[]): boolean {
  if (rows.length === 0) return true;
  const heights = rows.map(({ top, bottom }) => bottom - top).sort((a, b) => a - b);
  const usual = heights[heights.length >> 1]!;
  return y1 - y0 > 0.4 * usual && y1 - y0 < 4 * Math.max(usual, 10);
}

function joined(rects: readonly Rect[]): Rect[] {
  const out: Rect[] = [];
  for (const rect of [...rects].sort((a, b) => a[0] - b[0])) {
    const at = out.findIndex(
      (o) => rect[0] <= o[2] + TOUCHING && rect[2] >= o[0] - TOUCHING && sharedHeight(o, rect) > 0.5,
    );
    if (at < 0) out.push(rect);
    else {
      const o = out[at]!;
      out[at] = [Math.min(o[0], rect[0]), Math.min(o[1], rect[1]), Math.max(o[2], rect[2]), Math.max(o[3], rect[3])];
    }
  }
  return out;
}

const sharedHeight = (a: Rect, b: Rect) =>
  (Math.min(a[3], b[3]) - Math.max(a[1], b[1])) / Math.min(a[3] - a[1], b[3] - b[1]);
