// Redacting nothing loses nothing: files made up after real ones that lost letters, marks or their look.
import { describe, expect, test } from "vitest";
import { isShapeless } from "../../../src-main/base/invisible.ts";
import type { Quad } from "../../../src-main/base/units.ts";
import { HIDDEN } from "../../../src-main/contract/redact.ts";
import { changedPixels, isUnseen, lostLetters } from "../../bench/no-op/compare.ts";
import { pagesOf } from "../../bench/no-op/places.ts";
import { line, onePage, type PdfObject, pdf } from "../../support/pdf.ts";
import { redact } from "../../support/tools.ts";
import { trueType, type1 } from "./fonts.ts";
import { asBitmap, type Coding, shown, type3 } from "./letter-shapes.ts";

/** A JPEG's noise at the edges of letters, as a share of the page. */
const NOISE = 0.002;

const LETTERS = [..."thequickmarshbird"].filter((letter, i, all) => all.indexOf(letter) === i);
const UNNAMED: Coding = { codeOf: (letter) => letter.charCodeAt(0), nameOf: (_letter, i) => `shape${i}` };
/** The same in the upper half of Latin letters. */
const UPPER: Coding = { codeOf: (letter) => letter.charCodeAt(0) + 0x60, nameOf: UNNAMED.nameOf };
/** Whether it is ticked, every viewer says otherwise: it belongs to no field. */
const stray =
  "<</Type /Annot /Subtype /Widget /F 4 /AS /Yes /Rect [72 600 92 620] /AP <</N <</Yes 11 0 R>>>>>>";

const SQUARE = "<</Type /Annot /Subtype /Square /F 4 /Rect [72 400 272 600] /AP <</N 11 0 R>>>>";
const BLACK = { dict: "/Type /XObject /Subtype /Form /BBox [0 0 200 200]", data: "0 g 0 0 200 200 re f" };

/** Letters of a TrueType font by glyph: 3 is the space, and the others follow as in ASCII. */
const GLYPHS = "1 begincodespacerange <0000> <ffff> endcodespacerange 1 begincidrange <0020> <007e> 3 endcidrange";
const asCodes = (text: string) => `<${[...text].map((c) => c.charCodeAt(0).toString(16).padStart(4, "0")).join("")}>`;
const composite = (encoding: string, program: string) => [
  `<</Type /Font /Subtype /Type0 /BaseFont /Arial /Encoding ${encoding} /ToUnicode 13 0 R /DescendantFonts [11 0 R]>>`,
  "<</Type /Font /Subtype /CIDFontType2 /BaseFont /Arial /CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> /DW 600 /FontDescriptor 12 0 R>>",
  `<</Type /FontDescriptor /FontName /Arial /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 ${program}>>`,
];

const BARS = type1("Bars", LETTERS);

