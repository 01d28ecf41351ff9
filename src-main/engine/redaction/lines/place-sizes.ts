// Text that goes on in another size gets a place of its own. For what the library takes out of a line it moves the pen
// before the next letter that stays, by thousandths of the size that is set by then; numbers behind a line's last letter
// likewise: where the size is another one, that letter would lie beside its place (ISO 32000-2, 9.4.3 and 9.4.4).
import { latin1Bytes } from "../../../base/bytes.ts";
import { IDENTITY, type Matrix, multiply } from "../../../base/matrix.ts";
import type { Edit } from "../../documents/pdf/content-edits.ts";
import type { GlyphWidths } from "../../documents/pdf/glyph-widths.ts";
import type { Operand, Operation } from "../../documents/pdf/operations.ts";
import { type TextState, textOperators } from "../../documents/pdf/text-operators.ts";
import { hexOf, matrixText, numberText } from "./place-shown.ts";

/** Edits that change nothing that is seen. Where a width isn't known, what follows it stays as it is. */
export function placeSizes(stream: Uint8Array, widthsOf: (font: string) => GlyphWidths | null): Edit[] {
  const edits: Edit[] = [];
  let pen: Matrix | null = IDENTITY;
  let line: Matrix = IDENTITY;
  /** What the last string was drawn with: how finely a place must be written is asked of it. */
  let ctm: Matrix = IDENTITY;
  /** What the last string was shown in; null where the pen was set since. */
  let last: Readonly<TextState> | null = null;
  /** A place of ours stands in the line, from which the next relative move would go. */
  let isOff = false;
  let wasOff = false;

  const place = (matrix: Matrix, by: Operation | null) => {
    pen = matrix;
    line = matrix;
    last = null;
    wasOff = isOff;
    isOff = false;
    if (!wasOff || by === null || by.name === "Tm") return;
    const leading = by.name === "TD" && typeof by.operands[1] === "number" ? ` ${numberText(-by.operands[1])} TL` : "";
    edits.push({ start: by.start, end: by.end, by: latin1Bytes(` ${matrixText(matrix, ctm)} Tm${leading} `) });
  };

  const show = (items: readonly Operand[], state: Readonly<TextState>, { name, start, end }: Operation) => {
    ctm = state.ctm;
    if (last !== null && pen !== null && (last.size !== state.size || last.scale !== state.scale)) {
      edits.push({ start, end: start, by: latin1Bytes(` ${matrixText(pen, state.ctm)} Tm `) });
      isOff = true;
    } else if (wasOff && (name === "'" || name === '"')) {
      const spacing = name === "'" ? "" : `${numberText(state.wordSpacing)} Tw ${numberText(state.charSpacing)} Tc `;
      const [string = null] = items;
      const shown = string !== null && typeof string === "object" && "bytes" in string ? hexOf(string.bytes) : "<>";
      edits.push({ start, end, by: latin1Bytes(` ${spacing}${matrixText(line, state.ctm)} Tm ${shown} Tj `) });
    }
    wasOff = false;
    const by = advance(items, state, widthsOf(state.font));
    pen = pen === null || by === null ? null : multiply([1, 0, 0, 1, by, 0], pen);
    last = { ...state };
  };

  textOperators(stream, IDENTITY, { place, show });
  return edits;
}

/** In text space; null where a letter's width isn't known. */
function advance(items: readonly Operand[], state: Readonly<TextState>, widths: GlyphWidths | null): number | null {
  const { size, scale, charSpacing, wordSpacing } = state;
  let by = 0;
  for (const item of items) {
    if (typeof item === "number") by -= (item / 1000) * size;
    if (item === null || typeof item === "number" || !("bytes" in item)) continue;
    if (widths === null) return null;
    const { codeLength, of } = widths;
    for (let i = 0; i + codeLength <= item.bytes.length; i += codeLength) {
      const code = codeLength === 2 ? item.bytes[i]! * 256 + item.bytes[i + 1]! : item.bytes[i]!;
      const width = of(code);
      if (width === undefined) return null;
      by += width * size + charSpacing + (codeLength === 1 && code === 32 ? wordSpacing : 0);
    }
  }
  return by * scale;
}
