// A page that is cut to a passage becomes as large as the passage. What is drawn beside it goes; where that can't be
// done with certainty the cutting becomes a picture, blank beside the passage.

import { attempt } from "../../../base/attempt.ts";
import { isSome } from "../../../base/passage-region.ts";
import { intersectRects, type PageNumber, type Pt, type Rect, rectOfQuad } from "../../../base/units.ts";
import type { EditablePdf, Mark } from "../../ports/pdf-engine.ts";
import { boundsOf, outside } from "../leaves.ts";
import type { PageTargets, RedactionContext, Step } from "../step.ts";

/** White paper around a passage. */
const MARGIN: Pt = 14;
/** Strokes are as wide as this beyond what they run along: no further does a shape reach out of its passage. */
const SLACK: Pt = 1;
/** Paper is this light, at least. */
const WHITE = 250;

export const cuttings: Step = {
  id: "redaction/cuttings",
  run(context) {
    for (const [i, { passage }] of (context.leaves ?? []).entries())
      if (passage !== null) cut(context, i + 1, passage.region);
  },
};

function cut(context: RedactionContext, page: PageNumber, region: readonly Rect[]): void {
  const { pdf, pictures, cuts, struck, vacated, rows, labels } = context;
  const { width, height } = pdf.pageSize(page);
  // A line that was set anew may be longer than it was, and takes its room with it.
  const held = [...region, ...(rows.get(page) ?? []), ...(struck.get(page)?.rects ?? [])];
  const why = pictures.has(page) ? null : clearOutside(pdf, page, held, [0, 0, width, height]);
  if (why !== null) pictures.set(page, why);
  const [x0, y0, x1, y1] = boundsOf(standing(context, page, held) ?? held);
  const crop = intersectRects(
    [down(x0 - MARGIN), down(y0 - MARGIN), up(x1 + MARGIN), up(y1 + MARGIN)],
    [0, 0, width, height],
  );
  pdf.crop(page, crop);
  const moved = shifted(crop);
  cuts.set(page, { crop, blank: outside(crop, held).map(moved) });
  const targets = struck.get(page);
  if (targets !== undefined) struck.set(page, movedTargets(targets, moved));
  labels.ordered = labels.ordered.map((one) => (one.page === page ? { ...one, mark: moved(one.mark) } : one));
  for (const places of [vacated, rows]) {
    const own = places.get(page);
    if (own !== undefined) places.set(page, own.map(moved));
  }
}

/** Whole points; what a calculation is off by tips no edge over. */
const down = (n: Pt) => Math.floor(n + 0.01);
const up = (n: Pt) => Math.ceil(n - 0.01);

/** Where something still is: a cutting as wide as its lines once were would tell how wide the struck words were. */
function standing({ pdf, struck }: RedactionContext, page: PageNumber, held: readonly Rect[]): Rect[] | null {
  const around = boundsOf(held);
  const letters = attempt(() => pdf.page(page).lines.flat()) ?? [];
  const places = [
    ...letters.filter(({ c }) => c.trim() !== "").map(({ quad }) => rectOfQuad(quad)),
    ...(attempt(() => pdf.marks(page)) ?? []).flatMap((mark) =>
      mark.kind === "text" || isPaper(mark) ? [] : [intersectRects(mark.rect, around)],
    ),
    ...(struck.get(page)?.rects ?? []),
  ].filter(isSome);
  return places.length === 0 ? null : places;
}

/** Why the cutting must become a picture; null where nothing is left beside the passage. */
function clearOutside(pdf: EditablePdf, page: PageNumber, held: readonly Rect[], sheet: Rect): string | null {
  const painted = (): Mark[] => pdf.marks(page).filter(({ kind }) => kind !== "text");
  const images = painted().filter(({ kind }) => kind === "image");
  if (images.some(({ whole }) => reachesIn(whole, held) && !staysIn(whole, held)))
    return "a picture on it is only partly in the passage";
  const cleared = attempt(() => {
    pdf.clear(page, beside(held));
    return painted();
  });
  if (cleared === undefined) return "what is drawn on it could not be edited";
  if (cleared.some((mark) => !isPaper(mark) && !staysIn(mark.whole, held)))
    return "a shape on it is only partly in the passage";
  const places = outside(sheet, held).filter(isSome);
  return attempt(() => pdf.outlinesIn(page, places)) === null ? null : "a shape on it is only partly in the passage";
}

/** White says nothing of what stood on it. */
const isPaper = ({ rgb, kind, solid }: Mark) =>
  kind === "fill" && solid && rgb?.every((level) => level >= WHITE) === true;

const reachesIn = (rect: Rect, held: readonly Rect[]) => held.some((one) => isSome(intersectRects(one, rect)));
const staysIn = (rect: Rect, held: readonly Rect[]) =>
  outside(
    rect,
    held.map(([x0, y0, x1, y1]): Rect => [x0 - SLACK, y0 - SLACK, x1 + SLACK, y1 + SLACK]),
  ).length === 0;

/** All around, far beyond the page; in parts that overlap, so that each shape lies whole in one of them. */
function beside(held: readonly Rect[]): Rect[] {
  const far = 20_000;
  const [x0, y0, x1, y1] = boundsOf(held);
  const around: Rect[] = [
    [-far, -far, far, y0 - SLACK],
    [-far, y1 + SLACK, far, far],
    [-far, -far, x0 - SLACK, far],
    [x1 + SLACK, -far, far, far],
  ];
  const within = outside([x0, y0, x1, y1], held).map(
    ([a, b, c, d]): Rect => [
      a + (a > x0 ? SLACK : -far),
      b + (b > y0 ? SLACK : -far),
      c - (c < x1 ? SLACK : -far),
      d - (d < y1 ? SLACK : -far),
    ],
  );
  return [...around, ...within.filter(isSome)];
}

const shifted =
  ([dx, dy]: Rect) =>
  ([x0, y0, x1, y1]: Rect): Rect => [x0 - dx, y0 - dy, x1 - dx, y1 - dy];

const movedTargets = ({ glyphs, strips, rects, gaps }: PageTargets, moved: (rect: Rect) => Rect): PageTargets => ({
  glyphs: glyphs.map(moved),
  strips: strips.map(moved),
  rects: rects.map(moved),
  gaps: gaps.map((gap) => ({ ...gap, rect: moved(gap.rect) })),
});
