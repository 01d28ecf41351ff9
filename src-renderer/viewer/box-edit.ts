// Boxes drawn, moved and resized by hand, kept on their page. Everything here is in points of the page as it is turned.
import type { Box, Point } from "./turn.ts";
import type { PageSize, Rect } from "./types.ts";

export type Corner = "nw" | "ne" | "sw" | "se";
export const CORNERS: readonly Corner[] = ["nw", "ne", "sw", "se"];

/** Points a side: smaller than this a box can't be taken hold of again. */
export const LEAST_SIDE = 4;

const clamp = (n: number, least: number, most: number) => Math.min(Math.max(n, least), Math.max(least, most));
const short = (n: number) => Math.round(n * 100) / 100;

/** Between two places in any direction, without what lies beside the page. */
export function boxBetween(a: Point, b: Point, { width, height }: PageSize): Box {
  const [ax, bx] = [clamp(a.x, 0, width), clamp(b.x, 0, width)];
  const [ay, by] = [clamp(a.y, 0, height), clamp(b.y, 0, height)];
  return { x: Math.min(ax, bx), y: Math.min(ay, by), width: Math.abs(ax - bx), height: Math.abs(ay - by) };
}

/** As large as before: at the page's edge it stops. */
export function movedBox(box: Box, by: Point, { width, height }: PageSize): Box {
  const x = clamp(box.x + by.x, 0, width - box.width);
  const y = clamp(box.y + by.y, 0, height - box.height);
  return { ...box, x, y };
}

/** One corner moves, the one across stays; neither passes the other. */
export function resizedBox(box: Box, corner: Corner, by: Point, { width, height }: PageSize): Box {
  let [x0, y0, x1, y1] = [box.x, box.y, box.x + box.width, box.y + box.height];
  if (corner.endsWith("w")) x0 = clamp(x0 + by.x, 0, x1 - LEAST_SIDE);
  else x1 = clamp(x1 + by.x, x0 + LEAST_SIDE, width);
  if (corner.startsWith("n")) y0 = clamp(y0 + by.y, 0, y1 - LEAST_SIDE);
  else y1 = clamp(y1 + by.y, y0 + LEAST_SIDE, height);
  return { x: x0, y: y0, width: x1 - x0, height: y1 - y0 };
}

/** To hundredths of a point: what a hand can't aim at isn't kept. */
export const rectOfBox = ({ x, y, width, height }: Box): Rect => [
  short(x),
  short(y),
  short(x + width),
  short(y + height),
];
export const boxOfRect = ([x0, y0, x1, y1]: Rect): Box => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });
