// Where to scroll so that a place on a page comes into sight.
import { type Layout, placeOf } from "./layout.ts";
import { boundsOfQuad } from "./quad.ts";
import { type Box, boxAround, type Point } from "./turn.ts";
import type { Align, Target } from "./types.ts";

/** Kept free around a place that is brought into sight. */
const AROUND = 48;
/** Above the sheet, when its top is. */
const ABOVE = 12;

/** The new upper left corner of the view, not yet held to the column's ends. `view` is in the column's CSS pixels. */
export function revealing(layout: Layout, view: Box, { page, quad, align }: Target): Point {
  const index = Math.min(Math.max(0, page - 1), layout.pages.length - 1);
  if (quad === undefined) {
    const { top, height } = layout.sheet(index);
    const isSeen = top < view.y + view.height && top + height > view.y;
    // Across, a whole page stays where it is.
    if (align === "nearest" && isSeen) return view;
    return { x: view.x, y: alongside(top, height, view, align === "center" ? "center" : "start", ABOVE) };
  }
  const box = placed(layout, index, quad);
  const isSeen = box.y >= view.y && box.y + box.height <= view.y + view.height;
  // Out of sight it comes to the middle, with what stands around it; in sight nothing moves.
  const y = align === "nearest" && isSeen ? view.y : alongside(box.y, box.height, view, align ?? "center", AROUND);
  return { x: across(box, view), y };
}

function placed(layout: Layout, index: number, quad: readonly number[]): Box {
  const { x, y, width, height } = boundsOfQuad(quad);
  return boxAround([placeOf(layout, { index, x, y }), placeOf(layout, { index, x: x + width, y: y + height })]);
}

const alongside = (top: number, height: number, view: Box, align: Align, free: number) =>
  align === "start" ? top - free : top + height / 2 - view.height / 2;

/** Only as far as it must; what is wider than the view is shown from its beginning. */
function across({ x, width }: Box, view: Box): number {
  if (x >= view.x && x + width <= view.x + view.width) return view.x;
  if (x < view.x || width > view.width - 2 * AROUND) return x - AROUND;
  return x + width + AROUND - view.width;
}
