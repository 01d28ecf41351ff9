// Where the words of two copies differ: others, spelt or set otherwise, or the same to a reader and not to a program.
import { isShapeless } from "../../base/invisible.ts";
import type { DifferenceKind } from "../../contract/compare.ts";
import { gapsBetween } from "./align.ts";
import { gapAfter, type Word } from "./words.ts";

/** Half-open ranges of words, the first copy's and the other's. */
export type TextDifference = {
  readonly kind: DifferenceKind;
  readonly a0: number;
  readonly a1: number;
  readonly b0: number;
  readonly b1: number;
};

/** null: they are no copies of one document. */
export function textDifferences(a: readonly Word[], b: readonly Word[]): TextDifference[] | null {
  const gaps = gapsBetween(
    a.map(({ reads }) => reads),
    b.map(({ reads }) => reads),
  );
  if (gaps === null) return null;
  const out: TextDifference[] = [];
  let [i, j] = [0, 0];
  for (const gap of [...gaps, { a0: a.length, a1: a.length, b0: b.length, b1: b.length }]) {
    for (; i < gap.a0; i++, j++) out.push(...subtle(a, b, i, j));
    if (gap.a1 > gap.a0 || gap.b1 > gap.b0) out.push({ kind: wordsOrSpelling(a, b, gap), ...gap });
    [i, j] = [gap.a1, gap.b1];
  }
  return out;
}

function wordsOrSpelling(
  a: readonly Word[],
  b: readonly Word[],
  { a0, a1, b0, b1 }: Omit<TextDifference, "kind">,
): DifferenceKind {
  if (a1 - a0 !== 1 || b1 - b0 !== 1) return "wording";
  return distance(a[a0]!.reads, b[b0]!.reads) <= 2 ? "spelling" : "wording";
}

/** Points: two programs that set the same page round to less. */
const LEAST_SHIFT = 0.15;

/** Two words that read alike, and what follows each. */
function subtle(a: readonly Word[], b: readonly Word[], i: number, j: number): TextDifference[] {
  const [x, y] = [a[i]!, b[j]!];
  const at = { a0: i, a1: i + 1, b0: j, b1: j + 1 };
  const out: TextDifference[] = [];
  if (x.raw !== y.raw) out.push({ kind: unlike(x.raw, y.raw), ...at });
  const [after, other] = [plain(x.after), plain(y.after)];
  if (after !== other) {
    const kind =
      seen(after) !== seen(other) ? "punctuation" : without(after) !== without(other) ? "spaces" : "invisible";
    // A line may break elsewhere, and a page may begin.
    if (kind !== "spaces" || !(/\n/.test(x.after) || /\n/.test(y.after) || isLast(a, i) || isLast(b, j)))
      out.push({ kind, ...at });
  }
  const [gap, wide] = [gapAfter(x, a[i + 1]), gapAfter(y, b[j + 1])];
  if (gap !== null && wide !== null && Math.abs(gap - wide) > LEAST_SHIFT) out.push({ kind: "spacing", ...at });
  return out;
}

const plain = (text: string) => text.replace(/[ ]*\n[ ]*/g, " ");
const without = (text: string) => [...text].filter((letter) => !isShapeless(letter)).join("");
const seen = (text: string) => without(text).replace(/\s+/g, "");
const isLast = (words: readonly Word[], i: number) => words[i + 1]?.page !== words[i]!.page;

function unlike(a: string, b: string): DifferenceKind {
  if (without(a) === without(b)) return "invisible";
  if (without(a).toLowerCase() === without(b).toLowerCase()) return "case";
  return a.replaceAll("’", "'") === b.replaceAll("’", "'") ? "punctuation" : "letters";
}

/** Of Levenshtein; only small ones matter. */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2 || a.length > 60) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)));
    row = next;
  }
  return row[b.length]!;
}