type File = readonly [name: string, bytes: Uint8Array, becomes: "the same" | "a picture" | "without the feet"];
const FILES: readonly File[] = [
  [
    "letters whose map calls one of them a blank and another nothing that has a shape",
    onePage({
      content: "BT /C 20 Tf 72 600 Td (the quick marsh bird) Tj ET",
      resources: "/Font <</C 10 0 R>>",
      more: [
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 11 0 R>>",
        {
          dict: "",
          data: "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <71> <00a0> <6d> <3164> endbfchar endcmap",
        },
      ],
    }),
    "the same",
  ],
  [
    "an arrow among the symbols that every reader has",
    onePage({
      content: `${line("Words that stand here")}BT /Z 20 Tf 72 600 Td (\\324 \\324) Tj ET`,
      resources: "/Font <</F1 5 0 R /Z 10 0 R>>",
      more: ["<</Type /Font /Subtype /Type1 /BaseFont /ZapfDingbats>>"],
    }),
    "the same",
  ],
  [
    "words behind the operator that begins a picture's data, where no picture was begun",
    onePage({ content: "BT ID /F1 20 Tf 72 600 Td (The quick marsh bird) Tj ET" }),
    "the same",
  ],
  [
    "a font that isn't there, of a weight that some readers take for bold and others don't",
    onePage({
      content: "BT /D 20 Tf 72 600 Td (The quick marsh bird) Tj ET BT /E 20 Tf 72 500 Td (The quick marsh bird) Tj ET",
      resources: "/Font <</D 10 0 R /E 12 0 R>>",
      more: ["LucidaSans-Demi", "Mockingbird-Demi"].flatMap((name, i) => [
        `<</Type /Font /Subtype /TrueType /BaseFont /${name} /Encoding /WinAnsiEncoding /FirstChar 32 /LastChar 126 /Widths [${"600 ".repeat(95)}] /FontDescriptor ${11 + 2 * i} 0 R>>`,
        `<</Type /FontDescriptor /FontName /${name} /Flags 32 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 144>>`,
      ]),
    }),
    "the same",
  ],
  [
    "letters that a Type 3 font tells by their codes alone",
    onePage({
      content: shown("the quick marsh bird", LETTERS, UNNAMED, 72, 696),
      resources: "/Font <</F1 5 0 R /T3 10 0 R>>",
      more: type3(10, LETTERS, asBitmap, UNNAMED),
    }),
    "the same",
  ],
  [
    "the same by codes that are Latin letters with accents",
    onePage({
      content: shown("thequickmarshbird", LETTERS, UPPER, 72, 696),
      resources: "/Font <</F1 5 0 R /T3 10 0 R>>",
      more: type3(10, LETTERS, asBitmap, UPPER),
    }),
    "the same",
  ],
  [
    "words beside a form's box that readers draw otherwise",
    onePage({
      content: line("Words that stand here"),
      page: "/Annots [10 0 R]",
      catalog: "/AcroForm <</Fields [] /NeedAppearances true>>",
      more: [stray, { dict: "/Type /XObject /Subtype /Form /BBox [0 0 20 20]", data: "0 g 2 2 16 16 re f" }],
    }),
    "a picture",
  ],
  [
    "a form's field within a frame that is listed after it",
    onePage({
      content: line("Words that stand here"),
      page: "/Annots [10 0 R 11 0 R]",
      more: [
        "<</Type /Annot /Subtype /Widget /FT /Tx /T (a) /F 4 /Rect [92 500 192 520] /AP <</N 12 0 R>>>>",
        SQUARE.replace("11 0 R", "13 0 R"),
        { dict: "/Type /XObject /Subtype /Form /BBox [0 0 100 20]", data: "1 g 0 0 100 20 re f" },
        BLACK,
      ],
      catalog: "/AcroForm <</Fields [10 0 R]>>",
    }),
    "the same",
  ],
  [
    "a font whose map of glyphs is also its map of letters",
    onePage({
      content: `BT /C 20 Tf 72 600 Td ${asCodes("The quick marsh bird")} Tj ET`,
      resources: "/Font <</C 10 0 R>>",
      more: [
        ...composite("13 0 R", "/FontFile2 14 0 R"),
        { dict: "/Type /CMap /CMapName /Own /CIDSystemInfo <</Registry (Own) /Ordering (Own) /Supplement 0>>", data: GLYPHS },
        { dict: "", data: trueType("Liberation Sans") },
      ],
    }),
    "the same",
  ],
  [
    "a font whose map of glyphs is written as one of letters",
    onePage({
      content: `BT /C 20 Tf 72 600 Td ${asCodes("The quick marsh bird")} Tj ET`,
      resources: "/Font <</C 10 0 R>>",
      more: [
        ...composite("13 0 R", "/FontFile2 14 0 R").map((font) => font.replace("/ToUnicode 13 0 R", "")),
        {
          dict: "/Type /CMap /CMapName /Own /CIDSystemInfo <</Registry (Own) /Ordering (Own) /Supplement 0>>",
          data: GLYPHS.replace("1 begincidrange <0020> <007e> 3 endcidrange", "1 beginbfrange <0020> <007e> <0003> endbfrange"),
        },
        { dict: "", data: trueType("Liberation Sans") },
      ],
    }),
    "the same",
  ],
  [
    "words with TeX's mark between the parts of a compound word, which has no shape",
    onePage({
      content: `BT /F1 20 Tf 72 600 Td (The quick) Tj /C 20 Tf (\\027) Tj /F1 20 Tf (marsh bird) Tj ET`,
      resources: "/Font <</F1 5 0 R /C 10 0 R>>",
      more: [
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 23 /LastChar 23 /Widths [0] /Encoding <</Differences [23 /cwm]>>>>",
      ],
    }),
    "the same",
  ],
  [
    "a font of shapes that are called by their letters, in a dictionary of its own",
    onePage({
      content: `${line("Words that stand here")}BT /T 20 Tf 72 600 Td (BAB) Tj ET`,
      resources: "/Font <</F1 5 0 R /T 10 0 R>>",
      more: [
        "<</Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [0.001 0 0 0.001 0 0] /FirstChar 65 /LastChar 66 /Widths [600 600] /Encoding <</Differences [65 /A /B]>> /CharProcs 11 0 R /Resources <<>>>>",
        "<</A 12 0 R /B 13 0 R>>",
        { dict: "", data: "600 0 0 0 500 700 d1 0 0 500 700 re f" },
        { dict: "", data: "600 0 0 0 500 300 d1 0 0 500 300 re f" },
      ],
    }),
    "the same",
  ],
  [
    "Cyrillic words that are written with a Latin i all over",
    onePage({
      content: `BT /C 20 Tf 72 600 Td (${"BiA DiC GiBiF IiA ".repeat(2)}) Tj 0 -30 Td (the quick marsh bird) Tj ET`,
      resources: "/Font <</C 10 0 R>>",
      more: [
        "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 11 0 R>>",
        {
          dict: "",
          data: "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 3 beginbfrange <20> <40> <0020> <41> <53> <0410> <61> <7a> <0061> endbfrange endcmap",
        },
      ],
    }),
    "the same",
  ],
  [
    "a font that isn't there and whose map of letters is one of glyphs",
    onePage({
      content: `BT /C 20 Tf 72 600 Td ${asCodes("The quick marsh bird")} Tj ET`,
      resources: "/Font <</C 10 0 R>>",
      more: [...composite("/Identity-H", ""), { dict: "", data: GLYPHS.replace(" 3 endcid", " 32 endcid") }],
    }),
    "the same",
  ],
  [
    "a bold font that isn't embedded and whose name runs on",
    onePage({
      content: "BT /B 20 Tf 72 500 Td (Bold letters stand here) Tj ET",
      resources: "/Font <</B 10 0 R>>",
      more: ["<</Type /Font /Subtype /TrueType /BaseFont /ArialRoundedMTBold /Encoding /WinAnsiEncoding>>"],
    }),
    "the same",
  ],
  [
    "a long line in a font whose letters are fractions of a thousandth wide",
    onePage({
      content: `BT /T 20 Tf 36 100 Td (${"the quick marsh bird ".repeat(6)}) Tj ET`,
      page: "/MediaBox [0 0 1300 200]",
      resources: "/Font <</T 10 0 R>>",
      more: [
        `<</Type /Font /Subtype /Type1 /BaseFont /Bars /FirstChar 32 /LastChar 126 /Widths [${"500.6 ".repeat(95)}] /Encoding /WinAnsiEncoding /FontDescriptor 11 0 R>>`,
        "<</Type /FontDescriptor /FontName /Bars /Flags 32 /FontBBox [0 0 1000 1000] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80 /FontFile 12 0 R>>",
        {
          dict: `/Length1 ${BARS.lengths[0]} /Length2 ${BARS.lengths[1]} /Length3 ${BARS.lengths[2]}`,
          data: BARS.program,
        },
      ],
    }),
    "the same",
  ],
  [
    "what is seen of a line that begins and ends beyond the page's edges",
    onePage({
      content: `${line("Words that stand here")}BT /F1 40 Tf -50 600 Td (Confidential draft of the marsh bird and) Tj ET`,
    }),
    "the same",
  ],
  [
    "words in a font that a graphics state sets, beside words off the page",
    onePage({
      content: `${line("Words off the page", 72, 900)}q /G1 gs BT 72 600 Td (Words that stand) Tj ET Q BT /G2 gs 72 500 Td (Larger words) Tj ET /X Do`,
      resources:
        "/ExtGState <</G1 <</Type /ExtGState /Font [10 0 R 12]>> /G2 11 0 R>> /XObject <</X 12 0 R>>",
      more: [
        "<</Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding>>",
        "<</Type /ExtGState /Font [10 0 R 18] /LW 2>>",
        {
          dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Resources <</ExtGState <</G1 <</Font [13 0 R 9]>>>>>>",
          data: "BT /G1 gs 72 400 Td (Words of a form) Tj ET",
        },
        "<</Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding>>",
      ],
    }),
    "the same",
  ],
  [
    "words whose font a graphics state sets at the end of one stream, for the next",
    pdf([
      "<</Type /Catalog /Pages 2 0 R>>",
      "<</Type /Pages /Kids [3 0 R] /Count 1>>",
      "<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents [6 0 R 7 0 R] /Resources <</Font <</F1 5 0 R>> /ExtGState <</G <</Font [4 0 R 18]>>>>>>>>",
      "<</Type /Font /Subtype /Type1 /BaseFont /Times-Italic /Encoding /WinAnsiEncoding>>",
      "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
      { dict: "", data: `${line("Words off the page", 72, 900)}/G gs` },
      { dict: "", data: "BT 72 600 Td (Words that stand) Tj ET" },
    ]),
    "the same",
  ],
  [
    "words of a page whose cover was drawn a little too high",
    onePage({
      content: `${line("Words that stand here")}BT /F1 24 Tf 72 600 Td (Words under a cover) Tj ET 0.3 0.4 0.9 rg 60 601.5 300 30 re f`,
    }),
    "without the feet",
  ],
  [
    "wide and narrow letters of a page with a layer that is off",
    onePage({
      content: `BT /F1 24 Tf 72 600 Td (William Wimmill illicitly milling) Tj ET /OC /Off BDC ${line("Unseen", 72, 300)} EMC`,
      resources: "/Font <</F1 5 0 R>> /Properties <</Off 10 0 R>>",
      catalog: "/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R]>>>>",
      more: ["<</Type /OCG /Name (Drafts)>>"],
    }),
    "the same",
  ],
  ["a note in a file one of whose objects can't be read", unreadable(annotated(), 12), "the same"],
  [
    "notes of two pages that have one list of them",
    pdf([
      "<</Type /Catalog /Pages 2 0 R>>",
      "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
      ...[6, 7].map((contents) => `<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents ${contents} 0 R /Resources <</Font <</F1 5 0 R>>>> /Annots 8 0 R>>`),
      "<</Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding>>",
      { dict: "", data: line("The first page") },
      { dict: "", data: line("The second page") },
      "[9 0 R]",
      SQUARE.replace("11 0 R", "10 0 R"),
      BLACK,
    ]),
    "the same",
  ],
];

