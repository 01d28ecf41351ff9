// A page held no longer than it is used.
import type * as mupdf from "mupdf";
import type { PageNumber } from "../../base/units.ts";

/** Runs `use` on a page and frees it at once: WASM memory ends at 2 GB and isn't garbage-collected in time. */
export function withPage<T>(doc: mupdf.PDFDocument, page: PageNumber, use: (p: mupdf.PDFPage) => T): T {
  const loaded = doc.loadPage(page - 1);
  try {
    return use(loaded);
  } finally {
    loaded.destroy();
  }
}
