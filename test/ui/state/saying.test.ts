// The label that goes on the next redaction, and the names of reasons.
import { describe, expect, it } from "vitest";
import { label, STARTING_REASONS } from "../../../src-main/contract/desk.ts";
import { type Labelling, labelOf, reasonName } from "../../../src-renderer/state/saying.ts";

const reasons = [...STARTING_REASONS, { id: "court_1", name: "Court order", code: "CO" }];

describe("a label", () => {
  it.each<[string, Labelling, string, ReturnType<typeof labelOf>]>([
    ["is none by choice", { with: "none" }, "privacy", null],
    ["is the reason's code", { with: "code", style: "bar" }, "privacy", { text: "P", style: "bar" }],
    ["follows the reason", { with: "code", style: "plain" }, "court_1", { text: "CO", style: "plain" }],
    ["is none where the reason has no code", { with: "code", style: "bar" }, "source_protection", null],
    ["is none where the list lost the reason", { with: "code", style: "bar" }, "gone", null],
    [
      "is what somebody wrote",
      { with: "own", style: "plain", text: " A minor " },
      "privacy",
      { text: "A minor", style: "plain" },
    ],
    ["is none while nothing is written", { with: "own", style: "bar", text: " " }, "privacy", null],
    [
      "is as long as it may be",
      { with: "own", style: "bar", text: "x".repeat(60) },
      "privacy",
      { text: "x".repeat(40), style: "bar" },
    ],
  ])("%s", (_, labelling, reason, wanted) => {
    const made = labelOf(labelling, reason, reasons);
    expect(made).toEqual(wanted);
    if (made !== null) expect(label.parse(made)).toEqual(made);
  });
});

it.each([
  ["privacy", "Privacy"],
  ["court_1", "Court order"],
  ["gone", "gone"],
])("the reason %s is called %s", (id, name) => {
  expect(reasonName(id, reasons)).toBe(name);
});

it("one of Stet's own under another name is called that", () => {
  expect(reasonName("legal", [{ id: "legal", name: "Court", code: "" }])).toBe("Court");
});
