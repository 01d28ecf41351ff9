// Which codes of each font the pages still show (ISO 32000-2, 9.4): every text operator followed, fonts as they are set.
import type { PdfDict, PdfObjects, PdfValue } from "../../../ports/pdf-engine.ts";
import { nameIn } from "../content-names.ts";
import { contentOf, contentScopes, type Scope } from "../content-scopes.ts";
import { tokens } from "../content-stream.ts";
import { child, keyOf, type Place, resolve, resolveDict, valueAt } from "../places.ts";
import { isDict } from "../structure.ts";
import { codeWidths } from "./code-widths.ts";

export type UsedFont = {
  readonly place: Place;
  readonly dict: PdfDict;
  /** Codes shown; null when the font's codes can't be told apart, and all may be in use. */
  readonly codes: ReadonlySet<number> | null;
  /** Bytes a code, when all have as many. */
  readonly width: 1 | 2;
};

type Font = { place: Place; dict: PdfDict; strings: Uint8Array[] };

export function fontsInUse(pdf: PdfObjects & { pageCount(): number }): UsedFont[] {
  const scopes = contentScopes(pdf);
  const fonts = new Map<string, Font>();
  /** By name, for streams without resources of their own. */
  const byName = new Map<string, Font[]>();
  const own = scopes.map((scope) => fontsOf(pdf, scope, fonts));
  for (const named of own)
    for (const [name, font] of named.fonts) byName.set(name, [...(byName.get(name) ?? []), font]);
  const orphans: Uint8Array[] = [];
  scopes.forEach((scope, i) => {
    const lookUp = (name: string): readonly Font[] => {
      const found = own[i]!.fonts.get(name);
      return found === undefined ? (byName.get(name) ?? []) : [found];
    };
    follow(contentOf(pdf, scope), lookUp, own[i]!.states, orphans);
  });
  return [...fonts.values()].map(({ place, dict, strings }) => {
    const width = codeWidths(pdf, dict);
    // What was shown in a font set elsewhere may have been shown in any.
    const codes = width === null ? null : codesOf([...strings, ...orphans], width);
    return { place, dict, codes, width: width ?? 1 };
  });
}

/** The same fonts as they are now, when no content has changed since: only their dictionaries are read anew. */
export function fontsNow(pdf: PdfObjects, fonts: readonly UsedFont[]): UsedFont[] {
  return fonts.flatMap((font) => {
    const dict = valueAt(pdf.object(font.place.number), font.place.path);
    return isDict(dict) ? [{ ...font, dict }] : [];
  });
}

type Own = { readonly fonts: Map<string, Font>; readonly states: Map<string, Font> };

function fontsOf(pdf: PdfObjects, { resources }: Scope, all: Map<string, Font>): Own {
  const out: Own = { fonts: new Map(), states: new Map() };
  if (resources === null) return out;
  const known = (found: { place: Place; dict: PdfDict }): Font => {
    const key = keyOf(found.place);
    const font = all.get(key) ?? { ...found, strings: [] };
    all.set(key, font);
    return font;
  };
  const group = child(pdf, resources.place, resources.dict, "Font");
  for (const name of group?.dict.dict.keys() ?? []) {
    const font = child(pdf, group!.place, group!.dict, name);
    if (font !== null) out.fonts.set(name, known(font));
  }
  const states = resolveDict(pdf, resources.dict.dict.get("ExtGState"));
  for (const [name, value] of states?.dict ?? []) {
    const [font] = arrayOf(pdf, resolveDict(pdf, value)?.dict.get("Font"));
    if (typeof font !== "object" || font === null || !("ref" in font)) continue;
    const dict = pdf.object(font.ref);
    if (isDict(dict)) out.states.set(name, known({ place: { number: font.ref, path: [] }, dict }));
  }
  return out;
}

function arrayOf(pdf: PdfObjects, value: PdfValue | undefined): readonly PdfValue[] {
  const found = resolve(pdf, value);
  return typeof found === "object" && found !== null && "array" in found ? found.array : [];
}

const SHOWS = new Set(["Tj", "TJ", "'", '"']);

function follow(
  bytes: Uint8Array,
  lookUp: (name: string) => readonly Font[],
  states: ReadonlyMap<string, Font>,
  orphans: Uint8Array[],
): void {
  let current: readonly Font[] | null = null;
  const saved: (readonly Font[] | null)[] = [];
  let name: string | null = null;
  let strings: Uint8Array[] = [];
  for (const token of tokens(bytes)) {
    if (token.kind === "string") strings.push(token.bytes!);
    else if (token.kind === "operand") name = nameIn(bytes, token) ?? name;
    else {
      if (token.name === "q") saved.push(current);
      else if (token.name === "Q") current = saved.pop() ?? null;
      else if (token.name === "Tf") current = lookUp(name ?? "");
      else if (token.name === "gs") current = states.has(name ?? "") ? [states.get(name ?? "")!] : current;
      else if (SHOWS.has(token.name!)) {
        if (current === null || current.length === 0) orphans.push(...strings);
        else for (const font of current) font.strings.push(...strings);
      }
      strings = [];
    }
  }
}

function codesOf(strings: readonly Uint8Array[], width: 1 | 2): Set<number> {
  const seen = new Uint8Array(width === 1 ? 0x100 : 0x10000);
  for (const bytes of strings) {
    if (width === 1) for (const byte of bytes) seen[byte] = 1;
    else for (let i = 0; i < bytes.length; i += 2) seen[(bytes[i]! << 8) | (bytes[i + 1] ?? 0)] = 1;
  }
  const codes = new Set<number>();
  for (let code = 0; code < seen.length; code++) if (seen[code] === 1) codes.add(code);
  return codes;
}
