// Pictures of a copy: drawn sharp, without anything but pixels, and refused when they aren't what the copy shows.
import * as mupdf from "mupdf";
import { describe, expect, test } from "vitest";
import { drawPages } from "../../../../src-main/engine/pipeline/draw-pages.ts";
import { SILENT } from "../../../../src-main/engine/pipeline/tell.ts";
import type { PdfEngine } from "../../../../src-main/engine/ports/pdf-engine.ts";
import { pictureFailures } from "../../../../src-main/engine/verification/picture-checks.ts";
import { chunksOf, pixelsOf, plainPng } from "../../../../src-main/engine/verification/read-png.ts";
import { LONG } from "../../../support/long.ts";
import { line, onePage, pages } from "../../../support/pdf.ts";
import { open, tools } from "../../../support/tools.ts";

const two = pages([line("First"), `1 0 0 rg 100 100 200 200 re f ${line("Second")}`]);
const job = { type: "draw" as const, bytes: two, maxPages: 9, dotsPerInch: 144 };

function drawn(order = job, engine: PdfEngine = tools.engine) {
  const made = drawPages(engine, order, SILENT);
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
}
const sizeOf = (png: Uint8Array) => {
  const { width, height } = pixelsOf(chunksOf(png)!)!;
  return [width, height];
};

/** A chunk as Annex D has it, before the end of a picture; its checksum by another's code. */
function withChunk(png: Uint8Array, type: string, data: string): Uint8Array {
  const { crc32 } = process.getBuiltinModule("node:zlib");
  const body = Buffer.from(type + data, "latin1");
  const chunk = Buffer.alloc(body.length + 8);
  chunk.writeUInt32BE(data.length, 0);
  body.copy(chunk, 4);
  chunk.writeUInt32BE(crc32(body), body.length + 4);
  return new Uint8Array(Buffer.concat([png.subarray(0, -12), chunk, png.subarray(-12)]));
}

describe("pictures of a copy's pages", () => {
  test("are one a page, two pixels a point, and hold pixels alone", () => {
    const { pictures, checks, residues } = drawn();
    expect(residues).toEqual([]);
    expect(checks).toEqual([
      { id: "verification/picture-chunks", passed: true },
      { id: "verification/picture-pixels", passed: true },
    ]);
    expect(pictures.map(sizeOf)).toEqual([
      [1224, 1584],
      [1224, 1584],
    ]);
    for (const png of pictures)
      expect(new Set(chunksOf(png)!.map(({ type }) => type))).toEqual(new Set(["IHDR", "IDAT", "IEND"]));
  });

  test("show the page, as another decoder sees it", () => {
    const [, png] = drawn().pictures;
    const seen = new mupdf.Image(png!).toPixmap();
    const { rgb, width } = pixelsOf(chunksOf(png!)!)!;
    expect(Buffer.from(seen.getPixels()).equals(Buffer.from(rgb))).toBe(true);
    const at = ((792 - 200) * 2 * width + 200 * 2) * 3;
    expect([...rgb.subarray(at, at + 3)]).toEqual([255, 0, 0]);
  });

  test.each([
    [72, 612],
    [300, 2550],
  ])("are drawn at %i dots an inch where that is asked for", (dotsPerInch, width) => {
    expect(sizeOf(drawn({ ...job, dotsPerInch }).pictures[0]!)[0]).toBe(width);
  });

  test.runIf(LONG)("of a page as large as a wall are less sharp, and still come", () => {
    const wall = onePage({ content: line("Plan"), page: "/MediaBox [0 0 14400 14400]" });
    const [png] = drawn({ ...job, bytes: wall }).pictures;
    const [width] = sizeOf(png!);
    expect(width).toBeGreaterThan(6000);
    expect(width).toBeLessThan(6400);
  });
});

describe("a picture is refused when", () => {
  const [good] = drawn().pictures;
  const other = drawn({ ...job, bytes: onePage({ content: line("Other") }) }).pictures[0]!;
  const small = drawn({ ...job, dotsPerInch: 72 }).pictures[0]!;
  const damaged = good!.slice();
  damaged[60] = damaged[60]! ^ 1;
  const drawing = (png: Uint8Array): PdfEngine => ({
    open: (bytes, options) => {
      const opened = tools.engine.open(bytes, options);
      return opened.ok ? { ok: true, value: { ...opened.value, png: () => png } } : opened;
    },
  });
  test.each([
    { what: "it shows another page", png: other, check: "verification/picture-pixels" },
    { what: "it is of another size", png: small, check: "verification/picture-pixels" },
    { what: "a byte of it is wrong", png: damaged, check: "verification/picture-chunks" },
    { what: "it ends too soon", png: good!.subarray(0, -12), check: "verification/picture-chunks" },
    { what: "it is no picture", png: new Uint8Array(40), check: "verification/picture-pixels" },
  ])("$what", ({ png, check }) => {
    const made = drawn(job, drawing(png));
    expect(made.pictures).toEqual([]);
    expect(made.residues.map((residue) => residue.check)).toContain(check);
  });

  test.each(["tEXt", "iTXt", "eXIf", "tIME", "pHYs"])("chunks like %s are left out, whatever they say", (type) => {
    const told = withChunk(good!, type, "Author\u0000Ann Example");
    expect(chunksOf(told)!.map((chunk) => chunk.type)).toContain(type);
    expect(chunksOf(told)!.every(({ intact }) => intact)).toBe(true);
    expect(Buffer.from(plainPng(told)).equals(Buffer.from(good!))).toBe(true);
  });

  test("and the check for such chunks fails where they are left in", () => {
    const painted = open(two).tile(1, 2, { x: 0, y: 0, width: 2000, height: 2000 });
    const failures = (png: Uint8Array) => pictureFailures({ page: 1, png, painted }).map(({ check }) => check);
    expect(failures(good!)).toEqual([]);
    expect(failures(withChunk(good!, "tEXt", "Author\u0000Ann Example"))).toEqual(["verification/picture-chunks"]);
  });
});
