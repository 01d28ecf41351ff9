// One file's redaction, measured in a process of its own: what breaks or hangs a reader ends that process, not the run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "../../../src-main/base/attempt.ts";
import { isShapeless } from "../../../src-main/base/invisible.ts";
import type { Quad } from "../../../src-main/base/units.ts";
import { NOTHING_ORDERED } from "../../../src-main/contract/document-process.ts";
import { HIDDEN, type Plan } from "../../../src-main/contract/redact.ts";
import { nodeSpawner, runJob } from "../../../src-main/services/document-process.ts";
import { root } from "../../support/shared.ts";
import { readByOthers, source } from "../../support/tools.ts";
import { changedGrey, changedPixels, isUnseen, lostLetters } from "./compare.ts";
import { askOutside, drawOutside } from "./outside.ts";
import { pagesOf, type SeenPage } from "./places.ts";

/** Shares of a file beyond which a reader would notice. */
const MOST_LETTERS = 0.01;
const MOST_PIXELS = 0.02;
const MOST_PAGES = 200;
/** Of each file, below the product's own limit so that a run ends. */
const TOTAL_MS = 5 * 60_000;
const SLOW_MS = 20_000;

export type Asked = {
  readonly path: string;
  readonly striking: boolean;
  readonly outside: boolean;
  readonly most: number;
};
export type Count =
  | "files"
  | "refused"
  | "noCopy"
  | "residue"
  | "unopened"
  | "notClean"
  | "pictures"
  | "letters"
  | "pixels"
  | "otherPixels"
  | "unmeasured";
/** `what`: lines for a person; `why`: each page that became a picture, or why there was no copy. */
export type Measured = {
  readonly counts: readonly Count[];
  readonly why: readonly string[];
  readonly what: readonly string[];
};

const spawn = nodeSpawner(join(root, "out", "main", "document-process.js"));
const percent = (share: number) => `${(100 * share).toFixed(2)} %`;

process.on("message", async (asked: Asked) => {
  process.send!(await measure(asked));
});

async function measure({ path, striking, outside, most }: Asked): Promise<Measured> {
  const bytes = new Uint8Array(readFileSync(path));
  const before = attempt(() => pagesOf(bytes, most < MOST_PAGES ? most + 1 : MOST_PAGES)) ?? [];
  if (before.length > most) return { counts: [], why: [], what: [] };
  const word = striking ? longestWord(before) : null;
  if (striking && word === null) return { counts: [], why: [], what: [] };
  const counts: Count[] = ["files"];
  const why: string[] = [];
  const what: string[] = [];
  const done = () => ({ counts, why, what });
  const texts = word === null ? [] : [word];
  const started = performance.now();
  const job = { type: "redact" as const, ...source(bytes), order: { ...NOTHING_ORDERED, texts } };
  const ran = await runJob<"redact">(spawn, job, { limits: { totalMs: TOTAL_MS } });
  const took = Math.round(performance.now() - started);
  if (took > SLOW_MS) what.push(`took ${took} ms`);
  if (!ran.ok) {
    counts.push("refused");
    why.push(ran.error.code);
    what.push(`refused: ${ran.error.code}`);
    return done();
  }
  const { bytes: copy, plan, pictures, residues } = ran.value;
  if (pictures.length > 0) counts.push("pictures");
  for (const picture of pictures) {
    why.push(`picture: ${picture.why}`);
    what.push(`page ${picture.page} is a picture: ${picture.why}`);
  }
  if (copy === null) {
    counts.push("noCopy");
    for (const check of new Set(residues.map((residue) => residue.check))) why.push(`no copy: ${check}`);
    for (const { check, page, where } of residues) what.push(`NO COPY: ${check}, page ${page}: ${where}`);
    return done();
  }
  const others = await readByOthers(copy);
  const after = pagesOf(copy, MOST_PAGES);
  const asked = outside ? askOutside(copy) : null;
  for (const { name, pages } of others) if (pages.length === 0) what.push(`NOT OPENED by ${name}`);
  if (asked?.text === null) what.push("NOT OPENED by poppler");
  if (what.some((line) => line.startsWith("NOT OPENED"))) counts.push("unopened");
  if (asked !== null && asked.qpdf !== null) {
    counts.push("notClean");
    what.push(`NOT CLEAN in qpdf: ${asked.qpdf}`);
  }
  if (asked !== null && asked.poppler !== null) what.push(`poppler says: ${asked.poppler}`);
  if (word !== null) {
    const read = [...others.flatMap((reader) => reader.pages.map((page) => page.text)), ...after.map(textOf)];
    const stands = (text: string) => text.toLowerCase().includes(word.toLowerCase());
    if (read.some(stands) || stands(asked?.text ?? "")) {
      counts.push("residue");
      what.push(`RESIDUE: ${word}`);
    }
    // A word of the format's own ("Contents", a font's glyph) may stand there too: for a person to judge.
    else if (asked?.decoded.includes(word)) what.push(`in decoded bytes: ${word}`);
    return done();
  }
  compareLook(before, after, plan, { counts, what });
  if (outside) compareElsewhere(bytes, copy, before.length, { counts, what });
  return done();
}

