// What a shape says about itself (MS-ODRAW, 2.2.7 to 2.3): its picture, descriptions, drawn words, whether it shows.
import { type ArtRecord, childrenOf } from "./records.ts";

export type ShapeProperties = {
  /** Numbers in the store of pictures, from 1: the shape's own and the one it is filled with. */
  readonly pictures: readonly number[];
  /** Words drawn as a picture (WordArt). */
  readonly drawnText: string;
  readonly name: string;
  readonly description: string;
  /** A picture's file, as it was called or linked to. */
  readonly pictureName: string;
  readonly isHidden: boolean;
  /** A group that stands for a table (PowerPoint). */
  readonly isTable: boolean;
};

const TABLES = new Set([0xf00b, 0xf121, 0xf122]);

/** Of a shape's container. */
export function shapeProperties(shape: ArtRecord): ShapeProperties {
  const numbers = new Map<number, number>();
  const texts = new Map<number, string>();
  for (const table of childrenOf(shape)) if (TABLES.has(table.type)) readTable(table, numbers, texts);
  const hidden = numbers.get(0x03bf) ?? 0;
  return {
    pictures: [numbers.get(0x0104), numbers.get(0x0186)].filter((n) => n !== undefined && n > 0) as number[],
    drawnText: texts.get(0x00c0) ?? "",
    name: texts.get(0x0380) ?? "",
    description: texts.get(0x0381) ?? "",
    pictureName: texts.get(0x0105) ?? "",
    isHidden: (hidden & 0x00020002) === 0x00020002,
    isTable: ((numbers.get(0x039f) ?? 0) & 1) === 1,
  };
}

/** Six bytes each; the text of those that have one comes after all of them, in their order. */
function readTable(table: ArtRecord, numbers: Map<number, number>, texts: Map<number, string>): void {
  const { octets, instance, start, end } = table;
  let text = start + instance * 6;
  for (let i = 0; i < instance && start + i * 6 + 6 <= end; i++) {
    const head = octets.u16(start + i * 6);
    const value = octets.u32(start + i * 6 + 2);
    const id = head & 0x3fff;
    if ((head & 0x8000) === 0) {
      numbers.set(id, value);
      continue;
    }
    const size = Math.min(value, Math.max(0, end - text));
    if (TEXTS.has(id)) texts.set(id, octets.utf16(text, size >> 1).replace(/\0.*$/s, ""));
    text += size;
  }
}

const TEXTS = new Set([0x00c0, 0x0105, 0x0380, 0x0381]);
