import { describe, expect, it } from "vitest";
import { boundsOfQuad, holds, layOnQuad, withinQuad } from "../../../src-renderer/viewer/quad.ts";
import type { Quad } from "../../../src-renderer/viewer/types.ts";

/** Upper left, upper right, lower left, lower right. */
const UPRIGHT: Quad = [100, 50, 160, 50, 100, 62, 160, 62];
const DOWNWARD: Quad = [200, 100, 200, 180, 188, 100, 188, 180];
const UPSIDE_DOWN: Quad = [160, 62, 100, 62, 160, 50, 100, 50];
const SLANTED: Quad = [10, 10, 40, 50, 2, 16, 32, 56];
const LEANING: Quad = [100, 50, 160, 50, 97, 62, 157, 62];

const apply = ([a, b, c, d, e, f]: readonly number[], x: number, y: number) => [
  a! * x + c! * y + e!,
  b! * x + d! * y + f!,
];

describe("a box laid on a quad", () => {
  it.each([
    ["upright text", UPRIGHT],
    ["text that runs downward", DOWNWARD],
    ["text upside down", UPSIDE_DOWN],
    ["slanted text", SLANTED],
    ["leaning type", LEANING],
  ])("covers %s from corner to corner, at any scale", (_name, quad) => {
    for (const scale of [1, 0.8, 3.16]) {
      const { width, height, matrix } = layOnQuad(quad, scale);
      const corners = [apply(matrix, 0, 0), apply(matrix, width, 0), apply(matrix, 0, height)].flat();
      for (const [i, n] of corners.entries()) expect(n).toBeCloseTo(quad[i]! * scale, 6);
    }
  });

  it("draws at the thickness it is given: its directions have the length 1", () => {
    const [a, b, c, d] = layOnQuad(SLANTED, 2.5).matrix;
    expect(Math.hypot(a, b)).toBeCloseTo(1, 9);
    expect(Math.hypot(c, d)).toBeCloseTo(1, 9);
  });

  it.each([
    ["no width", [5, 5, 5, 5, 5, 17, 5, 17]],
    ["no height", [5, 5, 25, 5, 5, 5, 25, 5]],
    ["no extent", [5, 5, 5, 5, 5, 5, 5, 5]],
    ["no corners", []],
  ])("stays finite on a quad with %s", (_name, quad) => {
    const { width, height, matrix } = layOnQuad(quad, 1);
    for (const n of [width, height, ...matrix]) expect(Number.isFinite(n)).toBe(true);
    expect(withinQuad(quad, { x: 5, y: 5 })).toBeNull();
  });
});

describe("a point and a quad", () => {
  it("holds what is inside, in the text's own directions", () => {
    expect(holds(DOWNWARD, { x: 190, y: 120 })).toBe(true);
    expect(withinQuad(DOWNWARD, { x: 200, y: 140 })).toEqual({ x: 0.5, y: 0 });
    expect(holds(UPRIGHT, { x: 99, y: 55 })).toBe(false);
    expect(boundsOfQuad(DOWNWARD)).toEqual({ x: 188, y: 100, width: 12, height: 80 });
  });
});
