// Struck text that is clipped away or lies off the page: there is nothing to paint, and black would cover what is seen.
import { contains, type Rect } from "../../base/units.ts";
import type { RawPage } from "../ports/pdf-engine.ts";
import type { PageTargets } from "./step.ts";

type Lines = Pick<RawPage, "lines">;

/**
 * Marks on none of whose letters anybody's eye falls. `selected`: what a person marked is painted, whatever lies there.
 * `left`: the page, hidden text included, once the glyphs are gone. What stands even so (in a pattern, in a mask) is
 * drawn in other places, too, and needs its mark.
 */
export function marksOutOfSight(targets: PageTargets, selected: PageTargets, seen: Lines, left: () => Lines): Rect[] {
  const isSelected = new Set(selected.rects.map(String));
  const letters = centresOf(seen);
  const unseen = targets.rects.filter((rect) => !isSelected.has(String(rect)) && !holdsOne(rect, letters));
  if (unseen.length === 0) return [];
  const standing = centresOf(left());
  return unseen.filter((rect) => !holdsOne(rect, standing));
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
