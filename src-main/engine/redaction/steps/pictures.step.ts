// Pages that can't be edited with certainty become pictures of what a reader saw, with the strikes painted black.
import type { Step } from "../step.ts";
import { NOTHING } from "../targets.ts";

/** Sharp enough to read and print footnotes, small enough to publish. */
const DOTS_PER_INCH = 200;

export const pictures: Step = {
  id: "redaction/pictures",
  run(context) {
    for (const page of context.pictures.keys())
      context.pdf.rasterise(page, (context.struck.get(page) ?? NOTHING).rects, DOTS_PER_INCH);
  },
};
