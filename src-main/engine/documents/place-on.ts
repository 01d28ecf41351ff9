// A place that a person marked on a page: where it is, kept to the page, and the words that stand there.
import { intersectRects, type Quad, quadOfRect, type Rect } from "../../base/units.ts";
import type { Place } from "../../contract/search.ts";
import { quadsOfRange, textIn } from "../model/document.ts";

/** Points a side: below this nobody meant to draw a box. */
const LEAST = 1;

/** null where the page has nothing there: no letters in the range, or no part of the box. */
export function placeOn(
  { width, height }: { readonly width: number; readonly height: number },
  { text, quads }: { readonly text: string; readonly quads: Float32Array },
  place: Place,
): { quads: [...Quad][]; text: string } | null {
  const whole: Rect = [0, 0, width, height];
  switch (place.how) {
    case "text": {
      const found = quadsOfRange(text, quads, place.start, Math.min(place.end, text.length));
      const words = text.slice(place.start, place.end).replace(/\s+/g, " ").trim();
      return found.length === 0 ? null : { quads: found.map((quad) => [...quad]), text: words };
    }
    case "box": {
      const rect = intersectRects(whole, place.rect);
      if (rect[2] - rect[0] < LEAST || rect[3] - rect[1] < LEAST) return null;
      return { quads: [[...quadOfRect(rect)]], text: wordsIn(text, quads, rect) };
    }
    case "page":
      return { quads: [[...quadOfRect(whole)]], text: "" };
  }
}

function wordsIn(text: string, quads: Float32Array, rect: Rect): string {
  const lines: string[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    lines.push(textIn(line, quads.subarray(at * 8, (at + line.length) * 8), rect));
    at += line.length + 1;
  }
  return lines.join(" ").replace(/\s+/g, " ").trim();
}
