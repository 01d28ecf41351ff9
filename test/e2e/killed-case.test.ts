// Stet itself is killed while it writes into a case: nothing committed is lost, and what was begun is whole or not there.
import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import type { Finding } from "../../src-main/contract/check.ts";
import { nodeCaseFiles } from "../../src-main/services/case-files.ts";
import { type Case, createOrOpenCase } from "../../src-main/services/cases.ts";
import { sha256 } from "../../src-main/services/input.ts";
import { clearIn } from "../support/clear-words.ts";
import { codeOf, must } from "../support/desk.ts";
import { LONG, someOf } from "../support/long.ts";
import { root } from "../support/shared.ts";

/** All of them take a while where others work, too. */
const PATIENCE = LONG ? 3_600_000 : 600_000;
const home = mkdtempSync(join(tmpdir(), "stet-killed-case-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const TEXT = Buffer.alloc(50_000, "Zyzzyva Quillwort. ");
const SHA = sha256(TEXT);
const [FIRST, SECOND] = ["a first passphrase", "a second passphrase"];
const open = (folder: string, passphrase?: string) =>
  createOrOpenCase(folder, { files: nodeCaseFiles, now: () => new Date().toISOString(), actor: "editor", passphrase });

const finding = (id: string, group: string): Finding => ({
  id,
  kind: "email",
  confidence: 0.9,
  where: "page",
  page: 1,
  start: 0,
  end: 5,
  text: "words",
  quads: [[1, 2, 3, 2, 1, 4, 3, 4]],
  why: "why",
  group,
});
async function makeCase(name: string, passphrase?: string): Promise<string> {
  const folder = join(home, name);
  const kept = must(await open(folder, passphrase));
  must(await kept.importOriginal({ bytes: TEXT, name: "letter.txt" }, "editor"));
  const found = Array.from({ length: 40 }, (_, i) => finding(`f-${i}`, i < 30 ? "g" : `g-${i}`));
  must(kept.recordAnalysis(SHA, found, { actor: "editor", pages: 1 }));
  kept.close();
  return folder;
}

const run = (script: string, args: readonly string[], onOutput: (said: string, kill: () => void) => void = () => {}) =>
  new Promise<{ lines: string[]; signal: NodeJS.Signals | null; err: string }>((settle) => {
    const child = spawn(process.execPath, [join(root, "test", "support", "killed", script), ...args], {
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, NODE_COMPILE_CACHE: join(home, "compiled") },
    });
    let [out, err] = ["", ""];
    child.stdout.on("data", (data) => {
      out += data;
      onOutput(out, () => child.kill("SIGKILL"));
    });
    child.stderr.on("data", (data) => {
      err += data;
    });
    // A line that was cut off was not said: only whole ones count.
    child.on("close", (_, signal) => settle({ lines: out.split("\n").slice(0, -1), signal, err }));
  });

/** Whatever was said to be committed is there, and everything else of the case is whole. */
async function holds(kept: Case, lines: readonly string[]): Promise<number> {
  const log = must(kept.auditLog());
  expect(must(kept.verifyAuditChain()).intact).toBe(true);
  const said = lines.map((line) => JSON.parse(line)).filter(({ seq }) => seq !== undefined);
  const words = new Set(log.map(({ hash }) => hash));
  const marks = new Set(must(kept.marksOf(SHA)).map(({ id }) => id));
  const documents = new Set(must(kept.documents()).map((d) => d.sha256));
  for (const { kind, seq, hash, note, finding: id, mark, sha256: added } of said) {
    expect([kind, log[seq - 1]?.hash, words.has(hash)]).toEqual([kind, hash, true]);
    if (kind === "decision" || kind === "group")
      expect(must(kept.historyOf(id ?? "f-0")).some((row) => row.note === note)).toBe(true);
    if (kind === "mark") expect(marks.has(mark)).toBe(true);
    if (kind === "import") expect([documents.has(added), must(await kept.verifyOriginal(added))]).toEqual([true, true]);
  }
  return said.length;
}

describe("killed at any moment of writing, again and again", () => {
  test.each(
    someOf(
      [
        ["a case in the clear", undefined, LONG ? 200 : 4],
        ["a protected case", FIRST, 40],
      ] as const,
      2,
    ),
  )(
    "%s loses nothing that was committed",
    async (name, passphrase, times) => {
      const folder = await makeCase(name, passphrase);
      const kinds = new Set<string>();
      let committed = 0;
      for (let n = 0; n < times; n++) {
        let armed = false;
        // After some of what it says, at another moment each time: within a write, most often.
        const after = 1 + ((n * 5) % 19);
        const args = [folder, SHA, ...(passphrase === undefined ? [] : [passphrase])];
        const { lines, signal, err } = await run("writing.ts", args, (said, kill) => {
          if (armed || said.split("\n").length <= after) return;
          armed = true;
          setTimeout(kill, Math.random() * 10);
        });
        expect([signal, err]).toEqual(["SIGKILL", ""]);
        // As it was cut off: the journal is still there.
        if (passphrase !== undefined) expect(clearIn([folder], ["Zyzzyva", "Quillwort", "privacy", SHA])).toEqual([]);
        const kept = must(await open(folder, passphrase));
        committed += await holds(kept, lines);
        for (const line of lines) kinds.add(JSON.parse(line).kind);
        kept.close();
      }
      expect(committed).toBeGreaterThan(0);
      if (times > 10) expect(kinds.size).toBe(8);
    },
    PATIENCE,
  );
});

/** Every place at which work asks the disk for something, or a spread of them, begun at another one each time. */
async function stepsOf(args: (step: number) => Promise<string[]>, most: number): Promise<number[]> {
  const whole = await run("at-step.ts", await args(0));
  expect([whole.signal, whole.err]).toEqual([null, ""]);
  const all = Number(whole.lines.at(-1));
  expect(all).toBeGreaterThan(10);
  const stride = LONG ? 1 : Math.max(1, Math.floor(all / most));
  const first = 1 + Math.floor(Math.random() * stride);
  return Array.from({ length: Math.ceil((all - first + 1) / stride) }, (_, i) => first + i * stride);
}
let copies = 0;
const copyOf = (folder: string) => {
  const to = join(home, `copy-${copies++}`);
  cpSync(folder, to, { recursive: true });
  return to;
};
const hidden = (folder: string) => readdirSync(folder).filter((name) => name.startsWith("."));
const isWhole = async (kept: Case) => {
  expect(must(await kept.readOriginal(SHA)).length).toBe(TEXT.length);
  expect(must(kept.findingsOf(SHA)).length).toBe(40);
  expect(must(kept.verifyAuditChain()).intact).toBe(true);
};

describe("killed at a step of", () => {
  test.each(
    someOf(
      [
        ["setting a passphrase", undefined, FIRST],
        ["changing it", FIRST, SECOND],
        ["taking it away", FIRST, undefined],
      ] as const,
      3,
    ),
  )(
    "%s, the case opens as it was or as it was to be",
    async (name, before, after) => {
      const source = await makeCase(`rekey ${name}`, before);
      let folder = "";
      const args = async (step: number) => {
        folder = copyOf(source);
        return ["protect", folder, String(step), before ?? "", after ?? ""];
      };
      const came = new Set<string>();
      for (const step of await stepsOf(args, 2)) {
        const { signal } = await run("at-step.ts", await args(step));
        expect([step, signal]).toEqual([step, "SIGKILL"]);
        const asAfter = await open(folder, after);
        const kept = asAfter.ok ? asAfter : await open(folder, before);
        expect([step, codeOf(kept)]).toEqual([step, "ok"]);
        // Where there is no passphrase any will do: what lies in the folder tells then.
        const hasKey = existsSync(join(folder, "case.key"));
        came.add(asAfter.ok && hasKey === (after !== undefined) ? "after" : "before");
        await isWhole(must(kept));
        must(kept).close();
        expect([step, hidden(folder)]).toEqual([step, []]);
      }
      // Of a few steps all may lie on one side.
      if (LONG) expect([...came].sort()).toEqual(["after", "before"]);
    },
    PATIENCE,
  );

  test.runIf(LONG)(
    "backing up, the case is as it was, and the back-up is whole or not there",
    async () => {
      const source = await makeCase("backed up");
      let [folder, to] = ["", ""];
      const args = async (step: number) => {
        folder = copyOf(source);
        to = `${folder}-backup`;
        return ["backup", folder, String(step), "", to];
      };
      for (const step of await stepsOf(args, 3)) {
        expect([step, (await run("at-step.ts", await args(step))).signal]).toEqual([step, "SIGKILL"]);
        const kept = must(await open(folder));
        await isWhole(kept);
        kept.close();
        if (!existsSync(to)) continue;
        const copy = must(await open(to));
        await isWhole(copy);
        copy.close();
      }
    },
    PATIENCE,
  );

  test(
    "destroying, the case is whole, or gone with all its files",
    async () => {
      const source = await makeCase("destroyed");
      let folder = "";
      const args = async (step: number) => {
        folder = copyOf(source);
        return ["destroy", folder, String(step), "", ""];
      };
      const came = new Set<string>();
      for (const step of await stepsOf(args, 3)) {
        expect([step, (await run("at-step.ts", await args(step))).signal]).toEqual([step, "SIGKILL"]);
        // As the desk looks for it: an empty folder is no case.
        const isThere = existsSync(folder) && (nodeCaseFiles.exists(folder) || hidden(folder).length > 0);
        const opened = isThere ? await open(folder) : null;
        came.add(opened?.ok ? "whole" : "gone");
        if (opened?.ok) {
          await isWhole(opened.value);
          opened.value.close();
        } else expect([step, existsSync(folder) ? readdirSync(folder) : []]).toEqual([step, []]);
      }
      if (LONG) expect([...came].sort()).toEqual(["gone", "whole"]);
    },
    PATIENCE,
  );
});
