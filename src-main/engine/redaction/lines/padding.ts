// Blanks that fill a line up to a column: how many there are is how long the words before or behind them were.
import { type Pt, type Rect, rectOfQuad } from "../../../base/units.ts";
import type { RawPage } from "../../ports/pdf-engine.ts";
import type { Gap } from "../step.ts";
import { frame } from "./frame.ts";

/** Share of the line's height: blanks farther apart aren't of one run. */
const APART = 0.1;
/** In lines' heights: a gap that parts columns as a run of blanks does. */
const COLUMN = 1.6;
/** Words that begin within this begin at one column. */
const SAME_START: Pt = 0.6;
/** Half the side of the box that strikes one. */
const HALF: Pt = 0.5;

export type Filled = {
  /** From the first blank's beginning to the last one's end. */
  readonly rect: Rect;
  /** Two other lines have words behind blanks that begin where those behind these do. */
  readonly endsAtColumn: boolean;
};

/** Two blanks and more, side by side, on the lines of these marks. `page`: what stands on it, struck words gone. */
export function padding(page: RawPage, gaps: readonly Gap[]): { readonly strips: Rect[]; readonly runs: Filled[] } {
  const strips: Rect[] = [];
  const runs: Filled[] = [];
  for (const [turn, own] of Map.groupBy(gaps, (gap) => gap.turn)) {
    const { level, back } = frame(turn, page);
    const marks = own.map(({ rect }) => level(rect));
    const found = page.lines.map((line) =>
      runsIn(line.map(({ c, quad }) => ({ isBlank: c.trim() === "", box: level(rectOfQuad(quad)) }))),
    );
    const isColumn = columnsAt(found.flatMap(({ starts }) => starts));
    for (const { first, last, next } of found.flatMap((line) => line.runs)) {
      const y = middle(first);
      if (!marks.some((mark) => y > mark[1] && y < mark[3])) continue;
      strips.push(back([centre(first) - HALF, y - HALF, centre(last) + HALF, y + HALF]));
      runs.push({ rect: back([first[0], first[1], last[2], first[3]]), endsAtColumn: next !== null && isColumn(next) });
    }
  }
  return { strips, runs };
}

type Letter = { readonly isBlank: boolean; readonly box: Rect };
type Run = { readonly first: Rect; readonly last: Rect; readonly next: Rect | null };

/** `starts`: words that begin the line, or stand behind several blanks or a gap as wide. */
function runsIn(line: readonly Letter[]): { readonly runs: readonly Run[]; readonly starts: readonly Rect[] } {
  const runs: Run[] = [];
  const starts: Rect[] = [];
  let blanks: Rect[] = [];
  let before: Rect | null = null;
  const close = (next: Rect | null) => {
    if (blanks.length > 1) runs.push({ first: blanks[0]!, last: blanks.at(-1)!, next });
    blanks = [];
  };
  for (const { isBlank, box } of line.toSorted((a, b) => a.box[0] - b.box[0])) {
    const last = blanks.at(-1);
    if (isBlank) {
      if (last !== undefined && box[0] - last[2] > APART * (box[3] - box[1])) close(null);
      blanks.push(box);
      continue;
    }
    if (before === null || blanks.length > 1 || box[0] - before[2] > COLUMN * (box[3] - box[1])) starts.push(box);
    close(box);
    before = box;
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
