// A spreadsheet's cells without what was struck, as comma-separated values that no program takes for a formula.
import type { Sheet } from "../documents/reading.ts";
import { isSearchable, type Needle, occurrences, squeeze } from "../redaction/occurrences.ts";

/** In place of what was struck: the same length whatever it was. */
export const STRUCK = "█████";

export function cleanTables(sheets: readonly Sheet[], needles: readonly Needle[]): { name: string; csv: string }[] {
  return sheets.map(({ name, rows }) => ({
    name: clean(name, needles),
    csv: rows.map((row) => `${row.map((cell) => field(clean(cell, needles))).join(",")}\r\n`).join(""),
  }));
}

function clean(cell: string, needles: readonly Needle[]): string {
  let text = cell;
  for (const needle of needles) {
    if (!isSearchable(needle)) {
      // Too short to be searched for wherever it stands: a cell that holds it is struck whole.
      if (needle.text.trim() !== "" && text.includes(needle.text.trim())) return STRUCK;
      continue;
    }
    // From the end, so that earlier places stay where they are.
    const found = occurrences(text, needle, squeeze(text));
    for (const { start, end } of found.toReversed()) text = text.slice(0, start) + STRUCK + text.slice(end);
  }
  return text;
}

/** RFC 4180; a leading =, +, - or @ would be run by the program that opens it (OWASP, CSV injection). */
function field(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,\s]+%?$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
