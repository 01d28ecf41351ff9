// Real files, many of them broken, encrypted or hostile on purpose: each opens or gives its coded error, in time.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { checkResult } from "../../src-main/contract/check.ts";
import { ERRORS, errorLine } from "../../src-main/contract/errors.ts";
import { redactResult } from "../../src-main/contract/redact.ts";
import { verifyResult } from "../../src-main/contract/verify.ts";
import { stet } from "../support/cli.ts";
import { shared } from "../support/shared.ts";
import { read } from "../support/tools.ts";

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

describe.skipIf(shared === null)("a real file", () => {
  test.concurrent.each(files)("%s is checked, struck and audited, or named with its error", async (name) => {
    const path = join(folder, name);
    const check = await stet(["check", path, "--json"]);
    const answer = JSON.parse(check.out);
    expect(check.err).not.toMatch(/\n\s+at /);
    if (answer.schema === "stet.error/1") {
      const { code } = errorLine.parse(answer).error;
      expect(check.code).toBe(ERRORS[code as keyof typeof ERRORS].exit);
      return;
    }
    const checked = checkResult.parse(answer);
    expect([0, 1]).toContain(check.code);
    expect(checked.coverage.map((c) => c.page)).toEqual(Array.from({ length: checked.document.pages }, (_, i) => i + 1));

    const bytes = readFileSync(path);
    const word = longestWord(bytes);
    const to = join(out, name);
    const redact = await stet(["redact", path, "--out", to, "--select", "all", ...(word === null ? [] : ["--text", word]), "--json"]);
    const redacted = redactResult.parse(JSON.parse(redact.out));
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
