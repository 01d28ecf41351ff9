// The copy of an excerpt is looked at by the original's page numbers.
import { describe, expect, it } from "vitest";
import { marksOnCopy, onCopy, originalPage } from "../../../src-renderer/features/publishing/copy-pages.ts";
import type { Mark } from "../../../src-renderer/viewer/types.ts";

type Eight = [number, number, number, number, number, number, number, number];
const quad: Eight = [0, 0, 9, 0, 0, 9, 9, 9];
const leaves = [{ page: 3 }, { page: 7, quads: [quad] }, { page: 12 }];
const mark = (page: number): Mark => ({ id: `m${page}`, page, quads: [quad], family: "id", state: "open" });

describe("a page of the copy", () => {
  it("is told by the original's number, and the whole document's by its own", () => {
    expect([1, 2, 3].map((page) => originalPage(leaves, page))).toEqual([3, 7, 12]);
    expect(originalPage(null, 5)).toBe(5);
  });

  it("has the marks of its original, unless it was cut to a passage, whose places are others", () => {
    const marks = new Map([3, 7, 8, 12].map((page) => [page, [mark(page)]]));
    const shown = marksOnCopy(leaves, marks);
    expect([...shown].map(([page, [one]]) => [page, one!.id, one!.page])).toEqual([
      [1, "m3", 1],
      [3, "m12", 3],
    ]);
    expect(marksOnCopy(null, marks)).toBe(marks);
  });

  it.each([
    ["by its place on a page kept whole", { page: 12, quad }, { page: 3, quad }],
    ["by its page alone where that was cut", { page: 7, quad }, { page: 2 }],
    ["not at all where it was left out", { page: 8, quad }, null],
  ])("is found %s", (_, target, there) => {
    expect(onCopy(leaves, target)).toEqual(there);
  });
});
