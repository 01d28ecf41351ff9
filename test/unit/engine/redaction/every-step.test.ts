// What each step is for: taking any of them away fails a test here or among the planted secrets.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import * as mupdf from "mupdf";
import { describe, expect, test } from "vitest";
import { NOTHING_ORDERED } from "../../../../src-main/contract/document-process.ts";
import { redactDocument } from "../../../../src-main/engine/pipeline/redact-document.ts";
import { SILENT } from "../../../../src-main/engine/pipeline/tell.ts";
import type { PdfEngine } from "../../../../src-main/engine/ports/pdf-engine.ts";
import { line, onePage, pdf } from "../../../support/pdf.ts";
import { open, read, redact, source, tools } from "../../../support/tools.ts";

const field = {
  content: line("Mockingbird"),
  catalog: "/AcroForm <</Fields [10 0 R] /DA (/F1 12 Tf 0 g) /DR <</Font <</F1 5 0 R>>>>>>",
  page: "/Annots [10 0 R]",
  more: [
    "<</Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (name) /V (Standing) /Rect [72 640 300 660] /AP <</N 11 0 R>>>>",
    {
      dict: "/Type /XObject /Subtype /Form /BBox [0 0 228 20] /Resources <</Font <</F1 5 0 R>>>>",
      data: line("Standing", 2, 5),
    },
  ],
};

test("a form's value that stands is still seen on the page", async () => {
  const { bytes } = await redact(onePage(field), { texts: ["Mockingbird"] });
  expect(read(bytes!).pages[0]!.text).toContain("Standing");
});

describe("a page that can't be edited with certainty becomes a picture, and says why:", () => {
  const shading =
    "<</ShadingType 2 /ColorSpace /DeviceGray /Coords [0 0 1 0] /Function <</FunctionType 2 /Domain [0 1] /C0 [0] /C1 [1] /N 1>>>>";
  test.each([
    {
      what: "pattern",
      content: "/Pattern cs /P scn 0 0 9 9 re f ",
      resources: "/Pattern <</P 10 0 R>>",
      more: [
        {
          dict: "/PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 9 9] /XStep 9 /YStep 9 /Resources <<>>",
          data: "0 0 5 5 re f",
        },
      ],
    },
    { what: "shading", content: "/S sh ", resources: "/Shading <</S 10 0 R>>", more: [shading] },
    {
      what: "soft mask",
      content: "/G gs ",
      resources: "/ExtGState <</G <</SMask <</S /Alpha /G 10 0 R>>>>>>",
      more: [
        {
          dict: "/Type /XObject /Subtype /Form /BBox [0 0 612 792] /Group <</S /Transparency>>",
          data: "0 0 612 792 re f",
        },
      ],
    },
    {
      what: "separation picture",
      content: "/I Do ",
      resources: "/XObject <</I 10 0 R>>",
      more: [
        {
          dict: "/Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace [/Separation /Spot /DeviceGray <</FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1>>]",
          data: "\x00",
        },
      ],
    },
  ])("$what", async ({ what, content, resources, more }) => {
    const { pictures, residues } = await redact(onePage({ content: content + line("Mockingbird"), resources, more }), {
      texts: ["Mockingbird"],
    });
    expect(residues).toEqual([]);
    expect(pictures).toEqual([{ page: 1, why: `it draws through a ${what}` }]);
  });
});

test("what a switched-off layer holds does not come to light in the copy, though nothing on its page is struck", async () => {
  const bytes = onePage({
    content: `/OC /L BDC ${line("Concealed", 72, 500)} EMC ${line("Plain")}`,
    resources: "/Properties <</L 10 0 R>>",
    catalog: "/OCProperties <</OCGs [10 0 R] /D <</OFF [10 0 R]>>>>",
    more: ["<</Type /OCG /Name (Layer)>>"],
  });
  const made = await redact(bytes, {});
  const before = open(bytes).picture(1, 1).grey;
  const after = open(made.bytes!).picture(1, 1).grey;
  // The picture is compressed: compare what is dark, well away from its edges.
  const dark = (grey: Uint8Array, from: number, to: number) =>
    grey.subarray(from * 612, to * 612).filter((level) => level < 128).length;
  expect(dark(before, 80, 96)).toBeGreaterThan(20);
  expect(dark(after, 80, 96)).toBeGreaterThan(20);
  expect(dark(after, 270, 300)).toBe(0);
  expect(read(made.bytes!).pages[0]!.text).not.toContain("Concealed");
});

