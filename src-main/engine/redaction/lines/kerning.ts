// What stands between two letters of a line that is set anew. Writers round each letter's place to their own grid, and
// where in it a letter falls depends on all that stood before: behind a struck word those roundings would tell its width.
import type { Pt, Rect } from "../../../base/units.ts";
import type { Shown, ShownPart } from "../../documents/pdf/shown-text.ts";

/** What to put between the end of the part before and this one. */
export type Kerning = (op: Shown, before: ShownPart, part: ShownPart) => Pt;

/** Thousandths of the size: a wider gap is no kerning. */
const MOST = 150;
/** Of a point: type is set in whole tenths at least. */
const SIZES = 10;
/** Pairs with kerning that a page repeats: so many, each time the same, are written without a grid. */
const REPEATED = 10;

/**
 * `gaps`: what was struck. What stands on other lines says how far apart letters are, whatever was struck: the same two,
 * or else any two of which the first is the same, unless the page is written so exactly that a place tells nothing.
 */
export function kerningOn(shown: readonly Shown[], gaps: readonly Rect[]): Kerning {
  const [pairs, firsts] = [new Map<string, number>(), new Map<string, number>()];
  const isBeside = ({ y }: ShownPart) => gaps.some(([, top, , bottom]) => y > top && y < bottom + (bottom - top) / 4);
  let [same, other] = [0, 0];
  let last: { readonly op: Shown; readonly part: ShownPart } | null = null;
  for (const op of shown)
    for (const part of op.parts) {
      if (part.bytes.length === 0) continue;
      const before = last;
      last = { op, part };
      if (before === null || before.op.font !== op.font) continue;
      if (Math.abs(before.part.y - part.y) >= 0.1 || isBeside(part)) continue;
      const gap = Math.round(thousandths(op, before.part, part));
      if (Math.abs(gap) >= MOST) continue;
      const [pair, first] = [pairOf(op, before.part, part), firstOf(op, before.part)];
      const known = pairs.get(pair);
      if (known === undefined) pairs.set(pair, gap);
      else if (known !== gap) other++;
      else if (gap !== 0) same++;
      if (!firsts.has(first)) firsts.set(first, gap);
    }
  const isExact = other === 0 && same >= REPEATED;
  return (op, before, part) => {
    const own = isExact ? Math.round(thousandths(op, before, part)) : (firsts.get(firstOf(op, before)) ?? 0);
    return (pairs.get(pairOf(op, before, part)) ?? own) * op.unit;
  };
}

const thousandths = ({ unit }: Shown, before: ShownPart, { x }: ShownPart) =>
  unit === 0 ? 0 : (x - (before.x + before.width + before.spacing)) / unit;

const firstOf = (op: Shown, { bytes }: ShownPart) =>
  `${op.font} ${Math.round(op.em * SIZES)} ${bytes.subarray(-op.codeLength).join()}`;

const pairOf = (op: Shown, before: ShownPart, { bytes }: ShownPart) =>
  `${firstOf(op, before)} ${bytes.subarray(0, op.codeLength).join()}`;
