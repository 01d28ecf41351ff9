// A name as its parts: "Whitcombe, Harlan L." and "H. L. Whitcombe" are read alike.
import { PARTICLES, SUFFIXES, TITLES } from "./name-words.ts";

/** In lower case. One word alone is `lone`: nothing says whether it is a first name or a surname, unless a title does. */
export type NameParts = {
  readonly first: string;
  readonly middle: readonly string[];
  /** Particles belong to it: "van der berg". */
  readonly last: string;
  readonly lone: string;
};

/** A misread letter may be a digit; hyphens and apostrophes stay inside. */
const WORD = /[\p{L}\p{Nd}][\p{L}\p{M}\p{Nd}]*(?:['’-][\p{L}\p{M}\p{Nd}]+)*/gu;

/** What a person is called for having learned or inherited: no part of who is meant. */
const AFTER = /,?\s+(?:m\.?\s?d|ph\.?\s?d|d\.?d\.?s|j\.?\s?d|r\.?n|c\.?p\.?a|esq|jr|sr|i{2,3}|iv)\.?$/iu;

/** `titled`: a title stands before it, so that one word is a surname. null when nothing of it is a name. */
export function namePartsOf(whole: string, titled = false): NameParts | null {
  const name = whole.replace(AFTER, "");
  const comma = /^([^,]+),\s*(\p{L}.*)$/su.exec(name);
  const wordsOf = (text: string) => (text.toLowerCase().match(WORD) ?? []).filter((w) => !SUFFIXES.has(w));
  let words: string[];
  let surname: string[] = [];
  if (comma !== null && wordsOf(comma[2]!).length > 0) {
    surname = wordsOf(comma[1]!);
    words = wordsOf(comma[2]!);
  } else words = wordsOf(name);
  while (words.length > 0 && TITLES.has(words[0]!) && words.length + surname.length > 1) {
    words.shift();
    titled = true;
  }
  if (surname.length === 0) {
    if (words.length === 0) return null;
    if (words.length === 1) {
      const [only] = words as [string];
      return titled ? { first: "", middle: [], last: only, lone: "" } : { first: "", middle: [], last: "", lone: only };
    }
    let at = words.length - 1;
    while (at > 1 && PARTICLES.has(words[at - 1]!)) at--;
    surname = words.slice(at);
    words = words.slice(0, at);
  }
  return { first: words[0] ?? "", middle: words.slice(1), last: surname.join(" "), lone: "" };
}
