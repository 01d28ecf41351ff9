// Which content streams draw with which resources (ISO 32000-2, 7.8.3): pages, forms, tiling patterns, Type 3 fonts.
import type { PageNumber } from "../../../base/units.ts";
import type { PdfDict, PdfObjects } from "../../ports/pdf-engine.ts";
import { child, type Place, resolve } from "./places.ts";
import { isDict, nameOf } from "./structure.ts";

export type Scope = {
  /** Of a page's own content: which one. */
  readonly page?: PageNumber;
  /** null where a stream has none of its own: it then draws with those of whatever draws it. */
  readonly resources: { readonly place: Place; readonly dict: PdfDict } | null;
  /** Object numbers; the streams of a page are one content. */
  readonly streams: readonly number[];
};

export function contentScopes(pdf: PdfObjects & { pageCount(): number }): Scope[] {
  const scopes: Scope[] = [];
  for (let page = 1; page <= pdf.pageCount(); page++) {
    const scope = pageScope(pdf, page);
    if (scope !== null) scopes.push(scope);
  }
  for (let number = 1; number < pdf.objectCount(); number++) {
    const object = pdf.object(number);
    if (!isDict(object)) continue;
    const own = () => child(pdf, { number, path: [] }, object, "Resources");
    if (nameOf(object.dict.get("Subtype")) === "Type3") {
      const procs = resolve(pdf, object.dict.get("CharProcs"));
      if (isDict(procs))
        for (const glyph of procs.dict.values()) scopes.push({ resources: own(), streams: streamsOf(pdf, glyph) });
    } else if (
      pdf.isStream(number) &&
      (nameOf(object.dict.get("Subtype")) === "Form" || object.dict.get("PatternType") === 1)
    )
      scopes.push({ resources: own(), streams: [number] });
  }
  return scopes;
}

/** A page's own content. */
export function pageScope(pdf: PdfObjects, page: PageNumber): Scope | null {
  const number = pdf.pageObject(page);
  const object = pdf.object(number);
  if (!isDict(object)) return null;
  return { page, resources: inherited(pdf, number), streams: streamsOf(pdf, object.dict.get("Contents")) };
}

/** A page's own resources, or those of the nearest node above it that has some (7.7.3.4). */
function inherited(pdf: PdfObjects, page: number): Scope["resources"] {
  let number = page;
  for (let up = 0; up < 32; up++) {
    const node = pdf.object(number);
    if (!isDict(node)) return null;
    const own = child(pdf, { number, path: [] }, node, "Resources");
    const parent = node.dict.get("Parent");
    if (own !== null || typeof parent !== "object" || parent === null || !("ref" in parent)) return own;
    number = parent.ref;
  }
  return null;
}

function streamsOf(pdf: PdfObjects, value: ReturnType<PdfDict["dict"]["get"]>): number[] {
  if (typeof value !== "object" || value === null) return [];
  if ("ref" in value) return pdf.isStream(value.ref) ? [value.ref] : streamsOf(pdf, pdf.object(value.ref));
  return "array" in value ? value.array.flatMap((item) => streamsOf(pdf, item)) : [];
}

/** The streams as one, as they are drawn. */
export const contentOf = (pdf: PdfObjects, { streams }: Scope): Uint8Array =>
  joined(streams.map((number) => pdf.stream(number)));

/** White space between, since no token reaches over an end (7.8.2). */
export function joined(streams: readonly (Uint8Array | null)[]): Uint8Array {
  const parts = streams.map((part) => part ?? new Uint8Array());
  if (parts.length === 1) return parts[0]!;
  const out = new Uint8Array(parts.reduce((n, part) => n + part.length + 1, 0)).fill(10);
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length + 1;
  }
  return out;
}
