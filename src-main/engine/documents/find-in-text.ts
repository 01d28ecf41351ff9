// Finding what somebody typed in a page's text: any white space is one space, and quotes and dashes are plain.
import type { Utf16Offset } from "../../base/units.ts";

export type SearchText = {
  readonly text: string;
  /** Folded text, exact and in lower case, each with where every unit came from. */
  readonly exact: Folded;
  readonly lower: Folded;
};
type Folded = { readonly text: string; readonly from: readonly Utf16Offset[] };

const PLAIN: Readonly<Record<string, string>> = {
  "’": "'",
  "‘": "'",
  "“": '"',
  "”": '"',
  "–": "-",
  "—": "-",
  "‑": "-",
};
const WORD = /[\p{L}\p{N}_]/u;

export function searchText(text: string): SearchText {
  return { text, exact: fold(text, false), lower: fold(text, true) };
}

export function findInText(
  { text, exact, lower }: SearchText,
  query: string,
  { matchCase, wholeWord }: { readonly matchCase: boolean; readonly wholeWord: boolean },
): { readonly start: Utf16Offset; readonly end: Utf16Offset }[] {
  const needle = fold(query.trim(), !matchCase).text;
  if (needle === "") return [];
  const hay = matchCase ? exact : lower;
  const out = [];
  for (let at = hay.text.indexOf(needle); at >= 0; at = hay.text.indexOf(needle, at + needle.length)) {
    const start = hay.from[at]!;
    const end = hay.from[at + needle.length - 1]! + 1;
    const joined = WORD.test(text[start - 1] ?? "") || WORD.test(text[end] ?? "");
    if (!wholeWord || !joined) out.push({ start, end });
  }
  return out;
}

function fold(text: string, lowerCase: boolean): Folded {
  const out: string[] = [];
  const from: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i]!;
    if (/\s/.test(c)) {
      if (out.at(-1) === " ") continue;
      out.push(" ");
      from.push(i);
      continue;
    }
    const plain = PLAIN[c] ?? c;
    for (const unit of lowerCase ? plain.toLowerCase() : plain) {
      // Lower case can be longer than what it came from; every unit of it points back there.
      for (let u = 0; u < unit.length; u++) {
        out.push(unit[u]!);
        from.push(i);
      }
    }
  }
  return { text: out.join(""), from };
}
