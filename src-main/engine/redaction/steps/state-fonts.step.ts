// A font that a graphics state sets (ISO 32000-2, Table 57) is set by an operator of its own instead, and listed with the
// others: what is struck makes the library forget such a font, and none that looks after fonts would meet it.
import { latin1Bytes } from "../../../base/bytes.ts";
import { type Edit, editContents } from "../../documents/pdf/content-edits.ts";
import { nameIn } from "../../documents/pdf/content-names.ts";
import { contentScopes, type Scope } from "../../documents/pdf/content-scopes.ts";
import { tokens } from "../../documents/pdf/content-stream.ts";
import { child, keyOf, type Place, resolve, valueAt } from "../../documents/pdf/places.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

export const stateFonts: Step = {
  id: "redaction/state-fonts",
  run({ pdf }) {
    const scopes = contentScopes(pdf);
    const taken = new Set(scopes.flatMap((scope) => [...(groupOf(pdf, scope, "Font")?.dict.dict.keys() ?? [])]));
    /** By the object of a font. */
    const names = new Map<number, string>();
    const nameOf = (font: number) => {
      const known = names.get(font);
      if (known !== undefined) return known;
      let n = names.size + 1;
      while (taken.has(`SF${n}`)) n++;
      taken.add(`SF${n}`);
      names.set(font, `SF${n}`);
      return `SF${n}`;
    };
    const states = new Map<string, Place>();
    for (const scope of scopes)
      for (const { place, font } of statesOf(pdf, scope)) {
        list(pdf, scope.resources!, nameOf(font), font);
        states.set(keyOf(place), place);
      }
    if (states.size === 0) return;
    editContents(pdf, (bytes, scope) => fontsSetIn(bytes, statesOf(pdf, scope), nameOf));
    for (const { number, path } of states.values()) pdf.deleteKeys(number, path, ["Font"]);
  },
};

type State = { readonly name: string; readonly place: Place; readonly font: number; readonly size: number };

const groupOf = (pdf: EditablePdf, { resources }: Scope, category: string) =>
  resources === null ? null : child(pdf, resources.place, resources.dict, category);

/** Those of its graphics states that set a font. */
function statesOf(pdf: EditablePdf, scope: Scope): State[] {
  const group = groupOf(pdf, scope, "ExtGState");
  return [...(group?.dict.dict.keys() ?? [])].flatMap((name): State[] => {
    const state = child(pdf, group!.place, group!.dict, name);
    const set = resolve(pdf, state?.dict.dict.get("Font"));
    if (state === null || typeof set !== "object" || set === null || !("array" in set)) return [];
    const [font, size] = [set.array[0], resolve(pdf, set.array[1])];
    if (typeof font !== "object" || font === null || !("ref" in font) || typeof size !== "number") return [];
    return [{ name, place: state.place, font: font.ref, size }];
  });
}

function list(pdf: EditablePdf, { place }: { readonly place: Place }, name: string, font: number): void {
  // Read anew: another of its states may have been here before.
  const resources = valueAt(pdf.object(place.number), place.path);
  if (!isDict(resources)) return;
  const fonts = child(pdf, place, resources, "Font")?.place;
  if (fonts !== undefined) pdf.setValue(fonts.number, [...fonts.path, name], { ref: font });
  else pdf.setValue(place.number, [...place.path, "Font"], { dict: new Map([[name, { ref: font }]]) });
}

/** After each operator that sets such a state, one that sets its font. */
function fontsSetIn(bytes: Uint8Array, states: readonly State[], nameOf: (font: number) => string): Edit[] {
  if (states.length === 0) return [];
  const byName = new Map(states.map((state) => [state.name, state]));
  const out: Edit[] = [];
  let last: string | null = null;
  for (const token of tokens(bytes)) {
    const state = token.name === "gs" ? byName.get(last ?? "") : undefined;
    if (state !== undefined) {
      const by = latin1Bytes(` /${nameOf(state.font)} ${state.size} Tf `);
      out.push({ start: token.end, end: token.end, by });
    }
    last = nameIn(bytes, token);
  }
  return out;
}
