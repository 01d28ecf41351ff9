// Compact Font Format (Adobe Technical Note 5176) with its names and notices written over, each in its own length.

/** Strings that the top dictionary names, by operator: version, Notice, FullName, FamilyName, Weight, Copyright, … */
const TEXTS = new Set([0, 1, 2, 3, 4, 1200, 1221, 1222]);
/** Strings below this number are standard ones and not in the file (Appendix A). */
const STANDARD_STRINGS = 391;

type Index = { readonly items: readonly (readonly [start: number, end: number])[]; readonly end: number };

/** null when it isn't one, or can't be followed. */
export function withoutNames(font: Uint8Array): Uint8Array | null {
  if (font[0] !== 1 || font.length < 8) return null;
  const names = indexAt(font, font[2]!);
  const tops = names === null ? null : indexAt(font, names.end);
  const strings = tops === null ? null : indexAt(font, tops.end);
  if (names === null || tops === null || strings === null) return null;
  const out = Uint8Array.from(font);
  for (const [start, end] of names.items) fill(out, start, end);
  for (const [start, end] of tops.items)
    for (const [operator, operand] of entries(font.subarray(start, end))) {
      const item = TEXTS.has(operator) ? strings.items[operand - STANDARD_STRINGS] : undefined;
      if (item !== undefined) fill(out, ...item);
    }
  return out;
}

function fill(bytes: Uint8Array, start: number, end: number): void {
  for (let i = start; i < end; i++) bytes[i] = "Font".charCodeAt((i - start) % 4);
}

/** Section 5: a count, the size of offsets, offsets counted from 1 before the data. */
function indexAt(font: Uint8Array, at: number): Index | null {
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

/** Section 4: operands before their operator; of several the last is the string's number. */
function entries(dict: Uint8Array): [operator: number, operand: number][] {
  const out: [number, number][] = [];
  let operand = -1;
  for (let i = 0; i < dict.length; ) {
    const b = dict[i]!;
    if (b <= 21) {
      const operator = b === 12 ? 1200 + (dict[i + 1] ?? 0) : b;
      out.push([operator, operand]);
      i += b === 12 ? 2 : 1;
      operand = -1;
    } else if (b === 28) {
      operand = (dict[i + 1]! << 8) | dict[i + 2]!;
      i += 3;
    } else if (b === 29) {
      operand = ((dict[i + 1]! << 24) | (dict[i + 2]! << 16) | (dict[i + 3]! << 8) | dict[i + 4]!) >>> 0;
      i += 5;
    } else if (b === 30) {
      // A real number ends with the nibble f.
      i++;
      while (i < dict.length && (dict[i]! & 15) !== 15 && dict[i]! >> 4 !== 15) i++;
      i++;
    } else if (b <= 246) {
      operand = b - 139;
      i++;
    } else {
      operand = b <= 250 ? (b - 247) * 256 + dict[i + 1]! + 108 : -1;
      i += 2;
    }
  }
  return out;
}
