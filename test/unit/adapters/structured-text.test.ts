// A page's letters read by the library's functions themselves are those that its own walk gives.
import * as mupdf from "mupdf";
import { describe, expect, test } from "vitest";
import { type Walker, walkSlowly, walkText } from "../../../src-main/adapters/mupdf/structured-text.ts";
import { wasm } from "../../../src-main/adapters/mupdf/wasm.ts";
import { line, onePage } from "../../support/pdf.ts";

const astral = {
  dict: "",
  data: "/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <ff> endcodespacerange 2 beginbfchar <41> <D842DFB7> <42> <FFFD> endbfchar endcmap end",
};
const japanese =
  "/Font << /F1 5 0 R /V <</Type /Font /Subtype /Type0 /BaseFont /Ryumin-Light /Encoding /Identity-V /DescendantFonts [11 0 R]>> /A <</Type /Font /Subtype /Type1 /BaseFont /Helvetica /ToUnicode 10 0 R>> >>";
const cid =
  "<</Type /Font /Subtype /CIDFontType0 /BaseFont /Ryumin-Light /CIDSystemInfo <</Registry (Adobe) /Ordering (Japan1) /Supplement 2>> /DW 1000 /FontDescriptor <</Type /FontDescriptor /FontName /Ryumin-Light /Flags 4 /Ascent 880 /Descent -120 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -120 1000 880]>>>>";

function walked(bytes: Uint8Array, walk: typeof walkText): unknown[] {
  const out: unknown[] = [];
  const walker: Walker = {
    image: (bbox) => out.push(["image", [...bbox]]),
    line: (isVertical) => out.push(["line", isVertical]),
    letter: (c, quad) => out.push([c, [...quad]]),
  };
  const doc = mupdf.Document.openDocument(bytes, "application/pdf");
  const text = doc.loadPage(0).toStructuredText("preserve-whitespace,preserve-images");
  walk(text, walker);
  text.destroy();
  doc.destroy();
  return out;
}

describe("letters read by the library's own functions", () => {
  test("are read so wherever it was loaded in time", () => {
    expect(wasm()).toBeDefined();
  });

  test.each([
    { what: "of plain lines", content: line("Call Ann at 202-555-0143.") + line("A second line", 72, 600) },
    {
      what: "beside a picture",
      content: `${line("Below")}q 40 0 0 40 72 400 cm BI /W 1 /H 1 /BPC 8 /CS /G ID \x80 EI Q`,
    },
    { what: "on a slant", content: "BT /F1 12 Tf 0.8 0.6 -0.6 0.8 100 300 Tm (Slanted) Tj ET" },
    { what: "of more than one code unit", content: "BT /A 12 Tf 72 700 Td (xAyB) Tj ET", holds: "𠮷" },
    { what: "set from top to bottom", content: "BT /V 12 Tf 72 700 Td <65E5672C8A9E> Tj ET", holds: true },
    { what: "of a page without any", content: "" },
  ])("are those of its walk: letters $what", ({ content, holds }) => {
    const bytes = onePage({ content, resources: japanese, more: [astral, cid] });
    const read = walked(bytes, walkText);
    expect(read).toEqual(walked(bytes, walkSlowly));
    if (holds !== undefined) expect(read.flat()).toContain(holds);
  });
});
