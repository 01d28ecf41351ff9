// The shape of a case's database: from nothing, step by step, and what may never happen in it.
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { useKey } from "../../../src-main/store/keyed.ts";
import { LATEST, MIGRATIONS, migrate } from "../../../src-main/store/migrations/index.ts";
import { openDatabase } from "../../../src-main/store/open-database.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-store-"));
  file = join(folder, "case.db");
  writeFileSync(file, "");
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const opened = () => {
  const result = openDatabase(file);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
};
const tablesOf = (db: Database.Database) =>
  db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck().all();

describe("the migrations", () => {
  it.each([
    [10, ["documents"]],
    [20, ["documents", "findings", "runs"]],
    [30, ["acts", "decisions", "documents", "findings", "runs"]],
    [40, ["acts", "audit", "decisions", "documents", "findings", "runs"]],
    [50, ["acts", "audit", "case_info", "decisions", "documents", "exports", "findings", "runs", "statements"]],
  ])("step %i gives its tables, and the rest can follow", (step, tables) => {
    const db = new Database(":memory:");
    migrate(db, step);
    expect(tablesOf(db)).toEqual(tables);
    expect(db.pragma("user_version", { simple: true })).toBe(step);
    migrate(db);
    migrate(db);
    expect(db.pragma("user_version", { simple: true })).toBe(LATEST);
    db.close();
  });

  it("are numbered upwards in tens, as their files are named", () => {
    const files = readdirSync(new URL("../../../src-main/store/migrations/", import.meta.url)).filter((f) =>
      /^\d/.test(f),
    );
    expect(files.sort()).toEqual(MIGRATIONS.map((m) => `${String(m.id).padStart(4, "0")}-${m.name}.ts`));
    expect(MIGRATIONS.every((m, i) => m.id % 10 === 0 && m.id > (MIGRATIONS[i - 1]?.id ?? 0))).toBe(true);
  });

  it("leave nothing when one of them fails", () => {
    const db = new Database(":memory:");
    db.exec("CREATE TABLE audit (in_the_way TEXT)");
    expect(() => migrate(db)).toThrow();
    expect(tablesOf(db)).toEqual(["audit"]);
    expect(db.pragma("user_version", { simple: true })).toBe(0);
    db.close();
  });

  it("name what an older case holds as on every machine, once and for good", () => {
    const db = new Database(":memory:");
    migrate(db, 110);
    db.exec(`
      INSERT INTO documents VALUES ('${"a".repeat(64)}', 'file.pdf', 10, NULL, 't', NULL);
      INSERT INTO acts (actor, at, undone_at, undone_by) VALUES ('editor', 't', 'u', 'editor'), ('editor', 't', NULL, NULL);
      INSERT INTO comments (document, actor, at, offset_minutes, words, closes)
        VALUES ('${"a".repeat(64)}', 'editor', 't', 0, 'why?', 0);
    `);
    migrate(db);
    db.exec("INSERT INTO acts (actor, at) VALUES ('editor', 't')");
    const names = db.prepare("SELECT uid FROM acts UNION ALL SELECT uid FROM comments").pluck().all();
    expect(new Set(names).size).toBe(4);
    expect(names.every((name) => /^[0-9a-f]{32}$/.test(String(name)))).toBe(true);
    for (const rename of ["UPDATE acts SET uid = 'x' WHERE id = 2", "UPDATE comments SET uid = 'x'"])
      expect(() => db.exec(rename)).toThrow();
    db.close();
  });

  it("make strict tables only", () => {
    const db = opened();
    const lax = db.prepare(
      "SELECT name FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite%' AND strict = 0",
    );
    expect(lax.all()).toEqual([]);
    db.close();
  });
});

