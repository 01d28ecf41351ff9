// Case numbers, dockets and file references, by their form: two numbers and a bar, letters and digits after "no.".
import type { Utf16Offset } from "../../../base/units.ts";

export type Range = { readonly start: Utf16Offset; readonly end: Utf16Offset };

const FORMS: readonly RegExp[] = [
  // 28045/02, and lists of them; not a date's day and month.
  /(?<![\w/.-])\d{3,6}\/\d{2,4}(?![\w/])/g,
  // 1:22-cv-01234-ABC, 22-CR-118, 2019-CF-004417
  /(?<![\w-])(?:\d{1,2}:)?\d{2,4}-[A-Za-z]{1,4}-\d{2,7}(?:-[A-Za-z]{2,4})*(?![\w-])/g,
  // "no. 123/45-B", "Case No. 4471", "file ref. AB/12-77", "docket 88-1201", "reference number: QZ-118"
  /\b(?:application|case|docket|file|claim|matter|incident|report|ref|reference|complaint|petition|warrant|permit|ticket|request|cause|index|citation|decision|judgment|policy|contract|order)s?\.?[ ]{0,2}(?:nos?\b\.?|numbers?\b|#|ref\b\.?|id\b)?[ ]{0,2}[:#]?[ ]{0,2}(?<ref>(?=[A-Za-z./-]{0,12}\d)[A-Za-z0-9](?:[A-Za-z0-9./-]{0,30}[A-Za-z0-9])?)(?!\w)/gi,
  // "no. P 12/3"
  /\bnos?\.[ ]?(?<ref>[A-Z]{1,4}[ -]?\d[\d/.-]{1,14}\d)(?!\w)/g,
];

/** Years alone, and numbers of one or two digits, refer to nothing by themselves. */
const SLIGHT = /^(?:\d{1,2}|(?:19|20)\d{2})$/;

export function referencesIn(text: string): Range[] {
  const found: Range[] = [];
  for (const form of FORMS)
    for (const m of text.matchAll(form)) {
      const value = m.groups?.ref ?? m[0];
      if (SLIGHT.test(value)) continue;
      const end = m.index + m[0].length;
      found.push({ start: end - value.length, end });
    }
  return found;
}