/** Reading it fails, and the library looks for all objects anew. */
function unreadable(bytes: Uint8Array, number: number): Uint8Array {
  const text = Buffer.from(bytes).toString("latin1");
  const entries = text.lastIndexOf("0000000000 65535 f");
  const at = entries + 20 * number;
  return new Uint8Array(Buffer.from(`${text.slice(0, at)}0000000003${text.slice(at + 10)}`, "latin1"));
}

function annotated(): Uint8Array {
  return onePage({
    content: line("Words that stand here"),
    page: "/Annots [10 0 R]",
    more: [SQUARE, BLACK, "<</Unused true>>"],
  });
}

test("a page whose unseen words lie among those that are seen gives a copy that looks the same", async () => {
  const words = "The marsh bird stands here";
  const clipped = [words, words].map((text, i) => line(text, 72 + 4 * i, 600 + 3 * i)).join("");
  const bytes = onePage({ content: `${line(words, 72, 600)}q 10 10 20 20 re W n ${clipped}Q` });
  const { bytes: copy, pictures } = await redact(bytes, {});
  expect(pictures.map(({ page }) => page)).toEqual([1]);
  const [[before], [after]] = [pagesOf(bytes, 1), pagesOf(copy!, 1)];
  expect(changedPixels(before!, after!) / before!.grey.length).toBeLessThan(NOISE);
});

