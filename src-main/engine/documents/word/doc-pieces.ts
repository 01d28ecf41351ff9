// The text of a Word 97-2003 file, put together from its pieces (MS-DOC, 2.4.1), and where each character was stored.
import { Octets } from "../ole/octets.ts";
import { UnreadableFile } from "../reading.ts";
import type { DocFile } from "./doc-fib.ts";
import { BY_NUMBER } from "./doc-sprms.ts";

export type Piece = {
  /** Half-open, in characters of the text. */
  readonly start: number;
  readonly end: number;
  /** Of its first character, in the stream. */
  readonly place: number;
  /** Bytes a character. */
  readonly width: 1 | 2;
  /** Modifiers that a fast save hung on the whole piece. */
  readonly changes: Octets | null;
};

export type DocText = {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Characters that lie where the file has no bytes. */
  readonly lost: number;
};

export function readPieces({ table, words }: DocFile): DocText {
  const { plc, changes } = readClx(table("pieces"));
  const count = Math.floor((plc.length - 4) / 12);
  if (count < 1) throw new UnreadableFile("document/damaged");
  const pieces: Piece[] = [];
  const texts: string[] = [];
  let lost = 0;
  let at = 0;
  for (let i = 0; i < count; i++) {
    const length = plc.u32(i * 4 + 4) - plc.u32(i * 4);
    const descriptor = (count + 1) * 4 + i * 8;
    const packed = plc.u32(descriptor + 2);
    const width = (packed & 0x40000000) !== 0 ? 1 : 2;
    const place = width === 1 ? (packed & 0x3fffffff) >>> 1 : packed & 0x3fffffff;
    // Every character was typed once: pieces that overlap without end are made to exhaust whoever reads them.
    if (plc.u32(i * 4) !== at || length < 0 || at + length > words.length) throw new UnreadableFile("document/damaged");
    const text = width === 1 ? words.latin(place, length) : words.utf16(place, length);
    lost += length - text.length;
    texts.push(text.padEnd(length, "\0"));
    pieces.push({ start: at, end: at + length, place, width, changes: changesOf(plc.u16(descriptor + 6), changes) });
    at += length;
  }
  return { text: texts.join(""), pieces, lost };
}

/** Lists of modifiers, then the table of pieces itself (2.9.38). */
function readClx(clx: Octets): { plc: Octets; changes: Octets[] } {
  const changes: Octets[] = [];
  let at = 0;
  while (clx.u8(at) === 1 && at < clx.length) {
    changes.push(new Octets(clx.slice(at + 3, clx.u16(at + 1))));
    at += 3 + clx.u16(at + 1);
  }
  return { plc: new Octets(clx.u8(at) === 2 ? clx.slice(at + 5, clx.u32(at + 1)) : new Uint8Array(0)), changes };
}

/** A piece's modifier (2.9.214): one by its number with its operand, or one of the lists. */
function changesOf(prm: number, lists: readonly Octets[]): Octets | null {
  if ((prm & 1) === 1) return lists[prm >> 1] ?? null;
  const code = BY_NUMBER[(prm >> 1) & 0x7f];
  return code === undefined ? null : new Octets(new Uint8Array([code & 0xff, code >> 8, prm >> 8]));
}
