// Outlines of letters that no longer occur leave the fonts: a subset tells which letters were struck.
import { attempt } from "../../../base/attempt.ts";
import type { Step } from "../step.ts";

export const fonts: Step = {
  id: "redaction/fonts",
  run({ pdf }) {
    // A font too odd to subset stays whole: it then says nothing about which of its letters were used.
    attempt(() => pdf.subsetFonts());
  },
};
