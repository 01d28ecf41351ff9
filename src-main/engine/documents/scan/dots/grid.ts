// Whether specks stand on a grid: its turn, its two steps, and which of its cells are filled.
import type { Dot } from "./yellow-dots.ts";

export type Grid = {
  /** Pixels between neighbouring columns and rows. */
  readonly stepX: number;
  readonly stepY: number;
  /** Cells as `${column},${row}`. */
  readonly cells: ReadonlySet<number>;
  readonly columns: number;
  readonly rows: number;
  /** How many of the specks stand on it. */
  readonly on: number;
};

/** Column and row as one number. */
export const cellAt = (column: number, row: number) => row * 4096 + column;

const FEWEST_DOTS = 40;
/** In pixels at 300 dots an inch: codes known to be in use have steps between a fiftieth and an eighth of an inch. */
const STEPS = { least: 6, most: 40 };
/** Codes repeat over the page, but the repetitions may be set apart by parts of a step. */
const WINDOW = 420;
/** 1 for dots all on the grid; what chance reaches falls with their number. */
const COHERENT = 0.3;
/** Scanners turn pages by this much, in degrees. */
const MOST_TURN = 4;
const SAMPLE = 1_200;

/** Ghosts that compression sets between dots halve a step: then the double of one, or of both, is the true one. */
const DOUBLED = [
  [1, 1],
  [2, 2],
  [2, 1],
  [1, 2],
] as const;

/** The likeliest first. None: no grid, or one that is full, as dotted paper is. */
export function findGrids(all: readonly Dot[], size: { readonly width: number; readonly height: number }): Grid[] {
  if (all.length < FEWEST_DOTS || !isSpread(all, size)) return [];
  const every = Math.ceil(all.length / SAMPLE);
  const sample = all.filter((_, i) => i % every === 0);
  const turned = rotate(all, -turnOf(every === 1 ? sample : all.slice(0, SAMPLE * 2)));
  const some = turned.filter((_, i) => i % every === 0);
  const stepX = stepOf(some, ({ x }) => x);
  const stepY = stepOf(some, ({ y }) => y);
  if (stepX === null || stepY === null) return [];
  return DOUBLED.flatMap(([x, y]) => {
    if (stepX * x > STEPS.most || stepY * y > STEPS.most) return [];
    const { cells, columns, rows, on } = fill(turned, stepX * x, stepY * y);
    // Half of the specks may be dust; a grid with most of its cells filled is a pattern of the paper.
    const full = cells.size > columns * rows * 0.6;
    return on < all.length * 0.5 || on < FEWEST_DOTS || full
      ? []
      : [{ stepX: stepX * x, stepY: stepY * y, cells, columns, rows, on }];
  });
}

/** In three quarters of the page at least: a yellow chart stands in one. */
function isSpread(
  dots: readonly Dot[],
  { width, height }: { readonly width: number; readonly height: number },
): boolean {
  const quarters = [0, 0, 0, 0];
  for (const { x, y } of dots) quarters[(x < width / 2 ? 0 : 1) + (y < height / 2 ? 0 : 2)]!++;
  return quarters.filter((n) => n >= dots.length * 0.04).length >= 3;
}

function rotate(dots: readonly Dot[], degrees: number): Dot[] {
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return dots.map(({ x, y }) => ({ x: x * cos - y * sin, y: x * sin + y * cos }));
}

/** The most common direction from one speck to another near it, as it differs from level and upright. */
function turnOf(dots: readonly Dot[]): number {
  const bins = new Float64Array(MOST_TURN * 40 + 1);
  const byX = [...dots].sort((a, b) => a.x - b.x);
  for (let i = 0; i < byX.length; i++)
    for (let j = i + 1; j < byX.length && byX[j]!.x - byX[i]!.x < 260; j++) {
      const [dx, dy] = [byX[j]!.x - byX[i]!.x, byX[j]!.y - byX[i]!.y];
      const far = Math.hypot(dx, dy);
      if (far < 40 || far > 260) continue;
      const angle = (Math.atan2(dy, dx) * 180) / Math.PI;
      const off = angle > 45 ? angle - 90 : angle < -45 ? angle + 90 : angle;
      const bin = Math.round((off + MOST_TURN) * 20);
      if (bin >= 0 && bin < bins.length) bins[bin]! += 1;
    }
  let best = 0;
  let sum = -1;
  for (let i = 0; i < bins.length; i++) {
    const around = bins[i]! * 2 + (bins[i - 1] ?? 0) + (bins[i + 1] ?? 0);
    if (around > sum) [sum, best] = [around, i];
  }
  return best / 20 - MOST_TURN;
}

