// Readers that share no code with the engine find none of the values, on pages or elsewhere.
import type { IndependentReader } from "../../ports/independent-reader.ts";
import { acrossPages } from "../../redaction/across-pages.ts";
import { occurrences, squeeze } from "../../redaction/occurrences.ts";
import type { Check } from "../check.ts";

export const textByPdfjs = readBy("verification/text-independent", "pdfjs");
export const textByPdfium = readBy("verification/text-pdfium", "pdfium");

function readBy(id: string, reader: IndependentReader["id"]): Check {
  return {
    id,
    run({ readers, needles }) {
      const read = readers.find((one) => one.id === reader);
      if (read === undefined) return [{ where: "the reader is missing" }];
      if (needles.length === 0) return [];
      const out: { page?: number; where: string }[] = [];
      for (const { page, text } of read.pages) {
        const squeezed = squeeze(text);
        for (const needle of needles)
          if (occurrences(text, needle, squeezed).length > 0) out.push({ page, where: `text read by ${read.name}` });
      }
      for (const { page } of acrossPages(read.pages, needles))
        out.push({ page, where: `text of two pages, read by ${read.name}` });
      const elsewhere = squeeze(read.elsewhere);
      for (const needle of needles)
        if (occurrences(read.elsewhere, needle, elsewhere).length > 0)
          out.push({ where: `outside the pages, read by ${read.name}` });
      return out;
    },
  };
}
