// Places that a person marked on the sample dossier, from the order to the verified copy: gone for every reader, the rest as it was.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as mupdf from "mupdf";
import { beforeAll, describe, expect, test } from "vitest";
import type { Rect } from "../../../src-main/base/units.ts";
import { rectOfQuad } from "../../../src-main/base/units.ts";
import type { Document, Page } from "../../../src-main/engine/model/document.ts";
import type { EditablePdf } from "../../../src-main/engine/ports/pdf-engine.ts";
import { boxMark, type Mark, quadsOf, redactBroken, textMark } from "../../support/marked.ts";
import { root } from "../../support/shared.ts";
import { open, read, readByOthers, redact } from "../../support/tools.ts";

/** Running text, one to be withheld, a table on its side, a scan: as pages 1 to 4. */
const PAGES = [3, 9, 18, 19];
const [TEXT, WHOLE, TABLE, SCAN] = [1, 2, 3, 4] as const;

let bytes: Uint8Array;
let before: Document;
beforeAll(() => {
  const doc = new mupdf.PDFDocument(readFileSync(join(root, "resources", "samples", "dossier.pdf")));
  doc.rearrangePages(PAGES.map((page) => page - 1));
  bytes = Uint8Array.from(doc.saveToBuffer("garbage,compress").asUint8Array());
  before = read(bytes);
});

const NAME = "Harlan Lowell Whitcombe";
const NUMBER = "(614) 555-0119";
const HOLDER = "Owen Whitcombe";
/** Of the scan: somewhere on its second line. */
const ON_SCAN: Rect = [150, 165, 320, 185];

const letters = (text: string) => text.replace(/\s/g, "");
const sizeOf = (page: number): Rect => [0, 0, before.pages[page - 1]!.width, before.pages[page - 1]!.height];

/** The right half of a table's cell. */
function halfACell(): Rect {
  const [x0, y0, x1, y1] = rectOfQuad(quadsOf(before, TABLE, HOLDER)[0]!);
  return [(x0 + x1) / 2, y0, x1, y1];
}

async function readings(copy: Uint8Array, page: number): Promise<string[]> {
  const others = (await readByOthers(copy)).map(({ pages }) => pages[page - 1]!.text);
  const pdf = open(copy);
  const own = pdf.page(page, { hidden: true }).lines.map((line) => line.map(({ c }) => c).join(""));
  pdf.close();
  return [own.join("\n"), ...others].map(letters);
}

/** The share of a place that is darker than a level. */
const darkIn = (pdf: EditablePdf, page: number, [x0, y0, x1, y1]: Rect, level = 60): number => {
  const { grey, width } = pdf.picture(page, 1);
  let [black, all] = [0, 0];
  for (let y = Math.ceil(y0) + 1; y < Math.floor(y1) - 1; y++)
    for (let x = Math.ceil(x0) + 1; x < Math.floor(x1) - 1; x++) {
      all++;
      if (grey[y * width + x]! < level) black++;
    }
  return black / all;
};

const linesOf = ({ text }: Page) => text.split("\n");

