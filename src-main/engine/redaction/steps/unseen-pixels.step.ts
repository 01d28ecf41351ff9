// Pixels that no page shows leave the pictures, though nobody ordered it: cut off by a clip, off the page, under a box.
import { attempt } from "../../../base/attempt.ts";
import type { Step } from "../step.ts";

export const unseenPixels: Step = {
  id: "redaction/unseen-pixels",
  run({ pdf, pictures }) {
    for (const page of attempt(() => pdf.blankUnseenPixels(new Set(pictures.keys()))) ?? [])
      pictures.set(page, "a picture inside its content is partly out of view");
  },
};
