// One sheet's cells as displayed, with hidden rows and columns, notes and formulas' words set apart.
import type { CellObject, Range, RowInfo, WorkSheet } from "@e965/xlsx";
import type { Gathered } from "../opc/gathered.ts";
import { reachOf } from "./formulas.ts";
import type { UnseenLines } from "./unseen-lines.ts";

export type Cells = {
  /** Column numbers, from 0, that the texts of each row stand in. */
  readonly columns: readonly number[];
  readonly rows: readonly { readonly number: number; readonly texts: readonly string[] }[];
};

export function hiddenKind(state: 0 | 1 | 2 | undefined): string | null {
  return state === 1 ? "hidden sheet" : state === 2 ? "very hidden sheet" : null;
}

/** A sheet that is itself hidden gives no cells: all of them become one part. */
export function readSheet(
  sheet: WorkSheet | undefined,
  {
    name,
    hidden,
    unseen: lines,
  }: { readonly name: string; readonly hidden: string | null; readonly unseen: UnseenLines },
  found: Gathered,
): Cells {
  const columns = new Set<number>();
  const rows: { number: number; cells: Map<number, string> }[] = [];
  const unseen = {
    [`hidden rows of ${name}`]: [] as string[],
    [`hidden columns of ${name}`]: [] as string[],
    [`under merged cells of ${name}`]: [] as string[],
  };
  const [inRows, inColumns, underMerged] = Object.values(unseen) as [string[], string[], string[]];
  const isUnder = underMergedCells(sheet?.["!merges"] ?? []);
  const data = (sheet?.["!data"] ?? []) as (CellObject | undefined)[][];
  // Neither loop visits the holes of a sheet that only claims to be large.
  data.forEach((row, r) => {
    const cells = new Map<number, string>();
    row?.forEach((cell, c) => {
      if (cell === undefined) return;
      gatherCell(cell, found);
      const text = cellText(cell);
      if (text.trim() === "") return;
      if (hidden === null && (lines.row(r) || isNothing(sheet?.["!rows"]?.[r]))) inRows.push(text);
      else if (hidden === null && lines.column(c)) inColumns.push(text);
      else if (hidden === null && isUnder(r, c)) underMerged.push(text);
      else {
        cells.set(c, text);
        columns.add(c);
      }
    });
    if (cells.size > 0) rows.push({ number: r, cells });
  });
  for (const [label, texts] of Object.entries(unseen)) found.hidden(label, texts.join("\n"));
  if (hidden !== null) {
    found.hidden(`${hidden} ${name}`, rows.map(({ cells }) => [...cells.values()].join("\t")).join("\n"));
    return { columns: [], rows: [] };
  }
  const order = [...columns].sort((a, b) => a - b);
  return {
    columns: order,
    rows: rows.map(({ number, cells }) => ({ number, texts: order.map((c) => cells.get(c) ?? "") })),
  };
}

/** More of them would take too long to ask of every cell. */
const MOST_MERGED = 2_000;

/** Of merged cells only the first one's words are shown. Rows are asked for in ascending order. */
function underMergedCells(merged: readonly Range[]): (row: number, column: number) => boolean {
  const waiting = merged.slice(0, MOST_MERGED).sort((a, b) => b.s.r - a.s.r);
  let open: Range[] = [];
  let at = -1;
  return (row, column) => {
    if (row !== at) {
      at = row;
      while ((waiting.at(-1)?.s.r ?? Number.POSITIVE_INFINITY) <= row) open.push(waiting.pop()!);
      open = open.filter(({ e }) => e.r >= row);
    }
    return open.some(({ s, e }) => column >= s.c && column <= e.c && !(row === s.r && column === s.c));
  };
}

const isNothing = (row: RowInfo | undefined) => row !== undefined && (row.hidden === true || row.hpt === 0);

function cellText(cell: CellObject): string {
  if (typeof cell.w === "string") return cell.w;
  return cell.v === undefined || cell.v === null || cell.t === "z" ? "" : String(cell.v);
}

function gatherCell(cell: CellObject, found: Gathered): void {
  for (const note of cell.c ?? []) {
    const author = note.a ?? "";
    found.hidden(author === "" ? "comment" : `comment by ${author}`, note.t ?? "");
    found.properties([["comment author", author]]);
  }
  if (cell.l?.Target !== undefined) found.hiddenOnce("link address", cell.l.Target);
  if (typeof cell.f !== "string") return;
  for (const { what, target } of reachOf(cell.f)) found.remote(what, target);
  for (const [, literal] of cell.f.matchAll(/"((?:[^"]|"")*)"/g)) found.hiddenOnce("text in a formula", literal!);
}
