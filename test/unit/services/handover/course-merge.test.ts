// Two courses of one plan made one: whose steps follow, and where a plan that went on in two places stands.
import { describe, expect, it } from "vitest";
import { follow } from "../../../../src-main/services/handover/course-merge.ts";
import type { StateRow } from "../../../../src-main/store/signoff.repository.ts";

/** "submitted 1 mara": a step as a test names it. */
const step = (words: string): StateRow => {
  const [state, version, actor, why = ""] = words.split(" ") as [StateRow["state"], string, string, StateRow["why"]?];
  const plan = state === "draft" || state === "changes_requested" ? null : `plan-${version}`;
  const rest = { at: "t", offsetMinutes: 0, count: 0, words: "" };
  return { state, version: Number(version), plan, actor, why, ...rest };
};
const words = ({ state, version, actor, why }: StateRow) =>
  [state, version, actor, why].filter((w) => w !== "").join(" ");

const [FIRST, OTHER] = ["draft 1 mara", "draft 1 ines"];
const SUBMITTED = "submitted 1 mara";
const APPROVED = "approved 1 tobias";
const BACK = "draft 2 mara taken_back";
const AGAIN = "submitted 2 mara";

describe("a plan's course, merged", () => {
  it.each<[string, string[], string[], string, string[], string[]]>([
    ["nothing on either side", [], [], "same", [], []],
    ["only drafts, each machine's own", [FIRST], [OTHER], "same", [], []],
    ["a case that is new here", [], [FIRST, SUBMITTED], "taken", [FIRST], [SUBMITTED]],
    ["submitted there", [OTHER], [FIRST, SUBMITTED], "taken", [], [SUBMITTED]],
    ["approved there", [FIRST, SUBMITTED], [FIRST, SUBMITTED, APPROVED], "taken", [], [APPROVED]],
    ["approved here", [FIRST, SUBMITTED, APPROVED], [FIRST, SUBMITTED], "kept", [], []],
    [
      "taken back and submitted anew there",
      [FIRST, SUBMITTED],
      [FIRST, SUBMITTED, BACK, AGAIN],
      "taken",
      [BACK],
      [AGAIN],
    ],
    ["approved there what was taken back here", [FIRST, SUBMITTED, BACK], [FIRST, SUBMITTED, APPROVED], "kept", [], []],
    [
      "approved here what was taken back there",
      [FIRST, SUBMITTED, APPROVED],
      [FIRST, SUBMITTED, BACK, AGAIN],
      "taken",
      [BACK],
      [AGAIN],
    ],
    ["submitted on both, each its own", [OTHER, "submitted 1 ines"], [FIRST, SUBMITTED], "kept", [], []],
  ])("%s", (_name, ours, theirs, what, before, after) => {
    const followed = follow(ours.map(step), theirs.map(step));
    expect([followed.what, followed.before.map(words), followed.after.map(words)]).toEqual([what, before, after]);
  });
});