const asPicture = (content: string, size: string, font: readonly PdfObject[] = []) =>
  onePage({
    content,
    resources: "/Font <</F1 5 0 R /B 12 0 R>>",
    page: `/CropBox [0 0 ${size}] /Annots [10 0 R]`,
    catalog: "/AcroForm <</Fields [] /NeedAppearances true>>",
    more: [
      stray.replace(/\/Rect [^\]]*\]/, "/Rect [2 2 12 12]"),
      { dict: "/Type /XObject /Subtype /Form /BBox [0 0 20 20]", data: "0 g 2 2 16 16 re f" },
      ...font,
    ],
  });

test("letters of a page that becomes a picture and ends between two points lie where they lay", async () => {
  const words = "(The quick marsh bird stands here, and nothing moves it from its place) Tj T* ".repeat(50);
  const bytes = asPicture(`BT /F1 12 Tf 14 TL 30 740 Td ${words} ET`, "595.276 781.89");
  const { bytes: copy, pictures } = await redact(bytes, {});
  expect(pictures.length).toBe(1);
  const [[before], [after]] = [pagesOf(bytes, 1), pagesOf(copy!, 1)];
  // Of so much print, letters drawn large and made smaller differ by half of that; a third of a point aside, by twice it.
  expect(changedPixels(before!, after!) / before!.grey.length).toBeLessThan(0.08);
});

