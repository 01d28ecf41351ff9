// A byte changed after signing is found, and located: in the output, the plan, the log, the manifest, the database.
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FullCertificate } from "../../../../src-main/contract/certificate.ts";
import { nodeApp } from "../../../../src-main/services/node-app.ts";
import { auditCase } from "../../../../src-main/services/signoff/audit-case.ts";
import { auditCsv } from "../../../../src-main/services/signoff/audit-export.ts";
import { differenceOf } from "../../../../src-main/services/signoff/difference.ts";
import { signerOf } from "../../../../src-main/services/signoff/keys.ts";
import { signedTextOf } from "../../../../src-main/services/signoff/manifest.ts";
import { type VerifyOptions, verifySignoffFiles } from "../../../../src-main/services/signoff/verify-files.ts";
import { codeOf, must } from "../../../support/desk.ts";
import { type Newsroom, NOTE, newsroom, signedExport } from "../../../support/newsroom.ts";
import { chance, testRoster } from "../../../support/people.ts";
import { quickScrypt } from "../../../support/quick-scrypt.ts";
import { root } from "../../../support/shared.ts";

quickScrypt();

const app = nodeApp(join(root, "out", "main"), "0");
let room: Newsroom;
let exported: string;
let work: string;
const at = (...names: string[]) => join(work, ...names);

beforeAll(async () => {
  room = await newsroom();
  exported = await signedExport(room);
  work = join(room.folder, "work");
});
afterAll(() => room.end());
beforeEach(() => {
  rmSync(work, { recursive: true, force: true });
  cpSync(exported, work, { recursive: true });
  for (const who of [room.mara, room.tobias]) {
    const { name, publicKey } = who.identity;
    writeFileSync(at(`${name}.pub`), JSON.stringify({ schema: "stet.key/1", name, publicKey }));
  }
  writeFileSync(at("note.pdf"), NOTE);
});

const verify = async (more: Partial<VerifyOptions> = {}) =>
  must(
    await verifySignoffFiles(app, at("keep", "certificate.json"), {
      keys: [at("Mara Lindqvist.pub"), at("Tobias Okonjo.pub")],
      original: at("note.pdf"),
      ...more,
    }),
  );
const fails = async (more?: Partial<VerifyOptions>) =>
  (await verify(more)).filter(({ verdict }) => verdict === "fails").map(({ id, detail }) => `${id}: ${detail}`);
/** The file with one byte changed: at a place, or the one after some text. */
const flip = (path: string, where: string | number) => {
  const bytes = readFileSync(path);
  const i = typeof where === "number" ? where : bytes.indexOf(where) + where.length;
  if (typeof where === "string" && !bytes.includes(where)) throw new Error(`no ${where}`);
  bytes[i] = bytes[i]! === 0x37 ? 0x38 : 0x37;
  writeFileSync(path, bytes);
};
const edit = (change: (full: FullCertificate) => void) => {
  const full = JSON.parse(readFileSync(at("keep", "certificate.json"), "utf8"));
  change(full);
  writeFileSync(at("keep", "certificate.json"), JSON.stringify(full));
};

