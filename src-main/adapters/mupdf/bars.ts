// The parts of a path as rectangles, and whether each fills its own: a bar does, a frame or a grid doesn't.
import type * as mupdf from "mupdf";
import { apply, type Matrix } from "../../base/matrix.ts";
import type { Rect } from "../../base/units.ts";

export type Outline = { readonly rect: Rect; readonly solid: boolean };

/** Share of its rectangle that a shape must fill to count as a bar; a rounded one does. */
const FILLS = 0.8;
/** A path of more parts is a drawing. */
const MOST_PARTS = 64;

type Part = { points: [number, number][]; straight: boolean };

/** null for a path of too many parts. */
function partsOf(path: mupdf.Path, ctm: Matrix): Part[] | null {
  const parts: Part[] = [];
  let many = false;
  const to = (x: number, y: number) => {
    const last = parts.at(-1);
    if (last !== undefined && last.points.length < 512) last.points.push([...apply(ctm, x, y)] as [number, number]);
  };
  path.walk({
    moveTo: (x: number, y: number) => {
      if (parts.length >= MOST_PARTS) many = true;
      else {
        parts.push({ points: [], straight: true });
        to(x, y);
      }
    },
    lineTo: to,
    curveTo: (x1: number, y1: number, x2: number, y2: number, x3: number, y3: number) => {
      const last = parts.at(-1);
      if (last !== undefined) last.straight = false;
      to(x1, y1);
      to(x2, y2);
      to(x3, y3);
    },
    closePath: () => {},
  });
  return many ? null : parts.filter((part) => part.points.length > 1);
}

export function filledParts(path: mupdf.Path, ctm: Matrix): Outline[] | null {
  const parts = partsOf(path, ctm);
  if (parts === null) return null;
  const rects = parts.map(({ points }) => boundsOf(points));
  return parts.map(({ points }, i) => {
    const rect = rects[i]!;
    const area = (rect[2] - rect[0]) * (rect[3] - rect[1]);
    const holed = rects.some((other, j) => i !== j && inside(other, rect));
    return { rect, solid: !holed && area > 0 && shoelace(points) >= FILLS * area };
  });
}

/** Whether a clip leaves all of its rectangle: one part that fills it and turns one way only, so that nothing is left out inside. */
export function leavesAll(path: mupdf.Path, ctm: Matrix): boolean {
  const parts = filledParts(path, ctm);
  return parts?.length === 1 && parts[0]!.solid && turnsOnce(partsOf(path, ctm)![0]!.points);
}

/** Points closer than this are one. */
const HAIR = 0.01;

function turnsOnce(all: readonly (readonly [number, number])[]): boolean {
  const points = all.filter(([x, y], i) => {
    const [u, v] = all[(i + 1) % all.length]!;
    return Math.hypot(u - x, v - y) > HAIR;
  });
  let turned = 0;
  let sign = 0;
  for (let i = 0; i < points.length; i++) {
    const [[ax, ay], [bx, by], [cx, cy]] = [0, 1, 2].map((n) => points[(i + n) % points.length]!) as [
      readonly [number, number],
      readonly [number, number],
      readonly [number, number],
    ];
    const cross = (bx - ax) * (cy - by) - (by - ay) * (cx - bx);
    const turn = Math.atan2(cross, (bx - ax) * (cx - bx) + (by - ay) * (cy - by));
    turned += turn;
    if (Math.abs(turn) < HAIR) continue;
    if (sign !== 0 && Math.sign(turn) !== sign) return false;
    sign = Math.sign(turn);
  }
  return Math.abs(Math.abs(turned) - 2 * Math.PI) < 1;
}

/** Straight strokes along an axis, each with its own width; null where the path has another line. */
export function strokedParts(path: mupdf.Path, ctm: Matrix, width: number): Outline[] | null {
  const parts = partsOf(path, ctm);
  if (parts === null) return null;
  const half = width / 2;
  const out: Outline[] = [];
  for (const { points, straight } of parts) {
    if (!straight) return null;
    for (let i = 1; i < points.length; i++) {
      const [x0, y0, x1, y1] = boundsOf([points[i - 1]!, points[i]!]);
      if (x1 - x0 > 0.5 && y1 - y0 > 0.5) return null;
      out.push({ rect: [x0 - half, y0 - half, x1 + half, y1 + half], solid: true });
      if (out.length > MOST_PARTS) return null;
    }
  }
  return out;
}

function boundsOf(points: readonly (readonly [number, number])[]): Rect {
  const xs = points.map((p) => p[0]);
  const ys = points.map((p) => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

const inside = (a: Rect, b: Rect) =>
  a[0] > b[0] && a[1] > b[1] && a[2] < b[2] && a[3] < b[3] && a[2] - a[0] > 1 && a[3] - a[1] > 1;

function shoelace(points: readonly (readonly [number, number])[]): number {
  let twice = 0;
  for (let i = 0; i < points.length; i++) {
    const [x0, y0] = points[i]!;
    const [x1, y1] = points[(i + 1) % points.length]!;
    twice += x0 * y1 - x1 * y0;
  }
  return Math.abs(twice) / 2;
}
