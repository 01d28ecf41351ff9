// What putting glyphs into another order needs of an embedded font program, whatever its format.
import { accented, type CompactProgram, readCompact, writeCompact } from "./compact-program.ts";
import { fontOf, metricsOf, metricsWritten, type Tables, tablesOf } from "./open-type.ts";
import { outlineOf, partsOf, readTrueType, type TrueType, writeTrueType } from "./true-type.ts";
import { viewOf } from "./true-type-glyph.ts";

export type GlyphProgram<Written = Uint8Array> = Glyphs & {
  /** The program with glyphs in this order; {@link NO_GLYPH} is a place where nothing is drawn. */
  written(order: readonly number[], change: Change): Written;
};

export const NO_GLYPH = -1;

export type Glyphs = {
  /** Glyphs have numbers in a composite font that aren't their places. */
  readonly isCollection: boolean;
  readonly count: number;
  /** Codes of a simple font by the program's own encoding; null where codes are led to glyphs otherwise. */
  readonly builtIn: ReadonlyMap<number, number> | null;
  /** What its maps lead to, where a font's own encoding leads through them; empty where it has none. */
  readonly led: readonly { readonly glyph: number; readonly letter: string }[];
  /** By glyph; null where the program doesn't name them. */
  readonly names: readonly string[] | null;
  /** Of a number in a composite font; undefined where it has none. */
  glyphOf(cid: number): number | undefined;
  /** What it is drawn by. Empty: nothing. */
  shape(glyph: number): Uint8Array;
  /** Others that it is made of; null where that can't be told. */
  parts(glyph: number): readonly number[] | null;
  /** Kept in any case, since others may be made of them. */
  readonly kept: readonly number[];
};

export type Change = {
  /** By the program's own encoding, to places in the order; null where codes stay what they are. */
  readonly codes: ReadonlyMap<number, number> | null;
  /** By glyph as it was. */
  readonly names: ReadonlyMap<number, string>;
  /** A collection's glyphs keep theirs. */
  readonly keepsNumbers: boolean;
};

/** null when it can't be followed. */
export function glyphProgram(bytes: Uint8Array, isComposite: boolean): GlyphProgram | null {
  const compact = readCompact(bytes);
  if (compact !== null) return fromCompact(compact, (_, written) => written);
  const trueType = readTrueType(bytes);
  // Names by which a simple font's encoding may find glyphs: they are in the order that is.
  const isNamed = (trueType?.tables.get("post")?.[1] ?? 3) < 3;
  if (trueType !== null) return isNamed && !isComposite ? null : fromTrueType(trueType);
  const tables = tablesOf(bytes);
  const inner = isComposite ? tables?.tables.get("CFF ") : undefined;
  const wrapped = inner === undefined ? null : readCompact(inner);
  if (tables === null || wrapped === null) return null;
  const metrics = metricsOf(tables, "hhea", "hmtx", wrapped.shapes.length);
  const isWhole = ["head", "hhea", "maxp"].every((tag) => tables.tables.has(tag));
  if (metrics === null || !isWhole || tables.tables.get("head")!.length < 54) return null;
  return fromCompact(wrapped, (order, written) => wrappedAnew(tables, order, written, metrics));
}

function fromCompact(
  program: CompactProgram,
  wrap: (order: readonly number[], written: Uint8Array) => Uint8Array,
): GlyphProgram {
  const { charset, encoding, shapes } = program;
  const names = encoding === null ? null : (charset as readonly string[]);
  const byId = encoding === null ? new Map((charset as readonly number[]).map((id, glyph) => [id, glyph])) : null;
  const byName = new Map((names ?? []).map((name, glyph) => [name, glyph]));
  return {
    count: shapes.length,
    isCollection: encoding === null,
    builtIn: encoding,
    led: [],
    names,
    kept: [],
    glyphOf: (cid) => (byId === null ? (cid < shapes.length ? cid : undefined) : byId.get(cid)),
    // A shape that ends at once draws nothing.
    shape: (glyph) => (shapes[glyph]!.length <= 1 ? new Uint8Array() : shapes[glyph]!),
    parts(glyph) {
      const made = names === null ? null : accented(shapes[glyph]!);
      return made === null ? [] : made.flatMap((name) => byName.get(name) ?? []);
    },
    written: (order, { codes, ...change }) =>
      wrap(order, writeCompact(program, order, { ...change, codes: codes ?? placed(encoding, order) })),
  };
}

