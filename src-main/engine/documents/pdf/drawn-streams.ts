// What a page draws with its own content and the forms it calls, decoded: not what patterns, masks and fonts hold.
import type { PageNumber } from "../../../base/units.ts";
import type { PdfObjects } from "../../ports/pdf-engine.ts";
import { namesIn } from "./content-names.ts";
import { contentOf, contentScopes, type Scope } from "./content-scopes.ts";
import { child } from "./places.ts";
import { isDict, nameOf } from "./structure.ts";

type Resources = Scope["resources"];

/** One for each page's content and for each form that it reaches. */
export function drawnStreams(
  pdf: PdfObjects & { pageCount(): number },
  pages: Iterable<PageNumber>,
): Map<PageNumber, Uint8Array[]> {
  const scopes = new Map(contentScopes(pdf).flatMap((scope) => (scope.page ? [[scope.page, scope] as const] : [])));
  return new Map(
    [...pages].map((page) => {
      const scope = scopes.get(page);
      if (scope === undefined) return [page, []];
      const own = contentOf(pdf, scope);
      return [page, [own, ...formsOf(pdf, own, scope.resources, new Set())]];
    }),
  );
}

function formsOf(pdf: PdfObjects, content: Uint8Array, resources: Resources, seen: Set<number>): Uint8Array[] {
  const listed = resources === null ? null : child(pdf, resources.place, resources.dict, "XObject");
  if (listed === null) return [];
  return [...namesIn(content)].flatMap((name) => {
    const form = listed.dict.dict.get(name);
    if (typeof form !== "object" || form === null || !("ref" in form) || seen.has(form.ref)) return [];
    seen.add(form.ref);
    const object = pdf.object(form.ref);
    if (!isDict(object) || nameOf(object.dict.get("Subtype")) !== "Form") return [];
    const bytes = pdf.stream(form.ref) ?? new Uint8Array();
    const own = child(pdf, { number: form.ref, path: [] }, object, "Resources") ?? resources;
    return [bytes, ...formsOf(pdf, bytes, own, seen)];
  });
}
