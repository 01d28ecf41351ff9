// Blanks that nobody sees: letters on both sides of them stand as close as letters of one word do.
import type { Pt, Utf16Offset } from "../../base/units.ts";
import type { Range } from "./occurrences.ts";

/** Share of a letter's height: words stand further apart than this in any setting that is read as words. */
const UNSEEN = 0.08;

/** The text of a range without such blanks. `quads`: where its letters stand. */
export function withoutUnseenBlanks(text: string, quads: Float32Array, { start, end }: Range): string {
  let out = "";
  let last: Utf16Offset | null = null;
  for (let i = start; i < end; i++) {
    const c = text[i]!;
    if (c.trim() === "") {
      if (c === "\n" || last === null || isSeen(text, quads, last, { start: i, end })) out += c;
      continue;
    }
    out += c;
    last = i;
  }
  return out;
}

/** Whether the blanks from `start` on leave a gap between the letter before them and the next one. */
function isSeen(text: string, quads: Float32Array, before: Utf16Offset, { start, end }: Range): boolean {
  let behind = start;
  while (behind < end && text[behind]!.trim() === "") if (text[behind++] === "\n") return true;
  if (behind >= end) return true;
  const gap = gapBetween(quads, before, behind);
  return gap === null || gap > UNSEEN * heightAt(quads, before);
}

/** Along the line, from the right edge of one letter to the left edge of another; null where that isn't known. */
function gapBetween(quads: Float32Array, one: Utf16Offset, other: Utf16Offset): Pt | null {
  const at = (i: Utf16Offset, n: number) => quads[i * 8 + n]!;
  // Lower corners: a slanted letter's upper ones reach over the next.
  const [x0, y0, x1, y1] = [at(one, 4), at(one, 5), at(one, 6), at(one, 7)];
  const length = Math.hypot(x1 - x0, y1 - y0);
  if (!(length > 0)) return null;
  const [dx, dy] = [at(other, 4) - x1, at(other, 5) - y1];
  const [along, beside] = [(dx * (x1 - x0) + dy * (y1 - y0)) / length, (dy * (x1 - x0) - dx * (y1 - y0)) / length];
  const height = heightAt(quads, one);
  // Far behind it, or on another line, it is no next letter.
  return Number.isFinite(along) && along > -height / 2 && Math.abs(beside) < height / 2 ? along : null;
}

const heightAt = (quads: Float32Array, i: Utf16Offset): Pt =>
  Math.hypot(quads[i * 8 + 4]! - quads[i * 8]!, quads[i * 8 + 5]! - quads[i * 8 + 1]!);
