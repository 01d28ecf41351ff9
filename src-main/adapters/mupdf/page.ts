// Handles held no longer than they are used.
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

type Finalised = { _finalizer?: { register(...args: unknown[]): void; unregister(token: object): void } };
const NONE = { register: () => {}, unregister: () => {} };

/**
 * Handles of a class that are made meanwhile aren't watched by the garbage collector: whoever gets one must destroy it.
 * The library makes one for the font of every letter, and watching them costs as much as the reading.
 */
export function withoutFinalizer<T>(handles: object, use: () => T): T {
  const type = handles as Finalised;
  const own = type._finalizer;
  type._finalizer = NONE;
  try {
    return use();
  } finally {
    if (own === undefined) delete type._finalizer;
    else type._finalizer = own;
  }
}
