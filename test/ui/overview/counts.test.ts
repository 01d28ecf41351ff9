// A case's cells added up as its screen shows them.
import { describe, expect, it } from "vitest";
import type { OverviewDocument } from "../../../src-main/contract/case-overview.ts";
import { byKind, heatRows, placesLeft, totalsOf } from "../../../src-renderer/features/overview/counts.ts";
import { heatOf } from "../../../src-renderer/words/heat.ts";

const document = (more: Partial<OverviewDocument>): OverviewDocument => ({
  sha256: "0".repeat(64),
  name: "a.pdf",
  pages: 3,
  looked: true,
  unread: [],
  cells: [],
  ...more,
});
const cells: OverviewDocument["cells"] = [
  { kind: "person", page: 1, findings: 5, undecided: 5 },
  { kind: "phone", page: 1, findings: 2, undecided: 1 },
  { kind: "phone", page: null, findings: 1, undecided: 0 },
  { kind: "ssn", page: 3, findings: 1, undecided: 0 },
];

describe("a case added up", () => {
  it("has its kinds in the order of the families, those on no page included", () => {
    expect(byKind(cells)).toEqual([
      { kind: "ssn", findings: 1, undecided: 0 },
      { kind: "phone", findings: 3, undecided: 1 },
      { kind: "person", findings: 5, undecided: 5 },
    ]);
  });

  it("counts what was not read and what was not looked at beside what was found", () => {
    const documents = [document({ cells, unread: [2] }), document({ pages: null, looked: false })];
    const told = totalsOf({ documents, shared: [], cut: false });
    expect(told).toEqual({ documents: 2, pages: 3, findings: 9, undecided: 6, unread: 1, notLooked: 1 });
  });

  it("draws a cell for a page, and none for what is on no page", () => {
    expect(heatRows({ cells }).map(({ kind, cells: own }) => [kind, own.map(({ page }) => page)])).toEqual([
      ["ssn", [3]],
      ["phone", [1]],
      ["person", [1]],
    ]);
  });

  it("says how many places a press would redact anew", () => {
    const at = (findings: number, redact: number) => ({
      sha256: "0".repeat(64),
      pages: [1],
      findings,
      redact,
      undecided: 0,
    });
    const value = { group: "g", kind: "phone" as const, text: "x", documents: [at(3, 1), at(2, 2)] };
    expect(placesLeft(value)).toBe(2);
  });

  it.each([
    [1, 1],
    [2, 2],
    [3, 2],
    [4, 3],
    [7, 3],
    [8, 4],
    [500, 4],
  ])("is as hot as %i findings", (count, heat) => {
    expect(heatOf(count)).toBe(heat);
  });
});
