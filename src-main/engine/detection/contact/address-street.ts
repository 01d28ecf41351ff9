// The first line of an address: a house number and a street, a highway, or a box.
import type { Utf16Offset } from "../../../base/units.ts";
import { namedStreet } from "./address-name.ts";
import { BARE_BOX, BOX, GRID, HIGHWAY, LETTERED, MONTHS, NUMBER, NUMBERED, REPORTER } from "./address-number.ts";

export type Street = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** How much the form says by itself: a box or highway, a strong suffix, a weak one, a street known without any, any other name. */
  readonly form: "box" | "highway" | "strong" | "weak" | "bare" | "unnamed";
  /** Typed in small letters. */
  readonly lower: boolean;
};

/** Every place where an address may begin, in order. */
export function readStreets(text: string): Street[] {
  const found: Street[] = [];
  for (const m of text.matchAll(BOX))
    found.push({ start: m.index, end: m.index + m[0].length, form: "box", lower: false });
  for (const m of text.matchAll(BARE_BOX))
    found.push({ start: m.index, end: m.index + m[0].length, form: "unnamed", lower: false });
  for (const m of text.matchAll(NUMBER)) {
    const street = streetAt(text, m.index, m[0]);
    if (street !== null) found.push(street);
  }
  return found.sort((a, b) => a.start - b.start);
}

function streetAt(text: string, start: number, number: string): Street | null {
  const lead = text.slice(Math.max(0, start - 20), start);
  if (/^[ ]block\b/i.test(text.slice(start + number.length, start + number.length + 7))) return null;
  if (NUMBERED.test(lead) || (MONTHS.test(lead) && Number(number) <= 31)) return null;
  const from = start + number.length;
  REPORTER.lastIndex = from;
  if (REPORTER.test(text)) return null;
  for (const pattern of /\d/.test(number) ? [HIGHWAY, LETTERED, GRID] : []) {
    pattern.lastIndex = from;
    const road = pattern.exec(text);
    if (road !== null) return { start, end: from + road[0].length, form: "highway", lower: false };
  }
  return namedStreet(text, start, from, number);
}
