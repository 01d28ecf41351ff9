// The words that stand on a page once it is struck, each with its place: to be laid under the picture it becomes.
import { isShapeless } from "../../base/invisible.ts";
import { plainWordsOf } from "../../base/mixed-words.ts";
import { contains, type Quad, type Rect } from "../../base/units.ts";
import { pageText } from "../documents/pdf/page-text.ts";
import { UNTOLD } from "../documents/pdf/untold/untold-words.ts";
import type { Glyph, LaidWord, RawPage } from "../ports/pdf-engine.ts";

/**
 * Letters that no font tells say nothing, and characters without a shape aren't seen. `marks`: what lies under them isn't
 * seen either. A word of which one letter isn't seen stays out whole: a part could tell the rest.
 */
export function standingWords(
  page: Pick<RawPage, "lines">,
  marks: readonly Rect[],
  isSeen: (glyph: Glyph) => boolean = () => true,
): LaidWord[] {
  // A picture shows what a letter looks like; what is laid under it says what that is.
  const plain = plainWordsOf(pageText(page).text);
  const isCovered = isUnder(marks);
  const stands = (glyph: Glyph) => !isCovered(glyph) && !UNTOLD.test(glyph.c) && isSeen(glyph);
  return page.lines.flatMap((line) =>
    wordsOf(line.filter(({ c }) => !isShapeless(c))).flatMap((word) =>
      word.every(stands) ? ofOneSize(plainly(word, plain)).map(laid) : [],
    ),
  );
}

/** All letters that no mark covers, in the order in which they are drawn, without the space between them. */
export function standingLetters({ lines }: Pick<RawPage, "lines">, marks: readonly Rect[]): string {
  const isCovered = isUnder(marks);
  return lines.flatMap((line) => line.flatMap((glyph) => (isCovered(glyph) ? [] : [glyph.c.trim()]))).join("");
}

export function wordsOf(line: readonly Glyph[]): Glyph[][] {
  const words: Glyph[][] = [[]];
  for (const glyph of line)
    if (glyph.c.trim() === "") words.push([]);
    else words.at(-1)!.push(glyph);
  return words.filter((word) => word.length > 0);
}

/** Heights of letters of one size differ by less: those of a word with a larger initial stand on lines of their own. */
const SAME_SIZE = 0.05;

function ofOneSize(word: readonly Glyph[]): Glyph[][] {
  const parts: Glyph[][] = [];
  for (const glyph of word) {
    const part = parts.at(-1);
    const height = heightOf(glyph);
    if (part === undefined || Math.abs(heightOf(part[0]!) - height) > SAME_SIZE * height) parts.push([glyph]);
    else part.push(glyph);
  }
  return parts;
}

const heightOf = ({ quad: q }: Glyph) => Math.hypot(q[4] - q[0], q[5] - q[1]);

const isUnder =
  (marks: readonly Rect[]) =>
  ({ quad: q }: Glyph) => {
    const [x, y] = [(q[0] + q[2] + q[4] + q[6]) / 4, (q[1] + q[3] + q[5] + q[7]) / 4];
    return marks.some((mark) => contains(mark, x, y));
  };

/** As it reads, where each of its letters is one of those. */
function plainly(word: readonly Glyph[], plain: (text: string) => string): Glyph[] {
  const written = word.map(({ c }) => c).join("");
  const read = plain(written);
  if (read === written) return [...word];
  if (read.length !== written.length) return [{ ...word[0]!, c: read, quad: quadOf(word) }];
  let at = 0;
  return word.map((glyph) => {
    at += glyph.c.length;
    return { ...glyph, c: read.slice(at - glyph.c.length, at) };
  });
}

const quadOf = (word: readonly Glyph[]): Quad => {
  const [a, b] = [word[0]!.quad, word.at(-1)!.quad];
  return [a[0], a[1], b[2], b[3], a[4], a[5], b[6], b[7]];
};

function laid(word: readonly Glyph[]): LaidWord {
  const quad = quadOf(word);
  const text = word.map(({ c }) => c).join("");
  const starts = startsOf(word, quad);
  const { foot } = word[0]!;
  return {
    text,
    quad,
    ...(foot === undefined ? {} : { foot }),
    ...(starts.length === text.length && starts.every((at, i) => at < (starts[i + 1] ?? 1)) ? { starts } : {}),
  };
}

/** Along the word's foot. Letters of one glyph (a ligature's) share its width. */
function startsOf(word: readonly Glyph[], [, , , , x0, y0, x1, y1]: Quad): number[] {
  const [dx, dy] = [x1 - x0, y1 - y0];
  const along = (x: number, y: number) => ((x - x0) * dx + (y - y0) * dy) / (dx * dx + dy * dy);
  return word.flatMap(({ c, quad }, i) => {
    const from = along(quad[4], quad[5]);
    const next = word[i + 1]?.quad;
    const to = next === undefined ? 1 : along(next[4], next[5]);
    return Array.from(c.split(""), (_, unit) => from + ((to - from) * unit) / c.length);
  });
}
