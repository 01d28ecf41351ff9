// Where a page fills something with a tiling pattern (ISO 32000-2, 8.7.3): the cell that is read as its text, and how
// far apart its repetitions lie.
import * as mupdf from "mupdf";
import type { Rect } from "../../base/units.ts";
import type { Tiling } from "../../engine/ports/pdf-engine.ts";

export function tilingsOf(page: mupdf.PDFPage): Tiling[] {
  const [dx, dy] = page.getBounds();
  const out: Tiling[] = [];
  /** The outermost one is filled as a whole where another lies in it. */
  const open: Tiling[] = [];
  const device = new mupdf.Device({
    beginTile: (area, view, xstep, ystep, ctm) => {
      const [a, b, c, d] = ctm;
      const placed = (rect: readonly number[]) => moved(rectOf(rect, ctm), -dx, -dy);
      const tiling: Tiling = {
        cell: placed(view),
        area: open[0]?.area ?? placed(area),
        steps:
          open.length > 0
            ? null
            : [
                [a * xstep, b * xstep],
                [c * ystep, d * ystep],
              ],
      };
      out.push(tiling);
      open.push(tiling);
      return 0;
    },
    endTile: () => void open.pop(),
  });
  try {
    page.run(device, mupdf.Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
  return out;
}

const moved = ([x0, y0, x1, y1]: Rect, x: number, y: number): Rect => [x0 + x, y0 + y, x1 + x, y1 + y];

function rectOf([x0, y0, x1, y1]: readonly number[], [a, b, c, d, e, f]: mupdf.Matrix): Rect {
  const xs = [x0!, x1!].flatMap((x) => [y0!, y1!].map((y) => a * x + c * y + e));
  const ys = [x0!, x1!].flatMap((x) => [y0!, y1!].map((y) => b * x + d * y + f));
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
