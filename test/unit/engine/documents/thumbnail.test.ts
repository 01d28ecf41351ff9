// The small picture inside a photograph: one that shows the same says little, one that shows what was covered since says much.
import * as mupdf from "mupdf";
import { expect, it } from "vitest";
import { NO_SCANS } from "../../../../src-main/contract/scans.ts";
import { prepare } from "../../../../src-main/engine/documents/prepare.ts";
import { SILENT, watch } from "../../../../src-main/engine/pipeline/tell.ts";
import { images } from "../../../../src-main/engine/provenance/images.signal.ts";
import { source, tools } from "../../../support/tools.ts";

/** A picture of soft slopes with a dark figure in it, and a black box over the figure or not. */
function photograph(width: number, height: number, covered: boolean): Uint8Array {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false);
  const pixels = pixmap.getPixels();
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [u, v] = [x / width, y / height];
      const figure = Math.hypot(u - 0.5, v - 0.5) < 0.15;
      const box = covered && u > 0.33 && u < 0.67 && v > 0.33 && v < 0.67;
      const level = box ? 0 : figure ? 225 : 90 + 60 * u + 40 * v;
      pixels.fill(level, (y * width + x) * 3, (y * width + x) * 3 + 3);
    }
  const jpeg = Uint8Array.from(pixmap.asJPEG(85, false));
  pixmap.destroy();
  return jpeg;
}

/** EXIF with a second directory for the small picture (CIPA DC-008, 4.5.2). */
function withSmall(picture: Uint8Array, small: Uint8Array): Uint8Array {
  const short = (n: number) => [n & 255, n >> 8];
  const long = (n: number) => [...short(n & 0xffff), ...short(n >>> 16)];
  const entry = (tag: number, type: number, value: number) => [
    ...short(tag),
    ...short(type),
    ...long(1),
    ...long(value),
  ];
  const second = 8 + 2 + 12 + 4;
  const at = second + 2 + 3 * 12 + 4;
  const tiff = [
    ...[0x49, 0x49, 42, 0],
    ...long(8),
    ...[...short(1), ...entry(0x0112, 3, 1), ...long(second)],
    ...[...short(3), ...entry(0x0103, 3, 6), ...entry(0x0201, 4, at), ...entry(0x0202, 4, small.length), ...long(0)],
    ...small,
  ];
  const body = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  const length = body.length + 2;
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, length >> 8, length & 255, ...body, ...picture.subarray(2)]);
}

const signalsOf = async (bytes: Uint8Array) => {
  const prepared = await prepare(tools, { ...source(bytes), scans: { ...NO_SCANS, mode: "never" } }, watch(SILENT));
  if (!prepared.ok) throw new Error(prepared.error.code);
  return images.read({ format: "jpeg", pages: [], parts: [], traces: prepared.value.traces }, { leaks: [] });
};

it.each([
  ["as the picture is", true, true, "weak", "source_risk"],
  ["as the picture was before a box was painted over it", true, false, "strong", "arrived_redaction"],
])("a small picture %s", async (_what, covered, smallCovered, strength, family) => {
  const bytes = withSmall(photograph(600, 400, covered), photograph(160, 107, smallCovered));
  expect(await signalsOf(bytes)).toEqual([expect.objectContaining({ channel: "image_thumbnail", strength, family })]);
});
