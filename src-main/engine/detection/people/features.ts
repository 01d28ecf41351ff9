// What the tagger looks at: each word by itself, its neighbours, its line; all of it as numbers of rows in a table.
import { EVERYDAY, hashWord, knownAs, type Lexicon } from "./lexicon.ts";
import { LINE, SPACED, type Tokens, WIDE, wordAt } from "./tokens.ts";

/** Letters' case and signs: 0 sign, 1 number, 2 lower, 3 Title, 4 UPPER, 5 one capital, 6 mIxed, 7 letters and digits. */
export type Case = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** What a word is by itself. */
export type WordType = {
  readonly hash: number;
  readonly cased: Case;
  /** What the lexicon knows it as. */
  readonly bits: number;
  readonly shape: number;
  readonly prefix3: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly suffix4: number;
};

/** Offsets of the neighbours that are looked at by themselves. */
export const ROLES = [0, -1, 1, -2, 2] as const;

export function wordType(word: string, lexicon: Lexicon): WordType {
  const lower = word.toLowerCase();
  const hash = hashWord(lower);
  return {
    hash,
    cased: caseOf(word, lower),
    bits: knownAs(lexicon, hash),
    shape: hashWord(shapeOf(word)),
    prefix3: hashWord(lower.slice(0, 3)),
    suffix2: hashWord(lower.slice(-2)),
    suffix3: hashWord(lower.slice(-3)),
    suffix4: hashWord(lower.slice(-4)),
  };
}

function caseOf(word: string, lower: string): Case {
  const digits = /\d/.test(word);
  if (/^\P{L}+$/u.test(word)) return digits ? 1 : 0;
  if (digits) return 7;
  if (word === lower) return 2;
  if (word === word.toUpperCase()) return word.length === 1 ? 5 : 4;
  return word.slice(1) === lower.slice(1) ? 3 : 6;
}

/** Runs are told up to three long: "McNeil" is XxXxx+, "28045" is ddd+. */
function shapeOf(word: string): string {
  let out = "";
  let last = "";
  let run = 0;
  for (let i = 0; i < Math.min(word.length, 24); i++) {
    const c = word[i]!;
    const s = /\d/.test(c) ? "d" : c !== c.toLowerCase() ? "X" : c !== c.toUpperCase() ? "x" : c;
    run = s === last ? run + 1 : 1;
    last = s;
    if (run < 3) out += s;
    else if (run === 3) out += "+";
  }
  return out;
}

