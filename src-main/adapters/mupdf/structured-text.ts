// The library's structured text walked letter by letter: where each stands, and nothing else of it.
import * as mupdf from "mupdf";
import type { Quad, Rect } from "../../base/units.ts";
import { withoutFinalizer, withWholeLetters } from "./page.ts";
import { type Wasm, wasm } from "./wasm.ts";

export type Walker = {
  image(bbox: Rect): void;
  line(isVertical: boolean): void;
  /** `origin`: where it is set; only the slow walk tells. */
  letter(c: string, quad: Quad, origin?: readonly [number, number]): void;
};

const [TEXT, IMAGE] = [0, 1];

/**
 * The library's own walk makes a font's handle, a point and a colour of every letter, by eight calls; with its functions
 * at hand three are enough, and reading a page takes a third less.
 */
export function walkText(text: mupdf.StructuredText, walker: Walker): void {
  const functions = wasm();
  if (functions === undefined) walkSlowly(text, walker);
  else walkBy(functions, (text as unknown as { readonly pointer: number }).pointer, walker);
}

export function walkSlowly(text: mupdf.StructuredText, walker: Walker): void {
  withoutFinalizer(mupdf.Font, () =>
    withWholeLetters(() =>
      text.walk({
        onImageBlock: (bbox) => walker.image(bbox),
        beginLine: (_bbox, wmode) => walker.line(wmode === 1),
        onChar: (c, origin, font, _size, quad) => {
          font.destroy();
          walker.letter(c, quad, [origin[0], origin[1]]);
        },
      }),
    ),
  );
}

function walkBy(from: Wasm, page: number, walker: Walker): void {
  // Nothing here takes memory, so the view of it stays true.
  const floats = from.HEAPF32;
  let block = from._wasm_stext_page_get_first_block(page);
  for (; block !== 0; block = from._wasm_stext_block_get_next(block)) {
    const type = from._wasm_stext_block_get_type(block);
    if (type === IMAGE) {
      const at = from._wasm_stext_block_get_bbox(block) >> 2;
      walker.image([floats[at]!, floats[at + 1]!, floats[at + 2]!, floats[at + 3]!]);
    }
    if (type !== TEXT) continue;
    let line = from._wasm_stext_block_get_first_line(block);
    for (; line !== 0; line = from._wasm_stext_line_get_next(line)) {
      walker.line(from._wasm_stext_line_get_wmode(line) === 1);
      let char = from._wasm_stext_line_get_first_char(line);
      for (; char !== 0; char = from._wasm_stext_char_get_next(char)) {
        const at = from._wasm_stext_char_get_quad(char) >> 2;
        walker.letter(letterOf(from._wasm_stext_char_get_c(char)), [
          floats[at]!,
          floats[at + 1]!,
          floats[at + 2]!,
          floats[at + 3]!,
          floats[at + 4]!,
          floats[at + 5]!,
          floats[at + 6]!,
          floats[at + 7]!,
        ]);
      }
    }
  }
}

/** As {@link withWholeLetters} has the library name them. */
const letterOf = (code: number) =>
  code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : String.fromCharCode(code);
