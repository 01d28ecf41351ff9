// No page is lost and none too many: the copy has as many as the original, or as the excerpt that was asked for.
import type { Check } from "../check.ts";

export const pagesKept: Check = {
  id: "verification/pages-kept",
  needsOriginal: true,
  run: ({ pdf, pageCount }) =>
    pdf.pageCount() === pageCount ? [] : [{ where: `${pdf.pageCount()} pages instead of ${pageCount}` }],
};
