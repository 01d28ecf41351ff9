// One glyph of a TrueType program (ISO/IEC 14496-22, glyf): the parts it is made of, and how much there is of it.

const [WORDS, ONE_SCALE, MORE, TWO_SCALES, MATRIX, HINTED] = [1, 8, 0x20, 0x40, 0x80, 0x100];

export const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

export type Parts = {
  /** Where the glyph names its parts: offsets of their numbers. Empty for a simple one. */
  readonly at: readonly number[];
  /** Bytes of instructions. */
  readonly hints: number;
  readonly points: number;
  readonly contours: number;
};

/** null where it is broken. */
export function partsOfGlyph(glyph: Uint8Array): Parts | null {
  const view = viewOf(glyph);
  if (glyph.length === 0) return { at: [], hints: 0, points: 0, contours: 0 };
  const contours = view.getInt16(0);
  if (contours >= 0) {
    const end = 10 + contours * 2;
    if (contours === 0 && glyph.length < end + 2) return { at: [], hints: 0, points: 0, contours };
    if (end + 2 > glyph.length) return null;
    return { at: [], hints: view.getUint16(end), points: contours === 0 ? 0 : view.getUint16(end - 2) + 1, contours };
  }
  const places: number[] = [];
  for (let at = 10; at + 4 <= glyph.length; ) {
    const flags = view.getUint16(at);
    places.push(at + 2);
    at += 4 + (flags & WORDS ? 4 : 2) + (flags & ONE_SCALE ? 2 : flags & TWO_SCALES ? 4 : flags & MATRIX ? 8 : 0);
    if (at > glyph.length) return null;
    if ((flags & MORE) !== 0) continue;
    const hints = flags & HINTED && at + 2 <= glyph.length ? view.getUint16(at) : 0;
    return { at: places, hints, points: 0, contours: 0 };
  }
  return null;
}
