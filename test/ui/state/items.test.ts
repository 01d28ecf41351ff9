// Marks made by hand stand among the findings in reading order, unless they were withdrawn.
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src-main/contract/check.ts";
import type { Decision, HandMark, Verdict } from "../../../src-main/contract/desk.ts";
import { inForce, itemsOf } from "../../../src-renderer/state/items.ts";

const quad = (y: number): Finding["quads"][number] => [10, y, 90, y, 10, y + 12, 90, y + 12];
const finding = (id: string, page: number | null, y: number) =>
  ({ id, kind: "phone", page, start: 0, quads: [quad(y)] }) as unknown as Finding;
const mark = (id: string, page: number, y: number): HandMark => ({
  id,
  how: "box",
  page,
  start: 0,
  end: 0,
  quads: [quad(y)],
  group: id,
  text: "",
});
const decisions = (all: Record<string, Verdict>) =>
  new Map<string, Decision>(
    Object.entries(all).map(([id, verdict]) => [
      id,
      { finding: id, verdict, reason: "", note: "", label: null, decidedAt: "" },
    ]),
  );
const found = [finding("top", 1, 50), finding("low", 1, 400), finding("next", 2, 50), finding("file", null, 0)];

describe("the items of a desk", () => {
  it.each<[string, HandMark[], Record<string, Verdict>, string[]]>([
    ["are the findings where nothing was marked", [], {}, ["top", "low", "next", "file"]],
    ["hold a mark between them", [mark("hand", 1, 200)], { hand: "redact" }, ["top", "hand", "low", "next", "file"]],
    ["hold a mark let stand", [mark("hand", 2, 10)], { hand: "stand" }, ["top", "low", "hand", "next", "file"]],
    ["leave out what was withdrawn", [mark("hand", 1, 200)], { hand: "undecided" }, ["top", "low", "next", "file"]],
    ["leave out what nobody decided", [mark("hand", 1, 200)], {}, ["top", "low", "next", "file"]],
  ])("%s", (_, marks, verdicts, wanted) => {
    expect(itemsOf(found, marks, decisions(verdicts)).map(({ id }) => id)).toEqual(wanted);
  });
});

describe("a finding under a mark by hand", () => {
  const box = (over: number): HandMark => ({
    ...mark("hand", 1, over - 2),
    quads: [[0, over - 2, 99, over - 2, 0, over + 14, 99, over + 14]],
  });
  const page = (id: string, at: number) => ({ ...finding(id, 1, at), where: "page" }) as Finding;

  it.each<[string, Record<string, Verdict>, Verdict | undefined, boolean]>([
    ["goes with it", { hand: "redact" }, "redact", true],
    ["goes with it though it was let stand", { hand: "redact", under: "stand" }, "redact", true],
    ["is left as it was once the mark is withdrawn", { hand: "undecided" }, undefined, false],
    ["is its own where it was redacted itself", { hand: "redact", under: "redact" }, "redact", false],
  ])("%s", (_, verdicts, verdict, isUnder) => {
    const now = inForce(decisions(verdicts), [page("under", 50), page("beside", 400)], [box(50)]);
    expect([now.decisions.get("under")?.verdict, now.under.has("under")]).toEqual([verdict, isUnder]);
    expect(now.decisions.get("beside")).toBeUndefined();
  });
});
