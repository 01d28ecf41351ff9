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
        const vacated = context.vacated.get(page) ?? [];
        const isBlank = new Set(blankOn(context.labels, page).map(String));
        const marks = rects.filter((rect) => !isBlank.has(String(rect)));
        if (vacated.length === 0 && marks.length === rects.length) context.pdf.paintOver(page, rects);
        else {
          context.pdf.paintOut(page, [...vacated, ...rects]);
          context.pdf.paintMarks(page, marks);
        }
        return true;
      });
      if (!done) context.pictures.set(page, "its pictures could not be edited");
    }
  },
};
