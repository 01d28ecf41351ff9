// Words that no element of the original holds (labels on marks, fields that became text, a recogniser's layer): where
// among the tagged ones they are read.
import { type Pt, type Rect, unionRects } from "../../../base/units.ts";
import type { Piece } from "./painted.ts";

export type Stray = {
  readonly pieces: readonly Piece[];
  readonly box: Rect;
  /** It stands on a mark, in place of what was struck. */
  readonly isLabel: boolean;
};

/** Lines further apart than this many line heights are not of one paragraph. */
const LEADING = 1.9;

/** In the order of painting; lines that follow each other closely are one. */
export function straysOf(
  pieces: readonly Piece[],
  boxes: ReadonlyMap<Piece, Rect>,
  labelOf: (box: Rect) => Rect | null,
): Stray[] {
  const out: { pieces: Piece[]; box: Rect; isLabel: boolean; last: Rect }[] = [];
  for (const piece of pieces) {
    const own = boxes.get(piece) ?? [0, 0, 0, 0];
    const label = labelOf(own);
    const last = out.at(-1);
    const goesOn = label === null ? last?.isLabel === false && follows(last.last, own) : last?.box === label;
    if (last !== undefined && goesOn) {
      last.pieces.push(piece);
      last.last = own;
      if (label === null) last.box = unionRects(last.box, own);
    } else out.push({ pieces: [piece], box: label ?? own, isLabel: label !== null, last: own });
  }
  return out;
}

function follows([x0, y0, , y1]: Rect, next: Rect): boolean {
  const height = Math.max(1, y1 - y0);
  const down = next[1] - y0;
  const sameLine = Math.abs(down) < height / 2;
  return sameLine ? next[0] >= x0 : down > 0 && down < LEADING * height && next[3] - next[1] < 1.5 * height;
}

export type Anchor = { readonly piece: Piece; readonly where: "after" | "before" | "below" };

/** The tagged piece that it follows on its line, or precedes there, or stands below; null where it is above them all. */
export function anchorOf(box: Rect, tagged: readonly Piece[], boxes: ReadonlyMap<Piece, Rect>): Anchor | null {
  const [x0, y0, x1, y1] = box;
  let after: { piece: Piece; at: Pt } | null = null;
  let before: { piece: Piece; at: Pt } | null = null;
  let above: { piece: Piece; at: Pt } | null = null;
  for (const piece of tagged) {
    const other = boxes.get(piece);
    if (other === undefined) continue;
    const shared = Math.min(y1, other[3]) - Math.max(y0, other[1]);
    if (shared > 0.4 * Math.min(y1 - y0, other[3] - other[1])) {
      if (other[0] <= x0 && (after === null || other[0] > after.at)) after = { piece, at: other[0] };
      if (other[0] > x0 && (before === null || other[0] < before.at)) before = { piece, at: other[0] };
    } else if (other[3] < y1) {
      // One in the same column is nearer than one beside it.
      const beside = Math.min(x1, other[2]) < Math.max(x0, other[0]) ? 1e4 : 0;
      const at = other[3] - beside;
      if (above === null || at >= above.at) above = { piece, at };
    }
  }
  if (after !== null) return { piece: after.piece, where: "after" };
  if (before !== null) return { piece: before.piece, where: "before" };
  return above === null ? null : { piece: above.piece, where: "below" };
}
