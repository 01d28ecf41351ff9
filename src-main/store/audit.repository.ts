// The audit record: rows only ever added, each one's hash covering the one before it.
import { createHash } from "node:crypto";
import type { Database } from "better-sqlite3";
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
export type AuditRow = AuditEntry & { readonly seq: number; readonly previous: string; readonly hash: string };

export type ChainReport = { readonly rows: number; readonly intact: boolean; readonly brokenAt: number | null };

export type AuditRepository = {
  append(entry: AuditEntry): AuditRow;
  all(): AuditRow[];
  count(): number;
  /** `brokenAt` is the first row that doesn't follow from the one before. A cut-off end shows only against a hash kept elsewhere. */
  verify(): ChainReport;
};

type Row = Omit<AuditRow, "subjects"> & { subjects: string };

export function auditRepository(db: Database): AuditRepository {
  const last = db.prepare<[], { seq: number; hash: string }>("SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1");
  const insert = db.prepare<[Row]>(
    `INSERT INTO audit (seq, at, actor, action, subjects, count, previous, hash)
     VALUES (@seq, @at, @actor, @action, @subjects, @count, @previous, @hash)`,
  );
  const count = db.prepare<[], number>("SELECT count(*) FROM audit").pluck();
  const all = db.prepare<[], Row>("SELECT * FROM audit ORDER BY seq");
  return {
    append(entry) {
      const before = last.get();
      const row = { ...entry, seq: (before?.seq ?? 0) + 1, previous: before?.hash ?? "" };
      const hash = hashOf(row);
      insert.run({ ...row, subjects: JSON.stringify(entry.subjects), hash });
      return { ...row, hash };
    },
    all: () => all.all().map(parse),
    count: () => Number(count.get()),
    verify() {
      const rows = all.all().map(parse);
      let previous = "";
      for (const [i, row] of rows.entries()) {
        if (row.seq !== i + 1 || row.previous !== previous || row.hash !== hashOf(row))
          return { rows: rows.length, intact: false, brokenAt: row.seq };
        previous = row.hash;
      }
      return { rows: rows.length, intact: true, brokenAt: null };
    },
  };
}

function hashOf({ seq, at, actor, action, subjects, count, previous }: Omit<AuditRow, "hash">): string {
  return createHash("sha256")
    .update(canonicalJson({ seq, at, actor, action, subjects, count, previous }))
    .digest("hex");
}

/** Tampered subjects that are no list of ids must break the chain, not the reader. */
function parse(row: Row): AuditRow {
  const subjects: unknown = JSON.parse(row.subjects);
  return { ...row, subjects: Array.isArray(subjects) ? subjects.map(String) : [] };
}
