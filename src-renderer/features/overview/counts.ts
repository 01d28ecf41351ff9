// A case's cells added up: by kind over all its documents, and the rows of one document's heat map.
import type {
  CaseOverview,
  OverviewCell,
  OverviewDocument,
  SharedValue,
} from "../../../src-main/contract/case-overview.ts";
import { FAMILY_ORDER, KINDS } from "../../words/kinds.ts";

export type Kind = OverviewCell["kind"];
export type KindCount = { readonly kind: Kind; readonly findings: number; readonly undecided: number };

const KIND_ORDER = (Object.keys(KINDS) as Kind[]).sort(
  (a, b) => FAMILY_ORDER.indexOf(KINDS[a].family) - FAMILY_ORDER.indexOf(KINDS[b].family),
);

/** In the order of the families; kinds of which nothing was found are left out. */
export function byKind(cells: readonly OverviewCell[]): KindCount[] {
  const counts = new Map<Kind, KindCount>();
  for (const { kind, findings, undecided } of cells) {
    const now = counts.get(kind) ?? { kind, findings: 0, undecided: 0 };
    counts.set(kind, { kind, findings: now.findings + findings, undecided: now.undecided + undecided });
  }
  return KIND_ORDER.flatMap((kind) => counts.get(kind) ?? []);
}

export function totalsOf({ documents }: CaseOverview) {
  const cells = documents.flatMap((d) => d.cells);
  const sum = (of: (cell: OverviewCell) => number) => cells.reduce((n, cell) => n + of(cell), 0);
  return {
    documents: documents.length,
    pages: documents.reduce((n, d) => n + (d.pages ?? 0), 0),
    findings: sum((c) => c.findings),
    undecided: sum((c) => c.undecided),
    unread: documents.reduce((n, d) => n + d.unread.length, 0),
    notLooked: documents.filter((d) => !d.looked).length,
  };
}

export type HeatRow = KindCount & { readonly cells: readonly (OverviewCell & { readonly page: number })[] };

/** What is on no page is counted in its row, and has no cell. */
export function heatRows({ cells }: Pick<OverviewDocument, "cells">): HeatRow[] {
  return byKind(cells).map((count) => ({
    ...count,
    cells: cells.flatMap((cell) =>
      cell.kind === count.kind && cell.page !== null ? [{ ...cell, page: cell.page }] : [],
    ),
  }));
}

/** How many of a shared value's places would be redacted anew. */
export const placesLeft = ({ documents }: SharedValue): number =>
  documents.reduce((n, d) => n + d.findings - d.redact, 0);
