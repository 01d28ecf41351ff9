// A page's lines as the text layer sets them: without blanks at their ends, which have no place on the page.
import type { CaretLine } from "./caret.ts";
import type { PageWords } from "./types.ts";

const known = new WeakMap<PageWords, readonly CaretLine[]>();

/** The same list for the same words; a line's index is its element's in the text layer. */
export function linesOf(words: PageWords): readonly CaretLine[] {
  const made =
    known.get(words) ??
    words.lines.flatMap(({ start, end, quad }) => {
      const text = words.text.slice(start, end).trim();
      return text === "" || quad.length < 8 ? [] : [{ text, quad }];
    });
  known.set(words, made);
  return made;
}
