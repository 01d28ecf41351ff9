// The units every room shares, so that a number's meaning travels in its type.

/** 1/72 inch on the page *as displayed* (crop box, rotation and UserUnit applied), origin top left, y down. */
export type Pt = number;

/** Index into a string in UTF-16 code units; ranges are half-open. */
export type Utf16Offset = number;

/** 1-based page number. */
export type PageNumber = number;

/** `YYYY-MM-DD`, a calendar day without a zone. ISO dates compare correctly as strings. */
export type IsoDate = string;

/** Upper-left, upper-right, lower-left, lower-right as read: x, y of each, in {@link Pt}. */
export type Quad = readonly [Pt, Pt, Pt, Pt, Pt, Pt, Pt, Pt];

/** x0, y0, x1, y1 in {@link Pt}, x0 ≤ x1 and y0 ≤ y1. */
export type Rect = readonly [Pt, Pt, Pt, Pt];

/** The upright rectangle around a quad. */
export function rectOfQuad(q: Quad): Rect {
  return [
    Math.min(q[0], q[2], q[4], q[6]),
    Math.min(q[1], q[3], q[5], q[7]),
    Math.max(q[0], q[2], q[4], q[6]),
    Math.max(q[1], q[3], q[5], q[7]),
  ];
}

/** The quad of a rectangle of upright text. */
export const quadOfRect = ([x0, y0, x1, y1]: Rect): [Pt, Pt, Pt, Pt, Pt, Pt, Pt, Pt] => [
  x0,
  y0,
  x1,
  y0,
  x0,
  y1,
  x1,
  y1,
];

export function rectArea([x0, y0, x1, y1]: Rect): number {
  return Math.max(0, x1 - x0) * Math.max(0, y1 - y0);
}

export function intersectRects(a: Rect, b: Rect): Rect {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** The rectangle around two. */
export function unionRects(a: Rect, b: Rect): Rect {
  return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

export function contains([x0, y0, x1, y1]: Rect, x: Pt, y: Pt): boolean {
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
}

/** Whatever its slant; a quad without a height or a width holds nothing. */
export function quadContains([ulx, uly, urx, ury, llx, lly, lrx, lry]: Quad, x: Pt, y: Pt): boolean {
  const side = (ax: Pt, ay: Pt, bx: Pt, by: Pt) => (bx - ax) * (y - ay) - (by - ay) * (x - ax);
  const sides = [
    side(ulx, uly, urx, ury),
    side(urx, ury, lrx, lry),
    side(lrx, lry, llx, lly),
    side(llx, lly, ulx, uly),
  ];
  return (sides.every((s) => s >= 0) || sides.every((s) => s <= 0)) && sides.some((s) => s !== 0);
}

/** They share more than an edge. */
export function overlap(a: Rect, b: Rect): boolean {
  const [x0, y0, x1, y1] = intersectRects(a, b);
  return x1 > x0 && y1 > y0;
}