/** Row of a template filled with a value, in a table of 2^bits rows. */
export function row(template: number, value: number, bits: number): number {
  let h = Math.imul(value ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  h ^= h >>> 16;
  return (h >>> 0) >>> (32 - bits);
}

const mix = (a: number, b: number): number => Math.imul(a ^ (b + 0x7f4a7c15), 0x9e3779b1) ^ (a >>> 11);

/** Rows that a word brings by itself to the word `role` places before it. Written into `out`; returns how many. */
export function typeRows(type: WordType, role: number, bits: number, out: Int32Array): number {
  let n = 0;
  const base = 16 * (role + 3);
  out[n++] = row(base, type.hash, bits);
  out[n++] = row(base + 1, type.bits * 8 + type.cased, bits);
  if (role === 2 || role === -2) return n;
  out[n++] = row(base + 2, type.shape, bits);
  out[n++] = row(base + 3, type.suffix3, bits);
  if (role !== 0) return n;
  out[n++] = row(base + 4, type.prefix3, bits);
  out[n++] = row(base + 5, type.suffix2, bits);
  out[n++] = row(base + 6, type.suffix4, bits);
  out[n++] = row(base + 7, mix(type.hash, type.cased), bits);
  out[n++] = row(base + 8, type.bits, bits);
  out[n++] = row(base + 9, 0, bits);
  return n;
}

/** What a line is like, told before its words are looked at: 0 mixed, 1 all capitals, 2 all lower, 3 Every Word Capital. */
export type LineSense = { readonly caps: Uint8Array; readonly label: Int32Array };

const COLON = 0x3a;
/** A label has no more words than this before its colon. */
const LABEL_WORDS = 5;

/** One pass over the lines: their case, and the word before the colon that labels what follows it. */
export function lineSense(tokens: Tokens, typeAt: (i: number) => WordType): LineSense {
  const caps = new Uint8Array(tokens.count);
  const label = new Int32Array(tokens.count);
  let start = 0;
  while (start < tokens.count) {
    let end = start + 1;
    while (end < tokens.count && (tokens.flags[end]! & LINE) === 0 && end - start < 400) end++;
    let lower = 0;
    let upper = 0;
    let title = 0;
    let said = 0;
    let since = start;
    for (let i = start; i < end; i++) {
      const type = typeAt(i);
      if (type.cased === 2) lower++;
      else if (type.cased === 4) upper++;
      else if (type.cased === 3 || type.cased === 6) title++;
      if ((tokens.flags[i]! & WIDE) !== 0) [said, since] = [0, i];
      label[i] = said;
      if (tokens.text.charCodeAt(tokens.starts[i]!) === COLON && i > start && i - since <= LABEL_WORDS)
        said = typeAt(i - 1).hash;
    }
    const sense =
      upper > 0 && lower === 0 && title === 0
        ? 1
        : title + upper === 0 && lower > 1
          ? 2
          : lower === 0 && title > 1
            ? 3
            : 0;
    caps.fill(sense, start, end);
    start = end;
  }
  return { caps, label };
}

export const MOST_PAIR_ROWS = 16;
const NOBODY: WordType = { hash: 1, cased: 0, bits: 0, shape: 1, prefix3: 1, suffix2: 1, suffix3: 1, suffix4: 1 };

/** Words of a text with what they and their lines are by themselves. */
export type Read = { readonly tokens: Tokens; readonly types: readonly WordType[]; readonly sense: LineSense };

/** Rows that need more than one word, or the line, of a word in the sequence [from, to): written into `out`; returns how many. */
export function pairRows(
  { tokens, types, sense }: Read,
  i: number,
  from: number,
  to: number,
  bits: number,
  out: Int32Array,
): number {
  const here = types[i]!;
  const before = i > from ? types[i - 1]! : NOBODY;
  const after = i + 1 < to ? types[i + 1]! : NOBODY;
  const next = i + 1 < to ? tokens.flags[i + 1]! : LINE | SPACED;
  const flags = (tokens.flags[i]! & 7) | ((next & 7) << 3);
  const sensed = sense.caps[i]!;
  const a = before.bits * 8 + before.cased;
  const b = here.bits * 8 + here.cased;
  const c = after.bits * 8 + after.cased;
  let n = 0;
  out[n++] = row(1, mix(before.hash, here.hash), bits);
  out[n++] = row(2, mix(here.hash, after.hash), bits);
  out[n++] = row(3, mix(a, b), bits);
  out[n++] = row(4, mix(b, c), bits);
  out[n++] = row(5, mix(mix(a, b), c), bits);
  out[n++] = row(6, mix(mix(before.cased, here.cased), after.cased), bits);
  out[n++] = row(7, mix(b, sensed), bits);
  out[n++] = row(8, mix(flags, here.cased), bits);
  out[n++] = row(9, mix(mix(flags, sensed), b), bits);
  out[n++] = row(10, mix(before.hash, b), bits);
  out[n++] = row(11, mix(after.hash, b), bits);
  if (sense.label[i] !== 0) out[n++] = row(12, mix(sense.label[i]!, here.cased), bits);
  // What stands two words away across an everyday word or a sign: "signed by", "Smith, Jr".
  if (i > from + 1 && (before.cased === 0 || (before.bits & EVERYDAY) !== 0))
    out[n++] = row(13, mix(types[i - 2]!.hash, here.cased), bits);
  if (i + 2 < to && (after.cased === 0 || (after.bits & EVERYDAY) !== 0))
    out[n++] = row(14, mix(types[i + 2]!.hash, here.cased), bits);
  out[n++] = row(15, mix(mix(before.shape, here.shape), after.shape), bits);
  return n;
}

/** Types by word, so that each is told once; emptied when a text with ever new words fills it. */
export class TypeTable {
  readonly #known = new Map<string, WordType>();
  readonly #lexicon: Lexicon;
  constructor(lexicon: Lexicon) {
    this.#lexicon = lexicon;
  }
  all(tokens: Tokens): WordType[] {
    if (this.#known.size > 60_000) this.#known.clear();
    const out: WordType[] = new Array(tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      const word = wordAt(tokens, i);
      let type = this.#known.get(word);
      if (type === undefined) {
        type = wordType(word, this.#lexicon);
        this.#known.set(word, type);
      }
      out[i] = type;
    }
    return out;
  }
}
