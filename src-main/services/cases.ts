// A case's use cases: originals in, analyses recorded, decisions made, undone and accounted for.
import { basename } from "node:path";
import { err, ok, type Result } from "../base/result.ts";
import type { CaseOverview, Recovered } from "../contract/case-overview.ts";
import type { Finding } from "../contract/check.ts";
import type { Statement, Verdict } from "../contract/desk.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import type { PageReading } from "../contract/scans.ts";
import type { AuditRow, ChainReport } from "../store/audit.repository.ts";
import type { Act, DecisionRow, HistoryRow } from "../store/decisions.repository.ts";
import type { CaseInfo, ExportRow } from "../store/desk.repository.ts";
import type { DocumentRow } from "../store/documents.repository.ts";
import type { RunRow, StoredFinding } from "../store/findings.repository.ts";
import { openCase } from "../store/open-case.ts";
import { caseDecisions, type Decide } from "./case-decisions.ts";
import type { CaseFiles } from "./case-files.ts";
import { overviewOf } from "./case-overview.ts";
import { type CaseHandover, caseHandover } from "./handover/case-handover.ts";
import { sha256 as hashOf } from "./input.ts";
import { type CaseProtection, caseProtection } from "./protection/case-protection.ts";
import { finishInterrupted, isLeaving } from "./protection/interrupted.ts";
import { lockOf } from "./protection/lock-of.ts";
import { type CaseSignoff, caseSignoff } from "./signoff/case-signoff.ts";
import { beforeChange } from "./signoff/course.ts";

type Answer<T> = Result<T, StetError>;

export type CaseOptions = {
  readonly files: CaseFiles;
  /** The time as an ISO 8601 string in UTC. */
  readonly now: () => string;
  /** Who opens or makes the case, for its record. */
  readonly actor: string;
  /** Opens a protected case; a new one is protected with it from its first byte. */
  readonly passphrase?: string | undefined;
};

export type Original =
  | { readonly path: string; readonly name?: string }
  | { readonly bytes: Uint8Array; readonly name: string };
export type Imported = { readonly document: DocumentRow; readonly again: boolean };

/** How a run differs from the one before it. */
export type AnalysisReport = {
  readonly present: number;
  readonly added: number;
  readonly returned: number;
  readonly absent: number;
};

export type Case = Decide & {
  /** The plan's course, its review and its signatures. */
  readonly signoff: CaseSignoff;
  /** Its passphrase, legal hold, back-ups and end. */
  readonly protection: CaseProtection;
  /** What is handed over, taken over, and in conflict. */
  readonly handover: CaseHandover;
  /** The same bytes are the same document, whatever their name. */
  importOriginal(original: Original, actor: string, inside?: string): Promise<Answer<Imported>>;
  /** What was read off pictures of the document's pages so far. */
  readingsOf(sha256: string): Answer<PageReading[]>;
  keepReading(sha256: string, reading: PageReading): Answer<null>;
  documents(): Answer<DocumentRow[]>;
  /** Where the original lies: sealed, where the case is protected. Never written. */
  originalPath(sha256: string): Answer<string>;
  /** The original's bytes, checked each time. Errors: store/original-changed, document/unreadable. */
  readOriginal(sha256: string): Promise<Answer<Uint8Array>>;
  /** Whether the original's bytes are still the ones that were imported, by their hash. */
  verifyOriginal(sha256: string): Promise<Answer<boolean>>;
  /** The same, without reading it again where its file has not been touched since it was last found unchanged. */
  isOriginalAsChecked(sha256: string): Promise<Answer<boolean>>;
  /** Findings with a known id keep their decisions; those not made again become absent, and may return. */
  recordAnalysis(
    sha256: string,
    findings: readonly Finding[],
    by: { actor: string; pages?: number } & Partial<Omit<RunRow, "at">>,
  ): Answer<AnalysisReport>;
  /** The document's last run, when it was kept whole. */
  lastRun(sha256: string): Answer<RunRow | undefined>;
  findingsOf(sha256: string): Answer<StoredFinding[]>;
  countsOf(sha256: string): Answer<{ readonly findings: number | null; readonly undecided: number | null }>;
  decisionsOf(sha256: string): Answer<DecisionRow[]>;
  historyOf(finding: string): Answer<HistoryRow[]>;
  /** Decisions about findings that the last run no longer made: shown to the editor, never dropped. */
  orphanedDecisions(): Answer<(DecisionRow & { readonly document: string })[]>;
  decisionsOn(findings: readonly string[]): Answer<DecisionRow[]>;
  /** What undo and redo would take back or do again. */
  history(): Answer<{ readonly undo: Act | undefined; readonly redo: Act | undefined }>;
  info(): Answer<CaseInfo | undefined>;
  setInfo(info: CaseInfo): Answer<null>;
  statementOf(sha256: string): Answer<Statement | undefined>;
  state(sha256: string, body: Statement, actor: string): Answer<null>;
  recordExport(made: Pick<ExportRow, "document" | "outputSha256" | "redactions">, actor: string): Answer<null>;
  lastExport(): Answer<ExportRow | undefined>;
  /** What was found in all of its documents, and what they share. */
  overview(): Answer<CaseOverview>;
  /** What is decided, and when last; undefined when nothing is. */
  decided(): Answer<Recovered | undefined>;
  auditLog(): Answer<AuditRow[]>;
  /** The newest first. */
  auditTail(most: number): Answer<AuditRow[]>;
  verifyAuditChain(): Answer<ChainReport>;
  /** False once it was closed, or another program has protected, replaced or destroyed it. */
  isCurrent(): boolean;
  close(): void;
};

