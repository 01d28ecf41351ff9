// Selected glyphs leave the content streams; so does every further occurrence of a selected value, seen or not.
import { attempt } from "../../../base/attempt.ts";
import type { PageNumber } from "../../../base/units.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { isBare, marksOutOfSight, withoutMarks } from "../out-of-sight.ts";
import { removeGlyphs } from "../remove-glyphs.ts";
import { searchPage } from "../search-page.ts";
import type { PageTargets, RedactionContext, Step } from "../step.ts";
import { NOTHING } from "../targets.ts";

export const strikeText: Step = {
  id: "redaction/strike-text",
  async run(context) {
    const { pdf } = context;
    const pages = await context.searchPages((page) => {
      const read = attempt(() => pageText(pdf.page(page, { hidden: true })));
      return searchPage(read, page, context);
    });
    pages.forEach(({ targets, found, isPlain }, i) => {
      if (isPlain) context.plain.add(i + 1);
      for (const [needle, times] of found) context.found[needle] = (context.found[needle] ?? 0) + times;
      if (targets.glyphs.length === 0 && targets.rects.length === 0) return;
      strike(context, i + 1, targets);
    });
  },
};

function strike(context: RedactionContext, page: PageNumber, targets: PageTargets): void {
  const { pdf, hidden, struck, suspects } = context;
  const seen = suspects.has(page) ? attempt(() => pdf.page(page)) : undefined;
  removeGlyphs(pdf, page, targets.strips);
  const marks =
    seen === undefined
      ? undefined
      : attempt(() =>
          marksOutOfSight(targets, context.places.get(page) ?? NOTHING, seen, {
            page: () => pdf.page(page, { hidden: true }),
            isBare: (rect) => isBare(pdf, page, seen, rect),
          }),
        );
  struck.set(page, withoutMarks(targets, marks ?? []));
  for (const [x0, y0, x1, y1] of marks ?? [])
    hidden.push({ page, quads: [[x0, y0, x1, y0, x0, y1, x1, y1]], reason: "asked for, and not seen on the page" });
}
