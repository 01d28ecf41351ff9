// A page of a copy is held against its original letter by letter.
import { describe, expect, test } from "vitest";
import type { Rect } from "../../../../src-main/base/units.ts";
import type { Pixels } from "../../../../src-main/engine/ports/pdf-engine.ts";
import { lookAt, type Views } from "../../../../src-main/engine/verification/look-at.ts";
import { lookOf } from "../../../support/look-of.ts";
import { line, onePage } from "../../../support/pdf.ts";

describe("a page of the copy, beside its original", () => {
  const inSize = (size: number, text: string, font = "F1") =>
    `BT /${font} ${size} Tf 72.3 400.4 Td (${text}) Tj ET ${line("Neighbour", 72, 600)}`;
  const mark: Rect = [300, 84, 360, 96];
  const copyOf = (content: string) => onePage({ content: `${content} 0 g 300 696 60 12 re f` });
  const differs = async (before: string, after: string) =>
    (await lookOf(onePage({ content: before }), copyOf(after), { marks: [mark], labels: [], rows: [], vacated: [] }))
      .differs;

  test.each([
    { what: "3 became 8", before: "paid 1,300 in May", after: "paid 1,800 in May" },
    { what: "e became c", before: "the lease ended", after: "thc lease ended" },
    { what: "0 became O", before: "Form 20B", after: "Form 2OB" },
    { what: "a comma is missing", before: "paid 1,300 in May", after: "paid 1 300 in May" },
    { what: "a full stop became a comma", before: "ended. Then", after: "ended, Then" },
    { what: "an accent is missing", before: "caf\\351 owner", after: "cafe owner" },
  ])("is refused where $what", async ({ before, after }) => {
    for (const size of [7, 12])
      expect(await differs(inSize(size, before), inSize(size, after)), `${size} pt`).not.toBeNull();
  });

  test("is refused where a line set anew has another letter of as much ink", async () => {
    const row: Rect = [70, 380, 300, 400];
    const [before, after] = [inSize(12, "paid 1,360 in May"), inSize(12, "paid 1,630 in May")];
    const planned = { marks: [], labels: [], rows: [row], vacated: [] };
    expect((await lookOf(onePage({ content: before }), onePage({ content: before }), planned)).differs).toBeNull();
    expect((await lookOf(onePage({ content: before }), onePage({ content: after }), planned)).differs).not.toBeNull();
  });

  test("is let pass where its letters fall a hair beside", async () => {
    const text = "paid 1,300 in May, and the lease ended.";
    expect(await differs(inSize(9, text), inSize(9, text).replace("72.3 400.4", "72.42 400.31"))).toBeNull();
  });

  test.each([
    { what: "is let pass where it says what the field said", said: "Standing still", isFine: true },
    { what: "is refused where it says something else", said: "Standing there", isFine: false },
  ])("a field that others draw in another font, or not at all, $what", async ({ said, isFine }) => {
    const [font, shown] = [
      "<</Type /Font /Subtype /Type1 /BaseFont /MarshScript-Light /Encoding /WinAnsiEncoding>>",
      (text: string) => `BT /S 30 Tf 10 10 Td (${text}) Tj ET`,
    ];
    const field = onePage({
      content: line("Neighbour", 72, 600),
      page: "/Annots [11 0 R]",
      catalog: "/AcroForm <</Fields [11 0 R]>>",
      more: [
        font,
        "<</Type /Annot /Subtype /Widget /F 4 /FT /Tx /T (name) /V (Standing still) /Rect [72 400 372 450] /AP <</N 12 0 R>>>>",
        {
          dict: "/Type /XObject /Subtype /Form /BBox [0 0 300 50] /Resources <</Font <</S 10 0 R>>>>",
          data: shown("Standing still"),
        },
      ],
    });
    const copy = onePage({
      content: `${line("Neighbour", 72, 600)} q 1 0 0 1 72 400 cm ${shown(said)} Q`,
      resources: "/Font <</F1 5 0 R /S 10 0 R>>",
      more: [font],
    });
    const { differs } = await lookOf(field, copy, { marks: [], labels: [], rows: [], vacated: [] });
    expect(differs === null).toBe(isFine);
  });

  test.each([
    { what: "a page that became one", isPicture: true, large: 160, isFine: true },
    { what: "a page that became one of something else", isPicture: true, large: 250, isFine: false },
    { what: "another page", isPicture: false, large: 160, isFine: false },
  ])("may be as pale as what is drawn large and made smaller where it is the picture of $what", (one) => {
    const size = { width: 64, height: 64 };
    const isLine = (x: number, y: number) => x > 20 && x < 40 && y > 20 && y < 40;
    const tile = (_page: number, scale: number): Pixels => {
      const width = size.width * scale;
      const rgba = new Uint8Array(width * width * 4).fill(255);
      for (let at = 0; at < width * width; at++)
        if (isLine((at % width) / scale, at / width / scale))
          rgba.fill(scale === 1 ? 0 : one.large, at * 4, at * 4 + 3);
      return { width, height: width, rgba };
    };
    const grey = Uint8Array.from({ length: 64 * 64 }, (_, at) => (isLine(at % 64, Math.floor(at / 64)) ? 160 : 255));
    const copy = { picture: () => ({ ...size, scale: 1, grey }) };
    const views = { original: null, copy, engine: { tile } } as unknown as Views;
    const planned = { page: 1, ...size, marks: [], labels: [], rows: [], vacated: [], isPicture: one.isPicture };
    expect(lookAt(planned, views).differs === null).toBe(one.isFine);
  });
});
