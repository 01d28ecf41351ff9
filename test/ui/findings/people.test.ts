// What is told of one person's data: kinds with how many values each, the gravest first.
import { expect, it } from "vitest";
import type { Finding } from "../../../src-main/contract/check.ts";
import type { FindingKind } from "../../../src-main/contract/kinds.ts";
import { dataInWords } from "../../../src-renderer/features/findings/people.tsx";

const finding = (kind: FindingKind, group: string): Finding => ({
  id: `${kind}-${group}`,
  kind,
  group,
  confidence: 0.9,
  where: "page",
  page: 1,
  start: 0,
  end: 1,
  text: "",
  quads: [],
  why: "",
});

it.each<[string, readonly [FindingKind, string][], string]>([
  [
    "one value that stands twice",
    [
      ["ssn", "a"],
      ["ssn", "a"],
    ],
    "SSN",
  ],
  [
    "several values",
    [
      ["phone", "a"],
      ["phone", "b"],
      ["address", "c"],
      ["address", "d"],
      ["ssn", "e"],
    ],
    "SSN, 2 addresses, 2 phones",
  ],
  [
    "more kinds than there is room for",
    [
      ["ssn", "a"],
      ["address", "b"],
      ["phone", "c"],
      ["email", "d"],
      ["iban", "e"],
    ],
    "SSN, address, phone and 2 more kinds",
  ],
  [
    "children",
    [
      ["minor", "a"],
      ["minor", "b"],
    ],
    "2 children",
  ],
])("%s: %s", (_what, kinds, words) => {
  expect(dataInWords(kinds.map(([kind, group]) => finding(kind, group)))).toBe(words);
});
