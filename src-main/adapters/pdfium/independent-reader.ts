// PDFium, which Chrome shows PDFs with, as an independent reader: text of pages, and of all else that it can reach.
import type { IndependentReader } from "../../engine/ports/independent-reader.ts";
import { textBeside, textOfAnnotations, textOfTags } from "./elsewhere.ts";
import { openDocument, PDFIUM_NAME, type Pdfium, type Pointer, pdfium, utf16, withPage } from "./library.ts";

export const pdfiumReader: IndependentReader = {
  id: "pdfium",
  name: PDFIUM_NAME,
  async read(bytes, range) {
    const library = await pdfium();
    const opened = openDocument(library, bytes);
    if (opened === null) return { pages: [], elsewhere: "" };
    try {
      const { handle } = opened;
      const pages: { page: number; text: string }[] = [];
      const from = range?.from ?? 1;
      const elsewhere = from === 1 ? [textBeside(library, handle)] : [];
      const end = Math.min(library.FPDF_GetPageCount(handle), (range?.to ?? Number.POSITIVE_INFINITY) - 1);
      for (let index = from - 1; index < end; index++) {
        withPage(library, handle, index, (page) => {
          pages.push({ page: index + 1, text: textOf(library, page) });
          elsewhere.push(textOfAnnotations(library, handle, page), textOfTags(library, page));
        });
      }
      return { pages, elsewhere: elsewhere.join("\n") };
    } finally {
      opened.close();
    }
  },
};

function textOf(library: Pdfium, page: Pointer): string {
  const text = library.FPDFText_LoadPage(page);
  if (text === 0) return "";
  try {
    const count = library.FPDFText_CountChars(text);
    // It counts in code units and writes a NUL behind them.
    const bytes = (count + 1) * 2;
    return utf16(library, (buffer) => (buffer === 0 ? bytes : library.FPDFText_GetText(text, 0, count, buffer)));
  } finally {
    library.FPDFText_ClosePage(text);
  }
}
