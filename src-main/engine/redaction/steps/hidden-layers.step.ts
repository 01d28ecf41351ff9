// What stands in layers that are hidden leaves the pages, and of the others nothing is left that says so: then a page
// is as editable as any. Where it can't be told what is hidden, everything stays as it is and the pages become pictures.
import type { PageNumber } from "../../../base/units.ts";
import { editContents } from "../../documents/pdf/content-edits.ts";
import { contentOf, contentScopes, type Scope } from "../../documents/pdf/content-scopes.ts";
import { hiddenContent, type Names } from "../../documents/pdf/layers/hidden-content.ts";
import { type Layers, layersOf, type Visibility } from "../../documents/pdf/layers/visibility.ts";
import { child, type Place, resolveDict } from "../../documents/pdf/places.ts";
import { nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfDict, PdfValue } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

export const hiddenLayers: Step = {
  id: "redaction/hidden-layers",
  run({ pdf, edited }) {
    const layers = layersOf(pdf);
    if (layers === null) return;
    const scopes = contentScopes(pdf).map((scope) => ({ scope, names: namesIn(pdf, layers, scope) }));
    const states = scopes.flatMap(({ names }) => [...names.properties.values(), ...names.objects.values()]);
    if (!states.includes("hidden")) return;
    const pages = new Set<PageNumber>();
    /** Streams may be drawn with the names of several resources: those must mean the same. */
    const meant = new Map<number, string>();
    for (const { scope, names } of scopes) {
      const edits = hiddenContent(contentOf(pdf, scope), names);
      if (edits === null || !isMeantAlike(meant, scope, names)) return;
      if (edits.length > 0) pages.add(scope.page ?? 0);
    }
    const byKey = new Map(scopes.map(({ scope, names }) => [keyOf(scope), names]));
    editContents(pdf, (bytes, scope) => {
      const names = byKey.get(keyOf(scope));
      return names === undefined ? [] : (hiddenContent(bytes, names) ?? []);
    });
    for (const { scope } of scopes) forget(pdf, scope);
    // A form may be drawn by any page.
    for (let page = 1; page <= pdf.pageCount(); page++) if (pages.has(page) || pages.has(0)) edited?.add(page);
  },
};

const keyOf = ({ page, streams }: Scope) => `${page ?? ""} ${streams.join()}`;

function isMeantAlike(meant: Map<number, string>, { streams }: Scope, { properties, objects }: Names): boolean {
  const said = JSON.stringify([[...properties].sort(), [...objects].sort()]);
  for (const number of streams) {
    if ((meant.get(number) ?? said) !== said) return false;
    meant.set(number, said);
  }
  return true;
}

function namesIn(pdf: EditablePdf, layers: Layers, scope: Scope): Names {
  const properties = new Map<string, Visibility>();
  const objects = new Map<string, Visibility>();
  each(pdf, scope, "Properties", (name, { value }) => properties.set(name, layers.of(value)));
  each(pdf, scope, "XObject", (name, { dict }) => objects.set(name, layers.of(dict.dict.get("OC"))));
  return { properties, objects };
}

type Entry = { readonly place: Place; readonly dict: PdfDict; readonly value: PdfValue | undefined };

function each(pdf: EditablePdf, { resources }: Scope, category: string, use: (name: string, entry: Entry) => void) {
  const group = resources === null ? null : child(pdf, resources.place, resources.dict, category);
  for (const [name, value] of group?.dict.dict ?? []) {
    const found = child(pdf, group!.place, group!.dict, name);
    if (found !== null) use(name, { ...found, value });
  }
}

/** The marks in contents no longer name them. */
function forget(pdf: EditablePdf, scope: Scope): void {
  const names: string[] = [];
  each(pdf, scope, "Properties", (name, { dict }) => {
    if (["OCG", "OCMD"].includes(nameOf(dict.dict.get("Type")) ?? "") || dict.dict.has("OCGs")) names.push(name);
  });
  const group = scope.resources === null ? null : child(pdf, scope.resources.place, scope.resources.dict, "Properties");
  if (group !== null && names.length > 0) pdf.deleteKeys(group.place.number, group.place.path, names);
  each(pdf, scope, "XObject", (_name, { place, dict }) => {
    if (resolveDict(pdf, dict.dict.get("OC")) !== null) pdf.deleteKeys(place.number, place.path, ["OC"]);
  });
}
