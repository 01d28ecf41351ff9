// Tables with cells that went: what stands keeps its column, and nothing tells how many cells what was struck had.
import type { TagNode } from "../../documents/pdf/tags/read-tags.ts";
import { type Built, isBuilt, type Place } from "./built.ts";

const MOST_CELLS = 50_000;

/** Every cell of a table, the struck ones included, as a reader of its spans lays them out. */
export function gridOf(table: TagNode): Map<TagNode, Place> {
  const out = new Map<TagNode, Place>();
  const taken = new Set<string>();
  let row = -1;
  const visit = (node: TagNode): void => {
    if (node.role === "TR") {
      row++;
      let column = 0;
      for (const cell of cellsOf(node)) {
        if (out.size >= MOST_CELLS) return;
        while (taken.has(`${row} ${column}`)) column++;
        const { rows, columns } = cell.cell;
        out.set(cell, { row, column, rows, columns });
        for (let down = 0; down < rows; down++)
          for (let along = 0; along < columns; along++) taken.add(`${row + down} ${column + along}`);
        column += columns;
      }
      return;
    }
    for (const kid of node.kids) if ("role" in kid && kid.role !== "Table") visit(kid);
  };
  for (const kid of table.kids) if ("role" in kid) visit(kid);
  return out;
}

function* cellsOf(node: TagNode): Generator<TagNode> {
  for (const kid of node.kids) {
    if (!("role" in kid)) continue;
    if (kid.role === "TH" || kid.role === "TD") yield kid;
    else if (kid.role === "group" || kid.role === "inline") yield* cellsOf(kid);
  }
}

/**
 * Rows and columns are counted by the cells that stand: one in which none does leaves none, and where one stands in
 * another row, an empty cell keeps the place. Whether it was empty, one cell or three, the copy is the same.
 */
export function settleTable(table: Built): void {
  const rows = rowsOf(table);
  const standing = rows.flatMap((row) => row.kids.filter(isBuilt));
  // Cells that the original's rows don't hold have no place: they stand as they come.
  if (standing.some((cell) => cell.place === undefined)) {
    for (const cell of standing) delete cell.place;
    return;
  }
  const columns = ranks(standing.map((cell) => cell.place!.column));
  const lines = ranks(standing.map((cell) => cell.place!.row));
  const taken = new Set<string>();
  for (const row of rows) {
    const cells = row.kids.filter(isBuilt);
    const own = lines.get(cells[0]!.place!.row)!;
    const kids: Built[] = [];
    for (const cell of cells) {
      const { column, row: top, columns: wide, rows: high } = cell.place!;
      const at = columns.get(column)!;
      const place = {
        row: own,
        column: at,
        columns: count(columns, column, wide),
        rows: count(lines, top, high),
      };
      pad(row, kids, at, own, taken);
      for (let down = 0; down < place.rows; down++)
        for (let along = 0; along < place.columns; along++) taken.add(`${own + down} ${at + along}`);
      cell.place = place;
      kids.push(cell);
    }
    pad(row, kids, columns.size, own, taken);
    row.kids.splice(0, row.kids.length, ...kids);
  }
}

/** Empty cells up to a column, where no other reaches. */
function pad(row: Built, kids: Built[], to: number, line: number, taken: Set<string>): void {
  for (let column = 0; column < to; column++) {
    if (taken.has(`${line} ${column}`)) continue;
    taken.add(`${line} ${column}`);
    kids.push({ role: "TD", parent: row, kids: [], place: { row: line, column, rows: 1, columns: 1 } });
  }
}

function rowsOf(element: Built): Built[] {
  return element.kids.flatMap((kid) =>
    !isBuilt(kid) ? [] : kid.role === "TR" ? [kid] : isRows(kid) ? rowsOf(kid) : [],
  );
}
const isRows = ({ role }: Built) => role === "THead" || role === "TBody" || role === "TFoot";

/** Each number's place among those there are. */
const ranks = (numbers: readonly number[]): Map<number, number> =>
  new Map([...new Set(numbers)].sort((a, b) => a - b).map((number, i) => [number, i]));

/** How many of them a span takes. */
const count = (of: ReadonlyMap<number, number>, from: number, long: number) =>
  Math.max(1, [...of.keys()].filter((number) => number >= from && number < from + long).length);
