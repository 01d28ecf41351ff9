// What of a page a small picture of a place shows.
import { describe, expect, it } from "vitest";
import { cutAround } from "../../../src-renderer/viewer/cut.ts";

const PAGE = { width: 612, height: 792 };
const BOX = { width: 200, height: 44 };
/** A line of text from the left upper corner. */
const quad = (x: number, y: number, width: number, height = 12) => [
  x,
  y,
  x + width,
  y,
  x,
  y + height,
  x + width,
  y + height,
];

describe("a place cut out of its page", () => {
  it("stands in the middle, at the scale of ordinary text", () => {
    const cut = cutAround(PAGE, [quad(300, 400, 60)], BOX, 1);
    expect(cut).toEqual({ scale: 1, x: 230, y: 384, width: 200, height: 44 });
  });

  it.each([
    ["the left upper corner", quad(2, 2, 40), { x: 0, y: 0 }],
    ["the right lower corner", quad(570, 778, 40), { x: 412, y: 748 }],
  ])("doesn't reach over the page's edge: %s", (_where, place, corner) => {
    expect(cutAround(PAGE, [place], BOX, 1)).toMatchObject({ ...corner, width: 200, height: 44 });
  });

  it("is made smaller until a long line fits, with something of what is around it", () => {
    const { scale, x, width } = cutAround(PAGE, [quad(100, 400, 300)], BOX, 1);
    expect(scale).toBeLessThan(1);
    expect(x).toBeLessThan(100 * scale);
    expect(x + width).toBeGreaterThan(400 * scale);
  });

  it("holds every line of a value over several, where that can be read", () => {
    const lines = [quad(400, 400, 150), quad(72, 414, 60)];
    const { scale, y, height } = cutAround(PAGE, lines, { width: 600, height: 44 }, 1);
    expect(y).toBeLessThanOrEqual(400 * scale);
    expect(y + height).toBeGreaterThanOrEqual(426 * scale);
    expect(cutAround(PAGE, lines, BOX, 1)).toEqual(cutAround(PAGE, lines.slice(0, 1), BOX, 1));
  });

  it("shows a whole page from its top, no smaller than can be made out", () => {
    expect(cutAround(PAGE, [quad(0, 0, 612, 792)], BOX, 1)).toMatchObject({ scale: 0.25, x: 0, y: 0 });
  });

  it("is no wider than a page that is narrower", () => {
    expect(cutAround({ width: 100, height: 30 }, [quad(10, 10, 20)], BOX, 1)).toMatchObject({
      x: 0,
      y: 0,
      width: 100,
      height: 30,
    });
  });
});
