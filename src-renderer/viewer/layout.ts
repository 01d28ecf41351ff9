// Where every page stands in one long column, in CSS pixels: sums of heights once, a binary search ever after.
import { isSideways, type Point, turnedSize, turnPoint, unturnPoint } from "./turn.ts";
import type { PageSize, Rotation } from "./types.ts";

/** Lengths of the design, in CSS pixels at the usual size of text: they grow with it. */
export const GAP = 24;
/** Room for three signs beside each line. */
export const LEFT_MARGIN = 60;
export const RIGHT_MARGIN = 28;

export type LayoutOf = {
  readonly pages: readonly PageSize[];
  /** CSS pixels a point. */
  readonly scale: number;
  readonly rotation: Rotation;
  /** Device pixels a CSS pixel: edges of sheets fall on whole device pixels, so that pictures stay sharp. */
  readonly density: number;
  /** CSS pixels a pixel of the design. */
  readonly unit: number;
  readonly viewWidth: number;
};

/** Pages by index, from 0. */
export type Layout = LayoutOf & {
  readonly width: number;
  readonly height: number;
  readonly tops: Float64Array;
  readonly heights: Float64Array;
  /** Of sheets, turned. */
  sheet(index: number): {
    readonly top: number;
    readonly left: number;
    readonly width: number;
    readonly height: number;
  };
  /** The page's paper, not turned. */
  paper(index: number): PageSize;
  /** The page at this height; in a gap the one above it. */
  pageAt(y: number): number;
  /** The first and the last page that stand between two heights. */
  between(from: number, to: number): readonly [number, number];
};

/** A place on a page, in points as displayed; it may lie beside the page. */
export type Anchor = { readonly index: number } & Point;

export function layOut(of: LayoutOf): Layout {
  const { pages, scale, rotation, density, unit, viewWidth } = of;
  // A hair less, so that a length that is whole but for rounding isn't rounded up.
  const snap = (length: number) => Math.max(1, Math.ceil(length * density - 1e-3)) / density;
  const gap = Math.round(GAP * unit * density) / density;
  const sideways = isSideways(rotation);
  const tops = new Float64Array(pages.length);
  const heights = new Float64Array(pages.length);
  let widest = 0;
  let height = gap;
  for (let i = 0; i < pages.length; i++) {
    const page = pages[i]!;
    heights[i] = snap((sideways ? page.width : page.height) * scale);
    widest = Math.max(widest, sideways ? page.height : page.width);
    tops[i] = height;
    height += heights[i]! + gap;
  }
  const column = snap(widest * scale);
  const indent = Math.max(LEFT_MARGIN * unit, (viewWidth - column) / 2);

  const pageAt = (y: number) => {
    let low = 0;
    let high = pages.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (tops[middle]! <= y) low = middle;
      else high = middle - 1;
    }
    return low;
  };
  const paper = (index: number) => {
    const page = pages[index]!;
    return { width: snap(page.width * scale), height: snap(page.height * scale) };
  };

  return {
    ...of,
    width: Math.max(viewWidth, indent + column + RIGHT_MARGIN * unit),
    height,
    tops,
    heights,
    sheet(index) {
      const { width } = turnedSize(paper(index), rotation);
      const left = Math.round((indent + (column - width) / 2) * density) / density;
      return { top: tops[index]!, left, width, height: heights[index]! };
    },
    paper,
    pageAt,
    between(from, to) {
      const first = pageAt(from);
      // A page that ends above the line doesn't reach into it.
      const reaches = tops[first]! + heights[first]! > from || first === pages.length - 1;
      const start = reaches ? first : first + 1;
      return [start, Math.max(start, pageAt(to))];
    },
  };
}

/** The place on a page that is at a place of the column. */
export function anchorAt(layout: Layout, { x, y }: Point): Anchor {
  const index = layout.pageAt(y);
  return { index, ...pointOnPage(layout, index, { x, y }) };
}

/** The same on a page that is known already: a place beside it has no other. */
export function pointOnPage(layout: Layout, index: number, { x, y }: Point): Point {
  const { top, left } = layout.sheet(index);
  const onSheet = { x: (x - left) / layout.scale, y: (y - top) / layout.scale };
  return unturnPoint(onSheet, layout.pages[index]!, layout.rotation);
}

/** Where in the column a place on a page is. */
export function placeOf(layout: Layout, { index, x, y }: Anchor): Point {
  const { top, left } = layout.sheet(index);
  const turned = turnPoint({ x, y }, layout.pages[index]!, layout.rotation);
  return { x: left + turned.x * layout.scale, y: top + turned.y * layout.scale };
}
