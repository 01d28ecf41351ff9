// A case on several machines: what it is called everywhere, its acts with their names, conflicts, and what was taken over.
import type { Database } from "better-sqlite3";
import { z } from "zod";
import type { Finding } from "../contract/check.ts";
import { label, verdict } from "../contract/desk.ts";
import { type AuditRow, auditRow } from "./audit.repository.ts";

/** What one person decided of one finding. */
export const decided = z.strictObject({
  verdict,
  reason: z.string().max(64),
  note: z.string().max(4000),
  label: label.nullable(),
});
export type Decided = z.infer<typeof decided>;

/** As it stood on one side: with who and when; nobody's while it was never decided. */
export const side = decided.extend({ by: z.string().max(120), at: z.string().max(40) });
export type Side = z.infer<typeof side>;

const finding = z.string().min(1).max(64);
/** An act's name on every machine. "~" ends the name of one that took another back, "+…" that of one more part of it. */
export const actUid = z.string().regex(/^[0-9a-f]{32}~*(?:\+[0-9a-f]{32})?$/, "an act's name");
export const act = z.strictObject({
  uid: actUid,
  actor: z.string().min(1).max(120),
  at: z.string().max(40),
  undone: z.strictObject({ at: z.string().max(40), by: z.string().min(1).max(120) }).nullable(),
  decisions: z.array(decided.extend({ finding })).min(1),
});
export type ActRow = z.infer<typeof act>;

export const conflict = z.strictObject({ act: actUid, finding, ours: side, theirs: side });
export type ConflictRow = z.infer<typeof conflict>;

/** Who made a hand-over, by the name they have there. */
export const maker = z.strictObject({ key: z.string().max(64).nullable(), name: z.string().max(120), at: z.string() });
export type Maker = z.infer<typeof maker>;
export type TakenRow = { readonly uid: string; readonly made: Maker; readonly at: string };

export type HandoverRepository = {
  /** The same on every machine that the case is on. */
  identity(): string;
  /** Only while the case holds nothing. */
  setIdentity(uid: string): void;
  /** Every act on the document's findings, as far as it is about them, oldest first; what was undone included. */
  acts(document: string): ActRow[];
  /** Acts done elsewhere; those of one `brought` are undone together. */
  addActs(acts: readonly ActRow[], brought: string): void;
  /** Those that nothing decided later has settled. */
  openConflicts(document: string): ConflictRow[];
  addConflicts(conflicts: readonly ConflictRow[]): void;
  /** One that no run here made or, without a run of its own, one of `run`. */
  addFinding(document: string, run: number, finding: Finding, present: boolean): void;
  /** The number of the document's last run, whole or not. */
  lastRunOf(document: string): number | undefined;
  taken(): TakenRow[];
  /** Other machines' logs as they were then. */
  otherLogs(): AuditRow[][];
  addTaken(row: TakenRow, logs: readonly (readonly AuditRow[])[]): void;
};

type Flat = {
  uid: string;
  actor: string;
  at: string;
  undoneAt: string | null;
  undoneBy: string | null;
  finding: string;
  verdict: string;
  reason: string;
  note: string;
  text: string;
  style: string;
};
const rows = z.array(auditRow);

