// PNG taken apart by code that had no part in making it (W3C PNG, third edition): its chunks, and the pixels in it.

import { unzlibSync } from "fflate";
import { concatBytes } from "../../base/bytes.ts";

export type Chunk = { readonly type: string; readonly data: Uint8Array; readonly intact: boolean };
export type PngPixels = { readonly width: number; readonly height: number; readonly rgb: Uint8Array };

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];
/** Before a chunk's data its length and type, after it a checksum. */
const BEFORE = 8;
const AROUND = 12;

/** In order; null where the file is no PNG or bytes are left over. */
export function chunksOf(png: Uint8Array): Chunk[] | null {
  if (SIGNATURE.some((byte, i) => png[i] !== byte)) return null;
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: Chunk[] = [];
  let at = SIGNATURE.length;
  while (at + AROUND <= png.length) {
    const length = view.getUint32(at);
    const end = at + BEFORE + length;
    if (end + 4 > png.length) return null;
    const type = String.fromCharCode(...png.subarray(at + 4, at + BEFORE));
    chunks.push({
      type,
      data: png.subarray(at + BEFORE, end),
      intact: view.getUint32(end) === checksum(png.subarray(at + 4, end)),
    });
    at = end + 4;
  }
  return at === png.length ? chunks : null;
}

/** Of pictures with eight bits a colour and no interlacing, as ours are; null for others and for broken ones. */
export function pixelsOf(chunks: readonly Chunk[]): PngPixels | null {
  const header = chunks[0];
  if (header?.type !== "IHDR" || header.data.length !== 13) return null;
  const view = new DataView(header.data.buffer, header.data.byteOffset);
  const [width, height] = [view.getUint32(0), view.getUint32(4)];
  const [depth, colour, , , interlaced] = header.data.subarray(8);
  if (depth !== 8 || colour !== 2 || interlaced !== 0) return null;
  const packed = chunks.filter(({ type }) => type === "IDAT").map(({ data }) => data);
  const row = width * 3;
  try {
    const filtered = unzlibSync(concatBytes(packed));
    return filtered.length === (row + 1) * height ? { width, height, rgb: unfiltered(filtered, row, height) } : null;
  } catch {
    return null;
  }
}

/** Without what isn't needed to see it: no date, resolution, profile or comment. */
export function plainPng(png: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [png.subarray(0, SIGNATURE.length)];
  for (const { type, data } of chunksOf(png) ?? []) {
    const start = data.byteOffset - png.byteOffset - BEFORE;
    if (NEEDED.has(type)) kept.push(png.subarray(start, start + data.length + AROUND));
  }
  return concatBytes(kept);
}

export const NEEDED: ReadonlySet<string> = new Set(["IHDR", "IDAT", "IEND"]);

/** Section 9: each byte is told by how far it is from its neighbours, to the left and above. */
function unfiltered(filtered: Uint8Array, row: number, height: number): Uint8Array {
  const out = new Uint8Array(row * height);
  for (let y = 0, from = 0, to = 0; y < height; y++) {
    const filter = filtered[from++]!;
    for (let x = 0; x < row; x++, from++, to++) {
      const left = x >= 3 ? out[to - 3]! : 0;
      const up = y > 0 ? out[to - row]! : 0;
      const both = x >= 3 && y > 0 ? out[to - row - 3]! : 0;
      out[to] = filtered[from]! + foretold(filter, left, up, both);
    }
  }
  return out;
}

function foretold(filter: number, left: number, up: number, both: number): number {
  switch (filter) {
    case 0:
      return 0;
    case 1:
      return left;
    case 2:
      return up;
    case 3:
      return (left + up) >> 1;
    case 4: {
      const [a, b, c] = [Math.abs(up - both), Math.abs(left - both), Math.abs(left + up - 2 * both)];
      return a <= b && a <= c ? left : b <= c ? up : both;
    }
    default:
      throw new RangeError("no such filter");
  }
}

/** CRC-32 of IEEE 802.3, as Annex D has it. */
const TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function checksum(bytes: Uint8Array): number {
  let c = 0xffffffff;
  for (const byte of bytes) c = TABLE[(c ^ byte) & 255]! ^ (c >>> 8);
  return (c ^ 0xffffffff) >>> 0;
}
