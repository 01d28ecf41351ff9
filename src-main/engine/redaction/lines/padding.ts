// Blanks, dots and other signs that fill a line up to a column: how many there are is how long the words before or
// behind them were.
import { type Pt, type Rect, rectOfQuad } from "../../../base/units.ts";
import type { RawPage } from "../../ports/pdf-engine.ts";
import type { Gap } from "../step.ts";
import { frame } from "./frame.ts";

/** Share of the line's height: blanks farther apart aren't of one run. */
const APART = 0.1;
/** In lines' heights: a gap that parts columns as a run of blanks does. */
const COLUMN = 1.6;
/** In lines' heights: letters so little apart are of one line. */
const SAME_ROW = 0.2;
/** Words that begin within this begin at one column. */
const SAME_START: Pt = 0.6;
/** So many words that begin or end alike are looked at: a page can have any number of them. */
const MOST_ALIKE = 200;
/** Half the side of the box that strikes one. */
const HALF: Pt = 0.5;

const BLANK = " ";
/** Signs that lead to a page's number, or that are written on. */
const LEADERS: ReadonlySet<string> = new Set("._-·•․…‥‐–—=*~");
/** Fewer are an ellipsis, a dash. */
const LEAST_SIGNS = 4;
/** So many are a leader for certain, and shorter ones of their sign on the page are ones as well. */
const SURELY = 8;

export type Filled = {
  /** From the first blank's beginning to the last one's end. */
  readonly rect: Rect;
  readonly isSeen: boolean;
  /** Two other lines have words behind blanks that begin where those behind these do. */
  readonly endsAtColumn: boolean;
};

/**
 * Two blanks and more, or a row of dots or other signs, side by side, on the lines of these marks. `page`: what stands
 * on it, struck words gone.
 */
export function padding(page: RawPage, gaps: readonly Gap[]): { readonly strips: Rect[]; readonly runs: Filled[] } {
  const strips: Rect[] = [];
  const runs: Filled[] = [];
  for (const [turn, own] of Map.groupBy(gaps, (gap) => gap.turn)) {
    const { level, back } = frame(turn, page);
    const marks = own.map(({ rect }) => level(rect));
    const letters = page.lines.map((line) => line.map(({ c, quad }) => ({ c, box: level(rectOfQuad(quad)) })));
    const lines = rowsOf(letters).map(partsOf);
    const isColumn = columnsAt(lines.flatMap(columnWords));
    const leaders = new Set(lines.flat().flatMap(({ sign, signs }) => (signs >= SURELY ? [sign] : [])));
    for (const line of lines)
      for (const [i, { first, last, sign, signs, blanks }] of line.entries()) {
        const y = middle(first);
        if (sign === null || !marks.some((mark) => y > mark[1] && y < mark[3])) continue;
        let word = i + 1;
        while (line[word] !== undefined && line[word]!.sign !== null) word++;
        const next = line[word];
        const endsAtColumn = next !== undefined && isColumn(next);
        const least = leaders.has(sign) && (next === undefined || endsAtColumn) ? 2 : LEAST_SIGNS;
        if (sign === BLANK ? blanks < 2 : signs < least) continue;
        const [from, to] = reach(line[i - 1], { first, last }, line[i + 1]);
        strips.push(back([from, y - HALF, to, y + HALF]));
        runs.push({ rect: back([first[0], first[1], last[2], first[3]]), isSeen: sign !== BLANK, endsAtColumn });
      }
  }
  return { strips, runs };
}

/**
 * From the word before a run to the one behind it, where they are near: of blanks that lie one on another the reader
 * tells one.
 */
function reach(before: Part | undefined, { first, last }: Pick<Part, "first" | "last">, behind: Part | undefined) {
  const near = first[3] - first[1];
  const [left, right] = [centre(first) - HALF, centre(last) + HALF];
  const isNearBefore = before !== undefined && Math.abs(first[0] - before.last[2]) < near;
  const isNearBehind = behind !== undefined && Math.abs(behind.first[0] - last[2]) < near;
  return [
    isNearBefore ? Math.min(left, before.last[2] + HALF) : left,
    isNearBehind ? Math.max(right, behind.first[0] - HALF) : right,
  ] as const;
}

