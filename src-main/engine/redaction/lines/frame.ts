// A page turned so that its text runs level, left to right: what is said of lines then holds for upright pages too.
import { IDENTITY, type Matrix } from "../../../base/matrix.ts";
import type { Pt, Quad, Rect } from "../../../base/units.ts";

/** Quarter turns clockwise in which text runs on the page as displayed: 0 level, 1 downwards, 3 upwards. */
export type Turn = 0 | 1 | 2 | 3;

export type Frame = {
  readonly width: Pt;
  /** From the page as displayed to the page as turned. */
  readonly matrix: Matrix;
  level(rect: Rect): Rect;
  back(rect: Rect): Rect;
};

export function turnOf(q: Quad): Turn {
  const [dx, dy] = [q[2] - q[0], q[3] - q[1]];
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 2;
  return dy > 0 ? 1 : 3;
}

export function frame(turn: Turn, { width, height }: { readonly width: Pt; readonly height: Pt }): Frame {
  switch (turn) {
    case 0:
      return { width, matrix: IDENTITY, level: (rect) => rect, back: (rect) => rect };
    case 1:
      return {
        width: height,
        matrix: [0, -1, 1, 0, 0, width],
        level: ([x0, y0, x1, y1]) => [y0, width - x1, y1, width - x0],
        back: ([x0, y0, x1, y1]) => [width - y1, x0, width - y0, x1],
      };
    case 2: {
      const turned = ([x0, y0, x1, y1]: Rect): Rect => [width - x1, height - y1, width - x0, height - y0];
      return { width, matrix: [-1, 0, 0, -1, width, height], level: turned, back: turned };
    }
    case 3:
      return {
        width: height,
        matrix: [0, 1, -1, 0, height, 0],
        level: ([x0, y0, x1, y1]) => [height - y1, x0, height - y0, x1],
        back: ([x0, y0, x1, y1]) => [y0, height - x1, y1, height - x0],
      };
  }
}
