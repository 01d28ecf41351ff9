// How many bytes each code of a font has (ISO 32000-2, 9.7.5): one in a simple font, as its CMap says in a composite.
import type { PdfDict, PdfObjects } from "../../../ports/pdf-engine.ts";
import { tokens } from "../content-stream.ts";
import { resolve } from "../places.ts";
import { isDict, nameOf } from "../structure.ts";

/** Predefined CMaps whose every code has two bytes (Table 116). */
const TWO_BYTES = /^(?:Identity|.*-UCS2|.*-UTF16)-[HV]$/;

/** null when codes have several lengths, or it can't be told. */
export function codeWidths(pdf: PdfObjects, font: PdfDict): 1 | 2 | null {
  if (nameOf(font.dict.get("Subtype")) !== "Type0") return 1;
  const encoding = font.dict.get("Encoding");
  const name = nameOf(resolve(pdf, encoding));
  if (name !== null) return TWO_BYTES.test(name) ? 2 : null;
  if (typeof encoding !== "object" || encoding === null || !("ref" in encoding)) return null;
  const cmap = pdf.object(encoding.ref);
  if (!isDict(cmap) || cmap.dict.has("UseCMap")) return null;
  const bytes = pdf.stream(encoding.ref);
  return bytes === null ? null : widthOfRanges(bytes);
}

/** Whether codes are CIDs: then widths and glyphs are listed by code. */
export const isIdentity = (font: PdfDict) => /^Identity-[HV]$/.test(nameOf(font.dict.get("Encoding")) ?? "");

function widthOfRanges(bytes: Uint8Array): 1 | 2 | null {
  let inside = false;
  const widths = new Set<number>();
  for (const token of tokens(bytes)) {
    if (token.name === "begincodespacerange") inside = true;
    else if (token.name === "endcodespacerange") inside = false;
    else if (token.name === "usecmap") return null;
    else if (inside && token.kind === "string") widths.add(token.bytes!.length);
  }
  const [width] = widths;
  return widths.size === 1 && (width === 1 || width === 2) ? width : null;
}
