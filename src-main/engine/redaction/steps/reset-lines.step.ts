// Lines that held a name, an address or a condition are set anew around marks of one width; where that can't be
// done with certainty, the line is struck to its end.
import { attempt } from "../../../base/attempt.ts";
import type { Rect } from "../../../base/units.ts";
import { lineEnds } from "../lines/line-ends.ts";
import { resetPage } from "../lines/reset-page.ts";
import type { Step } from "../step.ts";

export const resetLines: Step = {
  id: "redaction/reset-lines",
  run(context) {
    const { pdf } = context;
    for (const [page, targets] of context.struck) {
      if (targets.gaps.length === 0) continue;
      // A picture can't be set anew.
      const isSetAnew = !context.pictures.has(page) && !context.toTheEnd.has(page);
      const reset = isSetAnew ? attempt(() => resetPage(pdf, page, targets)) : undefined;
      const isLeft = reset === undefined ? null : new Set(reset.left.map(key));
      const left = targets.gaps.filter(({ rect }) => isLeft === null || isLeft.has(key(rect)));
      const ends = left.length === 0 ? { glyphs: [], strips: [], gaps: [] } : lineEnds(pdf.page(page), left);
      pdf.removeGlyphs(page, ends.strips);
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
      context.vacated.set(page, targets.rects);
      if (reset !== undefined) context.rows.set(page, reset.rows);
      context.struck.set(page, { glyphs, strips: glyphs, rects, gaps });
    }
  },
};

const key = (rect: Rect) => rect.join();
const holds = ([x0, y0, x1, y1]: Rect, [a, b, c, d]: Rect) => {
  const [x, y] = [(a + c) / 2, (b + d) / 2];
  return x >= x0 && x <= x1 && y >= y0 && y <= y1;
};
