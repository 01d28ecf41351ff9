// Of a page that is cut to a passage, every glyph outside it goes, as struck text does but without a mark.

import { attempt } from "../../../base/attempt.ts";
import { isSome } from "../../../base/passage-region.ts";
import { intersectRects, type Pt, type Rect, rectOfQuad } from "../../../base/units.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { quadAt } from "../../model/document.ts";
import { centreOf, isIn } from "../leaves.ts";
import { removeGlyphs } from "../remove-glyphs.ts";
import type { PageTargets, Step } from "../step.ts";

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
        const outside = barsOf(before, passage.region);
        removeGlyphs(pdf, page, outside);
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

type Read = ReturnType<typeof pageText>;

/** Half the thickness of what a letter is struck by, and what it leaves free of the letter's width on either side. */
const HALF: Pt = 0.5;
const FREE = 0.15;

/** A thin bar along each letter: in a recogniser's text narrow ones are drawn beside the middle of their room. */
function barsOf({ text, quads }: Read, region: readonly Rect[]): Rect[] {
  const bars: Rect[] = [];
  for (let i = 0; i < text.length; i++) {
    const [x, y] = centreOf(quads, i);
    if (Number.isNaN(x) || isIn(region, x, y)) continue;
    const quad = quadAt(quads, i);
    const [x0, y0, x1, y1] = rectOfQuad(quad);
    const [across, along] = [Math.abs(quad[2] - quad[0]), Math.abs(quad[3] - quad[1])];
    // On a slant a bar would reach into other letters.
    const [wide, high] =
      Math.min(across, along) > 0.06 * Math.max(across, along)
        ? [HALF, HALF]
        : across >= along
          ? [Math.max(HALF, (0.5 - FREE) * (x1 - x0)), HALF]
          : [HALF, Math.max(HALF, (0.5 - FREE) * (y1 - y0))];
    bars.push([x - wide, y - high, x + wide, y + high]);
  }
  return bars;
}

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
