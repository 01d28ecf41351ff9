// Decisions about findings: a history of acts, of which the newest not undone is in force.
import type { Database } from "better-sqlite3";
import type { Label, Verdict } from "../contract/desk.ts";

export type DecisionRow = {
  readonly finding: string;
  readonly verdict: Verdict;
  readonly reason: string;
  /** Further words, for whoever reviews it; empty when there are none. */
  readonly note: string;
  /** What is written on the bar; null: nothing. */
  readonly label: Label | null;
  readonly decidedBy: string;
  readonly decidedAt: string;
};
/** One act's decisions, whose verdicts may differ: a mark that is moved goes here and comes there. */
export type NewDecision = Pick<DecisionRow, "finding" | "verdict" | "reason" | "note" | "label">;
export type HistoryRow = DecisionRow & { readonly undoneAt: string | null; readonly undoneBy: string | null };

export type DecisionsRepository = {
  /** One act. */
  add(decisions: readonly NewDecision[], by: string, at: string): void;
  /** In force for these findings; those never decided are left out. */
  ofFindings(findings: readonly string[]): DecisionRow[];
  /** In force, for findings of the document that its last run made. */
  ofDocument(document: string): DecisionRow[];
  /** In force, for findings that the last run of their document no longer made. */
  orphaned(): (DecisionRow & { readonly document: string })[];
  /** Everything ever decided about one finding, oldest first, what was undone included. */
  history(finding: string): HistoryRow[];
  /** The last act not undone, and what it decided. */
  lastAct(): Act | undefined;
  undo(act: number, by: string, at: string): void;
  /** The last act undone, unless something new was decided since. */
  lastUndone(): Act | undefined;
  /** A new act that decides what the undone one did. */
  redo(act: number, by: string, at: string): void;
};

export type Act = { readonly act: number; readonly verdict: Verdict; readonly findings: string[] };

type Row = Omit<DecisionRow, "label"> & { readonly label: string; readonly labelStyle: Label["style"] };

const COLUMNS =
  "d.finding, d.verdict, d.reason, d.note, d.label, d.label_style AS labelStyle, a.actor AS decidedBy, a.at AS decidedAt";
/** Acts count up, so the highest number is the newest, whatever the clock did. */
const IN_FORCE = `d.act = (SELECT max(l.act) FROM decisions l JOIN acts b ON b.id = l.act
  WHERE l.finding = d.finding AND b.undone_at IS NULL)`;

