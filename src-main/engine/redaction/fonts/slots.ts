// The places that a font's glyphs get: by what stands, and by nothing else.
import { compareBytes } from "../../../base/bytes.ts";
import type { Glyphs } from "./glyph-program.ts";

/** One glyph as one letter of one width. */
export type Use = { readonly glyph: number; readonly letter: string; readonly width: number };

export type Slots = {
  readonly order: readonly number[];
  placeOf(use: Use): number;
};

/** null where it can't be told which glyphs others are made of. */
export function slotsOf(program: Glyphs, uses: readonly Use[]): Slots | null {
  // Codes without a glyph have widths and letters all the same; where glyphs have names there is one for nothing alone.
  const own = uses.filter(({ glyph }) => glyph !== 0 || program.names === null);
  const distinct = new Map(own.map((use) => [keyOf(use), use]));
  const shapes = new Map<number, Uint8Array>();
  const shape = (glyph: number) => {
    const bytes = shapes.get(glyph) ?? program.shape(glyph);
    shapes.set(glyph, bytes);
    return bytes;
  };
  const before = (a: Use, b: Use) =>
    (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0) ||
    a.width - b.width ||
    compareBytes(shape(a.glyph), shape(b.glyph));
  const sorted = [...distinct.values()].sort(before);
  const order = [0, ...sorted.map(({ glyph }) => glyph)];
  const have = new Set(order);
  // Parts of parts come in turn, each once.
  for (const glyph of [...order, ...program.kept]) if (!have.has(glyph)) order.push(glyph);
  for (const glyph of order) have.add(glyph);
  for (let at = 0; at < order.length; at++) {
    const parts = program.parts(order[at]!);
    if (parts === null) return null;
    for (const part of parts) {
      if (have.has(part)) continue;
      have.add(part);
      order.push(part);
    }
  }
  const places = new Map(sorted.map((use, i) => [keyOf(use), i + 1]));
  return { order, placeOf: (use) => places.get(keyOf(use)) ?? 0 };
}

const keyOf = ({ glyph, letter, width }: Use) => `${glyph} ${width} ${letter}`;
