// A single letter that is another one is seen from nearer: where two pictures of a page differ at all, both are drawn
// larger, and each pixel must be explained by what the other shows within a hair of it.
import { overlap, type Rect } from "../../base/units.ts";
import type { Picture } from "../ports/pdf-engine.ts";
import { eachDifference, maskOf } from "./compare-pictures.ts";

/** Levels of grey, at the page's own size, that the same renderer draws the same letter by wherever it falls. */
const STIRS = 32;
/** Places are gathered in squares of so many points. */
const SQUARE = 16;
/** Pixels a point. */
export const NEAR_SCALE = 4;
/** Edges may lie so many pixels beside. */
const BESIDE = 1;
/** Levels of grey that are no edge's. */
const APART = 64;
/** A comma of small print has so many pixels that no edge explains. */
const LEAST = 4;

/** Squares of a page, in points, that may show something else; empty on nearly every page that wasn't changed. */
export function stirredPlaces(copy: Picture, plan: Picture, unjudged: readonly Rect[]): Rect[] {
  const { width, height, scale } = copy;
  if (plan.width !== width || plan.height !== height) return [];
  const aside = maskOf(copy, unjudged);
  const side = Math.round(SQUARE * scale);
  const squares = new Set<number>();
  const columns = Math.ceil(width / side);
  eachDifference(copy.grey, plan.grey, STIRS, (at) => {
    if (aside[at] === 1) return;
    squares.add(Math.floor(at / width / side) * columns + Math.floor((at % width) / side));
  });
  return [...squares].map((square) => {
    const [x, y] = [(square % columns) * SQUARE, Math.floor(square / columns) * SQUARE];
    return [x, y, x + SQUARE, y + SQUARE];
  });
}

/** Those of the places where the copy, drawn larger, shows something that the plan doesn't, or the other way round. */
export function changedPlaces(
  copy: Picture,
  plan: Picture,
  places: readonly Rect[],
  unjudged: readonly Rect[],
): Rect[] {
  if (plan.width !== copy.width || plan.height !== copy.height) return [...places];
  const aside = maskOf(copy, unjudged);
  return places.filter(
    (place) => unexplained(copy, plan, place, aside) + unexplained(plan, copy, place, aside) >= LEAST,
  );
}

/** Pixels darker or lighter than all that lies around their place in the other picture. */
function unexplained(a: Picture, b: Picture, [x0, y0, x1, y1]: Rect, aside: Uint8Array): number {
  const { width, height, scale } = a;
  const [left, right] = [Math.max(0, Math.floor(x0 * scale)), Math.min(width, Math.ceil(x1 * scale))];
  let count = 0;
  for (let y = Math.max(0, Math.floor(y0 * scale)); y < Math.min(height, Math.ceil(y1 * scale)); y++)
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      const level = a.grey[at]!;
      const by = level - b.grey[at]!;
      if ((by <= APART && by >= -APART) || aside[at] === 1) continue;
      let [least, most] = [255, 0];
      for (let row = Math.max(0, y - BESIDE); row <= Math.min(height - 1, y + BESIDE); row++)
        for (let column = Math.max(0, x - BESIDE); column <= Math.min(width - 1, x + BESIDE); column++) {
          const near = b.grey[row * width + column]!;
          if (near < least) least = near;
          if (near > most) most = near;
        }
      if (level < least - APART || level > most + APART) count++;
    }
  return count;
}

/** One page drawn large four times over, each when it is first asked for; null where that can't be done. */
export type NearViews = {
  readonly copy: () => Picture | null;
  readonly original: () => Picture | null;
  /** The same by the engine: it is asked where the other code doesn't draw the original as the engine does. */
  readonly engineCopy: () => Picture | null;
  readonly engineOriginal: () => Picture | null;
};

/** Whether something else than what was planned stands in any of the places. `plan`: of a picture of the original. */
export function isChanged(
  places: readonly Rect[],
  views: NearViews,
  plan: (original: Picture) => Picture,
  unjudged: readonly Rect[],
  fields: readonly Rect[] = [],
): boolean {
  if (places.length === 0) return false;
  const [copy, original] = [views.copy(), views.original()];
  if (copy === null || original === null) return false;
  let left = changedPlaces(copy, plan(original), places, unjudged);
  if (left.length === 0) return false;
  const byEngine = views.engineOriginal();
  if (byEngine === null) return true;
  left = changedPlaces(copy, plan(byEngine), left, unjudged);
  // Form fields and other fonts' letters: what one of them doesn't draw it can't compare.
  const unlike = new Set(changedPlaces(byEngine, original, left, []));
  if (left.some((place) => !unlike.has(place) && !fields.some((field) => overlap(field, place)))) return true;
  const copyByEngine = left.length === 0 ? null : views.engineCopy();
  return copyByEngine !== null && changedPlaces(copyByEngine, plan(byEngine), left, unjudged).length > 0;
}
