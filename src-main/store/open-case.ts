// A case's database opened: its repositories, and the one way to change several of them together.
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
  readonly handover: HandoverRepository;
  read<T>(work: () => T): Result<T, StetError>;
  /** All of the work is kept or none of it: an error returned, or a throw, takes everything back. */
  change<T>(work: () => Result<T, StetError>): Result<T, StetError>;
  close(): void;
};

/** Errors: store/from-the-future, store/damaged, export/not-writable. */
export function openCase(file: string): Result<CaseStore, StetError> {
  const opened = openDatabase(file);
  if (!opened.ok) return opened;
  const db = opened.value;
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
    handover: handoverRepository(db),
    read: (work) => attempt(() => ok(work())),
    change: (work) =>
      attempt(() => {
        // `immediate` takes the write lock first, so that what was read can't change before it is written.
        db.exec("BEGIN IMMEDIATE");
        try {
          const result = work();
          db.exec(result.ok ? "COMMIT" : "ROLLBACK");
          return result;
        } finally {
          if (db.inTransaction) db.exec("ROLLBACK");
        }
      }),
    close: () => void db.close(),
  });
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
