// The words that stand on a page once it is struck, each with its place: to be laid under the picture it becomes.
import { plainWordsOf } from "../../base/mixed-words.ts";
import { contains, type Quad, type Rect } from "../../base/units.ts";
import { pageText } from "../documents/pdf/page-text.ts";
import { UNTOLD } from "../documents/pdf/untold/untold-words.ts";
import type { Glyph, LaidWord, RawPage } from "../ports/pdf-engine.ts";

/** Letters that no font tells say nothing. `marks`: what lies under them isn't seen. A word that one of them touches stays out whole: a part could tell the rest. */
export function standingWords(page: Pick<RawPage, "lines">, marks: readonly Rect[]): LaidWord[] {
  // A picture shows what a letter looks like; what is laid under it says what that is.
  const plain = plainWordsOf(pageText(page).text);
  return page.lines.flatMap((line) =>
    wordsOf(line).flatMap((word) =>
      word.some(isUnder(marks)) || word.some(({ c }) => UNTOLD.test(c)) ? [] : [laid(word, plain)],
    ),
  );
}

function wordsOf(line: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [[]];
  for (const glyph of line)
    if (glyph.c.trim() === "") words.push([]);
    else words.at(-1)!.push(glyph);
  return words.filter((word) => word.length > 0);
}

const isUnder =
  (marks: readonly Rect[]) =>
  ({ quad: q }: Glyph) => {
    const [x, y] = [(q[0] + q[2] + q[4] + q[6]) / 4, (q[1] + q[3] + q[5] + q[7]) / 4];
    return marks.some((mark) => contains(mark, x, y));
  };

function laid(word: readonly Glyph[], plain: (text: string) => string): LaidWord {
  const [a, b] = [word[0]!.quad, word.at(-1)!.quad];
  const quad: Quad = [a[0], a[1], b[2], b[3], a[4], a[5], b[6], b[7]];
  return { text: plain(word.map(({ c }) => c).join("")), quad };
}
