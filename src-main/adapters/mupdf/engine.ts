// mupdf behind the PdfEngine port. Pinned to 1.27.0: 1.28 leaves text drawn by the ' and " operators in the file.
import * as mupdf from "mupdf";
import { rethrowFatal } from "../../base/attempt.ts";
import { err, ok } from "../../base/result.ts";
import { stetError } from "../../contract/errors.ts";
import type { EditablePdf, PdfEngine } from "../../engine/ports/pdf-engine.ts";
import { editor } from "./editor.ts";
import { countPages } from "./page-count.ts";

export const mupdfEngine: PdfEngine = {
  open(bytes, { password, maxPages }) {
    let doc: mupdf.PDFDocument;
    try {
      const opened = mupdf.PDFDocument.openDocument(bytes, "application/pdf");
      const pdf = opened.asPDF();
      if (pdf === null) return err(stetError("document/unsupported"));
      doc = pdf;
    } catch (thrown) {
      rethrowFatal(thrown);
      return err(stetError("document/damaged"));
    }
    try {
      if (doc.needsPassword()) {
        if (password === undefined) return err(stetError("document/encrypted"));
        if (doc.authenticatePassword(password) === 0) return err(stetError("document/wrong-password"));
      }
      doc.disableJS();
      const pages = countPages(doc);
      if (pages < 1) return err(stetError("document/no-pages"));
      if (pages > maxPages) return err(stetError("document/too-many-pages", String(maxPages)));
      return ok<EditablePdf>(editor(doc));
    } catch (thrown) {
      rethrowFatal(thrown);
      return err(stetError("document/damaged"));
    }
  },
};
