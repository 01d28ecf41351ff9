// The standard 14 fonts' widths, for PDFs that don't carry them (ISO 32000-2, 9.6.2.2): mupdf has the fonts.
import * as mupdf from "mupdf";

const NAMES = new Set(
  ["Helvetica", "Courier"]
    .flatMap((family) => ["", "-Bold", "-Oblique", "-BoldOblique"].map((style) => family + style))
    .concat(["Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"]),
);
const fonts = new Map<string, mupdf.Font>();

/** Only codes that stand for the same letter in every encoding of such a font. */
export function standardWidth(name: string, code: number): number | undefined {
  if (!NAMES.has(name) || code < 32 || code > 126) return undefined;
  let font = fonts.get(name);
  if (font === undefined) {
    font = new mupdf.Font(name);
    fonts.set(name, font);
  }
  return font.advanceGlyph(font.encodeCharacter(code), 0);
}
