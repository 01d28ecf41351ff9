// Letters in the order in which a person reads them, where the content stream sets them in another: from the right to
// the left, every other one first, the end of a word before its beginning.
import { holdsRightToLeft } from "../../../base/right-to-left.ts";
import type { Glyph } from "../../ports/pdf-engine.ts";

type Line = readonly Glyph[];

/** Letters of a line that come one after the other, and where they are along it. */
type Run = {
  readonly line: number;
  readonly glyphs: readonly Placed[];
  readonly direction: Direction;
  /** Of the line that the letters stand on, across the direction. */
  readonly base: number;
  readonly height: number;
  readonly start: number;
  readonly end: number;
};
type Placed = { readonly glyph: Glyph; readonly start: number; readonly end: number };
type Direction = readonly [x: number, y: number];

/** In heights of a line. Kerning sets a letter back by less than this. */
const SET_BACK = 0.06;
/** Two letters of one word are no further apart, and no further from one line. */
const APART = 0.25;
const OFF_LINE = 0.12;
/** Lines of one height: a note's number stands beside its word, not in it. */
const AS_HIGH = 1.25;
/** A gap that parts two words. */
const SPACE = 0.11;
/** More of a letter than this under another: one of them is drawn over the other, and neither comes first. */
const UNDER = 0.5;
/** A page of more pieces than this is a drawing. */
const MOST_RUNS = 4000;

/** The same lines where each is in order, which is nearly always. `downwards`: set from top to bottom, and left alone. */
export function inVisualOrder(lines: readonly Line[], downwards: ReadonlySet<Line> = new Set()): readonly Line[] {
  if (!mayBeOutOfOrder(lines.filter((line) => !downwards.has(line)))) return lines;
  const runs = lines.flatMap((line, i) => (downwards.has(line) ? [] : runsOf(line, i)));
  if (runs.length > MOST_RUNS) return lines;
  const clusters = clustersOf(runs).filter(isDisordered);
  if (clusters.length === 0) return lines;
  /** What a line becomes: the words that begin in it, whole, or nothing. */
  const instead = new Map<number, Line[]>();
  const taken = new Set(clusters.flat());
  for (const cluster of clusters) {
    const first = Math.min(...cluster.map(({ line }) => line));
    instead.set(first, [...(instead.get(first) ?? []), merged(cluster)]);
    for (const { line } of cluster) if (!instead.has(line)) instead.set(line, []);
  }
  return lines.flatMap((line, i) => {
    const words = instead.get(i);
    if (words === undefined) return [line];
    const rest = runs.filter((run) => run.line === i && !taken.has(run)).map((run) => run.glyphs.map((g) => g.glyph));
    return [...words, ...rest];
  });
}

/** Asked of every page: only starts are compared. */
function mayBeOutOfOrder(lines: readonly Line[]): boolean {
  /** Where lines on one level begin and end, by whole points. */
  const levels = new Map<number, [start: number, end: number][]>();
  for (const line of lines) {
    const first = line[0];
    if (first === undefined) continue;
    const [ux, uy] = directionOf(first);
    let before = Number.NEGATIVE_INFINITY;
    for (const { quad } of line) {
      const start = quad[0] * ux + quad[1] * uy;
      if (start < before - 0.1) return true;
      before = start;
    }
    const { quad: last } = line.at(-1)!;
    const [start, end] = [first.quad[0] * ux + first.quad[1] * uy, last[2] * ux + last[3] * uy];
    const height = heightOf(first);
    const level = Math.round(first.quad[5] * ux - first.quad[4] * uy);
    for (const at of [level - 1, level, level + 1])
      for (const [from, to] of levels.get(at) ?? [])
        if (start < to - SET_BACK * height && end > from - APART * height) return true;
    const known = levels.get(level);
    if (known === undefined) levels.set(level, [[start, end]]);
    else known.push([start, end]);
  }
  return false;
}

