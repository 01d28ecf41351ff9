// Turning pages by quarters: points and rectangles on a page, to and from where they stand once it is turned.
import type { PageSize, Rotation } from "./types.ts";

export type Point = { readonly x: number; readonly y: number };
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

export const isSideways = (rotation: Rotation) => rotation === 90 || rotation === 270;

export function turnedSize({ width, height }: PageSize, rotation: Rotation): PageSize {
  return isSideways(rotation) ? { width: height, height: width } : { width, height };
}

/** From the page as displayed to the page turned clockwise. */
export function turnPoint({ x, y }: Point, { width, height }: PageSize, rotation: Rotation): Point {
  switch (rotation) {
    case 0:
      return { x, y };
    case 90:
      return { x: height - y, y: x };
    case 180:
      return { x: width - x, y: height - y };
    case 270:
      return { x: y, y: width - x };
  }
}

/** Back from the turned page; `size` is the page's as displayed. */
export function unturnPoint(point: Point, size: PageSize, rotation: Rotation): Point {
  return turnPoint(point, turnedSize(size, rotation), ((360 - rotation) % 360) as Rotation);
}

export function turnBox(box: Box, size: PageSize, rotation: Rotation): Box {
  return boxAround([
    turnPoint(box, size, rotation),
    turnPoint({ x: box.x + box.width, y: box.y + box.height }, size, rotation),
  ]);
}

export function unturnBox(box: Box, size: PageSize, rotation: Rotation): Box {
  return turnBox(box, turnedSize(size, rotation), ((360 - rotation) % 360) as Rotation);
}

export function boxAround(points: readonly Point[]): Box {
  const x = Math.min(...points.map((p) => p.x));
  const y = Math.min(...points.map((p) => p.y));
  return { x, y, width: Math.max(...points.map((p) => p.x)) - x, height: Math.max(...points.map((p) => p.y)) - y };
}

/** The transform, about the upper left corner, that turns a paper of this size in CSS pixels into its sheet. */
export function turnTransform({ width, height }: PageSize, rotation: Rotation): string | undefined {
  switch (rotation) {
    case 0:
      return undefined;
    case 90:
      return `translate(${height}px, 0) rotate(90deg)`;
    case 180:
      return `translate(${width}px, ${height}px) rotate(180deg)`;
    case 270:
      return `translate(0, ${width}px) rotate(270deg)`;
  }
}
