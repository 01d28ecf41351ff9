// Deciding what is struck and what stands: one finding, many, or every occurrence of a value; and taking it back.
import { err, ok, type Result } from "../base/result.ts";
import type { Verdict } from "../contract/desk.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import type { CaseStore } from "../store/open-case.ts";

/** The findings that the act decided. */
export type Decided = { readonly findings: readonly string[] };

export type Decide = {
  /** One act, undone as one. Errors: store/unknown-finding, and then nothing is decided. */
  decide(
    findings: readonly string[],
    verdict: Verdict,
    reason: string,
    actor: string,
    note?: string,
  ): Result<Decided, StetError>;
  /** Every present occurrence of a value, in all of the case's documents. */
  decideGroup(
    group: string,
    verdict: Verdict,
    reason: string,
    actor: string,
    note?: string,
  ): Result<Decided, StetError>;
  /** Takes back the last act not taken back yet; null when there is none. */
  undo(actor: string): Result<Decided | null, StetError>;
  /** Does again what was last taken back, unless something new was decided since; null when there is none. */
  redo(actor: string): Result<Decided | null, StetError>;
};

export function caseDecisions({ change, findings, decisions, audit }: CaseStore, now: () => string): Decide {
  const decideAll = (
    ids: readonly string[],
    verdict: Verdict,
    reason: string,
    actor: string,
    note: string,
  ): Decided => {
    const at = now();
    decisions.add({ verdict, reason, note, decidedBy: actor, decidedAt: at }, ids);
    // The group is left out: it may derive from the value, which a hash of few digits gives away.
    audit.append({ at, actor, action: `decision/${verdict}`, subjects: ids, count: ids.length });
    return { findings: ids };
  };

  return {
    decide: (asked, verdict, reason, actor, note = "") =>
      change(() => {
        const ids = [...new Set(asked)];
        if (ids.some((id) => !findings.find(id))) return err(stetError("store/unknown-finding"));
        return ok(ids.length === 0 ? { findings: [] } : decideAll(ids, verdict, reason, actor, note));
      }),

    decideGroup: (group, verdict, reason, actor, note = "") =>
      change(() => {
        const ids = findings.presentInGroup(group).map((f) => f.id);
        if (ids.length === 0) return err(stetError("store/unknown-finding"));
        return ok(decideAll(ids, verdict, reason, actor, note));
      }),

    undo: (actor) =>
      change(() => {
        const last = decisions.lastAct();
        if (last === undefined) return ok(null);
        const at = now();
        decisions.undo(last.act, actor, at);
        audit.append({ at, actor, action: "decision/undone", subjects: last.findings, count: last.findings.length });
        return ok({ findings: last.findings });
      }),

    redo: (actor) =>
      change(() => {
        const last = decisions.lastUndone();
        if (last === undefined) return ok(null);
        const at = now();
        decisions.redo(last.act, actor, at);
        audit.append({ at, actor, action: "decision/redone", subjects: last.findings, count: last.findings.length });
        return ok({ findings: last.findings });
      }),
  };
}
