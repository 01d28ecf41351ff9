// Delimited values as tables with numbered rows, every cell as text: a leading zero is part of a number here.
import type { Trace } from "../../model/document.ts";
import { escapeHtml, type ReadContext, type Reading, type Section, UnreadableFile } from "../reading.ts";
import { isFormula, reachOf } from "../sheet/formulas.ts";
import { rowNumberWidth } from "../sheet/row-numbers.ts";
import { decodeText } from "./decode-text.ts";
import { parseDelimited, sniffDelimiter } from "./parse-delimited.ts";
import { LARGEST_TEXT } from "./read-text.ts";

const ROWS = 500;
const MOST_ROWS = 1_000_000;
const MOST_TRACES = 500;
const WIDEST_ROW = 2_000;

export function readCsv(bytes: Uint8Array, { name }: Pick<ReadContext, "name">): Reading {
  if (bytes.length > LARGEST_TEXT) throw new UnreadableFile("document/too-large");
  const text = decodeText(bytes).text.replace(/\r\n?/g, "\n");
  const delimiter = sniffDelimiter(text, name);
  const rows = parseDelimited(text.replace(/^sep=.\n/i, ""), delimiter);
  if (rows.length > MOST_ROWS) throw new UnreadableFile("document/too-large");
  const sections: Section[] = [];
  for (let from = 0; from === 0 || from < rows.length; from += ROWS)
    sections.push(sectionOf(rows.slice(from, from + ROWS), from));
  const traces = tracesOf(rows);
  return { format: "csv", sections, parts: [], traces, children: [], sheets: [{ name: sheetName(name), rows }] };
}

/** Cells that a spreadsheet program would calculate, and by which it would reach somewhere. */
function tracesOf(rows: readonly (readonly string[])[]): Trace[] {
  const found = new Map<string, Trace>();
  for (const row of rows)
    for (const cell of row)
      for (const { what, target } of isFormula(cell) ? reachOf(cell) : [])
        if (found.size < MOST_TRACES) found.set(`${what} ${target}`, { kind: "remote", what, target });
  return [...found.values()];
}

function sectionOf(rows: readonly (readonly string[])[], from: number): Section {
  // The typesetter takes quadratic time for a row: one that no table has is set as lines of text, cell after cell.
  if (rows.some((row) => row.length > WIDEST_ROW)) return { html: rows.map(lineOf(from)).join("") };
  const lines = rows.map(
    (row, i) => `<tr><td>${from + i + 1}</td>${row.map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`,
  );
  return { html: `<table data-first="${rowNumberWidth(from + rows.length)}">${lines.join("")}</table>` };
}

const lineOf = (from: number) => (row: readonly string[], i: number) =>
  `<p>${from + i + 1}: ${row.map((cell) => escapeHtml(cell)).join(" ; ")}</p>`;

const sheetName = (name: string) => name.replace(/^.*[/\\]/, "").replace(/\.[a-z0-9]{1,5}$/i, "") || "Sheet1";
