// Cells as HTML tables with the sheet's column letters and row numbers, as wide as their words need.
import { utils } from "@e965/xlsx";
import { escapeHtml, type Section } from "../reading.ts";
import type { Cells } from "./sheet-cells.ts";

/** So that setting a long sheet stays linear in its length. */
const ROWS_A_SECTION = 500;
/** About what a character of 9 pt text takes. */
const CHARACTER = 5;
const WIDEST_COLUMN = 220;
const NARROWEST = 595;
const WIDEST = 14_000;

/** The rows that still fit into `room` cells, and how many they take. */
export function rowsLeft(cells: Cells, room: number): { kept: Cells; used: number } {
  let used = 0;
  let kept = 0;
  for (const { texts } of cells.rows) {
    const more = texts.filter((text) => text !== "").length;
    if (used + more > room) break;
    used += more;
    kept++;
  }
  return { kept: { columns: cells.columns, rows: cells.rows.slice(0, kept) }, used };
}

export function sheetSections(name: string, cells: Cells): Section[] {
  const width = widthOf(cells);
  const head = `<tr><th></th>${cells.columns.map((c) => `<th>${utils.encode_col(c)}</th>`).join("")}</tr>`;
  const sections: Section[] = [];
  for (let i = 0; i === 0 || i < cells.rows.length; i += ROWS_A_SECTION) {
    const body = cells.rows
      .slice(i, i + ROWS_A_SECTION)
      .map(({ number, texts }) => {
        const row = texts.map((text) => `<td>${escapeHtml(text).replace(/\r?\n/g, "<br>")}</td>`).join("");
        return `<tr><th>${number + 1}</th>${row}</tr>`;
      })
      .join("");
    const table = body === "" ? "" : `<table>${head}${body}</table>`;
    sections.push({ html: `<h2>${escapeHtml(name)}</h2>${table}`, width });
  }
  return sections;
}

function widthOf({ columns, rows }: Cells): number {
  let total = 100;
  for (const [at] of columns.entries()) {
    let longest = 4;
    for (const { texts } of rows) {
      const text = texts[at]!;
      // A text wraps between words, though not at every one of them.
      const word =
        text.length < 30
          ? text.length
          : Math.max(
              30,
              ...text
                .slice(0, 2000)
                .split(/\s+/)
                .map((w) => w.length),
            );
      longest = Math.max(longest, word);
    }
    total += Math.min(WIDEST_COLUMN, longest * CHARACTER + 8);
  }
  return Math.min(WIDEST, Math.max(NARROWEST, total));
}
