// `npm run bench:no-op -- FOLDER…`: what a redaction of nothing does to real PDFs, and with --strike that of page 1's longest word.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { basename, join } from "node:path";
import { attempt } from "../../../src-main/base/attempt.ts";
import type { Quad } from "../../../src-main/base/units.ts";
import { NOTHING_ORDERED } from "../../../src-main/contract/document-process.ts";
import { HIDDEN } from "../../../src-main/contract/redact.ts";
import { nodeSpawner, runJob } from "../../../src-main/services/document-process.ts";
import { root } from "../../support/shared.ts";
import { readByOthers, source } from "../../support/tools.ts";
import { changedPixels, isUnseen, lostLetters } from "./compare.ts";
import { pagesOf, type SeenPage } from "./places.ts";

/** Shares of a file beyond which a reader would notice. */
const MOST_LETTERS = 0.01;
const MOST_PIXELS = 0.02;
const MOST_PAGES = 200;

const args = process.argv.slice(2);
const striking = args.includes("--strike");
const files = args
  .filter((arg) => !arg.startsWith("--"))
  .flatMap(pdfsIn)
  .sort();
const spawn = nodeSpawner(join(root, "out", "main", "document-process.js"));

function pdfsIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, encoding: "utf8" })
    .filter((name) => name.toLowerCase().endsWith(".pdf"))
    .map((name) => join(path, name));
}

const totals = { files: 0, refused: 0, letters: 0, pixels: 0, unopened: 0, noCopy: 0, residue: 0, pictures: 0 };
const reasons = new Map<string, number>();
const say = (path: string, what: string) => console.log(`${basename(path).padEnd(64)} ${what}`);
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

for (const path of files) await measure(path);
console.log(JSON.stringify({ ...totals, reasons: Object.fromEntries(reasons) }, null, 2));

async function measure(path: string): Promise<void> {
  const bytes = new Uint8Array(readFileSync(path));
  const before = attempt(() => pagesOf(bytes, MOST_PAGES)) ?? [];
  const word = striking ? longestWord(before) : null;
  if (striking && word === null) return;
  const texts = word === null ? [] : [word];
  const started = performance.now();
  const ran = await runJob<"redact">(spawn, { type: "redact", ...source(bytes), order: { ...NOTHING_ORDERED, texts } });
  const took = Math.round(performance.now() - started);
  if (!ran.ok) {
    totals.refused++;
    say(path, `refused: ${ran.error.code}`);
    return;
  }
  totals.files++;
  const { bytes: copy, plan, pictures, residues } = ran.value;
  if (pictures.length > 0) totals.pictures++;
  for (const { page, why } of pictures) {
    reasons.set(why, (reasons.get(why) ?? 0) + 1);
    say(path, `page ${page} is a picture: ${why}`);
  }
  if (took > 20_000) say(path, `took ${took} ms`);
  if (copy === null) {
    totals.noCopy++;
    for (const { check, page, where } of residues) say(path, `NO COPY: ${check}, page ${page}: ${where}`);
    return;
  }
  const others = await readByOthers(copy);
  const after = pagesOf(copy, MOST_PAGES);
  for (const { name, pages } of others)
    if (pages.length === 0) {
      totals.unopened++;
      say(path, `NOT OPENED by ${name}`);
    }
  if (word !== null) {
    const texts = [...others.flatMap((reader) => reader.pages.map((page) => page.text)), ...after.map(textOf)];
    if (texts.some((text) => text.toLowerCase().includes(word.toLowerCase()))) {
      totals.residue++;
      say(path, "RESIDUE");
    }
    return;
  }
  const unseen = plan.redactions.filter(({ kind }) => kind === HIDDEN);
  const lost = { letters: 0, unseen: 0, of: 0, pixels: 0, pixelsOf: 0, worst: 0, undrawn: 0 };
  for (const [i, page] of before.entries()) {
    if (page === null) continue;
    const made = after[i];
    lost.of += page.letters.length;
    lost.pixelsOf += page.grey.length;
    if (made === null || made === undefined) {
      lost.undrawn++;
      lost.letters += page.letters.length;
      lost.pixels += page.grey.length;
      continue;
    }
    const quads = unseen.filter((r) => r.page === i + 1).flatMap((r) => r.quads as readonly Quad[]);
    const gone = lostLetters(page, made);
    const hidden = gone.filter((letter) => isUnseen(letter, quads)).length;
    lost.unseen += hidden;
    lost.letters += gone.length - hidden;
    const changed = changedPixels(page, made);
    lost.pixels += changed;
    lost.worst = Math.max(lost.worst, changed / page.grey.length);
  }
  const [letters, pixels] = [lost.letters / Math.max(1, lost.of), lost.pixels / Math.max(1, lost.pixelsOf)];
  if (letters > MOST_LETTERS) totals.letters++;
  if (pixels > MOST_PIXELS) totals.pixels++;
  if (letters > MOST_LETTERS || pixels > MOST_PIXELS || lost.letters > 0 || lost.worst > 0.002 || lost.undrawn > 0)
    say(
      path,
      `${letters > MOST_LETTERS || pixels > MOST_PIXELS ? "BEYOND " : ""}letters ${lost.letters} of ${lost.of} (${percent(letters)}; unseen ${lost.unseen}), pixels ${percent(pixels)}, worst page ${percent(lost.worst)}${lost.undrawn > 0 ? `, undrawn ${lost.undrawn}` : ""}`,
    );
}

function textOf(page: SeenPage | null): string {
  return page?.words.join(" ") ?? "";
}

function longestWord([page]: readonly (SeenPage | null)[]): string | null {
  if (page === undefined || page === null) return null;
  const words = page.words.flatMap((word) => word.match(/\p{L}{4,}/gu) ?? []);
  return words.sort((a, b) => b.length - a.length)[0] ?? null;
}
