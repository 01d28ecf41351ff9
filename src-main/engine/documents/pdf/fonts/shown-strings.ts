// The strings that content streams show, each with the font it is shown in (ISO 32000-2, 9.4.3): fonts as they are set.
import type { PdfDict, PdfObjects, PdfValue } from "../../../ports/pdf-engine.ts";
import { nameIn } from "../content-names.ts";
import type { Scope } from "../content-scopes.ts";
import { type Token, tokens } from "../content-stream.ts";
import { child, keyOf, type Place, resolve, resolveDict } from "../places.ts";
import { isDict } from "../structure.ts";

/** `F` is whoever asks's own: one for each font of the file. */
export type Lookup<F> = {
  /** By the name that Tf calls them by; several where a stream has no resources of its own. */
  readonly named: (name: string) => readonly F[];
  /** By the graphics state that sets them. */
  readonly states: ReadonlyMap<string, F>;
};

/** How each of the scopes finds its fonts. */
export function fontLookups<F>(
  pdf: PdfObjects,
  scopes: readonly Scope[],
  make: (font: { readonly place: Place; readonly dict: PdfDict }) => F,
): { readonly fonts: readonly F[]; readonly lookups: readonly Lookup<F>[] } {
  const all = new Map<string, F>();
  const known = (found: { place: Place; dict: PdfDict }): F => {
    const key = keyOf(found.place);
    const font = all.get(key) ?? make(found);
    all.set(key, font);
    return font;
  };
  const own = scopes.map((scope) => fontsOf(pdf, scope, known));
  /** By name, for streams without resources of their own. */
  const byName = new Map<string, F[]>();
  for (const { fonts } of own) for (const [name, font] of fonts) byName.set(name, [...(byName.get(name) ?? []), font]);
  const lookups = own.map(({ fonts, states }) => ({
    states,
    named: (name: string) => {
      const found = fonts.get(name);
      return found === undefined ? (byName.get(name) ?? []) : [found];
    },
  }));
  return { fonts: [...all.values()], lookups };
}

function fontsOf<F>(
  pdf: PdfObjects,
  { resources }: Scope,
  known: (found: { place: Place; dict: PdfDict }) => F,
): { readonly fonts: ReadonlyMap<string, F>; readonly states: ReadonlyMap<string, F> } {
  const [fonts, states] = [new Map<string, F>(), new Map<string, F>()];
  if (resources === null) return { fonts, states };
  const group = child(pdf, resources.place, resources.dict, "Font");
  for (const name of group?.dict.dict.keys() ?? []) {
    const font = child(pdf, group!.place, group!.dict, name);
    if (font !== null) fonts.set(name, known(font));
  }
  for (const [name, value] of resolveDict(pdf, resources.dict.dict.get("ExtGState"))?.dict ?? []) {
    const [font] = arrayOf(pdf, resolveDict(pdf, value)?.dict.get("Font"));
    if (typeof font !== "object" || font === null || !("ref" in font)) continue;
    const dict = pdf.object(font.ref);
    if (isDict(dict)) states.set(name, known({ place: { number: font.ref, path: [] }, dict }));
  }
  return { fonts, states };
}

function arrayOf(pdf: PdfObjects, value: PdfValue | undefined): readonly PdfValue[] {
  const found = resolve(pdf, value);
  return typeof found === "object" && found !== null && "array" in found ? found.array : [];
}

const SHOWS = new Set(["Tj", "TJ", "'", '"']);

/** Strings in order; no font where it is set elsewhere. */
export function eachShown<F>(
  bytes: Uint8Array,
  { named, states }: Lookup<F>,
  visit: (strings: readonly Token[], fonts: readonly F[]) => void,
): void {
  let current: readonly F[] = [];
  const saved: (readonly F[])[] = [];
  let name: string | null = null;
  let strings: Token[] = [];
  for (const token of tokens(bytes)) {
    if (token.kind === "string") strings.push(token);
    else if (token.kind === "operand") name = nameIn(bytes, token) ?? name;
    else {
      if (token.name === "q") saved.push(current);
      else if (token.name === "Q") current = saved.pop() ?? [];
      else if (token.name === "Tf") current = named(name ?? "");
      else if (token.name === "gs") current = states.has(name ?? "") ? [states.get(name ?? "")!] : current;
      else if (SHOWS.has(token.name!)) visit(strings, current);
      strings = [];
    }
  }
}
