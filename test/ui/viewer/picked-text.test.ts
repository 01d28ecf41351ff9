// What is selected in the text layer is the same range of the page's text, blanks at the ends of lines and all.
import { describe, expect, it } from "vitest";
import { linesOf } from "../../../src-renderer/viewer/page-lines.ts";
import { type LinePart, placeOfParts } from "../../../src-renderer/viewer/picked-text.ts";
import type { PageWords } from "../../../src-renderer/viewer/types.ts";

const text = "  Call (614) 555-0147  \n\n   his own. \nThe end";
const lines = text.split("\n");
const words: PageWords = {
  text,
  lines: lines.map((line, i) => {
    const start = lines.slice(0, i).join("\n").length + (i > 0 ? 1 : 0);
    return { start, end: start + line.length, quad: [0, i * 20, 100, i * 20, 0, i * 20 + 12, 100, i * 20 + 12] };
  }),
};

const selected = (parts: readonly LinePart[]) => {
  const place = placeOfParts(words, parts);
  return place === null ? null : text.slice(place.start, place.end);
};

describe("selected text", () => {
  it("has lines without blanks, each where it begins in the page's text", () => {
    expect(linesOf(words).map(({ text: line, start }) => [line, text.slice(start, start + line.length)])).toEqual([
      ["Call (614) 555-0147", "Call (614) 555-0147"],
      ["his own.", "his own."],
      ["The end", "The end"],
    ]);
  });

  it.each<[string, LinePart[], string | null]>([
    ["within a line", [{ line: 0, from: 5, to: 19 }], "(614) 555-0147"],
    ["blanks at its ends left out", [{ line: 0, from: 4, to: 11 }], "(614)"],
    [
      "over two lines, with what is between them",
      [
        { line: 0, from: 11, to: 19 },
        { line: 1, from: 0, to: 3 },
      ],
      "555-0147  \n\n   his",
    ],
    [
      "only touching the next line",
      [
        { line: 0, from: 5, to: 19 },
        { line: 1, from: 0, to: 0 },
      ],
      "(614) 555-0147",
    ],
    ["a blank alone", [{ line: 0, from: 4, to: 5 }], null],
    ["nothing", [], null],
    ["a line that isn't there", [{ line: 9, from: 0, to: 4 }], null],
  ])("is found: %s", (_, parts, wanted) => {
    expect(selected(parts)).toBe(wanted);
  });
});
