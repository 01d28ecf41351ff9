// A document as its words, each with its place, with what stands after it, and as it reads whatever letters it is made of.

import { isShapeless } from "../../base/invisible.ts";
import { LATIN_OF } from "../../base/lookalikes.ts";
import type { PageNumber } from "../../base/units.ts";
import { type Document, type Page, quadAt } from "../model/document.ts";

export type Word = {
  readonly page: Page;
  readonly start: number;
  readonly end: number;
  readonly raw: string;
  /** Alike for words that a reader takes for the same. */
  readonly reads: string;
  /** Signs and blanks up to the next word of the page; a line's end is one blank. */
  readonly after: string;
};

/** Letters and figures with what stands unseen between them. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}\p{Cf}]|['’.,@](?=[\p{L}\p{N}]))*/gu;

export function wordsOf(document: Document): Word[] {
  return document.pages.flatMap((page) => {
    const found = [...page.text.matchAll(WORD)];
    return found.map((match, i): Word => {
      const end = match.index + match[0].length;
      const next = found[i + 1]?.index ?? page.text.length;
      return {
        page,
        start: match.index,
        end,
        raw: match[0],
        reads: readsAs(match[0]),
        after: page.text.slice(end, next),
      };
    });
  });
}

function readsAs(raw: string): string {
  if (/^[a-z0-9]+$/.test(raw)) return raw;
  const letters = [...raw.normalize("NFKC")].filter((letter) => !isShapeless(letter));
  return letters
    .map((letter) => LATIN_OF.get(letter)?.latin ?? letter)
    .join("")
    .replaceAll("’", "'")
    .toLowerCase();
}

export const pageOf = (word: Word): PageNumber => word.page.number;

/** From the right edge of a word to the left edge of the next one on its line; null where that can't be told. */
export function gapAfter(word: Word, next: Word | undefined): number | null {
  if (next === undefined || next.page !== word.page || word.page.quads.length === 0 || word.after !== " ") return null;
  const [a, b] = [quadAt(word.page.quads, word.end - 1), quadAt(word.page.quads, next.start)];
  return Math.abs(a[1] - b[1]) > 1 ? null : b[0] - a[2];
}
