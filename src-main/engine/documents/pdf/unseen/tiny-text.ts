// Text so small that nobody sees that there is any: a hair of ink, or none, that can be copied all the same.
import { type Pt, type Quad, rectOfQuad } from "../../../../base/units.ts";
import { quadAt, quadsOfRange } from "../../../model/document.ts";
import type { PageText } from "../page-text.ts";
import { isLetter } from "./page-scene.ts";
import { saysNothing } from "./says-nothing.ts";

/** Drawings that were made smaller have letters of a point and less; nobody reads half of one however near. */
const UNSEEN: Pt = 0.5;
/** Fewer are stray glyphs. */
const LEAST = 4;

export function tinyText({ text, quads, lines }: PageText): Quad[] {
  const out: Quad[] = [];
  for (const line of lines) {
    // A letter without width among others is an accent, or half of a ligature; one after another they are words.
    let [start, end, tiny] = [-1, -1, 0];
    const close = () => {
      if (tiny >= LEAST && !saysNothing(text.slice(start, end))) out.push(...quadsOfRange(text, quads, start, end));
      [start, tiny] = [-1, 0];
    };
    for (let i = line.start; i < line.end; i++) {
      if (!isLetter(text[i]!)) continue;
      const [x0, y0, x1, y1] = rectOfQuad(quadAt(quads, i));
      if (Math.min(x1 - x0, y1 - y0) >= 0.2 * UNSEEN && Math.max(x1 - x0, y1 - y0) >= UNSEEN) close();
      else {
        if (start < 0) start = i;
        end = i + 1;
        tiny++;
      }
    }
    close();
  }
  return out;
}
