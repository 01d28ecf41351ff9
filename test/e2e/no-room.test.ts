// No room to write: on a full disk, past a quota, in a folder that is read-only. A code, and nothing half-written.
import {
  chmodSync,
  closeSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { nodeCaseFiles } from "../../src-main/services/case-files.ts";
import { createOrOpenCase } from "../../src-main/services/cases.ts";
import { cli, json, type Ran, stet } from "../support/cli.ts";
import { must } from "../support/desk.ts";
import { LONG } from "../support/long.ts";
import { line, onePage } from "../support/pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-no-room-"));
const file = (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const letter = file("letter.pdf", onePage({ content: line("Call Ann at 202-555-0143.") + line("2", 72, 600) }));
const long = file("long.txt", Array.from({ length: 900 }, (_, i) => `a${i}@example.org`).join("\n"));
const treeOf = (path: string) => readdirSync(path, { recursive: true, encoding: "utf8" }).sort();
const bytesOf = (path: string) =>
  treeOf(path).map((name) => {
    const at = join(path, name);
    return [name, statSync(at).isFile() ? readFileSync(at, "base64") : "folder"];
  });
const calm = ({ err }: Ran) => expect(err).not.toMatch(/\n\s+at |defect/);
const posix = process.platform !== "win32";
const openCase = async (path: string) =>
  must(await createOrOpenCase(path, { files: nodeCaseFiles, now: () => new Date().toISOString(), actor: "test" }));

describe.runIf(posix)("when the disk is full", () => {
  test("an export of which only a part fits writes nothing, and makes no folder", async () => {
    const out = join(folder, "out", "deeper");
    const ran = await stet(["redact", letter, "--out", out, "--json"], { blocks: 2 });
    expect([ran.code, json(ran).error.code]).toEqual([4, "export/not-writable"]);
    expect(existsSync(join(folder, "out"))).toBe(false);
    calm(ran);
  });

  test.runIf(LONG)("an export over an older one leaves the older one as it was", async () => {
    const out = join(folder, "twice");
    expect((await stet(["redact", letter, "--out", out])).code).toBe(0);
    const before = bytesOf(out);
    const ran = await stet(["redact", letter, "--out", out, "--force", "--json"], { blocks: 2 });
    expect([ran.code, json(ran).error.code]).toEqual([4, "export/not-writable"]);
    expect(bytesOf(out)).toEqual(before);
  });

  test.runIf(LONG)("a new case whose database doesn't fit is not made", async () => {
    const into = join(folder, "new-case");
    const ran = await stet(["check", letter, "--json", "--case", into], { blocks: 100 });
    expect([ran.code, JSON.parse(ran.out.split("\n")[0]!).error.code]).toEqual([4, "export/not-writable"]);
    expect(existsSync(into)).toBe(false);
    calm(ran);
  });

  test("a case that can't grow keeps what it held, whole, and takes in nothing of what doesn't fit", async () => {
    const into = join(folder, "case");
    expect((await stet(["check", letter, "--json", "--case", into])).code).toBe(0);
    const size = statSync(join(into, "case.db")).size;
    const originals = treeOf(join(into, "originals"));
    // Neither the database nor an original may get larger than the database is now.
    const large = file("large.txt", "nothing private here\n".repeat(Math.ceil(size / 10)));
    const ran = await stet(["check", large, long, "--json", "--case", into], { blocks: Math.ceil(size / 512) });
    const [first, , second] = ran.out
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one));
    expect([ran.code, first.error.code, second.error.code]).toEqual([4, "export/not-writable", "export/not-writable"]);
    calm(ran);
    const kept = await openCase(into);
    const documents = must(kept.documents());
    expect(treeOf(join(into, "originals"))).toEqual(documents.map((d) => `${d.sha256}.original`).sort());
    expect(originals).toEqual([`${documents[0]!.sha256}.original`]);
    expect(documents.map((d) => must(kept.findingsOf(d.sha256)).length)).toEqual(
      documents.map((_, i) => (i === 0 ? 2 : 0)),
    );
    expect(must(kept.verifyAuditChain()).intact).toBe(true);
    must(await kept.importOriginal({ path: long }, "test"));
    kept.close();
  });

  test("a case that can't be encrypted or backed up for want of room stays as it was", async () => {
    const into = join(folder, "no-room-to-protect");
    expect((await stet(["check", letter, "--json", "--case", into])).code).toBe(0);
    const secret = file("passphrase", "quiet lamps under water\n");
    const before = treeOf(into);
    // The database as it is doesn't fit once more.
    const blocks = Math.floor(statSync(join(into, "case.db")).size / 512) - 8;
    const protect = await stet(["case", "protect", into, "--new-passphrase-file", secret], { blocks });
    const backUp = await stet(["case", "backup", into, "--out", join(folder, "kept"), "--json"], { blocks });
    expect([protect.code, backUp.code, json(backUp).error.code]).toEqual([4, 4, "export/not-writable"]);
    for (const ran of [protect, backUp]) calm(ran);
    expect([treeOf(into), existsSync(join(folder, "kept"))]).toEqual([before, false]);
    expect(readdirSync(folder).filter((name) => name.endsWith(".partial"))).toEqual([]);
    const kept = await openCase(into);
    expect(must(kept.verifyAuditChain()).intact).toBe(true);
    kept.close();
  });

  test.runIf(existsSync("/dev/full"))("what is printed there ends with 4, and is no defect of ours", async () => {
    const full = openSync("/dev/full", "w");
    const ran = await stet(["check", letter, "--json"], { stdout: full });
    closeSync(full);
    expect(ran.code).toBe(4);
    expect(ran.err).toContain("can't be written");
    calm(ran);
  });
});

describe.runIf(posix)("in a folder that is read-only", () => {
  /** Root writes anywhere: then it is tried as the user who owns nothing, where that one can read this project. */
  const root = process.getuid?.() === 0;
  const nobody = root ? { uid: 65534 } : {};
  chmodSync(folder, 0o755);
  const probe = stet(["--version"], nobody).then(
    ({ code }) => code === 0,
    () => false,
  );
  const locked = (name: string) => {
    const path = join(folder, name);
    mkdirSync(path);
    chmodSync(path, 0o555);
    return path;
  };

  test("an export is a code, and changes nothing", async () => {
    const path = locked("locked");
    if (!(await probe)) return void process.stderr.write(`\nSKIPPED: ${cli} can't be read by another user.\n`);
    const ran = await stet(["redact", letter, "--out", path, "--json"], nobody);
    expect([ran.code, json(ran).error.code]).toEqual([4, "export/not-writable"]);
    expect(readdirSync(path)).toEqual([]);
    calm(ran);
  });

  test.runIf(LONG)("a case there is a code, and the file is told all the same", async () => {
    const path = locked("locked-case");
    if (!(await probe)) return void process.stderr.write(`\nSKIPPED: ${cli} can't be read by another user.\n`);
    const ran = await stet(["check", letter, "--json", "--case", join(path, "case")], nobody);
    const [failed, good] = ran.out
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one));
    expect([ran.code, failed.error.code, good.findings.length]).toEqual([4, "export/not-writable", 2]);
    expect(readdirSync(path)).toEqual([]);
    calm(ran);
  });

  test("a file that may not be read is a code", async () => {
    if (!(await probe)) return void process.stderr.write(`\nSKIPPED: ${cli} can't be read by another user.\n`);
    const secret = file("secret.pdf", readFileSync(letter));
    chmodSync(secret, 0o000);
    const ran = await stet(["check", secret, "--json"], nobody);
    expect([ran.code, json(ran).error.code]).toEqual([3, "document/unreadable"]);
  });
});
