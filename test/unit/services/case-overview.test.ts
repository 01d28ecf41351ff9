// A case counted over a real database: pages by kind, decided and undecided, and what several documents share.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../../src-main/base/result.ts";
import type { Finding } from "../../../src-main/contract/check.ts";
import type { HandMark } from "../../../src-main/contract/desk.ts";
import type { StetError } from "../../../src-main/contract/errors.ts";
import { nodeCaseFiles } from "../../../src-main/services/case-files.ts";
import { type Case, createOrOpenCase } from "../../../src-main/services/cases.ts";

let folder: string;
let kept: Case;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "stet-overview-"));
  let second = 0;
  const now = () => new Date(Date.UTC(2026, 0, 5, 9, 0, second++)).toISOString();
  kept = must(await createOrOpenCase(join(folder, "case"), { files: nodeCaseFiles, now, actor: "editor" }));
});
afterEach(() => {
  kept.close();
  rmSync(folder, { recursive: true, force: true });
});

function must<T>(result: Result<T, StetError>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  kind: "phone",
  confidence: 0.9,
  where: "page",
  page: 1,
  start: 0,
  end: 8,
  text: "555-0147",
  quads: [[1, 2, 3, 2, 1, 4, 3, 4]],
  why: "digits",
  group: "g-phone",
  ...more,
});
async function add(name: string, findings: readonly Finding[] | null, coverage?: "read" | "not_read") {
  const bytes = new TextEncoder().encode(`%PDF ${name}`);
  must(await kept.importOriginal({ bytes, name }, "editor"));
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const seen =
    coverage === undefined ? {} : { engine: "e", tool: "t", signals: [], coverage: [{ page: 1, state: coverage }] };
  if (findings !== null) must(kept.recordAnalysis(sha256, findings, { actor: "editor", pages: 3, ...seen }));
  return sha256;
}
const how = { reason: "privacy" };
const mark: HandMark = {
  id: "hand-1",
  how: "box",
  page: 2,
  start: 0,
  end: 0,
  quads: [[1, 2, 3, 2, 1, 4, 3, 4]],
  group: "hand-g",
  text: "",
};

describe("a case's overview", () => {
  it("counts each kind on each page, and how many are undecided", async () => {
    await add("a.pdf", [
      finding("a1"),
      finding("a2"),
      finding("a3", { page: 3 }),
      finding("a4", { kind: "email", group: "g-mail", page: null, where: "metadata" }),
    ]);
    must(kept.decide(["a1"], "redact", how, "editor"));
    must(kept.decide(["a3"], "stand", how, "editor"));
    expect(must(kept.overview()).documents[0]!.cells).toEqual([
      { kind: "email", page: null, findings: 1, undecided: 1 },
      { kind: "phone", page: 1, findings: 2, undecided: 1 },
      { kind: "phone", page: 3, findings: 1, undecided: 0 },
    ]);
    must(kept.undo("editor"));
    expect(must(kept.overview()).documents[0]!.cells.at(-1)).toMatchObject({ page: 3, undecided: 1 });
  });

  it("counts a mark made by hand while it stands, and no finding that the last look no longer made", async () => {
    const sha256 = await add("a.pdf", [finding("a1"), finding("gone", { kind: "email" })]);
    must(kept.mark(sha256, { made: [mark], known: [] }, how, "editor"));
    must(kept.recordAnalysis(sha256, [finding("a1")], { actor: "editor" }));
    const kinds = () =>
      must(kept.overview()).documents[0]!.cells.map(({ kind, page, undecided }) => [kind, page, undecided]);
    expect(kinds()).toEqual([
      ["hand", 2, 0],
      ["phone", 1, 1],
    ]);
    must(kept.undo("editor"));
    expect(kinds()).toEqual([["phone", 1, 1]]);
  });

  it("says which documents were not looked through, and which pages were not read", async () => {
    await add("a.pdf", [], "not_read");
    await add("b.pdf", null);
    await add("c.pdf", [], "read");
    const told = must(kept.overview()).documents.map(({ name, looked, unread }) => [name, looked, unread]);
    expect(told).toEqual([
      ["a.pdf", true, [1]],
      ["b.pdf", false, []],
      ["c.pdf", true, []],
    ]);
  });

  it("names what stands in several documents, with where, and nothing that stands in one alone", async () => {
    const a = await add("a.pdf", [finding("a1"), finding("a2", { page: 3 }), finding("a3", { group: "g-own" })]);
    const b = await add("b.pdf", [
      finding("b1", { text: "555\n0147" }),
      finding("b2", { kind: "person", group: "g-jo" }),
    ]);
    await add("c.pdf", [finding("c1"), finding("c2", { kind: "person", group: "g-jo" })]);
    must(kept.decide(["a1"], "redact", how, "editor"));
    const { shared, cut } = must(kept.overview());
    expect(shared.map(({ group, kind, documents }) => [group, kind, documents.length])).toEqual([
      ["g-phone", "phone", 3],
      ["g-jo", "person", 2],
    ]);
    expect(cut).toBe(false);
    const places = new Map(shared[0]!.documents.map((d) => [d.sha256, d]));
    expect(places.get(a)).toEqual({ sha256: a, pages: [1, 3], findings: 2, undecided: 1, redact: 1 });
    expect(places.get(b)).toEqual({ sha256: b, pages: [1], findings: 1, undecided: 1, redact: 0 });
    expect(shared[0]!.text).not.toContain("\n");
    // One act decides it in all of them.
    must(kept.decideGroup("g-phone", "redact", how, "editor"));
    const after = must(kept.overview()).shared[0]!.documents;
    expect(after.map(({ undecided, redact, findings }) => [undecided, findings - redact])).toEqual(
      Array(3).fill([0, 0]),
    );
  });

  it("counts what is decided, and when last", async () => {
    await add("a.pdf", [finding("a1"), finding("a2")]);
    expect(must(kept.decided())).toBeUndefined();
    must(kept.decide(["a1", "a2"], "redact", how, "editor"));
    must(kept.decide(["a2"], "undecided", how, "editor"));
    const told = must(kept.decided());
    expect(told).toEqual({ decisions: 1, lastAt: expect.stringMatching(/^2026-01-05T09:00:\d\d/) });
    must(kept.undo("editor"));
    expect(must(kept.decided())!.decisions).toBe(2);
    expect(must(kept.decided())!.lastAt < told!.lastAt).toBe(true);
  });

  it("takes less than three seconds for fifty documents with twenty thousand findings", async () => {
    for (let d = 0; d < 50; d++)
      await add(
        `${d}.pdf`,
        Array.from({ length: 400 }, (_, i) =>
          finding(`${d}-${i}`, { page: 1 + (i % 40), group: i < 200 ? `g-${i}` : `g-${d}-${i}` }),
        ),
      );
    for (let i = 0; i < 100; i++) must(kept.decideGroup(`g-${i}`, i % 2 ? "redact" : "stand", how, "editor"));
    const start = performance.now();
    const { documents, shared } = must(kept.overview());
    const took = performance.now() - start;
    expect([documents.length, shared.length, shared[0]!.documents.length]).toEqual([50, 200, 50]);
    expect(took).toBeLessThan(3000);
  }, 60_000);
});
