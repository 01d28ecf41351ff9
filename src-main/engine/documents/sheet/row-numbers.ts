// The width of a column that rows are numbered in.
import type { Pt } from "../../../base/units.ts";

/** A bold digit of 10 pt text is 5.6 pt wide. */
export const rowNumberWidth = (last: number): Pt => 10 + 6 * Math.max(2, String(last).length);
