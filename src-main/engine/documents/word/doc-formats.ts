// Which formatting holds for which bytes of the text (MS-DOC, 2.9.33 and 2.9.175): pages of runs, looked up by place.
import type { Octets } from "../ole/octets.ts";
import { type DocFile, positionsOf } from "./doc-fib.ts";
import {
  applyToCharacters,
  applyToParagraph,
  type CharacterFormat,
  type ParagraphFormat,
  PLAIN_TEXT,
} from "./doc-sprms.ts";

const PAGE = 512;
export type Run<Format> = { readonly start: number; readonly end: number; readonly format: Format };

/** Runs in the order of the stream; each ends at the latest where the next begins. */
export class Runs<Format> {
  readonly #runs: readonly Run<Format>[];
  readonly #plain: Format;

  constructor(runs: readonly Run<Format>[], plain: Format) {
    this.#runs = runs.toSorted((a, b) => a.start - b.start);
    this.#plain = plain;
  }

  /** The run at a place, or the gap there that nothing is said about. */
  at(place: number): Run<Format> {
    let low = 0;
    let high = this.#runs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#runs[middle]!.start <= place) low = middle + 1;
      else high = middle;
    }
    const next = this.#runs[low]?.start ?? Number.POSITIVE_INFINITY;
    const run = this.#runs[low - 1];
    if (run === undefined || run.end <= place) return { start: place, end: next, format: this.#plain };
    return { ...run, end: Math.min(run.end, next) };
  }
}

export function characterRuns({ table, words }: DocFile): Runs<CharacterFormat> {
  const runs = runsOf(table("characterPages"), words, 1, (page, entry) => {
    const format = { ...PLAIN_TEXT };
    const at = page + words.u8(entry) * 2;
    if (at > page) applyToCharacters(words, at + 1, Math.min(at + 1 + words.u8(at), page + PAGE), format);
    return format;
  });
  return new Runs(runs, PLAIN_TEXT);
}

export const PLAIN_PARAGRAPH: ParagraphFormat = { style: 0, depth: 0, isRowEnd: false, isCellEnd: false };

export function paragraphRuns({ table, words }: DocFile): Runs<ParagraphFormat> {
  const runs = runsOf(table("paragraphPages"), words, 13, (page, entry) => {
    let at = page + words.u8(entry) * 2;
    if (at === page) return PLAIN_PARAGRAPH;
    // Half-words, of which the first is half filled; or, after a zero, whole ones.
    const size = words.u8(at) === 0 ? words.u8(++at) * 2 : words.u8(at) * 2 - 1;
    const format = { ...PLAIN_PARAGRAPH, style: words.u16(at + 1) };
    applyToParagraph(words, at + 3, Math.min(at + 1 + size, page + PAGE), format);
    return format;
  });
  return new Runs(runs, PLAIN_PARAGRAPH);
}

/** `entry` is where in the page a run's own bytes begin, of `size` each. */
function runsOf<Format>(
  pages: Octets,
  words: Octets,
  size: number,
  read: (page: number, entry: number) => Format,
): Run<Format>[] {
  const runs: Run<Format>[] = [];
  const count = positionsOf(pages, 4).length;
  const seen = new Set<number>();
  for (let i = 0; i < count - 1; i++) {
    const page = (pages.u32(count * 4 + i * 4) & 0x3fffff) * PAGE;
    if (seen.has(page) || page + PAGE > words.length) continue;
    seen.add(page);
    const inside = words.u8(page + PAGE - 1);
    for (let j = 0; j < inside; j++) {
      const [start, end] = [words.u32(page + j * 4), words.u32(page + j * 4 + 4)];
      const entry = page + (inside + 1) * 4 + j * size;
      if (end > start && entry < page + PAGE) runs.push({ start, end, format: read(page, entry) });
    }
  }
  return runs;
}
