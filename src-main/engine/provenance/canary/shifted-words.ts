// Word-shift coding: in an evenly spaced line one word is moved, so that the gap before it loses what the gap after gains.

import type { Quad } from "../../../base/units.ts";
import { type Page, quadAt } from "../../model/document.ts";

export type Shift = { readonly quad: Quad; readonly by: number };

/** Points: less is a rounding of coordinates, more is seen. */
const LEAST = 0.12;
const MOST = 1.5;
/** How exactly the other gaps of the line agree, and the two that changed make up for each other. */
const EVEN = 0.035;
const FEWEST_GAPS = 5;

type Word = { readonly start: number; readonly end: number; readonly left: number; readonly right: number };

export function shiftedWords(page: Page): Shift[] {
  if (page.quads.length === 0) return [];
  return page.lines.flatMap(({ start, end }) => shiftsIn(page, start, end));
}

function shiftsIn(page: Page, start: number, end: number): Shift[] {
  const words = wordsIn(page, start, end);
  if (words.length <= FEWEST_GAPS) return [];
  const gaps = words.slice(1).map((word, i) => word.left - words[i]!.right);
  if (gaps.some((gap) => gap <= 0)) return [];
  const middle = [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)]!;
  const odd = gaps.flatMap((gap, i) => (Math.abs(gap - middle) > EVEN ? [i] : []));
  // One word or two of the line were moved: what is uneven throughout is set so.
  if (odd.length !== 2 && odd.length !== 4) return [];
  const shifts: Shift[] = [];
  for (let i = 0; i < odd.length; i += 2) {
    const [a, b] = [odd[i]!, odd[i + 1]!];
    const by = gaps[b]! - middle;
    if (b !== a + 1 || Math.abs(gaps[a]! + gaps[b]! - 2 * middle) > EVEN * 2) return [];
    if (Math.abs(by) < LEAST || Math.abs(by) > MOST) return [];
    const word = words[a + 1]!;
    const [from, to] = [quadAt(page.quads, word.start), quadAt(page.quads, word.end - 1)];
    shifts.push({ quad: [from[0], from[1], to[2], to[3], from[4], from[5], to[6], to[7]], by: -by });
  }
  return shifts;
}

function wordsIn({ text, quads }: Page, start: number, end: number): Word[] {
  const words: Word[] = [];
  let from = -1;
  for (let i = start; i <= end; i++) {
    const blank = i === end || /\s/.test(text[i]!);
    if (!blank && from < 0) from = i;
    if (blank && from >= 0) {
      const [a, b] = [quadAt(quads, from), quadAt(quads, i - 1)];
      // Level text only: aslant the edges say nothing.
      if (Math.abs(a[1] - a[3]) > 0.1) return [];
      words.push({ start: from, end: i, left: a[0], right: b[2] });
      from = -1;
    }
  }
  return words;
}
