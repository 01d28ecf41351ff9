// What is selected after an act: what the act brought back, or what comes next, never something that is gone.
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src-main/contract/check.ts";
import type { Decision, HandMark, Verdict } from "../../../src-main/contract/desk.ts";
import { afterAct, type Change, type DeskModel, newDesk } from "../../../src-renderer/state/desk.ts";
import { itemsOf } from "../../../src-renderer/state/items.ts";

const quad = (y: number): Finding["quads"][number] => [10, y, 90, y, 10, y + 12, 90, y + 12];
const finding = (id: string, y: number) =>
  ({ id, kind: "phone", page: 1, start: 0, quads: [quad(y)] }) as unknown as Finding;
const mark = (id: string, y: number): HandMark => ({
  id,
  how: "box",
  page: 1,
  start: 0,
  end: 0,
  quads: [quad(y)],
  group: id,
  text: "",
});
const decision = (id: string, verdict: Verdict): Decision => ({
  finding: id,
  verdict,
  reason: "",
  note: "",
  label: null,
  decidedAt: "",
});

function desk(selected: string, marks: HandMark[]): DeskModel {
  const detected = [finding("top", 50), finding("low", 400)];
  const decisions = new Map(marks.map(({ id }) => [id, decision(id, "redact")]));
  const findings = itemsOf(detected, marks, decisions);
  return { ...newDesk({} as never, {} as never), detected, marks, decisions, findings, selected };
}
const act = (decisions: readonly Decision[], marks: HandMark[] = []) =>
  ({ decisions, marks, asIs: [], planned: [] }) as unknown as Change;

describe("what is selected", () => {
  it.each<[string, DeskModel, Change, string | null]>([
    [
      "stays where another mark is withdrawn",
      desk("top", [mark("hand", 200)]),
      act([decision("hand", "undecided")]),
      "top",
    ],
    [
      "is what came after a mark that is withdrawn",
      desk("hand", [mark("hand", 200)]),
      act([decision("hand", "undecided")]),
      "low",
    ],
    [
      "is what came before it where it was the last",
      desk("hand", [mark("hand", 500)]),
      act([decision("hand", "undecided")]),
      "low",
    ],
    [
      "is the mark that a move left, once the move is taken back",
      { ...desk("new", [mark("new", 300)]), marks: [mark("old", 200), mark("new", 300)] },
      act([decision("new", "undecided"), decision("old", "redact")]),
      "old",
    ],
  ])("%s", (_, before, change, wanted) => {
    expect({ ...before, ...afterAct(before, change) }.selected).toBe(wanted);
  });
});
