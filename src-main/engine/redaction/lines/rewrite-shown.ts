// Show operators written anew with their strings where they are wanted (ISO 32000-2, 9.4.3).
import { concatBytes } from "../../../base/bytes.ts";
import type { Pt } from "../../../base/units.ts";
import type { Shown } from "../../documents/pdf/shown-text.ts";
import { hexOf } from "./place-shown.ts";

/** How far each string moves to the right, by operator and string; and the operators whose spaces become nominal. */
export type Moves = {
  readonly by: (op: number, part: number) => Pt;
  readonly isReset: (op: number) => boolean;
};

/** The stream with those operators replaced; every other byte stands. */
export function rewriteShown(stream: Uint8Array, shown: readonly Shown[], { by, isReset }: Moves): Uint8Array {
  const out: Uint8Array[] = [];
  const encoder = new TextEncoder();
  let from = 0;
  // What the pen is off by where the operator begins, because of what the ones before it drew.
  let carry = 0;
  shown.forEach((op, n) => {
    if (op.placed) carry = 0;
    const reset = isReset(n);
    if (!reset && Math.abs(carry) < 1e-6) return;
    const written: string[] = [];
    let offset = carry;
    // What word spaces took before and take no more.
    let taken = 0;
    op.parts.forEach((part, i) => {
      const wanted = reset ? by(n, i) : 0;
      const move = wanted - offset + taken;
      // A positive number in the array moves the pen back.
      written.push(numberText(gapsBefore(op, i) - move / op.unit), hexOf(part.bytes));
      offset = wanted;
      taken = reset ? part.spacing : 0;
    });
    written.push(numberText(-op.trail / op.unit));
    carry = offset - taken;
    const spaces = reset && op.wordSpacing !== 0;
    out.push(
      stream.subarray(from, op.start),
      encoder.encode(
        `${spaces ? "0 Tw " : ""}[${written.join(" ")}]TJ${spaces ? ` ${numberText(op.wordSpacing)} Tw` : ""} `,
      ),
    );
    from = op.end;
  });
  out.push(stream.subarray(from));
  return concatBytes(out);
}

/** The array's own number before a string: the pen's way from the end of the string before it. */
function gapsBefore(op: Shown, i: number): number {
  const part = op.parts[i]!;
  const before = op.parts[i - 1];
  if (before === undefined) return -op.lead / op.unit;
  return -(part.x - (before.x + before.width + before.spacing)) / op.unit;
}

const numberText = (n: number) => String(Math.round(n * 1000) / 1000);
