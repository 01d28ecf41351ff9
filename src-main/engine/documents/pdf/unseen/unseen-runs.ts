// Glyphs judged one by one, put together to runs of text that a person would call hidden.

import type { Quad } from "../../../../base/units.ts";
import { rectArea } from "../../../../base/units.ts";
import type { Strength } from "../../../../contract/check.ts";
import { quadAt, quadsOfRange } from "../../../model/document.ts";
import { type Judged, judgeGlyph, type Verdict } from "./judge-glyph.ts";
import { isLetter, type Scene } from "./page-scene.ts";
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
/** A recogniser's letters that lie beside those of the picture, all over the page, are a shifted layer. */
const SHIFTED = 0.3;

export function unseenRuns(scene: Scene): Run[] {
  const { text, quads, lines } = scene.text;
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
      if (open.judged.length < LEAST[open.verdict] || isEdgeOfWord(text, open)) continue;
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
  if (verdict !== "under_box") return "moderate";
  const cover = judged.find((j) => j.cover !== null)?.cover ?? null;
  const share = cover === null ? 0 : rectArea(cover.rect) / (scene.width * scene.height);
  const level = judged[Math.floor(judged.length / 2)]!.level;
  // A bar down the side or a panel of a slide: laid over what was there, not over what was to be hidden.
  if (cover?.rgb && Math.max(...cover.rgb) > 150 && level < 250 && share > 0.15) return "weak";
  return level > 235 ? "moderate" : "strong";
}
