// Resources that no content uses go, drawn or not; those that are used lose names that say something.
import { concatBytes, latin1Bytes } from "../../../base/bytes.ts";
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
    const everywhere = new Set(scopes.flatMap((scope, i) => (scope.resources === null ? [...named[i]!] : [])));
    const groups = new Map<string, { place: Place; dict: PdfDict; used: Set<string> }>();
    scopes.forEach(({ resources: own }, i) => {
      for (const category of own === null ? [] : CATEGORIES) {
        const group = child(pdf, own!.place, own!.dict, category);
        if (group === null) continue;
        const known = groups.get(keyOf(group.place)) ?? { ...group, used: new Set(everywhere) };
        for (const name of named[i]!) known.used.add(name);
        groups.set(keyOf(group.place), known);
      }
    });
    for (const { place, dict, used } of groups.values()) {
      const unused = [...dict.dict.keys()].filter((key) => !used.has(key) && !DEFAULTS.has(key));
      if (unused.length > 0) pdf.deleteKeys(place.number, place.path, unused);
    }
    rename(pdf, scopes, [...groups.values()]);
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
function rename(pdf: EditablePdf, scopes: readonly Scope[], groups: readonly Group[]): void {
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
  for (const number of new Set(scopes.flatMap(({ streams }) => streams))) {
    const bytes = pdf.stream(number);
    const written = bytes === null ? null : withNames(bytes, names);
    if (written !== null) pdf.writeStream(number, written);
  }
}

function withNames(bytes: Uint8Array, names: ReadonlyMap<string, string>): Uint8Array | null {
  const parts: Uint8Array[] = [];
  let from = 0;
  for (const token of tokens(bytes)) {
    const name = names.get(nameIn(bytes, token) ?? "");
    if (name === undefined) continue;
    parts.push(bytes.subarray(from, token.start), latin1Bytes(`/${name}`));
    from = token.end;
  }
  return parts.length === 0 ? null : concatBytes([...parts, bytes.subarray(from)]);
}
