// PDFium as WebAssembly, loaded once, and the few turns of its C interface that everything here needs.
import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { init, type WrappedPdfiumModule } from "@embedpdf/pdfium";
import { instantiateWith } from "../compiled-wasm.ts";
import { PDFIUM_WASM } from "./wasm.ts";

export type Pdfium = WrappedPdfiumModule;
/** An address in PDFium's memory; 0 is none. */
export type Pointer = number;

const { version } = JSON.parse(readFileSync(join(dirname(PDFIUM_WASM), "../package.json"), "utf8")) as {
  version: string;
};
export const PDFIUM_NAME = `PDFium ${version}`;

let loading: Promise<Pdfium> | undefined;

export function pdfium(): Promise<Pdfium> {
  loading ??= load();
  return loading;
}

async function load(): Promise<Pdfium> {
  const library = await init({ instantiateWasm: instantiateWith(PDFIUM_WASM) } as never);
  library.PDFiumExt_Init();
  return library;
}

/** The memory as it is now: it moves when it grows, so no view of it is kept. */
export const memory = (library: Pdfium): Uint8Array =>
  (library.pdfium as unknown as { readonly HEAPU8: Uint8Array }).HEAPU8;

export type OpenDocument = { readonly handle: Pointer; close(): void };

/** Null when PDFium can't open the bytes. They are copied into its memory, and freed when the document is closed. */
export function openDocument(library: Pdfium, bytes: Uint8Array, password = ""): OpenDocument | null {
  const { malloc, free } = library.pdfium.wasmExports;
  const buffer = malloc(Math.max(1, bytes.length));
  if (buffer === 0) return null;
  memory(library).set(bytes, buffer);
  const handle = library.FPDF_LoadMemDocument(buffer, bytes.length, password);
  if (handle === 0) {
    free(buffer);
    return null;
  }
  return {
    handle,
    close() {
      library.FPDF_CloseDocument(handle);
      free(buffer);
    },
  };
}

/** Whatever `use` does, the page is closed. Undefined when there is no such page. */
export function withPage<T>(library: Pdfium, document: Pointer, index: number, use: (page: Pointer) => T) {
  const page = library.FPDF_LoadPage(document, index);
  if (page === 0) return undefined;
  try {
    return use(page);
  } finally {
    library.FPDF_ClosePage(page);
  }
}

/** For functions that tell how many bytes they have, and write them when given room: UTF-16 with a NUL behind it. */
export function utf16(library: Pdfium, ask: (buffer: Pointer, length: number) => number): string {
  return asked(library, ask, "utf-16le", 2);
}

/** The same for functions that answer in bytes. */
export function ascii(library: Pdfium, ask: (buffer: Pointer, length: number) => number): string {
  return asked(library, ask, "latin1", 1);
}

function asked(
  library: Pdfium,
  ask: (buffer: Pointer, length: number) => number,
  encoding: "utf-16le" | "latin1",
  end: number,
): string {
  const length = ask(0, 0);
  if (length <= end) return "";
  return withBuffer(library, length, (buffer) => {
    ask(buffer, length);
    return new TextDecoder(encoding).decode(memory(library).slice(buffer, buffer + length - end));
  });
}

export function withBuffer<T>(library: Pdfium, bytes: number, use: (buffer: Pointer) => T): T {
  const { malloc, free } = library.pdfium.wasmExports;
  const buffer = malloc(bytes);
  if (buffer === 0) throw new RangeError("PDFium has no memory left");
  try {
    return use(buffer);
  } finally {
    free(buffer);
  }
}
