// The paper that a passage takes up: its lines, and what lies between one line and the next.
import { intersectRects, type Pt, type Quad, type Rect, rectOfQuad } from "./units.ts";

/** Leading up to so many line heights lies within a passage; a wider gap parts it. */
const LEADING = 1.5;

export const isSome = ([x0, y0, x1, y1]: Rect) => x1 > x0 && y1 > y0;

/** `by`: points that each line is widened by, as far as the page goes. Empty where none of the lines is on it. */
export function passageRegion(quads: readonly Quad[], page: Rect, by: Pt): Rect[] {
  const lines = quads
    .map(rectOfQuad)
    .map(([x0, y0, x1, y1]) => intersectRects([x0 - by, y0 - by, x1 + by, y1 + by], page))
    .filter(isSome)
    .sort((a, b) => a[1] - b[1]);
  const between = lines.flatMap((line, i): Rect[] => {
    const next = lines[i + 1];
    if (next === undefined || next[1] - line[3] > LEADING * (line[3] - line[1])) return [];
    const gap: Rect = [Math.max(line[0], next[0]), line[3], Math.min(line[2], next[2]), next[1]];
    return isSome(gap) ? [gap] : [];
  });
  return [...lines, ...between];
}