describe("opening a case's database", () => {
  it("checks references, overwrites what is deleted and leaves no second file", () => {
    const db = opened();
    expect(db.pragma("foreign_keys", { simple: true })).toBe(1);
    expect(db.pragma("secure_delete", { simple: true })).toBe(1);
    expect(db.pragma("journal_mode", { simple: true })).toBe("truncate");
    db.close();
    opened().close();
  });

  it.each([
    ["a newer version", "store/from-the-future", () => opened().pragma(`user_version = ${LATEST + 10}`)],
    ["text", "store/damaged", () => writeFileSync(file, "This is not a database, but it is long enough.\n".repeat(50))],
    [
      "another program's database",
      "store/damaged",
      () => new Database(file).exec("CREATE TABLE notes (text TEXT)").close(),
    ],
    [
      "a database cut in half",
      "store/damaged",
      () => {
        const db = opened();
        db.exec("BEGIN");
        for (let i = 0; i < 500; i++)
          db.prepare("INSERT INTO documents VALUES (?, 'x', 1, NULL, 'now', NULL)").run(
            i.toString(16).padStart(64, "0"),
          );
        db.exec("COMMIT");
        const whole = db.serialize();
        db.close();
        writeFileSync(file, whole.subarray(0, whole.length / 2));
      },
    ],
    ["nothing at all", "store/damaged", () => rmSync(file)],
  ] as const)("refuses %s with %s", (_name, code, spoil) => {
    spoil();
    expect(openDatabase(file)).toMatchObject({ ok: false, error: { code } });
  });

  it("leaves a database that it refuses as it was", () => {
    const db = opened();
    db.pragma(`user_version = ${LATEST + 10}`);
    db.close();
    openDatabase(file);
    const raw = new Database(file);
    expect(raw.pragma("user_version", { simple: true })).toBe(LATEST + 10);
    raw.close();
  });
});

describe("a case of an older version", () => {
  const older = (key: Uint8Array | null) => {
    const db = new Database(file);
    useKey(db, key);
    db.pragma("application_id = 0x53746574");
    migrate(db, 80);
    db.exec(`INSERT INTO documents VALUES ('${"a".repeat(64)}', 'Zyzzyva.pdf', 10, NULL, 't', NULL)`);
    db.close();
  };
  const keptAt = join("older", "case-0080.db");

  it.each([
    ["in the clear", null],
    ["under a key", Buffer.alloc(32, 7)],
  ])("%s is migrated, and kept as it was beside it", (_how, key) => {
    older(key);
    for (let times = 0; times < 2; times++) {
      const opened = openDatabase(file, key);
      if (!opened.ok) throw new Error(opened.error.code);
      expect(opened.value.pragma("user_version", { simple: true })).toBe(LATEST);
      opened.value.close();
    }
    const kept = join(folder, keptAt);
    expect(readdirSync(join(folder, "older"))).toEqual(["case-0080.db"]);
    expect(statSync(kept).mode & 0o077).toBe(0);
    for (const path of [file, kept]) expect(readFileSync(path).includes("Zyzzyva")).toBe(key === null);
    const db = new Database(kept);
    useKey(db, key);
    expect(db.pragma("user_version", { simple: true })).toBe(80);
    expect(db.prepare("SELECT name FROM documents").pluck().all()).toEqual(["Zyzzyva.pdf"]);
    db.close();
  });

  it("is not migrated where it can't be kept", () => {
    older(null);
    writeFileSync(join(folder, "older"), "in the way");
    expect(openDatabase(file)).toMatchObject({ ok: false, error: { code: "export/not-writable" } });
    const db = new Database(file);
    expect(db.pragma("user_version", { simple: true })).toBe(80);
    db.close();
  });
});

