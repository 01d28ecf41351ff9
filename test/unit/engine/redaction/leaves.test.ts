// What an excerpt's pages are of, and what lies beside a passage.
import { describe, expect, test } from "vitest";
import type { Rect } from "../../../../src-main/base/units.ts";
import type { Keep } from "../../../../src-main/contract/excerpt.ts";
import type { Document } from "../../../../src-main/engine/model/document.ts";
import { type Leaf, leavesOf, outside } from "../../../../src-main/engine/redaction/leaves.ts";
import { leftOut } from "../../../../src-main/engine/redaction/left-out.ts";

type Sized = Parameters<typeof leavesOf>[1][number];
const pages = [1, 2, 3].map(
  (number): Sized => ({ number, width: 100, height: 100, coverage: { page: number, state: "read" } }),
);
const quad = ([x0, y0, x1, y1]: Rect): Keep["passages"][number]["quads"][number] => [x0, y0, x1, y0, x0, y1, x1, y1];
const on = (page: number, ...rects: Rect[]) => ({ page, quads: rects.map(quad) });

function leaves(keep: Keep, of = pages): Leaf[] {
  const made = leavesOf(keep, of);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}

describe("the pages of an excerpt", () => {
  test.each<[string, Keep, string]>([
    ["come in the document's order, once each", { pages: [3, 1, 3], passages: [] }, "1 3"],
    [
      "hold passages from the top down",
      { pages: [], passages: [on(2, [0, 50, 9, 59]), on(2, [0, 10, 9, 19])] },
      "2:10 2:50",
    ],
    ["pass over a passage of a page that is whole", { pages: [2], passages: [on(2, [0, 10, 9, 19])] }, "2"],
    ["mix both", { pages: [3], passages: [on(1, [0, 10, 9, 19])] }, "1:10 3"],
  ])("%s", (_, keep, expected) => {
    const told = leaves(keep).map(({ page, passage }) =>
      passage === null ? page : `${page}:${passage.region[0]![1]}`,
    );
    expect(told.join(" ")).toBe(expected);
  });

  test("take the paper between two lines along, and not that between two paragraphs far apart", () => {
    const [near] = leaves({ pages: [], passages: [on(1, [0, 10, 50, 20], [20, 24, 60, 34])] });
    expect(near!.passage!.region).toContainEqual([20, 20, 50, 24]);
    const [far] = leaves({ pages: [], passages: [on(1, [0, 10, 50, 20], [20, 60, 60, 70])] });
    expect(far!.passage!.region).toHaveLength(2);
  });

  test("reach a little further on a scan, whose letters' places are guessed", () => {
    const scan = pages.map((page) => ({ ...page, coverage: { page: page.number, state: "ocr" as const } }));
    const [leaf] = leaves({ pages: [], passages: [on(1, [10, 10, 50, 20])] }, scan);
    expect(leaf!.passage!.region).toEqual([[8, 8, 52, 22]]);
  });
});

describe("what lies outside", () => {
  const area = (rects: readonly Rect[]) => rects.reduce((sum, [a, b, c, d]) => sum + (c - a) * (d - b), 0);
  test.each<[string, Rect[], number]>([
    ["nothing is everything", [], 10_000],
    ["everything is nothing", [[-5, -5, 200, 200]], 0],
    ["one is the rest", [[10, 10, 20, 20]], 9_900],
    [
      "two that overlap is counted once",
      [
        [0, 0, 50, 50],
        [25, 25, 75, 75],
      ],
      10_000 - 2_500 - 2_500 + 625,
    ],
    [
      "two side by side",
      [
        [0, 0, 50, 50],
        [50, 0, 100, 50],
      ],
      5_000,
    ],
  ])("%s", (_, held, expected) => {
    const rest = outside([0, 0, 100, 100], held);
    expect(area(rest)).toBe(expected);
    for (const [x0, y0, x1, y1] of rest)
      expect(held.some(([a, b, c, d]) => a < x1 && c > x0 && b < y1 && d > y0)).toBe(false);
  });
});

describe("what must not be found", () => {
  const page = (number: number, text: string): Document["pages"][number] => ({
    ...pages[number - 1]!,
    text,
    quads: new Float32Array(text.length * 8).fill(5),
    lines: text.split("\n").map((line) => ({ start: text.indexOf(line), end: text.indexOf(line) + line.length })),
  });
  const document: Document = {
    format: "pdf",
    pages: [page(1, "The budget was approved."), page(2, "Nobody approved the budget\nin the naïve spring of 1999")],
    parts: [
      { where: "annotation", page: 2, label: "Text note", text: "Sandalwood" },
      { where: "metadata", page: null, label: "Title", text: "Bergamot" },
    ],
    traces: [],
  };
  const kept = leftOut(document, leaves({ pages: [1], passages: [] }), ["The budget was approved."]);

  test("is each word of four letters or more that stands only on what is left out", () => {
    expect([...kept.words].sort()).toEqual(["1999", "naive", "nobody", "sandalwood", "spring"]);
  });

  test("is each line that doesn't stand on what is kept", () => {
    expect(kept.lines).toEqual(["Nobody approved the budget", "in the naïve spring of 1999"]);
  });
});
