// PDF objects between mupdf's handles and the engine's plain values. Indirect references stay references.
import { type PDFDocument, PDFObject } from "mupdf";
import type { PdfValue } from "../../engine/ports/pdf-engine.ts";

/** Nesting beyond this is hostile: direct objects in real files are a few levels deep. */
const MAX_DEPTH = 64;

export const toValue = (object: PDFObject): PdfValue => plainOf(borrowed(object.pointer));

/**
 * A handle that owns nothing and that nobody watches, good while what it was got from is: the library claims each child
 * of a dictionary twice and has the garbage collector give one claim back, which takes longer than the reading.
 */
function borrowed(pointer: number): PDFObject {
  if (pointer === 0) return PDFObject.Null;
  return Object.assign(Object.create(PDFObject.prototype), { pointer, _doc: LENDING });
}
/** What the library asks for the handles of an object's children. */
const LENDING = { _fromPDFObjectKeep: borrowed };

function plainOf(object: PDFObject, depth = 0): PdfValue {
  if (depth > MAX_DEPTH) return null;
  if (object.isIndirect()) return { ref: object.asIndirect() };
  if (object.isDictionary()) {
    const dict = new Map<string, PdfValue>();
    object.forEach((value, key) => {
      dict.set(String(key), plainOf(value, depth + 1));
    });
    return { dict };
  }
  if (object.isArray()) {
    const array: PdfValue[] = [];
    object.forEach((value) => {
      array.push(plainOf(value, depth + 1));
    });
    return { array };
  }
  if (object.isName()) return { name: object.asName() };
  if (object.isString()) return { bytes: Uint8Array.from(object.asByteString()) };
  if (object.isBoolean()) return object.asBoolean();
  if (object.isNumber()) return object.asNumber();
  return null;
}

export function fromValue(doc: PDFDocument, value: PdfValue): PDFObject {
  if (value === null) return doc.newNull();
  if (typeof value === "boolean") return doc.newBoolean(value);
  if (typeof value === "number") return Number.isInteger(value) ? doc.newInteger(value) : doc.newReal(value);
  if ("ref" in value) return doc.newIndirect(value.ref);
  if ("name" in value) return doc.newName(value.name);
  if ("bytes" in value) return doc.newByteString(value.bytes);
  if ("array" in value) {
    const array = doc.newArray();
    for (const item of value.array) array.push(fromValue(doc, item));
    return array;
  }
  const dict = doc.newDictionary();
  for (const [key, item] of value.dict) dict.put(key, fromValue(doc, item));
  return dict;
}