describe("marked by hand on the sample,", () => {
  test("half a table's cell goes, the other half and the cells beside it stand", async () => {
    const { bytes: copy, residues, pictures } = await redact(bytes, { marks: [boxMark(TABLE, halfACell())] });
    expect([residues, pictures]).toEqual([[], []]);
    for (const text of await readings(copy!, TABLE)) {
      expect(text).not.toContain(letters(HOLDER));
      expect(text).toMatch(/Sloop,26feetOwenW/);
      expect(text).toContain("419-555-0126");
    }
    const pdf = open(copy!);
    expect(darkIn(pdf, TABLE, halfACell())).toBe(1);
    pdf.close();
  });

  test("words get a mark of one width and their line is set anew; elsewhere they are warned of, and stand", async () => {
    const [holder] = quadsOf(before, TABLE, HOLDER);
    const first = await redact(bytes, { marks: [textMark(TEXT, quadsOf(before, TEXT, NAME))] });
    expect(first.residues).toEqual([]);
    const line = linesOf(before.pages[0]!).find((one) => one.includes(NAME))!;
    const rest = line.split(NAME).map(letters);
    for (const text of await readings(first.bytes!, TEXT)) {
      expect(text).not.toContain(letters(NAME));
      for (const part of rest) expect(text).toContain(part);
    }
    expect(first.markWidths).toMatchObject([{ page: TEXT, fits: first.markWidths[0]!.of }]);
    expect(first.survivors.map(({ what }) => what)).toContain("name_part");
    const second = await redact(bytes, { marks: [textMark(TABLE, [holder!])] });
    expect(second.residues).toEqual([]);
    expect(second.bytes).not.toBeNull();
  });

  test("a value that stands on another page too is struck where it was marked, and said to survive there", async () => {
    const town = "Larkin Falls";
    const made = await redact(bytes, { marks: [textMark(WHOLE, quadsOf(before, WHOLE, town))] });
    expect(made.residues).toEqual([]);
    expect(made.survivors).toContainEqual(expect.objectContaining({ what: "value" }));
    expect(made.survivors.find(({ what }) => what === "value")!.pages).toEqual(expect.arrayContaining([TEXT, TABLE]));
    for (const text of await readings(made.bytes!, TABLE)) expect(text).toContain(letters(town));
  });

  test("digits keep their width, and their line stays as it was", async () => {
    const quads = quadsOf(before, TEXT, NUMBER);
    const made = await redact(bytes, { marks: [textMark(TEXT, quads)] });
    expect(made.residues).toEqual([]);
    const pdf = open(made.bytes!);
    const [x0, , x1] = rectOfQuad(quads[0]!);
    const bars = pdf.marks(TEXT).filter(({ kind, solid, rect }) => kind === "fill" && solid && rect[3] - rect[1] > 5);
    expect(bars.some(({ rect }) => Math.abs(rect[0] - x0) < 0.1 && Math.abs(rect[2] - x1) < 0.1)).toBe(true);
    pdf.close();
    const [next] = quadsOf(before, TEXT, "dana.oquendo@example.org");
    expect(quadsOf(read(made.bytes!), TEXT, "dana.oquendo@example.org")[0]![0]).toBeCloseTo(next![0], 1);
  });

  test.each(["bar", "plain"] as const)("a whole page is kept with nothing on it but its label, %s", async (style) => {
    const label = { text: "Page withheld", style };
    const made = await redact(bytes, { marks: [boxMark(WHOLE, sizeOf(WHOLE), label, "page")] });
    expect([made.residues, made.labels.leftOff]).toEqual([[], []]);
    for (const text of await readings(made.bytes!, WHOLE)) expect(text).toBe("Pagewithheld");
    const pdf = open(made.bytes!);
    expect(pdf.pageCount()).toBe(PAGES.length);
    const black = darkIn(pdf, WHOLE, sizeOf(WHOLE));
    expect(style === "bar" ? 1 - black : black).toBeLessThan(0.02);
    pdf.close();
    for (const page of [TEXT, TABLE])
      expect(linesOf(read(made.bytes!).pages[page - 1]!)).toEqual(linesOf(before.pages[page - 1]!));
  });

  test.each(["bar", "plain"] as const)("pixels of a scan go under a mark with a label, %s", async (style) => {
    const made = await redact(bytes, { marks: [boxMark(SCAN, ON_SCAN, { text: "name", style })] });
    expect([made.residues, made.labels.leftOff]).toEqual([[], []]);
    const [original, copy] = [open(bytes), open(made.bytes!)];
    expect(darkIn(original, SCAN, ON_SCAN, 160)).toBeGreaterThan(0.05);
    // Of the pixels themselves nothing is left, whatever is painted over them.
    const levels = new Set<number>();
    for (const mark of copy.marks(SCAN)) {
      if (mark.kind !== "image") continue;
      const { width, height, grey } = copy.image(SCAN, mark.op)!;
      const [across, down] = [width / (mark.whole[2] - mark.whole[0]), height / (mark.whole[3] - mark.whole[1])];
      for (let y = Math.ceil((ON_SCAN[1] + 1) * down); y < (ON_SCAN[3] - 1) * down; y++)
        for (let x = Math.ceil((ON_SCAN[0] + 1) * across); x < (ON_SCAN[2] - 1) * across; x++)
          levels.add(grey[y * width + x]!);
    }
    expect(levels.size).toBe(1);
    original.close();
    copy.close();
  });
});

describe("what goes wrong under a mark made by hand is noticed:", () => {
  const marks = (): readonly { readonly name: string; readonly mark: Mark; readonly page: number }[] => [
    { name: "half a cell", mark: boxMark(TABLE, halfACell()), page: TABLE },
    { name: "words", mark: textMark(TEXT, quadsOf(before, TEXT, NAME)), page: TEXT },
    { name: "digits", mark: textMark(TEXT, quadsOf(before, TEXT, NUMBER)), page: TEXT },
    { name: "a whole page", mark: boxMark(WHOLE, sizeOf(WHOLE), undefined, "page"), page: WHOLE },
  ];
  test.each([0, 1, 2, 3])("letters that stay under mark %i", async (which) => {
    const { mark, page } = marks()[which]!;
    const made = await redactBroken(bytes, { marks: [mark] }, () => ({ removeGlyphs: () => {}, rasterise: () => {} }));
    expect(made.bytes).toBeNull();
    expect(made.residues.some((residue) => residue.page === page)).toBe(true);
  });

  test("a mark that isn't painted on a scan", async () => {
    const made = await redactBroken(bytes, { marks: [boxMark(SCAN, ON_SCAN)] }, () => ({
      paintMarks: () => {},
      paintOver: () => {},
      paintOut: () => {},
      rasterise: () => {},
    }));
    expect(made.residues.map(({ check, page }) => [check, page])).toContainEqual(["verification/pixels", SCAN]);
  });
});
