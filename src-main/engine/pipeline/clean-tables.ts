// A spreadsheet's cells without what was struck, as comma-separated values that no program takes for a formula.
import { plainWordsOf } from "../../base/mixed-words.ts";
import type { Sheet } from "../documents/reading.ts";
import { visibleText } from "../documents/web/clean-text.ts";
import { isSearchable, occurrences, squeeze } from "../redaction/occurrences.ts";
import type { Struck } from "../redaction/resolve-order.ts";

/** In place of what was struck: the same length whatever it was. */
export const STRUCK = "█████";

/**
 * Cells have no places, so more is struck here than on the pages rather than less: a value struck anywhere goes
 * everywhere, a cell of words that a box touched goes whole, and so does every cell that the copy no longer says.
 */
export function cleanTables(sheets: readonly Sheet[], struck: Struck, copy: string): { name: string; csv: string }[] {
  if (sheets.length === 0) return [];
  const said = squeeze(copy).text;
  return sheets.map(({ name, rows }) => {
    // As on the pages: what nobody sees goes, and what is in disguise is written as what it looks like.
    const words = plainWordsOf(rows.map((row) => row.join("\n")).join("\n"));
    const plain = (text: string) => words(visibleText(text)).replaceAll("\u00a0", " ").trim();
    return {
      name: plain(clean(name, struck, said)),
      csv: rows.map((row) => `${row.map((cell) => field(plain(clean(cell, struck, said)))).join(",")}\r\n`).join(""),
    };
  });
}

function clean(cell: string, { values, words }: Struck, said: string): string {
  let text = cell;
  for (const needle of values) {
    if (!isSearchable(needle)) {
      // Too short to be searched for wherever it stands: a cell that holds it is struck whole.
      if (needle.text.trim() !== "" && text.includes(needle.text.trim())) return STRUCK;
      continue;
    }
    // From the end, so that earlier places stay where they are.
    const found = occurrences(text, needle, squeeze(text));
    for (const { start, end } of found.toReversed()) text = text.slice(0, start) + STRUCK + text.slice(end);
  }
  const own = text.split(/\s+/).flatMap((word) => squeeze(word).text || []);
  if (own.length > 0 && own.every((word) => words.has(word))) return STRUCK;
  return text.split(STRUCK).every((rest) => said.includes(squeeze(rest).text)) ? text : STRUCK;
}

/** RFC 4180; a leading =, +, - or @ would be run by the program that opens it (OWASP, CSV injection). */
function field(cell: string): string {
  const safe = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d.,\s]+%?$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
