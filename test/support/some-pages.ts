// PDFs of a few pages, each of some lines: other bytes every time.
import * as mupdf from "mupdf";
import { line, onePage } from "./pdf.ts";

/** A page for each text; other bytes each time, so that each is a case of its own. */
let made = 0;
export function somePages(...texts: (readonly string[])[]): Uint8Array {
  const whole = new mupdf.PDFDocument();
  for (const lines of texts) {
    const content = [...lines, `Sheet ${++made}`].map((text, i) => line(text, 72, 720 - 18 * i)).join("");
    const one = mupdf.PDFDocument.openDocument(onePage({ content }), "application/pdf").asPDF()!;
    whole.graftPage(-1, one, 0);
  }
  return whole.saveToBuffer("").asUint8Array().slice();
}
/** Fictitious: a telephone number on the first and the last page. */
export const APPENDIX = [
  ["Cover of a made-up file.", "Call the desk on (614) 555-0147."],
  ["Second page: the harbour budget.", "Write to quill@example.org about it.", "It was settled in May."],
  ["Third page: minutes of the meeting.", "Aide: (202) 555-0173."],
  ["Fourth page: the zeppelin hangar.", "Home: (614) 555-0147, his own."],
] as const;
