// A content stream's text operators, one after the other, with what is set as each of them shows or places
// (ISO 32000-2, 9.3 and 9.4.2). Forms are not followed.
import { IDENTITY, type Matrix, multiply } from "../../../base/matrix.ts";
import { type Operand, type Operation, operations } from "./operations.ts";

export type TextState = {
  ctm: Matrix;
  charSpacing: number;
  wordSpacing: number;
  /** 1 is 100 %. */
  scale: number;
  leading: number;
  font: string;
  size: number;
  rise: number;
};

type Uses = {
  /** The pen is set, and the line with it. `by`: the operator that does nothing else; null where it shows or begins, too. */
  place(matrix: Matrix, by: Operation | null): void;
  /** Strings, and numbers that move the pen by thousandths of the font's size. */
  show(items: readonly Operand[], state: Readonly<TextState>, by: Operation): void;
};

/** A hostile file could save for ever. */
const MOST_SAVED = 512;

/** `ctm`: what the stream is drawn with. */
export function textOperators(stream: Uint8Array, ctm: Matrix, { place, show }: Uses): void {
  let state: TextState = {
    ctm,
    charSpacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    font: "",
    size: 0,
    rise: 0,
  };
  const saved: TextState[] = [];
  let line: Matrix = IDENTITY;
  const set = (matrix: Matrix, by: Operation | null) => {
    line = matrix;
    place(matrix, by);
  };
  const move = (x: number, y: number, by: Operation | null) => set(multiply([1, 0, 0, 1, x, y], line), by);

  for (const operation of operations(stream)) {
    const { name, operands } = operation;
    const n = (i: number) => (typeof operands[i] === "number" ? operands[i] : 0);
    switch (name) {
      case "q":
        if (saved.length < MOST_SAVED) saved.push({ ...state });
        break;
      case "Q":
        state = saved.pop() ?? state;
        break;
      case "cm":
        state.ctm = multiply([n(0), n(1), n(2), n(3), n(4), n(5)], state.ctm);
        break;
      case "BT":
        set(IDENTITY, null);
        break;
      case "Tf": {
        const font = operands[0];
        if (font !== null && typeof font === "object" && "name" in font) state.font = font.name;
        state.size = n(1);
        break;
      }
      case "Tc":
        state.charSpacing = n(0);
        break;
      case "Tw":
        state.wordSpacing = n(0);
        break;
      case "Tz":
        state.scale = n(0) / 100;
        break;
      case "TL":
        state.leading = n(0);
        break;
      case "Ts":
        state.rise = n(0);
        break;
      case "Td":
        move(n(0), n(1), operation);
        break;
      case "TD":
        state.leading = -n(1);
        move(n(0), n(1), operation);
        break;
      case "Tm":
        set([n(0), n(1), n(2), n(3), n(4), n(5)], operation);
        break;
      case "T*":
        move(0, -state.leading, operation);
        break;
      case "Tj":
        show([operands[0] ?? null], state, operation);
        break;
      case "TJ": {
        const items = operands[0];
        show(items !== null && typeof items === "object" && "array" in items ? items.array : [], state, operation);
        break;
      }
      case "'":
        move(0, -state.leading, null);
        show([operands[0] ?? null], state, operation);
        break;
      case '"':
        state.wordSpacing = n(0);
        state.charSpacing = n(1);
        move(0, -state.leading, null);
        show([operands[2] ?? null], state, operation);
        break;
    }
  }
}
