// Pixels as a bitmap file that an image can show: nothing has to be encoded, and nothing converted.

/** BITMAPFILEHEADER and BITMAPV4HEADER. */
const HEADER_BYTES = 14 + 108;
const BI_BITFIELDS = 3;

/** Where an image finds these pixels (RGBA rows from the top, opaque), until the address is revoked. */
export function bitmapUrl(width: number, height: number, pixels: BlobPart): string {
  return URL.createObjectURL(new Blob([header(width, height), pixels], { type: "image/bmp" }));
}

/** Of a bitmap whose rows go from the top down and whose pixels lie as red, green, blue, alpha. */
function header(width: number, height: number): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(HEADER_BYTES));
  view.setUint16(0, 0x4d42, true);
  view.setUint32(2, HEADER_BYTES + width * height * 4, true);
  view.setUint32(10, HEADER_BYTES, true);
  view.setUint32(14, 108, true);
  view.setInt32(18, width, true);
  view.setInt32(22, -height, true);
  view.setUint16(26, 1, true);
  view.setUint16(28, 32, true);
  view.setUint32(30, BI_BITFIELDS, true);
  view.setUint32(34, width * height * 4, true);
  for (const [i, mask] of [0xff, 0xff00, 0xff0000, 0].entries()) view.setUint32(54 + 4 * i, mask, true);
  return new Uint8Array(view.buffer);
}
