// Quads as boxes: an element of upright size and the matrix that lays it on the quad, whatever way the text runs.
import { type Box, boxAround, type Point } from "./turn.ts";
import type { Quad } from "./types.ts";

/** `matrix` holds directions of length 1 (a, b) and (c, d), and a place (e, f): what is drawn inside keeps its width. */
export type Laid = {
  readonly width: number;
  readonly height: number;
  readonly matrix: readonly [number, number, number, number, number, number];
};

const corner = (quad: Quad, i: number): Point => ({ x: quad[i * 2] ?? 0, y: quad[i * 2 + 1] ?? 0 });

/** `scale` is CSS pixels a point. A quad without extent has no direction and is given the page's. */
export function layOnQuad(quad: Quad, scale: number): Laid {
  const [ul, ur, ll] = [corner(quad, 0), corner(quad, 1), corner(quad, 2)];
  const along = { x: ur.x - ul.x, y: ur.y - ul.y };
  const down = { x: ll.x - ul.x, y: ll.y - ul.y };
  const width = Math.hypot(along.x, along.y);
  const height = Math.hypot(down.x, down.y);
  const [a, b] = width > 0 ? [along.x / width, along.y / width] : [1, 0];
  const [c, d] = height > 0 ? [down.x / height, down.y / height] : [-b, a];
  return { width: width * scale, height: height * scale, matrix: [a, b, c, d, ul.x * scale, ul.y * scale] };
}

const short = (n: number) => Math.round(n * 1e5) / 1e5;
export const matrixOf = (matrix: readonly number[]) => `matrix(${matrix.map(short).join(",")})`;

export const boundsOfQuad = (quad: Quad): Box => boxAround([0, 1, 2, 3].map((i) => corner(quad, i)));

/** Where a point is in a quad's own directions: 0 to 1 along the text and down. null for a quad without extent. */
export function withinQuad(quad: Quad, { x, y }: Point): Point | null {
  const [ul, ur, ll] = [corner(quad, 0), corner(quad, 1), corner(quad, 2)];
  const along = { x: ur.x - ul.x, y: ur.y - ul.y };
  const down = { x: ll.x - ul.x, y: ll.y - ul.y };
  const cross = along.x * down.y - along.y * down.x;
  if (Math.abs(cross) < 1e-9) return null;
  const [px, py] = [x - ul.x, y - ul.y];
  return { x: (px * down.y - py * down.x) / cross, y: (along.x * py - along.y * px) / cross };
}

export function holds(quad: Quad, point: Point): boolean {
  const at = withinQuad(quad, point);
  return at !== null && at.x >= 0 && at.x <= 1 && at.y >= 0 && at.y <= 1;
}
