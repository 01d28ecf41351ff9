// A value that one page begins and the next one ends: broken by a hyphen, or between two of its words.
import type { PageNumber } from "../../base/units.ts";
import type { Document } from "../model/document.ts";
import { type Needle, type Range, type Squeezed, squeeze } from "./occurrences.ts";

export type PartOnPage = { readonly page: PageNumber; readonly range: Range; readonly needle: Needle };
export type Text = { readonly page: PageNumber; readonly text: string };
/** `at`: where it begins in its page's text. */
type Line = Squeezed & { readonly raw: string; readonly at: number };

export const textsOf = ({ pages }: Pick<Document, "pages">): Text[] =>
  pages.map(({ number, text }) => ({ page: number, text }));

/** Between two words a page ends in one of its last lines, notes and a page number below it left aside. */
const NEAR_EDGE = 4;
/** Of a value so short, a part is any word's. */
const LEAST = 5;
const HYPHEN = /[-\u00ad\u2010\u2011]\s*$/;

/** Pages in their order. What stands on one of them alone is not looked for. */
export function acrossPages(pages: readonly Text[], needles: readonly Needle[]): PartOnPage[] {
  const wanted = needles.flatMap((needle) => {
    const { text: key, from } = squeeze(needle.text);
    return key.length < LEAST ? [] : [{ needle, key, seams: seamsOf(needle.text, from) }];
  });
  if (wanted.length === 0) return [];
  const lines = pages.map(({ text }) => linesOf(text));
  return pages.slice(1).flatMap(({ page }, i) => {
    const [before, after] = [lines[i]!, lines[i + 1]!];
    const broken = before.filter(({ raw }) => HYPHEN.test(raw));
    const [last, first] = [before.slice(-NEAR_EDGE), after.slice(0, NEAR_EDGE)];
    return wanted.flatMap(({ needle, key, seams }) => {
      const found = [
        ...broken.flatMap((tail) => brokenAnywhere(key, tail, after)),
        ...last.flatMap((tail) => seams.flatMap((n) => joined(key, n, tail, first))),
      ];
      return found.flatMap(({ tail, head }) => [
        { page: pages[i]!.page, range: tail, needle },
        { page, range: head, needle },
      ]);
    });
  });
}

/** Asked of every value at every hyphen: one letter compared is nearly always enough. */
function brokenAnywhere(key: string, tail: Line, heads: readonly Line[]) {
  const last = tail.text.at(-1);
  const out = [];
  for (let n = 1; n < key.length; n++) if (key[n - 1] === last) out.push(...joined(key, n, tail, heads));
  return out;
}

/** The first `n` letters of a value end a line, and the others begin one of those behind it. */
function joined(key: string, n: number, tail: Line, heads: readonly Line[]): { tail: Range; head: Range }[] {
  if (!tail.text.endsWith(key.slice(0, n))) return [];
  const from = tail.from[tail.text.length - n]!;
  // "Jo" doesn't end "banjo".
  if (/[\p{L}\p{N}]/u.test(tail.raw[from - 1] ?? " ")) return [];
  const rest = key.slice(n);
  return heads.flatMap((head) =>
    head.text.startsWith(rest)
      ? [
          {
            tail: { start: tail.at + from, end: tail.at + tail.raw.length },
            head: { start: head.at, end: head.at + head.from[rest.length - 1]! + 1 },
          },
        ]
      : [],
  );
}

/** How many letters stand before each place where its words part. */
const seamsOf = (text: string, from: readonly number[]): number[] =>
  from.flatMap((at, i) =>
    i > 0 && at > from[i - 1]! && /[^\p{L}\p{N}\p{M}]/u.test(text.slice(from[i - 1]! + 1, at)) ? [i] : [],
  );

function linesOf(text: string): Line[] {
  let at = 0;
  return text.split("\n").flatMap((raw) => {
    const line = { ...squeeze(raw), raw, at };
    at += raw.length + 1;
    return line.text === "" ? [] : [line];
  });
}
