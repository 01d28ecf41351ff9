// Strings of a content stream in other codes of the same fonts.
import { latin1Bytes } from "../../../../base/bytes.ts";
import type { PdfObjects } from "../../../ports/pdf-engine.ts";
import type { Edit } from "../content-edits.ts";
import type { Scope } from "../content-scopes.ts";
import { keyOf } from "../places.ts";
import { eachShown, fontLookups } from "./shown-strings.ts";

export type NewCodes = { readonly codes: ReadonlyMap<number, number>; readonly width: 1 | 2 };

/** `fonts`: by their places. What isn't among their codes stays. */
export function withNewCodes(
  pdf: PdfObjects,
  bytes: Uint8Array,
  scope: Scope,
  fonts: ReadonlyMap<string, NewCodes>,
): Edit[] {
  const { lookups } = fontLookups(pdf, [scope], ({ place }) => fonts.get(keyOf(place)) ?? null);
  const edits: Edit[] = [];
  eachShown(bytes, lookups[0]!, (strings, [font = null]) => {
    if (font === null) return;
    for (const { start, end, bytes: shown } of strings) edits.push({ start, end, by: written(shown!, font) });
  });
  return edits;
}

function written(shown: Uint8Array, { codes, width }: NewCodes): Uint8Array {
  let hex = "<";
  for (let i = 0; i + width <= shown.length; i += width) {
    const code = width === 1 ? shown[i]! : (shown[i]! << 8) | shown[i + 1]!;
    hex += (codes.get(code) ?? code).toString(16).padStart(width * 2, "0");
  }
  return latin1Bytes(`${hex}>`);
}
