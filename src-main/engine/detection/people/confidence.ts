// What a name's probability is worth: the tagger is surer than it is right, in texts unlike those it has learned from.

/**
 * Probability, and the share of names so found that were ones, in the tweets, articles and judgments that training left
 * out (361 spans). Between two points a straight line.
 */
const MEASURED: readonly (readonly [number, number])[] = [
  [0.4, 0.4],
  [0.5, 0.42],
  [0.6, 0.5],
  [0.7, 0.6],
  [0.8, 0.7],
  [0.9, 0.84],
  [0.96, 0.93],
  [1, 0.98],
];

/** Never under what is shown at all: whether a name is shown is the tagger's thresholds' to say. */
export function confidenceOf(probability: number): number {
  const above = MEASURED.findIndex(([p]) => p >= probability);
  if (above < 0) return MEASURED.at(-1)![1];
  if (above === 0) return MEASURED[0]![1];
  const [[p0, c0], [p1, c1]] = [MEASURED[above - 1]!, MEASURED[above]!];
  return c0 + ((probability - p0) / (p1 - p0)) * (c1 - c0);
}
