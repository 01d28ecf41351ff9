// Finds any of thousands of phrases in one pass: runs of words are looked up, none is searched for by itself.
import type { Utf16Offset } from "../../../base/units.ts";

export type Range = { readonly start: Utf16Offset; readonly end: Utf16Offset };

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** The longest phrase looked up, in words. */
const MOST_WORDS = 12;

/** Null when a phrase has no word in it, or more than can be looked up. */
export function wordList(phrases: readonly string[], exact: boolean): ((text: string) => Range[]) | null {
  const spell = (word: string) => (exact ? word : word.toLowerCase());
  const wanted = new Set<string>();
  const lengths = new Set<number>();
  for (const phrase of phrases) {
    const parts = phrase.match(WORD);
    if (parts === null || parts.length > MOST_WORDS) return null;
    wanted.add(parts.map(spell).join(" "));
    lengths.add(parts.length);
  }
  const longestFirst = [...lengths].sort((a, b) => b - a);
  return (text) => {
    const found: Range[] = [];
    const tokens = [...text.matchAll(WORD)];
    for (let i = 0; i < tokens.length; i++) {
      for (const length of longestFirst) {
        const last = tokens[i + length - 1];
        if (last === undefined || !isJoined(text, tokens, i, length)) continue;
        const key = tokens
          .slice(i, i + length)
          .map((m) => spell(m[0]))
          .join(" ");
        if (!wanted.has(key)) continue;
        found.push({ start: tokens[i]!.index, end: last.index + last[0].length });
        i += length - 1;
        break;
      }
    }
    return found;
  };
}

/** Between two words of a phrase stand a few signs at most, and no empty line. */
function isJoined(text: string, tokens: readonly RegExpExecArray[], from: number, length: number): boolean {
  for (let i = from; i < from + length - 1; i++) {
    const gap = text.slice(tokens[i]!.index + tokens[i]![0].length, tokens[i + 1]!.index);
    if (gap.length > 4 || gap.includes("\n\n")) return false;
  }
  return true;
}
