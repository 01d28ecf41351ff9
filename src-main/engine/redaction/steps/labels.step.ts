// Labels are written on their marks, last of all that is painted: on pages that became pictures as on the others.
import type { Step } from "../step.ts";

export const writeLabels: Step = {
  id: "redaction/labels",
  run({ pdf, labels }) {
    for (const [page, own] of Map.groupBy(labels.set, (one) => one.page)) pdf.writeLabels(page, own);
  },
};
