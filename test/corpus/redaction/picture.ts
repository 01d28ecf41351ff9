// A picture with a secret in its right half: two squares of 12 × 12 black and white cells, told apart by their bits.
import { deflateSync } from "node:zlib";
import * as mupdf from "mupdf";
import type { EditablePdf } from "../../../src-main/engine/ports/pdf-engine.ts";

export const CELLS = 12;
/** Pixels a cell. */
const CELL = 8;
export const WIDTH = 2 * CELLS * CELL;
export const HEIGHT = CELLS * CELL;
/** Share of the cells that must agree for the secret to be there; what has nothing to do with it agrees on half. */
const SAME = 0.85;

/** Left half: seed 1, the neighbour. Right half: seed 2, the secret. true is white. */
function bit(seed: number, x: number, y: number): boolean {
  let h = (seed * 374761393 + x * 668265263 + y * 2147483647) >>> 0;
  h = Math.imul(h ^ (h >>> 13), 1274126177) >>> 0;
  return ((h ^ (h >>> 16)) & 1) === 0;
}
const isWhite = (x: number, y: number) => (x < CELLS ? bit(1, x, y) : bit(2, x - CELLS, y));

/** Samples row by row, `white` and `black` given as the bytes of one pixel. */
export function samples(white: readonly number[], black: readonly number[], cell = CELL): Uint8Array {
  const out: number[] = [];
  for (let y = 0; y < CELLS * cell; y++)
    for (let x = 0; x < 2 * CELLS * cell; x++)
      out.push(...(isWhite(Math.floor(x / cell), Math.floor(y / cell)) ? white : black));
  return Uint8Array.from(out);
}

/** One bit a pixel, 1 is white. */
export function bitmap(cell = CELL): Uint8Array {
  const grey = samples([1], [0], cell);
  const out = new Uint8Array(grey.length / 8);
  for (let i = 0; i < grey.length; i++) out[i >> 3]! |= grey[i]! << (7 - (i & 7));
  return out;
}

export const grey = (cell = CELL) => samples([255], [0], cell);
export const flate = (bytes: Uint8Array) => new Uint8Array(deflateSync(bytes));

/** As a JPEG in the given colours. */
export function jpeg(space: "grey" | "rgb" | "cmyk"): Uint8Array {
  const spaces = { grey: mupdf.ColorSpace.DeviceGray, rgb: mupdf.ColorSpace.DeviceRGB, cmyk: mupdf.ColorSpace.DeviceCMYK };
  const pixmap = new mupdf.Pixmap(spaces[space], [0, 0, WIDTH, HEIGHT], false);
  const colours = { grey: [[255], [0]], rgb: [[255, 255, 255], [0, 0, 0]], cmyk: [[0, 0, 0, 0], [0, 0, 0, 255]] }[space];
  pixmap.getPixels().set(samples(colours[0]!, colours[1]!));
  const bytes = Uint8Array.from(pixmap.asJPEG(95, false));
  pixmap.destroy();
  return bytes;
}

/** ITU-T T.6 (Group 4), 1 is black before /BlackIs1: made once with libtiff. */
export const GROUP_4 = Uint8Array.from(
  Buffer.from(
    "NQpGwXMwZDUKagL///////////+TUGyRZkF5kWZFmQXmRZkF5////////////////////kWZBeZBcpHItRBer////////////////5qFNQpUCmoDxf/////////////8SoFNQpmKZilQKagXMwX/////////////////8moFzUDUZguagXEqBf///////////NQL8izIL1EWZFmRav//////////////////k1FkC42RaiKoxIF5///////////////5BeZBqqILlJBeZBef///////////////EqAXMxTUKZimYpqFMxTUL//////////////////5mKahTUDYOZguagX///////////////5BeZBeZBk3P//////////4AIAI=",
    "base64",
  ),
);

