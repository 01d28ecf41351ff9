// Columns whose widths no text decides: a table that is as wide as its words need tells how long a struck one was.
import type { Pt } from "../../../base/units.ts";
import { type PlacedTable, type TableCell, type TableShape, type TableTag, tableShapes } from "./table-shape.ts";

/** Some twenty letters: an address of e-mail stays on one line. Where a page would become too wide, what still holds a word. */
const COLUMN: Pt = 100;
const NARROWEST: Pt = 60;
/** Of a sheet, whose page may be as wide as it needs: few names then take two lines, and make their row higher. */
const SHEET_COLUMN: Pt = 150;
/** In which no row has anything: what a page of the web is spaced with. */
const EMPTY: Pt = 10;
/** What the typesetter draws and leaves blank within a cell, left and right. */
const AROUND: Pt = 7;
/** The paper's and those of `body`, left and right. */
const MARGINS: Pt = 100;
/** What a PDF allows is 14,400. */
const WIDEST_PAGE: Pt = 14_000;

/**
 * Gives each cell a width that its table's number of columns decides, and the page the width that its tables need.
 * `data-first` of a table, which only our own readers write, is the width of its first column, which they number rows in.
 * A table of more columns than any page has room for is set as lines, a cell each.
 */
export function evenColumns(html: string, page: Pt): { readonly html: string; readonly width: Pt } {
  if (!html.includes("<table")) return { html, width: page };
  const { tables, tags } = tableShapes(html);
  const needed = mostNeeded(tables, COLUMN);
  if (mostNeeded(tables, NARROWEST) + MARGINS > WIDEST_PAGE) return { html: asLines(html, tags), width: page };
  const width = Math.min(WIDEST_PAGE, Math.max(page, Math.ceil(needed + MARGINS)));
  const column = needed + MARGINS > WIDEST_PAGE ? NARROWEST : COLUMN;
  const written: Written[] = [];
  for (const placed of tables) layOut(placed, width - MARGINS, column, written);
  return { html: rewritten(html, written), width };
}

type Written = { readonly cell: TableCell; readonly width: Pt };

const mostNeeded = (tables: readonly PlacedTable[], column: Pt): Pt =>
  tables.reduce((most, placed) => Math.max(most, needOf(placed, column)), 0);

const needOf = ({ table, inset }: PlacedTable, column: Pt): Pt =>
  inset + leastWidths(table, column).reduce((sum, width) => sum + width, 0);

/** What each column needs for tables in its cells, and for words in any of them. */
function leastWidths(table: TableShape, column: Pt): Pt[] {
  const emptiness = new Array<boolean | undefined>(table.columns);
  for (const cell of table.cells) {
    if (cell.span === 1) emptiness[cell.column] = cell.isEmpty && emptiness[cell.column] !== false;
  }
  const first = firstOf(table);
  const ordinary = first !== null && column === COLUMN ? SHEET_COLUMN : column;
  const widths = Array.from(emptiness, (isEmpty, i) =>
    i === 0 && first !== null ? first : isEmpty === true ? EMPTY : ordinary,
  );
  // On a page that has no more room, long words break.
  for (const cell of column === NARROWEST ? [] : table.cells)
    if (cell.span === 1 && !(cell.column === 0 && first !== null))
      widths[cell.column] = Math.max(widths[cell.column]!, cell.room);
  for (const cell of table.cells) {
    if (cell.tables.length === 0) continue;
    const need = mostNeeded(cell.tables, column) + AROUND;
    const missing = need - sumOf(widths, cell);
    for (let i = 0; missing > 0 && i < cell.span; i++) widths[cell.column + i]! += missing / cell.span;
  }
  return widths;
}

function layOut({ table, inset }: PlacedTable, room: Pt, column: Pt, written: Written[]): void {
  const widths = leastWidths(table, column);
  const isFixed = widths.map((width, i) => width === EMPTY || (i === 0 && firstOf(table) !== null));
  const growing = isFixed.filter((fixed) => !fixed).length;
  const left = room - inset - widths.reduce((sum, width) => sum + width, 0);
  for (let i = 0; left > 0 && growing > 0 && i < widths.length; i++) if (!isFixed[i]) widths[i]! += left / growing;
  for (const cell of table.cells) {
    const width = sumOf(widths, cell);
    written.push({ cell, width });
    for (const placed of cell.tables) layOut(placed, width - AROUND, column, written);
  }
}

const sumOf = (widths: readonly Pt[], { column, span }: TableCell) =>
  widths.slice(column, column + span).reduce((sum, width) => sum + width, 0);

function firstOf({ attributes, columns }: TableShape): Pt | null {
  const [, given] = attributes.match(/ data-first="(\d{2,3})"/) ?? [];
  return given === undefined || columns < 2 ? null : Math.min(200, Number(given));
}

function rewritten(html: string, written: readonly Written[]): string {
  const out: string[] = [];
  let at = 0;
  // As they were laid out, a cell stands before the tables in it: the order of the markup.
  for (const { cell, width } of written) {
    const style = `width:${(width - AROUND).toFixed(1)}pt`;
    const [, own] = cell.attributes.match(/ style="([^"]*)"/) ?? [];
    const rest = cell.attributes.replace(/ (?:style|colspan)="[^"]*"/g, "");
    const span = cell.span > 1 ? ` colspan="${cell.span}"` : "";
    const name = html.slice(cell.from + 1, cell.from + 3);
    out.push(
      html.slice(at, cell.from),
      `<${name} style="${own === undefined ? "" : `${own};`}${style}"${span}${rest}>`,
    );
    at = cell.to;
  }
  return out.join("") + html.slice(at);
}

function asLines(html: string, tags: readonly TableTag[]): string {
  const out: string[] = [];
  let at = 0;
  for (const { from, to, name, closes } of tags) {
    const isGroup = name === "thead" || name === "tbody";
    out.push(html.slice(at, from), isGroup ? "" : closes ? "</div>" : "<div>");
    at = to;
  }
  return out.join("") + html.slice(at);
}
