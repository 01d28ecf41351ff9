// How far each code of a font moves the pen (ISO 32000-2, 9.2.4, 9.6.2, 9.7.4.3), from the font's own tables.
import type { PdfDict, PdfObjects, PdfValue } from "../../ports/pdf-engine.ts";
import { letterOf } from "./glyph-letters.ts";
import { isDict, nameOf } from "./structure.ts";

export type GlyphWidths = {
  /** Bytes of one code. */
  readonly codeLength: 1 | 2;
  /** In text space at size 1; undefined where the font doesn't say. */
  of(code: number): number | undefined;
};

/** A font without widths of its own is one of the standard 14; the library knows those (9.6.2.2). */
export type StandardWidths = (name: string, letter: string) => number | undefined;

/** The encodings of Annex D that are code pages too; the font's own one differs from them beyond ASCII. */
const CODE_PAGES: Readonly<Record<string, string>> = { WinAnsiEncoding: "windows-1252", MacRomanEncoding: "macintosh" };

type Letters = (code: number) => string | undefined;

/** Which letter a code of a simple font stands for; undefined where that isn't certain. */
export function simpleLetters(pdf: PdfObjects, encoding: PdfValue): Letters {
  const named = isDict(encoding) ? encoding.dict.get("BaseEncoding") : encoding;
  const page = CODE_PAGES[nameOf(named ?? null) ?? ""];
  const base: Letters = (code) => {
    if (code >= 32 && code < 127) return String.fromCharCode(code);
    return page === undefined ? undefined : new TextDecoder(page).decode(Uint8Array.of(code));
  };
  if (!isDict(encoding)) return base;
  const differs = new Map<number, string | undefined>();
  let code = 0;
  for (const item of listOf(pdf, encoding.dict.get("Differences")) ?? []) {
    const name = nameOf(item);
    if (name === null) code = numberOf(pdf, item) ?? code;
    else differs.set(code++, letterOf(name));
  }
  return (asked) => (differs.has(asked) ? differs.get(asked) : base(asked));
}

/** null for fonts whose codes can't be followed with certainty: vertical writing, other code maps than Identity. */
export function glyphWidths(pdf: PdfObjects, font: PdfValue, standard: StandardWidths): GlyphWidths | null {
  const dict = resolve(pdf, font);
  if (!isDict(dict)) return null;
  return nameOf(dict.dict.get("Subtype")) === "Type0" ? composite(pdf, dict) : simple(pdf, dict, standard);
}

function simple(pdf: PdfObjects, { dict }: PdfDict, standard: StandardWidths): GlyphWidths | null {
  const type3 = nameOf(dict.get("Subtype")) === "Type3";
  const matrix = listOf(pdf, dict.get("FontMatrix"));
  const unit = type3 ? (numberOf(pdf, matrix?.[0]) ?? 0.001) : 0.001;
  const widths = listOf(pdf, dict.get("Widths"));
  const first = numberOf(pdf, dict.get("FirstChar")) ?? 0;
  const name = nameOf(dict.get("BaseFont")) ?? "";
  const descriptor = resolve(pdf, dict.get("FontDescriptor"));
  const letters = simpleLetters(pdf, resolve(pdf, dict.get("Encoding")));
  const missing = isDict(descriptor) ? (numberOf(pdf, descriptor.dict.get("MissingWidth")) ?? 0) : undefined;
  return {
    codeLength: 1,
    of(code) {
      const width = numberOf(pdf, widths?.[code - first]);
      if (width !== undefined) return width * unit;
      if (widths !== undefined) return missing === undefined ? undefined : missing * unit;
      const letter = letters(code);
      return letter === undefined ? undefined : standard(name, letter);
    },
  };
}

const MOST_RANGES = 70_000;

function composite(pdf: PdfObjects, { dict }: PdfDict): GlyphWidths | null {
  if (nameOf(dict.get("Encoding")) !== "Identity-H") return null;
  const descendant = resolve(pdf, listOf(pdf, dict.get("DescendantFonts"))?.[0]);
  if (!isDict(descendant)) return null;
  const otherwise = numberOf(pdf, descendant.dict.get("DW")) ?? 1000;
  const own = new Map<number, number>();
  const items = listOf(pdf, descendant.dict.get("W")) ?? [];
  // c [w1 w2 …] or c_first c_last w (9.7.4.3).
  for (let i = 0; i + 1 < items.length; ) {
    const first = numberOf(pdf, items[i]) ?? 0;
    const list = listOf(pdf, items[i + 1]);
    if (list !== undefined) {
      for (const [n, width] of list.entries()) own.set(first + n, numberOf(pdf, width) ?? otherwise);
      i += 2;
    } else {
      const last = Math.min(numberOf(pdf, items[i + 1]) ?? first, first + MOST_RANGES);
      const width = numberOf(pdf, items[i + 2]) ?? otherwise;
      for (let code = first; code <= last; code++) own.set(code, width);
      i += 3;
    }
  }
  return { codeLength: 2, of: (code) => (own.get(code) ?? otherwise) / 1000 };
}

export function resolve(pdf: PdfObjects, value: PdfValue | undefined): PdfValue {
  return typeof value === "object" && value !== null && "ref" in value ? pdf.object(value.ref) : (value ?? null);
}

function numberOf(pdf: PdfObjects, value: PdfValue | undefined): number | undefined {
  const number = typeof value === "number" ? value : value === undefined ? undefined : resolve(pdf, value);
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

function listOf(pdf: PdfObjects, value: PdfValue | undefined): readonly PdfValue[] | undefined {
  const list = resolve(pdf, value);
  return typeof list === "object" && list !== null && "array" in list ? list.array : undefined;
}