type Letter = { readonly c: string; readonly box: Rect };
/** Letters side by side: a word, or what fills a line. */
type Part = {
  readonly first: Rect;
  last: Rect;
  /** What it consists of, beside blanks; null for a word. */
  sign: string | null;
  signs: number;
  blanks: number;
  /** No part stands near before it. */
  readonly isApart: boolean;
};

/** Lines on one height are one: a reader parts them where a gap is wide. */
function rowsOf(lines: readonly (readonly Letter[])[]): Letter[][] {
  const rows: Letter[][] = [];
  let top: Rect | undefined;
  const heightOf = (line: readonly Letter[]) => middle(line[0]!.box);
  for (const line of lines.filter(({ length }) => length > 0).sort((a, b) => heightOf(a) - heightOf(b))) {
    const [{ box }] = line as readonly [Letter];
    if (top === undefined || middle(box) - middle(top) > SAME_ROW * (top[3] - top[1])) {
      rows.push([]);
      top = box;
    }
    for (const letter of line) rows.at(-1)!.push(letter);
  }
  return rows;
}

/** Words of a line and what fills it between them, from left to right. A blank between two words is a part as well. */
function partsOf(line: readonly Letter[]): Part[] {
  const parts: Part[] = [];
  for (const { c, box } of line.toSorted((a, b) => a.box[0] - b.box[0])) {
    const own = parts.at(-1);
    const height = box[3] - box[1];
    const gap = own === undefined ? Number.POSITIVE_INFINITY : box[0] - own.last[2];
    const sign = c.trim() === "" ? BLANK : LEADERS.has(c) ? c : null;
    const isOwn =
      own !== undefined &&
      (sign === null
        ? own.sign === null && gap < COLUMN * height
        : own.sign !== null && gap <= APART * height && isAlike(own.sign, sign));
    if (!isOwn) {
      parts.push({ first: box, last: box, sign, signs: 0, blanks: 0, isApart: gap > COLUMN * height });
    } else {
      own.last = box;
      if (own.sign === BLANK) own.sign = sign;
    }
    const part = parts.at(-1)!;
    if (sign === BLANK) part.blanks++;
    else if (sign !== null) part.signs++;
  }
  return parts;
}

/** Blanks may stand between a leader's signs. */
const isAlike = (a: string, b: string): boolean => a === b || a === BLANK || b === BLANK;

/** Words that begin the line, or stand behind several blanks, behind signs or behind a gap as wide. */
const columnWords = (line: readonly Part[]): Part[] =>
  line.filter((part, i) => {
    const before = line[i - 1];
    if (part.sign !== null) return false;
    return before === undefined || part.isApart || before.blanks > 1 || before.signs >= LEAST_SIGNS;
  });

/** Whether two other lines have words that begin or end where a word does. */
function columnsAt(words: readonly Part[]): (word: Part) => boolean {
  const by = (edge: (word: Part) => Pt) => {
    const known = Map.groupBy(words, (word) => Math.floor(edge(word)));
    return (word: Part) => {
      const lines = new Set<number>();
      for (const x of [-1, 0, 1].map((more) => Math.floor(edge(word)) + more))
        for (const other of (known.get(x) ?? []).slice(0, MOST_ALIKE)) {
          const isSame = Math.abs(edge(other) - edge(word)) < SAME_START;
          if (isSame && Math.abs(middle(other.first) - middle(word.first)) > word.first[3] - word.first[1] - 1)
            lines.add(middle(other.first));
          if (lines.size > 1) return true;
        }
      return false;
    };
  };
  const begins = by((word) => word.first[0]);
  const ends = by((word) => word.last[2]);
  return (word) => begins(word) || ends(word);
}

const middle = (box: Rect): Pt => (box[1] + box[3]) / 2;
const centre = (box: Rect): Pt => (box[0] + box[2]) / 2;
