// Cells as HTML tables with the sheet's column letters and row numbers.
import { utils } from "@e965/xlsx";
import { escapeHtml, type Section } from "../reading.ts";
import { rowNumberWidth } from "./row-numbers.ts";
import type { Cells } from "./sheet-cells.ts";

/** So that setting a long sheet stays linear in its length. */
const ROWS_A_SECTION = 500;

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
    const table =
      body === ""
        ? ""
        : `<table data-first="${rowNumberWidth((cells.rows.at(-1)?.number ?? 0) + 1)}">${head}${body}</table>`;
    sections.push({ html: `<h2>${escapeHtml(name)}</h2>${table}` });
  }
  return sections;
}
