// TrueType programs (ISO/IEC 14496-22) with some of their glyphs, in another order: its tables say nothing of the others.
import { concatBytes } from "../../../base/bytes.ts";
import { type CodeMap, codeMaps, codeMapsWritten } from "./code-map-table.ts";
import { fontOf, type Metrics, metricsOf, metricsWritten, type Tables, tablesOf } from "./open-type.ts";
import { partsOfGlyph, viewOf } from "./true-type-glyph.ts";
import { limits } from "./true-type-limits.ts";

export type TrueType = Tables & {
  readonly maps: readonly CodeMap[];
  /** By glyph. */
  readonly glyphs: readonly Uint8Array[];
  readonly metrics: { readonly level: Metrics; readonly upright: Metrics | null };
};

/** Of a place where there is no glyph. */
const NONE = [0, 0] as const;

/** null when it isn't one, or can't be followed. */
export function readTrueType(font: Uint8Array): TrueType | null {
  const all = tablesOf(font);
  if (all === null) return null;
  const [head, maxp, loca, glyf] = ["head", "maxp", "loca", "glyf"].map((tag) => all.tables.get(tag));
  if (!head || !maxp || !loca || !glyf || head.length < 54 || maxp.length < 32) return null;
  const count = viewOf(maxp).getUint16(4);
  const glyphs = outlines(loca, glyf, viewOf(head).getUint16(50) === 0, count);
  const level = metricsOf(all, "hhea", "hmtx", count);
  const maps = codeMaps(all.tables.get("cmap"));
  if (glyphs === null || level === null || maps === null) return null;
  return { ...all, glyphs, maps, metrics: { level, upright: metricsOf(all, "vhea", "vmtx", count) } };
}

function outlines(loca: Uint8Array, glyf: Uint8Array, isShort: boolean, count: number): Uint8Array[] | null {
  const view = viewOf(loca);
  if (loca.length < (count + 1) * (isShort ? 2 : 4)) return null;
  const offset = (i: number) => (isShort ? view.getUint16(i * 2) * 2 : view.getUint32(i * 4));
  const out: Uint8Array[] = [];
  for (let i = 0; i < count; i++) {
    const [from, to] = [offset(i), offset(i + 1)];
    if (from > to || to > glyf.length || (to > from && to - from < 10)) return null;
    out.push(glyf.subarray(from, to));
  }
  return out;
}

/** Other glyphs that this one is made of; null where that can't be told. */
export function partsOf({ glyphs }: TrueType, glyph: number): number[] | null {
  const bytes = glyphs[glyph]!;
  const parts = partsOfGlyph(bytes)?.at.map((at) => viewOf(bytes).getUint16(at)) ?? null;
  return parts === null || parts.some((part) => part >= glyphs.length) ? null : parts;
}

/** What a glyph is drawn by, the numbers of its parts left out. */
export function outlineOf({ glyphs }: TrueType, glyph: number): Uint8Array {
  const out = Uint8Array.from(glyphs[glyph]!);
  for (const at of partsOfGlyph(out)?.at ?? []) out.fill(0, at, at + 2);
  return out;
}

/** The glyphs in this order, the first for what has none, every part of another among them, none for what has no glyph; `maps` lead to their new numbers. */
export function writeTrueType(font: TrueType, order: readonly number[], maps: readonly CodeMap[]): Uint8Array {
  const now = new Map(order.map((glyph, i) => [glyph, i]));
  const glyphs = order.map((glyph) => {
    const out = Uint8Array.from(font.glyphs[glyph] ?? []);
    for (const at of partsOfGlyph(out)?.at ?? []) viewOf(out).setUint16(at, now.get(viewOf(out).getUint16(at)) ?? 0);
    return out;
  });
  const offsets = new DataView(new ArrayBuffer((order.length + 1) * 4));
  const parts: Uint8Array[] = [];
  let at = 0;
  glyphs.forEach((glyph, i) => {
    const pad = (4 - (glyph.length % 4)) % 4;
    parts.push(glyph, new Uint8Array(pad));
    at += glyph.length + pad;
    offsets.setUint32((i + 1) * 4, at);
  });
  const level = order.map((glyph) => font.metrics.level[glyph] ?? NONE);
  const upright = font.metrics.upright === null ? null : order.map((glyph) => font.metrics.upright![glyph] ?? NONE);
  const tables = new Map<string, Uint8Array>();
  for (const tag of ["cvt ", "fpgm", "prep", "gasp"]) {
    const table = font.tables.get(tag);
    if (table !== undefined) tables.set(tag, table);
  }
  const table = (tag: string) => Uint8Array.from(font.tables.get(tag)!);
  const { box, maxp } = limits(glyphs, table("maxp"));
  const head = table("head");
  box.forEach((value, i) => void viewOf(head).setInt16(36 + i * 2, value));
  viewOf(head).setUint16(50, 1);
  tables
    .set("head", head)
    .set("maxp", maxp)
    .set("glyf", concatBytes(parts))
    .set("loca", new Uint8Array(offsets.buffer));
  tables.set("hhea", header(table("hhea"), level, glyphs, 2)).set("hmtx", metricsWritten(level));
  if (upright !== null)
    tables.set("vhea", header(table("vhea"), upright, glyphs, 4)).set("vmtx", metricsWritten(upright));
  if (maps.length > 0) tables.set("cmap", codeMapsWritten(maps));
  return fontOf({ version: font.version, tables });
}

/** Extremes of advances, bearings and extents, and how many there are. `at`: where a glyph says how far it begins. */
function header(table: Uint8Array, metrics: Metrics, glyphs: readonly Uint8Array[], at: 2 | 4): Uint8Array {
  const view = viewOf(table);
  const drawn = metrics.flatMap(([advance, bearing], i) => {
    const glyph = glyphs[i]!;
    if (glyph.length === 0) return [];
    const extent = bearing + viewOf(glyph).getInt16(at + 4) - viewOf(glyph).getInt16(at);
    return [{ bearing, extent, after: advance - extent }];
  });
  const least = (values: readonly number[]) =>
    Math.max(
      -0x8000,
      values.reduce((a, b) => Math.min(a, b), 0x7fff),
    );
  const most = (values: readonly number[]) =>
    Math.min(
      0x7fff,
      values.reduce((a, b) => Math.max(a, b), -0x8000),
    );
  view.setUint16(
    10,
    metrics.reduce((a, [advance]) => Math.max(a, advance), 0),
  );
  view.setInt16(12, least(drawn.map(({ bearing }) => bearing)));
  view.setInt16(14, least(drawn.map(({ after }) => after)));
  view.setInt16(16, most(drawn.map(({ extent }) => extent)));
  view.setUint16(34, metrics.length);
  return table;
}