test("a note inside the content of a page on which nothing is struck is gone", async () => {
  const made = await redact(onePage({ content: `/P <</Note (Mockingbird)>> DP ${line("Plain")}` }), {});
  const copy = open(made.bytes!);
  for (let number = 1; number < copy.objectCount(); number++)
    if (copy.isStream(number))
      expect(Buffer.from(copy.stream(number)!).toString("latin1")).not.toContain("Mockingbird");
});

test("a comment inside a picture that is not struck is gone, and the picture stands", async () => {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, [0, 0, 16, 16], false);
  pixmap.clear(0);
  const jpeg = Buffer.from(pixmap.asJPEG(90, false));
  const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, 13]), Buffer.from("Mockingbird")]);
  const data = Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]);
  const bytes = onePage({
    content: "q 200 0 0 200 100 500 cm /Im Do Q",
    resources: "/XObject <</Im 10 0 R>>",
    more: [
      {
        dict: "/Type /XObject /Subtype /Image /Width 16 /Height 16 /BitsPerComponent 8 /ColorSpace /DeviceGray /Filter /DCTDecode",
        data,
      },
    ],
  });
  expect(Buffer.from(bytes).includes("Mockingbird")).toBe(true);
  const made = await redact(bytes, {});
  expect(Buffer.from(made.bytes!).includes("Mockingbird")).toBe(false);
  expect(open(made.bytes!).picture(1, 1).grey[200 * 612 + 200]).toBeLessThan(30);
});

test("the outlines of letters that no longer occur leave an embedded font", async () => {
  const fonts = join(dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json")), "standard_fonts");
  const doc = new mupdf.PDFDocument();
  const font = doc.addSimpleFont(
    new mupdf.Font("Liberation", readFileSync(join(fonts, "LiberationSans-Regular.ttf"))),
    "Latin",
  );
  doc.insertPage(-1, doc.addPage([0, 0, 612, 792], 0, { Font: { F1: font } }, line("Zephyrs Quick a")));
  const bytes = Uint8Array.from(doc.saveToBuffer("compress").asUint8Array());
  const made = await redact(bytes, { texts: ["Zephyrs Quick"] });
  const fontBytes = (file: Uint8Array) => {
    const pdf = open(file);
    return Math.max(
      ...Array.from({ length: pdf.objectCount() - 1 }, (_, i) => (pdf.isStream(i + 1) ? pdf.stream(i + 1)!.length : 0)),
    );
  };
  expect(fontBytes(made.bytes!)).toBeLessThan(fontBytes(bytes) / 2);
});

test("a box on a page that the document doesn't have is said, not passed over", async () => {
  const made = await redact(onePage({ content: line("Plain") }), { boxes: [{ page: 9, rect: [0, 0, 10, 10] }] });
  expect(made.notFound).toBe(1);
});

test("a word of three letters can be struck without its letters in a resource's name standing in the way", async () => {
  const image = {
    dict: "/Type /XObject /Subtype /Image /Width 1 /Height 1 /BitsPerComponent 8 /ColorSpace /DeviceGray",
    data: "\x00",
  };
  const made = await redact(
    onePage({
      content: `q 9 0 0 9 0 0 cm /Ann1 Do Q ${line("Ann was here")}`,
      resources: "/XObject <</Ann1 10 0 R>>",
      more: [image],
    }),
    { texts: ["Ann"] },
  );
  expect(made.residues).toEqual([]);
  expect(read(made.bytes!).pages[0]!.text).not.toContain("Ann");
});

test("a copy that lost a page on the way is refused", async () => {
  const two = pdf([
    "<</Type /Catalog /Pages 2 0 R>>",
    "<</Type /Pages /Kids [3 0 R 4 0 R] /Count 2>>",
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99]>>",
    "<</Type /Page /Parent 2 0 R /MediaBox [0 0 99 99]>>",
  ]);
  const losing: PdfEngine = {
    open: (bytes, options) => {
      const opened = tools.engine.open(bytes, options);
      if (!opened.ok) return opened;
      const { value } = opened;
      return {
        ok: true,
        value: { ...value, rebuild: () => ({ ...value.rebuild(), save: () => onePage({ content: "q Q" }) }) },
      };
    },
  };
  const order = NOTHING_ORDERED;
  const made = await redactDocument({ ...tools, engine: losing }, source(two), order, SILENT);
  expect(made).toMatchObject({ ok: true, value: { bytes: null } });
  expect(made.ok && made.value.residues.map((r) => r.check)).toContain("verification/pages-kept");
});
