// What the palette offers for what was typed: words that begin with it first, then those that hold it.
import type { Family } from "../../viewer/types.ts";

export type Entry = {
  readonly id: string;
  readonly section: "commands" | "values";
  readonly words: string;
  readonly keys?: readonly string[];
  readonly family?: Family;
  readonly count?: number;
  readonly page?: number | null;
  readonly run: () => void;
};

/** More than anybody reads before typing another letter. */
const MOST_COMMANDS = 12;
const MOST_VALUES = 30;

/** Nothing typed: every command and no value, since a case holds hundreds. */
export function matching(entries: readonly Entry[], typed: string): Entry[] {
  const asked = typed.trim().toLowerCase().split(/\s+/).filter(Boolean);
  if (asked.length === 0) return entries.filter(({ section }) => section === "commands");
  const ranked = entries
    .map((entry) => ({ entry, rank: rankOf(entry.words.toLowerCase(), asked) }))
    .filter(({ rank }) => rank > 0)
    .sort((a, b) => b.rank - a.rank);
  const of = (section: Entry["section"], most: number) =>
    ranked.flatMap(({ entry }) => (entry.section === section ? [entry] : [])).slice(0, most);
  return [...of("commands", MOST_COMMANDS), ...of("values", MOST_VALUES)];
}

/** Each word typed must stand somewhere: 3 at the beginning, 2 at a word's, 1 within one. */
function rankOf(words: string, asked: readonly string[]): number {
  let rank = 0;
  for (const part of asked) {
    const at = words.indexOf(part);
    if (at < 0) return 0;
    rank += at === 0 ? 3 : /[\p{L}\p{N}]/u.test(words[at - 1]!) && !beginsWord(words, part) ? 1 : 2;
  }
  return rank;
}

const beginsWord = (words: string, part: string) =>
  words.split(/[^\p{L}\p{N}]+/u).some((word) => word.startsWith(part));

/** "12" asks for page 12, where there is one. */
export function pageAsked(typed: string, pages: number): number | null {
  const page = /^\s*(?:p\.?\s*)?(\d{1,6})\s*$/i.exec(typed)?.[1];
  return page !== undefined && Number(page) >= 1 && Number(page) <= pages ? Number(page) : null;
}
