// Telephone numbers that start with a plus or an international prefix, checked against each country's numbering plan.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";
import type { Utf16Offset } from "../../../base/units.ts";

export type InternationalNumber = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** E.164, without the extension: a switchboard is one number. */
  readonly value: string;
  /** The plan has such a number in use; otherwise only its length fits. */
  readonly valid: boolean;
  readonly prefix: "plus" | "dialled";
};

const CANDIDATE = new RegExp(
  [
    String.raw`(?<![\w+.=&%]|\d[ -])`,
    String.raw`(\+[ ]?|00[ ]?|011[- ])`, // plus, 00 or the North American 011
    String.raw`\(?[1-9]\d{0,14}\)?`, // country code, or the whole number in a row
    // groups: a separator, or a bracket, always stands between two, so that there is one way to read a row of digits
    String.raw`(?:(?:[ ]?[-./][ ]?|[ ](?=[\d(])|(?=\()|(?<=\)))\(?\d{1,12}\)?){0,7}`,
    String.raw`(?:[ ]?,?[ ]?(?:x|[Ee]xt\b\.?|[Ee]xtension)[ ]?\d{1,6})?`, // extension
    String.raw`(?![\w@%])`,
  ].join(""),
  "g",
);

/** ISO 6709 coordinates, offsets in hours, percentages of change: a plus, but nobody to call. */
const NOT_A_NUMBER = /^\+\d{1,3}\.\d{3,}|^\+\d{2}:?\d{2}$|^\+[\d,.]+%/;

export function readInternational(text: string): InternationalNumber[] {
  const found: InternationalNumber[] = [];
  for (const m of text.matchAll(CANDIDATE)) {
    if (NOT_A_NUMBER.test(m[0])) continue;
    const isPlus = m[1]!.startsWith("+");
    // A date or another number may follow: give groups back from the right until the plan accepts the rest.
    let raw = m[0];
    for (let tries = 0; tries < 5 && raw.length >= 8; tries++) {
      const parsed = parsePhoneNumberFromString(`+${raw.slice(m[1]!.length)}`);
      if (parsed?.isPossible() && (isPlus || parsed.isValid())) {
        const end = m.index + raw.length;
        // "(+1) 614…": the bracket before the plus belongs to the number.
        const isBracketed = text[m.index - 1] === "(" && /^[^(]*\)/.test(raw);
        const start = m.index - (isBracketed ? 1 : 0);
        found.push({ start, end, value: parsed.number, valid: parsed.isValid(), prefix: isPlus ? "plus" : "dialled" });
        break;
      }
      const shorter = raw.replace(/[ ]?[-./(),]{0,2}[ ]?(?:x|[Ee]xt\.?|[Ee]xtension)?[ ]?\(?\d+\)?$/, "");
      if (shorter === raw) break;
      raw = shorter;
    }
  }
  return found;
}
