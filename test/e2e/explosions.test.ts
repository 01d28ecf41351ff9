// Files made to explode: each ends with a code of its own or is read as far as it says, and the next file is read.
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync, strToU8, zipSync } from "fflate";
import { afterAll, describe, expect, test } from "vitest";
import { checkResult, isRead } from "../../src-main/contract/check.ts";
import { errorLine } from "../../src-main/contract/errors.ts";
import { stetLater } from "../support/cli.ts";
import { EXPLOSIONS } from "../support/explosions.ts";
import { LONG } from "../support/long.ts";
import { line, onePage } from "../support/pdf.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-explosions-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const write = (name: string, content: Uint8Array | string) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};
const letter = write("letter.pdf", onePage({ content: line("Call 202-555-0143") }));

/** What is told of each: a code, that all of it was read, or that not all was. */
const TOLD: Readonly<Record<string, string>> = {
  "42.zip": "read",
  "twice.gz": "read",
  "zeros.gz": "document/too-large",
  "t.tar": "read",
  "count.pdf": "document/damaged",
  "loop.pdf": "not all read",
  "doubling.pdf": "document/damaged",
  "deep.pdf": "read",
  "laughs.docx": "read",
  "laughs.xlsx": "read",
  "laughs.odt": "read",
  "laughs.svg": "document/damaged",
  "bomb.docx": "document/damaged",
  "deep.docx": "document/damaged",
  "spaces.odt": "read",
  "wide.png": "document/too-large",
  "wide.tiff": "document/too-large",
  "wide.jpg": "document/too-large",
  "wide.svg": "not all read",
  "deep.json": "read",
  "deep.html": "read",
  "tables.html": "read",
  "deep.md": "read",
  "deep.eml": "not all read",
  "forwarded.eml": "read",
  "slow.eml": "read",
  "claims.xlsx": "read",
  "deep.rtf": "read",
  "headers.rtf": "read",
  "pictures.rtf": "read",
  "empty.mbox": "read",
  "wide.csv": "read",
};

/** The most that the command line, and its document process, held at once. Linux tells it in /proc. */
function watchMemory(pid: number): { own: number; worker: number; stop(): void } {
  const seen = { own: 0, worker: 0, stop: () => clearInterval(timer) };
  const resident = (of: string) =>
    Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${of}/status`, "utf8"))?.[1] ?? 0) * 1024;
  const timer = setInterval(() => {
    try {
      seen.own = Math.max(seen.own, resident(String(pid)));
      const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, "utf8").split(" ");
      if (child) seen.worker = Math.max(seen.worker, resident(child));
    } catch {
      // It has just ended, or there is no /proc.
    }
  }, 100);
  return seen;
}

async function check(paths: readonly string[]) {
  const { child, ended } = stetLater(["check", ...paths, "--json"]);
  const memory = watchMemory(child.pid!);
  const ran = await ended;
  memory.stop();
  return {
    ...ran,
    memory,
    lines: ran.out
      .trim()
      .split("\n")
      .map((one) => JSON.parse(one)),
  };
}

const told = (line: { schema: string }): string => {
  if (line.schema === "stet.error/1") return errorLine.parse(line).error.code;
  return checkResult.parse(line).coverage.every(isRead) ? "read" : "not all read";
};

const BATCHES = Array.from({ length: 16 }, (_, i) => EXPLOSIONS.filter((_one, at) => at % 16 === i));

describe("files made to explode", () => {
  test("have each a line in the table of what is told", () => {
    expect(EXPLOSIONS.map(({ file }) => file).sort()).toEqual(Object.keys(TOLD).sort());
  });

  describe.each(BATCHES.map((batch, i) => ({ batch, first: batch[0]!.file, always: LONG || i === 0 })))(
    "$first and others",
    ({ batch, always }) => {
      test.skipIf(!always)(
        "end with a code, within memory, and the next file is read",
        async () => {
          const { code, err, lines, memory } = await check([
            ...batch.map(({ file, bytes }) => write(file, bytes())),
            letter,
          ]);
          const named = new Map(lines.map((one) => [one.document.name.replace(`${folder}/`, ""), one]));
          const answers = batch.map(({ file }) => [file, named.has(file) ? told(named.get(file)) : "silent"]);
          expect(answers).toEqual(batch.map(({ file }) => [file, TOLD[file]]));
          expect(named.get("letter.pdf").findings).toHaveLength(1);
          expect([1, 3]).toContain(code);
          expect(err).not.toMatch(/\n\s+at |internal\/defect/);
          expect(memory.worker).toBeLessThan(1.5 * 2 ** 30);
          expect(memory.own).toBeLessThan(2 ** 29);
        },
        400_000,
      );
    },
  );

  test("are unfolded once, whatever holds them how often, and what wasn't opened is said", async () => {
    const inner = zipSync({ "a.txt": strToU8("Call 202-555-0143") });
    const twice = zipSync({ "1.zip": inner, "2.zip": inner, "bad.gz": gzipSync(new Uint8Array(2 ** 26)) });
    const { code, err, lines } = await check([write("again.zip", zipSync({ "x.zip": twice, "y.zip": twice }))]);
    expect(lines.map(({ document }) => document.name.replace(`${folder}/`, ""))).toEqual([
      "again.zip",
      "again.zip/x.zip",
      "again.zip/x.zip/1.zip",
      "again.zip/x.zip/1.zip/a.txt",
      "again.zip/x.zip/bad.gz",
    ]);
    expect(err).toMatch(/2\.zip: not opened, the same file was opened before/);
    expect(err).toMatch(/y\.zip: not opened, the same file was opened before/);
    expect(code).toBe(1);
  });

  test("write nothing outside, whatever paths an archive names", () => {
    for (const path of ["/tmp/escaped", join(folder, "..", "escaped"), "/etc/cron.d/x"])
      expect(existsSync(path)).toBe(false);
  });
});
