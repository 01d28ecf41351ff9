// The two structures that Compact Font Format is made of (Adobe Technical Note 5176, 4 and 5): dictionaries and indexes.
import { concatBytes } from "../../../base/bytes.ts";

export type Index = { readonly items: readonly (readonly [start: number, end: number])[]; readonly end: number };

/** Section 5: a count, the size of offsets, offsets counted from 1 before the data. */
export function indexAt(font: Uint8Array, at: number): Index | null {
  if (at < 0 || at + 2 > font.length) return null;
  const count = (font[at]! << 8) | font[at + 1]!;
  if (count === 0) return { items: [], end: at + 2 };
  const size = font[at + 2]!;
  const data = at + 3 + (count + 1) * size - 1;
  if (size < 1 || size > 4 || data > font.length) return null;
  const offset = (i: number) => {
    let n = 0;
    for (let b = 0; b < size; b++) n = n * 256 + font[at + 3 + i * size + b]!;
    return data + n;
  };
  const items = Array.from({ length: count }, (_, i) => [offset(i), offset(i + 1)] as const);
  const end = offset(count);
  return items.some(([from, to]) => from > to || to > font.length) ? null : { items, end };
}

export function indexWritten(items: readonly Uint8Array[]): Uint8Array {
  if (items.length === 0) return Uint8Array.of(0, 0);
  const total = items.reduce((n, item) => n + item.length, 1);
  const size = total < 0x100 ? 1 : total < 0x10000 ? 2 : total < 0x1000000 ? 3 : 4;
  const head = [items.length >> 8, items.length & 255, size];
  let at = 1;
  for (const length of [0, ...items.map((item) => item.length)]) {
    at += length;
    for (let b = size - 1; b >= 0; b--) head.push(Math.floor(at / 256 ** b) & 255);
  }
  return concatBytes([Uint8Array.from(head), ...items]);
}

export type Entry = {
  /** Two bytes' are 1200 and more. */
  readonly operator: number;
  /** Whole ones; a real number stands as NaN. */
  readonly operands: readonly number[];
  /** The operands as they are written. */
  readonly raw: Uint8Array;
};

/** Section 4: operands before their operator. null where it breaks off. */
export function entriesOf(dict: Uint8Array): Entry[] | null {
  const out: Entry[] = [];
  let operands: number[] = [];
  let from = 0;
  for (let i = 0; i < dict.length; ) {
    const b = dict[i]!;
    if (b <= 21) {
      const operator = b === 12 ? 1200 + (dict[i + 1] ?? 0) : b;
      out.push({ operator, operands, raw: dict.subarray(from, i) });
      i += b === 12 ? 2 : 1;
      operands = [];
      from = i;
    } else if (b === 28) {
      operands.push(((((dict[i + 1] ?? 0) << 8) | (dict[i + 2] ?? 0)) << 16) >> 16);
      i += 3;
    } else if (b === 29) {
      operands.push(
        ((dict[i + 1] ?? 0) << 24) | ((dict[i + 2] ?? 0) << 16) | ((dict[i + 3] ?? 0) << 8) | (dict[i + 4] ?? 0),
      );
      i += 5;
    } else if (b === 30) {
      // A real number ends with the nibble f.
      i++;
      while (i < dict.length && (dict[i]! & 15) !== 15 && dict[i]! >> 4 !== 15) i++;
      i++;
      operands.push(Number.NaN);
    } else if (b >= 32 && b <= 246) {
      operands.push(b - 139);
      i++;
    } else if (b >= 247 && b <= 254) {
      const low = dict[i + 1] ?? 0;
      operands.push(b <= 250 ? (b - 247) * 256 + low + 108 : -(b - 251) * 256 - low - 108);
      i += 2;
    } else return null;
  }
  return operands.length === 0 ? out : null;
}

export function entryWritten(operator: number, raw: Uint8Array): Uint8Array {
  return concatBytes([raw, operator >= 1200 ? Uint8Array.of(12, operator - 1200) : Uint8Array.of(operator)]);
}

/** Always in five bytes, so that a dictionary is as long whatever it says. */
export const fiveBytes = (...numbers: readonly number[]) =>
  Uint8Array.from(numbers.flatMap((n) => [29, (n >> 24) & 255, (n >> 16) & 255, (n >> 8) & 255, n & 255]));
