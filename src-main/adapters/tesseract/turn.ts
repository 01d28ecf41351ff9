// Quarter turns of a grey picture, and of places found on the turned one back onto it.
import type { OcrWord } from "../../engine/ports/ocr.ts";
import type { Picture } from "../../engine/ports/pdf-engine.ts";

/** Clockwise. */
export function turnQuarter(picture: Picture, turns: 0 | 1 | 2 | 3): Picture {
  if (turns === 0) return picture;
  const { width, height, grey } = picture;
  const [w, h] = turns === 2 ? [width, height] : [height, width];
  const out = new Uint8Array(w * h);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [tx, ty] =
        turns === 1 ? [height - 1 - y, x] : turns === 2 ? [width - 1 - x, height - 1 - y] : [y, width - 1 - x];
      out[ty * w + tx] = grey[y * width + x]!;
    }
  return { ...picture, width: w, height: h, grey: out };
}

/** The quad keeps its corners' order as read, so a word that stands on its side has a quad that does too. */
export function turnBack(quad: OcrWord["quad"], { width, height }: Picture, turns: 0 | 1 | 2 | 3): OcrWord["quad"] {
  if (turns === 0) return quad;
  const out: number[] = [];
  for (let i = 0; i < 8; i += 2) {
    const [x, y] = [quad[i]!, quad[i + 1]!];
    if (turns === 1) out.push(y, height - x);
    else if (turns === 2) out.push(width - x, height - y);
    else out.push(width - y, x);
  }
  return out as unknown as OcrWord["quad"];
}
