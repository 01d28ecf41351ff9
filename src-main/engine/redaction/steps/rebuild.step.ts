// The copy is a new document into which only the pages are carried: no metadata, outline, script, attachment,
// annotation, layer or earlier revision has a way in.
import { untell } from "../../documents/pdf/untold/tell-untold.ts";
import type { Step } from "../step.ts";

export const rebuild: Step = {
  id: "redaction/rebuild",
  run(context) {
    const old = context.pdf;
    untell(old, context.toldFonts);
    context.pdf = old.rebuild();
    old.close();
  },
};
