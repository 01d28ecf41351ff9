// A page's lines as the text layer sets them: without blanks at their ends, which have no place on the page.
import type { CaretLine } from "./caret.ts";
import type { PageWords } from "./types.ts";

/** `start` is where its text begins in the page's. */
export type PageLine = CaretLine & { readonly start: number };

const known = new WeakMap<PageWords, readonly PageLine[]>();

/** The same list for the same words; a line's index is its element's in the text layer. */
export function linesOf(words: PageWords): readonly PageLine[] {
  const made =
    known.get(words) ??
    words.lines.flatMap(({ start, end, quad }) => {
      const whole = words.text.slice(start, end);
      const text = whole.trim();
      const blanks = whole.length - whole.trimStart().length;
      return text === "" || quad.length < 8 ? [] : [{ text, quad, start: start + blanks }];
    });
  known.set(words, made);
  return made;
}
