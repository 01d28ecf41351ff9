// Set pages as words with their places, read by the engine.
import * as mupdf from "mupdf";

export type SetWord = { readonly text: string; readonly left: number; readonly right: number };

export function pagesOf(pdf: Uint8Array): { readonly width: number; readonly words: readonly SetWord[] }[] {
  const doc = mupdf.Document.openDocument(pdf, "application/pdf");
  return Array.from({ length: doc.countPages() }, (_, i) => {
    const page = doc.loadPage(i);
    const words: { text: string; left: number; right: number }[] = [];
    let open = false;
    page.toStructuredText("preserve-whitespace").walk({
      beginLine: () => {
        open = false;
      },
      onChar: (c, _origin, _font, _size, quad) => {
        if (c.trim() === "") open = false;
        else if (open) Object.assign(words.at(-1)!, { text: words.at(-1)!.text + c, right: quad[2] });
        else {
          words.push({ text: c, left: quad[0], right: quad[2] });
          open = true;
        }
      },
    });
    return { width: page.getBounds()[2], words };
  });
}
