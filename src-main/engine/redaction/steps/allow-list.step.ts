// Inside the pages carried over, only known and needed keys stay: what has no name here has no way out.

import { valueAt } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import type { EditablePdf, PdfValue } from "../../ports/pdf-engine.ts";
import { ALLOWED, type Role, STANDARD_NAMES } from "../allowed-keys.ts";
import type { Step } from "../step.ts";

export const allowList: Step = {
  id: "redaction/allow-list",
  run({ pdf }) {
    const seen = new Set<string>();
    for (let page = 1; page <= pdf.pageCount(); page++)
      prune(pdf, { number: pdf.pageObject(page), path: [] }, "page", seen);
  },
};

type Place = { readonly number: number; readonly path: readonly (string | number)[] };

function prune(pdf: EditablePdf, place: Place, role: Role, seen: Set<string>): void {
  const value = valueAt(pdf.object(place.number), place.path);
  visit(pdf, value, place, role, seen);
}

function visit(pdf: EditablePdf, value: PdfValue | undefined, place: Place, role: Role, seen: Set<string>): void {
  if (typeof value !== "object" || value === null || place.path.length > 16) return;
  if ("ref" in value) {
    const key = `${value.ref} ${role}`;
    if (seen.has(key)) return;
    seen.add(key);
    prune(pdf, { number: value.ref, path: [] }, role, seen);
  } else if ("array" in value) {
    for (const [i, item] of value.array.entries()) visit(pdf, item, { ...place, path: [...place.path, i] }, role, seen);
  } else if (isDict(value)) {
    const allowed = ALLOWED[role];
    const roleOf = (key: string): Role | true | undefined =>
      "any" in allowed ? (allowed.any as Role) : (allowed as Record<string, Role | true>)[key];
    const unknown = [...value.dict.keys()].filter((key) => roleOf(key) === undefined);
    const free = "any" in allowed ? [] : [...value.dict].filter(([key, item]) => isFreeName(key, item));
    const gone = [...unknown, ...free.map(([key]) => key)];
    if (gone.length > 0) pdf.deleteKeys(place.number, place.path, gone);
    for (const [key, child] of value.dict) {
      const next = roleOf(key);
      if (next !== undefined && next !== true) visit(pdf, child, { ...place, path: [...place.path, key] }, next, seen);
    }
  }
}

/** Of blend modes a list may be given, of which a reader takes the first that it knows (11.6.3). */
function isFreeName(key: string, value: PdfValue): boolean {
  const standard = STANDARD_NAMES[key];
  if (standard === undefined || typeof value !== "object" || value === null) return false;
  const given = "array" in value ? value.array : [value];
  return given.some((item) => nameOf(item) !== null && !standard.has(nameOf(item)!));
}
