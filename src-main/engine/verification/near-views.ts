// The places of a page that stir, drawn larger by both: no more of the page than holds them.
import { attempt } from "../../base/attempt.ts";
import type { PageNumber, Rect } from "../../base/units.ts";
import type { OpenPdf, Picture, PixelArea } from "../ports/pdf-engine.ts";
import type { PartOfPage, PlannedPage, Views } from "./look-at.ts";
import { isChanged, NEAR_SCALE, type NearViews } from "./nearer-look.ts";
import { greyOf, withBlank, withMarks } from "./planned-picture.ts";

/** Pages of posters' size aren't drawn so large. */
export const MOST_PIXELS = 16_000_000;
/** Points around the places: edges may lie a hair beside. */
const MARGIN = 1;

export function isChangedFromNear(
  stirred: readonly Rect[],
  planned: PlannedPage,
  of: PartOfPage,
  views: Views,
  unjudged: readonly Rect[],
  /** Form fields that the other code draws otherwise than the engine does, or not at all. */
  fields: readonly Rect[],
): boolean {
  if (stirred.length === 0) return false;
  const area = areaOf(stirred, near(planned));
  const [dx, dy] = [area.x / NEAR_SCALE, area.y / NEAR_SCALE];
  const moved = (rects: readonly Rect[]) => rects.map(([x0, y0, x1, y1]): Rect => [x0 - dx, y0 - dy, x1 - dx, y1 - dy]);
  const plan = (original: Picture) => withMarks(withBlank(original, moved(of.blank)), moved(planned.marks));
  return isChanged(moved(stirred), nearViews(planned, of, views, area), plan, moved(unjudged), moved(fields));
}

const near = ({ width, height }: Pick<PlannedPage, "width" | "height">) => ({
  width: Math.round(width * NEAR_SCALE),
  height: Math.round(height * NEAR_SCALE),
  scale: NEAR_SCALE,
});

/** In pixels of the page drawn large. */
function areaOf(places: readonly Rect[], page: { readonly width: number; readonly height: number }): PixelArea {
  const least = (values: number[]) => Math.max(0, Math.floor(Math.min(...values)) - MARGIN) * NEAR_SCALE;
  const most = (values: number[]) => (Math.ceil(Math.max(...values)) + MARGIN) * NEAR_SCALE;
  const [x, y] = [least(places.map(([x0]) => x0)), least(places.map(([, y0]) => y0))];
  const right = Math.min(page.width, most(places.map(([, , x1]) => x1)));
  const bottom = Math.min(page.height, most(places.map(([, , , y1]) => y1)));
  return { x, y, width: right - x, height: bottom - y };
}

function nearViews(
  planned: PlannedPage,
  of: PartOfPage,
  { original, copy, engine, engineCopy }: Views,
  area: PixelArea,
): NearViews {
  const [size, whole] = [near(planned), near(of)];
  const isWithin = Math.max(size.width * size.height, whole.width * whole.height) <= MOST_PIXELS;
  const onOriginal = {
    ...area,
    x: area.x + Math.round(of.x * NEAR_SCALE),
    y: area.y + Math.round(of.y * NEAR_SCALE),
  };
  const byEngine = (pdf: Pick<OpenPdf, "tile"> | null | undefined, page: PageNumber, at: PixelArea) => {
    const drawn = attempt(() => pdf?.tile(page, NEAR_SCALE, at));
    return drawn === undefined ? null : greyOf(drawn, { width: at.width, height: at.height, scale: NEAR_SCALE });
  };
  return {
    copy: () => (isWithin ? copy.picture(planned.page, size, area) : null),
    original: () => original?.picture(of.page, whole, onOriginal) ?? null,
    engineCopy: () => byEngine(engineCopy?.(), planned.page, area),
    engineOriginal: () => byEngine(engine, of.page, onOriginal),
  };
}
