// PDF objects from mupdf's handles to the engine's plain values. Indirect references stay references.
import type { PDFObject } from "mupdf";
import type { PdfValue } from "../../engine/ports/pdf-engine.ts";

/** Nesting beyond this is hostile: direct objects in real files are a few levels deep. */
const MAX_DEPTH = 64;

export function toValue(object: PDFObject, depth = 0): PdfValue {
  if (depth > MAX_DEPTH) return null;
  if (object.isIndirect()) return { ref: object.asIndirect() };
  if (object.isDictionary()) {
    const dict = new Map<string, PdfValue>();
    object.forEach((value, key) => {
      dict.set(String(key), toValue(value, depth + 1));
    });
    return { dict };
  }
  if (object.isArray()) {
    const array: PdfValue[] = [];
    object.forEach((value) => {
      array.push(toValue(value, depth + 1));
    });
    return { array };
  }
  if (object.isName()) return { name: object.asName() };
  if (object.isString()) return { bytes: Uint8Array.from(object.asByteString()) };
  if (object.isBoolean()) return object.asBoolean();
  if (object.isNumber()) return object.asNumber();
  return null;
}
