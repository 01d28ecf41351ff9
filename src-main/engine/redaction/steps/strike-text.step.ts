// Selected glyphs leave the content streams; so does every further occurrence of a selected value, seen or not.
import { attempt } from "../../../base/attempt.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { occurrences, squeeze } from "../occurrences.ts";
import type { Step } from "../step.ts";
import { beneath, merge, NOTHING, targetsOfRanges } from "../targets.ts";

export const strikeText: Step = {
  id: "redaction/strike-text",
  run(context) {
    const { pdf } = context;
    for (let page = 1; page <= pdf.pageCount(); page++) {
      let targets = context.places.get(page) ?? NOTHING;
      // Hidden text included: what is clipped away or off the page is in the file as much as the rest.
      const raw = attempt(() => pdf.page(page, { hidden: true }));
      if (raw !== undefined) {
        const { text, quads } = pageText(raw);
        const squeezed = squeeze(text);
        const found = context.needles.map((needle, i) => {
          const ranges = occurrences(text, needle, squeezed);
          context.found[i] = (context.found[i] ?? 0) + ranges.length;
          return ranges.length === 0
            ? NOTHING
            : targetsOfRanges(text, quads, ranges, {
                hidesWidth: needle.hidesWidth === true,
                ink: context.scans.has(page),
              });
        });
        targets = beneath(text, quads, merge(targets, ...found));
      }
      if (targets.glyphs.length === 0 && targets.rects.length === 0) continue;
      context.struck.set(page, targets);
      pdf.removeGlyphs(page, targets.strips);
    }
  },
};
