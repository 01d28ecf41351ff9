// A case, or some of its documents, as a hand-over says it: everything that was decided and said, with who and when.
import { err, ok, type Result } from "../../base/result.ts";
import type { HandMark } from "../../contract/desk.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { AuditRow } from "../../store/audit.repository.ts";
import type { CommentRow } from "../../store/comments.repository.ts";
import type { DocumentRow } from "../../store/documents.repository.ts";
import type { Maker } from "../../store/handover.repository.ts";
import type { CaseStore } from "../../store/open-case.ts";
import { holdsHead } from "../signoff/audit-export.ts";
import { fingerprintOf } from "../signoff/keys.ts";
import { type HandedDocument, type HandOver, SCHEMA } from "./file-schema.ts";

/** Privileged comments that go along: none, all, or those addressed to a key. */
export type Privileged = null | "lawyer" | { readonly addressee: string };

export type Chosen = {
  /** null: all of them. */
  readonly documents: readonly string[] | null;
  readonly privileged: Privileged;
  readonly made: Maker;
  readonly tool: string;
};

/** For use in the store's `read`. Errors: store/unknown-document. */
export function collect(store: CaseStore, chosen: Chosen): Result<HandOver, StetError> {
  const all = store.documents.all();
  const names = chosen.documents === null ? null : new Set(chosen.documents);
  const documents = all.filter(({ sha256 }) => names === null || names.has(sha256));
  if (documents.length === 0 || (names !== null && documents.length !== names.size))
    return err(stetError("store/unknown-document"));
  const there = new Set(documents.map(({ sha256 }) => sha256));
  return ok({
    schema: SCHEMA,
    tool: chosen.tool,
    case: store.handover.identity(),
    name: store.desk.info()?.name ?? documents[0]?.name ?? "",
    made: chosen.made,
    documents: documents.map((row) => documentOf(store, row, there, chosen.privileged)),
    people: store.signoff
      .people()
      .filter(({ key, publicKey }) => fingerprintOf(publicKey) === key)
      .map(({ name, publicKey }) => ({ name, publicKey })),
    logs: longest([store.audit.all(), ...store.handover.otherLogs()]),
  });
}

function documentOf(
  store: CaseStore,
  { sha256, name, bytes, pages, addedAt, inside }: DocumentRow,
  there: ReadonlySet<string>,
  privileged: Privileged,
): HandedDocument {
  const { findings, marks, desk, signoff, comments, handover } = store;
  const course = signoff.course(sha256);
  const submitted = new Set(course.map(({ version }) => version));
  const acts = handover.acts(sha256);
  const decided = new Set(acts.flatMap(({ decisions }) => decisions.map(({ finding }) => finding)));
  return {
    sha256,
    name,
    bytes,
    pages,
    addedAt,
    // A part of a case may leave out what carried it.
    inside: inside !== null && there.has(inside) ? inside : null,
    findings: findings
      .ofDocument(sha256)
      .flatMap(({ document: _, ...finding }) => (decided.has(finding.id) ? [finding] : [])),
    marks: marks.ofDocument(sha256).map((mark): HandMark => ({ ...mark })),
    acts,
    conflicts: handover.openConflicts(sha256),
    statements: desk.statements(sha256),
    course,
    versions: [...submitted].flatMap((version) => {
      const row = signoff.version(sha256, version);
      return row === undefined ? [] : [{ ...row, entries: [...row.entries] }];
    }),
    reviews: signoff.reviews(sha256),
    signatures: signoff.signatures(sha256).map(({ brought: _, ...row }) => row),
    comments: named(comments.ofDocument(sha256)),
    privileged: privileged === null ? [] : named(comments.privileged(sha256, privileged)),
  };
}

/** Replies name what they answer, by its name everywhere. */
function named<R extends CommentRow>(rows: readonly R[]): (Omit<R, "id" | "parent"> & { parent: string | null })[] {
  const uids = new Map(rows.map(({ id, uid }) => [id, uid]));
  return rows.map(({ id: _, parent, ...row }) => ({
    ...row,
    parent: parent === null ? null : (uids.get(parent) ?? null),
  }));
}

/** Without those that another one goes on from; the first stays the first. */
export function longest(logs: readonly (readonly AuditRow[])[]): AuditRow[][] {
  const kept: (readonly AuditRow[])[] = [];
  for (const [i, log] of logs.entries()) {
    const head = { rows: log.length, head: log.at(-1)?.hash ?? "" };
    const others = [...kept, ...logs.slice(i + 1)];
    if (i > 0 && others.some((other) => holdsHead(other, head))) continue;
    kept.push(log);
  }
  return kept.map((log) => [...log]);
}
