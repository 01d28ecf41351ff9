// Pages as PDFium draws them: what a copy looks like to a stranger, compared with what was planned.
import type { IndependentViewer, PictureSize } from "../../engine/ports/independent-reader.ts";
import type { PixelArea } from "../../engine/ports/pdf-engine.ts";
import { memory, openDocument, PDFIUM_NAME, type Pdfium, type Pointer, pdfium, withPage } from "./library.ts";

const BGRX = 3;
const ANNOTATIONS = 1;
const WHITE = 0xffffffff;
/** The byte of a pixel that holds no colour. */
const NO_COLOUR = -0x1000000;
/** What a picture may be at most, in pixels: a page can say that it is a mile wide. */
const MOST = 64_000_000;

export const pdfiumViewer: IndependentViewer = {
  name: PDFIUM_NAME,
  async open(bytes, password = "") {
    const library = await pdfium();
    const opened = openDocument(library, bytes, password);
    if (opened === null) return null;
    return {
      picture(page, size, area = { x: 0, y: 0, ...size }) {
        if (area.width < 1 || area.height < 1 || size.width * size.height > MOST) return null;
        return withPage(library, opened.handle, page - 1, (handle) => draw(library, handle, size, area)) ?? null;
      },
      close: opened.close,
    };
  },
};

function draw(library: Pdfium, page: Pointer, whole: PictureSize, { x, y, width, height }: PixelArea) {
  const bitmap = library.FPDFBitmap_CreateEx(width, height, BGRX, 0, 0);
  if (bitmap === 0) return null;
  try {
    library.FPDFBitmap_FillRect(bitmap, 0, 0, width, height, WHITE);
    library.FPDF_RenderPageBitmap(bitmap, page, -x, -y, whole.width, whole.height, 0, ANNOTATIONS);
    const at = library.FPDFBitmap_GetBuffer(bitmap);
    // Four bytes a pixel, in rows that begin on whole pixels.
    const stride = library.FPDFBitmap_GetStride(bitmap) / 4;
    const pixels = new Int32Array(memory(library).buffer, at, stride * height);
    const grey = new Uint8Array(width * height).fill(255);
    const put = (from: number, to: number) => {
      const pixel = pixels[from]!;
      // Blue lowest, as every platform that runs WebAssembly has it.
      grey[to] = ((pixel & 255) * 29 + ((pixel >> 8) & 255) * 150 + ((pixel >> 16) & 255) * 77) >> 8;
    };
    for (let y = 0, to = 0; y < height; y++) {
      let from = y * stride;
      const end = from + width;
      // Most of a page is white: that is passed over four at once.
      for (; from < end - 3; from += 4, to += 4) {
        const all = pixels[from]! & pixels[from + 1]! & pixels[from + 2]! & pixels[from + 3]!;
        if ((all | NO_COLOUR) !== -1) for (let i = 0; i < 4; i++) put(from + i, to + i);
      }
      for (; from < end; from++, to++) put(from, to);
    }
    return { width, height, scale: whole.scale, grey };
  } finally {
    library.FPDFBitmap_Destroy(bitmap);
  }
}
