// Text placed anew, each show operator by the place it has: where its line moved, the operators that place it would
// still say where it stood, and by how much it moved is how wide the struck words were (ISO 32000-2, 9.4.2).
import { latin1Bytes } from "../../../base/bytes.ts";
import { IDENTITY, type Matrix, multiply } from "../../../base/matrix.ts";
import type { Edit } from "../../documents/pdf/content-edits.ts";
import { type Operand, operations } from "../../documents/pdf/operations.ts";

type State = { ctm: Matrix; size: number; scale: number; leading: number };

/** Of a point: finer than any reader sees, coarser than what adding up widths leaves. */
const DECIMALS = 3;
/** Of a matrix that turns and sizes letters. */
const DIGITS = 6;
/** Thousandths of the font's size: what stands so far apart is shown apart, so that a label can be read between it. */
const APART = 1000;
const NOTHING = new Uint8Array();

/** Edits of a page's content: every string in one form, every move in whole thousandths of the font's size. */
export function placeShown(stream: Uint8Array): Edit[] {
  const edits: Edit[] = [];
  let state: State = { ctm: IDENTITY, size: 0, scale: 1, leading: 0 };
  const saved: State[] = [];
  let line: Matrix = IDENTITY;
  /** Where the pen was set since the last string; null where it follows that one. */
  let pen: Matrix | null = IDENTITY;
  /** What arrays without a string moved the pen by, in text space. */
  let carried = 0;
  const place = (matrix: Matrix) => {
    line = pen = matrix;
    carried = 0;
  };
  const move = (x: number, y: number) => place(multiply([1, 0, 0, 1, x, y], line));

  const show = (items: readonly Operand[], start: number, end: number, before = "") => {
    const { size, scale } = state;
    let lead = 0;
    let number = 0;
    const written: string[] = [];
    for (const item of items) {
      if (typeof item === "number") number += item;
      else if (item !== null && "bytes" in item) {
        if (written.length === 0) lead = number;
        else written.push(`${Math.abs(number) < APART ? "" : "]TJ ["}${Math.round(number)}`);
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
    if (pen !== null) placed = `${matrixText(multiply([1, 0, 0, 1, by, 0], pen), state.ctm)} Tm `;
    else if (unit !== 0 && Math.round(by / unit) !== 0) written.unshift(String(-Math.round(by / unit)));
    edits.push({ start, end, by: latin1Bytes(` ${before}${placed}[${written.join(" ")}]TJ `) });
    pen = null;
    carried = -number * unit;
  };

  for (const { name, operands, start, end } of operations(stream)) {
    const n = (i: number) => (typeof operands[i] === "number" ? operands[i] : 0);
    const gone = () => edits.push({ start, end, by: NOTHING });
    switch (name) {
      case "q":
        saved.push({ ...state });
        break;
      case "Q":
        state = saved.pop() ?? state;
        break;
      case "cm":
        state.ctm = multiply([n(0), n(1), n(2), n(3), n(4), n(5)], state.ctm);
        break;
      case "BT":
        place(IDENTITY);
        break;
      case "Tf":
        state.size = n(1);
        break;
      case "Tz":
        state.scale = n(0) / 100;
        break;
      case "TL":
        state.leading = n(0);
        break;
      case "Td":
        move(n(0), n(1));
        gone();
        break;
      case "TD":
        state.leading = -n(1);
        move(n(0), n(1));
        gone();
        break;
      case "Tm":
        place([n(0), n(1), n(2), n(3), n(4), n(5)]);
        gone();
        break;
      case "T*":
        move(0, -state.leading);
        gone();
        break;
      case "Tj":
        show([operands[0] ?? null], start, end);
        break;
      case "TJ": {
        const items = operands[0];
        show(typeof items === "object" && items !== null && "array" in items ? items.array : [], start, end);
        break;
      }
      case "'":
        move(0, -state.leading);
        show([operands[0] ?? null], start, end);
        break;
      case '"':
        move(0, -state.leading);
        show([operands[2] ?? null], start, end, `${fixed(n(0), DIGITS)} Tw ${fixed(n(1), DIGITS)} Tc `);
        break;
    }
  }
  return edits;
}

/** As many decimals as are seen at the scale that the page draws at; a number has no exponent there (7.3.3). */
function matrixText(matrix: Matrix, ctm: Matrix): string {
  const drawn = Math.max(Math.hypot(ctm[0], ctm[1]), Math.hypot(ctm[2], ctm[3]));
  const largest = Math.max(...matrix.slice(0, 4).map(Math.abs));
  const scale = decimals(DIGITS - magnitude(largest));
  const place = decimals(Math.max(DECIMALS, DECIMALS + magnitude(drawn)));
  return matrix.map((value, i) => fixed(value, i < 4 ? scale : place)).join(" ");
}

const magnitude = (n: number) => (n > 0 && Number.isFinite(n) ? Math.ceil(Math.log10(n)) : 0);
const decimals = (n: number) => Math.min(10, Math.max(0, n));
function fixed(n: number, places: number): string {
  const rounded = Math.round(n * 10 ** places) / 10 ** places;
  const short = String(rounded === 0 ? 0 : rounded);
  return short.includes("e") ? n.toFixed(places) : short;
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, "0"));
function hexOf(bytes: Uint8Array): string {
  let hex = "<";
  for (const byte of bytes) hex += HEX[byte];
  return `${hex}>`;
}
