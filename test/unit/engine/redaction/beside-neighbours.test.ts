// Letters on a slant are struck one by one, and those beside them stand.
import { describe, expect, it } from "vitest";
import { rectOfQuad } from "../../../../src-main/base/units.ts";
import { centreOf } from "../../../../src-main/engine/documents/pdf/hidden-text.ts";
import { besideNeighbours } from "../../../../src-main/engine/redaction/beside-neighbours.ts";
import { removeGlyphs } from "../../../../src-main/engine/redaction/remove-glyphs.ts";
import { onePage } from "../../../support/pdf.ts";
import { open, redact } from "../../../support/tools.ts";

const LINES = ["abcdefghij", "klmnopqrst", "uvwxyzabcd"];
const slanted = (matrix: string) =>
  onePage({
    content: `BT /F1 20 Tf 24 TL ${matrix} 300 400 Tm ${LINES.map((text) => `(${text}) Tj T* `).join("")} ET`,
  });
const glyphsOf = (pdf: ReturnType<typeof open>) => pdf.page(1).lines.flat();
const lettersOf = (pdf: ReturnType<typeof open>) =>
  glyphsOf(pdf)
    .map(({ c }) => c.trim())
    .join("");
const dotOn = ({ quad }: { readonly quad: Parameters<typeof centreOf>[0] }) => {
  const [x, y] = centreOf(quad);
  return [x - 0.5, y - 0.5, x + 0.5, y + 0.5] as const;
};

describe("one letter is struck and no other", () => {
  it.each([
    ["by 10 degrees", ".985 .174 -.174 .985"],
    ["by 30 degrees", ".866 .5 -.5 .866"],
    ["by 45 degrees", ".707 .707 -.707 .707"],
    ["by 60 degrees, the other way", ".5 -.866 .866 .5"],
    ["as italics are that are made of upright letters", "1 0 .3 1"],
    ["by a shear that widens it", "1.4 -.7 .7 .7"],
  ])("on a page slanted %s", (_how, matrix) => {
    for (const at of [2, 5, 14, 17, 22]) {
      const pdf = open(slanted(matrix));
      const all = glyphsOf(pdf);
      removeGlyphs(pdf, 1, [dotOn(all[at]!)]);
      expect(lettersOf(pdf)).toBe(LINES.join("").slice(0, at) + LINES.join("").slice(at + 1));
    }
  });
});

it("neighbours that are struck, too, and level letters are struck where they were", () => {
  const level = glyphsOf(open(slanted("1 0 0 1"))).slice(0, 10);
  const boxes = level.map(dotOn);
  expect(besideNeighbours(level, boxes)).toBe(boxes);
  const all = glyphsOf(open(slanted(".707 .707 -.707 .707")));
  const moved = besideNeighbours(all, [dotOn(all[4]!)]);
  expect(moved).not.toEqual([dotOn(all[4]!)]);
  const [x0, y0, x1, y1] = rectOfQuad(all[4]!.quad);
  expect(moved[0]![0] > x0 && moved[0]![1] > y0 && moved[0]![2] < x1 && moved[0]![3] < y1).toBe(true);
});

it("a letter that nothing but its neighbours' rectangles holds is struck in its middle all the same", () => {
  const [glyph] = glyphsOf(open(slanted(".707 .707 -.707 .707")));
  const crowd = Array.from({ length: 40 }, () => ({ ...glyph!, quad: glyph!.quad.map((n) => n + 0.3) as never }));
  expect(besideNeighbours([glyph!, ...crowd], [dotOn(glyph!)])).toEqual([dotOn(glyph!)]);
});

it("a word on a slant is struck and the page keeps its text", async () => {
  const bytes = onePage({ content: "BT /F1 20 Tf .707 .707 -.707 .707 200 300 Tm (The marsh bird waits here) Tj ET" });
  const { bytes: copy, pictures, residues } = await redact(bytes, { texts: ["marsh bird"] });
  expect([residues, pictures]).toEqual([[], []]);
  expect(
    glyphsOf(open(copy!))
      .map(({ c }) => c)
      .join("")
      .replaceAll(" ", ""),
  ).toBe("Thewaitshere");
});
