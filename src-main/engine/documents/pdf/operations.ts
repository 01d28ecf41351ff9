// A content stream as operations with their operands' values (ISO 32000-2, 7.8.2), for what has to be understood.
import { type Token, tokens } from "./content-stream.ts";

export type Operand =
  | number
  | { readonly name: string }
  | { readonly bytes: Uint8Array }
  | { readonly array: readonly Operand[] }
  /** A dictionary, a boolean, null: nothing that places text. */
  | null;

export type Operation = {
  readonly name: string;
  readonly operands: readonly Operand[];
  /** Half-open byte range in the stream, operands included. */
  readonly start: number;
  readonly end: number;
};

/** More than any operator takes; a stream of operands without end is kept from filling memory. */
const MOST_OPERANDS = 64;
const MOST_ITEMS = 100_000;
/** No name or number that anything understands has more bytes. */
const LONGEST = 256;

export function* operations(stream: Uint8Array): Generator<Operation> {
  let operands: Operand[] = [];
  let array: Operand[] | null = null;
  let start = -1;
  for (const token of tokens(stream)) {
    if (token.kind === "operator") {
      yield { name: token.name!, operands, start: start < 0 ? token.start : start, end: token.end };
      operands = [];
      array = null;
      start = -1;
      continue;
    }
    if (start < 0) start = token.start;
    const first = token.kind === "string" ? 0 : stream[token.start];
    if (first === 0x5b) array = [];
    else if (first === 0x5d && array !== null) {
      operands.push({ array });
      array = null;
    } else {
      const value = token.bytes === undefined ? operandOf(stream, token) : { bytes: token.bytes };
      if (array === null) {
        if (operands.length < MOST_OPERANDS) operands.push(value);
      } else if (array.length < MOST_ITEMS) array.push(value);
    }
  }
}

function operandOf(stream: Uint8Array, { start, end }: Token): Operand {
  let written = "";
  for (let at = start; at < end && at < start + LONGEST; at++) written += String.fromCharCode(stream[at]!);
  if (stream[start] === 0x2f) return { name: written.slice(1) };
  const number = Number.parseFloat(written);
  return Number.isFinite(number) ? number : null;
}
