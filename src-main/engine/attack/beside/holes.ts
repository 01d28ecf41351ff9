// Rectangles of nothing in a picture's opacity, each among what is opaque: as somebody erases a name, not as a cut-out runs.
import type { PixelBox } from "../../documents/pdf/unseen/places.ts";
import type { Picture } from "../../ports/pdf-engine.ts";

/** Of 255. */
const CLEAR = 8;
/** Pixels, and share of the picture's width: smaller ones are letters' own. */
const LEAST = [12, 5] as const;
const LEAST_SHARE = 0.03;
const MOST_SHARE = 0.6;
/** Share of its rectangle that a hole fills. */
const STRAIGHT = 0.95;

export function holesIn(opacity: Picture): PixelBox[] {
  const { width, height, grey } = opacity;
  const seen = new Uint8Array(grey.length);
  const out: PixelBox[] = [];
  for (let from = 0; from < grey.length; from++) {
    if (seen[from] === 1 || grey[from]! > CLEAR) continue;
    const { left, top, right, bottom, count } = regionFrom(opacity, seen, from);
    const [w, h] = [right - left, bottom - top];
    if (w < Math.max(LEAST[0], LEAST_SHARE * width) || h < LEAST[1]) continue;
    if (count < STRAIGHT * w * h || w * h > MOST_SHARE * width * height) continue;
    out.push({ left, top, right, bottom });
  }
  return out;
}

function regionFrom({ width, height, grey }: Picture, seen: Uint8Array, from: number) {
  const waiting = [from];
  seen[from] = 1;
  let [left, top, right, bottom, count] = [width, height, 0, 0, 0];
  const visit = (at: number) => {
    if (seen[at] === 1 || grey[at]! > CLEAR) return;
    seen[at] = 1;
    waiting.push(at);
  };
  while (waiting.length > 0) {
    const at = waiting.pop()!;
    const [x, y] = [at % width, Math.floor(at / width)];
    left = Math.min(left, x);
    right = Math.max(right, x + 1);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y + 1);
    count++;
    if (x > 0) visit(at - 1);
    if (x + 1 < width) visit(at + 1);
    if (y > 0) visit(at - width);
    if (y + 1 < height) visit(at + width);
  }
  return { left, top, right, bottom, count };
}
