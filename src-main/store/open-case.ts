// A case's database opened: its repositories, and the one way to change several of them together.
import { statSync } from "node:fs";
import { ZodError } from "zod";
import { err, ok, type Result } from "../base/result.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import { type AuditRepository, auditRepository } from "./audit.repository.ts";
import { type CommentsRepository, commentsRepository } from "./comments.repository.ts";
import { type DecisionsRepository, decisionsRepository } from "./decisions.repository.ts";
import { type DeskRepository, deskRepository } from "./desk.repository.ts";
import { type DocumentsRepository, documentsRepository } from "./documents.repository.ts";
import { type FindingsRepository, findingsRepository } from "./findings.repository.ts";
import { type HandoverRepository, handoverRepository } from "./handover.repository.ts";
import { type HoldsRepository, holdsRepository } from "./holds.repository.ts";
import { copyDatabase, type DatabaseKey } from "./keyed.ts";
import { type MarksRepository, marksRepository } from "./marks.repository.ts";
import { openDatabase, storeError } from "./open-database.ts";
import { type OverviewRepository, overviewRepository } from "./overview.repository.ts";
import { type ScansRepository, scansRepository } from "./scans.repository.ts";
import { type SignoffRepository, signoffRepository } from "./signoff.repository.ts";

export type CaseStore = {
  readonly documents: DocumentsRepository;
  readonly findings: FindingsRepository;
  readonly marks: MarksRepository;
  readonly decisions: DecisionsRepository;
  readonly audit: AuditRepository;
  readonly desk: DeskRepository;
  readonly scans: ScansRepository;
  readonly overview: OverviewRepository;
  readonly signoff: SignoffRepository;
  readonly comments: CommentsRepository;
  readonly holds: HoldsRepository;
  readonly handover: HandoverRepository;
  read<T>(work: () => T): Result<T, StetError>;
  /** All of the work is kept or none of it: an error returned, or a throw, takes everything back. */
  change<T>(work: () => Result<T, StetError>): Result<T, StetError>;
  /** As it is now, whole, into a new file under a key of its own. Errors: export/not-writable, store/damaged. */
  copyInto(file: string, key: DatabaseKey): Result<null, StetError>;
  /** Nobody else reads or writes it until it is closed or let go. Errors: export/not-writable. */
  keepToItself(): Result<null, StetError>;
  letGo(): void;
  /** Whether every page and every reference is as it must be. */
  isSound(): boolean;
  /** False once it is closed, or another program has put another database in its place. */
  isCurrent(): boolean;
  close(): void;
};

export type CaseStoreOptions = {
  readonly key?: DatabaseKey;
  /** The case is on its way to another key: what is written now would be lost. */
  readonly isLeaving?: () => boolean;
};

/** Errors: store/from-the-future, store/damaged, export/not-writable. */
export function openCase(
  file: string,
  { key = null, isLeaving = () => false }: CaseStoreOptions = {},
): Result<CaseStore, StetError> {
  const opened = openDatabase(file, key);
  if (!opened.ok) return opened;
  const db = opened.value;
  const mine = identityOf(file);
  const isCurrent = () => db.open && !isLeaving() && identityOf(file) === mine;
  const changedElsewhere = () => err(stetError(identityOf(file) === null ? "store/unknown-case" : "case/changed"));
  return ok({
    documents: documentsRepository(db),
    findings: findingsRepository(db),
    marks: marksRepository(db),
    decisions: decisionsRepository(db),
    audit: auditRepository(db),
    desk: deskRepository(db),
    scans: scansRepository(db),
    overview: overviewRepository(db),
    signoff: signoffRepository(db),
    comments: commentsRepository(db),
    holds: holdsRepository(db),
    handover: handoverRepository(db),
    read: (work) => (isCurrent() ? attempt(() => ok(work())) : changedElsewhere()),
    change: (work) =>
      attempt(() => {
        if (!isCurrent()) return changedElsewhere();
        // `immediate` takes the write lock first, so that what was read can't change before it is written.
        db.exec("BEGIN IMMEDIATE");
        try {
          // Once more, now that nobody can put another in its place unseen: whoever does holds this lock before.
          const result = isCurrent() ? work() : changedElsewhere();
          db.exec(result.ok ? "COMMIT" : "ROLLBACK");
          return result;
        } finally {
          if (db.inTransaction) db.exec("ROLLBACK");
        }
      }),
    copyInto: (to, next) =>
      attempt(() => {
        copyDatabase(db, to, key, next);
        return ok(null);
      }),
    keepToItself: () =>
      attempt(() => {
        db.pragma("locking_mode = EXCLUSIVE");
        db.exec("BEGIN EXCLUSIVE; COMMIT");
        return ok(null);
      }),
    letGo() {
      db.pragma("locking_mode = NORMAL");
      // The lock goes with the next statement that reads.
      db.pragma("user_version");
      db.prepare("SELECT count(*) FROM sqlite_schema").get();
    },
    isSound: () =>
      db.pragma("integrity_check(1)", { simple: true }) === "ok" &&
      (db.pragma("foreign_key_check") as unknown[]).length === 0,
    isCurrent,
    close: () => void db.close(),
  });
}

/** Tells this file from another of the same name; null when there is none. */
function identityOf(file: string): string | null {
  const found = statSync(file, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

function attempt<T>(work: () => Result<T, StetError>): Result<T, StetError> {
  try {
    return work();
  } catch (error) {
    // A row that doesn't parse was not written by us.
    const mapped =
      error instanceof ZodError || error instanceof SyntaxError ? stetError("store/damaged") : storeError(error);
    if (mapped === null) throw error;
    return err(mapped);
  }
}
