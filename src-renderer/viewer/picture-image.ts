// Pixels as images of the page's own layer: a canvas would be a layer of its own, put together anew in every frame.
import type { TilePicture } from "./types.ts";

/** BITMAPFILEHEADER and BITMAPV4HEADER: what browsers need to be told so that nothing has to be encoded or converted. */
const HEADER_BYTES = 14 + 108;
const BI_BITFIELDS = 3;

const urls = new WeakMap<TilePicture, string>();

/** Where images find these pixels, until they are let go of. */
export function urlOf(picture: TilePicture): string {
  const known = urls.get(picture);
  if (known !== undefined) return known;
  const { width, height, bytes } = picture;
  const url = URL.createObjectURL(new Blob([header(width, height), bytes as BlobPart], { type: "image/bmp" }));
  urls.set(picture, url);
  return url;
}

/** Images that show it go on; new ones can't. */
export function letGo(picture: TilePicture): void {
  const url = urls.get(picture);
  if (url !== undefined) URL.revokeObjectURL(url);
  urls.delete(picture);
}

/** An image of these pixels, decoded already; null when the browser can't. */
export async function imageOf(picture: TilePicture): Promise<HTMLImageElement | null> {
  const { width, height, bytes } = picture;
  if (bytes.length !== width * height * 4) return null;
  const image = new Image(width, height);
  image.alt = "";
  // Shown as soon as it lies on the page: it is decoded by then.
  image.decoding = "sync";
  image.src = urlOf(picture);
  try {
    await image.decode();
    return image;
  } catch {
    return null;
  } finally {
    letGo(picture);
  }
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
