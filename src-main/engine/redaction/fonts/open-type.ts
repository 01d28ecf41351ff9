// TrueType and OpenType programs (ISO/IEC 14496-22) taken apart and put together, and with the tables that drawing needs
// and none that tells names.
import { viewOf } from "./true-type-glyph.ts";

export type Tables = { readonly version: Uint8Array; readonly tables: ReadonlyMap<string, Uint8Array> };

/** null when it isn't one, or can't be followed. */
export function tablesOf(font: Uint8Array): Tables | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (font.length < 12 || !["\0\x01\0\0", "OTTO", "true"].includes(tagAt(font, 0))) return null;
  const count = view.getUint16(4);
  if (12 + count * 16 > font.length) return null;
  const tables = new Map<string, Uint8Array>();
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > font.length) return null;
    tables.set(tagAt(font, at), font.subarray(offset, offset + length));
  }
  return { version: font.subarray(0, 4), tables };
}

/** Tables in the order of their tags, sums as they should be: a font's sums would tell of what it held before. */
export function fontOf({ version, tables }: Tables): Uint8Array {
  const sorted = [...tables].sort(([a], [b]) => (a < b ? -1 : 1));
  const padded = (n: number) => (n + 3) & ~3;
  let at = 12 + 16 * sorted.length;
  const out = new Uint8Array(sorted.reduce((n, [, data]) => n + padded(data.length), at));
  const view = new DataView(out.buffer);
  out.set(version);
  const power = Math.floor(Math.log2(sorted.length));
  view.setUint16(4, sorted.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, sorted.length * 16 - 2 ** power * 16);
  let adjustment = -1;
  sorted.forEach(([tag, data], i) => {
    const record = 12 + i * 16;
    for (let c = 0; c < 4; c++) out[record + c] = tag.charCodeAt(c);
    out.set(data, at);
    if (tag === "head" && data.length >= 12) {
      adjustment = at + 8;
      view.setUint32(adjustment, 0);
      // When the font was made, which for some programs is when the document was.
      if (data.length >= 36) out.fill(0, at + 20, at + 36);
    }
    view.setUint32(record + 4, sumOf(view, at, at + padded(data.length)));
    view.setUint32(record + 8, at);
    view.setUint32(record + 12, data.length);
    at += padded(data.length);
  });
  if (adjustment >= 0) view.setUint32(adjustment, (0xb1b0afba - sumOf(view, 0, out.length)) >>> 0);
  return out;
}

function sumOf(view: DataView, from: number, to: number): number {
  let sum = 0;
  for (let at = from; at < to; at += 4) sum = (sum + view.getUint32(at)) >>> 0;
  return sum;
}

/** By glyph: its advance and the bearing before it. */
export type Metrics = readonly (readonly [advance: number, bearing: number])[];

export function metricsOf({ tables }: Tables, header: string, table: string, count: number): Metrics | null {
  const [head, data] = [tables.get(header), tables.get(table)];
  if (!head || !data || head.length < 36) return null;
  const [full, view] = [viewOf(head).getUint16(34), viewOf(data)];
  if (full < 1 || full > count || data.length < full * 4) return null;
  return Array.from({ length: count }, (_, i) => {
    const advance = view.getUint16(Math.min(i, full - 1) * 4);
    const at = i < full ? i * 4 + 2 : full * 4 + (i - full) * 2;
    // Programs cut by others leave bearings out at the end.
    return [advance, at + 2 <= data.length ? view.getInt16(at) : 0] as const;
  });
}

export function metricsWritten(metrics: Metrics): Uint8Array {
  const view = new DataView(new ArrayBuffer(metrics.length * 4));
  metrics.forEach(([advance, bearing], i) => {
    view.setUint16(i * 4, advance);
    view.setInt16(i * 4 + 2, bearing);
  });
  return new Uint8Array(view.buffer);
}

const NEEDED = new Set(
  "cmap cvt  fpgm glyf head hhea hmtx loca maxp prep OS/2 post vhea vmtx gasp CFF  VORG"
    .match(/.{4} ?/g)!
    .map((t) => t.slice(0, 4)),
);

/** null when it isn't one, or can't be followed. */
export function withoutNames(font: Uint8Array): Uint8Array | null {
  const all = tablesOf(font);
  if (all === null) return null;
  const kept = new Map([...all.tables].filter(([tag]) => NEEDED.has(tag)));
  if (kept.size === 0) return null;
  return fontOf({ version: all.version, tables: kept });
}

const tagAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
