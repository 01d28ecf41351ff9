// Words that are written from right to left, and letters beyond the first 65,536, are struck whole.
import { describe, expect, test } from "vitest";
import { rectOfQuad } from "../../../../src-main/base/units.ts";
import { NOTHING_ORDERED } from "../../../../src-main/contract/document-process.ts";
import { quadsOfRange } from "../../../../src-main/engine/model/document.ts";
import { redactDocument } from "../../../../src-main/engine/pipeline/redact-document.ts";
import { SILENT } from "../../../../src-main/engine/pipeline/tell.ts";
import type { RawPage } from "../../../../src-main/engine/ports/pdf-engine.ts";
import { lineEnds } from "../../../../src-main/engine/redaction/lines/line-ends.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { open, read, readByOthers, redact, source, tools } from "../../../support/tools.ts";

/** A to Z are read as these letters. */
const mapped = (letters: readonly string[]) => {
  const codes = letters.map((letter, i) => {
    const units = [...Buffer.from(letter, "utf16le").swap16()].map((byte) => byte.toString(16).padStart(2, "0"));
    return `<${(65 + i).toString(16)}> <${units.join("")}>`;
  });
  return {
    dict: "",
    data: `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def /CMapType 2 def
1 begincodespacerange <00> <ff> endcodespacerange ${codes.length} beginbfchar ${codes.join("\n")} endbfchar endcmap end end`,
  };
};
const HEBREW = [..."אבגדהוזחטיכלמנסעפצקרשת"];
const WORD = "אבגדה";
/** As it is set, from left to right: the word's last letter first. */
const CONTENT = "BT /F2 24 Tf 300 600 Td (KJI EDCBA NML) Tj ET";
const hebrew = (more: Partial<Parameters<typeof onePage>[0]> = {}) =>
  onePage({
    content: CONTENT,
    ...more,
    resources: `/Font <</F1 5 0 R /F2 10 0 R>> ${more.resources ?? ""}`,
    more: [
      "<</Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /ToUnicode 11 0 R>>",
      mapped(HEBREW),
    ],
  });

/** Courier's letters are as wide: those of the word as they stand on the page. */
const LEFT = 300 + 4 * 14.4;
const RIGHT = LEFT + 5 * 14.4;

describe("a word written from right to left", () => {
  test("has a quad from its last letter to its first", () => {
    const [page] = read(hebrew()).pages;
    const start = page!.text.indexOf(WORD);
    expect(start).toBeGreaterThanOrEqual(0);
    const [quad, ...others] = quadsOfRange(page!.text, page!.quads, start, start + WORD.length);
    expect(others).toEqual([]);
    const [x0, , x1] = rectOfQuad(quad!);
    expect([x0, x1]).toEqual([expect.closeTo(LEFT, 0), expect.closeTo(RIGHT, 0)]);
  });

  test("is black as a whole where its page becomes a picture", async () => {
    const shading =
      "/Shading <</S1 <</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 612 0] /Function <</FunctionType 2 /Domain [0 1] /C0 [1] /C1 [1] /N 1>>>>>>";
    const made = await redact(hebrew({ resources: shading, content: `q 0 0 20 20 re W n /S1 sh Q ${CONTENT}` }), {
      texts: [WORD],
    });
    expect(made.pictures.map(({ page }) => page)).toEqual([1]);
    const copy = open(made.bytes!);
    const { width, rgba } = copy.tile(1, 1, { x: 0, y: 0, width: 612, height: 792 });
    copy.close();
    // Of each letter its middle.
    for (let i = 0; i < 5; i++) expect(rgba[(186 * width + Math.round(LEFT + (i + 0.5) * 14.4)) * 4]).toBeLessThan(60);
  });

  test("leaves its page's text, and its line set anew", async () => {
    const made = await redact(hebrew(), { texts: [WORD] });
    expect(made.pictures).toEqual([]);
    expect(made.text).not.toContain(WORD);
    expect(made.text).toMatch(/למנ/);
  });

  test("is struck on to the left where its line can't be set anew", () => {
    const glyph = (c: string, x: number) => ({ c, quad: [x, 100, x + 10, 100, x, 112, x + 10, 112] as const });
    const raw: RawPage = {
      width: 612,
      height: 792,
      images: [],
      lines: [[..."אבג"].map((c, i) => glyph(c, 500 - 12 * i))],
    };
    const ends = lineEnds(raw, [{ rect: [488, 100, 498, 112], turn: 0, leftwards: true }]);
    expect(ends.glyphs).toHaveLength(1);
    expect(ends.gaps[0]!.rect[0]).toBeLessThan(476);
    expect(ends.gaps[0]!.rect[2]).toBe(498);
  });
});

test("finds a name whose letter has a number above 65,535, and none that has its last 16 bits", async () => {
  const bytes = onePage({
    content: "BT /F2 24 Tf 100 600 Td (AB) Tj ET BT /F2 24 Tf 100 500 Td (CB) Tj ET",
    resources: "/Font <</F1 5 0 R /F2 10 0 R>>",
    more: [
      "<</Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding /ToUnicode 11 0 R>>",
      // U+20BB7 and U+0BB7.
      mapped(["𠮷", "野", "ஷ"]),
    ],
  });
  const made = await redact(bytes, { texts: ["𠮷野"] });
  expect(made.notFound).toBe(0);
  expect(made.text).not.toContain("𠮷");
  expect(made.text).toContain("ஷ");
  expect((await readByOthers(made.bytes!)).map(({ pages }) => pages[0]!.text).join()).not.toContain("𠮷");
});

test("makes no copy where another reader alone reads what was asked for: a picture of the page would show it", async () => {
  const bytes = onePage({ content: line("Nothing here.") });
  const [pdfjs, ...others] = tools.readers;
  const seesMore = {
    ...pdfjs!,
    read: async (...asked: Parameters<NonNullable<typeof pdfjs>["read"]>) => {
      const { pages, elsewhere } = await pdfjs!.read(...asked);
      return { pages: pages.map(({ page, text }) => ({ page, text: `${text} Quillfeather` })), elsewhere };
    },
  };
  const order = { ...NOTHING_ORDERED, texts: ["Quillfeather"] };
  const made = await redactDocument({ ...tools, readers: [seesMore, ...others] }, source(bytes), order, SILENT);
  if (!made.ok) throw new Error(made.error.code);
  expect(made.value.bytes).toBeNull();
  expect(made.value.pictures).toEqual([]);
});
