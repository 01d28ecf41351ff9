// A case counted: what was found where, what is still undecided, and values that several documents share.
import type { Database } from "better-sqlite3";
import type { Recovered } from "../contract/case-overview.ts";

export type CellRow = {
  readonly document: string;
  readonly kind: string;
  readonly page: number | null;
  readonly findings: number;
  readonly undecided: number;
};
export type SharedRow = CellRow & { readonly group: string; readonly text: string; readonly redact: number };

export type OverviewRepository = {
  /** By document, kind and page. */
  cells(): CellRow[];
  /** Of groups that stand in two documents or more, a row a page: the groups in most documents first, then in most places. */
  shared(most: number): SharedRow[];
  groupsShared(): number;
  /** Decisions in force, and when the last of them was made; undefined when nothing was ever decided. */
  decided(): Recovered | undefined;
};

/** What is in force by finding: of the acts not undone the newest, since they count up. One walk over all decisions. */
const IN_FORCE = `in_force AS MATERIALIZED (SELECT d.finding, d.verdict, max(d.act) FROM decisions d JOIN acts a ON a.id = d.act
  WHERE a.undone_at IS NULL GROUP BY d.finding)`;
/** Withdrawn marks are left out: they are no longer there. */
const STANDING = `standing AS (SELECT f.document, f.kind, f.page, f.how, f.group_id, f.text,
    coalesce(v.verdict, 'undecided') AS verdict
  FROM findings f LEFT JOIN in_force v ON v.finding = f.id
  WHERE f.present = 1 AND (f.how IS NULL OR coalesce(v.verdict, 'undecided') <> 'undecided'))`;
const SHARED = `SELECT group_id, count(DISTINCT document) AS documents, count(*) AS places FROM findings
  WHERE present = 1 AND how IS NULL GROUP BY group_id HAVING documents > 1`;

export function overviewRepository(db: Database): OverviewRepository {
  const cells = db.prepare<[], CellRow>(
    `WITH ${IN_FORCE}, ${STANDING}
     SELECT document, kind, page, count(*) AS findings, sum(verdict = 'undecided') AS undecided
     FROM standing GROUP BY document, kind, page ORDER BY document, kind, page IS NULL, page`,
  );
  const shared = db.prepare<[number], SharedRow>(
    `WITH ${IN_FORCE}, ${STANDING},
       chosen AS MATERIALIZED (${SHARED} ORDER BY documents DESC, places DESC, group_id LIMIT ?)
     SELECT s.group_id AS "group", s.document, s.kind, s.page, min(s.text) AS text, count(*) AS findings,
       sum(s.verdict = 'undecided') AS undecided, sum(s.verdict = 'redact') AS redact
     FROM chosen c JOIN standing s ON s.group_id = c.group_id AND s.how IS NULL
     GROUP BY s.group_id, s.document, s.page
     ORDER BY c.documents DESC, c.places DESC, s.group_id, s.document, s.page IS NULL, s.page`,
  );
  const groups = db.prepare<[], number>(`SELECT count(*) FROM (${SHARED})`).pluck();
  const decided = db.prepare<[], { decisions: number; lastAt: string | null }>(
    `WITH ${IN_FORCE}
     SELECT (SELECT count(*) FROM in_force WHERE verdict <> 'undecided') AS decisions,
       (SELECT at FROM acts WHERE undone_at IS NULL ORDER BY id DESC LIMIT 1) AS lastAt`,
  );
  return {
    cells: () => cells.all(),
    shared: (most) => shared.all(most),
    groupsShared: () => Number(groups.get()),
    decided() {
      const { decisions, lastAt } = decided.get()!;
      return decisions === 0 || lastAt === null ? undefined : { decisions, lastAt };
    },
  };
}
