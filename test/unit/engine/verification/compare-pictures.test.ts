// What isn't judged of a page is what was set aside on that page, and nothing that was set aside on another.
import { expect, test } from "vitest";
import type { Rect } from "../../../../src-main/base/units.ts";
import { differences, maskOf } from "../../../../src-main/engine/verification/compare-pictures.ts";

const picture = (level: number, scale = 1) => ({ width: 40, height: 20, scale, grey: new Uint8Array(800).fill(level) });
const left: Rect[] = [[0, 0, 20, 20]];
const right: Rect[] = [[20, 0, 40, 20]];

test("a mask holds the rectangles it was asked for, whatever was asked for before", () => {
  const count = (rects: Rect[], scale = 1) => maskOf(picture(0, scale), rects).reduce((sum, one) => sum + one, 0);
  expect(maskOf(picture(0), left)[0]).toBe(1);
  expect(maskOf(picture(0), right)[0]).toBe(0);
  for (const rects of [left, right, left, []]) expect(count(rects)).toBe(rects.length * 400);
  // The same ones on a larger picture.
  expect([count(left), count(left, 0.5), count(left)]).toEqual([400, 100, 400]);
});

test("a difference that is set aside on one page is one on the next", () => {
  expect(differences(picture(0), [picture(255)], [[0, 0, 40, 20]])).toEqual([]);
  expect(differences(picture(0), [picture(255)], left).every(([x]) => x >= 16)).toBe(true);
  expect(differences(picture(0), [picture(255)], right).some(([x]) => x === 0)).toBe(true);
});
