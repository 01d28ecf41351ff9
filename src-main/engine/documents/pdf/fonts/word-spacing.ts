// Whether any content puts space between words by the font's own space (ISO 32000-2, 9.3.3).
import type { PdfObjects } from "../../../ports/pdf-engine.ts";
import { contentOf, contentScopes } from "../content-scopes.ts";
import { operations } from "../operations.ts";

export function hasWordSpacing(pdf: PdfObjects & { pageCount(): number }): boolean {
  for (const scope of contentScopes(pdf))
    for (const { name, operands } of operations(contentOf(pdf, scope)))
      if (name === '"' || (name === "Tw" && operands[0] !== 0)) return true;
  return false;
}
