// What still stands in a copy and tells of something struck: the value itself where it is too short to be searched
// for or has gaps where it should have none, and parts of it that a reader would put together with the gap.
import type { PageNumber } from "../../base/units.ts";
import type { Survivor } from "../../contract/redact.ts";
import { isItsEnd, lastDigitsOf } from "./last-digits.ts";
import { inAnySpelling, lengthOf, type Needle, occurrences, type Range, squeeze } from "./occurrences.ts";

type Variant = { readonly text: string; readonly what: Survivor["what"] };

/** `pages`: the copy's own text, page by page. Each survivor is named once, with the pages it stands on. */
export function survivors(pages: readonly string[], struck: readonly Needle[]): Survivor[] {
  if (struck.length === 0) return [];
  const squeezed = pages.map(squeeze);
  const whole = new Set(struck.map(({ text }) => squeeze(text).text));
  const found = new Map<string, Survivor>();
  for (const needle of struck) {
    for (const { text, what } of variantsOf(needle.text)) {
      const key = `${what} ${squeeze(text).text}`;
      // A part that was struck as a value of its own is searched for as that.
      if (found.has(key) || (what !== "value" && whole.has(squeeze(text).text))) continue;
      const on = pages.flatMap((page, i): PageNumber[] => {
        const part = { text, literal: true };
        // Of letters with other gaps between them nobody can say that they are the value: a person looks.
        const search = what === "value" && lengthOf(part) >= LEAST_APART ? inAnySpelling : occurrences;
        const ranges = search(page, part, squeezed[i]!);
        const tells = ({ start, end }: Range) =>
          isWord(page, start, end) && (what !== "last_digits" || isItsEnd(page, { start, end }, needle.text));
        return ranges.some(tells) ? [i + 1] : [];
      });
      if (on.length > 0) found.set(key, { what, pages: on });
    }
  }
  return [...found.values()];
}

export const isWord = (text: string, start: number, end: number) =>
  !/[\p{L}\p{N}]/u.test(text.slice(Math.max(0, start - 1), start)) && !/[\p{L}\p{N}]/u.test(text.slice(end, end + 1));

const NAME = /^\p{Lu}[\p{L}'’-]+(?:\s+\p{Lu}[\p{L}.'’-]*)*\s+\p{Lu}[\p{L}'’-]+$/u;
const LEAST_LETTERS = 4;
/** Letters of shorter values follow each other in other words by chance. */
const LEAST_APART = 6;

function variantsOf(value: string): Variant[] {
  const text = value.replace(/\s+/g, " ").trim();
  const out: Variant[] = [{ text, what: "value" }];
  const last = lastDigitsOf(text);
  if (last !== null) out.push({ text: last, what: "last_digits" });
  const at = text.indexOf("@");
  if (at >= LEAST_LETTERS) out.push({ text: text.slice(0, at), what: "part" });
  const street = /^\d+\s+(?:[NSEW]\.?\s+)?\p{L}[\p{L}'’.-]+/u.exec(text)?.[0];
  if (street !== undefined) out.push({ text: street, what: "part" });
  if (NAME.test(text)) {
    const words = text.split(" ");
    for (const word of [words.at(-1)!, words[0]!])
      if (word.length >= LEAST_LETTERS) out.push({ text: word, what: "name_part" });
    out.push({ text: words.map((word) => `${word[0]}.`).join(" "), what: "initials" });
  }
  return out;
}
