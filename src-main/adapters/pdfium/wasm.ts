// Where PDFium's WebAssembly is.
import { createRequire } from "node:module";

export const PDFIUM_WASM = createRequire(import.meta.url).resolve("@embedpdf/pdfium/pdfium.wasm");
