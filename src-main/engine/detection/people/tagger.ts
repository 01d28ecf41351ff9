// Runs a tagger over a text: for each word, how probable each label is.
import {
  lineSense,
  MOST_PAIR_ROWS,
  pairRows,
  type Read,
  ROLES,
  TypeTable,
  typeRows,
  type WordType,
} from "./features.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Model } from "./model.ts";
import { BREAK, LINE, type Tokens } from "./tokens.ts";

/** Row `i` holds the probabilities of word `i`'s labels; they add up to 1. */
export type Marginals = Float32Array;

/** A sequence is cut at the next line after so many words, and at any word after twice as many. */
const LONGEST_SEQUENCE = 200;
/** Keeps every label possible, so that no sequence comes to nothing. */
const LEAST = 1e-18;

/** Reads texts with one lexicon, remembering the words that it has seen. */
export function reader(lexicon: Lexicon): (tokens: Tokens) => Read {
  const table = new TypeTable(lexicon);
  return (tokens) => {
    const types = table.all(tokens);
    return { tokens, types, sense: lineSense(tokens, (i) => types[i]!) };
  };
}

/** Where sequences begin, and the number of words at the end. */
export function sequenceStarts(tokens: Tokens): number[] {
  const starts: number[] = [];
  let start = 0;
  for (let i = 0; i < tokens.count; i++) {
    const flag = tokens.flags[i]!;
    const long = i - start;
    if (
      i === 0 ||
      (flag & BREAK) !== 0 ||
      (long >= LONGEST_SEQUENCE && (flag & LINE) !== 0) ||
      long >= 2 * LONGEST_SEQUENCE
    ) {
      starts.push(i);
      start = i;
    }
  }
  starts.push(tokens.count);
  return starts;
}

export class Tagger {
  readonly model: Model;
  readonly #exp: Float32Array;
  readonly #first: Float32Array;
  /** What a word brings to itself and its neighbours, summed once a word. */
  readonly #sums = new WeakMap<WordType, Float32Array>();
  readonly #rows = new Int32Array(MOST_PAIR_ROWS);
  readonly #sum: Float32Array;

  constructor(model: Model) {
    this.model = model;
    this.#sum = new Float32Array(model.labels.length);
    this.#exp = model.transitions.map(Math.exp);
    this.#first = model.first.map(Math.exp);
  }

  tag(read: Read): Marginals {
    const { tokens } = read;
    const count = this.model.labels.length;
    const scores = new Float32Array(tokens.count * count);
    const sums = read.types.map((type) => this.#sumOf(type));
    const starts = sequenceStarts(tokens);
    for (let s = 0; s + 1 < starts.length; s++) {
      this.#score(read, sums, starts[s]!, starts[s + 1]!, scores);
      this.#forwardBackward(scores, starts[s]!, starts[s + 1]!, count);
    }
    return scores;
  }

  /** Exponents of the labels' scores, each word's greatest being 1. */
  #score(read: Read, sums: readonly Float32Array[], from: number, to: number, out: Float32Array): void {
    const { labels, bits, weights, step } = this.model;
    const count = labels.length;
    const sum = this.#sum;
    for (let i = from; i < to; i++) {
      sum.fill(0);
      for (let r = 0; r < ROLES.length; r++) {
        const neighbour = i + ROLES[r]!;
        if (neighbour < from || neighbour >= to) continue;
        const part = sums[neighbour]!;
        for (let l = 0; l < count; l++) sum[l]! += part[r * count + l]!;
      }
      const n = pairRows(read, i, from, to, bits, this.#rows);
      for (let k = 0; k < n; k++) {
        const at = this.#rows[k]! * count;
        for (let l = 0; l < count; l++) sum[l]! += weights[at + l]!;
      }
      let most = Number.NEGATIVE_INFINITY;
      for (let l = 0; l < count; l++) if (sum[l]! > most) most = sum[l]!;
      for (let l = 0; l < count; l++) out[i * count + l] = Math.max(LEAST, Math.exp((sum[l]! - most) * step));
    }
  }

  #sumOf(type: WordType): Float32Array {
    const known = this.#sums.get(type);
    if (known !== undefined) return known;
    const { labels, bits, weights } = this.model;
    const count = labels.length;
    const sums = new Float32Array(ROLES.length * count);
    const rows = new Int32Array(16);
    ROLES.forEach((role, r) => {
      const n = typeRows(type, role, bits, rows);
      for (let k = 0; k < n; k++)
        for (let l = 0; l < count; l++) sums[r * count + l]! += weights[rows[k]! * count + l]!;
    });
    this.#sums.set(type, sums);
    return sums;
  }

  /** Scores become probabilities, in place. Each word's are scaled to add up to 1 on the way, so that nothing vanishes. */
  #forwardBackward(p: Float32Array, from: number, to: number, count: number): void {
    const exp = this.#exp;
    const forward = new Float32Array((to - from) * count);
    for (let i = from; i < to; i++) {
      let total = 0;
      for (let l = 0; l < count; l++) {
        let sum = 0;
        if (i === from) sum = this.#first[l]!;
        else for (let k = 0; k < count; k++) sum += forward[(i - from - 1) * count + k]! * exp[k * count + l]!;
        const value = sum * p[i * count + l]!;
        forward[(i - from) * count + l] = value;
        total += value;
      }
      for (let l = 0; l < count; l++) forward[(i - from) * count + l]! /= total;
    }
    const back = new Float32Array(count).fill(1);
    const next = new Float32Array(count);
    for (let i = to - 1; i >= from; i--) {
      let total = 0;
      for (let l = 0; l < count; l++) total += forward[(i - from) * count + l]! * back[l]!;
      for (let l = 0; l < count; l++) next[l] = back[l]! * p[i * count + l]!;
      for (let l = 0; l < count; l++) p[i * count + l] = (forward[(i - from) * count + l]! * back[l]!) / total;
      let greatest = 0;
      for (let k = 0; k < count; k++) {
        let sum = 0;
        for (let l = 0; l < count; l++) sum += exp[k * count + l]! * next[l]!;
        back[k] = sum;
        if (sum > greatest) greatest = sum;
      }
      for (let k = 0; k < count; k++) back[k]! /= greatest;
    }
  }
}
