// Places in quads, whatever their slant.
import { expect, test } from "vitest";
import { type Quad, quadContains } from "../../../src-main/base/units.ts";

const UPRIGHT: Quad = [10, 10, 20, 10, 10, 14, 20, 14];
const TURNED: Quad = [10, 20, 10, 10, 14, 20, 14, 10];
const SLANTED: Quad = [10, 10, 20, 15, 5, 15, 15, 20];
const FLAT: Quad = [10, 10, 10, 10, 10, 10, 10, 10];

test.each([
  ["the middle of an upright one is in it", UPRIGHT, 15, 12, true],
  ["what is above it isn't", UPRIGHT, 15, 9, false],
  ["the middle of one turned by a quarter is in it", TURNED, 12, 15, true],
  ["what is beside it isn't", TURNED, 15, 15, false],
  ["the middle of one on a slant is in it", SLANTED, 12.5, 15, true],
  ["a corner of the rectangle around it isn't", SLANTED, 19, 19, false],
  ["nothing is in one without a width", FLAT, 10, 10, false],
])("%s", (_what, quad, x, y, isIn) => {
  expect(quadContains(quad, x, y)).toBe(isIn);
});
