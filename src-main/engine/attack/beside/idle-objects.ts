// Objects that no page draws: what nothing in the file leads to, and what pages have at hand and never call.
import { contentOf, contentScopes } from "../../documents/pdf/content-scopes.ts";
import { resolve, resolveDict } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import { resourceGroups } from "../../documents/pdf/unused-resources.ts";
import type { PdfObjects, PdfValue } from "../../ports/pdf-engine.ts";

/** A file may claim millions of objects. */
const MOST_OBJECTS = 300_000;
/** What is drawn where contents are larger than this isn't asked. */
const MOST_BYTES = 64 * 1024 * 1024;

export type Idle = {
  readonly forms: readonly number[];
  readonly images: readonly number[];
  /** Streams that nothing leads to and that don't say what they are: contents of pages do not. */
  readonly untyped: readonly number[];
  /** Dictionaries of pages that aren't among the document's. */
  readonly pages: readonly number[];
  /** Images that pages may draw. */
  readonly drawn: readonly number[];
};

export function idleObjects(pdf: PdfObjects & { pageCount(): number }): Idle {
  const count = Math.min(pdf.objectCount(), MOST_OBJECTS);
  const named = namedObjects(pdf);
  const { called, uncalled } = named ?? { called: new Set(), uncalled: new Set() };
  const reached = reachedFrom(pdf, count);
  const shown = new Set(Array.from({ length: pdf.pageCount() }, (_, i) => pdf.pageObject(i + 1)));
  const idle = { forms: [] as number[], images: [] as number[], untyped: [] as number[], pages: [] as number[] };
  const drawn: number[] = [];
  const otherwise = named === null ? new Set<number>() : alternatesIn(pdf, count, named.called);
  for (let number = 1; number < count; number++) {
    const object = pdf.object(number);
    if (!isDict(object)) continue;
    const isIdle = !reached.has(number) || (uncalled.has(number) && !called.has(number));
    const subtype = nameOf(object.dict.get("Subtype"));
    if (!pdf.isStream(number)) {
      if (nameOf(object.dict.get("Type")) === "Page" && !shown.has(number)) idle.pages.push(number);
    } else if (subtype === "Image") (isIdle || otherwise.has(number) ? idle.images : drawn).push(number);
    else if (!isIdle) continue;
    else if (subtype === "Form") idle.forms.push(number);
    else if (subtype === null && !object.dict.has("Type") && !reached.has(number)) idle.untyped.push(number);
  }
  return { ...idle, drawn };
}

/** Pictures that stand in for another one when it is printed (8.9.5.4): on the page nobody sees them. */
function alternatesIn(pdf: PdfObjects, count: number, called: ReadonlySet<number>): Set<number> {
  const out = new Set<number>();
  for (let number = 1; number < count; number++) {
    const object = pdf.object(number);
    const listed = isDict(object) ? resolve(pdf, object.dict.get("Alternates")) : null;
    if (typeof listed !== "object" || listed === null || !("array" in listed)) continue;
    for (const item of listed.array) {
      const image = resolveDict(pdf, item)?.dict.get("Image");
      if (typeof image === "object" && image !== null && "ref" in image && !called.has(image.ref)) out.add(image.ref);
    }
  }
  return out;
}

/** null where there is too much to look through. */
function namedObjects(pdf: PdfObjects & { pageCount(): number }) {
  const called = new Set<number>();
  const uncalled = new Set<number>();
  let bytes = 0;
  for (const scope of contentScopes(pdf)) {
    bytes += contentOf(pdf, scope).length;
    if (bytes > MOST_BYTES) return null;
  }
  for (const { dict, used } of resourceGroups(pdf))
    for (const [name, value] of dict.dict)
      if (typeof value === "object" && value !== null && "ref" in value)
        (used.has(name) ? called : uncalled).add(value.ref);
  return { called, uncalled };
}

function reachedFrom(pdf: PdfObjects, count: number): Set<number> {
  const reached = new Set<number>();
  const waiting: PdfValue[] = [pdf.trailer()];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (typeof value !== "object" || value === null) continue;
    if ("ref" in value) {
      if (value.ref <= 0 || value.ref >= count || reached.has(value.ref)) continue;
      reached.add(value.ref);
      waiting.push(pdf.object(value.ref));
    } else if ("array" in value) for (const item of value.array) waiting.push(item);
    else if (isDict(value)) for (const item of value.dict.values()) waiting.push(item);
  }
  return reached;
}
