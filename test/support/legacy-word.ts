// A Word 97 file out of pieces of text, as Word's own fast save leaves one.
import { compoundFile } from "./compound.ts";

export type TextPiece = {
  readonly text: string;
  /** One byte a character, as Word stores what Windows' Western code page holds. */
  readonly narrow?: boolean;
  /** Its bytes are another piece's. */
  readonly shared?: boolean;
  /** A modifier on the whole piece: the property's number and its value (MS-DOC, 2.9.215). */
  readonly change?: readonly [number, number];
};
type Settings = {
  readonly magic?: number;
  readonly version?: number;
  readonly flags?: number;
  readonly place?: number;
};

const TEXT = 2_048;
const WESTERN: Readonly<Record<string, number>> = { "“": 0x93, "”": 0x94, "–": 0x96, "€": 0x80 };

export function legacyWord(pieces: readonly TextPiece[], settings: Settings = {}): Uint8Array {
  const words: number[] = new Array(TEXT).fill(0);
  const positions = [0];
  const places: number[] = [];
  for (const { text, narrow, shared } of pieces) {
    places.push(narrow ? (words.length * 2) | 0x40000000 : words.length);
    for (const letter of shared ? "" : text.split("")) {
      const code = narrow ? (WESTERN[letter] ?? letter.charCodeAt(0)) : letter.charCodeAt(0);
      words.push(...(narrow ? [code] : [code & 0xff, code >> 8]));
    }
    positions.push(positions.at(-1)! + text.length);
  }
  // Pieces lie where they please.
  if (settings.place !== undefined) places.fill(settings.place);
  while (words.length < 6_000) words.push(0);
  const size = positions.length * 4 + pieces.length * 8;
  const table = new DataView(new ArrayBuffer(8_192));
  table.setUint8(0, 2);
  table.setUint32(1, size, true);
  for (const [i, position] of positions.entries()) table.setUint32(5 + i * 4, position, true);
  for (const [i, { change }] of pieces.entries()) {
    const at = 5 + positions.length * 4 + i * 8;
    table.setUint32(at + 2, places[i]!, true);
    if (change !== undefined) table.setUint16(at + 6, (change[0] << 1) | (change[1] << 8), true);
  }
  const stream = Uint8Array.from(words);
  const fib = new DataView(stream.buffer);
  for (const [at, value] of [
    [0, settings.magic ?? 0xa5ec],
    [2, settings.version ?? 0xc1],
    [10, 0x0200 | (settings.flags ?? 0)],
    [32, 14],
    [62, 22],
    [152, 93],
  ] as const) {
    fib.setUint16(at, value, true);
  }
  fib.setUint32(76, positions.at(-1)!, true);
  fib.setUint32(154 + 33 * 8 + 4, size + 5, true);
  return compoundFile({ WordDocument: stream, "1Table": new Uint8Array(table.buffer) });
}
