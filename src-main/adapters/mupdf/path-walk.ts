// A path as straight pieces, part by part, in the space its matrix leads to.
import type * as mupdf from "mupdf";

export type Part = {
  /** x and y in turns; curves come as a few chords each. */
  readonly points: number[];
  curves: number;
  segments: number;
};

const CHORDS = 8;

export function partsOf(path: mupdf.Path, [a, b, c, d, e, f]: mupdf.Matrix): Part[] {
  const parts: Part[] = [];
  let part: Part = { points: [], curves: 0, segments: 0 };
  const push = (x: number, y: number) => part.points.push(a * x + c * y + e, b * x + d * y + f);
  let [x, y] = [0, 0];
  let [startX, startY] = [0, 0];
  path.walk({
    moveTo(toX, toY) {
      part = { points: [], curves: 0, segments: 0 };
      parts.push(part);
      [x, y, startX, startY] = [toX, toY, toX, toY];
      push(x, y);
    },
    lineTo(toX, toY) {
      part.segments++;
      [x, y] = [toX, toY];
      push(x, y);
    },
    curveTo(x1, y1, x2, y2, x3, y3) {
      part.segments++;
      part.curves++;
      for (let i = 1; i <= CHORDS; i++) {
        const t = i / CHORDS;
        const u = 1 - t;
        const at = (p0: number, p1: number, p2: number, p3: number) =>
          u * u * u * p0 + 3 * u * u * t * p1 + 3 * u * t * t * p2 + t * t * t * p3;
        push(at(x, x1, x2, x3), at(y, y1, y2, y3));
      }
      [x, y] = [x3, y3];
    },
    closePath() {
      if (x !== startX || y !== startY) part.segments++;
      [x, y] = [startX, startY];
      push(x, y);
    },
  });
  return parts;
}

/** x0, y0, x1, y1; turned around where nothing is drawn. */
export function boundsOf(parts: readonly Part[]): mupdf.Rect {
  const out: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { points } of parts)
    for (let i = 0; i < points.length; i += 2) {
      out[0] = Math.min(out[0], points[i]!);
      out[1] = Math.min(out[1], points[i + 1]!);
      out[2] = Math.max(out[2], points[i]!);
      out[3] = Math.max(out[3], points[i + 1]!);
    }
  return out;
}
