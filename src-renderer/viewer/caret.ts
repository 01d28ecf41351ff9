// The place in the text that is nearest to a place on the page: for selecting by dragging over blanks and columns.
import { layOnQuad, withinQuad } from "./quad.ts";
import type { Point } from "./turn.ts";
import type { Quad } from "./types.ts";

export type CaretLine = { readonly text: string; readonly quad: Quad };
export type Caret = { readonly line: number; readonly offset: number };

/** `widthOf` measures in the font the text layer is set in. null on a page without lines. */
export function caretAt(lines: readonly CaretLine[], point: Point, widthOf: (text: string) => number): Caret | null {
  let best: { line: number; away: number; along: number } | null = null;
  for (let line = 0; line < lines.length; line++) {
    const { quad } = lines[line]!;
    const at = withinQuad(quad, point);
    if (at === null) continue;
    const { width, height } = layOnQuad(quad, 1);
    const beside = Math.max(0, -at.x, at.x - 1) * width;
    const above = Math.max(0, -at.y, at.y - 1) * height;
    // Beside a line belongs to it sooner than above or below: in columns, the blank right of one is that one's.
    const away = beside + 4 * above;
    if (best === null || away < best.away) best = { line, away, along: at.x };
  }
  if (best === null) return null;
  return { line: best.line, offset: offsetAt(lines[best.line]!.text, best.along, widthOf) };
}

/** The boundary between two characters that is nearest to a share of the line's width. */
function offsetAt(text: string, along: number, widthOf: (text: string) => number): number {
  if (along <= 0) return 0;
  if (along >= 1) return text.length;
  const wanted = along * widthOf(text);
  let low = 0;
  let high = text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const character = widthOf(text.slice(0, middle + 1)) - widthOf(text.slice(0, middle));
    if (widthOf(text.slice(0, middle)) + character / 2 < wanted) low = middle + 1;
    else high = middle;
  }
  // Never between the halves of one character.
  return low > 0 && low < text.length && isHigh(text.charCodeAt(low - 1)) ? low + 1 : low;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
