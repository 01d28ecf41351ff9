// Runs of text that leave no mark on the page, sure enough to take them out of the file.
import { type PageNumber, type Rect, rectOfQuad, type Utf16Offset } from "../../../base/units.ts";
import { type Document, quadAt } from "../../model/document.ts";
import type { Glyph, Picture, PixelArea, Pixels, RawPage } from "../../ports/pdf-engine.ts";
import { type PageText, pageText } from "./page-text.ts";
import { judgeGlyph } from "./unseen/judge-glyph.ts";
import type { OneColourRun } from "./unseen/one-colour.ts";
import type { Scene } from "./unseen/page-scene.ts";
import { type PixelBox, pixelBox } from "./unseen/places.ts";

export type HiddenRun = {
  readonly text: string;
  readonly quads: Float32Array;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly reason: "under a cover" | "of the colour it stands on" | "off the page" | "clipped away";
};

/** Levels of red, green or blue that differ by less are one colour to anybody. */
const SAME = 4;
/** The band of a letter's height from capitals to baseline: every letter has ink there, and a cover covers it. */
const BAND = [0.28, 0.72] as const;
/** Pixels a line is looked at with, from top to bottom, and the limits of what a point gets. */
const TALL = 32;
const SCALES = [2, 12] as const;
const MIN_RUN = 2;
/** Characters looked at beside a run, for the brackets and stops that belong to it. */
const BESIDE = 3;

const isLetter = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}]/u.test(c);

/** Letters lower than this, in points, are too small to be judged when a page is read. */
const TINY = 3;

/** Pages that may hold text which isn't seen: those where the reading found some, and those with tiny letters. */
export function suspectPages({ pages, traces }: Pick<Document, "pages" | "traces">): Set<PageNumber> {
  const out = new Set(traces.flatMap((t) => (t.kind === "unseen_text" ? [t.page] : [])));
  for (const { number, text, quads } of pages)
    for (let i = 0; i < text.length && !out.has(number); i++) {
      if (!isLetter(text[i])) continue;
      const [, y0, , y1] = rectOfQuad(quadAt(quads, i));
      if (y1 - y0 < TINY) out.add(number);
    }
  return out;
}

/** Of the runs that seem unseen in a small picture, what is unseen in colour and close up. */
export function coveredText(
  page: PageText,
  candidates: readonly OneColourRun[],
  look: (scale: number, area: PixelArea) => Pixels,
): HiddenRun[] {
  return candidates.flatMap(({ start, end, how }) => {
    const line = page.lines.find((l) => l.start <= start && end <= l.end) ?? { start, end };
    const [from, to] = [Math.max(line.start, start - BESIDE), Math.min(line.end, end + BESIDE)];
    const rectAt = (i: number) => rectOfQuad(quadAt(page.quads, i));
    const around = bounds(Array.from({ length: to - from }, (_, i) => rectAt(from + i)));
    const scale = Math.min(SCALES[1], Math.max(SCALES[0], TALL / (around[3] - around[1])));
    const area = pixelsOf(around, scale);
    const pixels = look(scale, area);
    // A stop has no ink in the middle of its height: it is unseen where all of its place is of one colour.
    const isUnseenMark = (i: number) =>
      i >= from &&
      i < to &&
      /[^\p{L}\p{N}\s]/u.test(page.text[i]!) &&
      isOneColour(rectAt(i), scale, area, pixels, [0, 1]);
    const reason = how === "under_box" ? "under a cover" : "of the colour it stands on";
    const letters = Array.from({ length: end - start }, (_, i) => start + i).filter((i) => isLetter(page.text[i]));
    return runsOf(letters, (i) => isOneColour(rectAt(i), scale, area, pixels, BAND)).map((run): HiddenRun => {
      let { start: first, end: last } = run;
      while (isUnseenMark(first - 1)) first--;
      while (isUnseenMark(last)) last++;
      return { text: page.text, quads: page.quads, start: first, end: last, reason };
    });
  });
}

/**
 * What of such a run may have stuck out of a cover that was drawn too high or too low: above its letters' band and below
 * it. A run that isn't level has no such places.
 */
export function mayStickOut([x0, y0, x1, y1]: Rect): Rect[] {
  const height = y1 - y0;
  if (height > x1 - x0) return [];
  return [
    [x0, y0, x1, y0 + height * BAND[0]],
    [x0, y0 + height * BAND[1], x1, y1],
  ];
}

/** Letters whose ink changes no pixel under what is painted over them: a photograph, say, which is of many colours. */
export function buriedText(scene: Scene): HiddenRun[] {
  const { text, quads, lines } = scene.text;
  const isBuried = (i: number) => {
    const quad = quadAt(quads, i);
    const judged = judgeGlyph(scene, quad);
    if (judged?.verdict !== "under_box" || judged.cover === null) return false;
    const box = pixelBox(rectOfQuad(quad), scene.looks.change);
    return box !== null && changeIn(box, scene.looks.change) < SAME;
  };
  return lines.flatMap((line) => {
    const letters = Array.from({ length: line.end - line.start }, (_, i) => line.start + i).filter((i) =>
      isLetter(text[i]),
    );
    return runsOf(letters, isBuried).map((run): HiddenRun => ({ text, quads, ...run, reason: "under a cover" }));
  });
}

