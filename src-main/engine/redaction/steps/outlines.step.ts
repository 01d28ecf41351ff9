// A shape that still runs through a strike (a signature half under it, a clip, outlined letters) would stay in the file:
// its page becomes a picture.
import { attempt } from "../../../base/attempt.ts";
import type { Step } from "../step.ts";

export const outlines: Step = {
  id: "redaction/outlines",
  run({ pdf, struck, vacated, pictures }) {
    for (const [page, { rects }] of struck) {
      if (rects.length === 0 || pictures.has(page)) continue;
      const found = attempt(() => pdf.outlinesIn(page, vacated.get(page) ?? rects));
      if (found === "path") pictures.set(page, "a shape runs through what was struck");
      if (found === "clip") pictures.set(page, "a clipped shape runs through what was struck");
    }
  },
};
