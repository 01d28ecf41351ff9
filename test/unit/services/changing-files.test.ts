// A file that changes under our hands: what is judged, hashed and kept are the same bytes, or it is an error.
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { recordCheck } from "../../../src-main/services/case-record.ts";
import { checkFile } from "../../../src-main/services/check.ts";
import { readDocument } from "../../../src-main/services/input.ts";
import { nodeApp } from "../../../src-main/services/node-app.ts";
import { writeWhole } from "../../../src-main/services/write-whole.ts";
import { codeOf, must, type TestDesk, testDesk } from "../../support/desk.ts";
import { line, onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-changing-"));
const page = (text: string) => onePage({ content: line(text) });
const hash = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let writer: ChildProcess | undefined;
afterEach(() => writer?.kill("SIGKILL"));

test("a file that is written while it is read is an error, never a mixture", async () => {
  const path = join(folder, "growing.txt");
  writeFileSync(path, Buffer.alloc(64 * 1024 * 1024, "nothing private here\n"));
  const program = `const fs = require("fs"); const f = fs.openSync(${JSON.stringify(path)}, "r+");
    process.stdout.write("writing"); for (let i = 0; ; i++) fs.writeSync(f, "x", i % 1000);`;
  writer = spawn(process.execPath, ["-e", program], { stdio: ["ignore", "pipe", "ignore"] });
  await new Promise((begun) => writer!.stdout!.once("data", begun));
  expect(codeOf(await readDocument(path))).toBe("document/changing");
  writer.kill("SIGKILL");
  await new Promise((ended) => writer!.once("exit", ended));
  expect((await readDocument(path)).ok).toBe(true);
  rmSync(path);
});

test("a file replaced after it was read: findings, hash and evidence are those of what was read", async () => {
  const path = join(folder, "letter.pdf");
  const before = page("Call Ann at 202-555-0143.");
  writeFileSync(path, before);
  const app = nodeApp(join(root, "out", "main"), "0");
  const input = must(await readDocument(path));
  const checking = checkFile(app, input, {});
  writeFileSync(path, page("Nothing is here any more."));
  const checked = must(await checking);
  must(await recordCheck(app, { folder: join(folder, "case") }, input, checked));
  expect(checked.result.findings.map((f) => f.text)).toEqual(["Ann", "202-555-0143"]);
  expect(checked.result.document.sha256).toBe(hash(before));
  const [original] = readdirSync(join(folder, "case", "originals"));
  expect(original).toBe(`${hash(before)}.original`);
  expect(hash(readFileSync(join(folder, "case", "originals", original!)))).toBe(hash(before));
});

describe("in the window", () => {
  let at: TestDesk;
  let place: { case: string; document: string };
  let evidence: string;
  beforeAll(async () => {
    at = await testDesk();
    const path = join(folder, "opened.pdf");
    writeFileSync(path, page("Call Ann at 202-555-0143."));
    place = must(await at.call("case/import", { incoming: at.desk.admit(path) }));
    writeFileSync(path, page("Replaced after the import."));
    evidence = join(at.folder, "home", "cases", place.case, "originals", `${place.document}.original`);
  });
  afterAll(() => at.end());

  test("the evidence copy is what is looked through, whatever became of the file", async () => {
    expect(must(await at.call("document/look", place)).findings.map((f) => f.text)).toEqual(["Ann", "202-555-0143"]);
  });

  test("an evidence copy that was exchanged is neither shown nor copied from", async () => {
    const { findings } = must(await at.call("document/look", place));
    const of = { findings: findings.map((f) => f.id) };
    must(await at.call("decision/make", { ...place, of, verdict: "redact", reason: "privacy", note: "" }));
    const whole = readFileSync(evidence);
    chmodSync(evidence, 0o600);
    writeFileSync(evidence, page("Another document."));
    expect(codeOf(await at.call("document/open", place))).toBe("store/original-changed");
    expect(codeOf(await at.call("copy/make", place))).toBe("store/original-changed");
    rmSync(evidence);
    expect(codeOf(await at.call("copy/make", place))).toBe("document/unreadable");
    writeFileSync(evidence, whole);
    expect(must(await at.call("copy/make", place)).clean).toBe(true);
  });
});

describe("two folders written as one", () => {
  const files = [
    ["publish", "copy", "new"],
    ["keep", "papers", "new"],
  ] as const;
  const write = (out: string, force: boolean) => writeWhole(out, join(out, ".partial-x"), files, force);

  test("when the second can't be moved, the first goes back", async () => {
    const out = join(folder, "half");
    mkdirSync(join(out, "publish", "somebody's"), { recursive: true });
    expect(codeOf(await write(out, false))).toBe("export/exists");
    expect(readdirSync(out)).toEqual(["publish"]);
  });

  test("replacing puts the old aside first, and nothing of it stays when all went well", async () => {
    const out = join(folder, "replaced");
    must(await write(out, false));
    writeFileSync(join(out, "keep", "older"), "old");
    must(await write(out, true));
    expect(readdirSync(out, { recursive: true }).sort()).toEqual([
      "keep",
      join("keep", "papers"),
      "publish",
      join("publish", "copy"),
    ]);
    expect(existsSync(join(out, ".partial-x"))).toBe(false);
  });
});
