// Type 3 fonts that don't say which letters their shapes stand for: a reader would take the codes for letters.
import type { OpenPdf, PdfObjects } from "../../../ports/pdf-engine.ts";
import { nameIn } from "../content-names.ts";
import { tokens } from "../content-stream.ts";
import { lettersOf } from "../fonts/to-unicode.ts";
import type { Place } from "../places.ts";
import { resolve, resolveDict } from "../places.ts";
import { isDict, nameOf } from "../structure.ts";
import { saysItsLetter } from "./glyph-names.ts";
import { listOf, type ReachedFont, reachedType3 } from "./reached-fonts.ts";

export type UntoldFont = {
  readonly place: Place;
  /** Codes whose letters nothing tells, and what the others stand for. */
  readonly untold: readonly number[];
  /** Of them those that draw more than a letter: a word, a picture. */
  readonly words: ReadonlySet<number>;
  readonly told: ReadonlyMap<number, string>;
  /** Codes that are drawn as numbered letters: what they stand for may be the code itself. */
  readonly mayBeCodes: boolean;
};

/** So many widths to a height are no letter's, but a word's. Dashes and rules say what they are. */
const AS_WIDE_AS_A_WORD = 2.5;
const DASHES = /^[-_=\u00ad\u2010-\u2015\u2026\s]*$/;

export function untoldFonts(pdf: OpenPdf): UntoldFont[] {
  return reachedType3(pdf).flatMap((font) => untoldIn(pdf, font) ?? []);
}

function untoldIn(pdf: PdfObjects, { place, dict }: ReachedFont): UntoldFont | null {
  const procs = resolveDict(pdf, dict.dict.get("CharProcs"));
  if (procs === null) return null;
  const named = namesOf(pdf, dict.dict.get("Encoding"));
  const codes = new Set(named.keys());
  const map = dict.dict.get("ToUnicode");
  const cmap =
    typeof map === "object" && map !== null && "ref" in map && pdf.isStream(map.ref) ? pdf.stream(map.ref) : null;
  const told = cmap === null ? new Map<number, string>() : lettersOf(cmap, codes);
  const untold: number[] = [];
  const words = new Set<number>();
  for (const [code, name] of named) {
    const proc = procs.dict.get(name);
    const drawn = typeof proc === "object" && proc !== null && "ref" in proc ? pdf.stream(proc.ref) : null;
    if (drawn === null) continue;
    const letters = told.get(code) ?? (saysItsLetter(name) ? name : undefined);
    const { shows, isWide } = drawing(drawn);
    const isWord = letters === undefined || [...letters].length === 1 ? shows.length > 1 || isWide : false;
    if (isWord && !DASHES.test(letters ?? "x") && !/dash|hyphen|underscore|space|minus|bar/.test(name)) words.add(code);
    // A glyph that shows another font's letter is read as its own code says.
    const isOther = /^[!-~]$/.test(shows) && letters !== undefined && letters.length === 1 && shows !== letters;
    if (letters === undefined || words.has(code) || isOther) {
      untold.push(code);
      told.delete(code);
    }
  }
  if (untold.length === 0) return null;
  return { place, untold, words, told, mayBeCodes: words.size === 0 };
}

/** Codes by the encoding's Differences, which a Type 3 font must have (9.6.4). */
function namesOf(pdf: PdfObjects, encoding: Parameters<typeof resolve>[1]): Map<number, string> {
  const out = new Map<number, string>();
  const dict = resolve(pdf, encoding);
  let code = 0;
  for (const item of isDict(dict) ? listOf(pdf, dict.dict.get("Differences")) : []) {
    const value = resolve(pdf, item);
    if (typeof value === "number") code = value;
    const name = nameOf(value);
    if (name !== null) out.set(code++, name);
  }
  return out;
}

/** What letters of other fonts a glyph shows, and whether its own box (d1) is a word's. */
function drawing(proc: Uint8Array): { shows: string; isWide: boolean } {
  let [shows, isWide] = ["", false];
  let numbers: number[] = [];
  let strings: Uint8Array[] = [];
  for (const token of tokens(proc)) {
    if (token.kind === "string") strings.push(token.bytes!);
    else if (token.kind === "operand") {
      if (nameIn(proc, token) === null)
        numbers.push(Number(String.fromCharCode(...proc.subarray(token.start, token.end))));
    } else {
      if (token.name === "d1" && numbers.length >= 6) {
        const [, , x0, y0, x1, y1] = numbers.slice(-6) as [number, number, number, number, number, number];
        isWide = Math.abs(y1 - y0) > 0 && Math.abs(x1 - x0) > AS_WIDE_AS_A_WORD * Math.abs(y1 - y0);
      }
      if (token.name === "Tj" || token.name === "TJ" || token.name === "'" || token.name === '"')
        shows += strings.map((bytes) => String.fromCharCode(...bytes)).join("");
      [numbers, strings] = [[], []];
    }
  }
  return { shows, isWide };
}