function fromTrueType(font: TrueType): GlyphProgram {
  const own = font.maps.filter(({ platform, encoding }) => encoding === 0 && (platform === 1 || platform === 3));
  const symbols = own.find(({ platform }) => platform === 3) ?? own[0];
  const letters = font.maps.find(({ platform, encoding }) => platform === 3 && encoding === 1) ?? font.maps[0];
  const lettered = new Map([...(letters?.glyphs ?? [])].map(([point, glyph]) => [glyph, String.fromCodePoint(point)]));
  return {
    count: font.glyphs.length,
    isCollection: false,
    builtIn: symbols === undefined ? null : new Map([...symbols.glyphs].map(([code, glyph]) => [code & 0xff, glyph])),
    led: [...(letters === undefined ? [] : [letters]), ...font.maps].flatMap(({ glyphs }) =>
      [...glyphs].map(([point, glyph]) => ({ glyph, letter: lettered.get(glyph) ?? String.fromCodePoint(point) })),
    ),
    names: null,
    kept: [],
    glyphOf: (cid) => (cid < font.glyphs.length ? cid : undefined),
    shape: (glyph) => outlineOf(font, glyph),
    parts: (glyph) => partsOf(font, glyph),
    written(order, { codes }) {
      const maps = font.maps.map((map) => {
        if (codes === null || !own.includes(map)) return { ...map, glyphs: placed(map.glyphs, order) };
        // Symbols have their codes in a private place.
        const high = Math.min(...map.glyphs.keys()) & 0xff00;
        return { ...map, glyphs: new Map([...codes].map(([code, place]) => [high | code, place])) };
      });
      return writeTrueType(font, order, maps);
    },
  };
}

/** What leads to glyphs led to their places in the order; what isn't there any more goes. */
function placed(map: ReadonlyMap<number, number> | null, order: readonly number[]): Map<number, number> {
  const now = new Map(
    [...order.entries()]
      .filter(([, glyph]) => glyph !== NO_GLYPH)
      .reverse()
      .map(([place, glyph]) => [glyph, place]),
  );
  return new Map(
    [...(map ?? [])].flatMap(([code, glyph]) => (now.has(glyph) ? [[code, now.get(glyph)!] as const] : [])),
  );
}

function wrappedAnew(
  { version, tables }: Tables,
  order: readonly number[],
  compact: Uint8Array,
  metrics: readonly (readonly [number, number])[],
): Uint8Array {
  const [head, hhea] = ["head", "hhea"].map((tag) => Uint8Array.from(tables.get(tag)!)) as [Uint8Array, Uint8Array];
  const level = order.map((glyph) => metrics[glyph] ?? ([0, 0] as const));
  const widest = level.reduce((a, [advance]) => Math.max(a, advance), 0);
  // Extremes of what was struck aren't told: the box is as wide as the widest letter and as high as a line.
  const box = [0, viewOf(hhea).getInt16(6), Math.min(widest, 0x7fff), viewOf(hhea).getInt16(4)];
  box.forEach((value, i) => void viewOf(head).setInt16(36 + i * 2, value));
  [widest, 0, 0, Math.min(widest, 0x7fff)].forEach((value, i) => void viewOf(hhea).setUint16(10 + i * 2, value));
  viewOf(hhea).setUint16(34, order.length);
  const maxp = Uint8Array.of(0, 0, 0x50, 0, order.length >> 8, order.length & 255);
  return fontOf({
    version,
    tables: new Map([
      ["head", head],
      ["hhea", hhea],
      ["hmtx", metricsWritten(level)],
      ["maxp", maxp],
      ["CFF ", compact],
    ]),
  });
}
