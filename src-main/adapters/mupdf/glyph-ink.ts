// How much each of a font's codes paints, by itself: a code may be called a blank and have a glyph that is none.
import * as mupdf from "mupdf";

/** Pixels of the font's size. */
const EM = 64;
/** Sizes around the place where a glyph is set: letters reach out of their square, and vertical ones begin elsewhere. */
const SIDE = 3;
/** A pixel that is less dark belongs to an edge. */
const DARK = 128;

/** `codes`: as they are written in a string. On paper of their own, so that the document isn't touched. */
export function glyphInk(doc: mupdf.PDFDocument, font: number, codes: readonly Uint8Array[]): number[] {
  const paper = new mupdf.PDFDocument();
  try {
    const [resources, fonts] = [paper.newDictionary(), paper.newDictionary()];
    fonts.put("F", paper.graftObject(doc.newIndirect(font)));
    resources.put("Font", fonts);
    return codes.map((code, i) => {
      const hex = [...code].map((byte) => byte.toString(16).padStart(2, "0")).join("");
      const shown = `BT /F ${EM} Tf ${EM} ${EM} Td <${hex}> Tj ET`;
      paper.insertPage(-1, paper.addPage([0, 0, SIDE * EM, SIDE * EM], 0, resources, shown));
      const page = paper.loadPage(i) as mupdf.PDFPage;
      const ink = darkPixels(page) / EM ** 2;
      page.destroy();
      return ink;
    });
  } finally {
    paper.destroy();
  }
}

function darkPixels(page: mupdf.PDFPage): number {
  const pixmap = page.toPixmap(mupdf.Matrix.identity, mupdf.ColorSpace.DeviceGray, false, false);
  let dark = 0;
  for (const level of pixmap.getPixels()) if (level < DARK) dark++;
  pixmap.destroy();
  return dark;
}