export type { Verdict };

const DAY = 24 * 60 * 60 * 1000;

/**
 * Errors: case/locked, case/wrong-passphrase, case/key-damaged, store/from-the-future, store/damaged,
 * export/not-writable; store/unknown-case for one whose destruction had been cut off.
 */
export async function createOrOpenCase(
  folder: string,
  { files, now, actor, passphrase }: CaseOptions,
): Promise<Answer<Case>> {
  const finished = await finishInterrupted(folder);
  if (!finished.ok) return finished;
  const locked = await lockOf(folder, files, passphrase);
  if (!locked.ok) return locked;
  const { lock, made } = locked.value;
  const prepared = files.prepare(folder);
  if (!prepared.ok) return prepared;
  const { database, fresh } = prepared.value;
  const opened = openCase(database, { key: lock?.database ?? null, isLeaving: () => isLeaving(folder) });
  if (!opened.ok) {
    if (fresh) await files.abandon(folder);
    return opened;
  }
  const store = opened.value;
  const { documents, findings, decisions, audit, desk, scans } = store;
  const created = store.change(() => {
    const entry = { at: now(), actor, subjects: [], count: 0 };
    if (audit.count() === 0) {
      audit.append({ ...entry, action: "case/created" });
      if (made) audit.append({ ...entry, action: "case/protected" });
    }
    return ok(null);
  });
  if (!created.ok) {
    store.close();
    if (fresh) await files.abandon(folder);
    return created;
  }
  await files.sweep(folder, Date.parse(now()) - DAY);

  /** Reads about a document that the case doesn't hold are a mistake, not an empty answer. */
  const about = <T>(sha256: string, work: () => T): Answer<T> => {
    const found = store.read(() => (documents.find(sha256) ? { value: work() } : null));
    if (!found.ok) return found;
    return found.value ? ok(found.value.value) : err(stetError("store/unknown-document"));
  };

  /** How the file was when its bytes were found unchanged, while the case is open. */
  const unchangedAt = new Map<string, string>();
  const keepChecked = (sha256: string, isSame: boolean, touched: string | null) => {
    if (isSame && touched !== null) unchangedAt.set(sha256, touched);
    else unchangedAt.delete(sha256);
  };
  const verifyOriginal = async (sha256: string): Promise<Answer<boolean>> => {
    const known = about(sha256, () => sha256);
    if (!known.ok) return known;
    // Taken first: what is written while it is read counts as touched.
    const touched = await files.touched(folder, lock, sha256);
    const hash = await files.hashOriginal(folder, lock, sha256);
    keepChecked(sha256, hash.ok && hash.value === sha256, touched);
    return hash.ok ? ok(hash.value === sha256) : hash;
  };

  return ok({
    ...caseDecisions(store, now),
    signoff: caseSignoff(store, now),
    protection: caseProtection({ folder, store, files, lock, now }),
    handover: caseHandover(store, now, {
      read: (sha256) => files.streamOriginal(folder, lock, sha256),
      copy: (bytes) => files.copyOriginal(folder, lock, bytes),
      remove: (sha256) => files.removeOriginal(folder, lock, sha256),
    }),

    readingsOf: (sha256) => about(sha256, () => scans.ofDocument(sha256)),
    keepReading: (sha256, reading) =>
      store.change(() => {
        scans.keep(sha256, reading);
        return ok(null);
      }),

    async importOriginal(original, by, inside) {
      const copied = await files.copyOriginal(folder, lock, "path" in original ? original.path : original.bytes);
      if (!copied.ok) return copied;
      const { sha256, bytes } = copied.value;
      const name = original.name ?? ("path" in original ? basename(original.path) : "");
      const recorded = store.change(() => {
        const at = now();
        const added = documents.add({ sha256, name, bytes, pages: null, addedAt: at, inside: inside ?? null });
        const action = added ? "document/imported" : "document/imported-again";
        audit.append({ at, actor: by, action, subjects: [sha256], count: 1 });
        return ok({ document: documents.find(sha256)!, again: !added });
      });
      if (!recorded.ok && copied.value.fresh) {
        // Unless another window has recorded it meanwhile.
        const known = store.read(() => documents.find(sha256) !== undefined);
        if (known.ok && !known.value) await files.removeOriginal(folder, lock, sha256);
      }
      return recorded;
    },

    documents: () => store.read(() => documents.all()),
    originalPath: (sha256) => about(sha256, () => files.originalPath(folder, lock, sha256)),

    async readOriginal(sha256) {
      const known = about(sha256, () => sha256);
      if (!known.ok) return known;
      const touched = await files.touched(folder, lock, sha256);
      const bytes = await files.readOriginal(folder, lock, sha256);
      if (!bytes.ok) return bytes;
      const isSame = bytes.value !== null && hashOf(bytes.value) === sha256;
      keepChecked(sha256, isSame, touched);
      return isSame ? ok(bytes.value) : err(stetError("store/original-changed"));
    },

    verifyOriginal,
    async isOriginalAsChecked(sha256) {
      const before = unchangedAt.get(sha256);
      const isUntouched = before !== undefined && before === (await files.touched(folder, lock, sha256));
      return isUntouched ? ok(true) : verifyOriginal(sha256);
    },

    recordAnalysis: (sha256, made, by) =>
      store.change(() => {
        if (!documents.find(sha256)) return err(stetError("store/unknown-document"));
        const before = new Map(findings.ofDocument(sha256).map((f) => [f.id, f.present]));
        const at = now();
        const { actor, pages, ...seen } = by;
        const run = findings.startRun(sha256, { at, ...seen });
        for (const finding of made) findings.record(sha256, run, finding);
        if (pages !== undefined) documents.setPages(sha256, pages);
        const ids = new Set(made.map((f) => f.id));
        audit.append({ at, actor, action: "analysis/recorded", subjects: [sha256], count: ids.size });
        return ok({
          present: ids.size,
          added: [...ids].filter((id) => !before.has(id)).length,
          returned: [...ids].filter((id) => before.get(id) === false).length,
          absent: [...before].filter(([id, present]) => present && !ids.has(id)).length,
        });
      }),

    findingsOf: (sha256) => about(sha256, () => findings.ofDocument(sha256)),
    countsOf: (sha256) => about(sha256, () => findings.countsOf(sha256)),
    decisionsOf: (sha256) => about(sha256, () => decisions.ofDocument(sha256)),
    historyOf: (finding) => store.read(() => decisions.history(finding)),
    orphanedDecisions: () => store.read(() => decisions.orphaned()),
    lastRun: (sha256) => about(sha256, () => findings.lastRun(sha256)),
    decisionsOn: (ids) => store.read(() => decisions.ofFindings(ids)),
    history: () => store.read(() => ({ undo: decisions.lastAct(), redo: decisions.lastUndone() })),
    info: () => store.read(() => desk.info()),
    setInfo: (info) =>
      store.change(() => {
        desk.setInfo(info);
        return ok(null);
      }),
    statementOf: (sha256) => about(sha256, () => desk.statementOf(sha256)),
    state: (sha256, body, by) =>
      store.change(() => {
        if (!documents.find(sha256)) return err(stetError("store/unknown-document"));
        const at = now();
        const free = beforeChange(store, new Map([[sha256, 0]]), { actor: by, at, statement: true });
        if (!free.ok) return free;
        desk.addStatement(sha256, by, at, body);
        audit.append({ at, actor: by, action: "statement/made", subjects: [sha256], count: 1 });
        return ok(null);
      }),
    recordExport: (made, by) =>
      store.change(() => {
        const at = now();
        desk.addExport({ ...made, actor: by, at });
        const subjects = [made.document, made.outputSha256];
        audit.append({ at, actor: by, action: "export/written", subjects, count: made.redactions });
        return ok(null);
      }),
    lastExport: () => store.read(() => desk.lastExport()),
    overview: () => store.read(() => overviewOf(store)),
    decided: () => store.read(() => store.overview.decided()),
    auditLog: () => store.read(() => audit.all()),
    auditTail: (most) => store.read(() => audit.tail(most)),
    verifyAuditChain: () => store.read(() => audit.verify()),
    isCurrent: () => store.isCurrent(),
    close: () => store.close(),
  });
}
