// Resources that no content uses go, drawn or not; those that are used lose names that say something.
import { latin1Bytes } from "../../../base/bytes.ts";
import { type Edit, editContents } from "../../documents/pdf/content-edits.ts";
import { nameIn } from "../../documents/pdf/content-names.ts";
import { contentOf, contentScopes, type Scope } from "../../documents/pdf/content-scopes.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import { child, keyOf, type Place } from "../../documents/pdf/places.ts";
import type { EditablePdf, PdfDict } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

const CATEGORIES = ["Font", "XObject", "ExtGState", "Pattern", "Shading", "ColorSpace"];
/** Used by their presence alone (8.6.5.6). */
const DEFAULTS = new Set(["DefaultGray", "DefaultRGB", "DefaultCMYK"]);
/** What programs call resources: a few letters and a number. No name of a person or place is one. */
const PLAIN =
  /^(?:[A-Za-z]{1,3}|[A-Za-z]{1,3}[-_.]?\d{1,6}|Picture|StetRead|Pattern|Cs\d+|DeviceGray|DeviceRGB|DeviceCMYK)$/;

export const resources: Step = {
  id: "redaction/resources",
  run({ pdf }) {
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
    for (const { place, dict, used } of groups.values()) {
      const unused = [...dict.dict.keys()].filter((key) => !used.has(key) && !DEFAULTS.has(key));
      if (unused.length > 0) pdf.deleteKeys(place.number, place.path, unused);
    }
    rename(pdf, [...groups.values()]);
  },
};

function namesIn(bytes: Uint8Array): Set<string> {
  const out = new Set<string>();
  for (const token of tokens(bytes)) {
    const name = nameIn(bytes, token);
    if (name !== null) out.add(name);
  }
  return out;
}

type Group = { readonly place: Place; readonly dict: PdfDict; readonly used: ReadonlySet<string> };

/** One new name for an old one in the whole document, so that streams which share resources stay right. */
function rename(pdf: EditablePdf, groups: readonly Group[]): void {
  const taken = new Set(groups.flatMap(({ dict }) => [...dict.dict.keys()]));
  const names = new Map<string, string>();
  for (const { dict, used } of groups)
    for (const key of dict.dict.keys()) {
      if (!used.has(key) || DEFAULTS.has(key) || PLAIN.test(key) || names.has(key)) continue;
      let name = "";
      for (let n = names.size + 1; name === "" || taken.has(name); n++) name = `R${n}`;
      taken.add(name);
      names.set(key, name);
    }
  if (names.size === 0) return;
  for (const { place, dict, used } of groups) {
    const renamed = [...dict.dict].filter(([key]) => used.has(key) && names.has(key));
    for (const [key, value] of renamed) pdf.setValue(place.number, [...place.path, names.get(key)!], value);
    if (renamed.length > 0)
      pdf.deleteKeys(
        place.number,
        place.path,
        renamed.map(([key]) => key),
      );
  }
  editContents(pdf, (bytes) => renamesIn(bytes, names));
}

function renamesIn(bytes: Uint8Array, names: ReadonlyMap<string, string>): Edit[] {
  const out: Edit[] = [];
  for (const token of tokens(bytes)) {
    const name = names.get(nameIn(bytes, token) ?? "");
    if (name !== undefined) out.push({ start: token.start, end: token.end, by: latin1Bytes(`/${name}`) });
  }
  return out;
}