describe("a sign-off that nobody touched", () => {
  it("holds, by the keys alone, and says what it could not check", async () => {
    const checks = await verify();
    expect(checks.filter(({ verdict }) => verdict === "fails")).toEqual([]);
    expect(checks.filter(({ verdict }) => verdict === "not_checked").map(({ id }) => id)).toEqual(["role", "role"]);
    const holds = new Set(checks.filter(({ verdict }) => verdict === "holds").map(({ id }) => id));
    for (const id of [
      "signature",
      "key",
      "second_person",
      "review",
      "manifest",
      "original_file",
      "output_file",
      "log",
      "log_head",
      "public_certificate",
      "plan_file",
      "paper",
    ])
      expect(holds, id).toContain(id);
  });

  it("holds with the roles, where the newsroom's roster is given", async () => {
    const { mara, tobias } = room;
    writeFileSync(
      at("roster.json"),
      JSON.stringify(
        testRoster([
          [mara, "editor"],
          [tobias, "lawyer"],
        ]),
      ),
    );
    expect((await verify({ keys: [at("roster.json")] })).filter(({ verdict }) => verdict !== "holds")).toEqual([]);
    writeFileSync(
      at("roster.json"),
      JSON.stringify(
        testRoster([
          [mara, "editor"],
          [tobias, "observer"],
        ]),
      ),
    );
    expect(await fails({ keys: [at("roster.json")] })).toEqual([
      "key: Tobias Okonjo, lawyer, who approved: the key given is Tobias Okonjo’s, observer",
    ]);
  });

  it("says that the keys are unknown where none are given, and that a stranger's isn't among them", async () => {
    const unknown = await verify({ keys: [] });
    expect(unknown.filter(({ id }) => id === "key").map(({ verdict }) => verdict)).toEqual([
      "not_checked",
      "not_checked",
    ]);
    expect((await fails({ keys: [at("Mara Lindqvist.pub")] }))[0]).toMatch(/^key: Tobias Okonjo.*none of those given/);
  });

  it("without its other files is checked as far as it goes", async () => {
    for (const name of ["audit.json", "plan.json", "certificate.pdf"]) rmSync(at("keep", name));
    rmSync(at("publish"), { recursive: true });
    const checks = await verifySignoffFiles(app, at("keep", "certificate.json"), { keys: [] });
    const missed = must(checks).filter(({ verdict }) => verdict === "not_checked");
    expect(missed.map(({ id }) => id)).toEqual(
      expect.arrayContaining(["original_file", "output_file", "log", "public_certificate", "plan_file", "paper"]),
    );
    expect(must(checks).some(({ verdict }) => verdict === "fails")).toBe(false);
  });
});

describe("one byte changed in", () => {
  it.each<[string, () => void, RegExp]>([
    ["the publication copy", () => flip(at("publish", "redacted.pdf"), 700), /^output_file: .*another file/],
    ["the evidence copy", () => flip(at("note.pdf"), 400), /^original_file: /],
    ["the plan's file", () => flip(at("keep", "plan.json"), '"page": '), /^plan_file: .*redactions\.0\.page/],
    ["a row of the log", () => flip(at("keep", "audit.json"), '"count": '), /^log: row 1 does not follow/],
    ["the public certificate", () => flip(at("publish", "certificate.json"), '"value": "'), /^public_certificate: /],
    ["the paper", () => flip(at("keep", "certificate.pdf"), 900), /^paper: /],
    ["the nonce", () => flip(at("keep", "certificate.json"), '"nonce": "'), /^public_certificate: /],
  ])("%s is found", async (_what, change, located) => {
    change();
    const failing = await fails();
    expect(
      failing.some((line) => located.test(line)),
      failing.join("\n"),
    ).toBe(true);
  });

  it.each<[string, (full: FullCertificate) => void, RegExp]>([
    [
      "a reason in the editor's manifest",
      (full) => Object.assign(full.record!.signoffs[0]!.manifest.decisions[0]!, { reason: "legal" }),
      /^signature: Mara Lindqvist.*does not hold/,
    ],
    [
      "the time in the lawyer's manifest",
      (full) => Object.assign(full.record!.signoffs[1]!.manifest.signedAt, { utc: "2026-01-01T00:00:00.000Z" }),
      /^signature: Tobias Okonjo.*does not hold/,
    ],
    ["the certificate's plan", (full) => Object.assign(full.plan.redactions[0]!, { page: 2 }), /signed another plan/],
    ["a check's result", (full) => Object.assign(full.checks[0]!, { passed: false }), /signed another verification/],
    ["the output's hash", (full) => Object.assign(full, { outputSha256: "0".repeat(64) }), /signed another output/],
    [
      "the original's hash",
      (full) => Object.assign(full.original, { sha256: "0".repeat(64) }),
      /signed another original/,
    ],
    ["the review", (full) => Object.assign(full.review, { result: "not_reviewed" }), /^review: /],
    ["the lawyer's signature, taken out", (full) => full.record!.signoffs.splice(1), /^review: .*no such signature/],
    ["both signatures, taken out", (full) => full.record!.signoffs.splice(0), /^signatures: nobody signed/],
    [
      "the log's head",
      (full) => Object.assign(full.record!.audit, { head: "0".repeat(64) }),
      /^log_head: row \d+ is not the one/,
    ],
    [
      "a page number that is none",
      (full) => Object.assign(full.plan.redactions[0]!, { page: 0 }),
      /^certificate: plan\.redactions\.0\.page/,
    ],
  ])("%s is found", async (_what, change, located) => {
    edit(change);
    const failing = await fails();
    expect(
      failing.some((line) => located.test(line)),
      failing.join("\n"),
    ).toBe(true);
  });

  it("a plan approved by its own editor's key, signed rightly, is found all the same", async () => {
    // Her key in the lawyer's place: the signature holds, the rule doesn't.
    const own = signerOf(chance(32));
    edit((full) => {
      for (const one of full.record!.signoffs) {
        one.manifest.signer.publicKey = own.publicKey;
        one.signature = own.sign(signedTextOf(one.manifest));
      }
    });
    expect((await fails()).some((line) => line.startsWith("second_person: "))).toBe(true);
  });
});

