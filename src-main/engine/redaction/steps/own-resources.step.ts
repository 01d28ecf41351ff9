// Forms that draw with what their page has get it as their own (ISO 32000-2, 7.8.3): what is struck from the page makes
// the library keep of its resources what its own content names, and such a form would lose its fonts and pictures.
import { child, type Place } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

/** Forms that lie in each other deeper than this are hostile. */
const DEEPEST = 12;

export const ownResources: Step = {
  id: "redaction/own-resources",
  run({ pdf }) {
    /** A form that several pages draw gets what the first of them has. */
    const seen = new Set<number>();
    for (let page = 1; page <= pdf.pageCount(); page++) {
      const own = inherited(pdf, pdf.pageObject(page));
      if (own !== null) give(pdf, own, own.value, seen, 0);
    }
  },
};

type Resources = { readonly place: Place; readonly dict: PdfDict; readonly value: PdfValue };

/** `lent`: what a form without resources of its own draws with. */
function give(pdf: EditablePdf, { place, dict }: Resources, lent: PdfValue, seen: Set<number>, depth: number): void {
  const forms = child(pdf, place, dict, "XObject");
  if (forms === null || depth > DEEPEST) return;
  for (const form of forms.dict.dict.values()) {
    if (typeof form !== "object" || form === null || !("ref" in form) || seen.has(form.ref)) continue;
    seen.add(form.ref);
    const object = pdf.object(form.ref);
    if (!isDict(object) || nameOf(object.dict.get("Subtype")) !== "Form") continue;
    const own = resourcesOf(pdf, form.ref, object);
    if (own !== null) give(pdf, own, lent, seen, depth + 1);
    else pdf.setValue(form.ref, ["Resources"], lent);
  }
}

function resourcesOf(pdf: EditablePdf, number: number, dict: PdfDict): Resources | null {
  const value = dict.dict.get("Resources");
  const found = child(pdf, { number, path: [] }, dict, "Resources");
  return found === null || value === undefined ? null : { ...found, value };
}

/** A page has those of the nearest node that has some (7.7.3.4). */
function inherited(pdf: EditablePdf, page: number): Resources | null {
  let number = page;
  for (let up = 0; up < 32; up++) {
    const node = pdf.object(number);
    if (!isDict(node)) return null;
    const own = resourcesOf(pdf, number, node);
    if (own !== null) return own;
    const parent = node.dict.get("Parent");
    if (typeof parent !== "object" || parent === null || !("ref" in parent)) return null;
    number = parent.ref;
  }
  return null;
}
