// A page that the page tree names more than once is so many pages: what is struck and moved on one of them is not the
// other's.
import type { Step } from "../step.ts";

export const ownPages: Step = {
  id: "redaction/own-pages",
  run({ pdf }) {
    const pages = Array.from({ length: pdf.pageCount() }, (_, i) => i + 1);
    if (new Set(pages.map((page) => pdf.pageObject(page))).size < pages.length) pdf.arrange(pages);
  },
};
