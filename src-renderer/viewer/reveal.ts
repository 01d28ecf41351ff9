// Where to scroll so that a place on a page comes into sight.
import { type Layout, placeOf } from "./layout.ts";
import { boundsOfQuad } from "./quad.ts";
import { type Box, boxAround, type Point } from "./turn.ts";
import type { Target } from "./types.ts";

/** Kept free around a place that is brought into sight. */
const AROUND = 48;
/** Above the sheet, when its top is. */
const ABOVE = 12;

/** The new upper left corner of the view, not yet held to the column's ends. `view` is in the column's CSS pixels. */
export function revealing(layout: Layout, view: Box, { page, quad, align }: Target): Point {
  const index = Math.min(Math.max(0, page - 1), layout.pages.length - 1);
  const place = quad === undefined ? layout.sheet(index) : null;
  const box: Box = place === null ? placed(layout, index, quad ?? []) : { ...place, x: place.left, y: place.top };
  // A whole page is brought to its top; across, it stays where it is as long as some of it can be seen.
  if (quad === undefined)
    return { x: view.x, y: along(box.y, box.height, view.y, view.height, align ?? "start", ABOVE) };
  return {
    x: along(box.x, box.width, view.x, view.width, "nearest", AROUND),
    y: along(box.y, box.height, view.y, view.height, align ?? "center", AROUND),
  };
}

function placed(layout: Layout, index: number, quad: readonly number[]): Box {
  const { x, y, width, height } = boundsOfQuad(quad);
  return boxAround([placeOf(layout, { index, x, y }), placeOf(layout, { index, x: x + width, y: y + height })]);
}

function along(
  start: number,
  length: number,
  from: number,
  view: number,
  align: Target["align"],
  free: number,
): number {
  if (align === "start" || (align === "nearest" && length > view - 2 * free && !overlaps(start, length, from, view)))
    return start - free;
  if (align === "center") return start + length / 2 - view / 2;
  if (start >= from && start + length <= from + view) return from;
  if (length > view - 2 * free) return from;
  return start < from ? start - free : start + length + free - view;
}

const overlaps = (start: number, length: number, from: number, view: number) =>
  start < from + view && start + length > from;
