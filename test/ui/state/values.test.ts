// Findings as an editor decides them: grouped by family and value, and counted.
import { describe, expect, it } from "vitest";
import type { Finding } from "../../../src-main/contract/check.ts";
import type { Decision, Verdict } from "../../../src-main/contract/desk.ts";
import { countsOf, settledOf, valuesOf } from "../../../src-renderer/state/values.ts";

const finding = (id: string, kind: Finding["kind"], group: string, text: string): Finding => ({
  id,
  kind,
  confidence: 0.9,
  where: "page",
  page: 1,
  start: 0,
  end: 1,
  text,
  quads: [],
  why: "",
  group,
});
const findings = [
  finding("f-1", "phone", "g-home", "(614)\n555-0147"),
  finding("f-2", "phone", "g-home", "614 555 0147"),
  finding("f-3", "ssn_partial", "g-ssn", "912-34-XXXX"),
  finding("f-4", "email", "g-mail", "dana@example.org"),
];
const decisions = (all: Record<string, Verdict>) =>
  new Map<string, Decision>(
    Object.entries(all).map(([id, verdict]) => [
      id,
      { finding: id, verdict, reason: "privacy", note: "", label: null, decidedAt: "" },
    ]),
  );
const shape = (families: ReturnType<typeof valuesOf>) =>
  families.map(({ family, values }) => [family, values.map((v) => `${v.text} ×${v.findings.length}`)]);

describe("values", () => {
  it("stand by family in the list's order, each once, as it was first written", () => {
    expect(shape(valuesOf(findings))).toEqual([
      ["id", ["912-34-XXXX ×1"]],
      ["contact", ["(614) 555-0147 ×2", "dana@example.org ×1"]],
    ]);
  });

  it.each<[string, Record<string, Verdict>, string]>([
    ["open when nothing is decided", {}, "open"],
    ["open when it was left open again", { "f-1": "undecided", "f-2": "undecided" }, "open"],
    ["redacted when all of it is", { "f-1": "redact", "f-2": "redact" }, "redact"],
    ["let stand when all of it is", { "f-1": "stand", "f-2": "stand" }, "stand"],
    ["mixed when places differ", { "f-1": "redact", "f-2": "stand" }, "mixed"],
    ["mixed when a place is left", { "f-1": "redact" }, "mixed"],
  ])("are %s", (_what, all, settled) => {
    expect(settledOf(findings.slice(0, 2), decisions(all))).toBe(settled);
  });

  it("are counted by what was decided", () => {
    expect(countsOf(findings, decisions({ "f-1": "redact", "f-4": "stand" }))).toEqual({
      redact: 1,
      stand: 1,
      open: 2,
    });
  });
});
