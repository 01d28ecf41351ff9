// Marks that carry a label: white words on a bar, or dark ones on blank paper in a hairline frame, as Stet sets them.
import type { Pt, Rect } from "../../../base/units.ts";
import { levelOf } from "../../documents/pdf/unseen/mark-index.ts";
import type { Mark } from "../../ports/pdf-engine.ts";
import { isBlank, type Row } from "../rows.ts";

const DARK = 80;
const LIGHT = 175;
const OPAQUE = 0.95;
/** Lower ones are rules, higher ones panels. */
const HEIGHT: readonly [Pt, Pt] = [5, 48];
/** Words may reach so far out of their mark. */
const OVER: Pt = 1;
/** Of Stet's frame, which lies inside the paper's edges. A form's fields have thicker ones. */
const HAIRLINE: Pt = 0.5;
const EXACT: Pt = 0.05;
/** In heights of the mark: words this near beside it are of its line. */
const BESIDE = 1.5;

export type WrittenMark = { readonly rect: Rect; readonly isPaper: boolean };

export function writtenMarks(painted: readonly Mark[], rows: readonly Row[]): WrittenMark[] {
  return painted.flatMap((mark, i): WrittenMark[] => {
    const { kind, rect, rgb, alpha, blended, solid } = mark;
    const height = rect[3] - rect[1];
    if (kind !== "fill" || rgb === null || alpha < OPAQUE || blended || !solid) return [];
    if (height < HEIGHT[0] || height > HEIGHT[1]) return [];
    const isPaper = levelOf(rgb) >= LIGHT;
    if (!isPaper && levelOf(rgb) > DARK) return [];
    const on = painted.flatMap((other, at) => (other.kind === "text" && isOn(other, rect) ? [{ ...other, at }] : []));
    // Words that were there before it are what it covers.
    const isLabelled = on.length > 0 && on.every((text) => text.at > i && isRead(text, isPaper));
    if (!isLabelled) return [];
    // Words on a dark ground of their own are a heading, and at a line's beginning its number: within a line neither is.
    const isMark = isPaper ? isFramed(rect, painted.slice(i + 1)) : isWithinLine(rect, rows);
    if (!isMark) return [];
    return [{ rect, isPaper }];
  });
}

/** All of it: the line around the mark may be painted in one piece. */
function isOn({ rect: [x0, y0, x1, y1] }: Mark, mark: Rect): boolean {
  return x0 > mark[0] - OVER && y0 > mark[1] - OVER && x1 < mark[2] + OVER && y1 < mark[3] + OVER;
}

function isRead({ rgb, undrawn, alpha }: Mark, isPaper: boolean): boolean {
  if (rgb === null || undrawn || alpha < OPAQUE) return false;
  return isPaper ? levelOf(rgb) <= DARK : levelOf(rgb) >= LIGHT;
}

/** The parts of a stroked rectangle are its sides. */
function isFramed(rect: Rect, after: readonly Mark[]): boolean {
  const strokes = Map.groupBy(
    after.filter(({ kind }) => kind === "stroke"),
    ({ op }) => op,
  );
  return [...strokes.values()].some((sides) => {
    const around = [0, 1, 2, 3].map((i) => {
      const edges = sides.map((side) => side.rect[i]!);
      return i < 2 ? Math.min(...edges) : Math.max(...edges);
    });
    const isThin = sides.every(
      ({ rect: [x0, y0, x1, y1] }) => Math.abs(Math.min(x1 - x0, y1 - y0) - HAIRLINE) <= EXACT,
    );
    return isThin && around.every((edge, i) => Math.abs(edge - rect[i]!) <= EXACT);
  });
}

function isWithinLine([x0, y0, x1, y1]: Rect, rows: readonly Row[]): boolean {
  const middle = (y0 + y1) / 2;
  const reach = BESIDE * (y1 - y0);
  const isNear = (away: Pt) => away > -OVER && away < reach;
  return rows.some(({ top, bottom, glyphs }) => {
    if (middle < top || middle > bottom) return false;
    const letters = glyphs.filter(({ c }) => !isBlank(c));
    return letters.some(({ right }) => isNear(x0 - right)) && letters.some(({ left }) => isNear(left - x1));
  });
}
