// Each thing that can be wrong with a search is said in words of the window's own, whatever the engine calls it.
import { expect, it } from "vitest";
import { stetError } from "../../../src-main/contract/errors.ts";
import type { Search } from "../../../src-main/contract/search.ts";
import { searchPages } from "../../../src-main/engine/documents/search-pages.ts";
import { whyNot } from "../../../src-renderer/features/search/why-not.ts";

const nothing = { count: 0, text: () => ({}) as never, quads: () => [] };

it.each<[string, Search, string]>([
  ["an open bracket", { for: "pattern", pattern: "DFA-(" }, "This isn’t a whole pattern"],
  ["a look ahead", { for: "pattern", pattern: "a(?=b)" }, "A pattern can’t look ahead or back"],
  ["a pattern that is too large", { for: "pattern", pattern: "(?:a{50}b{50}c{50}){20}" }, "This pattern is too large"],
  ["a pattern of nothing", { for: "pattern", pattern: "a*" }, "This pattern also fits where nothing is"],
  ["an example of nothing", { for: "like", text: " " }, "This is too little"],
])("%s", (_, search, words) => {
  const found = searchPages(nothing, search);
  expect(found.ok ? "found" : whyNot(stetError("search/bad-pattern", found.error))).toMatch(new RegExp(`^${words}`));
});

it("what is wrong besides is said as everywhere", () => {
  expect(whyNot(stetError("document/cancelled"))).toBe(stetError("document/cancelled").message);
});
