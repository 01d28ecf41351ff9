// Scores of answers, and intervals that know that several rows share one case: whole cases are drawn, not rows.
import type { Answer } from "./baselines.ts";
import type { Row } from "./rows.ts";

const DRAWS = 4000;
const SEED = 20240926;

export type Interval = { readonly low: number; readonly high: number };
export type Score = { readonly brier: number; readonly logLoss: number; readonly side: number };

const mean = (list: readonly number[]) => list.reduce((a, b) => a + b, 0) / list.length;
/** A log loss without bounds would be infinite for one certain mistake. */
const bounded = (p: number) => Math.min(0.98, Math.max(0.02, p));

export const brierOf = (row: Row, p: number) => (p - Number(row.enforced)) ** 2;
export const logLossOf = (row: Row, p: number) => -Math.log(row.enforced ? bounded(p) : 1 - bounded(p));

export function scoreOf(rows: readonly Row[], answer: Answer): Score {
  return {
    brier: mean(rows.map((r) => brierOf(r, answer(r)))),
    logLoss: mean(rows.map((r) => logLossOf(r, answer(r)))),
    side: rows.filter((r) => answer(r) >= 0.5 === r.enforced).length,
  };
}

/** Bands that decided, and how many of them were right. */
export function decided(rows: readonly Row[], answer: Answer) {
  const firm = rows.filter((r) => answer(r) < 0.35 || answer(r) >= 0.65);
  return { firm: firm.length, right: firm.filter((r) => answer(r) >= 0.65 === r.enforced).length };
}

/** A small fixed-seed generator (mulberry32): the same intervals on every machine. */
export function generator(seed: number) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** The middle 95 in 100 of a statistic over redrawn cases. */
export function interval(rows: readonly Row[], statistic: (drawn: readonly Row[]) => number): Interval {
  const cases = [...Map.groupBy(rows, (r) => r.case).values()];
  const random = generator(SEED);
  const values = Array.from({ length: DRAWS }, () =>
    statistic(cases.flatMap(() => cases[Math.floor(random() * cases.length)] ?? [])),
  ).sort((a, b) => a - b);
  return {
    low: values[Math.floor(DRAWS * 0.025)] ?? Number.NaN,
    high: values[Math.floor(DRAWS * 0.975)] ?? Number.NaN,
  };
}

/** How much lower the loss of `ours` is than that of `other`: over nothing at the low end is a shown gain. */
export function gain(
  rows: readonly Row[],
  ours: Answer,
  other: Answer,
  loss: (row: Row, p: number) => number = brierOf,
): { mean: number; interval: Interval } {
  const statistic = (drawn: readonly Row[]) => mean(drawn.map((r) => loss(r, other(r)) - loss(r, ours(r))));
  return { mean: statistic(rows), interval: interval(rows, statistic) };
}
