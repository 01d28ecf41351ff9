// From each word's probabilities to spans of words.
import type { Model } from "./model.ts";
import type { Marginals } from "./tagger.ts";
import { BREAK, type Tokens } from "./tokens.ts";

/** Words from `first` to `last`, both included. */
export type WordSpan = { readonly first: number; readonly last: number; readonly probability: number };

/** Runs of words whose probability reaches their threshold; a run is cut where a new name probably begins. */
export function spansOf(
  model: Model,
  tokens: Tokens,
  p: Marginals,
  type: string,
  threshold: (word: number) => number,
): WordSpan[] {
  const count = model.labels.length;
  const begin = model.labels.indexOf(`B-${type}`);
  const inside = model.labels.indexOf(`I-${type}`);
  const spans: WordSpan[] = [];
  let first = -1;
  let sum = 0;
  const close = (end: number) => {
    if (first >= 0) spans.push({ first, last: end - 1, probability: sum / (end - first) });
    first = -1;
    sum = 0;
  };
  for (let i = 0; i < tokens.count; i++) {
    const b = p[i * count + begin]!;
    const both = b + p[i * count + inside]!;
    if (both < threshold(i)) {
      close(i);
      continue;
    }
    if (first >= 0 && (b > both / 2 || (tokens.flags[i]! & BREAK) !== 0)) close(i);
    if (first < 0) first = i;
    sum += both;
  }
  close(tokens.count);
  return spans;
}