export function handoverRepository(db: Database): HandoverRepository {
  const identity = db.prepare<[], string>("SELECT uid FROM case_identity").pluck();
  const setIdentity = db.prepare<[string]>("UPDATE case_identity SET uid = ?");
  const acts = db.prepare<[string], Flat>(
    `SELECT a.uid, a.actor, a.at, a.undone_at AS undoneAt, a.undone_by AS undoneBy, d.finding, d.verdict, d.reason, d.note,
       d.label AS text, d.label_style AS style
     FROM acts a JOIN decisions d ON d.act = a.id JOIN findings f ON f.id = d.finding
     WHERE f.document = ? ORDER BY a.id, d.finding`,
  );
  const addAct = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO acts (uid, actor, at, undone_at, undone_by, brought)
     VALUES (@uid, @actor, @at, @undoneAt, @undoneBy, @brought)`,
  );
  const addDecision = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO decisions (act, finding, verdict, reason, note, label, label_style)
     VALUES (@act, @finding, @verdict, @reason, @note, @text, @style)`,
  );
  const undone = db.prepare<[string, string, number]>("UPDATE acts SET undone_at = ?, undone_by = ? WHERE id = ?");
  const open = db.prepare<[string], { act: string; finding: string; ours: string; theirs: string }>(
    `SELECT a.uid AS act, c.finding, c.ours, c.theirs FROM conflicts c JOIN acts a ON a.id = c.act
       JOIN findings f ON f.id = c.finding
     WHERE f.document = ? AND c.act = (SELECT max(l.act) FROM decisions l JOIN acts b ON b.id = l.act
       WHERE l.finding = c.finding AND b.undone_at IS NULL) ORDER BY f.page IS NULL, f.page, f.start, f.id`,
  );
  const addConflict = db.prepare<[string, string, string, string]>(
    "INSERT INTO conflicts (act, finding, ours, theirs) VALUES ((SELECT id FROM acts WHERE uid = ?), ?, ?, ?)",
  );
  const addFinding = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO findings (id, document, kind, place, page, start, "end", quads, confidence, why, group_id, text, run, present)
     VALUES (@id, @document, @kind, @where, @page, @start, @end, @quads, @confidence, @why, @group, @text, @run, @present)`,
  );
  const lastRun = db.prepare<[string], number | null>("SELECT max(id) FROM runs WHERE document = ?").pluck();
  const taken = db.prepare<[], { uid: string; made: string; at: string }>(
    "SELECT uid, made, at FROM taken ORDER BY id",
  );
  const addTaken = db.prepare<[string, string, string]>("INSERT INTO taken (uid, made, at) VALUES (?, ?, ?)");
  const logs = db.prepare<[], string>("SELECT rows FROM other_logs ORDER BY id").pluck();
  const addLog = db.prepare<[string, string, number | bigint]>(
    "INSERT INTO other_logs (head, rows, taken) VALUES (?, ?, ?)",
  );
  return {
    identity: () => z.string().parse(identity.get()),
    setIdentity: (uid) => void setIdentity.run(uid),
    acts(document) {
      const byUid = new Map<string, ActRow>();
      for (const { uid, actor, at, undoneAt, undoneBy, finding: of, text, style, ...rest } of acts.all(document)) {
        const undoing = undoneAt === null || undoneBy === null ? null : { at: undoneAt, by: undoneBy };
        const one = byUid.get(uid) ?? { uid, actor, at, undone: undoing, decisions: [] };
        byUid.set(uid, one);
        const said = { ...rest, label: text === "" ? null : { text, style } };
        one.decisions.push({ finding: of, ...decided.parse(said) });
      }
      return [...byUid.values()];
    },
    addActs(all, brought) {
      for (const { uid, actor, at, undone: undoing, decisions } of all) {
        const row = { uid, actor, at, undoneAt: null, undoneBy: null, brought };
        const id = Number(addAct.run(row).lastInsertRowid);
        for (const { label: on, ...decision } of decisions)
          addDecision.run({ act: id, ...decision, text: on?.text ?? "", style: on?.style ?? "bar" });
        if (undoing !== null) undone.run(undoing.at, undoing.by, id);
      }
    },
    openConflicts: (document) =>
      open
        .all(document)
        .map((row) => conflict.parse({ ...row, ours: JSON.parse(row.ours), theirs: JSON.parse(row.theirs) })),
    addConflicts(conflicts) {
      for (const one of conflicts)
        addConflict.run(one.act, one.finding, JSON.stringify(one.ours), JSON.stringify(one.theirs));
    },
    addFinding: (document, run, one, present) =>
      void addFinding.run({ ...one, quads: JSON.stringify(one.quads), document, run, present: present ? 1 : 0 }),
    lastRunOf: (document) => (lastRun.get(document) as number | null | undefined) ?? undefined,
    taken: () => taken.all().map((row) => ({ ...row, made: maker.parse(JSON.parse(row.made)) })),
    otherLogs: () => logs.all().map((body) => rows.parse(JSON.parse(String(body)))),
    addTaken({ uid, made, at }, others) {
      const id = addTaken.run(uid, JSON.stringify(made), at).lastInsertRowid;
      for (const log of others) addLog.run(log.at(-1)?.hash ?? "", JSON.stringify(log), id);
    },
  };
}
