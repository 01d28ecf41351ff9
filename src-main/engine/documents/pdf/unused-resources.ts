// Which resources every content has at hand, and which of them none draws with.
import type { PdfDict, PdfObjects } from "../../ports/pdf-engine.ts";
import { namesIn } from "./content-names.ts";
import { contentOf, contentScopes, type Scope } from "./content-scopes.ts";
import { child, keyOf, type Place } from "./places.ts";

const CATEGORIES = ["Font", "XObject", "ExtGState", "Pattern", "Shading", "ColorSpace"];
/** Used by their presence alone (8.6.5.6). */
export const DEFAULTS: ReadonlySet<string> = new Set(["DefaultGray", "DefaultRGB", "DefaultCMYK"]);

/** A dictionary of resources of one category, with the names in it that contents use. */
export type Group = { readonly place: Place; readonly dict: PdfDict; readonly used: ReadonlySet<string> };
type Pages = PdfObjects & { pageCount(): number };

export function resourceGroups(pdf: Pages): Group[] {
  const scopes = contentScopes(pdf);
  const named = scopes.map((scope) => namesIn(contentOf(pdf, scope)));
  const groupsOf = ({ resources: own }: Scope) =>
    CATEGORIES.flatMap((category) => (own === null ? [] : (child(pdf, own.place, own.dict, category) ?? [])));
  // A form without resources draws with those of what draws it, and so does one whose own lack a name.
  const everywhere = new Set(
    scopes.flatMap((scope, i) => {
      const own = new Set(groupsOf(scope).flatMap(({ dict }) => [...dict.dict.keys()]));
      return [...named[i]!].filter((name) => !own.has(name));
    }),
  );
  const groups = new Map<string, { place: Place; dict: PdfDict; used: Set<string> }>();
  scopes.forEach((scope, i) => {
    for (const group of groupsOf(scope)) {
      const known = groups.get(keyOf(group.place)) ?? { ...group, used: new Set(everywhere) };
      for (const name of named[i]!) known.used.add(name);
      groups.set(keyOf(group.place), known);
    }
  });
  return [...groups.values()];
}

/** By the object that lists them. */
export function unusedResources(
  pdf: Pages,
  groups: readonly Group[] = resourceGroups(pdf),
): { readonly number: number; readonly path: Place["path"]; readonly keys: string[] }[] {
  return groups.flatMap(({ place, dict, used }) => {
    const keys = [...dict.dict.keys()].filter((key) => !used.has(key) && !DEFAULTS.has(key));
    return keys.length === 0 ? [] : [{ number: place.number, path: place.path, keys }];
  });
}
