// Choosing what to publish: ticks, ranges, passages, and the paragraph that a stretch of text stands in.
import { describe, expect, it } from "vitest";
import {
  formOf,
  isWhole,
  paragraphAround,
  WHOLE,
  withoutPassage,
  withPages,
  withPassage,
  withRange,
} from "../../../src-renderer/state/excerpt.ts";

const quad = (x0: number, y0: number, x1: number, y1: number) =>
  [x0, y0, x1, y0, x0, y1, x1, y1] as [number, number, number, number, number, number, number, number];
const passage = (page: number, top = 100) => ({ page, quads: [quad(72, top, 300, top + 12)] });

describe("an excerpt", () => {
  it.each<[string, number[], number, number, boolean, number[]]>([
    ["takes in all pages between two", [1], 3, 5, true, [1, 3, 4, 5]],
    ["takes them in backwards too", [1], 5, 3, true, [1, 3, 4, 5]],
    ["puts them out when the tick is taken off", [1, 3, 4, 5, 9], 3, 5, false, [1, 9]],
    ["takes a page once", [3], 2, 4, true, [2, 3, 4]],
  ])("%s", (_, pages, from, to, isIn, result) => {
    expect(withRange({ pages, passages: [] }, from, to, isIn).pages).toEqual(result);
  });

  it("holds pages in order, and passages in the order of their places, each once", () => {
    let excerpt = withPages(WHOLE, [9, 2, 2]);
    for (const one of [passage(4, 300), passage(4, 100), passage(3)]) excerpt = withPassage(excerpt, one);
    expect(withPassage(excerpt, passage(3))).toBe(excerpt);
    expect(excerpt.pages).toEqual([2, 9]);
    expect(excerpt.passages.map(({ page, quads }) => [page, quads[0]![1]])).toEqual([
      [3, 100],
      [4, 100],
      [4, 300],
    ]);
    expect(withoutPassage(excerpt, excerpt.passages[0]!).passages).toHaveLength(2);
  });

  it("is the whole document while nothing is chosen, and then asks for no form", () => {
    expect([isWhole(WHOLE), formOf(WHOLE)]).toEqual([true, undefined]);
    expect(formOf(withPages(WHOLE, [2]))).toEqual({ pages: [2], passages: [] });
  });
});

describe("the paragraph around a stretch of text", () => {
  const lines = [
    { start: 0, end: 10, quad: quad(72, 100, 300, 112) },
    { start: 11, end: 20, quad: quad(72, 116, 300, 128) },
    { start: 21, end: 30, quad: quad(72, 150, 300, 162) },
    { start: 31, end: 40, quad: quad(72, 166, 300, 178) },
    { start: 41, end: 50, quad: quad(320, 182, 540, 194) },
  ];
  const words = { text: "x".repeat(50), lines };
  it.each<[string, number, number, { start: number; end: number } | null]>([
    ["is its own lines and those close to them", 12, 15, { start: 0, end: 20 }],
    ["ends at a wider gap, and at another column", 21, 22, { start: 21, end: 40 }],
    ["holds every paragraph the stretch reaches into", 15, 25, { start: 0, end: 40 }],
    ["is one line where it stands alone", 45, 46, { start: 41, end: 50 }],
    ["is nothing where no line is", 60, 70, null],
  ])("%s", (_, start, end, result) => {
    expect(paragraphAround(words, start, end)).toEqual(result);
  });
});
