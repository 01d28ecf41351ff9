// Which streams of a PDF hold content operators: page contents, forms, tiling patterns, Type 3 glyphs.
import type { PdfObjects, PdfValue } from "../../ports/pdf-engine.ts";
import { isDict, nameOf } from "./structure.ts";

export function contentStreams(pdf: PdfObjects & { pageCount(): number }): Set<number> {
  const out = new Set<number>();
  const refs = (value: PdfValue | undefined): void => {
    if (typeof value !== "object" || value === null) return;
    if ("ref" in value) {
      const target = pdf.object(value.ref);
      if (pdf.isStream(value.ref)) out.add(value.ref);
      else refs(target);
    } else if ("array" in value) for (const item of value.array) refs(item);
  };
  for (let page = 1; page <= pdf.pageCount(); page++) {
    const object = pdf.object(pdf.pageObject(page));
    if (isDict(object)) refs(object.dict.get("Contents"));
  }
  for (let number = 1; number < pdf.objectCount(); number++) {
    const object = pdf.object(number);
    if (!isDict(object)) continue;
    if (pdf.isStream(number)) {
      if (nameOf(object.dict.get("Subtype")) === "Form" || object.dict.get("PatternType") === 1) out.add(number);
    } else if (nameOf(object.dict.get("Subtype")) === "Type3") {
      const procs = object.dict.get("CharProcs");
      const glyphs = typeof procs === "object" && procs !== null && "ref" in procs ? pdf.object(procs.ref) : procs;
      if (isDict(glyphs)) for (const glyph of glyphs.dict.values()) refs(glyph);
    }
  }
  return out;
}
