// The whole case from its counted rows: a document's cells, its unread pages, and what several documents share.

import { type CaseOverview, caseOverview, type SharedValue } from "../contract/case-overview.ts";
import { isRead } from "../contract/check.ts";
import type { CaseStore } from "../store/open-case.ts";
import type { CellRow } from "../store/overview.repository.ts";

/** More than anybody goes through one by one. */
const MOST_SHARED = 500;

/** Throws what the store throws: for use in its `read`. */
export function overviewOf({ documents, findings, overview }: CaseStore): CaseOverview {
  const cells = new Map<string, Omit<CellRow, "document">[]>();
  for (const { document, ...cell } of overview.cells()) push(cells, document, cell);
  // Rows come group by group, and in a group document by document.
  const shared = new Map<string, SharedValue>();
  for (const row of overview.shared(MOST_SHARED)) {
    const value = shared.get(row.group) ?? { ...pick(row), documents: [] };
    shared.set(row.group, value);
    let there = value.documents.at(-1);
    if (there?.sha256 !== row.document) {
      there = { sha256: row.document, pages: [], findings: 0, undecided: 0, redact: 0 };
      value.documents.push(there);
    }
    if (row.page !== null) there.pages.push(row.page);
    there.findings += row.findings;
    there.undecided += row.undecided;
    there.redact += row.redact;
  }
  return caseOverview.parse({
    documents: documents.all().map(({ sha256, name, pages }) => {
      const coverage = findings.lastCoverage(sha256);
      return {
        sha256,
        name,
        pages,
        looked: coverage !== undefined,
        unread: (coverage ?? []).flatMap((c) => (isRead(c) ? [] : [c.page])),
        cells: cells.get(sha256) ?? [],
      };
    }),
    shared: [...shared.values()],
    cut: overview.groupsShared() > MOST_SHARED,
  } satisfies { [K in keyof CaseOverview]: unknown });
}

const pick = ({ group, kind, text }: { group: string; kind: string; text: string }) => ({
  group,
  // Parsed with the rest.
  kind: kind as SharedValue["kind"],
  text: text.replace(/\s+/g, " ").trim(),
});

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
