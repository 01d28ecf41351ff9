import { describe, expect, test } from "vitest";
import { findInText, searchText } from "../../../../src-main/engine/documents/find-in-text.ts";

const loose = { matchCase: false, wholeWord: false };
const found = (text: string, query: string, how = loose) =>
  findInText(searchText(text), query, how).map(({ start, end }) => text.slice(start, end));

describe("finding what was typed", () => {
  test.each([
    { name: "in any case", text: "Heron and HERON", query: "heron", is: ["Heron", "HERON"] },
    { name: "over a line's end", text: "Project\nHeron", query: "project heron", is: ["Project\nHeron"] },
    { name: "whatever the white space", text: "Project \t Heron", query: "Project   Heron", is: ["Project \t Heron"] },
    { name: "with curly quotes", text: "the sender’s own", query: "sender's", is: ["sender’s"] },
    { name: "with any dash", text: "555–0147", query: "555-0147", is: ["555–0147"] },
    { name: "where lower case is longer", text: "İstanbul Heron", query: "heron", is: ["Heron"] },
    { name: "not at all", text: "Heron", query: "egret", is: [] },
    { name: "nothing, for nothing", text: "Heron", query: "  ", is: [] },
  ])("$name", ({ text, query, is }) => expect(found(text, query)).toEqual(is));

  test("keeps to the case when asked", () => {
    expect(found("Heron heron", "heron", { matchCase: true, wholeWord: false })).toEqual(["heron"]);
  });

  test("keeps to whole words when asked, also beyond ASCII", () => {
    expect(found("her Heron, hér. her", "her", { matchCase: false, wholeWord: true })).toEqual(["her", "her"]);
  });
});
