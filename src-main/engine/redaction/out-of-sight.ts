// Struck text that is clipped away or lies off the page: there is nothing to paint, and black would cover what is seen.
import { contains, intersectRects, type PageNumber, type Rect } from "../../base/units.ts";
import { pixelsOf } from "../documents/pdf/hidden-text.ts";
import type { OpenPdf, RawPage } from "../ports/pdf-engine.ts";
import type { PageTargets } from "./step.ts";

type Lines = Pick<RawPage, "lines">;
type PageSize = Pick<RawPage, "width" | "height">;

/** Pixels a point. */
const SCALE = 2;

/** A page once the glyphs are gone. */
export type Left = {
  /** Hidden text included: what stands even so (in a pattern, in a mask) is drawn in other places, too, and needs its mark. */
  page(): Lines;
  /** A picture or a drawing may show what a clipped layer of text only repeats. */
  isBare(rect: Rect): boolean;
};

/** Marks on none of whose letters anybody's eye falls. `selected`: what a person marked is painted, whatever lies there. */
export function marksOutOfSight(targets: PageTargets, selected: PageTargets, seen: Lines, left: Left): Rect[] {
  const isSelected = new Set(selected.rects.map(String));
  const letters = centresOf(seen);
  const unseen = targets.rects.filter((rect) => !isSelected.has(String(rect)) && !holdsOne(rect, letters));
  if (unseen.length === 0) return [];
  const standing = centresOf(left.page());
  return unseen.filter((rect) => !holdsOne(rect, standing) && left.isBare(rect));
}

/** Whether nothing is drawn there: all of it is one colour, or beside the page. Throws where it can't be drawn. */
export function isBare(pdf: Pick<OpenPdf, "tile">, page: PageNumber, size: PageSize, rect: Rect): boolean {
  const [x0, y0, x1, y1] = intersectRects(rect, [0, 0, size.width, size.height]);
  if (x0 >= x1 || y0 >= y1) return true;
  const { rgba } = pdf.tile(page, SCALE, pixelsOf([x0, y0, x1, y1], SCALE));
  return rgba.every((level, i) => level === rgba[i % 4]);
}

export function withoutMarks(targets: PageTargets, marks: readonly Rect[]): PageTargets {
  const gone = new Set(marks.map(String));
  const stays = (rect: Rect) => !gone.has(String(rect));
  return { ...targets, rects: targets.rects.filter(stays), gaps: targets.gaps.filter(({ rect }) => stays(rect)) };
}

type Point = readonly [x: number, y: number];

const centresOf = ({ lines }: Lines): Point[] =>
  lines.flatMap((line) =>
    line.flatMap(({ c, quad: q }): Point[] =>
      c.trim() === "" ? [] : [[(q[0] + q[2] + q[4] + q[6]) / 4, (q[1] + q[3] + q[5] + q[7]) / 4]],
    ),
  );

const holdsOne = (rect: Rect, points: readonly Point[]) => points.some(([x, y]) => contains(rect, x, y));
