// `npm run bench:no-op -- FOLDER…`: what a redaction of nothing does to real PDFs, and with --strike that of page 1's longest word.
import { type ChildProcess, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { appendFileSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Asked, Measured } from "./measure.ts";
import { missingPrograms } from "./outside.ts";

/** The redaction ends itself before that; what else is measured shouldn't take as long as it may. */
const LIMIT_MS = 8 * 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    strike: { type: "boolean", default: false },
    /** Asks qpdf and poppler, too. */
    outside: { type: "boolean", default: false },
    /** Files of more pages are left out. */
    pages: { type: "string", default: "20000" },
    /** A file for one line of JSON per PDF. */
    records: { type: "string" },
  },
});
const missing = values.outside ? missingPrograms() : [];
if (missing.length > 0) console.log(`not asked, since not on PATH: ${missing.join(", ")}`);
const outside = values.outside && missing.length === 0;
const seen = new Set<string>();
const files = positionals.flatMap(pdfsIn).sort().filter(isFirst);
const totals = new Map<string, number>();
const reasons = new Map<string, number>();
const add = (to: Map<string, number>, key: string) => to.set(key, (to.get(key) ?? 0) + 1);
/** Anew after each file that broke it. */
const measuring: { child: ChildProcess | null } = { child: null };

for (const path of files) {
  const asked = { path, striking: values.strike, outside, most: Number(values.pages) };
  const measured = await measure(asked);
  for (const count of measured.counts) add(totals, count);
  for (const why of new Set(measured.why)) add(reasons, why);
  for (const what of measured.what) console.log(`${path.slice(-64).padEnd(64)} ${what}`);
  if (values.records !== undefined) appendFileSync(values.records, `${JSON.stringify({ path, ...measured })}\n`);
}
measuring.child?.kill();
console.log(JSON.stringify({ ...Object.fromEntries(totals), reasons: Object.fromEntries(reasons) }, null, 2));

function pdfsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.toLowerCase().endsWith(".pdf"))
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

/** Collections hold the same file under several names. */
function isFirst(path: string): boolean {
  const hash = createHash("sha256").update(readFileSync(path)).digest("hex");
  return !seen.has(hash) && seen.add(hash) !== undefined;
}

function measure(asked: Asked): Promise<Measured> {
  const process = measuring.child ?? start();
  measuring.child = process;
  return new Promise((settle) => {
    const end = (measured: Measured, over: boolean) => {
      clearTimeout(limit);
      process.removeAllListeners();
      if (over) {
        process.kill("SIGKILL");
        measuring.child = null;
      }
      settle(measured);
    };
    const broke = (how: string) =>
      end({ counts: ["files", "unmeasured"], why: [], what: [`NOT MEASURED: ${how}`] }, true);
    const limit = setTimeout(() => broke("hung"), LIMIT_MS);
    process.once("exit", () => broke("crashed"));
    process.once("message", (measured) => end(measured as Measured, false));
    process.send(asked);
  });
}

function start(): ChildProcess {
  return fork(join(import.meta.dirname, "measure.ts"), { stdio: ["ignore", "ignore", "ignore", "ipc"] });
}
