// TrueType and OpenType programs (ISO/IEC 14496-22) with the tables that drawing needs, and none that tells names.

const NEEDED = new Set(
  "cmap cvt  fpgm glyf head hhea hmtx loca maxp prep OS/2 post vhea vmtx gasp CFF  VORG"
    .match(/.{4} ?/g)!
    .map((t) => t.slice(0, 4)),
);

/** null when it isn't one, or can't be followed. */
export function withoutNames(font: Uint8Array): Uint8Array | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  if (font.length < 12 || !["\0\x01\0\0", "OTTO", "true"].includes(tagAt(font, 0))) return null;
  const count = view.getUint16(4);
  if (12 + count * 16 > font.length) return null;
  const tables: { head: Uint8Array; data: Uint8Array }[] = [];
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const [offset, length] = [view.getUint32(at + 8), view.getUint32(at + 12)];
    if (offset + length > font.length) return null;
    if (NEEDED.has(tagAt(font, at)))
      tables.push({ head: font.slice(at, at + 16), data: font.subarray(offset, offset + length) });
  }
  if (tables.length === count || tables.length === 0) return null;
  return assembled(font.subarray(0, 4), tables);
}

function assembled(version: Uint8Array, tables: readonly { head: Uint8Array; data: Uint8Array }[]): Uint8Array {
  const padded = (n: number) => (n + 3) & ~3;
  let at = 12 + 16 * tables.length;
  const out = new Uint8Array(tables.reduce((n, { data }) => n + padded(data.length), at));
  const view = new DataView(out.buffer);
  out.set(version);
  const power = Math.floor(Math.log2(tables.length));
  view.setUint16(4, tables.length);
  view.setUint16(6, 2 ** power * 16);
  view.setUint16(8, power);
  view.setUint16(10, tables.length * 16 - 2 ** power * 16);
  tables.forEach(({ head, data }, i) => {
    out.set(head, 12 + i * 16);
    view.setUint32(12 + i * 16 + 8, at);
    out.set(data, at);
    at += padded(data.length);
  });
  return out;
}

const tagAt = (bytes: Uint8Array, at: number) => String.fromCharCode(...bytes.subarray(at, at + 4));
