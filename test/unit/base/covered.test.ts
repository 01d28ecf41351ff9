// A finding under a mark made by hand counts as struck where the mark holds all of it.
import { describe, expect, it } from "vitest";
import { covered } from "../../../src-main/base/covered.ts";
import type { Quad } from "../../../src-main/base/units.ts";

const quad = (x0: number, y0: number, x1: number, y1: number): Quad => [x0, y0, x1, y0, x0, y1, x1, y1];
const finding = { id: "f", where: "page", page: 2, quads: [quad(100, 100, 200, 112)] };
const mark = (page: number, ...quads: Quad[]) => ({ page, quads });

describe("a finding under marks", () => {
  it.each<[string, ReturnType<typeof mark>[], string[]]>([
    ["is struck by a box around it", [mark(2, quad(90, 95, 210, 115))], ["f"]],
    ["is struck by two that share it", [mark(2, quad(90, 95, 150, 115)), mark(2, quad(150, 95, 210, 115))], ["f"]],
    ["stands beside a box over half of it", [mark(2, quad(90, 95, 150, 115))], []],
    ["stands under a box that only touches its letters’ tops", [mark(2, quad(90, 95, 210, 104))], []],
    ["stands on another page", [mark(3, quad(90, 95, 210, 115))], []],
    ["stands where nothing is marked", [], []],
  ])("%s", (_, marks, ids) => {
    expect(covered([finding], marks)).toEqual(ids);
  });

  it("stands in a part of the file that no mark reaches", () => {
    expect(
      covered([{ ...finding, where: "metadata", page: null, quads: [] }], [mark(2, quad(0, 0, 600, 800))]),
    ).toEqual([]);
  });
});
