// Every place where a value stands in a text, however it is spelled: case, accents, ligatures, quotes, dashes,
// letter-spacing, hyphenation. Striking and verifying use this one search, so that neither sees less than the other.
import type { Utf16Offset } from "../../base/units.ts";
import { isEvenlySet } from "./evenly-set.ts";
import { withoutUnseenBlanks } from "./seen-gaps.ts";

export type Range = { readonly start: Utf16Offset; readonly end: Utf16Offset };

export type Squeezed = { readonly text: string; readonly from: readonly Utf16Offset[] };

/** Letters that look like Latin ones and are used to dodge a search (a few of UTS 39's confusables). */
const LOOKALIKES: Readonly<Record<string, string>> = {
  а: "a",
  е: "e",
  о: "o",
  р: "p",
  с: "c",
  х: "x",
  у: "y",
  і: "i",
  ѕ: "s",
  ј: "j",
  һ: "h",
  ԁ: "d",
  ο: "o",
  α: "a",
  ν: "v",
  ı: "i",
  ƚ: "l",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ł: "l",
  "＠": "@",
  "•": "*",
};

/** Letters, digits and the few signs that carry meaning in a value; everything else only separates. */
const KEPT = /[\p{L}\p{N}@*]/u;

/** The text without what a search must not stumble over, and where each remaining unit came from. */
export function squeeze(text: string): Squeezed {
  const out: string[] = [];
  const from: number[] = [];
  let at = 0;
  for (const c of text) {
    const folded = foldOnce(c);
    for (let i = 0; i < folded.length; i++) {
      out.push(folded[i]!);
      from.push(at);
    }
    at += c.length;
  }
  return { text: out.join(""), from };
}

/** Characters repeat; a page has a hundred different ones. Bounded, since a hostile file may use all of Unicode. */
const folds = new Map<string, string>();

function foldOnce(c: string): string {
  let folded = folds.get(c);
  if (folded === undefined) {
    folded = [...fold(c)].filter((f) => KEPT.test(f)).join("");
    if (folds.size < 5000) folds.set(c, folded);
  }
  return folded;
}

function fold(c: string): string {
  const lower = c.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return [...lower].map((l) => LOOKALIKES[l] ?? l).join("");
}

export type Needle = {
  /** As it was found or asked for. */
  readonly text: string;
  /** A person asked for these characters: every occurrence counts, inside longer words and numbers too. */
  readonly literal: boolean;
  /** How wide it was must not be told by the gap it leaves. */
  readonly hidesWidth?: boolean;
};

/** Shorter values ("1234", "Ann") are struck where they were found, not wherever these letters stand. */
const MIN_LENGTH = 6;

const keys = new WeakMap<Needle, string>();

/** A needle is squeezed once, however many pages and streams it is looked for in. */
function keyOf(needle: Needle): string {
  let key = keys.get(needle);
  if (key === undefined) {
    key = squeeze(needle.text).text;
    keys.set(needle, key);
  }
  return key;
}

/** Letters and digits in a needle, once what only separates is left out. */
export const lengthOf = (needle: Needle) => keyOf(needle).length;

export function isSearchable(needle: Needle): boolean {
  return keyOf(needle).length >= (needle.literal ? 1 : MIN_LENGTH);
}

/** `quads`: where the text's letters stand, where that is known: what is set in a form's cells is one word. */
export function occurrences(
  text: string,
  needle: Needle,
  squeezed: Squeezed = squeeze(text),
  quads?: Float32Array,
): Range[] {
  if (!isSearchable(needle)) return [];
  const key = keyOf(needle);
  return inAnySpelling(text, needle, squeezed).filter(
    (range) =>
      (needle.literal || !cutsANumber(text, range)) &&
      (isSameSpelling(text.slice(range.start, range.end), needle.text, key) ||
        (quads !== undefined &&
          (isEvenlySet(text, quads, range) ||
            isSameSpelling(withoutUnseenBlanks(text, quads, range), needle.text, key)))),
  );
}

/** Wherever its letters follow each other, whatever separates them: "the rapist" for "therapist" too. */
export function inAnySpelling(
  text: string,
  needle: Needle,
  { text: letters, from }: Squeezed = squeeze(text),
): Range[] {
  const key = keyOf(needle);
  const out: Range[] = [];
  if (key === "") return out;
  for (let at = letters.indexOf(key); at >= 0; at = letters.indexOf(key, at + 1)) {
    const last = from[at + key.length - 1]!;
    out.push({ start: from[at]!, end: last + (text.codePointAt(last)! > 0xffff ? 2 : 1) });
  }
  return out;
}

/** A run of digits inside a longer run is another number. */
function cutsANumber(text: string, { start, end }: Range): boolean {
  const digit = (c: string | undefined) => c !== undefined && c >= "0" && c <= "9";
  return (digit(text[start]) && digit(text[start - 1])) || (digit(text[end - 1]) && digit(text[end]));
}

/**
 * "therapist" must not match "the rapist", though "t h e r a p i s t" must. Long values and numbers match under any
 * separators; short words only with the gaps they were written with, letter-spaced, or broken at a line's end. No words
 * are so short that every other letter is followed by a gap: those are letters set apart, however unevenly.
 */
function isSameSpelling(found: string, asked: string, key: string): boolean {
  if (key.length >= 12 || (key.match(/\d/g)?.length ?? 0) >= 6) return true;
  const gaps = (s: string) => (s.trim().match(/\s+/g) ?? []).length;
  const unbroken = found.replace(/[-\u00ad\u2010]\s*\n\s*/g, "").replace(/\s*\n\s*/g, " ");
  // A narrow column breaks words where it ends, without a hyphen.
  const whole = found.replace(/-?\s*\n\s*/g, "");
  return Math.min(gaps(unbroken), gaps(whole)) <= gaps(asked) || gaps(unbroken) >= key.length / 2;
}
