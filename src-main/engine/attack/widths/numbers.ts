// Marks over numbers: their digits are equally wide, so that a width tells the kind of number and not which.
import type { Pt } from "../../../base/units.ts";
import { widthOf } from "./candidates.ts";
import type { LetterWidths } from "./letter-widths.ts";

const SHAPES = ["(000) 000-0000", "000-000-0000", "000.000.0000", "000-00-0000", "00/00/0000", "0000 0000 0000 0000"];
/** What is said before a number, or before an address of mail. */
const SAID =
  /\b(?:phone|tel|telephone|cell|mobile|fax|ssn|social security|account|acct|card|iban|routing|dob|born|birth|passport|licen[cs]e|zip|e-?mail|ip|number|no)\b[\s.:#(]*(?:number|no\.?|is|was|:)?[\s.:#(]*$/i;

export const isSaidNumber = (before: string) => SAID.test(before.slice(-60));

export function isNumberWide(width: Pt, within: Pt, widths: LetterWidths): boolean {
  return SHAPES.some((shape) => {
    const wide = widthOf(shape, widths);
    return wide !== null && Math.abs(wide - width) <= within;
  });
}
