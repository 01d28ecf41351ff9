// Passages to what the trainer reads: each word's rows and its label.
import {
  MOST_PAIR_ROWS,
  pairRows,
  type Read,
  ROLES,
  typeRows,
  type WordType,
} from "../../../src-main/engine/detection/people/features.ts";
import type { Lexicon } from "../../../src-main/engine/detection/people/lexicon.ts";
import { COMMON_SURNAME, FIRST, SURNAME } from "../../../src-main/engine/detection/people/lexicon.ts";
import { reader, sequenceStarts } from "../../../src-main/engine/detection/people/tagger.ts";
import { type Tokens, tokensOf } from "../../../src-main/engine/detection/people/tokens.ts";
import type { Random } from "../../samples/random.ts";
import type { Sequence } from "./crf.ts";
import type { Passage, Type } from "./passage.ts";

export const labelsOf = (types: readonly Type[]): string[] => [
  "O",
  ...types.flatMap((type) => [`B-${type}`, `I-${type}`]),
];

/** A name in five is one that no list knows: the tagger mustn't lean on the lexicon alone. */
const UNKNOWN = 0.2;

export function sequencesOf(
  passages: readonly Passage[],
  types: readonly Type[],
  bits: number,
  lexicon: Lexicon,
  random: Random,
): Sequence[] {
  const read = reader(lexicon);
  const out: Sequence[] = [];
  const buffer = new Int32Array(64);
  for (const passage of passages) {
    const tokens = tokensOf(passage.text);
    const gold = goldOf(passage, tokens, types);
    const whole = read(tokens);
    const known: Read = { ...whole, types: forget(whole.types, gold, types.indexOf("PERSON"), random) };
    const starts = sequenceStarts(tokens);
    for (let s = 0; s + 1 < starts.length; s++) {
      const [from, to] = [starts[s]!, starts[s + 1]!];
      const rows: number[] = [];
      const offsets = new Int32Array(to - from + 1);
      for (let i = from; i < to; i++) {
        for (const role of ROLES) {
          const neighbour = i + role;
          if (neighbour < from || neighbour >= to) continue;
          const n = typeRows(known.types[neighbour]!, role, bits, buffer);
          for (let k = 0; k < n; k++) rows.push(buffer[k]!);
        }
        const n = pairRows(known, i, from, to, bits, buffer.subarray(0, MOST_PAIR_ROWS));
        for (let k = 0; k < n; k++) rows.push(buffer[k]!);
        offsets[i - from + 1] = rows.length;
      }
      if (to > from) out.push({ rows: Int32Array.from(rows), offsets, gold: gold.slice(from, to) });
    }
  }
  return out;
}

function goldOf({ spans }: Passage, tokens: Tokens, types: readonly Type[]): Uint8Array {
  const gold = new Uint8Array(tokens.count);
  let i = 0;
  for (const { start, end, type } of spans) {
    const label = types.indexOf(type);
    if (label < 0) continue;
    while (i < tokens.count && tokens.ends[i]! <= start) i++;
    for (let inside = 0; i < tokens.count && tokens.starts[i]! < end; i++, inside = 1) gold[i] = 1 + 2 * label + inside;
  }
  return gold;
}

function forget(types: readonly WordType[], gold: Uint8Array, person: number, random: Random): WordType[] {
  return types.map((type, i) =>
    person >= 0 && (gold[i]! - 1) >> 1 === person && gold[i]! > 0 && random.chance(UNKNOWN)
      ? { ...type, bits: type.bits & ~(FIRST | SURNAME | COMMON_SURNAME) }
      : type,
  );
}
