// What a TrueType program says of its largest glyphs (ISO/IEC 14496-22, maxp and head), said of those it has.
import { partsOfGlyph, viewOf } from "./true-type-glyph.ts";

type Size = { readonly points: number; readonly contours: number; readonly depth: number };

/** Parts within parts; no font needs more. */
const DEEPEST = 8;

/** The box around all glyphs, and the table of limits as it is for them; what the interpreter needs stays. */
export function limits(
  glyphs: readonly Uint8Array[],
  table: Uint8Array,
): { readonly box: readonly number[]; readonly maxp: Uint8Array } {
  const drawn = glyphs.filter((glyph) => glyph.length > 0).map(viewOf);
  const edge = (at: number, pick: (a: number, b: number) => number) =>
    drawn.length === 0 ? 0 : drawn.map((glyph) => glyph.getInt16(at)).reduce((a, b) => pick(a, b));
  const sizes = new Map<number, Size>();
  const simple: Size[] = [];
  const composite: Size[] = [];
  let [hints, parts] = [0, 0];
  glyphs.forEach((glyph, i) => {
    const own = partsOfGlyph(glyph);
    if (own === null) return;
    hints = Math.max(hints, own.hints);
    parts = Math.max(parts, own.at.length);
    (own.at.length > 0 ? composite : simple).push(sizeOf(glyphs, i, sizes, 0));
  });
  const maxp = Uint8Array.from(table);
  const most = (of: readonly Size[], key: keyof Size) => of.reduce((n, size) => Math.max(n, size[key]), 0);
  const set = (at: number, value: number) => viewOf(maxp).setUint16(at, Math.min(0xffff, value));
  set(4, glyphs.length);
  set(6, most(simple, "points"));
  set(8, most(simple, "contours"));
  set(10, most(composite, "points"));
  set(12, most(composite, "contours"));
  set(26, hints);
  set(28, parts);
  set(30, most(composite, "depth"));
  return { box: [edge(2, Math.min), edge(4, Math.min), edge(6, Math.max), edge(8, Math.max)], maxp };
}

/** Each is measured once, whatever glyphs it is part of. */
function sizeOf(glyphs: readonly Uint8Array[], i: number, known: Map<number, Size>, deep: number): Size {
  const before = known.get(i);
  if (before !== undefined) return before;
  const glyph = glyphs[i] ?? new Uint8Array();
  const own = partsOfGlyph(glyph);
  if (own === null || deep > DEEPEST) return { points: 0, contours: 0, depth: 0 };
  const parts = own.at.map((at) => sizeOf(glyphs, viewOf(glyph).getUint16(at), known, deep + 1));
  const size = {
    points: parts.reduce((n, part) => n + part.points, own.points),
    contours: parts.reduce((n, part) => n + part.contours, own.contours),
    depth: parts.reduce((n, part) => Math.max(n, part.depth + 1), 0),
  };
  known.set(i, size);
  return size;
}
