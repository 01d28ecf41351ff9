import { describe, expect, test } from "vitest";
import { isSearchable, occurrences } from "../../../../src-main/engine/redaction/occurrences.ts";

const found = (text: string, needle: string, literal = true) =>
  occurrences(text, { text: needle, literal }).map(({ start, end }) => text.slice(start, end));

describe("every spelling of a value is found", () => {
  test.each([
    { name: "in another case", text: "JOHN DOE", needle: "John Doe", is: "JOHN DOE" },
    { name: "with a ligature", text: "the oﬃce key", needle: "office", is: "oﬃce" },
    { name: "with curly quotes", text: "O’Brien said", needle: "O'Brien", is: "O’Brien" },
    { name: "with another dash", text: "219–09–9999", needle: "219-09-9999", is: "219–09–9999" },
    { name: "without its separators", text: "ssn 219099999.", needle: "219-09-9999", is: "219099999" },
    { name: "letter-spaced", text: "h e r o n !", needle: "heron", is: "h e r o n" },
    { name: "letters set unevenly apart", text: "Mo c k ing b ir d", needle: "Mockingbird", is: "Mo c k ing b ir d" },
    { name: "hyphenated at a line's end", text: "Spring-\nfield", needle: "Springfield", is: "Spring-\nfield" },
    { name: "broken by a narrow column", text: "Spring\nfield", needle: "Springfield", is: "Spring\nfield" },
    { name: "broken over lines", text: "12 Elm\nStreet", needle: "12 Elm Street", is: "12 Elm\nStreet" },
    { name: "with a soft hyphen", text: "Spring\u00adfield", needle: "Springfield", is: "Spring\u00adfield" },
    { name: "with zero-width characters", text: "he\u200bron", needle: "heron", is: "he\u200bron" },
    { name: "without its accents", text: "Jose", needle: "José", is: "Jose" },
    { name: "with decomposed accents", text: "Jose\u0301", needle: "José", is: "Jose" },
    { name: "with Cyrillic look-alikes", text: "Неrоn", needle: "eron", is: "еrоn".replace("е", "е") },
    { name: "in full-width digits", text: "１２３４５６", needle: "123456", is: "１２３４５６" },
  ])("$name", ({ text, needle, is }) => {
    expect(found(text, needle)).toEqual([is]);
  });

  test.each([
    { name: "other words across a space", text: "the rapist", needle: "therapist", literal: true },
    { name: "other words across two spaces", text: "in at once", needle: "Inatonce", literal: true },
    { name: "a number inside a longer one", text: "92190999991", needle: "219-09-9999", literal: false },
    { name: "a value too short to be sure of", text: "1234 votes", needle: "1234", literal: false },
  ])("but not $name", ({ text, needle, literal }) => {
    expect(found(text, needle, literal)).toEqual([]);
  });

  test("asked for as text, a part of a longer word counts", () => {
    expect(found("Smithson and Smith", "Smith")).toEqual(["Smith", "Smith"]);
  });

  test("characters outside the basic plane keep whole pairs", () => {
    expect(found("x \u{1d400}\u{1d401}\u{1d402} y", "abc")).toEqual(["\u{1d400}\u{1d401}\u{1d402}"]);
  });

  test("a needle without letters or digits is no needle", () => {
    expect(isSearchable({ text: " - ", literal: true })).toBe(false);
  });
});
