// Whether four digits that stand somewhere are the last ones of a number that was struck, and not part of another.
import type { Range } from "./occurrences.ts";

/** People and accounts have numbers of so many digits; shorter ones aren't given by their last four. */
const LEAST_DIGITS = 7;
const LAST = 4;
/** Too common a number to be the last digits of one struck. */
const YEAR = /^(?:19|20)\d\d$/;
/** Nobody calls a day or a computer by the last four digits. */
const DATE = /^(?:\d{4}([-./])\d{1,2}\1\d{1,2}|\d{1,2}([-./])\d{1,2}\2\d{2,4})$/;
const ADDRESS = /^\d{1,3}(?:\.\d{1,3}){3}$/;
/** Digits, what stands between their groups, and what stands for digits that aren't shown. */
const NUMBER = /^[\d\s().+/*X-]+$/i;

/** null for what isn't a number that its last digits tell. */
export function lastDigitsOf(value: string): string | null {
  const digits = value.replace(/\D/g, "");
  if (digits.length < LEAST_DIGITS || !NUMBER.test(value) || DATE.test(value) || ADDRESS.test(value)) return null;
  return YEAR.test(digits.slice(-LAST)) ? null : digits.slice(-LAST);
}

/** Of a number in groups what stands before and after one: a few signs, or a space, and digits or what masks them. */
const BEFORE = /(?:[\dxX*•#](?:[ ().,:/+–-]|[)-] ){0,2})+$/;
const AFTER = /^(?:(?:[ ().,:/–-]|[)-] )?\d)+/;
/** A few capitals make a file's number ("2010-CV-0143"), unless they say whose number it is. */
const REFERENCE = /(?<![\p{L}\p{N}])(?!(?:SSN|TIN|EIN|EXT|TEL|FAX|NO|ID|DL|X+)[-/.]$)\p{Lu}{1,4}[-/.]$/u;
const MONEY = /[$€£¥]\s?$/;
/** Longer than any number in groups. */
const NEAR = 40;

/** `value`: the number struck. The whole number around the range must be the end of it. */
export function isItsEnd(text: string, { start, end }: Range, value: string): boolean {
  if (!/^\d+$/.test(text.slice(start, end))) return false;
  const before = text.slice(Math.max(0, start - NEAR), start);
  const after = text.slice(end, end + NEAR);
  const head = BEFORE.exec(before)?.[0] ?? "";
  const tail = AFTER.exec(after)?.[0] ?? "";
  const whole = `${head}${text.slice(start, end)}${tail}`.replace(/\D/g, "");
  if (!value.replace(/\D/g, "").endsWith(whole)) return false;
  const ahead = before.slice(0, before.length - head.length);
  return !REFERENCE.test(ahead) && !MONEY.test(ahead);
}
