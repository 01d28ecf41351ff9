// Single property modifiers (MS-DOC, 2.2.5 and 2.6): formatting as a list of differences.
import type { Octets } from "../ole/octets.ts";

export type Sprm = { readonly code: number; readonly at: number; readonly size: number };

/** By the upper three bits of the code. */
const FIXED = [1, 1, 2, 4, 2, 2, undefined, 3];

export function* sprmsIn(octets: Octets, from: number, end: number): Generator<Sprm> {
  for (let at = from; at + 2 < end; ) {
    const code = octets.u16(at);
    const size = FIXED[code >> 13] ?? sizeOf(octets, code, at + 2);
    const start = at + 2 + (code >> 13 !== 6 ? 0 : code === 0xd608 ? 2 : 1);
    if (start + size > end) return;
    yield { code, at: start, size };
    at = start + size;
  }
}

/** Operands that count their own bytes: a table's definition in two bytes and one too many (2.9.316). */
function sizeOf(octets: Octets, code: number, at: number): number {
  if (code === 0xd608) return Math.max(0, octets.u16(at) - 1);
  const size = octets.u8(at);
  if (code !== 0xc615 || size !== 255) return size;
  // Tabs that don't fit into a byte's count (2.9.182): two lists, each with its length before it.
  const closed = octets.u8(at + 1);
  return 2 + closed * 4 + octets.u8(at + 2 + closed * 4) * 3;
}

/** Of text. A toggle is 0 or 1, or, from 0x80 on, the style's own value or its opposite. */
export type CharacterFormat = {
  vanish?: number;
  bold?: number;
  italic?: number;
  style?: number;
  isDeleted: boolean;
  isSpecial: boolean;
  isData: boolean;
  isObject: boolean;
  /** Where in the data stream its picture lies. */
  picture?: number;
  symbol?: number;
};
export const PLAIN_TEXT: CharacterFormat = { isDeleted: false, isSpecial: false, isData: false, isObject: false };

export function applyToCharacters(octets: Octets, from: number, end: number, format: CharacterFormat): void {
  for (const { code, at } of sprmsIn(octets, from, end)) {
    const value = octets.u8(at);
    if (code === 0x0800) format.isDeleted = value === 1;
    else if (code === 0x0806) format.isData = value !== 0;
    else if (code === 0x080a || code === 0x0856) format.isObject = value !== 0;
    else if (code === 0x0855) format.isSpecial = value !== 0;
    else if (code === 0x0835) format.bold = value;
    else if (code === 0x0836) format.italic = value;
    else if (code === 0x083c) format.vanish = value;
    else if (code === 0x4a30) format.style = octets.u16(at);
    else if (code === 0x6a03) format.picture = octets.u32(at);
    else if (code === 0x6a09) format.symbol = octets.u16(at + 2);
    else if (code === 0x2a33) for (const key of ["vanish", "bold", "italic"] as const) delete format[key];
  }
}

/** Of a paragraph, as its mark has it. */
export type ParagraphFormat = {
  style: number;
  /** Tables around it: 0 outside of any. */
  depth: number;
  isRowEnd: boolean;
  /** Of a table in a table: the mark ends a cell. */
  isCellEnd: boolean;
  outline?: number;
  /** The instance of a list, from 1; 0 for none. */
  list?: number;
  level?: number;
};

export function applyToParagraph(octets: Octets, from: number, end: number, format: ParagraphFormat): void {
  for (const { code, at } of sprmsIn(octets, from, end)) {
    if (code === 0x4600) format.style = octets.u16(at);
    else if (code === 0x2416) format.depth = octets.u8(at) === 0 ? 0 : Math.max(1, format.depth);
    else if (code === 0x6649) format.depth = Math.max(0, Math.min(octets.i32(at), 64));
    else if (code === 0x2417 || code === 0x244c) format.isRowEnd = octets.u8(at) !== 0;
    else if (code === 0x244b) format.isCellEnd = octets.u8(at) !== 0;
    else if (code === 0x460b) format.list = octets.u16(at);
    else if (code === 0x260a) format.level = octets.u8(at);
    else if (code === 0x2640) format.outline = octets.u8(at);
  }
}

/** The few modifiers that a piece may name by a number alone (2.9.215) and that matter here. */
export const BY_NUMBER: Readonly<Record<number, number>> = {
  24: 0x2416,
  25: 0x2417,
  65: 0x0800,
  71: 0x0806,
  75: 0x080a,
  85: 0x0835,
  86: 0x0836,
  92: 0x083c,
  117: 0x0855,
  118: 0x0856,
  120: 0x2640,
};
