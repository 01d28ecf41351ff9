// Labels find the marks they are for, once those have come to rest; the marks of some become blank paper.
import { LABEL_FONT, placeLabels } from "../labels/place-labels.ts";
import type { Step } from "../step.ts";

export const placeLabelsOnMarks: Step = {
  id: "redaction/place-labels",
  run(context) {
    const { pdf, struck, labels } = context;
    for (const [page, own] of Map.groupBy(labels.ordered, (one) => one.page)) {
      const targets = struck.get(page);
      if (targets === undefined) continue;
      const widthOf = (letter: string) => pdf.standardWidth(LABEL_FONT, letter);
      const placed = placeLabels(own, { size: pdf.pageSize(page), rects: targets.rects, widthOf });
      struck.set(page, { ...targets, rects: placed.rects });
      labels.set.push(...placed.set);
      labels.leftOff.push(...placed.leftOff.map((why) => ({ page, why })));
    }
  },
};
