// The engine that made the copy reads it again, hidden text included.
import { readOnce } from "../../documents/pdf/read-once.ts";
import { acrossPages } from "../../redaction/across-pages.ts";
import { downThePage } from "../../redaction/down-the-page.ts";
import { occurrences, squeeze } from "../../redaction/occurrences.ts";
import type { Check } from "../check.ts";
import { placeOf } from "../place-of.ts";

export const firstReader: Check = {
  id: "verification/text-mupdf",
  run({ pdf, needles }) {
    const out = [];
    const pages = [];
    for (let page = 1; page <= pdf.pageCount(); page++) {
      const read = readOnce(pdf, page, { hidden: true });
      if (read === undefined) {
        out.push({ page, where: "the page can't be read again" });
        continue;
      }
      const { text, quads } = read;
      pages.push({ page, text });
      const squeezed = needles.length === 0 ? undefined : squeeze(text);
      for (const needle of needles)
        for (const { start, end } of occurrences(text, needle, squeezed, quads))
          out.push({ page, where: "text of the page", ...placeOf(text, quads, start, end) });
      for (const { ranges } of downThePage(text, quads, needles))
        out.push({ page, where: "text of two lines", ...placeOf(text, quads, ranges[0]!.start, ranges[0]!.end) });
    }
    for (const { page } of acrossPages(pages, needles)) out.push({ page, where: "text of two pages" });
    return out;
  },
};
