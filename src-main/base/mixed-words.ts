// Words in which letters of another script stand for Latin ones, or Latin ones for Cyrillic or Greek.
import { LATIN_OF } from "./lookalikes.ts";

export type MixedWord = {
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** What it reads as. */
  readonly reads: string;
  /** The letters that aren't what they look like. */
  readonly letters: readonly string[];
};

/** What a letter of a mixed word is meant to be, in the script of the word. */
export const readsLike = (letter: string): string =>
  LATIN_OF.get(letter)?.latin ?? CYRILLIC_OF.get(letter) ?? (STYLED.test(letter) ? letter.normalize("NFKC") : letter);

const WORD = /[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu;
/** Mixed words of a text as they read, for each time that they stand in a part of it. */
export function plainWordsOf(text: string): (part: string) => string {
  const meant = new Map(mixedWords(text).map(({ word, reads }) => [word, reads]));
  return meant.size === 0 ? (part) => part : (part) => part.replace(WORD, (word) => meant.get(word) ?? word);
}

const LATIN = /[A-Za-z]/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
/** Symbols of sciences, which stand beside Latin letters in names of genes, units and variables. */
const SYMBOLS = new Set([..."αβγδεζηθικλμνξπρστυφχψωΓΔΘΛΞΠΣΦΨΩϱϲ"]);
/** Letters of bold, script and full-width alphabets; ligatures and superscripts are ordinary. */
const STYLED = /^[\u{1d400}-\u{1d7ff}\uff21-\uff3a\uff41-\uff5a]$/u;
/** Letters of the alphabets that formulas are set in. */
const OF_FORMULAS = /^[\u{1d400}-\u{1d7ff}]+$/u;
/** So many words of them alone, and there are formulas on the page. */
const FORMULAS = 3;
/** A page on which so many words are mixed has a font that maps its letters wrongly. */
const MOST_SHARE = 0.2;

/** So often, and never otherwise, a letter is written as another one by habit or by a font. */
const USUAL = 8;

/**
 * Latin letters that stand for Cyrillic ones wherever those are meant in all of a document: many write Ukrainian with a
 * Latin i, and TeX's fonts have no other. What is the same everywhere names no copy.
 */
export function usualIn(texts: Iterable<string>): ReadonlySet<string> {
  const counts = new Map<string, number>();
  const native = new Set<string>();
  for (const text of texts) {
    if (!CYRILLIC.test(text)) continue;
    for (const letter of text) if (NATIVE.has(letter)) native.add(letter);
    for (const [word] of text.matchAll(WORD)) {
      if (!CYRILLIC.test(word)) continue;
      for (const letter of word) if (CYRILLIC_OF.has(letter)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
    }
  }
  return new Set([...counts].flatMap(([of, n]) => (n >= USUAL && !native.has(CYRILLIC_OF.get(of)!) ? [of] : [])));
}

/** A Cyrillic word with those of its letters that are usual as they are meant. */
function asMeant(word: string, usual: ReadonlySet<string>): readonly string[] {
  const letters = [...word];
  if (usual.size === 0 || !CYRILLIC.test(word)) return letters;
  if (letters.some((letter) => LATIN.test(letter) && !CYRILLIC_OF.has(letter))) return letters;
  return letters.map((letter) => (usual.has(letter) ? CYRILLIC_OF.get(letter)! : letter));
}

/** `usual`: letters of which the document's text is known to have no others. */
export function mixedWords(text: string, usual: ReadonlySet<string> = new Set()): MixedWord[] {
  if (!/[^\x00-\u024f]/.test(text)) return [];
  const matches = [...text.matchAll(WORD)];
  const isSet = matches.filter(([word]) => OF_FORMULAS.test(word)).length >= FORMULAS;
  const found: MixedWord[] = [];
  const whole: MixedWord[] = [];
  let words = 0;
  let foreign = 0;
  for (const match of matches) {
    words++;
    const word = match[0];
    if (/^[\x00-\u024f]*$/.test(word)) continue;
    const letters = asMeant(word, usual);
    const alike = letters.filter((letter) => LATIN_OF.has(letter) || STYLED.test(letter));
    const other = letters.filter(
      (letter) => /\p{L}/u.test(letter) && !LATIN.test(letter) && letter > "\u024f" && !alike.includes(letter),
    );
    if (other.length > 0 && !letters.some((letter) => LATIN.test(letter))) foreign++;
    if (alike.length === 0) continue;
    const at = { start: match.index, end: match.index + word.length, word };
    const mixed = letters.some((letter) => LATIN.test(letter));
    // Letters of styled alphabets alone are a formula's, and nobody takes them for others.
    if (!mixed && other.length === 0) {
      if (alike.every((letter) => !STYLED.test(letter)))
        whole.push({ ...at, reads: letters.map(readsLike).join(""), letters: alike });
    } else if (mixed && other.length === 0) {
      const odd = alike.filter((letter) => !isSymbol(letter, letters, isSet));
      if (odd.length > 0)
        found.push({ ...at, reads: letters.map((l) => (odd.includes(l) ? readsLike(l) : l)).join(""), letters: odd });
    } else if (mixed && CYRILLIC.test(word)) {
      // A Cyrillic word with Latin letters in it that look like its own.
      const latin = letters.filter((letter) => CYRILLIC_OF.has(letter));
      if (latin.length > 0 && letters.every((letter) => CYRILLIC_OF.has(letter) || !LATIN.test(letter)))
        found.push({ ...at, reads: letters.map((l) => CYRILLIC_OF.get(l) ?? l).join(""), letters: latin });
    }
  }
  // "со" in a page without a word of its script is the Latin "co".
  const odd = foreign === 0 ? whole.filter(({ letters }) => !letters.every((letter) => SYMBOLS.has(letter))) : [];
  const all = [...found, ...odd].sort((a, b) => a.start - b.start);
  return all.length > Math.max(8, words * MOST_SHARE) ? [] : all;
}

const CYRILLIC_OF: ReadonlyMap<string, string> = new Map(
  [..."acekopxyBCEHKMOPTXYABi"].map((latin, i) => [latin, "асекорхуВСЕНКМОРТХУАВі"[i]!]),
);
const NATIVE: ReadonlySet<string> = new Set(CYRILLIC_OF.values());

/**
 * "TNFα", "μm", "log𝑛" beside formulas, where words and signs stand close: at a word's edge such a letter is itself.
 * Inside a word of Latin letters it isn't.
 */
function isSymbol(letter: string, letters: readonly string[], besideFormulas: boolean): boolean {
  if (!SYMBOLS.has(letter.normalize("NFKC")) && !(besideFormulas && OF_FORMULAS.test(letter))) return false;
  const at = letters.indexOf(letter);
  const inside = at > 0 && at < letters.length - 1 && /[a-z]/.test(letters[at - 1]!) && /[a-z]/.test(letters[at + 1]!);
  return !inside;
}
