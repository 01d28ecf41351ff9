// The letters of a line that was set anew, one by one: as many as stood before, and the same ones.
import { plainWordsOf } from "../../base/mixed-words.ts";
import { contains, type PageNumber, type Rect } from "../../base/units.ts";
import { readOnce } from "../documents/pdf/read-once.ts";
import type { OpenPdf } from "../ports/pdf-engine.ts";

/** Letters touch the edges of marks; one whose middle lies so far outside a mark stands beside it. */
const TOUCHES = 0.5;

/** What stands on the line, from its one end to the other, spaces aside; undefined where the page can't be read. */
export function lettersOn(
  pdf: Pick<OpenPdf, "page">,
  page: PageNumber,
  row: Rect,
  aside: readonly Rect[],
  { drawn }: { readonly drawn: boolean },
): string | undefined {
  const read = readOnce(pdf, page, { hidden: false, drawn });
  if (read === undefined) return undefined;
  const { text, quads: q } = read;
  const plain = plainWordsOf(text)(text);
  // Where a letter became two, offsets no longer agree.
  const letters = plain.length === text.length ? plain : text;
  const along = row[2] - row[0] >= row[3] - row[1] ? 0 : 1;
  const near = aside.map(([x0, y0, x1, y1]): Rect => [x0 - TOUCHES, y0 - TOUCHES, x1 + TOUCHES, y1 + TOUCHES]);
  const found: { readonly c: string; readonly at: number }[] = [];
  for (let i = 0, k = 0; i < text.length; i++, k += 8) {
    if (!/[\p{L}\p{N}]/u.test(letters[i]!) || Number.isNaN(q[k])) continue;
    const x = (q[k]! + q[k + 2]! + q[k + 4]! + q[k + 6]!) / 4;
    const y = (q[k + 1]! + q[k + 3]! + q[k + 5]! + q[k + 7]!) / 4;
    if (contains(row, x, y) && !near.some((rect) => contains(rect, x, y)))
      found.push({ c: letters[i]!, at: along === 0 ? x : y });
  }
  return found
    .sort((a, b) => a.at - b.at)
    .map(({ c }) => c)
    .join("");
}
