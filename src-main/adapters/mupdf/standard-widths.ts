// The standard 14 fonts' widths, for PDFs that don't carry them (ISO 32000-2, 9.6.2.2): mupdf has the fonts.
import * as mupdf from "mupdf";

const NAMES = new Set(
  ["Helvetica", "Courier"]
    .flatMap((family) => ["", "-Bold", "-Oblique", "-BoldOblique"].map((style) => family + style))
    .concat(["Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"]),
);
const fonts = new Map<string, mupdf.Font>();
/** Asked for letter by letter, line by line. */
const known = new Map<string, Map<string, number | undefined>>();
const MOST_LETTERS = 5000;

export function standardWidth(name: string, letter: string): number | undefined {
  if (!NAMES.has(name)) return undefined;
  let widths = known.get(name);
  if (widths === undefined) {
    widths = new Map();
    known.set(name, widths);
  }
  if (widths.has(letter)) return widths.get(letter);
  const width = measured(name, letter);
  if (widths.size < MOST_LETTERS) widths.set(letter, width);
  return width;
}

function measured(name: string, letter: string): number | undefined {
  let font = fonts.get(name);
  if (font === undefined) {
    font = new mupdf.Font(name);
    fonts.set(name, font);
  }
  const glyph = font.encodeCharacter(letter);
  return glyph === 0 ? undefined : font.advanceGlyph(glyph, 0);
}
