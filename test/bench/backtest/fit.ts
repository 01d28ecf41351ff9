// The most probable weights: the judged ones as a normal prior, moved by the rows. Regularised by that prior alone.
import { FACTORS, type FactorName, HABITS, scoreDesign, type Weights } from "../../../src-main/engine/policy/index.ts";
import type { Row } from "./rows.ts";

type Parameter = { readonly key: string; readonly judged: number; readonly spread: number };
const habitKey = (platform: string, from: string | null) => `${platform} ${from ?? "always"}`;

const PARAMETERS: readonly Parameter[] = [
  ...Object.entries(FACTORS).map(([key, f]) => ({ key, judged: f.judged, spread: f.spread })),
  ...Object.entries(HABITS).flatMap(([platform, habits]) =>
    habits.map((h) => ({ key: habitKey(platform, h.from), judged: h.judged, spread: h.spread })),
  ),
];
const INDEX = new Map(PARAMETERS.map((p, i) => [p.key, i]));

/** Uncoded outcomes are mostly "none documented": weak evidence, and nobody coded the conduct. */
const UNCODED = 0.5;

export type Values = readonly number[];
export const JUDGED: Values = PARAMETERS.map((p) => p.judged);
export const shipped: Values = [
  ...Object.values(FACTORS).map((f) => f.weight),
  ...Object.values(HABITS).flatMap((habits) => habits.map((h) => h.weight)),
];

const at = (values: Values, key: string) => values[INDEX.get(key) ?? -1] ?? 0;
export const weightsOf = (values: Values): Weights => ({
  factor: (name: FactorName) => at(values, name),
  habit: (platform, h) => at(values, habitKey(platform, h.from)),
});

export const probability = (row: Row, values: Values) => scoreDesign(row.design, weightsOf(values)).exact;

function loss(rows: readonly Row[], values: Values, tightness: number): number {
  const weights = weightsOf(values);
  let total = 0;
  for (const row of rows) {
    const p = scoreDesign(row.design, weights).exact;
    total -= (row.coded ? 1 : UNCODED) * Math.log(row.enforced ? p : 1 - p);
  }
  for (const [i, p] of PARAMETERS.entries()) total += 0.5 * (((values[i]! - p.judged) / p.spread) * tightness) ** 2;
  return total;
}

/** Coordinate by coordinate, by steps that halve when none helps: exact enough, and the same on every machine. */
export function fit(rows: readonly Row[], tightness = 1, start: Values = JUDGED): Values {
  const values = [...start];
  let best = loss(rows, values, tightness);
  for (let step = 0.4; step > 0.004; ) {
    let better = false;
    for (const [i, p] of PARAMETERS.entries()) {
      for (const delta of [step * p.spread, -step * p.spread]) {
        const kept = values[i]!;
        values[i] = kept + delta;
        const now = loss(rows, values, tightness);
        if (now < best - 1e-9) {
          best = now;
          better = true;
          break;
        }
        values[i] = kept;
      }
    }
    if (!better) step /= 2;
  }
  return values;
}

/** The width that the rows leave each value: from the curvature at the optimum, correlations left out. */
export function widths(rows: readonly Row[], values: Values): Values {
  const step = 0.05;
  return values.map((value, i) => {
    const moved = (by: number) =>
      loss(
        rows,
        values.map((v, k) => (k === i ? value + by : v)),
        1,
      );
    const curvature = (moved(step) - 2 * moved(0) + moved(-step)) / step ** 2;
    const { spread } = PARAMETERS[i]!;
    // Where a bound is met the curvature is none; the prior's is always left.
    return 1 / Math.sqrt(Math.max(curvature, 1 / spread ** 2));
  });
}

export const NAMED = PARAMETERS.map((p) => p.key);
