// Where a passage begins within a line, the line is moved to the left: the blank before it would measure what stood there.

import { attempt } from "../../../base/attempt.ts";
import { isSome } from "../../../base/passage-region.ts";
import type { PageNumber, Pt, Rect } from "../../../base/units.ts";
import { intersectRects, rectOfQuad } from "../../../base/units.ts";
import { moveLine } from "../lines/flush-left.ts";
import type { RedactionContext, Step } from "../step.ts";

/** Closer than this to where the other lines begin, nothing is told. */
const CLOSE: Pt = 1;

export const cutLines: Step = {
  id: "redaction/cut-lines",
  run(context) {
    for (const [page, cut] of context.cutInto) if (!context.pictures.has(page)) moveLeft(context, page, cut);
  },
};

function moveLeft(context: RedactionContext, page: PageNumber, cut: Rect): void {
  const { pdf, struck, rows } = context;
  const isOn = ([, y0, , y1]: Rect) => (y0 + y1) / 2 > cut[1] && (y0 + y1) / 2 < cut[3];
  const letters = attempt(() => pdf.page(page).lines.flat()) ?? [];
  const boxes = letters.filter(({ c }) => c.trim() !== "").map(({ quad }) => rectOfQuad(quad));
  const targets = struck.get(page);
  const all = [...boxes, ...(targets?.rects ?? [])];
  const [own, others] = [all.filter(isOn), all.filter((rect) => !isOn(rect))];
  const [from, to] = [leftOf(own), leftOf(others)];
  if (own.length === 0 || others.length === 0 || from - to < CLOSE) return;
  const row: Rect = [to - 1, cut[1] - 1, Math.max(...own.map((rect) => rect[2])) + 1, cut[3] + 1];
  const by = to - from;
  const painted = attempt(() => pdf.marks(page).filter(({ kind }) => kind !== "text")) ?? null;
  // What is drawn on the line, a rule under a word say, would stay behind.
  if (painted === null || painted.some(({ rect }) => isSome(intersectRects(rect, row)))) return;
  if (attempt(() => moveLine(pdf, page, cut, by)) !== true) return;
  rows.set(page, [...(rows.get(page) ?? []), row]);
  if (targets === undefined) return;
  const moved = (rect: Rect): Rect => (isOn(rect) ? [rect[0] + by, rect[1], rect[2] + by, rect[3]] : rect);
  struck.set(page, {
    // What was struck on the line is proven by its marks, as on every line that is set anew.
    glyphs: targets.glyphs.filter((rect) => !isOn(rect)),
    strips: targets.strips.filter((rect) => !isOn(rect)),
    rects: targets.rects.map(moved),
    gaps: targets.gaps.map((gap) => ({ ...gap, rect: moved(gap.rect) })),
  });
}

const leftOf = (rects: readonly Rect[]) => Math.min(...rects.map((rect) => rect[0]));
