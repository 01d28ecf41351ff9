// The tables in clean markup: how many columns each has, where its cells begin, which of them stand empty.

import type { Pt } from "../../../base/units.ts";

export type TableCell = {
  /** Of its opening tag in the markup. */
  readonly from: number;
  readonly to: number;
  readonly attributes: string;
  /** In columns as the markup counts them, until the table is whole; then only those that some cell begins in count. */
  column: number;
  span: number;
  isEmpty: boolean;
  /** That an address of e-mail, of the web, or a number in it asks for: 0 where it has none that is long. */
  room: Pt;
  readonly tables: PlacedTable[];
};
export type TableShape = { readonly attributes: string; readonly cells: TableCell[]; columns: number };
/** `inset`: how far the typesetter moves it in from the left, in points. */
export type PlacedTable = { readonly table: TableShape; readonly inset: number };
export type TableTag = { readonly from: number; readonly to: number; readonly name: string; readonly closes: boolean };

const INSETS: Readonly<Record<string, number>> = { ul: 30, ol: 30, dd: 40 };
const TABLE_TAGS = new Set(["table", "thead", "tbody", "tr", "td", "th"]);
/** Columns past these take no part in cells that reach over several rows: each row looks through all of them. */
const MOST_TAKEN = 1_000;

class OpenTable {
  readonly shape: TableShape;
  cell: TableCell | null = null;
  /** Of what stands in the cell. */
  inset = 0;
  #row = -1;
  #column = 0;
  /** By column, the first row that no cell from above reaches. */
  readonly #taken: number[] = [];

  constructor(attributes: string) {
    this.shape = { attributes, cells: [], columns: 0 };
  }

  nextRow(): void {
    this.#row++;
    this.#column = 0;
  }

  addCell(from: number, to: number, attributes: string): void {
    while ((this.#taken[this.#column] ?? 0) > this.#row) this.#column++;
    const span = spanOf(attributes, "colspan");
    const rows = spanOf(attributes, "rowspan");
    for (let i = 0; rows > 1 && i < span && this.#column + i < MOST_TAKEN; i++)
      this.#taken[this.#column + i] = this.#row + rows;
    this.cell = { from, to, attributes, column: this.#column, span, isEmpty: true, room: 0, tables: [] };
    this.shape.cells.push(this.cell);
    this.inset = 0;
    this.#column += span;
  }

  /** Columns in which no cell begins are none: a cell over six of them may be the only one of its table. */
  close(): void {
    const { cells } = this.shape;
    const starts = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
    const before = (column: number) => {
      let [low, high] = [0, starts.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (starts[middle]! < column) low = middle + 1;
        else high = middle;
      }
      return low;
    };
    for (const cell of cells) {
      const column = before(cell.column);
      cell.span = before(cell.column + cell.span) - column;
      cell.column = column;
    }
    this.shape.columns = starts.length;
  }
}

/** The outermost tables, the others in their cells; and all tables' tags. Linear in the length of the markup. */
export function tableShapes(html: string): { readonly tables: PlacedTable[]; readonly tags: TableTag[] } {
  const tables: PlacedTable[] = [];
  const tags: TableTag[] = [];
  const open: OpenTable[] = [];
  let inset = 0;
  let last = 0;
  for (const match of html.matchAll(/<(\/?)([a-z][a-z0-9]*)([^>]*)>/g)) {
    const [from, to] = [match.index, match.index + match[0].length];
    const [, slash, name, attributes] = match as unknown as [string, string, string, string];
    const closes = slash !== "";
    const table = open.at(-1);
    const cell = table?.cell ?? null;
    if (cell?.isEmpty && (/^(?:img|hr|table)$/.test(name) || /[^\s\u00a0\u00ad]/.test(html.slice(last, from))))
      cell.isEmpty = false;
    if (cell !== null) cell.room = Math.max(cell.room, roomFor(html.slice(last, from)));
    last = to;
    if (TABLE_TAGS.has(name)) tags.push({ from, to, name, closes });
    if (INSETS[name] !== undefined) {
      const moved = closes ? -INSETS[name] : INSETS[name];
      if (table === undefined) inset += moved;
      else table.inset += moved;
    } else if (name === "table" && !closes) {
      const inner = new OpenTable(attributes);
      (cell?.tables ?? tables).push({ table: inner.shape, inset: table?.inset ?? inset });
      open.push(inner);
    } else if (name === "table") open.pop()?.close();
    else if (name === "tr" && !closes) table?.nextRow();
    else if (table !== undefined && (name === "td" || name === "th")) {
      if (closes) table.cell = null;
      else table.addCell(from, to, attributes);
    }
  }
  while (open.length > 0) open.pop()!.close();
  return { tables, tags };
}

/** So many letters without a blank are no name's. */
const NO_NAME = 22;
/** What is shorter stands in any column. */
const LONG = 14;
/** "DE89 3704 0044 0532 0130 00", "+1 (614) 555-0147": groups of digits. */
const GROUPS = /(?:[+(]{0,2}[A-Z]{0,4}\d[\dA-Z]{0,19}\)?[ ./-]){1,9}[A-Z]{0,4}\d[\dA-Z]{0,19}/g;
/** Widths that hold words of so many letters. */
const ROOMS: readonly (readonly [letters: number, room: Pt])[] = [
  [36, 220],
  [74, 440],
];

/**
 * For what would break in a narrow column and couldn't be found in it. Names ask for nothing: a column's width must not
 * tell whether a long one is in it.
 */
function roomFor(text: string): Pt {
  let most = 0;
  const ask = (length: number) => {
    most = Math.max(most, ROOMS.find(([letters]) => length <= letters)?.[1] ?? ROOMS.at(-1)![1]);
  };
  for (const [number] of text.matchAll(GROUPS)) if (number.length >= LONG) ask(number.length);
  for (const [word] of text.matchAll(/[^\s\u00a0]{14,}/g)) {
    const plain = word.replace(/&[a-z\d#]{1,8};/gi, "x");
    const isName = !/[\d@]|:\/\//.test(plain);
    // A name breaks where its hyphens are.
    const length = isName ? Math.max(...plain.split("-").map((part) => part.length)) : plain.length;
    if (length >= (isName ? NO_NAME : LONG)) ask(length);
  }
  return most;
}

function spanOf(attributes: string, name: "colspan" | "rowspan"): number {
  const [, count] = attributes.match(name === "colspan" ? / colspan="(\d{1,4})"/ : / rowspan="(\d{1,4})"/) ?? [];
  return Math.max(1, Number(count ?? 1));
}
