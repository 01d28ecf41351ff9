// A plan's course: from draft to published, each step a row, and what a change does to a plan that was approved.
import { err, ok, type Result } from "../../base/result.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { PlanState, StateReason } from "../../contract/signoff.ts";
import type { AuditAction } from "../../store/audit.repository.ts";
import { localOffset } from "../../store/audit.repository.ts";
import type { CaseStore } from "../../store/open-case.ts";

export type Step = {
  readonly state: PlanState;
  readonly version: number;
  readonly plan: string | null;
  readonly actor: string;
  readonly at: string;
  readonly why?: StateReason["why"];
  readonly count?: number;
  readonly words?: string;
};

export function step(store: CaseStore, document: string, { why = "", count = 0, words = "", ...rest }: Step): void {
  store.signoff.addState(document, { ...rest, offsetMinutes: localOffset(rest.at), why, count, words });
}

export const isDraft = (state: PlanState) => state === "draft" || state === "changes_requested";

/** The version that is being worked on: the one after the last that was submitted. */
export function versionAtWork(store: CaseStore, document: string): number {
  const submitted = store.signoff.course(document).filter((row) => row.state === "submitted");
  return (submitted.at(-1)?.version ?? 0) + 1;
}

export type Change = { readonly actor: string; readonly at: string; readonly statement?: true };

/**
 * To be called before anything of these documents' plans changes, in the same transaction, with how many decisions
 * change in each. A plan that was approved or exported returns to draft and says why. Errors: signoff/with-counsel.
 */
export function beforeChange(
  store: CaseStore,
  documents: ReadonlyMap<string, number>,
  { actor, at, statement }: Change,
): Result<null, StetError> {
  const current = [...documents].map(([document, count]) => ({
    document,
    count,
    row: store.signoff.current(document),
  }));
  if (current.some(({ row }) => row?.state === "submitted")) return err(stetError("signoff/with-counsel"));
  for (const { document, count, row } of current) {
    if (row !== undefined && isDraft(row.state)) continue;
    const version = versionAtWork(store, document);
    const draft = { state: "draft", version, plan: null, actor, at } as const;
    if (row === undefined) {
      step(store, document, draft);
      continue;
    }
    const why =
      statement === true
        ? "statement_changed"
        : row.state === "approved"
          ? "changed_after_approval"
          : "changed_after_export";
    step(store, document, { ...draft, why, count });
    note(store, "plan/returned-to-draft", { actor, at }, [document], count);
  }
  return ok(null);
}

/** In the audit log; subjects are ids and hashes. */
export function note(
  store: CaseStore,
  action: AuditAction,
  { actor, at }: { readonly actor: string; readonly at: string },
  subjects: readonly string[],
  count: number,
): void {
  store.audit.append({ at, actor, action, subjects, count });
}
