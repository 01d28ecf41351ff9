// Every place in a document that answers what a person searched for, with a little of the line around it.
import { err, ok, type Result } from "../../base/result.ts";
import type { Quad, Utf16Offset } from "../../base/units.ts";
import type { Found, Search } from "../../contract/search.ts";
import { compilePattern } from "../detection/rules/pattern.ts";
import { findInText, type SearchText } from "./find-in-text.ts";
import { patternsLike } from "./search-like.ts";

/** More hits than anyone steps through; beyond it the search says that it was cut. */
const MOST_MATCHES = 2000;
/** UTF-16 code units of a line shown before and after a match. */
const AROUND = 32;

type Range = { readonly start: Utf16Offset; readonly end: Utf16Offset };
type Finder = (text: SearchText) => Range[];

export type Searched = {
  readonly count: number;
  /** A page's text, folded once; empty for one that can't be read. */
  text(page: number): SearchText;
  quads(page: number, range: Range): readonly Quad[];
};

/** The error says what is wrong with the pattern. */
export function searchPages(pages: Searched, search: Search): Result<Found, string> {
  const finder = finderOf(search);
  if (!finder.ok) return finder;
  const matches: Found["matches"] = [];
  for (let page = 1; page <= pages.count; page++) {
    const searched = pages.text(page);
    for (const range of finder.value(searched)) {
      if (matches.length === MOST_MATCHES) return ok({ matches, cut: true });
      const quads = pages.quads(page, range).map((quad): Found["matches"][number]["quads"][number] => [...quad]);
      if (quads.length > 0) matches.push({ page, ...range, ...around(searched.text, range), quads });
    }
  }
  return ok({ matches, cut: false });
}

function finderOf(search: Search): Result<Finder, string> {
  switch (search.for) {
    case "text":
      return ok((text) => findInText(text, search.text, search));
    case "words":
      return ok((text) =>
        apart(search.words.flatMap((word) => findInText(text, word, { matchCase: search.matchCase, wholeWord: true }))),
      );
    case "pattern": {
      const compiled = compilePattern(search.pattern);
      return compiled.ok ? ok(({ text }) => compiled.value(text)) : compiled;
    }
    case "like": {
      const finders: ((text: string) => Range[])[] = [];
      for (const pattern of patternsLike(search.text)) {
        const compiled = compilePattern(pattern);
        // An example of nothing but signs makes no pattern.
        if (compiled.ok) finders.push(compiled.value);
      }
      if (finders.length === 0) return err("is too little to find more like it");
      return ok(({ text }) => apart(finders.flatMap((find) => find(text))));
    }
  }
}

/** In the text's order; of two that overlap the longer. */
function apart(ranges: readonly Range[]): Range[] {
  const out: Range[] = [];
  for (const range of [...ranges].sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start))
    if (!out.some((other) => other.start < range.end && range.start < other.end)) out.push(range);
  return out.sort((a, b) => a.start - b.start);
}

/** The match and what stands beside it on its line, white space as one space. */
function around(text: string, { start, end }: Range) {
  const from = Math.max(start - AROUND, text.lastIndexOf("\n", start - 1) + 1);
  const next = text.indexOf("\n", end);
  const to = Math.min(end + AROUND, next < 0 ? text.length : next);
  const plain = (a: number, b: number) => text.slice(a, b).replace(/\s+/g, " ");
  return { text: plain(start, end).trim(), before: plain(from, start), after: plain(end, to) };
}
