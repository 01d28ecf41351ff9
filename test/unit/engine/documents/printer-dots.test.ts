// Tracking dots: found and read where they are, none found where other yellow things are, none left once cleaned.
import * as mupdf from "mupdf";
import { describe, expect, it } from "vitest";
import { cleanPaper, dotsIn } from "../../../../src-main/engine/documents/scan/dots/printer-dots.ts";
import type { Pixels } from "../../../../src-main/engine/ports/pdf-engine.ts";
import { anyMatrix, dice, rgbOf, type ScanSpec, scannedPage } from "../../../support/printer-dots.ts";

const CODE = { minute: 37, hour: 14, day: 9, month: 5, year: 17, serial: "29535218" };
const READ = { serial: "29535218", printed: "2017-05-09 14:37" };

/** As scanners pack pages: colours at half the size, and coarser than the eye sees. */
function packed(page: Pixels, quality: number): Pixels {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, page.width, page.height], false);
  pixmap.getPixels().set(rgbOf(page));
  const image = new mupdf.Image(pixmap.asJPEG(quality, false));
  const back = image.toPixmap();
  const rgb = Uint8Array.from(back.getPixels());
  const rgba = new Uint8Array(page.rgba.length).fill(255);
  for (let i = 0; i < rgb.length; i++) rgba[Math.floor(i / 3) * 4 + (i % 3)] = rgb[i]!;
  for (const one of [pixmap, image, back]) one.destroy();
  return { ...page, rgba };
}

describe("a scanned page", () => {
  it("has its code read after it was packed as JPEG, and a twin still has none", () => {
    expect(dotsIn(packed(scannedPage(CODE), 80), 1)).toMatchObject({ decoded: READ });
    expect(dotsIn(packed(scannedPage(null, { instead: "dust" }), 80), 1)).toBeNull();
  });

  it.each<[string, ScanSpec]>([
    ["as most are", {}],
    ["turned a little more", { turn: -1.3 }],
    ["on its head", { upsideDown: true }],
    ["with pale dots", { contrast: 28 }],
    ["with wider steps", { step: 15.7 }],
    ["with narrow steps", { step: 9.3, width: 1000, height: 1300 }],
    ["with a noisier scanner", { noise: 6 }],
  ])("with tracking dots, %s, has its code read", (_how, spec) => {
    expect(dotsIn(scannedPage(CODE, spec), 3)).toMatchObject({ kind: "printer_dots", page: 3, decoded: READ });
  });

  it.each<[string, ScanSpec]>([
    ["nothing", {}],
    ["yellow dust", { instead: "dust" }],
    ["a chart of yellow points", { instead: "chart" }],
    ["a full grid, as dotted paper has", { instead: "dotted paper" }],
    ["letters with yellow in them", { instead: "coloured letters" }],
    ["much noise", { noise: 14 }],
  ])("with %s on it has none", (_what, spec) => expect(dotsIn(scannedPage(null, spec), 1)).toBeNull());

  it("with a code of another make is found, and not called read", () => {
    const page = scannedPage({ ...CODE, month: 77 });
    const found = dotsIn(page, 1);
    expect(found).toMatchObject({ kind: "printer_dots" });
    expect(found).not.toHaveProperty("decoded");
  });

  // At 300 dots an inch: the sizes and steps of codes that Richter et al. and the EFF tell of lie between these.
  const letter = { width: 1275, height: 1650 };
  it.each<[string, boolean[][], ScanSpec]>([
    ["16 by 32 cells a 25th of an inch apart", anyMatrix(16, 32, 0.12), { ...letter, between: 0, offset: 0 }],
    ["18 by 23 cells, every other row set off", anyMatrix(18, 23, 0.15), { ...letter, step: 9, between: 0, offset: 9 }],
    ["24 by 48 cells a 50th of an inch apart", anyMatrix(24, 48, 0.1), { ...letter, step: 6, between: 0, offset: 0 }],
    ["32 by 32 cells", anyMatrix(32, 32, 0.08), { ...letter, step: 9.6, turn: -0.8, between: 0, offset: 0 }],
    ["12 by 12 cells far apart", anyMatrix(12, 12, 0.25), { ...letter, step: 30, between: 0, offset: 0 }],
  ])("with a pattern of %s is found, and not called read", (_what, matrix, spec) => {
    const found = dotsIn(scannedPage(matrix, spec), 1);
    expect(found).toMatchObject({ kind: "printer_dots", grid: expect.any(Array) });
    expect(found).not.toHaveProperty("decoded");
  });

  /** A picture of a yellow field in round points that grow and shrink, as presses print one, over part of the page. */
  function halftone(step: number, angle: number): Pixels {
    const page = scannedPage(null);
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    for (let y = 200; y < 1100; y++)
      for (let x = 150; x < 870; x++) {
        const [u, v] = [(x * cos - y * sin) / step, (x * sin + y * cos) / step];
        const far = Math.hypot(u - Math.round(u), v - Math.round(v));
        const size = 0.2 + 0.25 * Math.abs(Math.sin(x / 90) * Math.cos(y / 120));
        if (far < size) page.rgba[(y * page.width + x) * 4 + 2]! -= 120;
      }
    return page;
  }
  it.each([
    [8, 0],
    [8, 0.26],
    [12, 0],
    [16, 0.785],
  ])("with a halftone of points %s pixels apart, turned by %s, has none", (step, angle) =>
    expect(dotsIn(halftone(step, angle), 1)).toBeNull(),
  );

  it.each([25, 40, 60, 85])("whose yellow noise was packed as JPEG at quality %s has none", (quality) => {
    const page = scannedPage(null, { noise: 8 });
    const chance = dice(quality);
    for (let i = 2; i < page.rgba.length; i += 4) if (chance() < 0.004) page.rgba[i] = Math.max(0, page.rgba[i]! - 70);
    expect(dotsIn(packed(page, quality), 1)).toBeNull();
  });

  it("has none left once it is cleaned, and its letters still", () => {
    const clean = cleanPaper(scannedPage(CODE));
    expect(dotsIn(clean, 1)).toBeNull();
    const levels = new Set(clean.rgba.filter((_, i) => i % 4 === 2));
    expect([levels.has(255), Math.min(...levels) < 90]).toEqual([true, true]);
    expect([...levels].filter((level) => level > 180 && level < 255)).toEqual([]);
  });
});
