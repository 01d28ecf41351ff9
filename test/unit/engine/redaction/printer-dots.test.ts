// A scanned page with a printer's tracking dots: the check tells of them, and the copy has none.

import { deflateSync } from "node:zlib";
import { expect, it } from "vitest";
import { printerDots } from "../../../../src-main/engine/documents/scan/dots/printer-dots.ts";
import { readSignals } from "../../../../src-main/engine/provenance/index.ts";
import { onePage } from "../../../support/pdf.ts";
import { rgbOf, scannedPage } from "../../../support/printer-dots.ts";
import { open, read, redact } from "../../../support/tools.ts";

const CODE = { minute: 12, hour: 8, day: 21, month: 11, year: 19, serial: "11450927" };

function scan(code: typeof CODE | null): Uint8Array {
  const page = scannedPage(code, { width: 1020, height: 1320, step: 10 });
  const picture = {
    dict: `/Type /XObject /Subtype /Image /Width ${page.width} /Height ${page.height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /FlateDecode`,
    data: new Uint8Array(deflateSync(rgbOf(page))),
  };
  return onePage({ content: "q 612 0 0 792 0 0 cm /S Do Q", resources: "/XObject <</S 10 0 R>>", more: [picture] });
}

it("is told, with the printer and the time, and a twin without dots isn't", () => {
  const signals = readSignals(read(scan(CODE)), "a".repeat(64)).filter(({ channel }) => channel === "printer_dots");
  expect(signals).toEqual([expect.objectContaining({ strength: "strong", page: 1, family: "source_risk" })]);
  expect(signals[0]!.evidence).toContain("serial number 11450927, printed 2019-11-21 08:12");
  expect(read(scan(null)).traces.filter(({ kind }) => kind === "printer_dots")).toEqual([]);
});

it("has a copy without them, which passes every check", async () => {
  const { bytes, residues, pictures } = await redact(scan(CODE), {});
  expect([residues, pictures.map(({ page }) => page)]).toEqual([[], [1]]);
  const copy = open(bytes!);
  const raw = copy.page(1);
  expect(printerDots(copy, 1, { ...raw, images: [[0, 0, raw.width, raw.height]] })).toBeNull();
  const { rgba } = copy.tile(1, 2, { x: 0, y: 0, width: 5_000, height: 5_000 });
  let yellow = 0;
  for (let i = 0; i < rgba.length; i += 4) if (Math.min(rgba[i]!, rgba[i + 1]!) - rgba[i + 2]! > 3) yellow++;
  expect(yellow).toBe(0);
  copy.close();
});
