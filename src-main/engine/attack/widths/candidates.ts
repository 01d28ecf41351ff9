// How many names are as wide as a mark: those of the lists one by one, or given name and surname together.
import type { Pt } from "../../../base/units.ts";
import { GIVEN_NAMES, SURNAMES } from "../lexicons/names.ts";
import type { LetterWidths } from "./letter-widths.ts";

export type Candidates = {
  readonly what: "surname" | "name" | "full_name";
  readonly fits: number;
  readonly of: number;
};

/** Capitals that lean over the letter behind them, and letters that lean against each other. */
const LEANS = /[VWYT](?=[aeoucs.,A])|[AL](?=[VWYTvwy])|[FP](?=[a.,A])|[vwy](?=[ao.,])/g;

/** null for a word with a letter whose width isn't known. */
export function widthOf(text: string, { of, kerning }: LetterWidths): Pt | null {
  let sum = kerning === 0 ? 0 : -kerning * (text.match(LEANS)?.length ?? 0);
  for (const c of text) {
    const width = of(c);
    if (width === undefined) return null;
    sum += width;
  }
  return sum;
}

const known = (names: readonly string[], widths: LetterWidths, capitals: boolean): Pt[] =>
  names.flatMap((name) => widthOf(capitals ? name.toUpperCase() : name, widths) ?? []).sort((a, b) => a - b);

export type NameTable = (what: Candidates["what"], width: Pt, within: Pt) => Candidates;

/** The lists measured once in a font, and then asked for each mark. */
export function nameTable(widths: LetterWidths, capitals: boolean): NameTable {
  const surnames = known(SURNAMES, widths, capitals);
  const given = known(GIVEN_NAMES, widths, capitals);
  return (what, width, within) => {
    const alone = between(surnames, width - within, width + within);
    if (what === "surname") return { what, fits: alone, of: surnames.length };
    if (what === "name")
      return {
        what,
        fits: alone + between(given, width - within, width + within),
        of: surnames.length + given.length,
      };
    const fits = given.reduce((sum, first) => {
      const rest = width - first - widths.space;
      return sum + between(surnames, rest - within, rest + within);
    }, 0);
    return { what, fits, of: given.length * surnames.length };
  };
}

/** How many of the widths, in order, lie in the range. */
function between(sorted: readonly Pt[], from: Pt, to: Pt): number {
  return first(sorted, (w) => w > to) - first(sorted, (w) => w >= from);
}

function first(sorted: readonly Pt[], is: (width: Pt) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (is(sorted[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** As many letters as a row of signs put in their place; a space counts as one. */
export function lettersTable(what: "name" | "full_name", length: number): Candidates {
  const has = (letters: number) => (name: string) => name.length === letters;
  const alone = (letters: number) => SURNAMES.filter(has(letters)).length;
  if (what === "name")
    return {
      what,
      fits: alone(length) + GIVEN_NAMES.filter(has(length)).length,
      of: SURNAMES.length + GIVEN_NAMES.length,
    };
  const fits = GIVEN_NAMES.reduce((sum, first) => sum + alone(length - first.length - 1), 0);
  return { what, fits, of: SURNAMES.length * GIVEN_NAMES.length };
}
