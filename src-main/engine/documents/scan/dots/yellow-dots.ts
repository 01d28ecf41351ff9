// Small yellow specks on bare paper: what a colour laser printer's tracking dots look like in a scan.
import type { Pixels } from "../../../ports/pdf-engine.ts";

export type Dot = { readonly x: number; readonly y: number };
/** Levels of bare paper. */
export type Paper = { readonly red: number; readonly green: number; readonly blue: number };

/** How much bluer than a dot its paper must be, at least. */
const LEAST_YELLOW = 12;
/** A dot is a tenth of a millimetre wide; blurred and at 300 dots an inch, so many pixels at most. */
const LARGEST = 90;
const WIDEST = 11;
/** Around a dot there is bare paper: colours that bleed out of letters have ink beside them. */
const RING = 5;
const INK = 48;
/** A page with more specks has a yellow ground, or is a photograph. */
const MOST_DOTS = 30_000;
const MOST_SHARE = 0.06;

/** A level counts with those near it: noise spreads paper over several. */
const SPREAD = 4;

/** The most common bright level of each colour. */
export function paperOf({ rgba }: Pixels): Paper {
  const counts = [new Uint32Array(256), new Uint32Array(256), new Uint32Array(256)] as const;
  for (let i = 0; i < rgba.length; i += 16)
    if (rgba[i]! > 150 && rgba[i + 1]! > 150) {
      counts[0][rgba[i]!]!++;
      counts[1][rgba[i + 1]!]!++;
      counts[2][rgba[i + 2]!]!++;
    }
  return { red: peakOf(counts[0]), green: peakOf(counts[1]), blue: peakOf(counts[2]) };
}

function peakOf(count: Uint32Array): number {
  let best = { level: 255, sum: 0 };
  for (let level = 0; level < 256; level++) {
    let sum = 0;
    for (let near = Math.max(0, level - SPREAD); near <= Math.min(255, level + SPREAD); near++) sum += count[near]!;
    if (sum >= best.sum) best = { level, sum };
  }
  return best.level;
}

/** None where there is no bare paper, or so much yellow that specks say nothing. */
export function yellowDots(pixels: Pixels): Dot[] {
  const { width, height, rgba } = pixels;
  const paper = paperOf(pixels);
  const light = Math.min(paper.red, paper.green);
  // Yellowness of paper itself is no sign: old paper is yellow throughout.
  const own = light - paper.blue;
  const least = Math.max(LEAST_YELLOW, noiseOf(pixels, paper) * 4);
  const mask = new Uint8Array(width * height);
  let yellow = 0;
  for (let i = 0, at = 0; at < mask.length; i += 4, at++) {
    const lower = Math.min(rgba[i]!, rgba[i + 1]!);
    if (lower - rgba[i + 2]! - own >= least && lower >= light - 40) {
      mask[at] = 1;
      yellow++;
    }
  }
  if (yellow === 0 || yellow > mask.length * MOST_SHARE) return [];
  const dots: Dot[] = [];
  const stack: number[] = [];
  for (let start = 0; start < mask.length; start++) {
    if (mask[start] !== 1) continue;
    let [size, sumX, sumY] = [0, 0, 0];
    let [left, right, top, bottom] = [width, 0, height, 0];
    stack.push(start);
    mask[start] = 2;
    while (stack.length > 0) {
      const at = stack.pop()!;
      const [x, y] = [at % width, Math.floor(at / width)];
      size++;
      sumX += x;
      sumY += y;
      [left, right, top, bottom] = [Math.min(left, x), Math.max(right, x), Math.min(top, y), Math.max(bottom, y)];
      for (let dy = -1; dy <= 1; dy++)
        for (let dx = -1; dx <= 1; dx++) {
          const [nx, ny] = [x + dx, y + dy];
          if (nx < 0 || ny < 0 || nx >= width || ny >= height || mask[ny * width + nx] !== 1) continue;
          mask[ny * width + nx] = 2;
          stack.push(ny * width + nx);
        }
    }
    if (size > LARGEST || right - left >= WIDEST || bottom - top >= WIDEST) continue;
    if (!isOnPaper(pixels, left - RING, top - RING, right + RING, bottom + RING, light)) continue;
    dots.push({ x: sumX / size, y: sumY / size });
    if (dots.length > MOST_DOTS) return [];
  }
  return dots;
}

/** Middle distance of yellowness from the paper's own, over bright pixels. */
function noiseOf({ rgba }: Pixels, paper: Paper): number {
  const counts = new Uint32Array(256);
  let total = 0;
  const light = Math.min(paper.red, paper.green);
  for (let i = 0; i < rgba.length; i += 64) {
    const lower = Math.min(rgba[i]!, rgba[i + 1]!);
    if (lower < light - 25) continue;
    counts[Math.min(255, Math.abs(lower - rgba[i + 2]! - (light - paper.blue)))]!++;
    total++;
  }
  let sum = 0;
  for (let level = 0; level < 256; level++) {
    sum += counts[level]!;
    if (sum * 2 >= total) return level;
  }
  return 255;
}

function isOnPaper(
  { width, height, rgba }: Pixels,
  left: number,
  top: number,
  right: number,
  bottom: number,
  light: number,
) {
  for (let y = Math.max(0, top); y <= Math.min(height - 1, bottom); y++)
    for (let x = Math.max(0, left); x <= Math.min(width - 1, right); x++) {
      const i = (y * width + x) * 4;
      if (Math.min(rgba[i]!, rgba[i + 1]!) < light - INK) return false;
    }
  return true;
}
