// Whether a mark shows its label and nothing else, held against the label's letters as other code draws them.
import type { Pt } from "../../base/units.ts";
import type { Lettering, Picture } from "../ports/pdf-engine.ts";

/** Renderers place and smooth letters differently: so many pixels around each may be inked, too. */
const AROUND = 1;
/** A mark's edge is anti-aliased; so many pixels of it are not judged. */
const BLURRED = 2;
/** The frame of blank paper lies inside it. */
const FRAME: Pt = 0.5;
/** Further than this from the mark's own level something shows. */
const SHOWS = 60;
/** How much of its letters' ink must be there, and how much more may be: PDFium paints 1.00 to 1.04 of what mupdf does. */
const LEAST_INK = 0.8;
const MOST_INK = 1.25;

/** `seen`: the page of the copy; `letters`: the labels alone, black on white, in a picture of the same size. */
export function isWritten({ mark, style }: Lettering, seen: Picture, letters: Picture): boolean {
  const { width, height, scale, grey } = seen;
  const edge = BLURRED + (style === "plain" ? Math.ceil(FRAME * scale) : 0);
  const left = Math.max(0, Math.ceil(mark[0] * scale) + edge);
  const right = Math.min(width, Math.floor(mark[2] * scale) - edge);
  const top = Math.max(0, Math.ceil(mark[1] * scale) + edge);
  const bottom = Math.min(height, Math.floor(mark[3] * scale) - edge);
  let [wanted, found] = [0, 0];
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      wanted += 255 - letters.grey[at]!;
      const ink = style === "plain" ? 255 - grey[at]! : grey[at]!;
      if (isNearLetter(letters, x, y)) found += ink;
      else if (ink > SHOWS) return false;
    }
  return found >= LEAST_INK * wanted && found <= MOST_INK * wanted;
}

function isNearLetter({ width, height, grey }: Picture, x: number, y: number): boolean {
  for (let row = Math.max(0, y - AROUND); row <= Math.min(height - 1, y + AROUND); row++)
    for (let column = Math.max(0, x - AROUND); column <= Math.min(width - 1, x + AROUND); column++)
      if (grey[row * width + column]! < 255) return true;
  return false;
}
