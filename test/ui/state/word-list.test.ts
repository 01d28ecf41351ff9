// Lists of words: pasted, from a file of lines, from a table; and which of them are not in the document.
import { describe, expect, it } from "vitest";
import { LONGEST_WORD, linesOfFile, MOST_WORDS, notFound, wordsIn } from "../../../src-renderer/state/word-list.ts";

describe("a word list", () => {
  it("has each line once, whatever its case and white space", () => {
    expect(wordsIn("Dana Oquendo\r\n\n  dana   oquendo\nSycamore\n")).toEqual({
      words: ["Dana Oquendo", "Sycamore"],
      tooLong: 0,
      tooMany: 0,
    });
  });

  it("leaves out, and tells, what one search can't take", () => {
    const lines = [...Array.from({ length: MOST_WORDS + 3 }, (_, i) => `word ${i}`), "x".repeat(LONGEST_WORD + 1)];
    const { words, tooLong, tooMany } = wordsIn(lines.join("\n"));
    expect([words.length, tooLong, tooMany]).toEqual([MOST_WORDS, 1, 3]);
  });

  it.each([
    ["names.txt", "\uFEFFDana, of Larkin\nCole\n", "Dana, of Larkin\nCole"],
    [
      "names.csv",
      'Name,Phone\n"Oquendo, Dana",614 555 0147\n"The ""Box""",\n',
      'Name\nPhone\nOquendo, Dana\n614 555 0147\nThe "Box"',
    ],
    ["names.csv", "Name;Ort\r\nDana;Larkin, Ohio\r\n", "Name\nOrt\nDana\nLarkin, Ohio"],
    ["names.tsv", "Dana\tCole\n", "Dana\nCole"],
    ["names.CSV", '"two\nlines",one', "two lines\none"],
  ])("is read from %s", (name, text, lines) => {
    expect(linesOfFile(name, text)).toBe(lines);
  });

  it("tells which entries nothing answers", () => {
    const found = [{ text: "DANA OQUENDO" }, { text: "614-555-0147" }];
    expect(notFound(["Dana Oquendo", "614 555 0147", "Cole"], found)).toEqual(["Cole"]);
  });
});
