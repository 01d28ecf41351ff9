// Text made fit for the typesetter: nothing invisible in it, no word wider than the page.

import { withEvenSpaces } from "../../../base/odd-spaces.ts";

/** Runs without a blank that are longer may break, every so many letters. */
const LONGEST_WORD = 40;
const PIECE = 20;

// Format characters (Cf) except the soft hyphen and the joiners, variation selectors, controls except tab and line
// feed, and what XML has no place for.
const INVISIBLE =
  /(?![\u00ad\u200c\u200d])[\p{Cf}\ufe00-\ufe0f\u034f\u115f\u1160\u3164\uffa0]|[\0-\x08\x0b\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/gu;
/** Joiners shape these scripts' letters; anywhere else they are invisible marks. */
const JOINING =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{M}])[\u200c\u200d]/gu;
/** A line may break between these without being told. */
const BREAKS_ANYWHERE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Blanks that nobody sees at the ends of lines can hold a code. Those of the last line may stand before more text. */
export const withoutLineEnds = (text: string): string => text.replace(/[ \t\u00a0]+(?=\n)/g, "");

/** Without soft hyphens yet: what is compared or kept as a hidden part. */
export function visibleText(text: string): string {
  // Most text is plain, and is left as it is.
  if (/^[\n\x20-\x7e]*$/.test(text)) return text;
  return withEvenSpaces(
    text
      .toWellFormed()
      .replace(/\r\n?|[\x0b\x0c\x85\u2028\u2029]/g, "\n")
      .replace(INVISIBLE, "")
      .replace(JOINING, ""),
  );
}

/** Tabs as blanks up to the next stop, since the typesetter has none. */
export function withoutTabs(text: string, preformatted: boolean): string {
  if (!text.includes("\t")) return text;
  if (!preformatted) return text.replaceAll("\t", " ");
  let column = 0;
  return text.replace(/[^\t\n]+|\t|\n/g, (run) => {
    if (run === "\n") column = 0;
    else if (run !== "\t") column += run.length;
    if (run !== "\t") return run;
    const blanks = 8 - (column % 8);
    column += blanks;
    return " ".repeat(blanks);
  });
}

/**
 * Soft hyphens into words that would run off the page. A word of millions of letters is taken in parts: as one it could be
 * more than the engine of regular expressions keeps in mind.
 */
export function breakLongWords(text: string): string {
  return text.replace(/\S{41,10000}/g, (word) => {
    const pieces: string[] = [];
    let length = 0;
    for (const { segment } of graphemes(word)) {
      const free = BREAKS_ANYWHERE.test(segment) || segment === "\u00ad";
      if (length >= PIECE && !free) {
        pieces.push("\u00ad");
        length = 0;
      }
      pieces.push(segment);
      length = free ? 0 : length + 1;
    }
    return word.length > LONGEST_WORD ? pieces.join("") : word;
  });
}

/** Letters with their marks: a break never falls between them. */
function graphemes(word: string): Iterable<{ segment: string }> {
  return Array.from(word.matchAll(/\P{M}\p{M}*|\p{M}+/gu), ([segment]) => ({ segment }));
}
