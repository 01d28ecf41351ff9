// Tracking dots on a scanned page (after Richter, Escher, Schönfeld and Strufe, IH&MMSec 2018): found, read, cleaned away.
import { attempt } from "../../../../base/attempt.ts";
import type { PageNumber } from "../../../../base/units.ts";
import type { Trace } from "../../../model/document.ts";
import type { OpenPdf, Pixels, RawPage } from "../../../ports/pdf-engine.ts";
import { pictureShare } from "../../pdf/coverage.ts";
import { findGrids } from "./grid.ts";
import { readCode } from "./read-code.ts";
import { repeated } from "./repetition.ts";
import { paperOf, yellowDots } from "./yellow-dots.ts";

/** From this share of the page on, a picture may be a scan. */
const SCAN_SHARE = 0.5;
const DPI = 300;
const MOST_PIXELS = 12_000_000;
const ALL = { x: 0, y: 0, width: 1_000_000, height: 1_000_000 };

/** null: no scan, a grey one, or one without dots on a grid. */
export function printerDots(pdf: Pick<OpenPdf, "tile">, page: PageNumber, raw: RawPage): Trace | null {
  if (pictureShare(raw) < SCAN_SHARE) return null;
  // Whether there is any colour is seen from far away.
  const small = attempt(() => pdf.tile(page, Math.min(1, 600 / Math.max(raw.width, raw.height)), ALL));
  if (small === undefined || !hasYellow(small)) return null;
  const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / Math.max(1, raw.width * raw.height)));
  const pixels = attempt(() => pdf.tile(page, scale, ALL));
  return pixels === undefined ? null : dotsIn(pixels, page, scale * 72);
}

export function dotsIn(pixels: Pixels, page: PageNumber, dpi = DPI): Trace | null {
  let found: Trace | null = null;
  for (const grid of findGrids(yellowDots(pixels), pixels)) {
    const cells = repeated(grid);
    if (cells === null) continue;
    const decoded = readCode({ ...grid, cells });
    // In inches: whoever knows a maker’s steps knows the maker.
    const steps = [grid.stepX, grid.stepY].map((step) => Math.round((step / dpi) * 1_000) / 1_000);
    const dots = { kind: "printer_dots", page, dots: grid.on, grid: [steps[0]!, steps[1]!] } as const;
    if (decoded !== null) return { ...dots, decoded };
    found ??= dots;
  }
  return found;
}

/** Dots too small to be seen from afar still tint the paper: some pixels are a little yellower than others. */
function hasYellow(pixels: Pixels): boolean {
  const { rgba } = pixels;
  const paper = paperOf(pixels);
  const own = Math.min(paper.red, paper.green) - paper.blue;
  let yellow = 0;
  for (let i = 0; i < rgba.length; i += 4) {
    const lower = Math.min(rgba[i]!, rgba[i + 1]!);
    if (lower - rgba[i + 2]! - own >= 2 && lower > 120) yellow++;
  }
  return yellow >= 20;
}

/** Grey levels off the paper's by less become white: a dot is brighter than that, ink isn't. */
const NEAR_PAPER = 45;

/** The page in grey on white paper, without anything that is hardly darker than its paper. */
export function cleanPaper(pixels: Pixels): Pixels {
  const { rgba } = pixels;
  const paper = paperOf(pixels);
  const white = 0.299 * paper.red + 0.587 * paper.green + 0.114 * paper.blue;
  const out = new Uint8Array(rgba.length);
  for (let i = 0; i < rgba.length; i += 4) {
    const grey = 0.299 * rgba[i]! + 0.587 * rgba[i + 1]! + 0.114 * rgba[i + 2]!;
    const level = grey >= white - NEAR_PAPER ? 255 : Math.round((grey / Math.max(1, white - NEAR_PAPER)) * 254);
    out[i] = out[i + 1] = out[i + 2] = level;
    out[i + 3] = 255;
  }
  return { ...pixels, rgba: out };
}
