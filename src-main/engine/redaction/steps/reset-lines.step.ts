// Lines that held a name, an address or a condition are set anew around marks of one width; where that can't be
// done with certainty, the line is struck to its end.
import { attempt } from "../../../base/attempt.ts";
import { intersectRects, type PageNumber, type Rect, unionRects } from "../../../base/units.ts";
import { editContents } from "../../documents/pdf/content-edits.ts";
import type { EditablePdf } from "../../ports/pdf-engine.ts";
import { type Clinging, clinging } from "../lines/clinging.ts";
import { lineEnds } from "../lines/line-ends.ts";
import { loneShapes } from "../lines/lone-shapes.ts";
import { type Filled, padding } from "../lines/padding.ts";
import { plainFills } from "../lines/plain-fills.ts";
import { resetPage } from "../lines/reset-page.ts";
import { removeGlyphs } from "../remove-glyphs.ts";
import type { Gap, Step } from "../step.ts";

export const resetLines: Step = {
  id: "redaction/reset-lines",
  run(context) {
    const { pdf } = context;
    const hiding = new Set([...context.struck].flatMap(([page, { gaps }]) => (gaps.length > 0 ? [page] : [])));
    if (hiding.size === 0) return;
    for (const find of [plainFills, loneShapes])
      editContents(pdf, (bytes, { page }) => (page !== undefined && hiding.has(page) ? find(bytes) : []));
    for (const [page, targets] of context.struck) {
      if (targets.gaps.length === 0) continue;
      const clung = context.pictures.has(page) ? [] : (attempt(() => withoutClinging(pdf, page, targets.gaps)) ?? []);
      const padded = context.pictures.has(page) ? [] : (attempt(() => withoutPadding(pdf, page, targets.gaps)) ?? []);
      // A picture can't be set anew.
      const isSetAnew = !context.pictures.has(page) && !context.toTheEnd.has(page);
      const reset = isSetAnew ? attempt(() => resetPage(pdf, page, targets, padded)) : undefined;
      const isLeft = reset === undefined ? null : new Set(reset.left.map(key));
      const left = targets.gaps.filter(({ rect }) => isLeft === null || isLeft.has(key(rect)));
      const plain = left.length === 0 ? { glyphs: [], strips: [], gaps: [] } : lineEnds(pdf.page(page), left);
      const ends = { ...plain, gaps: plain.gaps.map((gap) => ({ ...gap, rect: over(gap.rect, gap.from, clung) })) };
      removeGlyphs(pdf, page, ends.strips);
      const gone = new Set(targets.gaps.map(({ rect }) => key(rect)));
      const rects = [
        ...targets.rects.filter((rect) => !gone.has(key(rect)) && !reset?.moved.has(key(rect))),
        ...(reset?.marks ?? []),
        ...ends.gaps.map(({ rect }) => rect),
      ];
      const gaps = [...(reset?.gaps ?? []), ...ends.gaps.map(({ from: _, ...gap }) => gap)];
      const now = new Map([...(reset?.moved ?? []), ...ends.gaps.map(({ from, rect }) => [key(from), rect] as const)]);
      context.labels.ordered = context.labels.ordered.map((one) =>
        one.page === page ? { ...one, mark: now.get(key(one.mark)) ?? one.mark } : one,
      );
      const stillStruck = targets.glyphs.filter((box) => !reset?.rows.some((row) => holds(row, box)));
      const glyphs = [...stillStruck, ...ends.glyphs];
      // A leader that is gone is looked at like the struck words: the rest of its line is as it was.
      const leaders = padded.flatMap(({ rect, isSeen }) => (isSeen ? [rect] : []));
      context.vacated.set(page, [...targets.rects, ...clung.map(({ rect }) => rect), ...leaders]);
      if (reset !== undefined) context.rows.set(page, withLeaders(reset.rows, leaders));
      context.struck.set(page, { glyphs, strips: glyphs, rects, gaps });
    }
  },
};

/** A path's bounds reach a little beyond what it paints. */
const OUTLINE = 1;

/** What was drawn around struck words and as wide as they were is gone with them. */
function withoutClinging(pdf: EditablePdf, page: PageNumber, gaps: readonly Gap[]): readonly Clinging[] {
  const found = clinging(pdf.page(page), pdf.marks(page), gaps);
  const grown = ([x0, y0, x1, y1]: Rect): Rect => [x0 - OUTLINE, y0 - OUTLINE, x1 + OUTLINE, y1 + OUTLINE];
  pdf.removeShapes(
    page,
    found.map(({ rect }) => grown(rect)),
  );
  return found;
}

function withoutPadding(pdf: EditablePdf, page: PageNumber, gaps: readonly Gap[]): readonly Filled[] {
  const { strips, runs } = padding(pdf.page(page), gaps);
  removeGlyphs(pdf, page, strips);
  return runs;
}

/** A line reaches as far as the leader on it: letters may have moved into its place. */
function withLeaders(rows: readonly Rect[], leaders: readonly Rect[]): Rect[] {
  const out = [...rows];
  for (const leader of leaders) {
    const at = out.findIndex((row) => isOnLineOf(row, leader));
    if (at < 0) out.push(leader);
    else out[at] = unionRects(out[at]!, leader);
  }
  return out;
}

/** Lines set close reach into each other's rectangles. */
function isOnLineOf(row: Rect, leader: Rect): boolean {
  const [x0, y0, x1, y1] = intersectRects(row, leader);
  const [wide, high] = [leader[2] - leader[0], leader[3] - leader[1]];
  return x1 > x0 && y1 > y0 && (wide > high ? y1 - y0 > high / 2 : x1 - x0 > wide / 2);
}

/** A mark that goes to the end of its line lies over all that was drawn around the words. */
function over(mark: Rect, from: Rect, around: readonly Clinging[]): Rect {
  const own = around.filter(({ gap }) => key(gap.rect) === key(from)).map(({ rect }) => rect);
  const [xs, ys] = [[mark, ...own].flatMap((r) => [r[0], r[2]]), [mark, ...own].flatMap((r) => [r[1], r[3]])];
  const isUpright = from[3] - from[1] > from[2] - from[0];
  return isUpright
    ? [Math.min(...xs), mark[1], Math.max(...xs), mark[3]]
    : [mark[0], Math.min(...ys), mark[2], Math.max(...ys)];
}

const key = (rect: Rect) => rect.join();
const holds = ([x0, y0, x1, y1]: Rect, [a, b, c, d]: Rect) => {
  const [x, y] = [(a + c) / 2, (b + d) / 2];
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
};
