import { describe, expect, it } from "vitest";
import { anchorAt, GAP, type LayoutOf, LEFT_MARGIN, layOut, placeOf } from "../../../src-renderer/viewer/layout.ts";

const LETTER = { width: 612, height: 792 };
const of = (given: Partial<LayoutOf> = {}): LayoutOf => ({
  pages: [LETTER, { width: 842, height: 595 }, LETTER],
  scale: 1,
  rotation: 0,
  density: 1,
  unit: 1,
  viewWidth: 1000,
  ...given,
});

describe("the column of pages", () => {
  it("sums heights and gaps", () => {
    const layout = layOut(of());
    expect([...layout.tops]).toEqual([GAP, GAP * 2 + 792, GAP * 3 + 792 + 595]);
    expect(layout.height).toBe(GAP * 4 + 792 * 2 + 595);
  });

  it("centres each page, and leaves room for signs in a narrow view", () => {
    expect(layOut(of()).sheet(0)).toMatchObject({ left: (1000 - 612) / 2, width: 612 });
    const narrow = layOut(of({ viewWidth: 400 }));
    expect(narrow.sheet(1).left).toBe(LEFT_MARGIN);
    expect(narrow.width).toBeGreaterThan(842 + LEFT_MARGIN);
  });

  it.each([
    ["above everything", -50, 0],
    ["in the first page", 100, 0],
    ["in the gap below it", GAP + 792 + 5, 0],
    ["at the top of the second", GAP * 2 + 792, 1],
    ["far below", 1e9, 2],
  ])("finds the page %s", (_name, y, index) => {
    expect(layOut(of()).pageAt(y)).toBe(index);
  });

  it("finds the same page as a walk through 20,000 of them, and no later one ends above", () => {
    const pages = Array.from({ length: 20_000 }, (_, i) => ({
      width: 500 + (i % 7) * 30,
      height: 300 + (i % 11) * 90,
    }));
    const layout = layOut(of({ pages, scale: 1.37 }));
    for (let y = 0; y < layout.height; y += layout.height / 997) {
      const walked = Math.max(
        0,
        layout.tops.findLastIndex((top) => top <= y),
      );
      expect(layout.pageAt(y)).toBe(walked);
      const [first, last] = layout.between(y, y + 800);
      expect(layout.tops[first]! + layout.heights[first]!).toBeGreaterThan(y - GAP);
      expect(layout.tops[last]!).toBeLessThanOrEqual(y + 800);
    }
  });

  it("swaps sides when turned by a quarter", () => {
    expect(layOut(of({ rotation: 90 })).sheet(0)).toMatchObject({ width: 792, height: 612 });
    expect(layOut(of({ rotation: 90 })).paper(0)).toEqual(LETTER);
  });

  it.each([1, 1.25, 1.5, 2, 3])("puts every edge on a whole device pixel, at %f of them", (density) => {
    const layout = layOut(of({ density, scale: 1.2345 }));
    for (const index of [0, 1, 2]) {
      const { top, left, width, height } = layout.sheet(index);
      for (const edge of [top, left, width, height]) expect((edge * density) % 1).toBeCloseTo(0, 6);
    }
  });

  it("grows its own lengths with the text, and not the pages", () => {
    const layout = layOut(of({ unit: 2 }));
    expect(layout.tops[0]).toBe(GAP * 2);
    expect(layout.sheet(0).height).toBe(792);
  });
});

describe("a place on a page", () => {
  it.each([0, 90, 180, 270] as const)("is found again at another zoom, turned by %d", (rotation) => {
    const before = layOut(of({ rotation }));
    const anchor = anchorAt(before, { x: 431, y: 1100 });
    const after = layOut(of({ rotation, scale: 2.37 }));
    const there = placeOf(after, anchor);
    const again = anchorAt(after, there);
    expect(again.index).toBe(anchor.index);
    expect(again.x).toBeCloseTo(anchor.x, 6);
    expect(again.y).toBeCloseTo(anchor.y, 6);
  });

  it("keeps its words when the view is turned", () => {
    const anchor = anchorAt(layOut(of()), { x: 300, y: 200 });
    expect(anchorAt(layOut(of({ rotation: 270 })), placeOf(layOut(of({ rotation: 270 })), anchor))).toEqual(anchor);
  });
});
