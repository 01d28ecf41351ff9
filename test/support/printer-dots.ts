// Pages as a scanner sees them, with the yellow dots of a colour laser printer or without: made from the published code.
import type { Pixels } from "../../src-main/engine/ports/pdf-engine.ts";

export type DotCode = {
  readonly minute: number;
  readonly hour: number;
  readonly day: number;
  readonly month: number;
  readonly year: number;
  /** Eight digits. */
  readonly serial: string;
};

const COLUMNS = 15;
const ROWS = 8;

/** Rows of columns: the first row makes every column odd, the first column every row. */
export function codeMatrix({ minute, hour, day, month, year, serial }: DotCode): boolean[][] {
  const pairs = [0, 2, 4, 6].map((at) => Number(serial.slice(at, at + 2)));
  const values = [0, minute, 0, 0, hour, day, month, year, 0, 127, pairs[3]!, pairs[2]!, pairs[1]!, pairs[0]!, 0];
  const rows = Array.from({ length: ROWS }, () => new Array<boolean>(COLUMNS).fill(false));
  values.forEach((value, c) => {
    for (let r = 1; r < ROWS; r++) rows[r]![c] = ((value >> (ROWS - 1 - r)) & 1) === 1;
  });
  for (let r = 1; r < ROWS; r++) rows[r]![0] = rows[r]!.filter(Boolean).length % 2 === 0;
  for (let c = 1; c < COLUMNS; c++) rows[0]![c] = rows.filter((row) => row[c]).length % 2 === 0;
  return rows;
}

/** Chance that is the same on every run. */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9) | 0;
    return ((state ^ (state >>> 13)) >>> 0) / 2 ** 32;
  };
}

export type ScanSpec = {
  readonly width?: number;
  readonly height?: number;
  /** Pixels between neighbouring dots. */
  readonly step?: number;
  /** Degrees. */
  readonly turn?: number;
  /** How much darker in blue a dot is. */
  readonly contrast?: number;
  readonly noise?: number;
  /** The page lies on its head. */
  readonly upsideDown?: boolean;
  /** Empty columns and rows between the repetitions. */
  readonly between?: number;
  /** Columns by which every other row of repetitions is set off. */
  readonly offset?: number;
  /** Drawn where the code is null: specks of dust, a yellow chart, a full grid of dotted paper. */
  readonly instead?: "dust" | "chart" | "dotted paper" | "coloured letters";
};

/** A pattern that nobody can read: dots by chance, a few in a hundred of its cells. */
export function anyMatrix(columns: number, rows: number, share: number, seed = 3): boolean[][] {
  const chance = dice(seed);
  for (let i = 0; i < 5; i++) chance();
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => chance() < share));
}

/** A page of grey "lines of text" on slightly yellow paper, with a code or a pattern of rows of columns. */
export function scannedPage(code: DotCode | readonly (readonly boolean[])[] | null, spec: ScanSpec = {}): Pixels {
  const { width = 1020, height = 1320, step = 12, turn = 0.4, contrast = 45, noise = 3, upsideDown = false } = spec;
  const { between = 1, offset = 5 } = spec;
  const chance = dice(7);
  const rgba = new Uint8Array(width * height * 4);
  for (let i = 0; i < rgba.length; i += 4) {
    const off = (chance() - 0.5) * 2 * noise;
    rgba[i] = 246 + off;
    rgba[i + 1] = 244 + off;
    rgba[i + 2] = 236 + off + (chance() - 0.5) * noise;
    rgba[i + 3] = 255;
  }
  for (let y = 180; y < height - 180; y += 34)
    for (let x = 140; x < width - 140; x += 7) if (chance() > 0.35) paint(x, y, 4, 16, [50, 50, 54]);
  function paint(x: number, y: number, w: number, h: number, [r, g, b]: readonly [number, number, number]) {
    for (let dy = 0; dy < h; dy++)
      for (let dx = 0; dx < w; dx++) {
        const i = ((y + dy) * width + x + dx) * 4;
        if (x + dx >= 0 && x + dx < width && y + dy >= 0 && y + dy < height)
          [rgba[i], rgba[i + 1], rgba[i + 2]] = [r, g, b];
      }
  }
  /** As a scanner blurs a tenth of a millimetre. */
  const dot = (x: number, y: number) => {
    for (let dy = -2; dy <= 2; dy++)
      for (let dx = -2; dx <= 2; dx++) {
        const [px, py] = [Math.round(x) + dx, Math.round(y) + dy];
        if (px < 0 || py < 0 || px >= width || py >= height) continue;
        const i = (py * width + px) * 4;
        const near = Math.max(0, 1 - Math.hypot(px - x, py - y) / 2.4);
        if (rgba[i]! > 150) rgba[i + 2] = Math.max(0, rgba[i + 2]! - contrast * near);
      }
  };
  const [sin, cos] = [Math.sin((turn * Math.PI) / 180), Math.cos((turn * Math.PI) / 180)];
  const put = (x: number, y: number) => {
    const [a, b] = upsideDown ? [width - x, height - y] : [x, y];
    dot(a * cos - b * sin, a * sin + b * cos);
  };
  if (code !== null) {
    const matrix = "serial" in code ? codeMatrix(code) : code;
    const [across, down] = [matrix[0]!.length + between, matrix.length + between];
    // Every other row of repetitions is set off by some columns.
    for (let by = 0; by * down * step < height; by++)
      for (let bx = -1; bx * across * step < width; bx++)
        matrix.forEach((row, r) => {
          row.forEach((on, c) => {
            if (on) put(30 + (bx * across + c + (by % 2) * offset) * step, 25 + (by * down + r) * step);
          });
        });
  } else if (spec.instead === "dust") for (let i = 0; i < 900; i++) put(chance() * width, chance() * height);
  else if (spec.instead === "dotted paper")
    for (let y = 20; y < height; y += step) for (let x = 20; x < width; x += step) put(x, y);
  else if (spec.instead === "chart")
    for (let y = 200; y < 500; y += step) for (let x = 200; x < 600; x += step) if (chance() > 0.6) put(x, y);
  if (spec.instead === "coloured letters")
    for (let y = 190; y < height - 190; y += 34)
      for (let x = 141; x < width - 150; x += 7) if (chance() > 0.5) paint(x, y, 3, 3, [250, 240, 90]);
  return { width, height, rgba };
}

/** The page's colours as a PDF's picture has them. */
export function rgbOf({ rgba, width, height }: Pixels): Uint8Array {
  const rgb = new Uint8Array(width * height * 3);
  for (let i = 0, at = 0; i < rgba.length; i += 4) for (let c = 0; c < 3; c++) rgb[at++] = rgba[i + c]!;
  return rgb;
}
