// Characters without a shape are taken out of the text: nobody sees them, and a pattern of them can name one copy.
import { attempt } from "../../../base/attempt.ts";
import { latin1Bytes } from "../../../base/bytes.ts";
import { invisibleIn, isShapeless } from "../../../base/invisible.ts";
import { type Edit, editContents } from "../../documents/pdf/content-edits.ts";
import type { Scope } from "../../documents/pdf/content-scopes.ts";
import { codeWidths } from "../../documents/pdf/fonts/code-widths.ts";
import { lettersOf } from "../../documents/pdf/fonts/to-unicode.ts";
import { type GlyphWidths, glyphWidths } from "../../documents/pdf/glyph-widths.ts";
import { type Operand, operations } from "../../documents/pdf/operations.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { resolve, resolveDict } from "../../documents/pdf/places.ts";
import type { EditablePdf, PdfDict } from "../../ports/pdf-engine.ts";
import type { Step } from "../step.ts";

export const invisibleCharacters: Step = {
  id: "redaction/invisible-characters",
  run({ pdf }) {
    const unneeded = charactersIn(pdf);
    if (unneeded.size > 0) editContents(pdf, (bytes, scope) => editsIn(bytes, fontsOf(pdf, scope, unneeded)));
  },
};

/** Those that stand somewhere without need, and nowhere with it: what Persian needs in one line isn't cut in another. */
function charactersIn(pdf: EditablePdf): Set<string> {
  const found = new Map<string, number>();
  const all = new Map<string, number>();
  for (let page = 1; page <= pdf.pageCount(); page++) {
    const raw = attempt(() => pdf.page(page, { hidden: true }));
    if (raw === undefined) continue;
    const { text } = pageText(raw);
    const unneeded = [...invisibleIn(text)].map(({ start, end }) => text.slice(start, end));
    for (const character of unneeded) found.set(character, (found.get(character) ?? 0) + 1);
    if (unneeded.length > 0 || found.size > 0)
      for (const character of text) if (isShapeless(character)) all.set(character, (all.get(character) ?? 0) + 1);
  }
  return new Set([...found.keys()].filter((character) => found.get(character) === all.get(character)));
}

type Font = { readonly codes: ReadonlySet<number>; readonly widths: GlyphWidths };

/** Fonts of a content with codes that stand for one of the characters, by the name that it calls them by. */
function fontsOf(pdf: EditablePdf, { resources }: Scope, unneeded: ReadonlySet<string>): Map<string, Font> {
  const fonts = new Map<string, Font>();
  const named = resolveDict(pdf, resources?.dict.dict.get("Font"));
  for (const [name, value] of named?.dict ?? []) {
    const dict = resolveDict(pdf, value);
    const font = dict === null ? null : fontOf(pdf, dict, unneeded);
    if (font !== null) fonts.set(name, font);
  }
  return fonts;
}

function fontOf(pdf: EditablePdf, dict: PdfDict, unneeded: ReadonlySet<string>): Font | null {
  const map = dict.dict.get("ToUnicode");
  const widths = glyphWidths(pdf, dict, (font, letter) => pdf.standardWidth(font, letter));
  const length = codeWidths(pdf, dict);
  if (typeof map !== "object" || map === null || !("ref" in map) || widths === null || length !== widths.codeLength)
    return null;
  const cmap = isStream(pdf, map.ref) ? pdf.stream(map.ref) : null;
  if (cmap === null) return null;
  const every = new Set(Array.from({ length: 256 ** length }, (_, code) => code));
  const codes = [...lettersOf(cmap, every)].flatMap(([code, letters]) =>
    isShapeless(letters) && [...letters].every((letter) => unneeded.has(letter)) ? [code] : [],
  );
  // A code whose width isn't known can't be left out without moving what comes after.
  const known = codes.filter((code) => widths.of(code) !== undefined);
  return known.length === 0 ? null : { codes: new Set(known), widths };
}

const isStream = (pdf: EditablePdf, number: number) => resolve(pdf, { ref: number }) !== null && pdf.isStream(number);

type State = { font: string; size: number; spacing: number };

function editsIn(stream: Uint8Array, fonts: ReadonlyMap<string, Font>): Edit[] {
  const edits: Edit[] = [];
  if (fonts.size === 0) return edits;
  let state: State = { font: "", size: 0, spacing: 0 };
  const saved: State[] = [];
  for (const { name, operands, start, end } of operations(stream)) {
    const [first, second, third] = operands;
    if (name === "q") saved.push({ ...state });
    else if (name === "Q") state = saved.pop() ?? state;
    else if (name === "Tc" && typeof first === "number") state.spacing = first;
    else if (name === "Tf" && isName(first))
      state = { ...state, font: first.name, size: typeof second === "number" ? second : 0 };
    if (name === '"' && typeof second === "number") state.spacing = second;
    const items =
      name === "TJ"
        ? isArray(first)
          ? first.array
          : null
        : name === "Tj" || name === "'"
          ? [first ?? null]
          : name === '"'
            ? [third ?? null]
            : null;
    const font = fonts.get(state.font);
    if (items === null || font === undefined) continue;
    const written = without(items, font, state);
    if (written === null) continue;
    const before = name === "'" ? "T* " : name === '"' ? `${Number(first)} Tw ${state.spacing} Tc T* ` : "";
    edits.push({ start, end, by: latin1Bytes(`${before}[${written}] TJ`) });
  }
  return edits;
}

/** The strings without those codes, and what they moved the pen by as numbers; null where there are none. */
function without(items: readonly Operand[], { codes, widths }: Font, { size, spacing }: State): string | null {
  const out: string[] = [];
  let found = false;
  for (const item of items) {
    if (typeof item === "number") out.push(String(item));
    if (item === null || typeof item === "number" || !("bytes" in item)) continue;
    let hex = "";
    const flush = () => {
      if (hex !== "") out.push(`<${hex}>`);
      hex = "";
    };
    for (let i = 0; i < item.bytes.length; i += widths.codeLength) {
      const bytes = item.bytes.subarray(i, i + widths.codeLength);
      const code = bytes.reduce((n, byte) => n * 256 + byte, 0);
      if (!codes.has(code)) {
        hex += [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        continue;
      }
      found = true;
      const moved = (widths.of(code) ?? 0) + (size === 0 ? 0 : spacing / size);
      if (Math.abs(moved) < 1e-6) continue;
      flush();
      out.push(String(-Math.round(moved * 1e6) / 1e3));
    }
    flush();
  }
  return found ? out.join(" ") : null;
}

const isName = (value: Operand | undefined): value is { readonly name: string } =>
  typeof value === "object" && value !== null && "name" in value;
const isArray = (value: Operand | undefined): value is { readonly array: readonly Operand[] } =>
  typeof value === "object" && value !== null && "array" in value;
