// Real files, many of them broken, encrypted or hostile on purpose: each opens or gives its coded error, in time.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { describe, expect, test } from "vitest";
import { attempt } from "../../src-main/base/attempt.ts";
import { checkResult, isRead } from "../../src-main/contract/check.ts";
import { ERRORS, errorLine } from "../../src-main/contract/errors.ts";
import { redactResult } from "../../src-main/contract/redact.ts";
import { verifyResult } from "../../src-main/contract/verify.ts";
import { stet } from "../support/cli.ts";
import { shared } from "../support/shared.ts";
import { read } from "../support/tools.ts";
import { someOf } from "../support/long.ts";

const folder = shared === null ? "" : join(shared, "corpus", "pdf");
const files = shared === null ? ["(no shared folder)"] : readdirSync(folder).filter((name) => name.endsWith(".pdf"));
const out = mkdtempSync(join(tmpdir(), "stet-corpus-"));

/** The longest word of the first page with one: what the redaction of a real file is tried on. */
function longestWord(bytes: Uint8Array): string | null {
  for (const page of read(bytes).pages) {
    const words = page.text.match(/[A-Za-z]{4,}/g) ?? [];
    const longest = words.sort((a, b) => b.length - a.length)[0];
    if (longest !== undefined) return longest;
  }
  return null;
}

/** Files that one run of the command line is asked for together: a process for each would only test Node's start. */
const BATCH = 8;
/** Some batches a run, since they take minutes. */
const batches = someOf(
  Array.from({ length: Math.ceil(files.length / BATCH) }, (_, i) => files.slice(i * BATCH, (i + 1) * BATCH)),
  76,
  1,
);
/** Redaction and audit of a file take five processes: every eightieth file goes through them. */
const struck = files.filter((_, i) => i % 80 === 0);

describe.skipIf(shared === null)("real files", () => {
  test.concurrent.each(batches)("are checked, or named with their error, from %s on", async (...names) => {
    const check = await stet(["check", ...names.map((name) => join(folder, name)), "--json", "--ocr", "never"]);
    expect(check.err).not.toMatch(/\n\s+at /);
    const answers = check.out.trim().split("\n").map((line) => JSON.parse(line));
    // What they carry inside is answered for too, after them.
    const named = answers.filter(({ document }) => names.includes(basename(document.name)));
    expect(named.map(({ document }) => basename(document.name))).toEqual(names);
    let worst = 0;
    for (const answer of answers) {
      if (answer.schema === "stet.error/1") {
        const { code } = errorLine.parse(answer).error;
        // A file inside another that can't be read is something not read of that one.
        const { exit } = ERRORS[code as keyof typeof ERRORS];
        worst = Math.max(worst, named.includes(answer) ? exit : 1);
        continue;
      }
      const { coverage, document } = checkResult.parse(answer);
      expect(coverage.map((c) => c.page)).toEqual(Array.from({ length: document.pages }, (_, i) => i + 1));
      worst = Math.max(worst, coverage.every(isRead) ? 0 : 1);
    }
    expect(check.code).toBe(worst);
  });

  test.concurrent.each(struck)("are struck and audited, or refused whole: %s", async (name) => {
    const path = join(folder, name);
    const word = attempt(() => longestWord(readFileSync(path))) ?? null;
    const to = join(out, name);
    const redact = await stet(["redact", path, "--out", to, "--select", "all", ...(word === null ? [] : ["--text", word]), "--json"]);
    const answer = JSON.parse(redact.out);
    if (answer.schema === "stet.error/1") {
      expect(redact.code).toBe(ERRORS[errorLine.parse(answer).error.code as keyof typeof ERRORS].exit);
      return;
    }
    const redacted = redactResult.parse(answer);
    // What is refused is refused whole: either a verified copy or no file at all.
    expect(redacted.output === null).toBe(redacted.residues.length > 0);
    if (redacted.output !== null && word !== null)
      for (const page of read(readFileSync(redacted.output)).pages) expect(page.text.toLowerCase()).not.toContain(word.toLowerCase());
    rmSync(to, { recursive: true, force: true });

    const verify = await stet(["verify", path, "--json"]);
    verifyResult.parse(JSON.parse(verify.out));
    expect([0, 1]).toContain(verify.code);
  });
});
