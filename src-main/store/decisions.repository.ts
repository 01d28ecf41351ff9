// Decisions about findings: a history of acts, of which the newest not undone is in force.
import type { Database } from "better-sqlite3";

export type Verdict = "redact" | "stand" | "undecided";

export type DecisionRow = {
  readonly finding: string;
  readonly verdict: Verdict;
  readonly reason: string;
  readonly decidedBy: string;
  readonly decidedAt: string;
};
export type HistoryRow = DecisionRow & { readonly undoneAt: string | null; readonly undoneBy: string | null };

export type DecisionsRepository = {
  /** One act over all of the findings. */
  add(decision: Omit<DecisionRow, "finding">, findings: readonly string[]): number;
  /** In force, for findings of the document that its last run made. */
  ofDocument(document: string): DecisionRow[];
  /** In force, for findings that the last run of their document no longer made. */
  orphaned(): (DecisionRow & { readonly document: string })[];
  /** Everything ever decided about one finding, oldest first, what was undone included. */
  history(finding: string): HistoryRow[];
  /** The last act not undone, and what it decided. */
  lastAct(): { readonly act: number; readonly findings: string[] } | undefined;
  undo(act: number, by: string, at: string): void;
};

const COLUMNS = "d.finding, d.verdict, d.reason, a.actor AS decidedBy, a.at AS decidedAt";
/** Acts count up, so the highest number is the newest, whatever the clock did. */
const IN_FORCE = `d.act = (SELECT max(l.act) FROM decisions l JOIN acts b ON b.id = l.act
  WHERE l.finding = d.finding AND b.undone_at IS NULL)`;

export function decisionsRepository(db: Database): DecisionsRepository {
  const addAct = db.prepare<[string, string]>("INSERT INTO acts (actor, at) VALUES (?, ?)");
  const add = db.prepare<[number, string, string, string]>(
    "INSERT INTO decisions (act, finding, verdict, reason) VALUES (?, ?, ?, ?)",
  );
  const ofDocument = db.prepare<[string], DecisionRow>(
    `SELECT ${COLUMNS} FROM decisions d JOIN acts a ON a.id = d.act JOIN findings f ON f.id = d.finding
     WHERE f.document = ? AND f.present = 1 AND ${IN_FORCE} ORDER BY f.page IS NULL, f.page, f.start, f.id`,
  );
  const orphaned = db.prepare<[], DecisionRow & { document: string }>(
    `SELECT ${COLUMNS}, f.document FROM decisions d JOIN acts a ON a.id = d.act JOIN findings f ON f.id = d.finding
     WHERE f.present = 0 AND d.verdict <> 'undecided' AND ${IN_FORCE} ORDER BY f.document, f.page IS NULL, f.page, f.start, f.id`,
  );
  const history = db.prepare<[string], HistoryRow>(
    `SELECT ${COLUMNS}, a.undone_at AS undoneAt, a.undone_by AS undoneBy FROM decisions d JOIN acts a ON a.id = d.act
     WHERE d.finding = ? ORDER BY d.act`,
  );
  const last = db.prepare<[], number>("SELECT max(id) FROM acts WHERE undone_at IS NULL").pluck();
  const findingsOf = db
    .prepare<[number], string>("SELECT finding FROM decisions WHERE act = ? ORDER BY finding")
    .pluck();
  const undo = db.prepare<[string, string, number]>("UPDATE acts SET undone_at = ?, undone_by = ? WHERE id = ?");
  return {
    add({ verdict, reason, decidedBy, decidedAt }, findings) {
      const act = Number(addAct.run(decidedBy, decidedAt).lastInsertRowid);
      for (const finding of findings) add.run(act, finding, verdict, reason);
      return act;
    },
    ofDocument: (document) => ofDocument.all(document),
    orphaned: () => orphaned.all(),
    history: (finding) => history.all(finding),
    lastAct() {
      const act = last.get() as number | null | undefined;
      return act === null || act === undefined ? undefined : { act, findings: findingsOf.all(act) as string[] };
    },
    undo: (act, by, at) => void undo.run(at, by, act),
  };
}