function directionOf({ quad: q }: Glyph): Direction {
  const [dx, dy] = [q[2] - q[0], q[3] - q[1]];
  const length = Math.hypot(dx, dy);
  return length > 0 ? [dx / length, dy / length] : [1, 0];
}

const heightOf = ({ quad: q }: Glyph) => Math.hypot(q[4] - q[0], q[5] - q[1]);

/** A line cut where it goes back; spaces are told by the gaps they leave. */
function runsOf(line: Line, at: number): Run[] {
  const out: { glyphs: Placed[]; direction: Direction; first: Glyph }[] = [];
  for (const glyph of line) {
    if (glyph.c.trim() === "") {
      out.at(-1)?.glyphs.push(placed(glyph, out.at(-1)!.direction));
      continue;
    }
    const last = out.at(-1);
    const here = placed(glyph, last?.direction ?? directionOf(glyph));
    const before = last?.glyphs.at(-1);
    if (last === undefined || before === undefined || here.start < before.start - SET_BACK * heightOf(glyph)) {
      const direction = directionOf(glyph);
      out.push({ glyphs: [placed(glyph, direction)], direction, first: glyph });
    } else last.glyphs.push(here);
  }
  return out.map(({ glyphs, direction, first }) => ({
    line: at,
    glyphs,
    direction,
    base: first.quad[5] * direction[0] - first.quad[4] * direction[1],
    height: heightOf(first),
    start: glyphs[0]!.start,
    end: Math.max(...glyphs.map((g) => g.end)),
  }));
}

function placed(glyph: Glyph, [ux, uy]: Direction): Placed {
  const { quad: q } = glyph;
  return { glyph, start: q[0] * ux + q[1] * uy, end: q[2] * ux + q[3] * uy };
}

/** Runs on one line that touch or lie in each other's gaps. */
function clustersOf(runs: readonly Run[]): Run[][] {
  const open: Run[][] = [];
  for (const run of runs) {
    const joined = open.filter((cluster) => cluster.some((other) => belong(run, other)));
    const cluster = [...joined.flat(), run];
    for (const one of joined) open.splice(open.indexOf(one), 1);
    open.push(cluster);
  }
  return open;
}

function belong(a: Run, b: Run): boolean {
  const height = Math.min(a.height, b.height);
  if (height <= 0 || Math.max(a.height, b.height) > AS_HIGH * height) return false;
  if (a.direction[0] * b.direction[0] + a.direction[1] * b.direction[1] < 0.99) return false;
  if (Math.abs(a.base - b.base) > OFF_LINE * height) return false;
  if (a.start > b.end + APART * height || b.start > a.end + APART * height) return false;
  // Going back is going on there.
  if ([...a.glyphs, ...b.glyphs].some(({ glyph }) => holdsRightToLeft(glyph.c))) return false;
  return !a.glyphs.some((g) => isLetter(g) && b.glyphs.some((h) => isLetter(h) && isOver(g, h)));
}

const isLetter = ({ glyph }: Placed) => glyph.c.trim() !== "";

function isOver(a: Placed, b: Placed): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > UNDER * Math.min(a.end - a.start, b.end - b.start);
}

/** Some run begins before one that comes earlier in the content. */
function isDisordered(cluster: readonly Run[]): boolean {
  return cluster.some((run, i) => i > 0 && run.start < Math.max(...cluster.slice(0, i).map((other) => other.start)));
}

function merged(cluster: readonly Run[]): Glyph[] {
  const letters = cluster.flatMap(({ glyphs }) => glyphs.filter(isLetter)).sort((a, b) => a.start - b.start);
  const { height } = cluster[0]!;
  return letters.flatMap(({ glyph, start }, i): Glyph[] => {
    const before = letters[i - 1];
    if (before === undefined || start - before.end < SPACE * height) return [glyph];
    const [a, b] = [before.glyph.quad, glyph.quad];
    return [{ c: " ", quad: [a[2], a[3], b[0], b[1], a[6], a[7], b[4], b[5]] }, glyph];
  });
}
