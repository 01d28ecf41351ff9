// What each code of a font stands for, and how wide it is: from its own map, and in a simple font from its encoding.
import type { EditablePdf, PdfDict } from "../../../ports/pdf-engine.ts";
import { type GlyphWidths, glyphWidths, simpleLetters } from "../glyph-widths.ts";
import { resolve } from "../places.ts";
import { nameOf } from "../structure.ts";
import { codeWidths } from "./code-widths.ts";
import { lettersOf } from "./to-unicode.ts";

export type FontCodes = { readonly letters: ReadonlyMap<number, string>; readonly widths: GlyphWidths };

/** null where codes can't be followed with certainty, or nothing says what they stand for. */
export function fontCodes(pdf: EditablePdf, dict: PdfDict): FontCodes | null {
  const widths = glyphWidths(pdf, dict, (font, letter) => pdf.standardWidth(font, letter));
  if (widths === null || codeWidths(pdf, dict) !== widths.codeLength) return null;
  const every = new Set(Array.from({ length: 256 ** widths.codeLength }, (_, code) => code));
  const isSimple = nameOf(dict.dict.get("Subtype")) !== "Type0";
  const encoded = isSimple ? simpleLetters(pdf, resolve(pdf, dict.dict.get("Encoding"))) : () => undefined;
  const map = dict.dict.get("ToUnicode");
  const isMap = typeof map === "object" && map !== null && "ref" in map && pdf.isStream(map.ref);
  const cmap = isMap ? pdf.stream(map.ref) : null;
  const letters = new Map<number, string>();
  if (isSimple)
    for (const code of every) {
      const letter = encoded(code);
      if (letter !== undefined) letters.set(code, letter);
    }
  if (cmap !== null) for (const [code, text] of lettersOf(cmap, every)) letters.set(code, text);
  return letters.size === 0 ? null : { letters, widths };
}
