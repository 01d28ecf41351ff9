// The copy is a new document into which only the pages are carried: no metadata, outline, script, attachment,
// annotation, layer or earlier revision has a way in.
import type { Step } from "../step.ts";

export const rebuild: Step = {
  id: "redaction/rebuild",
  run(context) {
    const old = context.pdf;
    context.pdf = old.rebuild();
    old.close();
  },
};
