// No page is lost: the copy has as many as the original.
import type { Check } from "../check.ts";

export const pagesKept: Check = {
  id: "verification/pages-kept",
  needsOriginal: true,
  run: ({ pdf, pageCount }) =>
    pdf.pageCount() === pageCount ? [] : [{ where: `${pdf.pageCount()} pages instead of ${pageCount}` }],
};
