// Compact Font Format (Adobe Technical Note 5176) with its names and notices written over, each in its own length.
import { entriesOf, indexAt } from "./compact-index.ts";

/** Strings that the top dictionary names, by operator: version, Notice, FullName, FamilyName, Weight, Copyright, … */
export const TEXTS: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 1200, 1221, 1222]);
/** Strings below this number are standard ones and not in the file (Appendix A). */
const STANDARD_STRINGS = 391;

/** null when it isn't one, or can't be followed. */
export function withoutNames(font: Uint8Array): Uint8Array | null {
  if (font[0] !== 1 || font.length < 8) return null;
  const names = indexAt(font, font[2]!);
  const tops = names === null ? null : indexAt(font, names.end);
  const strings = tops === null ? null : indexAt(font, tops.end);
  if (names === null || tops === null || strings === null) return null;
  const out = Uint8Array.from(font);
  for (const [start, end] of names.items) fill(out, start, end);
  for (const [start, end] of tops.items)
    for (const { operator, operands } of entriesOf(font.subarray(start, end)) ?? []) {
      const item = TEXTS.has(operator) ? strings.items[(operands.at(-1) ?? -1) - STANDARD_STRINGS] : undefined;
      if (item !== undefined) fill(out, ...item);
    }
  return out;
}

function fill(bytes: Uint8Array, start: number, end: number): void {
  for (let i = start; i < end; i++) bytes[i] = "Font".charCodeAt((i - start) % 4);
}
