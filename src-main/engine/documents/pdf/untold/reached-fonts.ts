// Type 3 fonts that pages reach (ISO 32000-2, 9.6.4): by their resources, and by those of forms, patterns and masks.
import type { PdfDict, PdfObjects, PdfValue } from "../../../ports/pdf-engine.ts";
import { below, child, keyOf, type Place, placeOf, resolve } from "../places.ts";
import { isDict, nameOf } from "../structure.ts";

export type ReachedFont = { readonly place: Place; readonly dict: PdfDict };

/** Resources that lie in each other deeper than this are hostile. */
const DEEPEST = 12;

export function reachedType3(pdf: PdfObjects & { pageCount(): number }): ReachedFont[] {
  const seen = new Set<string>();
  const found = new Map<string, ReachedFont>();

  function inResources(at: Place, holder: PdfDict, depth: number): void {
    const resources = child(pdf, at, holder, "Resources");
    if (resources === null || depth > DEEPEST || !isNew(resources.place)) return;
    const each = (group: string, use: (place: Place, dict: PdfDict) => void) => {
      // Pages share what they draw with: a thousand things are looked at once, and not once a page.
      if (!isNew(placeOf(resources.place, resources.dict, group), group)) return;
      const held = child(pdf, resources.place, resources.dict, group);
      for (const name of held?.dict.dict.keys() ?? []) {
        if (!isNew(placeOf(held!.place, held!.dict, name))) continue;
        const item = child(pdf, held!.place, held!.dict, name);
        if (item !== null) use(item.place, item.dict);
      }
    };
    each("Font", (place, dict) => {
      if (nameOf(dict.dict.get("Subtype")) !== "Type3") return;
      found.set(keyOf(place), { place, dict });
      inResources(place, dict, depth + 1);
    });
    for (const group of ["XObject", "Pattern"]) each(group, (place, dict) => inResources(place, dict, depth + 1));
    each("ExtGState", (place, dict) => {
      const [font] = listOf(pdf, dict.dict.get("Font"));
      if (typeof font === "object" && font !== null && "ref" in font) {
        const at = { number: font.ref, path: [] };
        const state = pdf.object(font.ref);
        if (isDict(state) && nameOf(state.dict.get("Subtype")) === "Type3")
          found.set(keyOf(at), { place: at, dict: state });
      }
      const mask = child(pdf, place, dict, "SMask");
      const group = mask === null ? null : child(pdf, mask.place, mask.dict, "G");
      if (group !== null) inResources(group.place, group.dict, depth + 1);
    });
  }

  const isNew = (place: Place, as = "") => {
    const key = `${as} ${keyOf(place)}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  };

  /** What annotations and fields look like becomes page content. */
  function inLooks(at: Place, annotation: PdfDict): void {
    const looks = child(pdf, at, annotation, "AP");
    for (const state of looks?.dict.dict.keys() ?? []) {
      const look = child(pdf, looks!.place, looks!.dict, state);
      if (look === null) continue;
      inResources(look.place, look.dict, 1);
      for (const name of look.dict.dict.keys()) {
        const one = name === "Resources" ? null : child(pdf, look.place, look.dict, name);
        if (one !== null && one.place.path.length === 0) inResources(one.place, one.dict, 1);
      }
    }
  }

  for (let page = 1; page <= pdf.pageCount(); page++) {
    let number = pdf.pageObject(page);
    for (let up = 0; up < 32; up++) {
      const node = pdf.object(number);
      if (!isDict(node)) break;
      const at = { number, path: [] };
      inResources(at, node, 0);
      if (up === 0)
        listOf(pdf, node.dict.get("Annots")).forEach((item, i) => {
          const place =
            typeof item === "object" && item !== null && "ref" in item
              ? { number: item.ref, path: [] }
              : below(at, "Annots", i);
          const annotation = resolve(pdf, item);
          if (isDict(annotation)) inLooks(place, annotation);
        });
      // Resources are those of the nearest node that has some (7.7.3.4).
      const parent = node.dict.get("Parent");
      if (node.dict.has("Resources") || typeof parent !== "object" || parent === null || !("ref" in parent)) break;
      number = parent.ref;
    }
  }
  return [...found.values()];
}

export function listOf(pdf: PdfObjects, value: PdfValue | undefined): readonly PdfValue[] {
  const found = resolve(pdf, value);
  return typeof found === "object" && found !== null && "array" in found ? found.array : [];
}