/** JPEG 2000, one pixel a cell: made once with OpenJPEG. */
export const JPEG_2000 = Uint8Array.from(
  Buffer.from(
    "AAAADGpQICANCocKAAAAFGZ0eXBqcDIgAAAAAGpwMiAAAAAtanAyaAAAABZpaGRyAAAADAAAABgAAQcHAAAAAAAPY29scgEAAAAAABEAAAIHanAyY/9P/1EAKQAAAAAAGAAAAAwAAAAAAAAAAAAAABgAAAAMAAAAAAAAAAAAAQcBAf9SAAwAAAABAAMEBAAB/1wADUBASEhQSEhQSEhQ/2QAJQABQ3JlYXRlZCBieSBPcGVuSlBFRyB2ZXJzaW9uIDIuNS4w/5AACgAAAAABjAAB/5PH1AwSg1ANaJ/H2hEfaCQ+0EAN1xXX3j84HwSM+x8Lhm2/z8BafgLT8xkGlJ/FDuhuS13b64oCdeZi1UgiAjp/BmMFgS6I71sPK+1Tm7sWQ04W2z0GfwwMW/AxlmC76H+aeNqhT5kjWPwFJJImaTPfms35rM/NVDT97USwO82xfJrWNCGEEerfHplfzdRFazmuRg1YPsHlUEnZXkE29akgMvxDu0+iwegg01uNE9yXLDeDtWycFmbfRJKGoqcjkvFLolwVAmlWbzbqFR8Rj/p/Bzm+JBiyFLTe7hlSrxZBFrmenlGiV5PEtCzXuK8+OYE/BeoMC4H2cSAIyQW4FlfsSctqPCfRdoq0RHIDE+tm6Oa0RISSxZB26Oa0RHkuVEfoIJ+Te8oyAH8l57jgipCamxC4QLR9VxEZH3dLrojVcGRO2MgGIi13KcLWqQG7nLuGdVj+lBvKz6M6n3Af21TDWTjtnYV/MmGsnHbOwC/iYaycds6LyVif4Z6KeZWf/9k=",
    "base64",
  ),
);

/** How much of a grey picture, in the unit square given (origin top left), is that half: 0.5 says nothing of it. */
function agreement(
  levels: Uint8Array,
  width: number,
  half: 1 | 2,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): number {
  let same = 0;
  for (let y = 0; y < CELLS; y++)
    for (let x = 0; x < CELLS; x++) {
      const px = Math.floor(x0 + ((x + 0.5) / CELLS) * (x1 - x0));
      const py = Math.floor(y0 + ((y + 0.5) / CELLS) * (y1 - y0));
      if (levels[py * width + px]! >= 128 === bit(half, x, y)) same++;
    }
  const share = same / (CELLS * CELLS);
  // A negative shows as much as the picture.
  return Math.max(share, 1 - share);
}

/** Whether an image of the file, masks and unused ones included, holds that half where the original had it. */
export function isInAnImage(pdf: EditablePdf, bytes: Uint8Array, half: 1 | 2): boolean {
  const doc = mupdf.PDFDocument.openDocument(bytes, "application/pdf").asPDF()!;
  let found = false;
  for (let number = 1; number < pdf.objectCount() && !found; number++) {
    const object = doc.newIndirect(number);
    if (!object.isStream() || object.get("Width").isNull()) continue;
    const pixmap = levelsOf(doc, object);
    if (pixmap === null) continue;
    const { levels, width, height } = pixmap;
    const place = half === 1 ? ([0, 0, width / 2, height] as const) : ([width / 2, 0, width, height] as const);
    if (width >= 2 * CELLS && height >= CELLS) found = agreement(levels, width, half, place) >= SAME;
    // Alone in its picture.
    found ||= agreement(levels, width, half, [0, 0, width, height]) >= SAME;
  }
  doc.destroy();
  return found;
}

type Levels = { readonly levels: Uint8Array; readonly width: number; readonly height: number };

function levelsOf(doc: mupdf.PDFDocument, object: mupdf.PDFObject): Levels | null {
  try {
    const image = doc.loadImage(object);
    const pixmap = image.toPixmap();
    const [width, height, n, stride] = [pixmap.getWidth(), pixmap.getHeight(), pixmap.getNumberOfComponents(), pixmap.getStride()];
    const alphas = pixmap.getAlpha();
    const pixels = pixmap.getPixels();
    const levels = new Uint8Array(width * height);
    const isInk = n - alphas === 4 || n - alphas === 1 && pixmap.getColorSpace()?.isDeviceN() === true;
    for (let y = 0; y < height; y++)
      for (let x = 0; x < width; x++) {
        let sum = 0;
        const at = y * stride + x * n;
        for (let c = 0; c < n; c++) sum += pixels[at + c]!;
        levels[y * width + x] = isInk ? (sum > 100 ? 0 : 255) : sum / n;
      }
    return { levels, width, height };
  } catch {
    return null;
  }
}

/** Whether a place on the page (points, origin top left) shows that half. */
export function isShown(
  pdf: EditablePdf,
  page: number,
  half: 1 | 2,
  [x0, y0, x1, y1]: readonly [number, number, number, number],
): boolean {
  const scale = 2;
  const { grey: levels, width } = pdf.picture(page, scale);
  return agreement(levels, width, half, [x0 * scale, y0 * scale, x1 * scale, y1 * scale]) >= SAME;
}
