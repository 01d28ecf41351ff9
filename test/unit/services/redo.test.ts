// Undo and redo over a real database: as far back as one likes, and forward again until something new is decided.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../../src-main/base/result.ts";
import type { StetError } from "../../../src-main/contract/errors.ts";
import { nodeCaseFiles } from "../../../src-main/services/case-files.ts";
import { type Case, createOrOpenCase } from "../../../src-main/services/cases.ts";
import { line, onePage } from "../../support/pdf.ts";
import { source } from "../../support/tools.ts";

const bytes = onePage({ content: line("three places") });
const { sha256 } = source(bytes);
const finding = (id: string) => ({
  id,
  kind: "phone" as const,
  confidence: 0.9,
  where: "page" as const,
  page: 1,
  start: 0,
  end: 5,
  text: "three",
  quads: [],
  why: "for a test",
  group: "g",
});

function must<T>(result: Result<T, StetError>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

let folder: string;
let kept: Case;
let minute = 0;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stet-redo-"));
  const now = () => new Date(Date.UTC(2026, 0, 5, 9, minute++)).toISOString();
  kept = must(await createOrOpenCase(join(folder, "case"), { files: nodeCaseFiles, now, actor: "editor" }));
  must(await kept.importOriginal({ bytes, name: "three.pdf" }, "editor"));
  must(kept.recordAnalysis(sha256, ["a", "b", "c"].map(finding), { actor: "editor" }));
});
afterEach(() => {
  kept.close();
  rmSync(folder, { recursive: true, force: true });
});

const act = (id: string, verdict: "redact" | "stand" = "redact") =>
  must(kept.decide([id], verdict, { reason: "privacy" }, "editor"));
const undo = () => must(kept.undo("editor"))?.findings ?? null;
const redo = () => must(kept.redo("editor"))?.findings ?? null;
const standing = () =>
  must(kept.decisionsOf(sha256))
    .map((d) => `${d.finding} ${d.verdict}`)
    .join(", ");

describe("redo", () => {
  it("goes forward through everything that was taken back, in order, and no further", () => {
    for (const id of ["a", "b", "c"]) act(id);
    expect([undo(), undo(), undo(), undo()]).toEqual([["c"], ["b"], ["a"], null]);
    expect(standing()).toBe("");
    expect([redo(), redo(), redo(), redo()]).toEqual([["a"], ["b"], ["c"], null]);
    expect(standing()).toBe("a redact, b redact, c redact");
  });

  it("can itself be taken back and done again, as often as one likes", () => {
    act("a");
    for (let i = 0; i < 4; i++) {
      expect(undo()).toEqual(["a"]);
      expect(standing()).toBe("");
      expect(redo()).toEqual(["a"]);
      expect(standing()).toBe("a redact");
    }
  });

  it("is over once something new is decided", () => {
    act("a");
    act("b");
    undo();
    act("c", "stand");
    expect(redo()).toBeNull();
    expect(standing()).toBe("a redact, c stand");
    expect(undo()).toEqual(["c"]);
    expect(redo()).toEqual(["c"]);
    expect(redo()).toBeNull();
  });

  it("stays possible in part when a step forward is followed by a step back", () => {
    for (const id of ["a", "b", "c"]) act(id);
    undo();
    undo();
    expect(redo()).toEqual(["b"]);
    expect(undo()).toEqual(["b"]);
    expect([redo(), redo(), redo()]).toEqual([["b"], ["c"], null]);
  });

  it("brings back reason and note, and is on record under its own name", () => {
    must(kept.decide(["a"], "redact", { reason: "safety", note: "threatened" }, "editor"));
    undo();
    redo();
    expect(must(kept.decisionsOf(sha256))).toMatchObject([{ reason: "safety", note: "threatened" }]);
    expect(must(kept.auditLog()).map((row) => row.action)).toContain("decision/redone");
    expect(must(kept.verifyAuditChain()).intact).toBe(true);
  });

  it("knows what it would do before it does it", () => {
    act("a");
    expect(must(kept.history())).toMatchObject({ undo: { findings: ["a"], verdict: "redact" }, redo: undefined });
    undo();
    expect(must(kept.history())).toMatchObject({ undo: undefined, redo: { findings: ["a"], verdict: "redact" } });
  });
});

describe("a case", () => {
  it("keeps what was stated last, and everything stated before", () => {
    expect(must(kept.statementOf(sha256))).toBeUndefined();
    must(kept.state(sha256, { words: "From a hack.", accordingTo: "the sender", conduct: {} }, "editor"));
    must(kept.state(sha256, { words: "By post.", accordingTo: "", conduct: { form: "link" } }, "editor"));
    expect(must(kept.statementOf(sha256))).toEqual({ words: "By post.", accordingTo: "", conduct: { form: "link" } });
    expect(must(kept.auditLog()).filter((row) => row.action === "statement/made")).toHaveLength(2);
  });

  it("keeps a whole look at a document, to show it again without looking", () => {
    expect(must(kept.lastRun(sha256))).toBeUndefined();
    const coverage = [{ page: 1, state: "read" as const }];
    must(kept.recordAnalysis(sha256, [], { actor: "editor", engine: "e", tool: "Stet 1", coverage, signals: [] }));
    expect(must(kept.lastRun(sha256))).toMatchObject({ engine: "e", tool: "Stet 1", coverage, signals: [] });
  });

  it("counts what is undecided", () => {
    act("a");
    act("b", "stand");
    expect(must(kept.countsOf(sha256))).toEqual({ findings: 3, undecided: 1 });
    undo();
    expect(must(kept.countsOf(sha256))).toEqual({ findings: 3, undecided: 2 });
  });
});
