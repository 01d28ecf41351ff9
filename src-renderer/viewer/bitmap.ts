// Pixels as a bitmap file that an image can show: no codec on the way, and a quarter as long where colours are few.

const FILE_HEADER = 14;
/** BITMAPV4HEADER. */
const INFO_HEADER = 108;
const MOST_COLOURS = 256;
const BI_RGB = 0;
const BI_BITFIELDS = 3;

/** Where an image finds these pixels (RGBA rows from the top, opaque), until the address is revoked. */
export function bitmapUrl(width: number, height: number, pixels: Uint8Array<ArrayBuffer>): string {
  const few = ofFewColours(width, height, pixels);
  const parts =
    few === null
      ? [header(width, height, 32, 0), pixels]
      : [header(width, height, 8, few.palette.length), few.palette, few.rows];
  return URL.createObjectURL(new Blob(parts, { type: "image/bmp" }));
}

type FewColours = { readonly palette: Uint32Array<ArrayBuffer>; readonly rows: Uint8Array<ArrayBuffer> };

/** A page of text has few colours, its greys among them. null when there are more than a palette holds. */
function ofFewColours(width: number, height: number, pixels: Uint8Array<ArrayBuffer>): FewColours | null {
  if (pixels.byteOffset % 4 !== 0 || pixels.length !== width * height * 4) return null;
  const all = new Uint32Array(pixels.buffer, pixels.byteOffset, width * height);
  // Rows of a bitmap end on four bytes.
  const stride = (width + 3) & ~3;
  const rows = new Uint8Array(stride * height);
  const known = new Map<number, number>();
  let [last, index] = [-1, 0];
  for (let y = 0, from = 0; y < height; y++)
    for (let to = y * stride, end = to + width; to < end; to++) {
      const colour = all[from++]!;
      if (colour !== last) {
        last = colour;
        index = known.get(colour) ?? known.size;
        if (index === known.size) {
          if (index === MOST_COLOURS) return null;
          known.set(colour, index);
        }
      }
      rows[to] = index;
    }
  return { palette: Uint32Array.from(known.keys(), asBgr), rows };
}

/** From red in the lowest byte to blue in the lowest, and none for what is always opaque. */
const asBgr = (colour: number) => ((colour & 0xff) << 16) | (colour & 0xff00) | ((colour >>> 16) & 0xff);

/** Rows go from the top down. Pixels of 32 bits lie as red, green, blue, alpha, others as places in the palette. */
function header(width: number, height: number, bits: 8 | 32, colours: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(FILE_HEADER + INFO_HEADER));
  const length = (bits === 8 ? (width + 3) & ~3 : width * 4) * height;
  const offset = view.byteLength + 4 * colours;
  view.setUint16(0, 0x4d42, true);
  view.setUint32(2, offset + length, true);
  view.setUint32(10, offset, true);
  view.setUint32(14, INFO_HEADER, true);
  view.setInt32(18, width, true);
  view.setInt32(22, -height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, bits, true);
  view.setUint32(30, bits === 8 ? BI_RGB : BI_BITFIELDS, true);
  view.setUint32(34, length, true);
  view.setUint32(46, colours, true);
  if (bits === 32)
    for (const [i, mask] of [0xff, 0xff00, 0xff0000, 0].entries()) view.setUint32(54 + 4 * i, mask, true);
  return new Uint8Array(view.buffer);
}
