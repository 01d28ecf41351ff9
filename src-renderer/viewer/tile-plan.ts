// Which pictures a view needs: tiles of the pages in sight first, then those just above and below, then small previews.
import type { Layout } from "./layout.ts";
import { type Box, unturnBox } from "./turn.ts";
import type { PageSize } from "./types.ts";

/** The side of a tile in device pixels: half a dozen to two dozen make a view. Each is a megabyte, drawn in one piece. */
export const SIDE = 512;
/** A preview's area in device pixels, whatever its page's shape. */
export const PREVIEW_AREA = 20_000;
/** What a page can be asked at, and the furthest pixel of it. */
const LEAST_SCALE = 0.02;
const MOST_SCALE = 32;
const FURTHEST = 1_000_000;

/** A part of the column, in CSS pixels. */
export type View = Box & { readonly layout: Layout };

export type TilePlace = {
  readonly key: string;
  readonly index: number;
  /** Device pixels a point. */
  readonly scale: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

export function tileScale({ width, height }: PageSize, scale: number): number {
  return Math.max(LEAST_SCALE, Math.min(scale, MOST_SCALE, FURTHEST / Math.max(width, height)));
}

export function previewOf({ width, height }: PageSize) {
  const scale = Math.max(LEAST_SCALE, Math.min(MOST_SCALE, Math.sqrt(PREVIEW_AREA / (width * height))));
  // A page a hundred times as wide as high still gets a row of pixels, and no more columns than a tile may have.
  const side = (length: number) => Math.min(2048, pixels(length, scale));
  return { scale, width: side(width), height: side(height) };
}

export const pixels = (length: number, scale: number) => Math.max(1, Math.ceil(length * scale - 1e-3));

/** The tiles of every page that stands in the view, in reading order. */
export function tilesIn({ layout, ...view }: View, side: number): TilePlace[] {
  const [first, last] = layout.between(view.y, view.y + view.height);
  const tiles: TilePlace[] = [];
  for (let index = first; index <= last; index++) {
    const part = partInSight(layout, index, view);
    if (part !== null) tiles.push(...tilesOn(layout, index, part, side));
  }
  return tiles;
}

/** Of a page, in points as displayed; null when none of it is in the view. */
function partInSight(layout: Layout, index: number, view: Box): Box | null {
  const { top, left, width, height } = layout.sheet(index);
  const x = Math.max(0, view.x - left);
  const y = Math.max(0, view.y - top);
  const right = Math.min(width, view.x + view.width - left);
  const bottom = Math.min(height, view.y + view.height - top);
  if (right <= x || bottom <= y) return null;
  const { scale, rotation, pages } = layout;
  const points = { x: x / scale, y: y / scale, width: (right - x) / scale, height: (bottom - y) / scale };
  return unturnBox(points, pages[index]!, rotation);
}

function tilesOn(layout: Layout, index: number, part: Box, side: number): TilePlace[] {
  const page = layout.pages[index]!;
  const scale = tileScale(page, layout.scale * layout.density);
  const [width, height] = [pixels(page.width, scale), pixels(page.height, scale)];
  const cells = (from: number, length: number, all: number) => {
    const last = Math.ceil(all / side) - 1;
    const cell = (n: number) => Math.min(last, Math.max(0, Math.floor(n / side)));
    return [cell(from * scale), cell((from + length) * scale - 1e-3)] as const;
  };
  const [left, right] = cells(part.x, part.width, width);
  const [top, bottom] = cells(part.y, part.height, height);
  const tiles: TilePlace[] = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) {
      const [x, y] = [column * side, row * side];
      const size = { width: Math.min(side, width - x), height: Math.min(side, height - y) };
      tiles.push({ key: `${index}@${Math.round(scale * 1e4)}/${side}:${column},${row}`, index, scale, x, y, ...size });
    }
  return tiles;
}

export type Around = {
  /** CSS pixels above and below. */
  readonly reach: number;
  readonly down: boolean;
  readonly seen: readonly TilePlace[];
  readonly side: number;
};

/** Above and below the view, the nearer side of the movement first; none that is in the view itself. */
export function tilesAround(view: View, { reach, down, seen, side }: Around): TilePlace[] {
  const known = new Set(seen.map((tile) => tile.key));
  const below = { ...view, y: view.y + view.height, height: reach };
  const above = { ...view, y: view.y - reach, height: reach };
  const [under, over] = [tilesIn(below, side), tilesIn(above, side).reverse()];
  return (down ? [...under, ...over] : [...over, ...under]).filter(({ key }) => {
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

export const bytesOf = ({ width, height }: { readonly width: number; readonly height: number }) => width * height * 4;

/** The next pages of the movement are the likeliest to come into sight: this many before any on the other side. */
const AHEAD = 12;

/** Those in sight, then by distance from them, up to `most`. */
export function pagesAround(first: number, last: number, { count, most, down }: AroundPages): number[] {
  const isPage = (index: number) => index >= 0 && index < count;
  const seen = Array.from({ length: last - first + 1 }, (_, i) => first + i).filter(isPage);
  const side = (from: number, step: number) => Array.from({ length: most }, (_, i) => from + i * step).filter(isPage);
  const [ahead, behind] = down ? [side(last + 1, 1), side(first - 1, -1)] : [side(first - 1, -1), side(last + 1, 1)];
  const rest = ahead.slice(AHEAD);
  const both = Array.from({ length: Math.max(rest.length, behind.length) }, (_, i) => [rest[i], behind[i]]).flat();
  return [...seen, ...ahead.slice(0, AHEAD), ...both.filter((index) => index !== undefined)].slice(0, most);
}

export type AroundPages = { readonly count: number; readonly most: number; readonly down: boolean };
