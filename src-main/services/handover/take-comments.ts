// Comments that were made on another machine, by their names; privileged ones only where somebody may read them.
import type { CommentRow } from "../../store/comments.repository.ts";
import type { CaseStore } from "../../store/open-case.ts";
import type { HandedDocument } from "./file-schema.ts";
import { refuse } from "./refused.ts";
import type { Roles } from "./take-course.ts";

type Counted = { comments: number; privileged: number; privilegedLeft: number; written: number };

export function takeComments(
  { comments }: CaseStore,
  { sha256, comments: open, privileged }: HandedDocument,
  roles: Roles,
  report: Counted,
): void {
  const added = add(
    open,
    comments.ofDocument(sha256),
    (row) => comments.add(sha256, row),
    () => comments.ofDocument(sha256),
  );
  const all = () => comments.privileged(sha256, "lawyer");
  // A lawyer's, or the addressed editor's answer: without a roster nobody is known to be a lawyer.
  const may = privileged.filter(
    ({ actor, addressee, parent }) => roles.of(actor) === "lawyer" || (addressee === actor && parent !== null),
  );
  const readable = roles.known ? may : [];
  const secret = add(readable, all(), (row) => comments.addPrivileged(sha256, row), all);
  report.comments += added;
  report.privileged += secret;
  report.privilegedLeft += privileged.length - readable.length;
  report.written += added + secret;
}

type Handed = Omit<CommentRow, "id" | "parent"> & { readonly parent: string | null };

function add<R extends Handed>(
  rows: readonly R[],
  known: readonly CommentRow[],
  keep: (row: Omit<R, "parent"> & { parent: number | null }) => void,
  read: () => readonly CommentRow[],
): number {
  const ids = new Map(known.map(({ uid, id }) => [uid, id]));
  let added = 0;
  for (const row of rows) {
    if (ids.has(row.uid)) continue;
    const parent = row.parent === null ? null : ids.get(row.parent);
    if (parent === undefined) return refuse("handover/damaged");
    keep({ ...row, parent });
    const made = read().findLast(({ uid }) => uid === row.uid);
    if (made !== undefined) ids.set(row.uid, made.id);
    added++;
  }
  return added;
}
