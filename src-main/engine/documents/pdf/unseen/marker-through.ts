// Where a scan shows a felt pen's bar that isn't as dark as the letters under it: made lighter, the picture can be read.
import type { Picture } from "../../../ports/pdf-engine.ts";
import type { PixelBox } from "./places.ts";

const CELL = 8;
/** All of a cell of a bar is darker than this; of paper, nearly all is lighter than that. */
const DARK = 120;
const PAPER = 190;
/** So much of a picture is paper, if it is one of a text. */
const PAPER_SHARE = 0.5;
/** Cells of a bar: as high as a line, as wide as a short name. */
const LEAST: readonly [across: number, down: number] = [5, 2];
const LARGEST_SHARE = 0.2;
const FILLED = 0.75;
/** Grey levels between the bar and the letters in it. */
const APART = 14;
/** Spread of either, as a share of that. */
const SPREAD = 0.5;
/** Share of the bar that letters blacken, and of most of its slices from left to right: a bar is darker where a pen rests. */
const INK: readonly [least: number, most: number] = [0.04, 0.6];
const SLICES = 6;
/** A letter's stroke is no wider than this share of the picture, or so many pixels. */
const STROKE = [0.012, 10] as const;
/** Neighbours of both greys, as a share of what grain without order has. */
const ORDER = 0.7;
const MOST_BARS = 40;

export function markersThrough(picture: Picture): PixelBox[] {
  const [columns, rows] = [Math.floor(picture.width / CELL), Math.floor(picture.height / CELL)];
  const dark = new Uint8Array(columns * rows);
  let paper = 0;
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      const { darkest, lightest } = extremes(picture, column * CELL, row * CELL);
      if (lightest < DARK) dark[row * columns + column] = 1;
      else if (lightest > PAPER && darkest > DARK) paper++;
    }
  if (paper < PAPER_SHARE * columns * rows) return [];
  const bars = regions(dark, columns, rows).filter(({ left, top, right, bottom, cells }) => {
    const [across, down] = [right - left, bottom - top];
    if (across < LEAST[0] || down < LEAST[1] || across < down) return false;
    return cells >= FILLED * across * down && cells <= LARGEST_SHARE * columns * rows;
  });
  return bars
    .slice(0, MOST_BARS)
    .map(({ left, top, right, bottom }) => ({
      left: left * CELL,
      top: top * CELL,
      right: right * CELL,
      bottom: bottom * CELL,
    }))
    .filter((bar) => hasLetters(picture, bar));
}

function extremes({ grey, width }: Picture, left: number, top: number) {
  let darkest = 255;
  let lightest = 0;
  for (let y = top; y < top + CELL; y++)
    for (let i = y * width + left; i < y * width + left + CELL; i++) {
      if (grey[i]! < darkest) darkest = grey[i]!;
      if (grey[i]! > lightest) lightest = grey[i]!;
    }
  return { darkest, lightest };
}

type Region = PixelBox & { readonly cells: number };

function regions(dark: Uint8Array, columns: number, rows: number): Region[] {
  const out: Region[] = [];
  for (let start = 0; start < dark.length; start++) {
    if (dark[start] !== 1) continue;
    let [left, right, top, bottom, cells] = [columns, 0, rows, 0, 0];
    const open = [start];
    dark[start] = 2;
    while (open.length > 0) {
      const at = open.pop()!;
      const [x, y] = [at % columns, Math.floor(at / columns)];
      cells++;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y + 1);
      for (const near of [x > 0 ? at - 1 : -1, x + 1 < columns ? at + 1 : -1, at - columns, at + columns])
        if (dark[near] === 1) {
          dark[near] = 2;
          open.push(near);
        }
    }
    out.push({ left, top, right, bottom, cells });
  }
  return out;
}

/** Two greys, well apart, and the darker one in strokes all along the bar. */
function hasLetters({ grey, width }: Picture, { left, top, right, bottom }: PixelBox): boolean {
  const counts = new Uint32Array(256);
  for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) counts[grey[y * width + x]!]!++;
  const parted = twoGreys(counts);
  if (parted === null) return false;
  const isInk = (x: number, y: number) => grey[y * width + x]! <= parted;
  const slices = new Uint32Array(SLICES);
  let [ink, strokes, changes] = [0, 0, 0];
  for (let y = top; y < bottom; y++)
    for (let x = left, run = 0; x < right; x++) {
      const here = isInk(x, y);
      if (x > left && isInk(x - 1, y) !== here) changes++;
      if (y > top && isInk(x, y - 1) !== here) changes++;
      run = here ? run + 1 : 0;
      if (!here) continue;
      ink++;
      // Each run by its length, for each of its pixels: edges with grain have many of a pixel.
      strokes += 2 * run - 1;
      slices[Math.floor(((x - left) * SLICES) / (right - left))]!++;
    }
  const area = (right - left) * (bottom - top);
  const share = ink / area;
  const isGrain = changes > ORDER * 2 * area * 2 * share * (1 - share);
  if (isGrain || strokes > ink * Math.max(STROKE[1], STROKE[0] * width)) return false;
  const within = slices.filter((n) => n * SLICES >= INK[0] * area && n * SLICES <= INK[1] * area);
  return within.length > SLICES / 2;
}

/** The level that parts them best (Otsu, 1979); null where there are no two. */
function twoGreys(counts: Uint32Array): number | null {
  const parts = (to: number) => {
    let [n, sum, squares] = [0, 0, 0];
    const at = (level: number) => {
      n += counts[level]!;
      sum += level * counts[level]!;
      squares += level * level * counts[level]!;
    };
    for (let level = 0; level <= to; level++) at(level);
    return {
      n,
      mean: n === 0 ? 0 : sum / n,
      spread: n === 0 ? 0 : Math.sqrt(Math.max(0, squares / n - (sum / n) ** 2)),
      sum,
      squares,
    };
  };
  const all = parts(255);
  let best: { at: number; between: number } | null = null;
  for (let level = 0; level < 255; level++) {
    const low = parts(level);
    if (low.n === 0 || low.n === all.n) continue;
    const high = (all.sum - low.sum) / (all.n - low.n);
    const between = low.n * (all.n - low.n) * (high - low.mean) ** 2;
    if (best === null || between > best.between) best = { at: level, between };
  }
  if (best === null) return null;
  const low = parts(best.at);
  const n = all.n - low.n;
  const mean = (all.sum - low.sum) / n;
  const spread = Math.sqrt(Math.max(0, (all.squares - low.squares) / n - mean ** 2));
  const apart = mean - low.mean;
  const ink = low.n / all.n;
  const isParted = apart >= APART && Math.max(low.spread, spread) <= SPREAD * apart;
  return isParted && ink >= INK[0] && ink <= INK[1] ? best.at : null;
}
