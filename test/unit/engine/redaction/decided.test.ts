// Findings decided one by one: what is struck is struck everywhere, unless somebody let the value stand somewhere.
import { describe, expect, test } from "vitest";
import { findPrivateData } from "../../../../src-main/engine/detection/index.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { read, redact, source } from "../../../support/tools.ts";

const bytes = onePage({
  content:
    line("Home: (614) 555-0147.", 72, 700) +
    line("Office, printed on every card: (614) 555-0147.", 72, 660) +
    line("Mobile: (202) 555-0173.", 72, 620),
});
const { sha256 } = source(bytes);
const findings = findPrivateData(read(bytes), sha256);
const [first, second, third] = findings.map((f) => f.id);
const order = (redactions: readonly (string | undefined)[], letStand: readonly (string | undefined)[]) => ({
  findings: redactions.map((id) => ({ id: id ?? "", reason: "privacy: unlisted" })),
  letStand: letStand.map((id) => id ?? ""),
});
const linesOf = (copy: Uint8Array | null) => (copy === null ? [] : read(copy).pages[0]!.text.split("\n"));

describe("a decided finding", () => {
  test("is struck wherever its value stands, decided there or not", async () => {
    const copy = await redact(bytes, order([first], []));
    expect(copy.residues).toEqual([]);
    expect(linesOf(copy.bytes).join("|")).not.toContain("555-0147");
    expect(linesOf(copy.bytes).join("|")).toContain("555-0173");
  });

  test("is struck only in its own place when the same value was let stand in another", async () => {
    const copy = await redact(bytes, order([first], [second]));
    expect(copy.residues).toEqual([]);
    const lines = linesOf(copy.bytes);
    expect(lines.find((l) => l.startsWith("Home"))).not.toContain("555");
    expect(lines.find((l) => l.startsWith("Office"))).toContain("(614) 555-0147");
  });

  test("stands when it was let stand, though its kind is selected", async () => {
    const copy = await redact(bytes, { ...order([], [third]), select: "all" });
    expect(linesOf(copy.bytes).join("|")).toContain("(202) 555-0173");
    expect(linesOf(copy.bytes).join("|")).not.toContain("555-0147");
  });

  test("stands in the plan with the reason it was given", async () => {
    const { plan } = await redact(bytes, order([third], []));
    expect(plan.redactions).toMatchObject([{ page: 1, kind: "phone", reason: "privacy: unlisted" }]);
  });

  test("that the document doesn't have is counted as not found", async () => {
    expect((await redact(bytes, order(["f-0000000000000000"], []))).notFound).toBe(1);
  });
});
