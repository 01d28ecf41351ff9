// Codes in the strings of show operators left out or written as others, with what comes after kept in its place
// (ISO 32000-2, 9.4.3).
import { latin1Bytes } from "../../../base/bytes.ts";
import type { Edit } from "./content-edits.ts";
import type { GlyphWidths } from "./glyph-widths.ts";
import { type Operand, operations } from "./operations.ts";

export type CodeFont = {
  /** By code: what is written in its place, null for nothing. */
  readonly by: ReadonlyMap<number, number | null>;
  readonly widths: GlyphWidths;
};

type State = { font: string; size: number; spacing: number; wordSpacing: number };

/** Thousandths of the font's size: what is written in another's place may be this much wider, and nothing is moved. */
const SAME_WIDTH = 0.5;

/**
 * Edits of a content, `fonts` by the names that it calls them by. Where one string is written anew all of them are, in
 * one form: otherwise the form would tell where something stood. `replaced`: called once for each code.
 */
export function replaceCodes(
  stream: Uint8Array,
  fonts: ReadonlyMap<string, CodeFont>,
  replaced: () => void = () => {},
): Edit[] {
  const edits: Edit[] = [];
  if (fonts.size === 0) return edits;
  let found = false;
  let state: State = { font: "", size: 0, spacing: 0, wordSpacing: 0 };
  const saved: State[] = [];
  for (const { name, operands, start, end } of operations(stream)) {
    const [first, second] = operands;
    if (name === "q") saved.push({ ...state });
    else if (name === "Q") state = saved.pop() ?? state;
    else if (name === "Tc" && typeof first === "number") state.spacing = first;
    else if (name === "Tw" && typeof first === "number") state.wordSpacing = first;
    else if (name === "Tf" && isName(first))
      state = { ...state, font: first.name, size: typeof second === "number" ? second : 0 };
    if (name === '"') {
      if (typeof first === "number") state.wordSpacing = first;
      if (typeof second === "number") state.spacing = second;
    }
    const items = shownBy(name, operands);
    if (items === null) continue;
    const { written, isNew } = rewritten(items, fonts.get(state.font), state, replaced);
    found ||= isNew;
    const before = name === "'" ? "T* " : name === '"' ? `${state.wordSpacing} Tw ${state.spacing} Tc T* ` : "";
    edits.push({ start, end, by: latin1Bytes(`${before}[${written}] TJ`) });
  }
  return found ? edits : [];
}

/** What a show operator shows, as TJ has it; null for other operators. */
function shownBy(name: string, operands: readonly Operand[]): readonly Operand[] | null {
  const [first = null, , third = null] = operands;
  if (name === "TJ") return isArray(first) ? first.array : null;
  if (name === "Tj" || name === "'") return [first];
  return name === '"' ? [third] : null;
}

/** The strings with those codes replaced, and what that moved the pen by as numbers. */
function rewritten(
  items: readonly Operand[],
  font: CodeFont | undefined,
  state: State,
  replaced: () => void,
): { readonly written: string; readonly isNew: boolean } {
  const out: string[] = [];
  let isNew = false;
  let hex = "";
  const move = (by: number) => {
    if (hex !== "") out.push(`<${hex}>`);
    hex = "";
    out.push(String(by));
  };
  const length = font?.widths.codeLength ?? 1;
  for (const item of items) {
    if (typeof item === "number") move(item);
    if (item === null || typeof item === "number" || !("bytes" in item)) continue;
    for (let i = 0; i < item.bytes.length; i += length) {
      const bytes = item.bytes.subarray(i, i + length);
      const code = bytes.reduce((n, byte) => n * 256 + byte, 0);
      const instead = font?.by.get(code);
      if (font === undefined || instead === undefined) {
        hex += [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");
        continue;
      }
      isNew = true;
      replaced();
      const own = advance(code, font.widths, state);
      const moved = (own - (instead === null ? 0 : advance(instead, font.widths, state))) * 1e3;
      if (instead !== null) hex += instead.toString(16).padStart(length * 2, "0");
      if (Math.abs(moved) >= (instead === null ? 1e-3 : SAME_WIDTH)) move(-Math.round(moved * 1e3) / 1e3);
    }
  }
  if (hex !== "") out.push(`<${hex}>`);
  return { written: out.join(" "), isNew };
}

/** In text space at size 1, what is put between letters and words included (9.3.2, 9.3.3). */
function advance(code: number, { of, codeLength }: GlyphWidths, { size, spacing, wordSpacing }: State): number {
  const word = codeLength === 1 && code === 32 ? wordSpacing : 0;
  return (of(code) ?? 0) + (size === 0 ? 0 : (spacing + word) / size);
}

const isName = (value: Operand | undefined): value is { readonly name: string } =>
  typeof value === "object" && value !== null && "name" in value;
const isArray = (value: Operand | undefined): value is { readonly array: readonly Operand[] } =>
  typeof value === "object" && value !== null && "array" in value;