describe("what must never happen", () => {
  const SHA = "a".repeat(64);
  const seeded = () => {
    const db = opened();
    db.exec(`
      INSERT INTO documents VALUES ('${SHA}', 'file.pdf', 10, NULL, '2026-01-01T00:00:00.000Z', NULL);
      INSERT INTO runs (id, document, at) VALUES (1, '${SHA}', 't');
      INSERT INTO findings VALUES ('f-1', '${SHA}', 'email', 'page', 1, 0, 5, '[]', 0.9, 'why', 'g', 'text', 1, 1, NULL);
      INSERT INTO findings VALUES ('m-1', '${SHA}', 'hand', 'page', 1, 0, 0, '[]', 1, '', 'm', '', 1, 1, 'box');
      INSERT INTO acts (id, actor, at) VALUES (1, 'editor', 't');
      INSERT INTO decisions (act, finding, verdict, reason) VALUES (1, 'f-1', 'redact', 'private');
      INSERT INTO statements VALUES (1, '${SHA}', 'editor', 't', '{"words":"by post"}');
      INSERT INTO exports VALUES (1, '${SHA}', 'editor', 't', '${SHA}', 3);
      INSERT INTO legal_holds VALUES (1, 't', 'lawyer', 1, 'Court order');
      INSERT INTO audit VALUES (1, 't', 'editor', 'case/created', '[]', 0, '', 'h1', NULL);
      INSERT INTO conflicts VALUES (1, 'f-1', '{}', '{}');
      INSERT INTO taken VALUES (1, '${SHA}', '{}', 't');
      INSERT INTO other_logs VALUES (1, 'h1', '[]', 1);
    `);
    return db;
  };

  it.each([
    ["an audit row updated", "UPDATE audit SET actor = 'someone else'"],
    ["an audit row deleted", "DELETE FROM audit"],
    ["an audit row replaced", "REPLACE INTO audit VALUES (1, 't', 'x', 'case/created', '[]', 0, '', 'h2', NULL)"],
    ["an audit row out of line", "INSERT INTO audit VALUES (3, 't', 'x', 'case/created', '[]', 0, 'h1', 'h2', NULL)"],
    [
      "an audit row that skips the last hash",
      "INSERT INTO audit VALUES (2, 't', 'x', 'case/created', '[]', 0, '', 'h2', NULL)",
    ],
    ["the case called another", "UPDATE case_identity SET uid = '00000000000000000000000000000000'"],
    ["a conflict rewritten", "UPDATE conflicts SET theirs = '[]'"],
    ["a conflict deleted", "DELETE FROM conflicts"],
    [
      "a plan exported with decisions in conflict",
      `INSERT INTO plan_states VALUES (1, '${SHA}', 'exported', 1, 'p', 'editor', 't', 0, 'not_reviewed', 0, '')`,
    ],
    ["what was taken over forgotten", "DELETE FROM taken"],
    ["another machine's log rewritten", "UPDATE other_logs SET rows = '[1]'"],
    ["an original renamed", "UPDATE documents SET name = 'other.pdf'"],
    ["an original's hash changed", `UPDATE documents SET sha256 = '${"b".repeat(64)}'`],
    ["an original removed", "DELETE FROM documents"],
    ["a decision rewritten", "UPDATE decisions SET verdict = 'stand'"],
    ["a decision deleted", "DELETE FROM decisions"],
    ["an act attributed to someone else", "UPDATE acts SET actor = 'someone else'"],
    ["an act deleted", "DELETE FROM acts"],
    ["a finding deleted", "DELETE FROM findings"],
    ["a mark made by hand moved", "UPDATE findings SET quads = '[1]' WHERE id = 'm-1'"],
    ["a mark made by hand absent", "UPDATE findings SET present = 0 WHERE id = 'm-1'"],
    ["a mark in a way nobody knows", "UPDATE findings SET how = 'magic' WHERE id = 'f-1'"],
    ["a finding moved to another document", `UPDATE findings SET document = '${"b".repeat(64)}'`],
    ["a decision about nothing", "INSERT INTO decisions VALUES (1, 'f-9', 'redact', '', '', '', 'bar')"],
    ["a verdict nobody knows", "INSERT INTO decisions VALUES (1, 'f-1', 'maybe', '', '', '', 'bar')"],
    ["an act said to do another again, afterwards", "UPDATE acts SET redoes = 1"],
    ["a statement rewritten", "UPDATE statements SET body = '{}'"],
    ["a statement deleted", "DELETE FROM statements"],
    ["an export rewritten", "UPDATE exports SET redactions = 0"],
    ["an export deleted", "DELETE FROM exports"],
    ["a legal hold rewritten", "UPDATE legal_holds SET held = 0"],
    ["a legal hold deleted", "DELETE FROM legal_holds"],
    ["a legal hold without a reason", "INSERT INTO legal_holds VALUES (2, 't', 'lawyer', 0, '')"],
    ["a document without a hash", "INSERT INTO documents VALUES ('', 'x', 1, NULL, 't', NULL)"],
    ["a number where a text belongs", "UPDATE findings SET quads = 'not json'"],
  ])("%s is refused", (_name, sql) => {
    const db = seeded();
    expect(() => db.exec(sql)).toThrow(/never|absent|undone|follows|belongs|constraint/i);
    db.close();
  });

  it("the pages of an original are learned once", () => {
    const db = seeded();
    db.exec("UPDATE documents SET pages = 3");
    expect(() => db.exec("UPDATE documents SET pages = 4")).toThrow(/never changes/);
    db.close();
  });

  it("an act is undone once", () => {
    const db = seeded();
    db.exec("UPDATE acts SET undone_at = 't', undone_by = 'editor'");
    expect(() => db.exec("UPDATE acts SET undone_by = 'someone else'")).toThrow(/only be undone, once/);
    db.close();
  });
});
