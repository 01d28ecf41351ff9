// One sheet's cells as displayed, with hidden rows and columns, notes and formulas' words set apart.
import type { CellObject, WorkSheet } from "@e965/xlsx";
import type { Gathered } from "../opc/gathered.ts";
import { reachOf } from "./formulas.ts";

export type Cells = {
  /** Column numbers, from 0, that the texts of each row stand in. */
  readonly columns: readonly number[];
  readonly rows: readonly { readonly number: number; readonly texts: readonly string[] }[];
};

export function hiddenKind(state: 0 | 1 | 2 | undefined): string | null {
  return state === 1 ? "hidden sheet" : state === 2 ? "very hidden sheet" : null;
}

/** A sheet that is itself hidden gives no cells: all of them become one part. */
export function readSheet(sheet: WorkSheet | undefined, name: string, hidden: string | null, found: Gathered): Cells {
  const columns = new Set<number>();
  const rows: { number: number; cells: Map<number, string> }[] = [];
  const unseen = { [`hidden rows of ${name}`]: [] as string[], [`hidden columns of ${name}`]: [] as string[] };
  const [inRows, inColumns] = Object.values(unseen) as [string[], string[]];
  const data = (sheet?.["!data"] ?? []) as (CellObject | undefined)[][];
  // Neither loop visits the holes of a sheet that only claims to be large.
  data.forEach((row, r) => {
    const cells = new Map<number, string>();
    row?.forEach((cell, c) => {
      if (cell === undefined) return;
      gatherCell(cell, found);
      const text = cellText(cell);
      if (text.trim() === "") return;
      if (hidden === null && sheet?.["!rows"]?.[r]?.hidden === true) inRows.push(text);
      else if (hidden === null && sheet?.["!cols"]?.[c]?.hidden === true) inColumns.push(text);
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
