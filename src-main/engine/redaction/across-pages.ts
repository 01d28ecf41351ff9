// A value that one page begins and the next one ends: broken by a hyphen, or between two of its words.
import type { PageNumber, Utf16Offset } from "../../base/units.ts";
import type { Document } from "../model/document.ts";
import { type Needle, type Range, squeeze } from "./occurrences.ts";

export type PartOnPage = { readonly page: PageNumber; readonly range: Range; readonly needle: Needle };
export type Text = { readonly page: PageNumber; readonly text: string };
/** `at`: where it begins in its page's text. */
type Line = { readonly raw: string; readonly at: Utf16Offset };
/** `rest`: the letters that must follow; `seam`: two words part there. */
export type Beginning = { readonly needle: Needle; readonly rest: string; readonly seam: boolean };

export const textsOf = ({ pages }: Pick<Document, "pages">): Text[] =>
  pages.map(({ number, text }) => ({ page: number, text }));

/** Between two words a page ends in one of its last lines, notes and a page number below it left aside. */
const NEAR_EDGE = 4;
/** Of a value so short, a part is any word's. */
const LEAST = 5;
/** A value has no more words and groups than this on one line. */
const MOST_WORDS = 8;
export const HYPHEN = /[-\u00ad\u2010\u2011]\s*$/;
/** "Jo" doesn't end "banjo". */
const WORD = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

/** Pages in their order. What stands on one of them alone is not looked for. */
export function acrossPages(pages: readonly Text[], needles: readonly Needle[]): PartOnPage[] {
  const beginnings = beginningsOf(needles);
  if (beginnings.size === 0) return [];
  const lines = pages.map(({ text }) => linesOf(text));
  return pages.slice(1).flatMap(({ page }, i) => {
    const [before, after] = [lines[i]!, lines[i + 1]!];
    return before.flatMap((tail, n) => {
      const isBroken = HYPHEN.test(tail.raw);
      if (!isBroken && n < before.length - NEAR_EDGE) return [];
      return endsOf(tail.raw).flatMap(({ from, letters }) =>
        (beginnings.get(letters) ?? []).flatMap(({ needle, rest, seam }) => {
          const heads = isBroken ? after : seam ? after.slice(0, NEAR_EDGE) : [];
          return heads.flatMap((head): PartOnPage[] => {
            const end = endOf(head.raw, rest);
            if (end === null) return [];
            const [first, second] = [
              { start: tail.at + from, end: tail.at + tail.raw.length },
              { start: head.at, end: head.at + end },
            ];
            return [
              { page: pages[i]!.page, range: first, needle },
              { page, range: second, needle },
            ];
          });
        }),
      );
    });
  });
}

/** Every way in which a value may begin, without its end: each line is asked once, however many values there are. */
export function beginningsOf(needles: readonly Needle[]): Map<string, Beginning[]> {
  const out = new Map<string, Beginning[]>();
  for (const needle of needles) {
    const { text: key, from } = squeeze(needle.text);
    if (key.length < LEAST) continue;
    for (let n = 1; n < key.length; n++) {
      const between = needle.text.slice(from[n - 1]! + 1, from[n]!);
      const one = { needle, rest: key.slice(n), seam: /[^\p{L}\p{N}\p{M}]/u.test(between) };
      const known = out.get(key.slice(0, n));
      if (known === undefined) out.set(key.slice(0, n), [one]);
      else known.push(one);
    }
  }
  return out;
}

/** A line's last word, its last two, and so on. */
export const endsOf = (raw: string): { from: Utf16Offset; letters: string }[] =>
  [...raw.matchAll(WORD)]
    .slice(-MOST_WORDS)
    .map(({ index }) => ({ from: index, letters: squeeze(raw.slice(index)).text }));

/** Where the letters that a line must begin with end on it; null where it begins otherwise. */
export function endOf(raw: string, letters: string): Utf16Offset | null {
  const { text, from } = squeeze(raw);
  return text.startsWith(letters) ? from[letters.length - 1]! + 1 : null;
}

function linesOf(text: string): Line[] {
  let at = 0;
  return text.split("\n").flatMap((raw) => {
    const line = { raw, at };
    at += raw.length + 1;
    return /[\p{L}\p{N}]/u.test(raw) ? [line] : [];
  });
}
