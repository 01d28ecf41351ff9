// Glyphs judged one by one, put together to runs of text that a person would call hidden.

import type { Quad } from "../../../../base/units.ts";
import { rectArea, rectOfQuad } from "../../../../base/units.ts";
import type { Strength } from "../../../../contract/check.ts";
import { quadAt, quadsOfRange } from "../../../model/document.ts";
import { type Judged, judgeGlyph, type Verdict } from "./judge-glyph.ts";
import { centreOf, isLetter, type Scene } from "./page-scene.ts";
import { isDate, saysNothing } from "./says-nothing.ts";

export type Run = {
  readonly verdict: Exclude<Verdict, "matched">;
  readonly text: string;
  readonly quads: readonly Quad[];
  readonly strength: Strength;
};

type Open = { verdict: Run["verdict"]; start: number; end: number; judged: Judged[] };

/** A shorter run is a full stop over a rule, a dot leader or a stray glyph. */
const LEAST: Record<Run["verdict"], number> = {
  under_box: 2,
  invisible: 2,
  clipped: 3,
  low_contrast: 2,
  see_through: 3,
  unmatched: 4,
};
/** A font may lack a shape for a few of its characters. */
const LEAST_SHAPELESS = 4;
/** Grey level of a ground that nobody marks text with to have it read. */
const BLACKENED = 90;
/** A recogniser's letters that lie beside those of the picture, all over the page, are a shifted layer. */
const SHIFTED = 0.3;

export function unseenRuns(scene: Scene): Run[] {
  const { text, quads, lines } = scene.text;
  const isInMask = inMasks(scene);
  const runs: Run[] = [];
  let matched = 0;
  let unmatched = 0;
  for (const line of lines) {
    const verdicts: (Judged | null)[] = [];
    for (let i = line.start; i < line.end; i++)
      verdicts.push(isLetter(text[i]!) ? judgeGlyph(scene, quadAt(quads, i)) : null);
    for (const judged of verdicts) {
      if (judged?.verdict === "matched") matched++;
      if (judged?.verdict === "unmatched") unmatched++;
    }
    for (const open of runsOf(text, line.start, verdicts)) {
      if (open.judged.length < leastOf(open) || isEdgeOfWord(text, open)) continue;
      if (open.verdict === "invisible" && isInMask(open)) continue;
      const covered = withMarks(text, line, open);
      runs.push({
        verdict: open.verdict,
        text: covered,
        quads: quadsOfRange(text, quads, open.start, open.end),
        strength: strengthOf(scene, open, covered, text.slice(line.start, line.end)),
      });
    }
  }
  if (unmatched <= SHIFTED * (matched + unmatched)) return runs;
  return runs.map((run) => (run.verdict === "unmatched" ? { ...run, strength: "weak" } : run));
}

const leastOf = ({ verdict, judged }: Open) =>
  judged.every((j) => j.shapeless === true) ? LEAST_SHAPELESS : LEAST[verdict];

function runsOf(text: string, start: number, verdicts: readonly (Judged | null)[]): Open[] {
  const out: Open[] = [];
  let open: Open | null = null;
  verdicts.forEach((judged, n) => {
    const i = start + n;
    if (!isLetter(text[i]!)) return;
    if (judged === null || judged.verdict === "matched") open = null;
    else if (open?.verdict === judged.verdict) {
      open.end = i + 1;
      open.judged.push(judged);
    } else {
      open = { verdict: judged.verdict, start: i, end: i + 1, judged: [judged] };
      out.push(open);
    }
  });
  return out;
}

/**
 * Letters read more often in their places than anything there draws text are those of a mask, too: a title filled with a
 * gradient is its mask, and the same words without colour are laid over it to be copied.
 */
function inMasks({ text: { text, quads }, index }: Scene): (run: Open) => boolean {
  const keyOf = (i: number) =>
    `${text[i]} ${quads
      .subarray(i * 8, i * 8 + 8)
      .map(Math.round)
      .join(" ")}`;
  let read: Map<string, number> | null = null;
  return ({ start, end }) => {
    if (read === null) {
      read = new Map();
      for (let i = 0; i < text.length; i++) if (isLetter(text[i]!)) read.set(keyOf(i), (read.get(keyOf(i)) ?? 0) + 1);
    }
    for (let i = start; i < end; i++) {
      if (!isLetter(text[i]!)) continue;
      const [x, y] = centreOf(rectOfQuad(quadAt(quads, i)));
      const times = read.get(keyOf(i))!;
      if (times < 2 || times <= index.textsAt(x, y)) return false;
    }
    return true;
  };
}

/** A box that reaches over the first or last letters of a word in plain sight gives nothing away. */
function isEdgeOfWord(text: string, { start, end, judged }: Open): boolean {
  const before = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(0, start - 30), start))?.[0].length ?? 0;
  const after = /^[\p{L}\p{N}]+/u.exec(text.slice(end, end + 30))?.[0].length ?? 0;
  return judged.length <= 2 && before + after > judged.length;
}

/** The run with the brackets and stops that stand at it. */
function withMarks(text: string, line: { start: number; end: number }, { start, end }: Open): string {
  const isMark = (i: number) => i >= line.start && i < line.end && /[^\p{L}\p{N}\s]/u.test(text[i]!);
  let [from, to] = [start, end];
  while (isMark(from - 1)) from--;
  while (isMark(to)) to++;
  return text.slice(from, to);
}

function strengthOf(scene: Scene, { verdict, judged }: Open, covered: string, line: string): Strength {
  if (saysNothing(covered) || (isDate(covered) && !/\b(?:birth|born|dob|d\.o\.b)\b/i.test(line))) return "weak";
  const level = judged[Math.floor(judged.length / 2)]!.level;
  // Dark on dark, or under a marker that is nearly black, is a strike that failed; white on paper may be a template's.
  if (verdict === "low_contrast") return level > 235 ? "moderate" : "strong";
  if (verdict === "see_through") return level < BLACKENED ? "strong" : "moderate";
  if (verdict !== "under_box") return "moderate";
  const cover = judged.find((j) => j.cover !== null)?.cover ?? null;
  const share = cover === null ? 0 : rectArea(cover.rect) / (scene.width * scene.height);
  // A bar down the side or a panel of a slide: laid over what was there, not over what was to be hidden.
  if (cover?.rgb && Math.max(...cover.rgb) > 150 && level < 250 && share > 0.15) return "weak";
  return level > 235 ? "moderate" : "strong";
}