function changeIn({ left, top, right, bottom }: PixelBox, { width, grey }: Picture): number {
  let most = 0;
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) most = Math.max(most, grey[y * width + x]!);
  return most;
}

/**
 * Text that a reader finds only when it overlooks the page's edges and clips. What of a line lies beyond both edges is
 * two runs: between them stands what is seen.
 */
export function clippedText(seen: RawPage, all: RawPage): HiddenRun[] {
  const left = new Map<string, number>();
  const key = ({ c, quad }: Glyph) => `${c} ${quad[0].toFixed(1)} ${quad[1].toFixed(1)}`;
  for (const glyph of seen.lines.flat()) left.set(key(glyph), (left.get(key(glyph)) ?? 0) + 1);
  const isSeen = (glyph: Glyph) => {
    const count = left.get(key(glyph)) ?? 0;
    left.set(key(glyph), count - 1);
    return count > 0;
  };
  const text = pageText({ lines: all.lines.flatMap((line) => partsOf(line, isSeen)) });
  return text.lines.flatMap((line) => {
    const letters = Array.from({ length: line.end - line.start }, (_, i) => line.start + i).filter((i) =>
      isLetter(text.text[i]),
    );
    const rects = new Map(letters.map((i) => [i, rectOfQuad(quadAt(text.quads, i))] as const));
    return runsOf(letters, () => true, 1).map((run): HiddenRun => {
      const [x0, y0, x1, y1] = bounds([rects.get(run.start)!, rects.get(run.end - 1)!]);
      const off = x1 <= 0 || y1 <= 0 || x0 >= seen.width || y0 >= seen.height;
      return { ...text, ...run, reason: off ? "off the page" : "clipped away" };
    });
  });
}

/** What is left of a line without what is seen: a part for each stretch. Spaces that are seen part nothing. */
function partsOf(line: readonly Glyph[], isSeen: (glyph: Glyph) => boolean): Glyph[][] {
  const parts: Glyph[][] = [];
  let part: Glyph[] = [];
  for (const glyph of line) {
    if (!isSeen(glyph)) {
      if (part.length === 0) parts.push(part);
      part.push(glyph);
    } else if (glyph.c.trim() !== "") part = [];
  }
  return parts;
}

/** Whether a letter that is seen stands where one of the run's does: one can't be struck without the other. */
export function isInterwoven(run: HiddenRun, seen: readonly Glyph[], isHidden: (glyph: Glyph) => boolean): boolean {
  const centres = Array.from({ length: run.end - run.start }, (_, i) => centreOf(quadAt(run.quads, run.start + i)));
  return seen.some((glyph) => {
    if (glyph.c.trim() === "" || isHidden(glyph)) return false;
    const [x, y] = centreOf(glyph.quad);
    return centres.some(([cx, cy]) => Math.abs(cx - x) < 1 && Math.abs(cy - y) < 1);
  });
}

export const centreOf = (q: ArrayLike<number>): readonly [number, number] => [
  (q[0]! + q[2]! + q[4]! + q[6]!) / 4,
  (q[1]! + q[3]! + q[5]! + q[7]!) / 4,
];

/** Ranges of neighbouring letters that pass, of so many at least. */
function runsOf(letters: readonly number[], passes: (offset: number, at: number) => boolean, least = MIN_RUN) {
  const out: { start: number; end: number }[] = [];
  let run: number[] = [];
  const close = () => {
    if (run.length >= least) out.push({ start: run[0]!, end: run.at(-1)! + 1 });
    run = [];
  };
  letters.forEach((offset, at) => {
    if (passes(offset, at)) run.push(offset);
    else close();
  });
  close();
  return out;
}

function bounds(rects: readonly Rect[]): Rect {
  return [
    Math.min(...rects.map((r) => r[0])),
    Math.min(...rects.map((r) => r[1])),
    Math.max(...rects.map((r) => r[2])),
    Math.max(...rects.map((r) => r[3])),
  ];
}

export function pixelsOf([x0, y0, x1, y1]: Rect, scale: number): PixelArea {
  const [x, y] = [Math.max(0, Math.floor(x0 * scale)), Math.max(0, Math.floor(y0 * scale))];
  return {
    x,
    y,
    width: Math.max(1, Math.ceil(x1 * scale) - x),
    height: Math.max(1, Math.ceil(y1 * scale) - y),
  };
}

function isOneColour(
  [x0, y0, x1, y1]: Rect,
  scale: number,
  area: PixelArea,
  { width, height, rgba }: Pixels,
  band: readonly [number, number],
): boolean {
  const left = Math.floor(x0 * scale) - area.x;
  const right = Math.ceil(x1 * scale) - area.x;
  const top = Math.floor((y0 + (y1 - y0) * band[0]) * scale) - area.y;
  const bottom = Math.ceil((y0 + (y1 - y0) * band[1]) * scale) - area.y;
  // Partly outside: no evidence either way.
  if (left < 0 || top < 0 || right > width || bottom > height || right - left < 2 || bottom - top < 2) return false;
  const low = [255, 255, 255];
  const high = [0, 0, 0];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++)
      for (let c = 0; c < 3; c++) {
        const level = rgba[(y * width + x) * 4 + c]!;
        if (level < low[c]!) low[c] = level;
        if (level > high[c]!) high[c] = level;
        if (high[c]! - low[c]! >= SAME) return false;
      }
  return true;
}
