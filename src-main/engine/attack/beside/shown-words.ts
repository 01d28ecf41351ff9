// Which words of a text the pages show nowhere, whatever way they are broken, spaced or accented there.
import type { Page } from "../../model/document.ts";
import { squeeze } from "../../redaction/occurrences.ts";

/** Shorter words stand in others. */
const LEAST_WORD = 4;
/** Words that no page has as one: each is searched for in all the text, so a file can't ask for that without end. */
const MOST_SEARCHES = 1_000;

export type LostWords = (text: string) => string[];

export function lostWordsOf(pages: readonly Pick<Page, "text">[]): LostWords {
  const whole = new Set<string>();
  for (const { text } of pages) for (const word of text.split(/\s+/)) whole.add(squeeze(word).text);
  let joined: string | undefined;
  const searched = new Map<string, boolean>();
  const isLost = (letters: string) => {
    if (letters.length < LEAST_WORD || whole.has(letters)) return false;
    const known = searched.get(letters);
    if (known !== undefined) return known;
    if (searched.size >= MOST_SEARCHES) return false;
    joined ??= pages.map(({ text }) => squeeze(text).text).join(" ");
    const lost = !joined.includes(letters);
    searched.set(letters, lost);
    return lost;
  };
  return (text) => text.split(/[\s/]+/).filter((word) => isLost(squeeze(word).text));
}
