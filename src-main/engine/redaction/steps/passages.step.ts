// Of a page that is cut to a passage, every glyph outside it goes, as struck text does but without a mark.
import { attempt } from "../../../base/attempt.ts";
import { intersectRects, type Rect } from "../../../base/units.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { centreOf, isIn, isSome } from "../leaves.ts";
import type { PageTargets, Step } from "../step.ts";
import { targetsOfRects } from "../targets.ts";

export const passages: Step = {
  id: "redaction/passages",
  run(context) {
    const { pdf, leaves, struck, pictures, cutInto } = context;
    for (const [i, { passage }] of (leaves ?? []).entries()) {
      const page = i + 1;
      if (passage === null) continue;
      const before = attempt(() => pageText(pdf.page(page, { hidden: true })));
      if (before === undefined) pictures.set(page, "its text can't be read, so a part of it can't be cut out");
      else {
        const outside = outsideOf(before, passage.region);
        pdf.removeGlyphs(page, outside);
        const cut = beforeFirstLine(outside, passage.region[0]!);
        if (cut !== null) cutInto.set(page, cut);
      }
      const targets = struck.get(page);
      if (targets !== undefined) struck.set(page, within(targets, passage.region));
    }
  },
};

/** Where words stood on the passage's first line, before it. */
function beforeFirstLine(outside: readonly Rect[], [x0, y0, , y1]: Rect): Rect | null {
  const lefts = outside.flatMap((box) =>
    box[0] < x0 && isIn([[-1e6, y0, x0, y1]], box[0], (box[1] + box[3]) / 2) ? [box[0]] : [],
  );
  return lefts.length === 0 ? null : [Math.min(...lefts), y0, x0, y1];
}

function outsideOf({ text, quads }: ReturnType<typeof pageText>, region: readonly Rect[]): readonly Rect[] {
  const beside = new Float32Array(quads);
  for (let i = 0; i < text.length; i++)
    if (isIn(region, ...centreOf(quads, i))) beside.fill(Number.NaN, i * 8, i * 8 + 8);
  return targetsOfRects(text, beside, [EVERYWHERE]).glyphs;
}

/** Beyond any page: what is off the page is in the file, too. */
const EVERYWHERE: Rect = [-1e6, -1e6, 1e6, 1e6];

/** Marks end where the passage does. One that is cut says nothing of how wide it was. */
function within({ glyphs, strips, rects, gaps }: PageTargets, region: readonly Rect[]): PageTargets {
  const inside = (rect: Rect) => isIn(region, (rect[0] + rect[2]) / 2, (rect[1] + rect[3]) / 2);
  const isWhole = (rect: Rect) => region.some((one) => intersectRects(one, rect).every((n, i) => n === rect[i]));
  return {
    glyphs: glyphs.filter(inside),
    strips: strips.filter(inside),
    rects: rects.flatMap((rect) =>
      isWhole(rect) ? [rect] : region.map((one) => intersectRects(one, rect)).filter(isSome),
    ),
    gaps: gaps.filter(({ rect }) => isWhole(rect)),
  };
}
