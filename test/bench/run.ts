// `npm run bench`: Stet beside its peers on the same file in the same run. Ratios, since machines differ.
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { NOTHING_ORDERED, type RedactOrder } from "../../src-main/contract/document-process.ts";
import { NO_SCANS, type Scans } from "../../src-main/contract/scans.ts";
import { nodeSpawner, runJob } from "../../src-main/services/document-process.ts";
import { root } from "../support/shared.ts";
import { read, source } from "../support/tools.ts";
import { libraryPart, othersPart, pdfjsText, structuredText } from "./peers.ts";
import { tenAPage } from "./ten-a-page.ts";
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

/** By stage, in milliseconds, of the fastest round. */
type Stages = Map<string, number>;

async function redact(
  order: Partial<RedactOrder>,
  { scans = NO_SCANS, helper = true }: { scans?: Scans; helper?: boolean } = {},
) {
  const stages: Stages = new Map();
  let [stage, since] = ["starting", performance.now()];
  const enter = (next: string) => {
    const now = performance.now();
    stages.set(stage, (stages.get(stage) ?? 0) + now - since);
    [stage, since] = [next, now];
  };
  const ran = await runJob<"redact">(
    spawn,
    { type: "redact", ...source(bytes), scans, order: { ...NOTHING_ORDERED, ...order } },
    { helper: helper && availableParallelism() > 1, onProgress: (progress) => enter(progress.stage) },
  );
  enter("");
  // A copy that wasn't made is no measurement.
  if (!ran.ok || ran.value.bytes === null) throw new Error("the copy did not pass its checks");
  return stages;
}

const boxes = tenAPage(bytes);
const ocr: Scans = { mode: "auto", known: [] };
const peer = structuredText(file, bytes);
const pdfjs = pdfjsText(bytes);
const others = othersPart(bytes, read(bytes).pages);
const library = libraryPart(bytes, boxes);
const TEN = `stet redact and verify, ${boxes.length} places`;
const RUNS: Record<string, () => unknown> = {
  [peer.name]: peer.run,
  [pdfjs.name]: pdfjs.run,
  "stet check (its process included)": () => runJob<"check">(spawn, { type: "check", ...source(bytes) }),
  "stet redact and verify, all that is private": () => redact({ select: "default" }),
  [TEN]: () => redact({ boxes }),
  [`${TEN}, one thread`]: () => redact({ boxes }, { helper: false }),
  [others.name]: others.run,
  [library.name]: library.run,
  [`${TEN}, with OCR`]: () => redact({ boxes }, { scans: ocr }),
};

const best = new Map<string, number>();
let stages: Stages = new Map();
for (let round = 0; round < ROUNDS; round++)
  // Interleaved, so that a busy moment of the machine hits all of them.
  for (const [name, run] of Object.entries(RUNS)) {
    const started = performance.now();
    const answer = await run();
    const took = performance.now() - started;
    if (took >= (best.get(name) ?? Number.POSITIVE_INFINITY)) continue;
    best.set(name, took);
    if (name === TEN) stages = answer as Stages;
  }
const unit = best.get(peer.name)!;
const seconds = (ms: number) => `${(ms / 1000).toFixed(2).padStart(7)} s`;
console.log(`271 pages, ${(bytes.length / 1e6).toFixed(1)} MB, ${availableParallelism()} cores, best of ${ROUNDS}`);
for (const [name, ms] of best)
  console.log(`${name.padEnd(72)} ${seconds(ms)}  ${(ms / unit).toFixed(1).padStart(6)} × ${peer.name.slice(6, 14)}`);
console.log(`
${TEN}, by stage`);
for (const [stage, ms] of stages) console.log(`  ${stage.padEnd(12)} ${seconds(ms)}`);
const recognising = best.get(`${TEN}, with OCR`)! - best.get(TEN)!;
console.log(
  `  OCR, apart   ${seconds(Math.max(0, recognising))}  (pages looked through for scans, and words read off pictures around marks)`,
);

const window = await measureWindow(file);
const ratio = (window.firstPage / window.peerFirstPage).toFixed(2);
console.log(`
The window, same file (looked for in every frame while scrolling end to end, two screens a second)
first page in sight        ${Math.round(window.firstPage)} ms, ${ratio} × pdf.js alone in a page (${Math.round(window.peerFirstPage)} ms)
frames without a picture   ${window.blankFrames} of ${window.frames}
frames over 50 ms          ${window.framesOver50} apart, the longest ${Math.round(window.longestFrame)} ms; ${window.longFrames} long by the browser's own entries, the longest ${Math.round(window.longestLongFrame)} ms
a value decided            ${Math.round(window.decided)} ms until the chips say so, the longest ${Math.round(window.decidedLongest)} ms
browser memory             ${Math.round(window.memoryOnce)} MB after one scroll, ${Math.round(window.memoryTwice)} MB after two`);
rmSync(folder, { recursive: true });
