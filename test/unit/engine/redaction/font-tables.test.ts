// What fonts and content streams are left with: names that say nothing, letters in use, operators that draw.
import { describe, expect, test } from "vitest";
import { applied } from "../../../../src-main/engine/documents/pdf/content-edits.ts";
import { encodingWithCodes, withCodes } from "../../../../src-main/engine/documents/pdf/fonts/to-unicode.ts";
import { neutralName } from "../../../../src-main/engine/redaction/fonts/neutral-name.ts";
import { withoutText } from "../../../../src-main/engine/redaction/steps/colour-profiles.step.ts";
import { leftoversIn } from "../../../../src-main/engine/redaction/steps/leftovers.step.ts";
import { trueType } from "../../../corpus/redaction/fonts.ts";
import { onePage } from "../../../support/pdf.ts";
import { open, redact } from "../../../support/tools.ts";

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
    ["LucidaSans-Demi", false, "LucidaSans-Demi"],
    ["Mockingbird-Demi", false, "Font3-Demi"],
    ["Mockingbird-DemiBoldObl", false, "Font3-Bold"],
    ["Mockingbird-bOlDitalic", false, "Font3-Bolditalic"],
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
  test("ends where it says so, whatever comes after it", () => {
    const [first, second] = [
      "1 beginbfchar <41> <0061> endbfchar endcmap",
      "1 beginbfchar <41> <0062> endbfchar endcmap",
    ];
    expect(kept(`${first} ${second}`, 0x41)).toEqual(["41=0061"]);
  });
  test("of glyphs keeps the codes in use and the way it runs, and is left alone where it says more", () => {
    const map = "/WMode 1 def 1 begincidrange <0041> <005a> 34 endcidrange";
    const kept = text(encodingWithCodes(bytes(map), new Set([0x43]), 2))!;
    expect(kept).toContain("/WMode 1 def\n");
    expect(kept.match(/\d+ begincidchar\n[^e]*/)![0]).toBe("1 begincidchar\n<0043> 36\n");
    const further = `${map} 1 beginnotdefrange <0000> <001f> 1 endnotdefrange`;
    expect(encodingWithCodes(bytes(further), new Set([0x43]), 2)).toBeNull();
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
    { what: "data of a picture that was never begun", in: "q (secret) ID (a) Tj", out: "q \n (a) Tj" },
    { what: "strings that no operator takes", in: "(secret) 1 0 0 rg", out: "\n 1 0 0 rg" },
    { what: "an array that no operator takes, whole", in: "q [ 1 (secret) << /four 5 >> ] Q", out: "q \n Q" },
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

test("a font's map to glyphs doesn't tell which letters only a struck word had", async () => {
  const codes = (of: string) => [...of].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0"));
  const mapped = [...new Set("Mockingbird met Ann")].map((c) => `<${codes(c)[0]}> ${c.charCodeAt(0) - 29}`);
  const shown = `<${codes("Mockingbird").join("")}> Tj 0 -30 Td <${codes("met Ann").join("")}>`;
  const made = await redact(
    onePage({
      content: `BT /C 20 Tf 72 600 Td ${shown} Tj ET`,
      resources: "/Font <</C 10 0 R>>",
      more: [
        "<</Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding 13 0 R /ToUnicode 15 0 R /DescendantFonts [11 0 R]>>",
        "<</Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 600 /FontDescriptor 12 0 R>>",
        "<</Type /FontDescriptor /FontName /Arial /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile2 14 0 R>>",
        {
          dict: "/Type /CMap /CMapName /Own /CIDSystemInfo <</Registry (Own) /Ordering (Own) /Supplement 0>>",
          data: `1 begincodespacerange <0000> <ffff> endcodespacerange ${mapped.length} begincidchar ${mapped.join(" ")} endcidchar`,
        },
        { dict: "", data: trueType("Liberation Sans") },
        {
          dict: "",
          data: "1 begincodespacerange <0000> <ffff> endcodespacerange 1 beginbfrange <0020> <007e> <0020> endbfrange",
        },
      ],
    }),
    { texts: ["Mockingbird"] },
  );
  const copy = open(made.bytes!);
  const maps = Array.from(
    { length: copy.objectCount() },
    (_, i) => text(copy.isStream(i) ? copy.stream(i) : null) ?? "",
  )
    .filter((map) => map.includes("begincidchar"))
    .join();
  for (const letter of "met An") expect(maps).toContain(`<${codes(letter)[0]}>`);
  for (const letter of "ockigbrd") expect(maps).not.toContain(`<${codes(letter)[0]}>`);
});
