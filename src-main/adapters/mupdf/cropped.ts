// Pictures of which a page shows a part only, cut to that part before they are set: the setter knows no clip.
import * as mupdf from "mupdf";
import { attempt } from "../../base/attempt.ts";

/** In thousandths of a percent, as `engine/documents/opc/crop.ts` writes it. */
const CROPPED = /data:image\/\w+;crop=(\d{1,6})-(\d{1,6})-(\d{1,6})-(\d{1,6});base64,([A-Za-z0-9+/]*={0,2})/g;
const WHOLE = 100_000;
const MOST_PIXELS = 100_000_000;

/** One that can't be cut isn't shown: what was cut off may be what nobody was to see. */
export const withCroppedPictures = (html: string): string =>
  html.replace(CROPPED, (_all, left: string, top: string, right: string, bottom: string, data: string) => {
    const sides = [left, top, right, bottom].map((side) => Math.min(1, Number(side) / WHOLE));
    const png = attempt(() => cut(Buffer.from(data, "base64"), sides)) ?? null;
    return png === null ? "" : `data:image/png;base64,${Buffer.from(png).toString("base64")}`;
  });

function cut(bytes: Uint8Array, [left, top, right, bottom]: readonly number[]): Uint8Array | null {
  const image = new mupdf.Image(bytes);
  const [width, height] = [image.getWidth(), image.getHeight()];
  const [x0, y0] = [Math.floor(left! * width), Math.floor(top! * height)];
  const [x1, y1] = [Math.ceil((1 - right!) * width), Math.ceil((1 - bottom!) * height)];
  if (width * height > MOST_PIXELS || x1 <= x0 || y1 <= y0) {
    image.destroy();
    return null;
  }
  const part = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [x0, y0, x1, y1], false);
  part.setResolution(image.getXResolution(), image.getYResolution());
  part.clear(255);
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, part);
  try {
    device.fillImage(image, [width, 0, 0, height, 0, 0], 1);
    device.close();
    return Uint8Array.from(part.asPNG());
  } finally {
    device.destroy();
    part.destroy();
    image.destroy();
  }
}
