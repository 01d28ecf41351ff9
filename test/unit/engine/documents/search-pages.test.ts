// Searching as a person does who is about to redact: by words, a list, a pattern, or an example.
import { describe, expect, it } from "vitest";
import type { Search } from "../../../../src-main/contract/search.ts";
import { searchText } from "../../../../src-main/engine/documents/find-in-text.ts";
import { searchPages } from "../../../../src-main/engine/documents/search-pages.ts";

const PAGES = [
  "Call Mara Ellison at (614) 555-0143.\nFile AB-1234 is hers.",
  "M. Ellison, 614.555.0143, keeps file QX-9876.\nEllisonville has 1234 people; file ab-12345 is lost.",
  "",
];
const search = (asked: Search) => {
  const result = searchPages(
    {
      count: PAGES.length,
      text: (page) => searchText(PAGES[page - 1]!),
      quads: (_, { start, end }) => [[start, 0, end, 0, start, 10, end, 10]],
    },
    asked,
  );
  return result.ok ? result.value.matches.map(({ page, text }) => `${page} ${text}`) : result.error;
};

describe("a search", () => {
  it.each<[string, Search, unknown]>([
    ["what was typed", { for: "text", text: "ellison", matchCase: false, wholeWord: true }, ["1 Ellison", "2 Ellison"]],
    ["in its case", { for: "text", text: "ellison", matchCase: true, wholeWord: false }, []],
    [
      "each of a list, whole",
      { for: "words", words: ["Ellison", "Mara Ellison", "file"], matchCase: false },
      ["1 Mara Ellison", "1 File", "2 Ellison", "2 file", "2 file"],
    ],
    ["a pattern", { for: "pattern", pattern: "\\b[A-Z]{2}-\\d{4}\\b" }, ["1 AB-1234", "2 QX-9876"]],
    ["a number however it is grouped", { for: "like", text: "(614) 555-0143" }, ["1 (614) 555-0143", "2 614.555.0143"]],
    ["numbers of the same make", { for: "like", text: "AB-1234" }, ["1 AB-1234", "2 QX-9876"]],
    ["a name and its parts", { for: "like", text: "Mara Ellison" }, ["1 Mara Ellison", "2 Ellison"]],
    ["nothing of signs alone", { for: "like", text: "--" }, []],
    ["a pattern that is broken", { for: "pattern", pattern: "(" }, "isn't a pattern in RE2's syntax"],
    ["a pattern that looks back", { for: "pattern", pattern: "(a)\\1" }, expect.stringContaining("linear time")],
  ])("finds %s", (_, asked, wanted) => {
    expect(search(asked)).toEqual(wanted);
  });

  it("shows some of the line around each place, and not the next line", () => {
    const found = searchPages(
      { count: 1, text: () => searchText(PAGES[0]!), quads: () => [[0, 0, 1, 0, 0, 1, 1, 1]] },
      { for: "text", text: "555-0143", matchCase: false, wholeWord: false },
    );
    expect(found).toMatchObject({
      ok: true,
      value: { matches: [{ before: "Call Mara Ellison at (614) ", text: "555-0143", after: "." }], cut: false },
    });
  });
});
