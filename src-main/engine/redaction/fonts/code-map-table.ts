// The cmap table of TrueType programs (ISO/IEC 14496-22): codes to glyphs, by platform and encoding.
import { concatBytes } from "../../../base/bytes.ts";
import { viewOf } from "./true-type-glyph.ts";

export type CodeMap = {
  readonly platform: number;
  readonly encoding: number;
  readonly glyphs: ReadonlyMap<number, number>;
};

/** Tables, and codes in all of them; more are no font's. */
const [MOST_TABLES, MOST_CODES] = [32, 0x40000];

/** Empty where there is no table; null where one can't be followed. */
export function codeMaps(table: Uint8Array | undefined): CodeMap[] | null {
  if (table === undefined) return [];
  const view = viewOf(table);
  if (table.length < 4) return null;
  const count = view.getUint16(2);
  if (count > MOST_TABLES || table.length < 4 + count * 8) return null;
  const out: CodeMap[] = [];
  let codes = 0;
  for (let i = 0; i < count; i++) {
    const at = 4 + i * 8;
    const offset = view.getUint32(at + 4);
    const glyphs = offset + 6 > table.length ? null : read(table.subarray(offset));
    codes += glyphs?.size ?? 0;
    if (glyphs === null || codes > MOST_CODES) return null;
    out.push({ platform: view.getUint16(at), encoding: view.getUint16(at + 2), glyphs });
  }
  return out;
}

function read(table: Uint8Array): Map<number, number> | null {
  const view = viewOf(table);
  const glyphs = new Map<number, number>();
  const put = (code: number, glyph: number) => {
    if (glyph !== 0) glyphs.set(code, glyph);
  };
  switch (view.getUint16(0)) {
    case 0:
      for (let code = 0; code < 256 && 6 + code < table.length; code++) put(code, table[6 + code]!);
      return glyphs;
    case 4:
      return segments(view, put) ? glyphs : null;
    case 6: {
      const [first, count] = [view.getUint16(6), view.getUint16(8)];
      if (10 + count * 2 > table.length) return null;
      for (let i = 0; i < count; i++) put(first + i, view.getUint16(10 + i * 2));
      return glyphs;
    }
    case 12:
      return groups(view, put) ? glyphs : null;
    default:
      return null;
  }
}

function segments(view: DataView, put: (code: number, glyph: number) => void): boolean {
  const count = view.getUint16(6) / 2;
  const [ends, starts, deltas, offsets] = [14, 16 + count * 2, 16 + count * 4, 16 + count * 6];
  if (!Number.isInteger(count) || offsets + count * 2 > view.byteLength) return false;
  let codes = 0;
  for (let i = 0; i < count; i++) {
    const [start, end] = [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2)];
    const [delta, offset] = [view.getUint16(deltas + i * 2), view.getUint16(offsets + i * 2)];
    codes += Math.max(0, end - start);
    if (codes > MOST_CODES) return false;
    for (let code = start; code <= end && code < 0xffff; code++) {
      if (offset === 0) {
        put(code, (code + delta) & 0xffff);
        continue;
      }
      const at = offsets + i * 2 + offset + (code - start) * 2;
      const glyph = at + 2 <= view.byteLength ? view.getUint16(at) : 0;
      if (glyph !== 0) put(code, (glyph + delta) & 0xffff);
    }
  }
  return true;
}

function groups(view: DataView, put: (code: number, glyph: number) => void): boolean {
  if (view.byteLength < 16) return false;
  const count = view.getUint32(12);
  if (16 + count * 12 > view.byteLength) return false;
  let codes = 0;
  for (let i = 0; i < count; i++) {
    const at = 16 + i * 12;
    const [start, end, first] = [view.getUint32(at), view.getUint32(at + 4), view.getUint32(at + 8)];
    codes += Math.max(0, end - start);
    if (codes > MOST_CODES) return false;
    for (let code = start; code <= end; code++) put(code, first + code - start);
  }
  return true;
}

/** Codes of sixteen bits; those beyond have no place in the fonts that PDFs carry. */
export function codeMapsWritten(maps: readonly CodeMap[]): Uint8Array {
  const sorted = [...maps].sort((a, b) => a.platform - b.platform || a.encoding - b.encoding);
  const header = new Uint8Array(4 + sorted.length * 8);
  const view = viewOf(header);
  view.setUint16(2, sorted.length);
  const parts = sorted.map(({ glyphs }) => written(glyphs));
  let at = header.length;
  sorted.forEach(({ platform, encoding }, i) => {
    view.setUint16(4 + i * 8, platform);
    view.setUint16(6 + i * 8, encoding);
    view.setUint32(8 + i * 8, at);
    at += parts[i]!.length;
  });
  return concatBytes([header, ...parts]);
}

/** Format 4, a segment for each run of codes whose glyphs run on too. */
function written(glyphs: ReadonlyMap<number, number>): Uint8Array {
  const runs: [start: number, end: number, delta: number][] = [];
  for (const [code, glyph] of [...glyphs].sort(([a], [b]) => a - b)) {
    if (code >= 0xffff) continue;
    const last = runs.at(-1);
    if (last !== undefined && last[1] === code - 1 && last[2] === glyph - code) last[1] = code;
    else runs.push([code, code, glyph - code]);
  }
  runs.push([0xffff, 0xffff, 1]);
  const count = runs.length;
  const out = new Uint8Array(16 + count * 8);
  const view = viewOf(out);
  const power = Math.floor(Math.log2(count));
  [4, out.length, 0, count * 2, 2 ** power * 2, power, (count - 2 ** power) * 2].forEach((value, i) => {
    view.setUint16(i * 2, value);
  });
  runs.forEach(([start, end, delta], i) => {
    view.setUint16(14 + i * 2, end);
    view.setUint16(16 + (count + i) * 2, start);
    view.setUint16(16 + (2 * count + i) * 2, delta & 0xffff);
  });
  return out;
}
