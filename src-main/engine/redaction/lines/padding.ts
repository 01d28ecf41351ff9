// Blanks and leaders that fill a line up to a column: how many there are is how long the words beside them were.
import { type Pt, type Rect, rectOfQuad } from "../../../base/units.ts";
import type { RawPage } from "../../ports/pdf-engine.ts";
import type { Gap } from "../step.ts";
import { frame } from "./frame.ts";

/** Share of the line's height: blanks farther apart aren't of one run, and leaders' signs not of one leader. */
const APART = { blanks: 0.1, signs: 1 };
const LEADER = /^[.\u00b7\u2024\u2025\u2026_\u2013\u2014-]$/;
/** Fewer say something themselves. */
const LEAST = { blanks: 2, signs: 4 };
/** In lines' heights: a gap that parts columns as a run of blanks does. */
const COLUMN = 1.6;
/** Words that begin within this begin at one column. */
const SAME_START: Pt = 0.6;
/** Half the side of the box that strikes one. */
const HALF: Pt = 0.5;

export type Filled = {
  /** From the first one's beginning to the last one's end. */
  readonly rect: Rect;
  readonly isSeen: boolean;
  /** Two other lines have words behind such a run that begin where those behind this do. */
  readonly endsAtColumn: boolean;
};

/** Runs of blanks, dots, dashes and the like on the lines of these marks. `page`: what stands on it, struck words gone. */
export function padding(page: RawPage, gaps: readonly Gap[]): { readonly strips: Rect[]; readonly runs: Filled[] } {
  const strips: Rect[] = [];
  const runs: Filled[] = [];
  for (const [turn, own] of Map.groupBy(gaps, (gap) => gap.turn)) {
    const { level, back } = frame(turn, page);
    const marks = own.map(({ rect }) => level(rect));
    const found = page.lines.map((line) =>
      runsIn(line.map(({ c, quad }) => ({ sign: signOf(c), box: level(rectOfQuad(quad)) }))),
    );
    const isColumn = columnsAt(found.flatMap(({ starts }) => starts));
    for (const { first, last, isSeen, next } of found.flatMap((line) => line.runs)) {
      const y = middle(first);
      if (!marks.some((mark) => y > mark[1] && y < mark[3])) continue;
      strips.push(back([centre(first) - HALF, y - HALF, centre(last) + HALF, y + HALF]));
      const rect = back([first[0], first[1], last[2], first[3]]);
      runs.push({ rect, isSeen, endsAtColumn: next !== null && isColumn(next) });
    }
  }
  return { strips, runs };
}

/** `sign`: a blank, what a leader is made of, or null for what is neither. */
type Letter = { readonly sign: string | null; readonly box: Rect };
type Run = { readonly first: Rect; readonly last: Rect; readonly isSeen: boolean; readonly next: Rect | null };

const signOf = (c: string) => (c.trim() === "" ? " " : LEADER.test(c) ? c : null);

/** `starts`: words that begin the line, or stand behind a run or a gap as wide. */
function runsIn(line: readonly Letter[]): { readonly runs: readonly Run[]; readonly starts: readonly Rect[] } {
  const runs: Run[] = [];
  const starts: Rect[] = [];
  let run: Letter[] = [];
  let leader: string | null = null;
  let before: Rect | null = null;
  const close = (next: Rect | null): boolean => {
    const signs = run.filter(({ sign }) => sign !== " ").length;
    const fills = signs >= LEAST.signs || (signs === 0 && run.length >= LEAST.blanks);
    if (fills) runs.push({ first: run[0]!.box, last: run.at(-1)!.box, isSeen: signs > 0, next });
    run = [];
    leader = null;
    return fills;
  };
  for (const letter of line.toSorted((a, b) => a.box[0] - b.box[0])) {
    const { sign, box } = letter;
    const height = box[3] - box[1];
    if (sign === null) {
      const isWide = before === null || box[0] - before[2] > COLUMN * height;
      if (close(box) || isWide) starts.push(box);
      before = box;
      continue;
    }
    const last = run.at(-1);
    const isOther = sign !== " " && leader !== null && leader !== sign;
    const apart = leader === null && sign === " " ? APART.blanks : APART.signs;
    if (last !== undefined && (isOther || box[0] - last.box[2] > apart * height)) close(null);
    run.push(letter);
    if (sign !== " ") leader = sign;
  }
  close(null);
  return { runs, starts };
}
function columnsAt(starts: readonly Rect[]): (start: Rect) => boolean {
  const byPlace = Map.groupBy(starts, ([x]) => Math.floor(x));
  return (start) => {
    const lines = new Set<number>();
    for (const x of [-1, 0, 1].map((more) => Math.floor(start[0]) + more))
      for (const other of byPlace.get(x) ?? []) {
        const isSame = Math.abs(other[0] - start[0]) < SAME_START;
        if (isSame && Math.abs(middle(other) - middle(start)) > start[3] - start[1] - 1) lines.add(middle(other));
        if (lines.size > 1) return true;
      }
    return false;
  };
}

const middle = (box: Rect): Pt => (box[1] + box[3]) / 2;
const centre = (box: Rect): Pt => (box[0] + box[2]) / 2;
