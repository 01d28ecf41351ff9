// Resources that no content uses go, drawn or not; those that are used lose names that say something.
import { latin1Bytes } from "../../../base/bytes.ts";
import { type Edit, editContents } from "../../documents/pdf/content-edits.ts";
import { nameIn } from "../../documents/pdf/content-names.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import { DEFAULTS, type Group, resourceGroups, unusedResources } from "../../documents/pdf/unused-resources.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

/** What programs call resources: a few letters and a number. No name of a person or place is one. */
const PLAIN =
  /^(?:[A-Za-z]{1,3}|[A-Za-z]{1,3}[-_.]?\d{1,6}|Picture|StetRead|Pattern|Cs\d+|DeviceGray|DeviceRGB|DeviceCMYK)$/;

const NONE = /^(?!)/;

export const resources: Step = {
  id: "redaction/resources",
  run({ pdf, leaves }) {
    const groups = resourceGroups(pdf);
    for (const { number, path, keys } of unusedResources(pdf, groups)) pdf.deleteKeys(number, path, keys);
    // In an excerpt "Im45" would tell of 44 pictures before it.
    rename(pdf, groups, leaves === null ? PLAIN : NONE);
  },
};

/** One new name for an old one in the whole document, so that streams which share resources stay right. */
function rename(pdf: EditablePdf, groups: readonly Group[], plain: RegExp): void {
  const taken = new Set(groups.flatMap(({ dict }) => [...dict.dict.keys()]));
  const names = new Map<string, string>();
  for (const { dict, used } of groups)
    for (const key of dict.dict.keys()) {
      if (!used.has(key) || DEFAULTS.has(key) || plain.test(key) || names.has(key)) continue;
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
