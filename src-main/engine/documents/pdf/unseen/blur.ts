// Where a picture of a text was blurred: greys without an edge, as wide as words, among letters that have edges.
import type { Picture } from "../../../ports/pdf-engine.ts";
import type { PixelBox } from "./places.ts";

const CELL = 16;
/** A blurred cell goes from ink to paper, and nowhere by steps. */
const RANGE = 30;
const STEEPEST = 0.3;
/** A cell of letters has an edge steeper than this. */
const SHARP = 90;
/** So much of a picture is paper, if it is one of a text. */
const PAPER = 0.55;
/** Cells in a row: a name. */
const LEAST_CELLS = 3;
/** A blur that goes on is a photograph or a shadow. */
const MOST_ROWS = 6;
/** Share of what is around a blurred word that is paper or letters; a soft part of a photograph lies in the photograph. */
const ON_PAPER = 0.6;

export function blurs(picture: Picture): PixelBox[] {
  const columns = Math.floor(picture.width / CELL);
  const rows = Math.floor(picture.height / CELL);
  if (columns < 12 || rows < 2) return [];
  const soft = new Uint8Array(columns * rows);
  /** Paper, and letters on it. */
  const plain = new Uint8Array(columns * rows);
  let paper = 0;
  let sharp = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const { range, steepest, lightest, flat } = cell(picture, column * CELL, row * CELL);
      if ((flat && lightest > 200) || steepest > SHARP) plain[row * columns + column] = 1;
      if (flat && lightest > 200) paper++;
      else if (steepest > SHARP) sharp++;
      else if (range > RANGE && steepest < STEEPEST * range + 6) soft[row * columns + column] = 1;
    }
  if (paper < PAPER * columns * rows || sharp < 12) return [];
  return regions(soft, columns, rows)
    .filter(
      ({ cells, width, height }) =>
        cells >= LEAST_CELLS && width >= LEAST_CELLS && height <= MOST_ROWS && width >= height,
    )
    .filter((region) => plainAround(region, plain, columns, rows) >= ON_PAPER)
    .map(({ left, top, width, height }) => ({
      left: left * CELL,
      top: top * CELL,
      right: (left + width) * CELL,
      bottom: (top + height) * CELL,
    }));
}

/** Share of the cells around a region that are paper or letters; what is beyond the picture is paper. */
function plainAround({ left, top, width, height }: Region, plain: Uint8Array, columns: number, rows: number): number {
  let [count, all] = [0, 0];
  for (let y = top - 1; y <= top + height; y++)
    for (let x = left - 1; x <= left + width; x++) {
      if (y >= top && y < top + height && x >= left && x < left + width) continue;
      all++;
      if (x < 0 || y < 0 || x >= columns || y >= rows || plain[y * columns + x] === 1) count++;
    }
  return count / all;
}

function cell({ grey, width }: Picture, left: number, top: number) {
  let low = 255;
  let high = 0;
  let steepest = 0;
  for (let y = top; y < top + CELL; y++)
    for (let x = left; x < left + CELL; x++) {
      const level = grey[y * width + x]!;
      if (level < low) low = level;
      if (level > high) high = level;
      if (x > left) steepest = Math.max(steepest, Math.abs(level - grey[y * width + x - 1]!));
      if (y > top) steepest = Math.max(steepest, Math.abs(level - grey[(y - 1) * width + x]!));
    }
  return { range: high - low, steepest, lightest: high, flat: high - low < 16 };
}

type Region = {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  readonly cells: number;
};

function regions(soft: Uint8Array, columns: number, rows: number): Region[] {
  const out: Region[] = [];
  for (let start = 0; start < soft.length; start++) {
    if (soft[start] !== 1) continue;
    let [left, right, top, bottom, cells] = [columns, 0, rows, 0, 0];
    const open = [start];
    soft[start] = 2;
    while (open.length > 0) {
      const at = open.pop()!;
      const x = at % columns;
      const y = Math.floor(at / columns);
      cells++;
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      for (const [nx, ny] of [
        [x - 1, y],
        [x + 1, y],
        [x, y - 1],
        [x, y + 1],
      ] as const) {
        if (nx < 0 || ny < 0 || nx >= columns || ny >= rows || soft[ny * columns + nx] !== 1) continue;
        soft[ny * columns + nx] = 2;
        open.push(ny * columns + nx);
      }
    }
    out.push({ left, top, width: right - left + 1, height: bottom - top + 1, cells });
  }
  return out;
}
