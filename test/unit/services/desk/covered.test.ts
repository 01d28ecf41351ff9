// A finding under a mark made by hand counts as struck where the mark holds all of it.
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../../src-main/contract/check.ts";
import type { Decision, HandMark } from "../../../../src-main/contract/desk.ts";
import { covered } from "../../../../src-main/services/desk/marks.ts";

const quad = (x0: number, y0: number, x1: number, y1: number) =>
  [x0, y0, x1, y0, x0, y1, x1, y1] as [number, number, number, number, number, number, number, number];
const finding = { id: "f", where: "page", page: 2, quads: [quad(100, 100, 200, 112)] } as unknown as Finding;
const mark = (page: number, ...quads: HandMark["quads"]): HandMark => ({
  id: "hand-1",
  how: "box",
  page,
  start: 0,
  end: 0,
  quads,
  group: "g",
  text: "",
});
const decided = (verdict: Decision["verdict"]) =>
  new Map([["hand-1", { finding: "hand-1", verdict, reason: "", note: "", label: null, decidedAt: "" }]]);

describe("a finding under marks", () => {
  it.each<[string, HandMark, Decision["verdict"], string[]]>([
    ["is struck by a box around it", mark(2, quad(90, 95, 210, 115)), "redact", ["f"]],
    ["is struck by two that share it", mark(2, quad(90, 95, 150, 115), quad(150, 95, 210, 115)), "redact", ["f"]],
    ["stands beside a box over half of it", mark(2, quad(90, 95, 150, 115)), "redact", []],
    ["stands on another page", mark(3, quad(90, 95, 210, 115)), "redact", []],
    ["stands when the mark was withdrawn", mark(2, quad(90, 95, 210, 115)), "undecided", []],
  ])("%s", (_, made, verdict, ids) => {
    expect(covered([finding], [made], decided(verdict))).toEqual(ids);
  });

  it("stands in a part of the file that no mark reaches", () => {
    const elsewhere = { ...finding, where: "metadata", page: null, quads: [] } as unknown as Finding;
    expect(covered([elsewhere], [mark(2, quad(0, 0, 600, 800))], decided("redact"))).toEqual([]);
  });
});
