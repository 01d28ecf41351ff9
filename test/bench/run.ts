// `npm run bench`: Stet beside a peer on the same file in the same run. Ratios, since machines differ.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pdfjsReader } from "../../src-main/adapters/pdfjs/independent-reader.ts";
import { NOTHING_ORDERED } from "../../src-main/contract/document-process.ts";
import { nodeSpawner, runJob } from "../../src-main/services/document-process.ts";
import { root } from "../support/shared.ts";
import { source } from "../support/tools.ts";
import { measureWindow } from "./window.ts";

const ROUNDS = 3;
const folder = mkdtempSync(join(tmpdir(), "stet-bench-"));
const file = join(folder, "dossier.pdf");
execFileSync(process.execPath, [
  join(root, "resources", "samples", "make-dossier.ts"),
  "--pages",
  "271",
  "--out",
  file,
]);
const bytes = readFileSync(file);
const spawn = nodeSpawner(join(root, "out", "main", "document-process.js"));

const order = { ...NOTHING_ORDERED, select: "default" as const };
const RUNS: Record<string, () => Promise<unknown>> = {
  "peer: pdf.js reads the text": () => pdfjsReader.read(bytes),
  "stet check (its process included)": () => runJob<"check">(spawn, { type: "check", ...source(bytes) }),
  "stet redact and verify": () => runJob<"redact">(spawn, { type: "redact", ...source(bytes), order }),
};

const best = new Map<string, number>();
for (let round = 0; round < ROUNDS; round++)
  // Interleaved, so that a busy moment of the machine hits all of them.
  for (const [name, run] of Object.entries(RUNS)) {
    const started = performance.now();
    await run();
    best.set(name, Math.min(best.get(name) ?? Number.POSITIVE_INFINITY, performance.now() - started));
  }
const peer = best.get("peer: pdf.js reads the text")!;
console.log(`271 pages, ${(bytes.length / 1e6).toFixed(1)} MB, best of ${ROUNDS}`);
for (const [name, ms] of best)
  console.log(`${name.padEnd(36)} ${(ms / 1000).toFixed(2).padStart(7)} s  ${(ms / peer).toFixed(2)} × peer`);

const window = await measureWindow(file);
const ratio = (window.firstPage / window.peerFirstPage).toFixed(2);
console.log(`
The window, same file (looked for in every frame while scrolling end to end, two screens a second)
first page in sight        ${Math.round(window.firstPage)} ms, ${ratio} × pdf.js alone in a page (${Math.round(window.peerFirstPage)} ms)
frames without a picture   ${window.blankFrames} of ${window.frames}
frames over 50 ms          ${window.framesOver50}, the longest ${Math.round(window.longestFrame)} ms
browser memory             ${Math.round(window.memoryOnce)} MB after one scroll, ${Math.round(window.memoryTwice)} MB after two`);
rmSync(folder, { recursive: true });
