// Where a letter on a slant is struck so that its neighbours stand. The library takes out each letter whose upright
// rectangle, a tenth smaller on each side, holds a point that is struck: on a slant, the middle of a letter lies in the
// rectangles of those beside it, too.
import { type Quad, type Rect, rectOfQuad } from "../../base/units.ts";
import { centreOf } from "../documents/pdf/hidden-text.ts";
import type { Glyph } from "../ports/pdf-engine.ts";

/** As the library does before it compares. */
const SHRINK = 0.1;
/** Places that are tried along each side of a letter's rectangle. */
const TRIED = 9;
/** Points free around a place that is struck. */
const FREE = 0.15;
/** Letters of which so many rectangles reach into one place are no line of text. */
const MOST_NEAR = 64;

/** The boxes, those of slanted letters moved to where no letter that stands is struck; others as they are. */
export function besideNeighbours(glyphs: readonly Glyph[], boxes: readonly Rect[]): readonly Rect[] {
  const dots = new Map(boxes.filter(isDot).map((box) => [keyOf(middleOf(box)), box] as const));
  const struck = new Map<string, Glyph>();
  const kept: Rect[] = [];
  for (const glyph of glyphs) {
    const key = keyOf(centreOf(glyph.quad));
    if (dots.has(key)) struck.set(key, glyph);
    else kept.push(shrunk(rectOfQuad(glyph.quad)));
  }
  if (![...struck.values()].some(({ quad }) => isSlanted(quad))) return boxes;
  const near = indexOf(kept);
  return boxes.map((box) => {
    const glyph = isDot(box) ? struck.get(keyOf(middleOf(box))) : undefined;
    return glyph === undefined || !isSlanted(glyph.quad) ? box : placeFor(shrunk(rectOfQuad(glyph.quad)), box, near);
  });
}

export const isDot = ([x0, y0, x1, y1]: Rect) => x1 - x0 < 1.01 && y1 - y0 < 1.01;
export const middleOf = ([x0, y0, x1, y1]: Rect) => [(x0 + x1) / 2, (y0 + y1) / 2] as const;
export const keyOf = ([x, y]: readonly [number, number]) => `${x.toFixed(1)},${y.toFixed(1)}`;

/** Neither level nor upright. */
function isSlanted([x0, y0, x1, y1, x2, y2]: Quad): boolean {
  const lies = (dx: number, dy: number) =>
    Math.min(Math.abs(dx), Math.abs(dy)) < 0.05 * Math.max(Math.abs(dx), Math.abs(dy));
  return !(lies(x1 - x0, y1 - y0) && lies(x2 - x0, y2 - y0));
}

function shrunk([x0, y0, x1, y1]: Rect): Rect {
  const [dx, dy] = [(x1 - x0) * SHRINK, (y1 - y0) * SHRINK];
  return [x0 + dx, y0 + dy, x1 - dx, y1 - dy];
}

function placeFor(own: Rect, box: Rect, near: (rect: Rect) => readonly Rect[]): Rect {
  const others = near(own);
  const isFree = ([x0, y0, x1, y1]: Rect) => others.every((r) => x1 < r[0] || x0 > r[2] || y1 < r[1] || y0 > r[3]);
  if (others.length > MOST_NEAR || isFree(box)) return box;
  const [cx, cy] = middleOf(box);
  const places: { readonly rect: Rect; readonly away: number }[] = [];
  for (let i = 1; i < TRIED; i++)
    for (let j = 1; j < TRIED; j++) {
      const [x, y] = [own[0] + ((own[2] - own[0]) * i) / TRIED, own[1] + ((own[3] - own[1]) * j) / TRIED];
      places.push({ rect: [x - FREE, y - FREE, x + FREE, y + FREE], away: Math.hypot(x - cx, y - cy) });
    }
  places.sort((a, b) => a.away - b.away);
  return places.find(({ rect }) => isFree(rect))?.rect ?? box;
}

/** Points of a cell: about a letter of print. */
const CELL = 24;
/** A letter of a poster lies in more cells than these, and counts in none. */
const MOST_CELLS = 64;

function indexOf(rects: readonly Rect[]): (rect: Rect) => readonly Rect[] {
  const cells = new Map<string, Rect[]>();
  const keysOf = ([x0, y0, x1, y1]: Rect): string[] => {
    const [a, b, c, d] = [x0, y0, x1, y1].map((n) => Math.floor(n / CELL)) as [number, number, number, number];
    if (!((c - a + 1) * (d - b + 1) <= MOST_CELLS)) return [];
    const keys = [];
    for (let x = a; x <= c; x++) for (let y = b; y <= d; y++) keys.push(`${x},${y}`);
    return keys;
  };
  for (const rect of rects)
    for (const key of keysOf(rect)) {
      const known = cells.get(key);
      if (known === undefined) cells.set(key, [rect]);
      else if (known.length <= MOST_NEAR) known.push(rect);
    }
  return (rect) =>
    [...new Set(keysOf(rect).flatMap((key) => cells.get(key) ?? []))].filter(
      (r) => r[0] < rect[2] && r[2] > rect[0] && r[1] < rect[3] && r[3] > rect[1],
    );
}
