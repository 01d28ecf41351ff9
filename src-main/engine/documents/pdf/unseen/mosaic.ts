// Where a picture was pixelated: blocks of one grey each, on a grid, of more greys than a code or a chessboard has.
import type { Picture } from "../../../ports/pdf-engine.ts";
import type { PixelBox } from "./places.ts";

/** Wide enough for a few blocks of a name on one line. */
const WINDOW = [64, 24] as const;
const STEP = [32, 12] as const;
/** Sides of blocks, in pixels of the picture. */
const SMALLEST = 4;
const LARGEST = 24;
/** Greys closer than this are one block's noise. */
const EDGE = 10;
/** Share of all edges that must lie on the grid. */
const ON_GRID = 0.88;
const GREYS = 4;

/** `side`: of one block, in pixels of the picture. */
export type Mosaic = PixelBox & { readonly side: number };

/** Windows in which all edges lie on one grid, joined where they touch. */
export function mosaics(picture: Picture): Mosaic[] {
  const { width, height } = picture;
  if (width < WINDOW[0] / 2 || height < WINDOW[1] / 2) return [];
  const w = Math.min(WINDOW[0], width);
  const h = Math.min(WINDOW[1], height);
  const found: Mosaic[] = [];
  for (let top = 0; top + h <= height; top += STEP[1])
    for (let left = 0; left + w <= width; left += STEP[0]) {
      const side = gridIn(picture, left, top, w, h);
      if (side !== null) found.push({ left, top, right: left + w, bottom: top + h, side });
    }
  return joined(found);
}

/** The side of the blocks that the window is made of; null where it isn't made of any. */
function gridIn({ grey, width }: Picture, left: number, top: number, w: number, h: number): number | null {
  // Most windows are plain paper: a few pixels tell.
  let low = 255;
  let high = 0;
  for (let y = top; y < top + h; y += 3)
    for (let x = left; x < left + w; x += 3) {
      const level = grey[y * width + x]!;
      if (level < low) low = level;
      if (level > high) high = level;
    }
  if (high - low < 2 * EDGE) return null;
  const columns = new Uint16Array(w);
  const rows = new Uint16Array(h);
  const greys = new Uint16Array(16);
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const i = (top + y) * width + left + x;
      const level = grey[i]!;
      greys[level >> 4]!++;
      if (x > 0 && Math.abs(level - grey[i - 1]!) > EDGE) columns[x]!++;
      if (y > 0 && Math.abs(level - grey[i - width]!) > EDGE) rows[y]!++;
    }
  if (greys.filter((n) => n > 0.02 * w * h).length < GREYS) return null;
  const [across, down] = [gridSide(columns, h, 3), gridSide(rows, w, 2)];
  return across === null || down === null ? null : Math.min(across, down);
}

/** How far apart the lines are on which the edges lie, each an edge for a good part of its length. */
function gridSide(edges: Uint16Array, length: number, least: number): number | null {
  const total = edges.reduce((sum, n) => sum + n, 0);
  if (total === 0) return null;
  for (let side = LARGEST; side >= SMALLEST; side--)
    for (let phase = 0; phase < side; phase++) {
      let on = 0;
      let lines = 0;
      for (let i = phase; i < edges.length; i += side) {
        on += edges[i]!;
        if (edges[i]! > 0.25 * length) lines++;
      }
      if (on >= ON_GRID * total && lines >= Math.min(least, Math.floor(edges.length / side)))
        return lines >= 2 ? side : null;
    }
  return null;
}

function joined(boxes: readonly Mosaic[]): Mosaic[] {
  const out: Mosaic[] = [];
  for (const box of boxes) {
    const near = out.findIndex(
      (o) => box.left <= o.right && box.right >= o.left && box.top <= o.bottom && box.bottom >= o.top,
    );
    if (near < 0) out.push(box);
    else {
      const o = out[near]!;
      out[near] = {
        left: Math.min(o.left, box.left),
        top: Math.min(o.top, box.top),
        right: Math.max(o.right, box.right),
        bottom: Math.max(o.bottom, box.bottom),
        side: Math.min(o.side, box.side),
      };
    }
  }
  return out;
}
