// The functions of mupdf's WebAssembly themselves, for what is asked once a letter. Loaded before the library, it gets
// them through the object that the library takes as its module; loaded after it, it has none.
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { instantiateWith } from "../compiled-wasm.ts";

/** An address in its memory; 0 is none. */
type Pointer = number;

/** As in the library's own mupdf-wasm.d.ts. */
export type Wasm = {
  /** Another one whenever the memory has grown. */
  readonly HEAPF32: Float32Array;
  _wasm_stext_page_get_first_block(page: Pointer): Pointer;
  _wasm_stext_block_get_next(block: Pointer): Pointer;
  _wasm_stext_block_get_type(block: Pointer): number;
  _wasm_stext_block_get_bbox(block: Pointer): Pointer;
  _wasm_stext_block_get_first_line(block: Pointer): Pointer;
  _wasm_stext_line_get_next(line: Pointer): Pointer;
  _wasm_stext_line_get_wmode(line: Pointer): number;
  _wasm_stext_line_get_first_char(line: Pointer): Pointer;
  _wasm_stext_char_get_next(char: Pointer): Pointer;
  _wasm_stext_char_get_c(char: Pointer): number;
  _wasm_stext_char_get_quad(char: Pointer): Pointer;
};

export const MUPDF_WASM = join(dirname(createRequire(import.meta.url).resolve("mupdf")), "mupdf-wasm.wasm");

const lent = globalThis as { $libmupdf_wasm_Module?: Partial<Wasm> & { readonly instantiateWasm?: unknown } };
lent.$libmupdf_wasm_Module ??= { instantiateWasm: instantiateWith(MUPDF_WASM) };
const filled = lent.$libmupdf_wasm_Module;

/** Undefined where the library was loaded before this. */
export const wasm = (): Wasm | undefined =>
  filled._wasm_stext_char_get_c === undefined ? undefined : (filled as Wasm);
