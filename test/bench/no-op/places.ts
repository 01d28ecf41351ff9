// Where each character of a PDF stands and how its pages look, as mupdf has them.
import * as mupdf from "mupdf";

/** `x` and `y` are where the letter is set, in points of the page as displayed. */
export type Placed = { readonly c: string; readonly x: number; readonly y: number };
export type SeenPage = {
  readonly letters: readonly Placed[];
  /** As lines part them. */
  readonly words: readonly string[];
  readonly width: number;
  readonly height: number;
  /** At 72 dpi. */
  readonly grey: Uint8Array;
};

/** More pixels than these aren't drawn: a page can say that it is a mile wide. */
const MOST_PIXELS = 40_000_000;

/** Null for a page that mupdf itself can't read or draw: nobody saw it there. Notes and fields are part of it. */
export function pagesOf(bytes: Uint8Array, most: number): (SeenPage | null)[] {
  const doc = mupdf.Document.openDocument(bytes, "application/pdf");
  const out = Array.from({ length: Math.min(most, doc.countPages()) }, (_, i) => {
    try {
      return pageOf(doc, i);
    } catch {
      return null;
    }
  });
  doc.destroy();
  return out;
}

function pageOf(doc: mupdf.Document, index: number): SeenPage | null {
  const page = doc.loadPage(index);
  const [x0, y0, x1, y1] = page.getBounds();
  if ((x1 - x0) * (y1 - y0) > MOST_PIXELS) return null;
  // What marked content says to read instead of its letters is nothing that stands on the page.
  const text = page.toStructuredText("ignore-actualtext");
  const letters: Placed[] = [];
  const words = text.asText().split(/\s+/);
  text.walk({
    onChar(c, origin) {
      if (c.trim() !== "") letters.push({ c, x: origin[0] - x0, y: origin[1] - y0 });
    },
  });
  text.destroy();
  const pixmap = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false, true);
  const [width, height, stride] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getStride()];
  const pixels = pixmap.getPixels();
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) grey.set(pixels.subarray(y * stride, y * stride + width), y * width);
  pixmap.destroy();
  page.destroy();
  return { letters, words, width, height, grey };
}
