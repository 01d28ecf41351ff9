// The audit record: rows only ever added, each one's hash covering the one before it.
import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
import { z } from "zod";
import { canonicalJson } from "../base/canonical-json.ts";

export const AUDIT_ACTIONS = [
  "case/created",
  "document/imported",
  "document/imported-again",
  "analysis/recorded",
  "decision/redact",
  "decision/stand",
  "decision/undecided",
  "decision/undone",
  "decision/redone",
  "mark/made",
  "mark/moved",
  "statement/made",
  "export/written",
  "roster/seen",
  "roster/other-newsroom",
  "roster/none",
  "plan/submitted",
  "plan/opened",
  "plan/changes-requested",
  "plan/taken-back",
  "plan/approved",
  "plan/returned-to-draft",
  "plan/published",
  "review/approved",
  "review/requested",
  "comment/made",
  "case/protected",
  "case/passphrase-changed",
  "case/unprotected",
  "case/held",
  "case/released",
  "case/backed-up",
  "handover/made",
  "handover/taken",
  "handover/merged",
  "conflict/settled",
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** Subjects are ids and hashes, never a name, a reason or a text: the record may be shown to anyone. */
export type AuditEntry = {
  readonly at: string;
  readonly actor: string;
  readonly action: AuditAction;
  readonly subjects: readonly string[];
  readonly count: number;
};
export type AuditRow = AuditEntry & {
  readonly seq: number;
  readonly previous: string;
  readonly hash: string;
  /** How far this computer's local time was ahead of `at`, which is UTC. null: an older Stet's row, which didn't say. */
  readonly offsetMinutes: number | null;
};

export const auditRow = z.strictObject({
  seq: z.number().int(),
  at: z.string(),
  offsetMinutes: z.number().int().nullable(),
  actor: z.string(),
  action: z.enum(AUDIT_ACTIONS),
  subjects: z.array(z.string()).readonly(),
  count: z.number().int(),
  previous: z.string(),
  hash: z.string(),
});

export type ChainReport = { readonly rows: number; readonly intact: boolean; readonly brokenAt: number | null };

export type AuditRepository = {
  append(entry: AuditEntry): AuditRow;
  all(): AuditRow[];
  count(): number;
  /** The last row's number and hash; 0 and "" for none. */
  head(): { readonly rows: number; readonly head: string };
  /** The newest first. */
  tail(most: number): AuditRow[];
  /** `brokenAt` is the first row that doesn't follow from the one before. A cut-off end shows only against a hash kept elsewhere. */
  verify(): ChainReport;
};

type Row = Omit<AuditRow, "subjects"> & { subjects: string };

export function auditRepository(db: Database): AuditRepository {
  const last = db.prepare<[], { seq: number; hash: string }>("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
  const insert = db.prepare<[Row]>(
    `INSERT INTO audit (seq, at, offset_minutes, actor, action, subjects, count, previous, hash)
     VALUES (@seq, @at, @offsetMinutes, @actor, @action, @subjects, @count, @previous, @hash)`,
  );
  const count = db.prepare<[], number>("SELECT count(*) FROM audit").pluck();
  const columns = "seq, at, offset_minutes AS offsetMinutes, actor, action, subjects, count, previous, hash";
  const all = db.prepare<[], Row>(`SELECT ${columns} FROM audit ORDER BY seq`);
  const tail = db.prepare<[number], Row>(`SELECT ${columns} FROM audit ORDER BY seq DESC LIMIT ?`);
  return {
    append(entry) {
      const before = last.get();
      const offsetMinutes = localOffset(entry.at);
      const row = { ...entry, offsetMinutes, seq: (before?.seq ?? 0) + 1, previous: before?.hash ?? "" };
      const hash = hashOf(row);
      insert.run({ ...row, subjects: JSON.stringify(entry.subjects), hash });
      return { ...row, hash };
    },
    all: () => all.all().map(parse),
    count: () => Number(count.get()),
    head() {
      const row = last.get();
      return { rows: row?.seq ?? 0, head: row?.hash ?? "" };
    },
    tail: (most) => tail.all(most).map(parse),
    verify: () => verifyChain(all.all().map(parse)),
  };
}

/** Any log's rows, wherever they come from. */
export function verifyChain(rows: readonly AuditRow[]): ChainReport {
  let previous = "";
  for (const [i, row] of rows.entries()) {
    if (row.seq !== i + 1 || row.previous !== previous || row.hash !== hashOf(row))
      return { rows: rows.length, intact: false, brokenAt: row.seq };
    previous = row.hash;
  }
  return { rows: rows.length, intact: true, brokenAt: null };
}

/** An older row's hash doesn't cover an offset, since it had none. */
function hashOf({ seq, at, offsetMinutes, actor, action, subjects, count, previous }: Omit<AuditRow, "hash">): string {
  const covered = {
    seq,
    at,
    ...(offsetMinutes === null ? {} : { offsetMinutes }),
    actor,
    action,
    subjects,
    count,
    previous,
  };
  return createHash("sha256").update(canonicalJson(covered)).digest("hex");
}

/** Minutes, to be added to UTC. */
export const localOffset = (utc: string) => {
  const minutes = -new Date(utc).getTimezoneOffset();
  return Number.isFinite(minutes) ? minutes + 0 : 0;
};

/** Tampered subjects that are no list of ids must break the chain, not the reader. */
function parse(row: Row): AuditRow {
  const subjects: unknown = JSON.parse(row.subjects);
  return { ...row, subjects: Array.isArray(subjects) ? subjects.map(String) : [] };
}
