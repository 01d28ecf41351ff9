// All that the judgement of one page's text stands on, and whether a page needs a closer look at all.
import { intersectRects, type PageNumber, type Pt, type Rect, rectArea, rectOfQuad } from "../../../../base/units.ts";
import { quadAt } from "../../../model/document.ts";
import type { Looks, Mark } from "../../../ports/pdf-engine.ts";
import type { PageText } from "../page-text.ts";
import { isShapeless, levelOf, type MarkIndex } from "./mark-index.ts";

export type Scene = {
  readonly page: PageNumber;
  readonly width: Pt;
  readonly height: Pt;
  readonly text: PageText;
  readonly marks: readonly Mark[];
  readonly index: MarkIndex;
  readonly looks: Looks;
};

/** Letters and digits that say something: no private-use codes, no replacement characters. */
const LETTER = /[\p{L}\p{N}]/u;
export const isLetter = (c: string) => LETTER.test(c) && c !== "\ufffd";

/** Text at least so dark, on nothing, is seen on white paper. */
const DARK = 150;
/** Colours this far apart are told apart by anyone. */
const APART = 110;
const OPAQUE = 0.9;
/** About two letters: lines that only touch don't overlap by as much. */
const OVERLAP: Pt = 10;

/** A picture over so much of the page, or across it, is the page itself scanned rather than something on it. */
export function isScanLike(mark: Mark, width: Pt, height: Pt): boolean {
  if (mark.kind !== "image") return false;
  const [x0, y0, x1, y1] = intersectRects(mark.rect, [0, 0, width, height]);
  return rectArea([x0, y0, x1, y1]) >= 0.3 * width * height || (x1 - x0 >= 0.6 * width && y1 - y0 >= 0.04 * height);
}

/** False on most pages: dark letters with nothing painted under or over them are seen. */
export function needsLook(text: PageText, index: MarkIndex): boolean {
  if (linesOverlap(text)) return true;
  for (const { start, end } of text.lines)
    for (let i = start; i < end; i++) {
      if (!isLetter(text.text[i]!)) continue;
      // Half way between opposite corners, whichever way the text runs.
      const x = (text.quads[i * 8]! + text.quads[i * 8 + 6]!) / 2;
      const y = (text.quads[i * 8 + 1]! + text.quads[i * 8 + 7]!) / 2;
      const reach = Math.hypot(
        text.quads[i * 8]! - text.quads[i * 8 + 4]!,
        text.quads[i * 8 + 1]! - text.quads[i * 8 + 5]!,
      );
      const shown = index.textAt(x, y, reach);
      if (shown === null) continue;
      if (isShapeless(shown)) return true;
      if (shown.shaped || shown.undrawn || shown.alpha < OPAQUE || shown.blended || shown.rgb === null) return true;
      const level = levelOf(shown.rgb);
      if (level > DARK) return true;
      for (const other of index.othersAt(x, y))
        if (other.op > shown.op || other.rgb === null || Math.abs(levelOf(other.rgb) - level) < APART) return true;
    }
  return false;
}

export const centreOf = ([x0, y0, x1, y1]: Rect): readonly [Pt, Pt] => [(x0 + x1) / 2, (y0 + y1) / 2];

/** Share of `rect` that `by` covers. */
export function coveredShare(rect: Rect, by: Rect): number {
  const area = rectArea(rect);
  return area === 0 ? 0 : rectArea(intersectRects(rect, by)) / area;
}

/** Letters over letters: a shadow, or blocks of a symbol font that hide what is under them. */
function linesOverlap({ quads, lines }: PageText): boolean {
  const rects = lines
    .map(({ start, end }): Rect => {
      const [x0, y0, , y1] = rectOfQuad(quadAt(quads, start));
      const last = rectOfQuad(quadAt(quads, end - 1));
      return [Math.min(x0, last[0]), Math.min(y0, last[1]), Math.max(x0, last[2]), Math.max(y1, last[3])];
    })
    .sort((a, b) => a[1] - b[1]);
  return rects.some((a, i) => {
    for (let j = i + 1; j < rects.length && rects[j]![1] < (a[1] + a[3]) / 2; j++) {
      const b = rects[j]!;
      if (Math.min(a[2], b[2]) - Math.max(a[0], b[0]) > OVERLAP && b[3] - a[1] < 3 * (a[3] - a[1])) return true;
    }
    return false;
  });
}
