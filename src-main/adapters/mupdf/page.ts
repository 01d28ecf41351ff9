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

const byUnit = String.fromCharCode;
const whole = (code: number) => (code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : byUnit(code));

/**
 * The library names a letter by the last 16 bits of its number: 𠮷, which stands in names, would be another letter.
 * Nothing that runs meanwhile may name letters by more than one number.
 */
export function withWholeLetters<T>(walk: () => T): T {
  String.fromCharCode = whole;
  try {
    return walk();
  } finally {
    String.fromCharCode = byUnit;
  }
}

type Finalised = {
  _drop(pointer: number): void;
  _finalizer?: Pick<FinalizationRegistry<number>, "register" | "unregister">;
};
const unwatched = new WeakSet<object>();
let watching = true;

/**
 * Handles of a class that are made meanwhile aren't watched by the garbage collector: whoever gets one must destroy it.
 * The library makes one for the font of every letter, and watching them costs as much as the reading.
 */
export function withoutFinalizer<T>(handles: object, use: () => T): T {
  if (!unwatched.has(handles)) install(handles as Finalised);
  const before = watching;
  watching = false;
  try {
    return use();
  } finally {
    watching = before;
  }
}

/** Once, and not by putting it there and back: code that was compiled for the one would be thrown away each time. */
function install(handles: Finalised): void {
  const own = handles._finalizer ?? new FinalizationRegistry((pointer: number) => handles._drop(pointer));
  handles._finalizer = {
    register(handle, pointer, token) {
      if (watching) own.register(handle, pointer, token);
    },
    unregister: (token) => watching && own.unregister(token),
  };
  unwatched.add(handles);
}

/** The object of a number, freed at once. */
export function withObject<T>(doc: mupdf.PDFDocument, number: number, use: (object: mupdf.PDFObject) => T): T {
  const reference = doc.newIndirect(number);
  try {
    return use(reference);
  } finally {
    reference.destroy();
  }
}
