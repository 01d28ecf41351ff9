// The machine-readable zone of passports, visas and identity cards: lines of capitals, digits and "<".
// Source: ICAO Doc 9303, part 3 (check digits, 7-3-1 modulo 10), parts 4 to 6 (TD3, TD1, TD2).
import type { Utf16Offset } from "../../../base/units.ts";

export type Mrz = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** How many of the check digits are right, of how many. */
  readonly right: number;
  readonly checks: number;
};

/** A line of a zone: 28 to 46 signs, with filler. Scanners put spaces in and read "<" as "«" or "K". */
const LINE = /(?<![A-Z0-9<])[A-Z0-9<\u00ab]{28,46}(?![A-Z0-9<\u00ab])/g;

/** Two or three lines under each other, the first with a document's code, or a second line alone whose digits check. */
export function mrzIn(text: string): Mrz[] {
  if (!text.includes("<") && !text.includes("\u00ab")) return [];
  const found: Mrz[] = [];
  const lines = [...text.matchAll(LINE)].filter((m) => /[<\u00ab]/.test(m[0]));
  for (let i = 0; i < lines.length; i++) {
    const first = lines[i]!;
    const group = [first];
    while (group.length < 3 && isNext(text, group.at(-1)!, lines[i + group.length]))
      group.push(lines[i + group.length]!);
    if (group.length === 1 && !/^[A-Z0-9<]{9}\d[A-Z<]{3}\d{7}[MFX<]\d{7}/.test(first[0])) continue;
    if (group.length > 1 && !/^[PVIAC][A-Z<\u00ab][A-Z<\u00ab]{3}|^[PIAC]</.test(first[0])) continue;
    const last = group.at(-1)!;
    const { right, checks } = checked(group.map((m) => m[0].replaceAll("\u00ab", "<<")));
    found.push({ start: first.index, end: last.index + last[0].length, right, checks });
    i += group.length - 1;
  }
  return found;
}

function isNext(text: string, line: RegExpExecArray, next: RegExpExecArray | undefined): boolean {
  return next !== undefined && /^[ \t]{0,8}\n[ \t]{0,8}$/.test(text.slice(line.index + line[0].length, next.index));
}

/** The number's, the birth's and the expiry's check digits. */
function checked(lines: readonly string[]): { readonly right: number; readonly checks: number } {
  const numbers = lines.length === 3 ? [lines[0]!.slice(5, 15), lines[1]!.slice(0, 7), lines[1]!.slice(8, 15)] : [];
  const second = lines.length === 3 ? "" : lines.at(-1)!;
  if (second !== "") numbers.push(second.slice(0, 10), second.slice(13, 20), second.slice(21, 28));
  return { right: numbers.filter(passes).length, checks: numbers.length };
}

/** The last sign is the check digit of those before. */
function passes(field: string): boolean {
  const weights = [7, 3, 1];
  let sum = 0;
  for (let i = 0; i < field.length - 1; i++) {
    const c = field.charCodeAt(i);
    const value = c === 60 ? 0 : c <= 57 ? c - 48 : c - 55;
    sum += value * weights[i % 3]!;
  }
  return String(sum % 10) === field.at(-1);
}
