// Selected glyphs leave the content streams; so does every further occurrence of a selected value, seen or not.
import { attempt } from "../../../base/attempt.ts";
import { pageText } from "../../documents/pdf/page-text.ts";
import { searchPage } from "../search-page.ts";
import type { Step } from "../step.ts";

export const strikeText: Step = {
  id: "redaction/strike-text",
  async run(context) {
    const { pdf } = context;
    const pages = await context.searchPages((page) => {
      const read = attempt(() => pageText(pdf.page(page, { hidden: true })));
      return searchPage(read, page, context);
    });
    pages.forEach(({ targets, found, isPlain }, i) => {
      if (isPlain) context.plain.add(i + 1);
      for (const [needle, times] of found) context.found[needle] = (context.found[needle] ?? 0) + times;
      if (targets.glyphs.length === 0 && targets.rects.length === 0) return;
      context.struck.set(i + 1, targets);
      pdf.removeGlyphs(i + 1, targets.strips);
    });
  },
};