test("letters of a word with a larger initial stand where they stood, under a page's picture", async () => {
  const bytes = asPicture("BT /F1 40 Tf 20 40 Td (T) Tj /F1 12 Tf (hequickmarsh) Tj ET", "400 100");
  const { bytes: copy, pictures } = await redact(bytes, {});
  expect(pictures.length).toBe(1);
  const [[before], [after]] = [pagesOf(bytes, 1), pagesOf(copy!, 1)];
  expect(lostLetters(before!, after!)).toEqual([]);
  expect(after!.words.join(" ")).toContain("Thequickmarsh");
});

test("letters of a font that hangs lower stand on the line that they stood on, under a page's picture", async () => {
  const font = [
    "<</Type /Font /Subtype /Type1 /BaseFont /Bars /FirstChar 97 /LastChar 122 /Widths [REPEAT] /Encoding /WinAnsiEncoding /FontDescriptor 13 0 R>>".replace("REPEAT", "600 ".repeat(26)),
    "<</Type /FontDescriptor /FontName /Bars /Flags 32 /FontBBox [0 -60 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -60 /CapHeight 700 /StemV 80 /FontFile 14 0 R>>",
    {
      dict: `/Length1 ${BARS.lengths[0]} /Length2 ${BARS.lengths[1]} /Length3 ${BARS.lengths[2]}`,
      data: BARS.program,
    },
  ];
  const bytes = asPicture("BT /B 40 Tf 20 40 Td (thequickmarsh) Tj ET", "400 100", font);
  const { bytes: copy, pictures } = await redact(bytes, {});
  expect(pictures.length).toBe(1);
  const [[before], [after]] = [pagesOf(bytes, 1), pagesOf(copy!, 1)];
  expect(lostLetters(before!, after!)).toEqual([]);
});

describe("nothing ordered, nothing lost:", () => {
  test.each(FILES)("%s", async (_name, bytes, becomes) => {
    const { bytes: copy, pictures, plan } = await redact(bytes, {});
    expect(pictures.length).toBe(becomes === "a picture" ? 1 : 0);
    const [[before], [after]] = [pagesOf(bytes, 1), pagesOf(copy!, 1)];
    const unseen = plan.redactions.flatMap(({ kind, quads }) => (kind === HIDDEN ? (quads as readonly Quad[]) : []));
    const lost = lostLetters(before!, after!).filter(({ c }) => !isShapeless(c));
    expect(lost.filter((letter) => !isUnseen(letter, unseen))).toEqual([]);
    expect(before!.letters.length).toBeGreaterThan(5);
    expect(changedPixels(before!, after!) / before!.grey.length).toBeLessThan(becomes === "the same" ? 1e-4 : NOISE);
  });
});