type Findings = { readonly counts: Count[]; readonly what: string[] };

function compareLook(
  before: readonly (SeenPage | null)[],
  after: readonly (SeenPage | null)[],
  plan: Plan,
  { counts, what }: Findings,
) {
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
    // Characters without a shape go from every copy, and no reader sees that.
    const hidden = gone.filter((letter) => isShapeless(letter.c) || isUnseen(letter, quads)).length;
    lost.unseen += hidden;
    lost.letters += gone.length - hidden;
    const changed = changedPixels(page, made);
    lost.pixels += changed;
    lost.worst = Math.max(lost.worst, changed / page.grey.length);
  }
  const [letters, pixels] = [lost.letters / Math.max(1, lost.of), lost.pixels / Math.max(1, lost.pixelsOf)];
  if (letters > MOST_LETTERS) counts.push("letters");
  if (pixels > MOST_PIXELS) counts.push("pixels");
  const beyond = letters > MOST_LETTERS || pixels > MOST_PIXELS;
  if (beyond || lost.letters > 0 || lost.worst > 0.002 || lost.undrawn > 0)
    what.push(
      `${beyond ? "BEYOND " : ""}letters ${lost.letters} of ${lost.of} (${percent(letters)}; unseen ${lost.unseen}), pixels ${percent(pixels)}, worst page ${percent(lost.worst)}${lost.undrawn > 0 ? `, undrawn ${lost.undrawn}` : ""}`,
    );
}

/** Of the pages that poppler draws of both. */
function compareElsewhere(original: Uint8Array, copy: Uint8Array, pages: number, { counts, what }: Findings) {
  const after = drawOutside(copy, pages);
  const shares = drawOutside(original, pages).flatMap((page, i) => {
    const made = after[i] ?? null;
    if (page === null) return [];
    return [made === null ? 1 : changedGrey(page, made) / Math.max(1, page.pixels.length)];
  });
  const mean = shares.reduce((sum, share) => sum + share, 0) / Math.max(1, shares.length);
  if (mean > MOST_PIXELS) counts.push("otherPixels");
  const worst = Math.max(0, ...shares);
  if (worst > 0.002)
    what.push(`${mean > MOST_PIXELS ? "BEYOND " : ""}poppler's pixels ${percent(mean)}, worst page ${percent(worst)}`);
}

function textOf(page: SeenPage | null): string {
  return page?.words.join(" ") ?? "";
}

function longestWord([page]: readonly (SeenPage | null)[]): string | null {
  if (page === undefined || page === null) return null;
  const words = page.words.flatMap((word) => word.match(/\p{L}{4,}/gu) ?? []);
  return words.sort((a, b) => b.length - a.length)[0] ?? null;
}
