// One image of a page without the rest of it: all of it, and which part of its place its clips and masks let through.
import * as mupdf from "mupdf";
import type { ImageAlone } from "../../engine/ports/pdf-engine.ts";
import { borrowed } from "./device-values.ts";
import { asRead, inGrey, paint, passing } from "./looks.ts";

const gray = mupdf.ColorSpace.DeviceGray;

export function imageAloneOf(page: mupdf.PDFPage, scale: number, wanted: number): ImageAlone {
  const drawn = asRead(page);
  return {
    whole: inGrey(paint(drawn, scale, (to) => unclipped(to, wanted), gray)),
    shown: inGrey(paint(drawn, scale, (to) => inItsPlace(to, wanted), gray)),
  };
}

/** The image's square in black, under every clip and mask that the image has. */
function inItsPlace(to: mupdf.Device, wanted: number): mupdf.Device {
  const square = (op: number, ctm: mupdf.Matrix) => {
    if (op !== wanted) return false;
    const path = new mupdf.Path();
    path.rect(0, 0, 1, 1);
    to.fillPath(path, false, ctm, gray, [0], 1);
    path.destroy();
    return true;
  };
  return passing(to, (op, inMask) => inMask || op === wanted, true, square);
}

/** The image, out of every clip and mask. */
function unclipped(to: mupdf.Device, wanted: number): mupdf.Device {
  let op = -1;
  const count = (...handles: readonly { destroy(): void }[]) => {
    op++;
    for (const handle of handles) handle.destroy();
  };
  return new mupdf.Device({
    fillPath: (path, _evenOdd, _ctm, space) => count(path, space),
    strokePath: (path, stroke, _ctm, space) => count(path, stroke, space),
    fillText: (text, _ctm, space) => count(text, space),
    strokeText: (text, stroke, _ctm, space) => count(text, stroke, space),
    ignoreText: (text) => count(text),
    fillShade: (shade: mupdf.Shade) => {
      borrowed(shade);
      count();
    },
    fillImage: (image, ctm) => {
      borrowed(image);
      count();
      if (op === wanted) to.fillImage(image, ctm, 1);
    },
    fillImageMask: (image, ctm, space) => {
      borrowed(image);
      count(space);
      if (op === wanted) to.fillImageMask(image, ctm, gray, [0], 1);
    },
    clipImageMask: (image: mupdf.Image) => void borrowed(image),
  });
}
