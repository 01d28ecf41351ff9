// The standard 14 fonts' widths, for PDFs that don't carry them (ISO 32000-2, 9.6.2.2): mupdf has the fonts.
import * as mupdf from "mupdf";

const NAMES = new Set(
  ["Helvetica", "Courier"]
    .flatMap((family) => ["", "-Bold", "-Oblique", "-BoldOblique"].map((style) => family + style))
    .concat(["Times-Roman", "Times-Bold", "Times-Italic", "Times-BoldItalic"]),
);
/** As wide letter by letter, and drawn in their place wherever they are missing. */
const ALIKE = /^(Arial|TimesNewRoman|CourierNew)(?:PS)?(?:MT)?(?:[-,]?(Bold|Italic|BoldItalic))?(?:MT)?$/;
const AS: Readonly<Record<string, readonly [family: string, slanted: string]>> = {
  Arial: ["Helvetica", "Oblique"],
  TimesNewRoman: ["Times", "Italic"],
  CourierNew: ["Courier", "Oblique"],
};

function standardName(asked: string): string | null {
  if (NAMES.has(asked)) return asked;
  const [, own = "", style = ""] = ALIKE.exec(asked) ?? [];
  const [family, slanted] = AS[own] ?? [];
  if (family === undefined) return null;
  const ending = style.replace("Italic", slanted!);
  return ending === "" ? (family === "Times" ? "Times-Roman" : family) : `${family}-${ending}`;
}

const fonts = new Map<string, mupdf.Font>();
/** Asked for letter by letter, line by line. */
const known = new Map<string, Map<string, number | undefined>>();
const MOST_LETTERS = 5000;

export function standardWidth(asked: string, letter: string): number | undefined {
  const name = standardName(asked);
  if (name === null) return undefined;
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
