// The findings of a document as its last run left them; marks made by hand are in the same table and not of them.
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { type Coverage, coverage, type Finding, finding, type Signal, signal } from "../contract/check.ts";
import { quad } from "../contract/geometry.ts";
import { type DoubtfulWord, doubtfulWord } from "../contract/scans.ts";

/** `present` is whether the document's last run still made it. */
export type StoredFinding = Finding & { readonly document: string; readonly present: boolean };

/** What a run saw besides findings, and which engine ran: enough to show it again without looking again. */
export type RunRow = {
  readonly at: string;
  /** A fingerprint of the engine as built. */
  readonly engine: string;
  readonly tool: string;
  readonly coverage: readonly Coverage[];
  readonly signals: readonly Signal[];
  readonly doubtful: readonly DoubtfulWord[];
};

export type FindingsRepository = {
  /** Starts a run: until recorded again, every finding of the document is absent. */
  startRun(document: string, run: Started): number;
  /** The document's last run, when it was kept whole. */
  lastRun(document: string): RunRow | undefined;
  /** What the last run could read; empty when it didn't say, undefined when there was none. */
  lastCoverage(document: string): Coverage[] | undefined;
  record(document: string, run: number, finding: Finding): void;
  /** A finding of any run, or a mark made by hand: what can be decided. */
  isKnown(id: string): boolean;
  ofDocument(document: string): StoredFinding[];
  /** Both null until a run was made. */
  countsOf(document: string): { readonly findings: number | null; readonly undecided: number | null };
  /** Ids, marks made by hand included. */
  presentInGroup(group: string): string[];
};

/** What stands as the engine of no look of this machine's own: findings that came with decisions about them. */
export const HANDED_OVER = "handed over";

type Started = { readonly at: string } & { readonly [K in Exclude<keyof RunRow, "at">]?: RunRow[K] | null };
type Row = Omit<Finding, "quads"> & { quads: string; document: string; present: 0 | 1 };
const COLUMNS =
  'id, document, kind, place AS "where", page, start, "end", quads, confidence, why, group_id AS "group", text, present';
const quads = z.array(quad);
const json = z.string().transform((text): unknown => JSON.parse(text));
const seenByRun = z.object({
  coverage: json.pipe(z.array(coverage)),
  signals: json.pipe(z.array(signal)),
  doubtful: json.pipe(z.array(doubtfulWord)),
});

export function findingsRepository(db: Database): FindingsRepository {
  const insertRun = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO runs (document, at, engine, tool, coverage, signals, doubtful)
     VALUES (@document, @at, @engine, @tool, @coverage, @signals, @doubtful)`,
  );
  const lastRun = db.prepare<[string], Record<keyof RunRow, string | null>>(
    "SELECT at, engine, tool, coverage, signals, doubtful FROM runs WHERE document = ? ORDER BY id DESC LIMIT 1",
  );
  const lastCoverage = db
    .prepare<[string], string | null>("SELECT coverage FROM runs WHERE document = ? ORDER BY id DESC LIMIT 1")
    .pluck();
  const absent = db.prepare<[string]>("UPDATE findings SET present = 0 WHERE document = ? AND how IS NULL");
  const upsert = db.prepare<[Record<string, unknown>]>(
    `INSERT INTO findings (id, document, kind, place, page, start, "end", quads, confidence, why, group_id, text, run, present)
     VALUES (@id, @document, @kind, @where, @page, @start, @end, @quads, @confidence, @why, @group, @text, @run, 1)
     ON CONFLICT (id) DO UPDATE SET document = excluded.document, kind = excluded.kind, place = excluded.place,
       page = excluded.page, start = excluded.start, "end" = excluded."end", quads = excluded.quads,
       confidence = excluded.confidence, why = excluded.why, group_id = excluded.group_id, text = excluded.text,
       run = excluded.run, present = 1`,
  );
  const known = db.prepare<[string], number>("SELECT 1 FROM findings WHERE id = ?").pluck();
  const ofDocument = db.prepare<[string], Row>(
    `SELECT ${COLUMNS} FROM findings WHERE document = ? AND how IS NULL ORDER BY page IS NULL, page, start, id`,
  );
  const inGroup = db
    .prepare<[string], string>(
      "SELECT id FROM findings WHERE group_id = ? AND present = 1 ORDER BY document, page IS NULL, page, start, id",
    )
    .pluck();
  const counts = db.prepare<[string, string], { runs: number; findings: number; decided: number }>(
    `SELECT (SELECT count(*) FROM runs WHERE document = ? AND engine IS NOT '${HANDED_OVER}') AS runs, count(*) AS findings, coalesce(sum(EXISTS (
       SELECT 1 FROM decisions d WHERE d.finding = f.id AND d.verdict <> 'undecided' AND d.act =
         (SELECT max(l.act) FROM decisions l JOIN acts b ON b.id = l.act WHERE l.finding = f.id AND b.undone_at IS NULL)
     )), 0) AS decided FROM findings f WHERE f.document = ? AND f.present = 1 AND f.how IS NULL`,
  );
  return {
    startRun(document, { at, engine = null, tool = null, coverage, signals, doubtful }: Started) {
      absent.run(document);
      const json = (value: unknown) => (value === undefined ? null : JSON.stringify(value));
      const seen = { coverage: json(coverage), signals: json(signals), doubtful: json(doubtful) };
      const row = { document, at, engine, tool, ...seen };
      return Number(insertRun.run(row).lastInsertRowid);
    },
    lastRun(document) {
      const row = lastRun.get(document);
      if (!row?.at || !row.engine || !row.tool || !row.coverage || !row.signals) return undefined;
      const { at, engine, tool } = row;
      return { at, engine, tool, ...seenByRun.parse({ ...row, doubtful: row.doubtful ?? "[]" }) };
    },
    lastCoverage(document) {
      const told = lastCoverage.get(document) as string | null | undefined;
      return told === undefined ? undefined : told === null ? [] : seenByRun.shape.coverage.parse(told);
    },
    record: (document, run, found) => void upsert.run({ ...found, quads: JSON.stringify(found.quads), document, run }),
    isKnown: (id) => known.get(id) !== undefined,
    countsOf(document) {
      const { runs, findings, decided } = counts.get(document, document)!;
      return runs === 0 ? { findings: null, undecided: null } : { findings, undecided: findings - decided };
    },
    ofDocument: (document) => ofDocument.all(document).map(parse),
    presentInGroup: (group) => inGroup.all(group) as string[],
  };
}

/** A case can come from elsewhere: rows are parsed like any other input. */
function parse(row: Row): StoredFinding {
  const { document, present, ...rest } = row;
  return { ...finding.parse({ ...rest, quads: quads.parse(JSON.parse(row.quads)) }), document, present: present === 1 };
}
