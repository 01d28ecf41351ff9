// What a page should look like once it is struck: the original's picture with its marks painted, and as much ink on
// each line that was set anew as it had before.
import type { Pt, Rect } from "../../base/units.ts";
import type { PictureSize } from "../ports/independent-reader.ts";
import type { Picture, Pixels } from "../ports/pdf-engine.ts";

/** In grey as other readers' pictures are, cut or filled up to a size. */
export function greyOf({ width, height, rgba }: Pixels, size: PictureSize): Picture {
  const grey = new Uint8Array(size.width * size.height).fill(255);
  for (let y = 0; y < Math.min(height, size.height); y++)
    for (let x = 0; x < Math.min(width, size.width); x++) {
      const at = (y * width + x) * 4;
      grey[y * size.width + x] = (rgba[at]! * 77 + rgba[at + 1]! * 150 + rgba[at + 2]! * 29) >> 8;
    }
  return { ...size, grey };
}

/** The same of what was drawn so many times larger: each pixel is the mean of those that lie in it. */
export function shrunk(pixels: Pixels, size: PictureSize, times: number): Picture {
  const large = greyOf(pixels, { width: size.width * times, height: size.height * times, scale: size.scale * times });
  const grey = new Uint8Array(size.width * size.height);
  for (let y = 0; y < size.height; y++)
    for (let x = 0; x < size.width; x++) {
      let sum = 0;
      for (let row = y * times; row < (y + 1) * times; row++)
        for (let at = row * large.width + x * times, end = at + times; at < end; at++) sum += large.grey[at]!;
      grey[y * size.width + x] = Math.round(sum / times ** 2);
    }
  return { ...size, grey };
}

/** Of a page's picture the part that begins there, in points; white where the page ends before it. */
export function partOf(page: Picture, { x, y }: { readonly x: Pt; readonly y: Pt }, size: PictureSize): Picture {
  if (x === 0 && y === 0 && page.width === size.width && page.height === size.height) return page;
  const grey = new Uint8Array(size.width * size.height).fill(255);
  const [left, top] = [Math.round(x * page.scale), Math.round(y * page.scale)];
  const wide = Math.max(0, Math.min(size.width, page.width - left));
  for (let row = 0; row < Math.min(size.height, page.height - top); row++) {
    const at = (top + row) * page.width + left;
    grey.set(page.grey.subarray(at, at + wide), row * size.width);
  }
  return { ...size, grey };
}

export const withMarks = (original: Picture, marks: readonly Rect[]): Picture => painted(original, marks, 0);
export const withBlank = (original: Picture, places: readonly Rect[]): Picture =>
  places.length === 0 ? original : painted(original, places, 255);

function painted(original: Picture, rects: readonly Rect[], level: number): Picture {
  const picture = { ...original, grey: original.grey.slice() };
  for (const rect of rects) {
    const { x0, y0, x1, y1 } = boxOf(picture, rect);
    for (let y = y0; y < y1; y++)
      picture.grey.fill(level, y * picture.width + x0, y * picture.width + Math.max(x0, x1));
  }
  return picture;
}

/** How much darker or lighter than its paper a line is, in pixels of full contrast, `aside` left out. */
export function inkOf(picture: Picture, row: Rect, aside: readonly Rect[]): number {
  const { x0, y0, x1, y1 } = boxOf(picture, row);
  const { width, grey } = picture;
  const skipped = aside.map((rect) => boxOf(picture, rect));
  const values: number[] = [];
  for (let y = y0; y < y1; y++)
    for (let x = x0; x < x1; x++)
      if (!skipped.some((s) => x >= s.x0 && x < s.x1 && y >= s.y0 && y < s.y1)) values.push(grey[y * width + x]!);
  const paper = commonest(values);
  return values.reduce((sum, value) => sum + Math.abs(value - paper), 0) / 255;
}

function boxOf({ width, height, scale }: Picture, [x0, y0, x1, y1]: Rect) {
  const clamp = (n: number, most: number) => Math.max(0, Math.min(most, Math.round(n * scale)));
  return { x0: clamp(x0, width), y0: clamp(y0, height), x1: clamp(x1, width), y1: clamp(y1, height) };
}

function commonest(values: readonly number[]): number {
  const counts = new Uint32Array(256);
  for (const value of values) counts[value]!++;
  return counts.indexOf(Math.max(...counts));
}
