// A version as a reader reads it: its words in order, with its marks where they stand among them.
import type { PageNumber, Utf16Offset } from "../../../base/units.ts";
import type { Document } from "../../model/document.ts";
import type { FoundMark } from "../marks.ts";

export type Token = {
  /** Folded, so that two versions of one text agree; empty for a mark. */
  readonly word: string;
  readonly page: PageNumber;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** The mark, by its place in the list. */
  readonly mark?: number;
};

const WORD = /[\p{L}\p{N}]+/gu;

export function readingOf(document: Document, marks: readonly FoundMark[]): Token[] {
  const out: Token[] = [];
  const numbered = marks.map((mark, at) => ({ mark, at }));
  for (const { number, text } of document.pages) {
    const own = numbered.filter(({ mark }) => mark.page === number).sort((a, b) => a.mark.start - b.mark.start);
    let next = 0;
    const markUpTo = (offset: Utf16Offset) => {
      for (; next < own.length && own[next]!.mark.start <= offset; next++) {
        const { mark, at } = own[next]!;
        out.push({ word: "", page: number, start: mark.start, end: mark.end, mark: at });
      }
    };
    for (const m of text.matchAll(WORD)) {
      markUpTo(m.index);
      const [start, end] = [m.index, m.index + m[0].length];
      // A label's own words were never the document's.
      if (!own.some(({ mark }) => start < mark.end && end > mark.start))
        out.push({ word: folded(m[0]), page: number, start, end });
    }
    markUpTo(Number.POSITIVE_INFINITY);
  }
  return out;
}

const folded = (word: string) => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
