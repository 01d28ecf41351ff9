// Pixels and line art under a strike go too; where that can't be done with certainty the page becomes a picture.
import { attempt } from "../../../base/attempt.ts";
import { blankOn } from "../labels/label.ts";
import type { Step } from "../step.ts";

export const paintOut: Step = {
  id: "redaction/paint-out",
  run(context) {
    for (const [page, { rects }] of context.struck) {
      if (context.pictures.has(page)) continue;
      const done = attempt(() => {
        context.pdf.paintOut(page, [...(context.vacated.get(page) ?? []), ...rects]);
        const isBlank = new Set(blankOn(context.labels, page).map(String));
        context.pdf.paintMarks(
          page,
          rects.filter((rect) => !isBlank.has(String(rect))),
        );
        return true;
      });
      if (!done) context.pictures.set(page, "its pictures could not be edited");
    }
  },
};
