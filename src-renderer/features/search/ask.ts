// What is asked of the search, tab by tab: kept while another tab is looked at, and when the sheet is closed.

import type { Search } from "../../../src-main/contract/search.ts";
import { wordsIn } from "../../state/word-list.ts";

export const TABS = ["text", "words", "pattern", "like"] as const;
export type SearchTab = (typeof TABS)[number];

export type Ask = {
  readonly tab: SearchTab;
  readonly text: string;
  /** One entry a line. */
  readonly list: string;
  readonly pattern: string;
  readonly like: string;
  readonly matchCase: boolean;
  readonly wholeWord: boolean;
};

const NOTHING: Ask = { tab: "text", text: "", list: "", pattern: "", like: "", matchCase: false, wholeWord: false };

/** What the sheet begins with. */
export function askOf(seed: Search | null): Ask {
  if (seed === null) return NOTHING;
  switch (seed.for) {
    case "text":
      return { ...NOTHING, text: seed.text, matchCase: seed.matchCase, wholeWord: seed.wholeWord };
    case "words":
      return { ...NOTHING, tab: "words", list: seed.words.join("\n"), matchCase: seed.matchCase };
    case "pattern":
      return { ...NOTHING, tab: "pattern", pattern: seed.pattern };
    case "like":
      return { ...NOTHING, tab: "like", like: seed.text };
  }
}

/** null where nothing is asked yet. */
export function searchOf({ tab, text, list, pattern, like, matchCase, wholeWord }: Ask): Search | null {
  switch (tab) {
    case "text":
      return text.trim() === "" ? null : { for: "text", text, matchCase, wholeWord };
    case "words": {
      const { words } = wordsIn(list);
      return words.length === 0 ? null : { for: "words", words: [...words], matchCase };
    }
    case "pattern":
      return pattern.trim() === "" ? null : { for: "pattern", pattern };
    case "like":
      return like.trim() === "" ? null : { for: "like", text: like.trim() };
  }
}
