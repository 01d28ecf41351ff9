// Text placed anew, each show operator by the place it has: where its line moved, the operators that place it would
// still say where it stood, and by how much it moved is how wide the struck words were (ISO 32000-2, 9.4.2).
import { latin1Bytes } from "../../../base/bytes.ts";
import { IDENTITY, type Matrix, multiply } from "../../../base/matrix.ts";
import type { Edit } from "../../documents/pdf/content-edits.ts";
import type { Operand, Operation } from "../../documents/pdf/operations.ts";
import { type TextState, textOperators } from "../../documents/pdf/text-operators.ts";

/** Of a point: finer than any reader sees, coarser than what adding up widths leaves. */
const DECIMALS = 3;
/** Coarser, too, than the grids that writers put letters on, on lines that were set anew. */
const COARSER = 2;
/** Of a matrix that turns and sizes letters. */
const DIGITS = 6;
/** Thousandths of the font's size: what stands so far apart is shown apart, so that a label can be read between it. */
const APART = 1000;
const NOTHING = new Uint8Array();

/**
 * Edits of a page's content: every string in one form, every move in whole thousandths of the font's size. `isSetAnew`:
 * whether what is shown from there, in the content's space, is on such a line.
 */
export function placeShown(stream: Uint8Array, isSetAnew: (from: Matrix) => boolean): Edit[] {
  const edits: Edit[] = [];
  /** Where the pen was set since the last string; null where it follows that one. */
  let pen: Matrix | null = IDENTITY;
  /** What arrays without a string moved the pen by, in text space. */
  let carried = 0;
  const place = (matrix: Matrix, by: Operation | null) => {
    pen = matrix;
    carried = 0;
    if (by !== null) edits.push({ start: by.start, end: by.end, by: NOTHING });
  };

  const show = (items: readonly Operand[], state: Readonly<TextState>, { name, start, end }: Operation) => {
    const { size, scale } = state;
    const before = name === '"' ? `${fixed(state.wordSpacing, DIGITS)} Tw ${fixed(state.charSpacing, DIGITS)} Tc ` : "";
    let lead = 0;
    let number = 0;
    const written: string[] = [];
    for (const item of items) {
      if (typeof item === "number") number += item;
      else if (item !== null && "bytes" in item) {
        const moved = Math.round(number);
        if (written.length === 0) lead = number;
        // Where a string was parted for a move that is none any more says how far things were moved before.
        else if (moved === 0) {
          written.push(`${written.pop()!.slice(0, -1)}${hexOf(item.bytes).slice(1)}`);
          number = 0;
          continue;
        } else if (Math.abs(number) < APART) written.push(String(moved));
        else written.push(`${written.pop()}]TJ`, `[${moved}`);
        number = 0;
        written.push(hexOf(item.bytes));
      }
    }
    const unit = (size * scale) / 1000;
    if (written.length === 0) {
      carried -= number * unit;
      edits.push({ start, end, by: latin1Bytes(before) });
      return;
    }
    let placed = "";
    const by = carried - lead * unit;
    if (pen !== null) {
      const at = multiply([1, 0, 0, 1, by, 0], pen);
      placed = `${matrixText(at, state.ctm, isSetAnew(multiply(at, state.ctm)) ? COARSER : DECIMALS)} Tm `;
    } else if (unit !== 0 && Math.round(by / unit) !== 0) written.unshift(String(-Math.round(by / unit)));
    edits.push({ start, end, by: latin1Bytes(` ${before}${placed}[${written.join(" ")}]TJ `) });
    pen = null;
    carried = -number * unit;
  };

  textOperators(stream, IDENTITY, { place, show });
  return edits;
}

/** As many decimals as are seen at the scale that the page draws at; a number has no exponent there (7.3.3). */
export function matrixText(matrix: Matrix, ctm: Matrix, finest = DECIMALS): string {
  const drawn = Math.max(Math.hypot(ctm[0], ctm[1]), Math.hypot(ctm[2], ctm[3]));
  const largest = Math.max(...matrix.slice(0, 4).map(Math.abs));
  const scale = decimals(DIGITS - magnitude(largest));
  const place = decimals(Math.max(finest, finest + magnitude(drawn)));
  return matrix.map((value, i) => fixed(i < 4 ? value : value + ASIDE / 10 ** place, i < 4 ? scale : place)).join(" ");
}

/** Of the last decimal: places fall on halves of it often, and the last bits of a sum would decide where each goes. */
const ASIDE = 0.13;

/** Of spacings, which are sizes of letters, too. */
export const numberText = (n: number) => fixed(n, DIGITS);

const magnitude = (n: number) => (n > 0 && Number.isFinite(n) ? Math.ceil(Math.log10(n)) : 0);
const decimals = (n: number) => Math.min(10, Math.max(0, n));
function fixed(n: number, places: number): string {
  const rounded = Math.round(n * 10 ** places) / 10 ** places;
  const short = String(rounded === 0 ? 0 : rounded);
  return short.includes("e") ? n.toFixed(places) : short;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
export function hexOf(bytes: Uint8Array): string {
  let hex = "<";
  for (const byte of bytes) hex += HEX[byte];
  return `${hex}>`;
}