/** The largest step at which the specks of each window agree in phase. */
function stepOf(dots: readonly Dot[], along: (dot: Dot) => number): number | null {
  const windows = new Map<number, number[]>();
  for (const dot of dots) {
    const key = Math.floor(dot.x / WINDOW) * 1_000 + Math.floor(dot.y / WINDOW);
    windows.set(key, [...(windows.get(key) ?? []), along(dot)]);
  }
  const groups = [...windows.values()].filter((group) => group.length >= 4);
  const weight = groups.reduce((sum, group) => sum + group.length ** 2 - group.length, 0);
  if (weight === 0) return null;
  const coherence = (step: number) => {
    const turn = (2 * Math.PI) / step;
    let sum = 0;
    for (const group of groups) {
      let [re, im] = [0, 0];
      for (const at of group) {
        re += Math.cos(at * turn);
        im += Math.sin(at * turn);
      }
      // What each speck agrees with itself says nothing.
      sum += re * re + im * im - group.length;
    }
    return sum / weight;
  };
  let best = { step: 0, value: 0 };
  // What is near in number is near in place as well: a phase that turns less than a sixth over a window.
  const found: { step: number; value: number }[] = [];
  for (let frequency = 1 / STEPS.most; frequency <= 1 / STEPS.least; frequency += 1 / (6 * WINDOW)) {
    const one = { step: 1 / frequency, value: coherence(1 / frequency) };
    found.push(one);
    if (one.value > best.value) best = one;
  }
  if (best.value < COHERENT) return null;
  // Half a step fits as well as the step itself.
  const first = found.find(({ value }) => value > best.value * 0.85);
  if (first === undefined) return null;
  const near = found.filter(({ step }) => Math.abs(step - first.step) < first.step * 0.04);
  return refine(near.reduce((a, b) => (b.value > a.value ? b : a)).step, coherence);
}

function refine(step: number, coherence: (step: number) => number): number {
  let best = step;
  for (let width = step * 0.02; width > 0.002; width /= 2)
    for (const tried of [best - width, best + width]) if (coherence(tried) > coherence(best)) best = tried;
  return best;
}

/** Cells by the phase that most specks of a window have, carried on from window to window. */
function fill(dots: readonly Dot[], stepX: number, stepY: number) {
  const phaseX = phaseOf(
    dots.map(({ x }) => x),
    stepX,
  );
  const phaseY = phaseOf(
    dots.map(({ y }) => y),
    stepY,
  );
  const cells = new Set<number>();
  let [on, columns, rows] = [0, 0, 0];
  const least = dots.reduce((m, { x, y }) => ({ x: Math.min(m.x, x), y: Math.min(m.y, y) }), {
    x: Infinity,
    y: Infinity,
  });
  for (const { x, y } of dots) {
    const [column, row] = [(x - phaseX) / stepX, (y - phaseY) / stepY];
    const [c, r] = [Math.round(column), Math.round(row)];
    if (Math.abs(column - c) > 0.28 || Math.abs(row - r) > 0.28) continue;
    on++;
    const at = { c: c - Math.floor((least.x - phaseX) / stepX), r: r - Math.floor((least.y - phaseY) / stepY) };
    if (at.c < 0 || at.r < 0 || at.c > 4_000 || at.r > 4_000) continue;
    cells.add(cellAt(at.c, at.r));
    columns = Math.max(columns, at.c + 1);
    rows = Math.max(rows, at.r + 1);
  }
  return { cells, columns, rows, on };
}

function phaseOf(values: readonly number[], step: number): number {
  const turn = (2 * Math.PI) / step;
  let [re, im] = [0, 0];
  for (const value of values) {
    re += Math.cos(value * turn);
    im += Math.sin(value * turn);
  }
  return (Math.atan2(im, re) / (2 * Math.PI)) * step;
}
