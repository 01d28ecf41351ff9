// International bank account numbers: a country's length and the check digits decide, words hardly matter.
import type { Detection, Detector } from "../detector.ts";
import { labelBefore } from "../reading/labels.ts";
import { countDigits } from "../reading/misread.ts";
import { IBAN_LENGTHS, passesMod97 } from "./iban-countries.ts";

/** Country, two check digits; not inside a word. The rest is read by length. */
const HEAD = /(?<![A-Za-z0-9])(?:[A-Z]{2}|[a-z]{2})[ ]?\d{2}(?=[ -]?\n?[A-Za-z0-9])/g;

/** A space, hyphen or dot, and a line break, between two groups. */
const SEPARATOR = /^(?:[ .-]{0,2}\n?[ ]?)/;

export const ibanDetector: Detector = {
  id: "money/iban",
  kinds: ["iban"],
  detect(text) {
    const found: Detection[] = [];
    for (const m of text.matchAll(HEAD)) {
      const length = IBAN_LENGTHS.get(m[0].slice(0, 2).toUpperCase());
      if (length === undefined) continue;
      const end = endOf(text, m.index, length);
      if (end === null) continue;
      const raw = text.slice(m.index, end);
      const compact = raw.replace(/[ .\n-]/g, "");
      // The registry's letters are capitals; small ones are taken when all are small.
      if (/[a-z]/.test(compact) && /[A-Z]/.test(compact)) continue;
      // "at 10 people were": every country's numbers hold ten digits or more.
      if (countDigits(compact) < 10) continue;
      const value = compact.toUpperCase();
      if (!passesMod97(value)) continue;
      const named = labelBefore(text, m.index)?.name === "bank";
      const why = `The length of its country's bank account numbers, and valid check digits (mod 97)${named ? "; the words before it say bank account" : ""}.`;
      found.push({ kind: "iban", start: m.index, end, confidence: named ? 0.99 : 0.96, why, value });
    }
    return found;
  },
};

/** Where `length` letters and digits from `start` end, with at most one separator between two groups; null if they don't. */
function endOf(text: string, start: number, length: number): number | null {
  let count = 0;
  let at = start;
  while (at < text.length) {
    if (/[A-Za-z0-9]/.test(text[at]!)) {
      at++;
      if (++count === length) return /[A-Za-z0-9]/.test(text[at] ?? "") ? null : at;
      continue;
    }
    const separator = SEPARATOR.exec(text.slice(at, at + 4))![0];
    if (separator === "") return null;
    at += separator.length;
  }
  return null;
}
