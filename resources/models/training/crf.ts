// Trains a linear-chain CRF on hashed features: likelihood, one sequence at a time, AdaGrad.

import type { Model } from "../../../src-main/engine/detection/people/model.ts";
import type { Random } from "../../samples/random.ts";

/** Rows of each word one after another; `offsets[i]` is where word `i`'s begin, and one more says where they end. */
export type Sequence = { readonly rows: Int32Array; readonly offsets: Int32Array; readonly gold: Uint8Array };

export type Settings = {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly epochs: number;
  readonly rate: number;
  /** A step towards zero at each touch: weights that few examples hold up go out. */
  readonly decay: number;
};

export function trainCrf(
  sequences: readonly Sequence[],
  settings: Settings,
  random: Random,
  say: (line: string) => void,
): Model {
  const { labels, bits, epochs, rate, decay } = settings;
  const L = labels.length;
  const weights = new Float32Array(L << bits);
  const seen = new Float32Array(L << bits).fill(1e-6);
  const transitions = new Float32Array(L * L);
  const seenTransitions = new Float32Array(L * L).fill(1e-3);
  const first = new Float32Array(L);
  const seenFirst = new Float32Array(L).fill(1e-3);
  const longest = Math.max(...sequences.map((s) => s.gold.length));
  const scores = new Float64Array(longest * L);
  const forward = new Float64Array(longest * L);
  const gradient = new Float64Array(longest * L);
  const pairs = new Float64Array(L * L);
  const exp = new Float64Array(L * L);
  const back = new Float64Array(L);
  const next = new Float64Array(L);

  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    let words = 0;
    for (const { rows, offsets, gold } of random.shuffle(sequences)) {
      const n = gold.length;
      words += n;
      for (let k = 0; k < L * L; k++) exp[k] = Math.exp(transitions[k]!);
      for (let i = 0; i < n; i++) {
        for (let l = 0; l < L; l++) scores[i * L + l] = 0;
        for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
          const at = rows[f]! * L;
          for (let l = 0; l < L; l++) scores[i * L + l]! += weights[at + l]!;
        }
        let most = Number.NEGATIVE_INFINITY;
        for (let l = 0; l < L; l++) most = Math.max(most, scores[i * L + l]!);
        loss += most - scores[i * L + gold[i]!]!;
        for (let l = 0; l < L; l++) scores[i * L + l] = Math.exp(scores[i * L + l]! - most);
      }
      for (let i = 0; i < n; i++) {
        let total = 0;
        for (let l = 0; l < L; l++) {
          let sum = 0;
          if (i === 0) sum = Math.exp(first[l]!);
          else for (let k = 0; k < L; k++) sum += forward[(i - 1) * L + k]! * exp[k * L + l]!;
          forward[i * L + l] = sum * scores[i * L + l]!;
          total += forward[i * L + l]!;
        }
        for (let l = 0; l < L; l++) forward[i * L + l]! /= total;
        loss += Math.log(total) - (i === 0 ? first[gold[0]!]! : transitions[gold[i - 1]! * L + gold[i]!]!);
      }
      pairs.fill(0);
      back.fill(1);
      for (let i = n - 1; i >= 0; i--) {
        let total = 0;
        for (let l = 0; l < L; l++) total += forward[i * L + l]! * back[l]!;
        for (let l = 0; l < L; l++) gradient[i * L + l] = (forward[i * L + l]! * back[l]!) / total;
        for (let l = 0; l < L; l++) next[l] = back[l]! * scores[i * L + l]!;
        if (i > 0) {
          let all = 0;
          for (let k = 0; k < L; k++)
            for (let l = 0; l < L; l++) all += forward[(i - 1) * L + k]! * exp[k * L + l]! * next[l]!;
          for (let k = 0; k < L; k++)
            for (let l = 0; l < L; l++)
              pairs[k * L + l]! += (forward[(i - 1) * L + k]! * exp[k * L + l]! * next[l]!) / all;
          pairs[gold[i - 1]! * L + gold[i]!]! -= 1;
        }
        let greatest = 0;
        for (let k = 0; k < L; k++) {
          let sum = 0;
          for (let l = 0; l < L; l++) sum += exp[k * L + l]! * next[l]!;
          back[k] = sum;
          greatest = Math.max(greatest, sum);
        }
        for (let k = 0; k < L; k++) back[k]! /= greatest;
        gradient[i * L + gold[i]!]! -= 1;
      }
      for (let i = 0; i < n; i++)
        for (let l = 0; l < L; l++) {
          const g = gradient[i * L + l]!;
          if (g < 1e-4 && g > -1e-4) continue;
          for (let f = offsets[i]!; f < offsets[i + 1]!; f++) {
            const at = rows[f]! * L + l;
            seen[at]! += g * g;
            const step = rate / Math.sqrt(seen[at]!);
            const w = weights[at]! - step * g;
            const shrink = step * decay;
            weights[at] = w > shrink ? w - shrink : w < -shrink ? w + shrink : 0;
          }
        }
      for (let k = 0; k < L * L; k++) {
        seenTransitions[k]! += pairs[k]! * pairs[k]!;
        transitions[k]! -= (rate * pairs[k]!) / Math.sqrt(seenTransitions[k]!);
      }
      for (let l = 0; l < L; l++) {
        const g = gradient[l]!;
        seenFirst[l]! += g * g;
        first[l]! -= (rate * g) / Math.sqrt(seenFirst[l]!);
      }
    }
    say(`epoch ${epoch + 1}: loss ${(loss / words).toFixed(4)} a word, ${words} words`);
  }
  return quantised({ labels, bits, transitions, first }, weights);
}

/** Eight bits a weight; the few greatest are cut to the largest step. */
function quantised(model: Omit<Model, "weights" | "step">, weights: Float32Array): Model {
  const sizes = weights
    .map(Math.abs)
    .filter((w) => w > 0)
    .sort();
  const greatest = sizes[Math.floor(sizes.length * 0.9995)] ?? 1;
  const step = greatest / 127;
  const cut = Int8Array.from(weights, (w) => Math.max(-127, Math.min(127, Math.round(w / step))));
  return { ...model, weights: cut, step };
}
