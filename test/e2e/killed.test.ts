// The document process is killed in the middle of its work: that document gets its code, and nothing else happens.
import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { SpawnDocumentProcess } from "../../src-main/services/document-process.ts";
import { stetLater } from "../support/cli.ts";
import { codeOf, must, type TestDesk, testDesk } from "../support/desk.ts";
import { line, onePage } from "../support/pdf.ts";
import { root } from "../support/shared.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-killed-"));
const letter = join(folder, "letter.pdf");
writeFileSync(letter, onePage({ content: line("Call Ann at 202-555-0143.") }));
const list = join(folder, "list.txt");
writeFileSync(list, Array.from({ length: 300 }, (_, i) => `Call 202-555-${String(1000 + i).slice(-4)}.`).join("\n"));
const dossier = join(root, "resources", "samples", "dossier.pdf");

/** Ends the next process that has begun to work, as the system would that is out of memory. */
let armed = false;
const killing =
  (spawnIt: SpawnDocumentProcess): SpawnDocumentProcess =>
  () => {
    const child = spawnIt();
    child.on("message", (said: { type: string }) => {
      if (!armed || said.type !== "progress") return;
      armed = false;
      child.kill("SIGKILL");
    });
    return child;
  };

describe("in the window", () => {
  let at: TestDesk;
  let place: { case: string; document: string };
  let other: { case: string; document: string };
  const bring = async (path: string) => must(await at.call("case/import", { incoming: at.desk.admit(path) }));
  beforeAll(async () => {
    at = await testDesk(killing);
    place = await bring(letter);
    other = await bring(list);
  });
  afterAll(() => at.end());

  test("while it looks through: a code, an unharmed case, and the next look works", async () => {
    const before = at.kept();
    armed = true;
    expect(codeOf(await at.call("document/look", other))).toBe("document/crashed");
    expect(at.kept()).toEqual(before);
    expect(must(await at.call("document/look", place)).findings).toHaveLength(2);
    expect(must(await at.call("document/look", other)).findings.length).toBeGreaterThan(10);
  });

  test("while it makes a copy: a code, no copy to export, and decisions that stand", async () => {
    const { findings } = must(await at.call("document/look", other));
    const of = { findings: findings.slice(0, 3).map((f) => f.id) };
    must(await at.call("decision/make", { ...other, of, verdict: "redact", reason: "privacy", note: "" }));
    armed = true;
    expect(codeOf(await at.call("copy/make", other))).toBe("document/crashed");
    const out = join(folder, "exported");
    const never = await at.call("export/write", { ...other, plan: "0".repeat(32), folder: out });
    expect([codeOf(never), existsSync(out)]).toEqual(["copy/stale", false]);
    const { decisions } = must(await at.call("document/look", other));
    expect(decisions.map((d) => d.verdict)).toEqual(["redact", "redact", "redact"]);
    expect(must(await at.call("document/open", place)).pages).toHaveLength(1);
  });
});

/** The document process of a running command line: its only child. Linux tells it in /proc. */
async function childOf(pid: number): Promise<number> {
  for (;;) {
    const found = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").trim().split(" ")[0];
    if (found) return Number(found);
    await new Promise((done) => setTimeout(done, 5));
  }
}

describe.runIf(process.platform === "linux")("on the command line", () => {
  test("check: an error line for that file, and the next is read", async () => {
    const { child, ended } = stetLater(["check", dossier, letter, "--json", "--case", join(folder, "case")]);
    process.kill(await childOf(child.pid!), "SIGKILL");
    const { code, out, err } = await ended;
    const [failed, good] = out
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one));
    expect([code, failed.error.code, good.findings.length]).toEqual([3, "document/crashed", 2]);
    expect(err).not.toMatch(/\n\s+at /);
    expect(readdirSync(join(folder, "case", "originals"))).toHaveLength(1);
  });

  test("redact: a code, and not a byte of a copy", async () => {
    const out = join(folder, "cleared");
    const { child, ended } = stetLater(["redact", dossier, "--out", out, "--json"]);
    const worker = await childOf(child.pid!);
    await new Promise((done) => setTimeout(done, 700));
    process.kill(worker, "SIGKILL");
    const ran = await ended;
    expect([ran.code, JSON.parse(ran.out).error.code]).toEqual([3, "document/crashed"]);
    expect(existsSync(out)).toBe(false);
  });

  test("a command line that is itself killed leaves no document process behind", async () => {
    const { child, ended } = stetLater(["check", dossier, "--json"]);
    const worker = await childOf(child.pid!);
    child.kill("SIGKILL");
    await ended;
    await expect.poll(() => existsSync(`/proc/${worker}`), { timeout: 60_000 }).toBe(false);
  });
});
