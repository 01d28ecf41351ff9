// A place cut out of its page: which part of it, at which size, so that the place stands in the middle and can be read.
import { createLru } from "./lru.ts";
import type { TileElement } from "./paper-tiles.ts";
import { boundsOfQuad } from "./quad.ts";
import type { PageSize, Quad, TileAsk } from "./types.ts";

export type Cut = {
  /** CSS pixels a point. */
  readonly scale: number;
  /** Of the cut's upper left corner on the page at that scale, and its size: CSS pixels. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
};

/** A picture of a part of a page; null when there is none, or it isn't wanted any more. */
export type Cutter = (ask: TileAsk, signal: AbortSignal) => Promise<TileElement | null>;

/** Nothing is shown smaller than this: a whole page is then cut to its beginning. */
const LEAST = 0.25;
/** Of the cut's width, for what stands around the place. */
const FREE = 0.12;

/** A place over several lines whose whole would be smaller than this share of ordinary text shows its first line. */
const READABLE = 0.7;

/** `most` is the scale of ordinary text; a place wider or higher than the box is made to fit. Without quads, the page's top. */
export function cutAround(page: PageSize, quads: readonly Quad[], box: Size, most: number): Cut {
  const fitOf = ({ width, height }: Size) =>
    Math.min((box.width * (1 - FREE)) / Math.max(1, width), box.height / Math.max(1, height));
  const whole = boundsOf(quads);
  const around = quads.length > 1 && fitOf(whole) < most * READABLE ? boundsOf(quads.slice(0, 1)) : whole;
  const scale = Math.max(LEAST, Math.min(most, fitOf(around)));
  const [wide, high] = [page.width * scale, page.height * scale];
  const [width, height] = [Math.min(box.width, wide), Math.min(box.height, high)];
  const middle = { x: (around.x + around.width / 2) * scale, y: (around.y + around.height / 2) * scale };
  // What doesn't fit all the same is shown from its beginning.
  const left = around.width * scale > width ? around.x * scale : middle.x - width / 2;
  const top = around.height * scale > height ? around.y * scale : middle.y - height / 2;
  return {
    scale,
    x: Math.round(Math.max(0, Math.min(left, wide - width))),
    y: Math.round(Math.max(0, Math.min(top, high - height))),
    width: Math.floor(width),
    height: Math.floor(height),
  };
}

type Size = { readonly width: number; readonly height: number };

function boundsOf(quads: readonly Quad[]) {
  const boxes = quads.map(boundsOfQuad);
  const x = Math.min(...boxes.map((box) => box.x));
  const y = Math.min(...boxes.map((box) => box.y));
  if (boxes.length === 0) return { x: 0, y: 0, width: 0, height: 0 };
  return {
    x,
    y,
    width: Math.max(...boxes.map((box) => box.x + box.width)) - x,
    height: Math.max(...boxes.map((box) => box.y + box.height)) - y,
  };
}

/** Device pixels; some hundred cuts of a row's size. */
const MOST_BYTES = 24 * 2 ** 20;

/** What was cut is kept: a list goes up and down. */
export function keeping(cutter: Cutter): Cutter {
  const kept = createLru<TileElement>({ most: MOST_BYTES, sizeOf: ({ width, height }) => width * height * 4 });
  return async (ask, signal) => {
    const { page, scale, x, y, width, height } = ask;
    const key = [page, scale, x, y, width, height].join();
    const known = kept.get(key);
    // One canvas has one place: where it is shown already, another is cut.
    if (known !== undefined && !known.isConnected) return known;
    const cut = await cutter(ask, signal);
    if (cut !== null) {
      kept.set(key, cut);
      kept.trim();
    }
    return cut;
  };
}
