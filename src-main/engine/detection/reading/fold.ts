// One spelling for the characters that look alike, so that each detector needs to know only one of them.
import type { Utf16Offset } from "../../../base/units.ts";

export type Folded = {
  readonly text: string;
  /** Where an offset of the folded text was in the original. `end` is exclusive, so it follows the last letter kept. */
  start(offset: Utf16Offset): Utf16Offset;
  end(offset: Utf16Offset): Utf16Offset;
};

/** Soft hyphen, zero-width spaces and joiners, word joiner, byte order mark: seen by no reader, so by no detector. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Every space but the tab and the line feed; a carriage return is a space before its line feed. */
const SPACES = /[\r\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;

/** Hyphens, non-breaking hyphen, figure dash, en dash, minus, small and full-width hyphens. */
const DASHES = /[\u2010-\u2013\u2212\ufe58\ufe63\uff0d]/g;

/** Em dash and bar join numbers only where a scanner misread a hyphen; elsewhere they part sentences. */
const DASH_IN_NUMBER = /(?<=[\dXx*] ?)[\u2014\u2015](?= ?[\dXx*])/g;

/** Full-width ASCII, from `！` to `～`, 0xfee0 above its plain letter. */
const FULL_WIDTH = /[\uff01-\uff5e]/g;

/** Folds without changing lengths, except for invisible characters, whose places are remembered. */
export function fold(original: string): Folded {
  const removed: number[] = [];
  let text = original;
  if (original.search(INVISIBLE) >= 0) {
    let count = 0;
    for (const m of original.matchAll(INVISIBLE)) removed.push(m.index - count++);
    text = original.replace(INVISIBLE, "");
  }
  text = text
    .replace(SPACES, " ")
    .replace(DASHES, "-")
    .replace(DASH_IN_NUMBER, "-")
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(FULL_WIDTH, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return mapped(text, removed);
}

/** `text` without the characters at the ascending places `drop`, which are remembered. */
export function shortened(text: string, drop: readonly number[]): Folded {
  const pieces: string[] = [];
  let from = 0;
  for (const at of drop) {
    pieces.push(text.slice(from, at));
    from = at + 1;
  }
  pieces.push(text.slice(from));
  return mapped(
    pieces.join(""),
    drop.map((at, count) => at - count),
  );
}

function mapped(text: string, removed: readonly number[]): Folded {
  return {
    text,
    start: (offset) => offset + countUpTo(removed, offset),
    end: (offset) => offset + countUpTo(removed, offset - 1),
  };
}

/** How many of the ascending `places` are at or before `offset`. */
export function countUpTo(places: readonly number[], offset: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