describe("the case's own log", () => {
  const audit = () => auditCase(app, room.place.case, join(room.folder, "copied"));
  /** SQL on a copy of the case, its triggers taken away first. */
  const behindItsBack = (text: string) => {
    const cases = join(room.folder, "copied");
    rmSync(cases, { recursive: true, force: true });
    cpSync(join(room.home, "cases"), cases, { recursive: true });
    const db = new Database(join(cases, room.place.case, "case.db"));
    for (const name of db.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all())
      db.exec(`DROP TRIGGER ${name}`);
    db.pragma("foreign_keys = OFF");
    db.exec(text);
    db.close();
  };

  it("is whole, and covered by what was signed", async () => {
    behindItsBack("SELECT 1");
    const found = must(await audit());
    expect(found.problems).toEqual([]);
    expect(found.signedUpTo).toBeGreaterThan(3);
    const csv = auditCsv(found.rows).split("\r\n");
    expect(csv).toHaveLength(found.rows.length + 2);
    expect(csv[1]).toMatch(/^1,\d{4}-\d\d-\d\dT[\d:.]+Z,\d{4}-\d\d-\d\d [\d:]{8} [+-]\d\d:\d\d,/);
  });

  it.each([
    ["a row's count", "UPDATE audit SET count = 9 WHERE seq = 2", /^row 2: does not follow/],
    ["a row's time offset", "UPDATE audit SET offset_minutes = 61 WHERE seq = 3", /^row 3: does not follow/],
    [
      "the whole log, begun anew before it was signed",
      "DELETE FROM audit WHERE seq > 1",
      /^row \d+: is not the row that was signed/,
    ],
    [
      "a reason that was signed",
      "UPDATE decisions SET reason = 'safety' WHERE verdict = 'redact'",
      /decision \d+\.reason: decisions are not those that were signed/,
    ],
    [
      "a manifest",
      "UPDATE signatures SET manifest = replace(manifest, 'Tobias', 'Tabias') WHERE act = 'approved'",
      /version 1, approved: the signature does not hold/,
    ],
    [
      "a signature, and a role taken for it",
      "UPDATE signatures SET signature = 'AAAA' || substr(signature, 5) WHERE act = 'decided'",
      /version 1, decided: the signature does not hold/,
    ],
  ])("shows and locates a change behind its back: %s", async (_what, text, located) => {
    behindItsBack(text);
    const problems = must(await audit()).problems.map(({ where, what }) => `${where}: ${what}`);
    expect(
      problems.some((line) => located.test(line)),
      problems.join("\n"),
    ).toBe(true);
  });

  it("isn't made where there is none", async () =>
    expect(codeOf(await auditCase(app, "no-such-case", join(room.home, "cases")))).toBe("store/unknown-case"));
});

describe("where two values differ", () => {
  it.each([
    [{ a: [1, { b: 2 }] }, { a: [1, { b: 3 }] }, "a.1.b"],
    [{ a: 1 }, { a: 1, b: 2 }, "b"],
    [[1, 2], [1], "1"],
    [{ a: [] }, { a: {} }, "a"],
    [{ a: [1] }, { a: [1] }, null],
    ["not JSON", { a: 1 }, "the whole"],
  ])("%j and %j is told as a path: %s", (a, b, path) => expect(differenceOf(a, b)).toBe(path));
});
