// What fonts and content streams are left with: names that say nothing, letters in use, operators that draw.
import { describe, expect, test } from "vitest";
import { applied } from "../../../../src-main/engine/documents/pdf/content-edits.ts";
import { withCodes } from "../../../../src-main/engine/documents/pdf/fonts/to-unicode.ts";
import { neutralName } from "../../../../src-main/engine/redaction/fonts/neutral-name.ts";
import { withoutText } from "../../../../src-main/engine/redaction/steps/colour-profiles.step.ts";
import { leftoversIn } from "../../../../src-main/engine/redaction/steps/leftovers.step.ts";

const bytes = (s: string) => new Uint8Array(Buffer.from(s, "latin1"));
const text = (b: Uint8Array | null) => (b === null ? null : Buffer.from(b).toString("latin1"));

describe("a font's name", () => {
  test.each([
    ["Helvetica-BoldOblique", false, "Helvetica-BoldOblique"],
    ["TimesNewRomanPS-BoldMT", false, "TimesNewRomanPS-BoldMT"],
    ["Arial,Bold", false, "Arial,Bold"],
    ["ArialRoundedMTBold", false, "ArialRoundedMTBold"],
    ["MockingbirdMTBold", false, "Font3-Bold"],
    ["CMR10", true, "AAAAAC+CMR10"],
    ["XKCDQZ+Calibri-Italic", true, "AAAAAC+Calibri-Italic"],
    ["XKCDQZ+Arial", false, "AAAAAC+Arial"],
    ["HeiseiMin-W3", false, "HeiseiMin-W3"],
    ["Mockingbird", false, "Font3"],
    ["Mockingbird-BoldItalic", true, "AAAAAC+Font3-BoldItalic"],
    ["Arial-Mockingbird", false, "Font3"],
    ["ArialMockingbirdMT", false, "Font3"],
  ])("%s, embedded: %s, becomes %s", (name, embedded, neutral) => {
    expect(neutralName(name, 2, embedded)).toBe(neutral);
  });
});

describe("a ToUnicode map", () => {
  const kept = (map: string, ...used: number[]) =>
    [...(text(withCodes(bytes(map), new Set(used), 1)) ?? "").matchAll(/<(..)> <(\w{4,})>/g)].map(
      ([, c, t]) => `${c}=${t}`,
    );
  test("keeps the codes in use, of single entries, ranges and lists", () => {
    expect(kept("2 beginbfchar <41> <0061> <42> <0062> endbfchar", 0x42)).toEqual(["42=0062"]);
    expect(kept("1 beginbfrange <20> <7E> <0020> endbfrange", 0x41, 0x7a)).toEqual(["41=0041", "7a=007a"]);
    expect(kept("1 beginbfrange <01> <03> [<0066> <00660069> <0078>] endbfrange", 2)).toEqual(["02=00660069"]);
    expect(kept("1 beginbfrange <01> <03> <D835DC00> endbfrange", 3)).toEqual(["03=d835dc02"]);
  });
  test("keeps the numbers of a map of glyphs that stands in its place", () => {
    const numbers = (map: string, ...used: number[]) =>
      text(withCodes(bytes(map), new Set(used), 1))?.match(/\d+ begincidchar\n[^e]*/)?.[0];
    const map = "1 begincidchar <20> 1 endcidchar 2 begincidrange <41> <5a> 34 <61> <7a> 66 endcidrange";
    expect(numbers(map, 0x20, 0x43, 0x7b)).toBe("2 begincidchar\n<20> 1\n<43> 36\n");
    expect(numbers(map, 0x62)).toBe("1 begincidchar\n<62> 67\n");
    expect(numbers("1 beginbfchar <41> <0061> endbfchar", 0x41)).toBeUndefined();
  });
  test("built upon another is left alone", () => {
    expect(withCodes(bytes("/Other usecmap 1 beginbfchar <41> <0061> endbfchar"), new Set([0x41]), 1)).toBeNull();
  });
});

describe("a content stream loses", () => {
  test.each([
    { what: "comments", in: "q % secret\nQ", out: "q\nQ" },
    { what: "a comment at its end", in: "q Q % secret", out: "q Q\n" },
    { what: "operators that don't exist", in: "q (secret) zz Q", out: "q \n Q" },
    { what: "strings that no operator takes", in: "(secret) 1 0 0 rg", out: "\n 1 0 0 rg" },
    { what: "strings left on the stack", in: "(secret) (a) Tj", out: "\n (a) Tj" },
    { what: "operands at its end", in: "q Q (secret)", out: "q Q \n" },
  ])("$what", ({ in: before, out }) => {
    expect(text(applied(bytes(before), leftoversIn(bytes(before))))).toBe(out);
  });

  test.each([
    "BT /F1 12 Tf [(a) -20 (b % c)] TJ (x) ' 1 2 (y) \" ET",
    "BI /W 1 /H 1 /CS [/I /RGB 1 <000000FFFFFF>] /BPC 8 ID \x01%\x02 EI Q",
    "/P <</Note (kept for the step that takes marks)>> DP",
  ])("nothing that draws: %j", (before) => {
    expect(leftoversIn(bytes(before))).toEqual([]);
  });
});

test("what is no colour profile is left alone", () => {
  expect(withoutText(bytes("not a profile".padEnd(200)))).toBeNull();
});
