// Lines of a scanned table put back into cells; every other line stays as it was read.
import { describe, expect, it } from "vitest";
import { readRows } from "../../../../src-main/engine/documents/scan/table-rows.ts";

const LETTER = 10;
const HEIGHT = 20;

/** Lines as drawn: three blanks and more part two cells, a letter is ten wide; `|` begins a line close under the last. */
function linesOf(drawn: string, degrees = 0) {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  let top = 0;
  return drawn
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      top += line.startsWith("|") ? HEIGHT * 1.2 : HEIGHT * 2;
      return [...line.slice(1).matchAll(/\S+/g)].map((m) => {
        const at = (x: number, y: number) => [x * cos - y * sin, x * sin + y * cos] as const;
        const [left, right] = [m.index * LETTER, (m.index + m[0].length) * LETTER];
        const corners = [at(left, top), at(right, top), at(left, top + HEIGHT), at(right, top + HEIGHT)].flat();
        return { text: m[0], confidence: m[0] === "~~" ? 0.3 : 0.9, quad: corners as never };
      });
    });
}

const textsOf = (lines: readonly (readonly { readonly text: string }[])[]) =>
  lines.map((line) => line.map(({ text }) => text).join(" "));
const read = (drawn: string, degrees?: number) => textsOf(readRows(linesOf(drawn, degrees)));

describe("a scanned table's lines", () => {
  const table = `
 Name           Born          ~~   Address
 Ann Example    01/30/2003         88 Chandler Hall,
|                                  Tolland, KY 40999
 Ben            02/11/1975         640 Lantern Street
|Example                           Port Merrow`;
  const cells = [
    ["Name", "Born", "Address"],
    ["Ann Example", "01/30/2003", "88 Chandler Hall,", "Tolland, KY 40999"],
    ["Ben", "Example", "02/11/1975", "640 Lantern Street", "Port Merrow"],
  ].flat();

  it.each([0, 0.7, -2])("come back cell by cell, askew by %d degrees", (degrees) => {
    expect(read(table, degrees)).toEqual(cells);
  });

  it.each([
    ["a label and its value", " Telephone:      202-555-0143\n|Ask for Ann Example before noon"],
    ["running text", " Ann Example lives at 88 Chandler Hall\n|in Tolland, and is a student there."],
    ["text under the first of two columns", " Total      12\n|The rest was sold in May."],
  ])("stay as they are: %s", (_what, drawn) => {
    expect(read(drawn)).toEqual(textsOf(linesOf(drawn)));
  });

  it("go on under the second of two cells", () => {
    expect(read(" Home     88 Chandler Hall,\n|         Tolland, KY 40999")).toEqual([
      "Home",
      "88 Chandler Hall,",
      "Tolland, KY 40999",
    ]);
  });
});
