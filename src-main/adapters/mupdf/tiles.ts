// Pictures of parts of pages: a page is interpreted once and painted from the list it left, tile by tile.
import * as mupdf from "mupdf";
import type { PageNumber } from "../../base/units.ts";
import type { PixelArea, Pixels } from "../../engine/ports/pdf-engine.ts";

/** Pages whose drawing lists are kept: those in sight and the next ones. Lists of dense pages take megabytes. */
const KEPT = 6;

type Drawn = { readonly list: mupdf.DisplayList; readonly bounds: mupdf.Rect };

export function tiles(doc: mupdf.PDFDocument) {
  const lists = new Map<PageNumber, Drawn>();

  const drawn = (page: PageNumber): Drawn => {
    const known = lists.get(page);
    if (known !== undefined) {
      // Put last, so that the page longest unused is the one that goes.
      lists.delete(page);
      lists.set(page, known);
      return known;
    }
    const loaded = doc.loadPage(page - 1);
    try {
      const made = { list: loaded.toDisplayList(true), bounds: loaded.getBounds() };
      lists.set(page, made);
      const oldest = lists.keys().next().value;
      if (lists.size > KEPT && oldest !== undefined) {
        lists.get(oldest)?.list.destroy();
        lists.delete(oldest);
      }
      return made;
    } finally {
      loaded.destroy();
    }
  };

  return {
    tile(page: PageNumber, scale: number, { x, y, width, height }: PixelArea): Pixels {
      const { list, bounds } = drawn(page);
      const [x0, y0, x1, y1] = bounds;
      const right = Math.min(x + width, Math.max(x + 1, Math.ceil((x1 - x0) * scale)));
      const bottom = Math.min(y + height, Math.max(y + 1, Math.ceil((y1 - y0) * scale)));
      const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [x, y, right, bottom], true);
      const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
      try {
        // White paper, opaque: what the page paints on top stays opaque.
        pixmap.clear(255);
        list.run(device, [scale, 0, 0, scale, -x0 * scale, -y0 * scale]);
        device.close();
        const stride = pixmap.getStride();
        const row = (right - x) * 4;
        const rgba = new Uint8Array(row * (bottom - y));
        // The view into WASM memory dies with the next allocation: copy at once.
        const pixels = pixmap.getPixels();
        if (stride === row) rgba.set(pixels.subarray(0, rgba.length));
        else for (let i = 0; i < bottom - y; i++) rgba.set(pixels.subarray(i * stride, i * stride + row), i * row);
        return { width: right - x, height: bottom - y, rgba };
      } finally {
        device.destroy();
        pixmap.destroy();
      }
    },
    /** Pages are others now, or look otherwise. */
    forget() {
      for (const { list } of lists.values()) list.destroy();
      lists.clear();
    },
  };
}
