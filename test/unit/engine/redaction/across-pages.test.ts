// Values that no page has whole.
import { expect, test } from "vitest";
import { acrossPages } from "../../../../src-main/engine/redaction/across-pages.ts";

const found = (first: string, second: string, ...needles: string[]) => {
  const pages = [first, second].map((text, i) => ({ page: i + 1, text }));
  const parts = acrossPages(
    pages,
    needles.map((text) => ({ text, literal: true })),
  );
  return parts.map(({ page, range }) => pages[page - 1]!.text.slice(range.start, range.end));
};

test.each([
  {
    name: "a word broken by a hyphen",
    first: "told by Spring-\n- 4 -",
    second: "Heading\nfield, who",
    needle: "Springfield",
    is: ["Spring-", "field"],
  },
  {
    name: "a name between its words",
    first: "as told by Ada",
    second: "Springfield said",
    needle: "Ada Springfield",
    is: ["Ada", "Springfield"],
  },
  {
    name: "a number between its groups",
    first: "card 4111 1111",
    second: "1111 1111 was",
    needle: "4111-1111-1111-1111",
    is: ["4111 1111", "1111 1111"],
  },
])("$name is found on both pages", ({ first, second, needle, is }) => {
  expect(found(first, second, needle)).toEqual(is);
});

test.each([
  { name: "the end of another word", first: "so said the banjo", second: "Smith", needle: "Jo Smith" },
  { name: "a word that no hyphen breaks", first: "the spring", second: "field", needle: "Springfield" },
  {
    name: "words in the middle of the next page",
    first: "as told by Ada",
    second: "1\n2\n3\n4\n5\nSpringfield",
    needle: "Ada Springfield",
  },
])("$name is no part of a value on two pages", ({ first, second, needle }) => {
  expect(found(first, second, needle)).toEqual([]);
});
