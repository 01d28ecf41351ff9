// Where a value stands among a PDF's objects: an object's number, and the keys and indexes from there.
import type { PdfDict, PdfObjects, PdfValue } from "../../ports/pdf-engine.ts";
import { isDict } from "./structure.ts";

export type Place = { readonly number: number; readonly path: readonly (string | number)[] };

export const keyOf = ({ number, path }: Place) => `${number} ${path.join("/")}`;

export const below = (place: Place, ...steps: readonly (string | number)[]): Place => ({
  number: place.number,
  path: [...place.path, ...steps],
});

/** What a reference leads to, if the value is one. A chain of them is a few links at most. */
export function resolve(pdf: PdfObjects, value: PdfValue | undefined): PdfValue {
  let node = value ?? null;
  for (let i = 0; i < 8 && typeof node === "object" && node !== null && "ref" in node; i++) node = pdf.object(node.ref);
  return node;
}

export function resolveDict(pdf: PdfObjects, value: PdfValue | undefined): PdfDict | null {
  const found = resolve(pdf, value);
  return isDict(found) ? found : null;
}

/** A child's own place: where its reference leads, or inside its parent. */
export function placeOf(parent: Place, dict: PdfDict, key: string): Place {
  const value = dict.dict.get(key);
  return typeof value === "object" && value !== null && "ref" in value
    ? { number: value.ref, path: [] }
    : below(parent, key);
}

/** The child there; null when it is no dictionary. */
export function child(
  pdf: PdfObjects,
  parent: Place,
  dict: PdfDict,
  key: string,
): { place: Place; dict: PdfDict } | null {
  const value = dict.dict.get(key);
  const own = typeof value === "object" && value !== null && "ref" in value ? pdf.object(value.ref) : value;
  return isDict(own) ? { place: placeOf(parent, dict, key), dict: own } : null;
}

/** Where a path leads inside a value; undefined when it leads nowhere. */
export function valueAt(value: PdfValue | undefined, path: Place["path"]): PdfValue | undefined {
  let node = value;
  for (const step of path) {
    if (typeof node !== "object" || node === null) return undefined;
    if (typeof step === "number") node = "array" in node ? node.array[step] : undefined;
    else node = isDict(node) ? node.dict.get(step) : undefined;
  }
  return node;
}