export function decisionsRepository(db: Database): DecisionsRepository {
  const addAct = db.prepare<[string, string]>("INSERT INTO acts (actor, at) VALUES (?, ?)");
  const add = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO decisions (act, finding, verdict, reason, note, label, label_style)
     VALUES (@act, @finding, @verdict, @reason, @note, @text, @style)`,
  );
  const ofFinding = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM decisions d JOIN acts a ON a.id = d.act WHERE d.finding = ? AND ${IN_FORCE}`,
  );
  const ofDocument = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM decisions d JOIN acts a ON a.id = d.act JOIN findings f ON f.id = d.finding
     WHERE f.document = ? AND f.present = 1 AND ${IN_FORCE} ORDER BY f.page IS NULL, f.page, f.start, f.id`,
  );
  const orphaned = db.prepare<[], Row & { document: string }>(
    `SELECT ${COLUMNS}, f.document FROM decisions d JOIN acts a ON a.id = d.act JOIN findings f ON f.id = d.finding
     WHERE f.present = 0 AND d.verdict <> 'undecided' AND ${IN_FORCE} ORDER BY f.document, f.page IS NULL, f.page, f.start, f.id`,
  );
  const history = db.prepare<[string], Row & Pick<HistoryRow, "undoneAt" | "undoneBy">>(
    `SELECT ${COLUMNS}, a.undone_at AS undoneAt, a.undone_by AS undoneBy FROM decisions d JOIN acts a ON a.id = d.act
     WHERE d.finding = ? ORDER BY d.act`,
  );
  const last = db.prepare<[], number>("SELECT max(id) FROM acts WHERE undone_at IS NULL").pluck();
  // What one hand-over brought is one: taken back together, and done again together.
  const together = db
    .prepare<[number], number>(
      `SELECT b.id FROM acts a JOIN acts b ON b.id = a.id OR (b.brought = a.brought AND b.undone_order IS a.undone_order
         AND (b.undone_at IS NULL) = (a.undone_at IS NULL)) WHERE a.id = ? ORDER BY b.id`,
    )
    .pluck();
  const findingsOf = db
    .prepare<[number], string>("SELECT finding FROM decisions WHERE act = ? ORDER BY finding")
    .pluck();
  const verdictOf = db
    .prepare<[number], Verdict>("SELECT verdict FROM decisions WHERE act = ? ORDER BY verdict = 'undecided' LIMIT 1")
    .pluck();
  const undoing = db.prepare<[], { order: number; after: number }>(
    'SELECT coalesce(max(undone_order), 0) + 1 AS "order", max(id) AS after FROM acts',
  );
  const undo = db.prepare<[string, string, number, number, number]>(
    "UPDATE acts SET undone_at = ?, undone_by = ?, undone_order = ?, undone_after = ? WHERE id = ?",
  );
  // Only what was undone after the last thing newly decided can be done again: a new decision takes another way.
  const undone = db
    .prepare<[], number>(
      `SELECT u.id FROM acts u WHERE u.undone_at IS NOT NULL AND u.undone_order IS NOT NULL
       AND NOT EXISTS (SELECT 1 FROM acts r WHERE r.redoes = u.id)
       AND NOT EXISTS (SELECT 1 FROM acts n WHERE n.redoes IS NULL AND n.id > u.undone_after)
       ORDER BY u.undone_order DESC LIMIT 1`,
    )
    .pluck();
  // What another person decided elsewhere stays theirs, whoever takes it back and does it again.
  const redoAct = db.prepare<[string, string, number]>(
    `INSERT INTO acts (actor, at, redoes, brought)
     SELECT iif(brought IS NULL, ?, actor), iif(brought IS NULL, ?, at), id, brought FROM acts WHERE id = ?`,
  );
  const redoConflicts = db.prepare<[number, number]>(
    "INSERT INTO conflicts (act, finding, ours, theirs) SELECT ?, finding, ours, theirs FROM conflicts WHERE act = ?",
  );
  const redoDecisions = db.prepare<[number, number]>(
    `INSERT INTO decisions (act, finding, verdict, reason, note, label, label_style)
     SELECT ?, finding, verdict, reason, note, label, label_style FROM decisions WHERE act = ?`,
  );
  const allOf = (act: number) => together.all(act) as number[];
  const described = (act: number): Act => ({
    act,
    verdict: verdictOf.get(act) as Verdict,
    findings: [...new Set(allOf(act).flatMap((one) => findingsOf.all(one) as string[]))],
  });
  return {
    add(decisions, by, at) {
      const act = Number(addAct.run(by, at).lastInsertRowid);
      for (const { label, ...decision } of decisions)
        add.run({ act, ...decision, text: label?.text ?? "", style: label?.style ?? "bar" });
    },
    ofFindings: (findings) => findings.flatMap((finding) => ofFinding.all(finding).map(labelled)),
    ofDocument: (document) => ofDocument.all(document).map(labelled),
    orphaned: () => orphaned.all().map(labelled),
    history: (finding) => history.all(finding).map(labelled),
    lastAct() {
      const act = last.get() as number | null | undefined;
      return act === null || act === undefined ? undefined : described(act);
    },
    undo(act, by, at) {
      const { order, after } = undoing.get()!;
      for (const one of allOf(act)) undo.run(at, by, order, after, one);
    },
    lastUndone() {
      const act = undone.get() as number | undefined;
      return act === undefined ? undefined : described(act);
    },
    redo(act, by, at) {
      for (const one of allOf(act)) {
        const again = Number(redoAct.run(by, at, one).lastInsertRowid);
        redoDecisions.run(again, one);
        redoConflicts.run(again, one);
      }
    },
  };
}

function labelled<R extends Row>({
  label,
  labelStyle,
  ...row
}: R): Omit<R, "label" | "labelStyle"> & { label: Label | null } {
  return { ...row, label: label === "" ? null : { text: label, style: labelStyle } };
}
