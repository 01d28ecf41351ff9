// The list grouped by kind, page and person, and sorted in its groups.
import { describe, expect, it } from "vitest";
import { type Group, grouped, type Sort, sorted } from "../../../src-renderer/state/groups.ts";
import { item } from "./made.ts";

const items = [
  item("a-1", { group: "a", text: "555-0100", page: 1 }),
  item("mail", { kind: "email", text: "dana@example.org", page: 1, confidence: 0.8 }),
  item("a-2", { group: "a", text: "555-0100", page: 3 }),
  item("b", { text: "555-0021", page: 3, confidence: 0.99 }),
  item("name", { kind: "person", text: "Dana", page: 3 }),
  item("file", { kind: "person", text: "Cole", page: null, where: "metadata" }),
];
const people = [
  { group: "name", name: "Dana", findings: ["mail", "a-1"] },
  { group: "other", name: "Cole", findings: ["a-1", "b"] },
];
const shape = (groups: readonly Group[]) =>
  groups.map(({ key, values }) => [key, values.map(({ text, findings }) => `${text} ×${findings.length}`)]);

describe("groups", () => {
  it("are families with their values", () => {
    expect(shape(grouped(items, "kind", people))).toEqual([
      ["contact", ["555-0100 ×2", "dana@example.org ×1", "555-0021 ×1"]],
      ["person", ["Dana ×1", "Cole ×1"]],
    ]);
  });

  it("are pages with what stands on each, and last what is on none", () => {
    expect(shape(grouped(items, "page", people))).toEqual([
      ["page:1", ["555-0100 ×1", "dana@example.org ×1"]],
      ["page:3", ["555-0100 ×1", "555-0021 ×1", "Dana ×1"]],
      ["page:none", ["Cole ×1"]],
    ]);
  });

  it("are people with their data and their name, each place once, and last what is nobody's", () => {
    expect(shape(grouped(items, "person", people))).toEqual([
      ["person:name", ["555-0100 ×1", "dana@example.org ×1", "Dana ×1"]],
      ["person:other", ["555-0021 ×1"]],
      ["person:none", ["555-0100 ×1", "Cole ×1"]],
    ]);
  });

  it("hold every finding once, however they are grouped", () => {
    for (const by of ["kind", "page", "person"] as const)
      expect(
        grouped(items, by, people)
          .flatMap(({ findings }) => findings.map(({ id }) => id))
          .sort(),
      ).toEqual(items.map(({ id }) => id).sort());
  });

  it.each<[Sort, string[]]>([
    ["page", ["555-0100", "dana@example.org", "555-0021"]],
    ["value", ["555-0021", "555-0100", "dana@example.org"]],
    ["confidence", ["555-0021", "555-0100", "dana@example.org"]],
    ["count", ["555-0100", "dana@example.org", "555-0021"]],
  ])("are sorted by %s", (sort, wanted) => {
    const contact = sorted(grouped(items, "kind", people), sort)[0];
    expect(contact?.values.map(({ text }) => text)).toEqual(wanted);
  });
});
