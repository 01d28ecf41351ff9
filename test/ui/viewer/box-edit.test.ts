// Boxes drawn by hand keep to their page, whatever way it is turned and however large it is shown.
import { describe, expect, it } from "vitest";
import {
  boxBetween,
  boxOfRect,
  type Corner,
  LEAST_SIDE,
  movedBox,
  rectOfBox,
  resizedBox,
} from "../../../src-renderer/viewer/box-edit.ts";
import { anchorAt, layOut, placeOf, pointOnPage } from "../../../src-renderer/viewer/layout.ts";
import { turnBox, unturnBox } from "../../../src-renderer/viewer/turn.ts";
import type { Rotation } from "../../../src-renderer/viewer/types.ts";

const LETTER = { width: 612, height: 792 };
const WIDE = { width: 842, height: 595 };
const box = { x: 100, y: 200, width: 60, height: 20 };

describe("a box between two places", () => {
  it.each([
    ["down and right", { x: 10, y: 20 }, { x: 110, y: 70 }, [10, 20, 110, 70]],
    ["up and left", { x: 110, y: 70 }, { x: 10, y: 20 }, [10, 20, 110, 70]],
    ["past the lower right corner", { x: 600, y: 780 }, { x: 900, y: 900 }, [600, 780, 612, 792]],
    ["past the upper left corner", { x: 30, y: 40 }, { x: -50, y: -1 }, [0, 0, 30, 40]],
  ])("is drawn %s", (_, from, to, rect) => {
    expect(rectOfBox(boxBetween(from, to, LETTER))).toEqual(rect);
  });
});

describe("a box that is moved", () => {
  it.each([
    ["by a step", { x: 1, y: -1 }, { x: 101, y: 199 }],
    ["against the left and upper edge", { x: -500, y: -500 }, { x: 0, y: 0 }],
    ["against the right and lower edge", { x: 5000, y: 5000 }, { x: 612 - 60, y: 792 - 20 }],
  ])("keeps its size %s", (_, by, at) => {
    expect(movedBox(box, by, LETTER)).toEqual({ ...box, ...at });
  });
});

describe("a box that is resized", () => {
  it.each<[Corner, number[]]>([
    ["nw", [105, 203, 160, 220]],
    ["ne", [100, 203, 165, 220]],
    ["sw", [105, 200, 160, 223]],
    ["se", [100, 200, 165, 223]],
  ])("moves its corner %s alone", (corner, rect) => {
    expect(rectOfBox(resizedBox(box, corner, { x: 5, y: 3 }, LETTER))).toEqual(rect);
  });

  it.each<Corner>(["nw", "ne", "sw", "se"])(
    "never turns over its corner %s, nor becomes too small to hold",
    (corner) => {
      for (const by of [
        { x: 999, y: 999 },
        { x: -999, y: -999 },
      ]) {
        const after = resizedBox(box, corner, by, LETTER);
        expect(after.width).toBeGreaterThanOrEqual(LEAST_SIDE);
        expect(after.height).toBeGreaterThanOrEqual(LEAST_SIDE);
        const [x0, y0, x1, y1] = rectOfBox(after);
        expect([x0 >= 0, y0 >= 0, x1 <= 612, y1 <= 792]).toEqual([true, true, true, true]);
      }
    },
  );
});

const ROTATIONS: readonly Rotation[] = [0, 90, 180, 270];
const SHOWN = ROTATIONS.flatMap((rotation) => [0.4, 1, 3.7].map((scale) => ({ rotation, scale })));

describe.each(SHOWN)("turned by $rotation at $scale pixels a point", ({ rotation, scale }) => {
  const layout = layOut({ pages: [LETTER, WIDE], scale, rotation, density: 2, unit: 1, viewWidth: 900 });

  it("what is drawn on the screen is the same place on the page", () => {
    for (const [index, size] of [LETTER, WIDE].entries()) {
      const [x0, y0, x1, y1] = [50, 60, 210, 95];
      const [a, b] = [placeOf(layout, { index, x: x0, y: y0 }), placeOf(layout, { index, x: x1, y: y1 })];
      expect(anchorAt(layout, a).index).toBe(index);
      const drawn = boxBetween(pointOnPage(layout, index, a), pointOnPage(layout, index, b), size);
      expect(rectOfBox(drawn)).toEqual([x0, y0, x1, y1]);
    }
  });

  it("a drag that ends on the next page stays on its own", () => {
    const from = placeOf(layout, { index: 0, x: 300, y: 400 });
    const beyond = { x: from.x + 10 * scale, y: layout.sheet(1).top + 30 };
    const [x0, y0, x1, y1] = rectOfBox(boxBetween({ x: 300, y: 400 }, pointOnPage(layout, 0, beyond), LETTER));
    expect([x0 >= 0, y0 >= 0, x1 <= 612, y1 <= 792]).toEqual([true, true, true, true]);
    // To the edge that is below on the screen.
    const edge = { 0: y1 === 792, 90: x1 === 612, 180: y0 === 0, 270: x0 === 0 }[rotation];
    expect(edge).toBe(true);
  });

  it("a step to the right on the screen and back leaves it where it was", () => {
    const there = boxOfRect([50, 60, 210, 95]);
    const turned = turnBox(there, LETTER, rotation);
    const sideways = rotation === 90 || rotation === 270;
    const within = sideways ? { width: 792, height: 612 } : LETTER;
    const stepped = movedBox(turned, { x: 10, y: 0 }, within);
    const moved = rectOfBox(unturnBox(stepped, LETTER, rotation));
    const wanted = { 0: [60, 60, 220, 95], 90: [50, 50, 210, 85], 180: [40, 60, 200, 95], 270: [50, 70, 210, 105] };
    expect(moved).toEqual(wanted[rotation]);
    expect(rectOfBox(unturnBox(movedBox(stepped, { x: -10, y: 0 }, within), LETTER, rotation))).toEqual([
      50, 60, 210, 95,
    ]);
  });
});
