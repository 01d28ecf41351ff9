// A typed page as an office scanner would return it: slightly crooked, speckled, black on white, and no text.
import * as mupdf from "mupdf";
import { createRandom } from "../random.ts";

const DPI = 200;
/** Radians; a third of a degree. */
const SKEW = 0.006;
const THRESHOLD = 150;
const SPECKS = 900;

/** A PNG of the first page. The same bytes and seed give the same picture: the engine is WebAssembly. */
export function photograph(pdf: Uint8Array, seed: string): Uint8Array {
  const document = mupdf.Document.openDocument(pdf, "application/pdf");
  const page = document.loadPage(0);
  const scale = DPI / 72;
  const [left, top, right, bottom] = page.getBounds() as [number, number, number, number];
  const width = Math.round((right - left) * scale);
  const height = Math.round((bottom - top) * scale);
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, [0, 0, width, height], false);
  pixmap.clear(255);
  const skewed: mupdf.Matrix = [scale, SKEW * scale, -SKEW * scale, scale, 6, -4];
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  page.run(device, skewed);
  device.close();
  wear(pixmap.getPixels(), pixmap.getStride(), width, height, seed);
  pixmap.setResolution(DPI, DPI);
  const png = Uint8Array.from(pixmap.asPNG());
  for (const used of [device, pixmap, page, document]) used.destroy();
  return png;
}

/** Thresholds to black and white in place and scatters specks of dust. */
function wear(pixels: Uint8ClampedArray, stride: number, width: number, height: number, seed: string): void {
  for (let i = 0; i < pixels.length; i++) pixels[i] = pixels[i]! < THRESHOLD ? 0 : 255;
  const random = createRandom(seed);
  for (let i = 0; i < SPECKS; i++) {
    const at = random.int(0, height - 2) * stride + random.int(0, width - 2);
    pixels[at] = 0;
    if (random.chance(0.3)) pixels[at + 1] = 0;
  }
}
