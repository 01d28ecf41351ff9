// A case's use cases over a real database and real files: originals, re-runs, decisions, undo, the record.
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Result } from "../../../src-main/base/result.ts";
import type { Finding } from "../../../src-main/contract/check.ts";
import type { StetError } from "../../../src-main/contract/errors.ts";
import { nodeCaseFiles } from "../../../src-main/services/case-files.ts";
import { type Case, createOrOpenCase } from "../../../src-main/services/cases.ts";

let folder: string;
let minute: number;
let current: Case | undefined;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), "stet-case-")), "case");
  minute = 0;
});
afterEach(() => {
  current?.close();
  rmSync(join(folder, ".."), { recursive: true, force: true });
});

const now = () => new Date(Date.UTC(2026, 0, 5, 9, minute++)).toISOString();
function must<T>(result: Result<T, StetError>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
async function open(): Promise<Case> {
  current?.close();
  current = must(await createOrOpenCase(folder, { files: nodeCaseFiles, now, actor: "editor" }));
  return current;
}
const PDF = new TextEncoder().encode("%PDF-1.7\nJane Roe, 078-05-1120\n%%EOF\n");
const SHA = createHash("sha256").update(PDF).digest("hex");
const finding = (id: string, more: Partial<Finding> = {}): Finding => ({
  id,
  kind: "ssn",
  confidence: 0.9,
  where: "page",
  page: 1,
  start: 10,
  end: 21,
  text: "078-05-1120",
  quads: [[1, 2, 3, 2, 1, 4, 3, 4]],
  why: "nine digits in three groups",
  group: "group-ssn",
  ...more,
});
const PHONE = finding("f-phone", { kind: "phone", text: "212-555-0147", group: "group-phone", start: 30, end: 42 });
async function withDocument(findings: readonly Finding[] = [finding("f-1"), finding("f-2", { page: 2 }), PHONE]) {
  const c = await open();
  must(await c.importOriginal({ bytes: PDF, name: "leak.pdf" }, "editor"));
  must(c.recordAnalysis(SHA, findings, { actor: "editor", pages: 2 }));
  return c;
}
const verdicts = (c: Case) => must(c.decisionsOf(SHA)).map((d) => [d.finding, d.verdict]);

describe("an original", () => {
  it("lies in the case by its hash, byte for byte, for its owner to read only", async () => {
    const c = await open();
    const source = join(folder, "..", "leak.pdf");
    writeFileSync(source, PDF);
    const { document, again } = must(await c.importOriginal({ path: source }, "editor"));
    expect(document).toMatchObject({ sha256: SHA, name: "leak.pdf", bytes: PDF.length, pages: null });
    expect(again).toBe(false);
    const path = must(c.originalPath(SHA));
    expect(readFileSync(path)).toEqual(Buffer.from(PDF));
    expect(readdirSync(join(folder, "originals"))).toEqual([`${SHA}.original`]);
    if (process.platform !== "win32") {
      expect(statSync(path).mode & 0o777).toBe(0o400);
      expect(statSync(join(folder, "case.db")).mode & 0o777).toBe(0o600);
      expect(statSync(join(folder, "originals")).mode & 0o777).toBe(0o700);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
    }
  });

  it("imported a second time is the same document, untouched, under its first name", async () => {
    const c = await open();
    must(await c.importOriginal({ bytes: PDF, name: "leak.pdf" }, "editor"));
    const before = statSync(must(c.originalPath(SHA)));
    const second = must(await c.importOriginal({ bytes: PDF, name: "other name.pdf" }, "editor"));
    const after = statSync(must(c.originalPath(SHA)));
    expect(second).toMatchObject({ again: true, document: { name: "leak.pdf" } });
    expect([after.ino, after.mtimeMs, after.size]).toEqual([before.ino, before.mtimeMs, before.size]);
    expect(must(c.documents())).toHaveLength(1);
    expect(must(c.auditLog()).map((r) => r.action)).toEqual([
      "case/created",
      "document/imported",
      "document/imported-again",
    ]);
  });

  it("that was altered on the disk is noticed, and not replaced in silence", async () => {
    const c = await withDocument();
    expect(must(await c.verifyOriginal(SHA))).toBe(true);
    const path = must(c.originalPath(SHA));
    chmodSync(path, 0o600);
    writeFileSync(path, "%PDF-1.7 something else");
    expect(must(await c.verifyOriginal(SHA))).toBe(false);
    expect(await c.importOriginal({ bytes: PDF, name: "leak.pdf" }, "editor")).toMatchObject({
      ok: false,
      error: { code: "store/damaged" },
    });
    rmSync(path);
    expect(must(await c.verifyOriginal(SHA))).toBe(false);
  });

  it.each([
    ["is missing", "document/not-found", () => ({ path: join(folder, "no such file.pdf") })],
    ["is a folder", "document/unreadable", () => ({ path: folder })],
    ["is empty", "document/empty", () => ({ bytes: new Uint8Array(), name: "empty.pdf" })],
  ] as const)("that %s leaves nothing behind", async (_name, code, source) => {
    const c = await open();
    expect(await c.importOriginal(source(), "editor")).toMatchObject({ ok: false, error: { code } });
    expect(readdirSync(join(folder, "originals"))).toEqual([]);
    expect(must(c.documents())).toEqual([]);
    expect(must(c.auditLog())).toHaveLength(1);
  });

  it("larger than one read is copied whole", async () => {
    const c = await open();
    const large = new Uint8Array(3 * 1024 * 1024 + 7).map((_, i) => (i * 31) % 251);
    const source = join(folder, "..", "large.pdf");
    writeFileSync(source, large);
    const { document } = must(await c.importOriginal({ path: source }, "editor"));
    expect(document.sha256).toBe(createHash("sha256").update(large).digest("hex"));
    expect(must(await c.verifyOriginal(document.sha256))).toBe(true);
  });

  it("half-copied in an import that was interrupted is swept away a day later", async () => {
    await open();
    const old = join(folder, "originals", ".import-00000000-0000-4000-8000-000000000000.tmp");
    const fresh = join(folder, "originals", ".import-11111111-0000-4000-8000-000000000000.tmp");
    for (const path of [old, fresh]) writeFileSync(path, "half");
    utimesSync(old, new Date("2026-01-01"), new Date("2026-01-01"));
    utimesSync(fresh, new Date("2026-01-05"), new Date("2026-01-05"));
    await open();
    expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
  });
});

describe("decisions", () => {
  it("survive a restart", async () => {
    const c = await withDocument();
    const how = { reason: "private person", note: "unlisted", label: { text: "P", style: "plain" } } as const;
    must(c.decide(["f-1"], "redact", how, "editor"));
    must(c.decide(["f-phone"], "stand", { reason: "a public office" }, "lawyer"));
    const reopened = await open();
    expect(must(reopened.decisionsOf(SHA))).toEqual([
      {
        finding: "f-1",
        verdict: "redact",
        ...how,
        decidedBy: "editor",
        decidedAt: "2026-01-05T09:04:00.000Z",
      },
      {
        finding: "f-phone",
        verdict: "stand",
        reason: "a public office",
        note: "",
        label: null,
        decidedBy: "lawyer",
        decidedAt: "2026-01-05T09:05:00.000Z",
      },
    ]);
    expect(must(reopened.findingsOf(SHA)).find((f) => f.id === "f-1")).toEqual({
      ...finding("f-1"),
      document: SHA,
      present: true,
    });
  });

  it("survive a re-run with the same findings, newly measured", async () => {
    const c = await withDocument();
    must(c.decide(["f-1"], "redact", { reason: "private" }, "editor"));
    const report = must(c.recordAnalysis(SHA, [finding("f-1", { confidence: 0.99 }), PHONE], { actor: "editor" }));
    expect(report).toEqual({ present: 2, added: 0, returned: 0, absent: 1 });
    expect(verdicts(c)).toEqual([["f-1", "redact"]]);
    expect(must(c.findingsOf(SHA)).find((f) => f.id === "f-1")?.confidence).toBe(0.99);
  });

  it("about a finding that is gone are listed, and come back with it", async () => {
    const c = await withDocument();
    must(c.decide(["f-1", "f-2"], "redact", { reason: "private" }, "editor"));
    must(c.recordAnalysis(SHA, [finding("f-2", { page: 2 })], { actor: "editor" }));
    expect(must(c.orphanedDecisions())).toMatchObject([
      { finding: "f-1", verdict: "redact", reason: "private", document: SHA },
    ]);
    expect(verdicts(c)).toEqual([["f-2", "redact"]]);
    const reopened = await open();
    const report = must(
      reopened.recordAnalysis(SHA, [finding("f-1"), finding("f-2", { page: 2 })], { actor: "editor" }),
    );
    expect(report).toEqual({ present: 2, added: 0, returned: 1, absent: 0 });
    expect(must(reopened.orphanedDecisions())).toEqual([]);
    expect(verdicts(reopened)).toEqual([
      ["f-1", "redact"],
      ["f-2", "redact"],
    ]);
  });

  it("about a group reach every occurrence, in every document, as one act", async () => {
    const c = await withDocument();
    const other = new TextEncoder().encode("%PDF-1.7\nanother\n");
    const { document } = must(await c.importOriginal({ bytes: other, name: "second.pdf" }, "editor"));
    must(c.recordAnalysis(document.sha256, [finding("f-other")], { actor: "editor" }));
    expect(must(c.decideGroup("group-ssn", "redact", { reason: "private" }, "editor")).findings).toHaveLength(3);
    expect(must(c.decisionsOf(document.sha256))).toMatchObject([{ finding: "f-other", verdict: "redact" }]);
    must(c.undo("editor"));
    expect(verdicts(c)).toEqual([]);
    expect(must(c.decisionsOf(document.sha256))).toEqual([]);
  });

  it("are undone one act at a time, back to what held before, and the undoing is on record", async () => {
    const c = await withDocument();
    must(c.decide(["f-1"], "stand", { reason: "public" }, "editor"));
    must(c.decide(["f-1", "f-2"], "redact", { reason: "private" }, "editor"));
    expect(must(c.undo("lawyer"))?.findings).toEqual(["f-1", "f-2"]);
    expect(verdicts(c)).toEqual([["f-1", "stand"]]);
    expect(must(c.undo("editor"))?.findings).toEqual(["f-1"]);
    expect(must(c.undo("editor"))).toBeNull();
    expect(verdicts(c)).toEqual([]);
    expect(must(c.historyOf("f-1"))).toMatchObject([
      { verdict: "stand", undoneBy: "editor" },
      { verdict: "redact", undoneBy: "lawyer" },
    ]);
    expect(
      must(c.auditLog())
        .slice(3)
        .map((r) => [r.actor, r.action, r.count]),
    ).toEqual([
      ["editor", "decision/stand", 1],
      ["editor", "decision/redact", 2],
      ["lawyer", "decision/undone", 2],
      ["editor", "decision/undone", 1],
    ]);
  });

  it("can be taken back to undecided, with the history kept", async () => {
    const c = await withDocument();
    must(c.decide(["f-1", "f-1"], "redact", { reason: "private" }, "editor"));
    must(c.decide(["f-1"], "undecided", { reason: "" }, "editor"));
    expect(verdicts(c)).toEqual([["f-1", "undecided"]]);
    expect(must(c.historyOf("f-1"))).toHaveLength(2);
    must(c.recordAnalysis(SHA, [], { actor: "editor" }));
    expect(must(c.orphanedDecisions())).toEqual([]);
  });

  it.each([
    [
      "an unknown finding among known ones",
      "store/unknown-finding",
      (c: Case) => c.decide(["f-1", "f-9"], "redact", { reason: "" }, "editor"),
    ],
    [
      "an unknown group",
      "store/unknown-finding",
      (c: Case) => c.decideGroup("nothing", "redact", { reason: "" }, "editor"),
    ],
    ["an unknown document's decisions", "store/unknown-document", (c: Case) => c.decisionsOf("0".repeat(64))],
    ["an unknown document's findings", "store/unknown-document", (c: Case) => c.findingsOf("0".repeat(64))],
    [
      "an analysis of an unknown document",
      "store/unknown-document",
      (c: Case) => c.recordAnalysis("0".repeat(64), [], { actor: "e" }),
    ],
    ["the path of an unknown document", "store/unknown-document", (c: Case) => c.originalPath("../../etc")],
  ] as const)("%s: an error, and nothing is changed", async (_name, code, act) => {
    const c = await withDocument();
    const before = must(c.auditLog()).length;
    expect(act(c)).toMatchObject({ ok: false, error: { code } });
    expect(verdicts(c)).toEqual([]);
    expect(must(c.auditLog())).toHaveLength(before);
  });

  it("of two windows on one case are both kept", async () => {
    const first = await withDocument();
    const second = must(await createOrOpenCase(folder, { files: nodeCaseFiles, now, actor: "lawyer" }));
    must(first.decide(["f-1"], "redact", { reason: "a" }, "editor"));
    must(second.decide(["f-2"], "stand", { reason: "b" }, "lawyer"));
    expect(verdicts(first)).toEqual([
      ["f-1", "redact"],
      ["f-2", "stand"],
    ]);
    expect(must(second.verifyAuditChain())).toMatchObject({ intact: true });
    second.close();
  });
});

describe("an analysis that can't be recorded", () => {
  it("leaves the one before whole", async () => {
    const c = await withDocument();
    const before = must(c.findingsOf(SHA));
    const impossible = finding("f-3", { confidence: 7 });
    expect(() => c.recordAnalysis(SHA, [finding("f-1"), impossible], { actor: "editor" })).toThrow();
    expect(must(c.findingsOf(SHA))).toEqual(before);
    expect(must(c.verifyAuditChain())).toMatchObject({ intact: true });
  });
});

describe("the audit record", () => {
  async function worked() {
    const c = await withDocument();
    must(c.decide(["f-1"], "redact", { reason: "a private person's number" }, "editor"));
    must(c.decideGroup("group-phone", "stand", { reason: "public" }, "lawyer"));
    must(c.undo("lawyer"));
    return c;
  }

  it("is a chain that holds", async () => {
    const c = await worked();
    expect(must(c.verifyAuditChain())).toEqual({ rows: 6, intact: true, brokenAt: null });
    expect(must(c.auditLog()).map((r) => r.seq)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it.each([
    ["an actor changed", "UPDATE audit SET actor = 'nobody' WHERE seq = 4", 4],
    ["a time changed", "UPDATE audit SET at = '2020-01-01T00:00:00.000Z' WHERE seq = 2", 2],
    ["a subject added", `UPDATE audit SET subjects = '["f-1","f-2"]' WHERE seq = 4`, 4],
    ["subjects that are none", `UPDATE audit SET subjects = '7' WHERE seq = 4`, 4],
    ["a row taken out", "DELETE FROM audit WHERE seq = 3", 4],
    ["two hashes rewritten", "UPDATE audit SET hash = 'x' || hash WHERE seq = 5", 5],
    ["the first row taken out", "DELETE FROM audit WHERE seq = 1", 2],
  ])("shows %s behind its back", async (_name, sql, at) => {
    (await worked()).close();
    const raw = new Database(join(folder, "case.db"));
    raw.exec("DROP TRIGGER audit_never_changes; DROP TRIGGER audit_never_shrinks;");
    raw.exec(sql);
    raw.close();
    expect(must((await open()).verifyAuditChain())).toMatchObject({ intact: false, brokenAt: at });
  });

  it("holds ids and counts, and nothing of a document's text, name or reasons", async () => {
    const c = await worked();
    const record = JSON.stringify(must(c.auditLog()));
    for (const secret of ["078-05-1120", "212-555-0147", "Jane", "leak.pdf", "private person", "nine digits", "group-"])
      expect(record).not.toContain(secret);
    expect(record).toContain(SHA);
  });
});

describe("opening a case", () => {
  it.each([
    ["a database that isn't one", "store/damaged", () => writeFileSync(join(folder, "case.db"), "x".repeat(5_000))],
    [
      "a newer one",
      "store/from-the-future",
      () => {
        const raw = new Database(join(folder, "case.db"));
        raw.pragma("user_version = 9990");
        raw.close();
      },
    ],
    [
      "a row that we didn't write",
      "store/damaged",
      () => {
        const raw = new Database(join(folder, "case.db"));
        raw.exec("UPDATE findings SET kind = 'horoscope'");
        raw.close();
      },
    ],
  ])("with %s is an error with its code", async (_name, code, spoil) => {
    (await withDocument()).close();
    spoil();
    const result = await createOrOpenCase(folder, { files: nodeCaseFiles, now, actor: "editor" });
    const error = result.ok ? result.value.findingsOf(SHA) : result;
    expect(error).toMatchObject({ ok: false, error: { code } });
    if (result.ok) result.value.close();
  });

  it("where nothing can be written is an error with its code", async () => {
    const file = join(folder, "..", "a file");
    writeFileSync(file, "x");
    const result = await createOrOpenCase(join(file, "case"), { files: nodeCaseFiles, now, actor: "editor" });
    expect(result).toMatchObject({ ok: false, error: { code: "export/not-writable" } });
  });

  it("again and again records its making once", async () => {
    await open();
    await open();
    expect(must((await open()).auditLog()).map((r) => r.action)).toEqual(["case/created"]);
  });
});
