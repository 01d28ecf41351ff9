import { describe, expect, test } from "vitest";
import { coverageOf } from "../../../../src-main/engine/documents/pdf/coverage.ts";
import { pageText } from "../../../../src-main/engine/documents/pdf/page-text.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { read } from "../../../support/tools.ts";

const image = {
  dict: "/Type /XObject /Subtype /Image /Width 2 /Height 2 /BitsPerComponent 8 /ColorSpace /DeviceGray",
  data: "\x00\xff\xff\x00",
};
const draw = (w: number, h: number) => `q ${w} 0 0 ${h} 0 0 cm /Im Do Q\n`;
const words = Array.from({ length: 40 }, (_, i) =>
  line("A line of running text on a page that was read.", 72, 740 - i * 17),
).join("");

describe("coverage", () => {
  test.each([
    { name: "a page of text is read", content: line("text"), state: "read" },
    { name: "a blank page is read", content: "", state: "read" },
    { name: "a scan without text is not read", content: draw(612, 792), state: "not_read" },
    {
      name: "a scan with one typed line on it is not read",
      content: draw(612, 792) + line("STAMP"),
      state: "not_read",
    },
    { name: "a page with a logo is read", content: draw(60, 60) + line("text"), state: "read" },
    { name: "running text over a background picture is read", content: draw(612, 792) + words, state: "read" },
    { name: "a page drawn without text is not read", content: "0 g 100 100 200 200 re f", state: "not_read" },
  ])("$name", ({ content, state }) => {
    const [page] = read(onePage({ content, resources: "/XObject <</Im 10 0 R>>", more: [image] })).pages;
    expect(page!.coverage.state).toBe(state);
    expect(page!.coverage.why === undefined).toBe(state === "read");
  });

  test("a page whose font has no letters behind its shapes is not read", () => {
    const glyphs = [..."\ufffd\ufffda"].map((c, i) => ({ c, quad: [i, 0, i + 1, 0, i, 9, i + 1, 9] as const }));
    const raw = { width: 100, height: 100, images: [], lines: [glyphs] };
    const coverage = coverageOf(1, raw, pageText(raw), () => expect.fail("no picture is needed"));
    expect(coverage).toMatchObject({ page: 1, state: "not_read" });
  });

  test("every page has an entry, damaged ones too", () => {
    const document = read(onePage({ content: "BT /F1 12 Tf (unfinished", page: "/MediaBox [0 0 0 0]" }));
    expect(document.pages.map((p) => p.coverage.page)).toEqual([1]);
  });
});
