// Which items make one line of running text, and how that line sits between its margins.
import type { Pt } from "../../../base/units.ts";
import { type Alignment, type Item, SPACE_EMS } from "./lay-line.ts";
import type { Filled } from "./padding.ts";

/** A wider gap than this parts columns and table cells; what lies beyond it doesn't move. */
export const COLUMN_EMS = 1.6;
/** Edges this near are the same edge. */
const SAME_EDGE: Pt = 1;
const SAME_CENTRE: Pt = 2;
/** Lines that a program set flush right end as near to each other as this. */
const FLUSH: Pt = 0.3;
/** Lines this many of their heights apart may be set alike for their place alone. */
const NEIGHBOURS = 3;
/** Lines that begin within this are of one column, indents included. */
const SAME_COLUMN: Pt = 40;
const LEAST_MARGIN: Pt = 18;
/** What a run of blanks led up to begins nearer to its end than this. */
const END: Pt = 12;

export type Extent = { readonly left: Pt; readonly right: Pt };
type Line = Extent & { readonly top: Pt; readonly bottom: Pt };

/**
 * The run of items around `at` with no column gap in it; `items` in order from left to right. `others`: the page's
 * other lines. Where two of them begin a column begins, however near the text before it comes. `filled`: where
 * blanks stood. What they led up to stays where it was at a column that other lines have; elsewhere it follows what stood
 * before them, and so does a mark: set flush right by blanks, its beginning would tell how long it was. `rules`: where
 * upright rules cross the line. A cell ends there, however far into it the struck words reached.
 */
export function segmentAround<T extends Item>(
  items: readonly T[],
  at: number,
  others: readonly Extent[],
  filled: readonly Filled[],
  rules: readonly Pt[],
): readonly T[] {
  const beginsColumn = (b: T) =>
    b.mark === null && others.filter((other) => Math.abs(other.left - b.from) < SAME_EDGE).length > 1;
  const byEnd = Map.groupBy(filled, ({ rect }) => Math.floor(rect[2] / END));
  const runBetween = (a: T, b: T, em: Pt) => {
    const at = Math.floor(b.from / END);
    const near = [at - 1, at, at + 1].flatMap((end) => byEnd.get(end) ?? []);
    return near.find(({ rect }) => rect[0] - a.to < em && Math.abs(b.from - rect[2]) < Math.min(em, END));
  };
  const parted = (a: T, b: T) => {
    const gap = b.from - a.to;
    const em = Math.max(a.em, b.em);
    if (gap > 0 && isCrossed(rules, a.to, b.from)) return true;
    const run = gap < SPACE_EMS * em ? undefined : runBetween(a, b, em);
    if (run !== undefined) return b.mark === null && run.endsAtColumn;
    return gap > COLUMN_EMS * em || (!a.endsWithSpace && gap > SPACE_EMS * em && beginsColumn(b));
  };
  let [from, to] = [at, at + 1];
  while (from > 0 && !parted(items[from - 1]!, items[from]!)) from--;
  while (to < items.length && !parted(items[to - 1]!, items[to]!)) to++;
  return items.slice(from, to);
}

/** `rules` in order. */
export function isCrossed(rules: readonly Pt[], from: Pt, to: Pt): boolean {
  let [low, high] = [0, rules.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (rules[half]! < from) low = half + 1;
    else high = half;
  }
  return low < rules.length && rules[low]! <= to;
}

/**
 * `others`: the page's other lines. Their edges are known to any reader; this line's own would tell its width. That it
 * ends where some line of the page does is chance on a page of many lines, and a mark that moved there would say where the
 * struck words ended: what it is flush with is near, or itself flush with a line that begins elsewhere.
 */
export function alignmentOf(line: Line, others: readonly Line[], pageWidth: Pt): Alignment {
  const { left, right } = line;
  const near = (a: Pt, b: Pt, tolerance: Pt) => Math.abs(a - b) <= tolerance;
  if (others.some((other) => near(other.left, left, SAME_EDGE))) return { kind: "left" };
  const centre = (left + right) / 2;
  const centres = [pageWidth / 2, ...(others.length === 0 ? [] : [middleOf(others)])];
  const known = centres.find((candidate) => near(candidate, centre, SAME_CENTRE));
  if (known !== undefined) return { kind: "centre", at: known };
  // Where no other line ends there, the page's right margin is known all the same: it is like the left one.
  const margin = others.length === 0 ? [] : [pageWidth - Math.min(...others.map((other) => other.left))];
  const ending = others.filter((other) => near(other.right, right, SAME_EDGE));
  // By right edge, where such lines begin: a page may have thousands of one.
  const begins = Map.groupBy(ending, (other) => Math.floor(other.right / FLUSH));
  const reach = new Map([...begins].map(([at, own]) => [at, leftsOf(own)] as const));
  const isFlush = (one: Line) => {
    if (Math.abs(one.top - line.top) < NEIGHBOURS * (line.bottom - line.top)) return true;
    const at = Math.floor(one.right / FLUSH);
    const lefts = [at - 1, at, at + 1].flatMap((near) => reach.get(near) ?? []);
    return lefts.some((other) => !near(other, one.left, SAME_EDGE));
  };
  const edge = [...ending.filter(isFlush).map((other) => other.right), ...margin].find((at) =>
    near(at, right, SAME_EDGE),
  );
  return edge === undefined ? { kind: "left" } : { kind: "right", at: edge };
}

/** The leftmost and the rightmost beginning: by these two is known whether some line begins elsewhere than a given one. */
function leftsOf(lines: readonly Line[]): [Pt, Pt] {
  return lines.reduce<[Pt, Pt]>(
    ([least, most], { left }) => [Math.min(least, left), Math.max(most, left)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
}

const middleOf = (lines: readonly Extent[]): Pt =>
  (Math.min(...lines.map((l) => l.left)) + Math.max(...lines.map((l) => l.right))) / 2;

/** How far right a line may reach, from the other lines and the page alone: as they do, or to a margin like the left. */
export function rightLimit({ left }: Pick<Extent, "left">, others: readonly Extent[], pageWidth: Pt): Pt {
  const column = others.filter((other) => Math.abs(other.left - left) < SAME_COLUMN);
  const widest = Math.max(0, ...column.map((other) => other.right));
  const margin = Math.min(left, ...others.map((other) => other.left));
  return Math.max(widest, pageWidth - Math.min(Math.max(LEAST_MARGIN, margin), pageWidth / 4));
}
