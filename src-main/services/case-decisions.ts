// Deciding what is struck and what stands: one finding, many, or every occurrence of a value; and taking it back.
import { err, ok, type Result } from "../base/result.ts";
import type { HandMark, Label, Verdict } from "../contract/desk.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import type { CaseStore } from "../store/open-case.ts";
import { beforeChange } from "./signoff/course.ts";

/** The findings that the act decided. */
export type Decided = { readonly findings: readonly string[] };

export type How = { readonly reason: string; readonly note?: string; readonly label?: Label | undefined };

export type Decide = {
  // Each of these returns a plan that was approved to draft, saying why; errors of all: signoff/with-counsel.
  /** One act, undone as one. Errors: store/unknown-finding, and then nothing is decided. */
  decide(findings: readonly string[], verdict: Verdict, how: How, actor: string): Result<Decided, StetError>;
  /** Every present occurrence of a value, in all of the case's documents. */
  decideGroup(group: string, verdict: Verdict, how: How, actor: string): Result<Decided, StetError>;
  /**
   * Redacts what was marked by hand, new marks and places known already, as one act; `withdrawn` goes in the same act: a
   * mark that was moved. Errors: store/unknown-finding.
   */
  mark(
    document: string,
    marks: { readonly made: readonly HandMark[]; readonly known: readonly string[]; readonly withdrawn?: string },
    how: How,
    actor: string,
  ): Result<Decided, StetError>;
  /** Every mark made in the document, withdrawn ones included. */
  marksOf(document: string): Result<HandMark[], StetError>;
  /** Takes back the last act not taken back yet; null when there is none. */
  undo(actor: string): Result<Decided | null, StetError>;
  /** Does again what was last taken back, unless something new was decided since; null when there is none. */
  redo(actor: string): Result<Decided | null, StetError>;
};

export function caseDecisions(store: CaseStore, now: () => string): Decide {
  const { change, findings, marks, decisions, audit } = store;

  const decideAll = (
    ids: readonly string[],
    verdict: Verdict,
    { reason, note = "", label = undefined }: How,
    actor: string,
  ): Result<Decided, StetError> => {
    const at = now();
    const free = beforeChange(store, store.signoff.documentsOf(ids), { actor, at });
    if (!free.ok) return free;
    decisions.add(
      ids.map((finding) => ({ finding, verdict, reason, note, label: label ?? null })),
      actor,
      at,
    );
    // The group is left out: it may derive from the value, which a hash of few digits gives away.
    audit.append({ at, actor, action: `decision/${verdict}`, subjects: ids, count: ids.length });
    return ok({ findings: ids });
  };

  return {
    decide: (asked, verdict, how, actor) =>
      change(() => {
        const ids = [...new Set(asked)];
        if (!ids.every((id) => findings.isKnown(id))) return err(stetError("store/unknown-finding"));
        return ids.length === 0 ? ok({ findings: [] }) : decideAll(ids, verdict, how, actor);
      }),

    decideGroup: (group, verdict, how, actor) =>
      change(() => {
        const ids = findings.presentInGroup(group);
        if (ids.length === 0) return err(stetError("store/unknown-finding"));
        return decideAll(ids, verdict, how, actor);
      }),

    mark: (document, { made, known, withdrawn }, { reason, note = "", label = undefined }, actor) =>
      change(() => {
        const old = withdrawn === undefined ? [] : [withdrawn];
        if (![...known, ...old].every((id) => findings.isKnown(id))) return err(stetError("store/unknown-finding"));
        const at = now();
        const free = beforeChange(store, new Map([[document, made.length + known.length]]), { actor, at });
        if (!free.ok) return free;
        for (const mark of made) marks.add(document, mark);
        const struck = [...new Set([...made.map(({ id }) => id), ...known])];
        const common = { reason, note, label: label ?? null };
        decisions.add(
          [
            ...old.map((finding) => ({ finding, verdict: "undecided" as const, ...common })),
            ...struck.map((finding) => ({ finding, verdict: "redact" as const, ...common })),
          ],
          actor,
          at,
        );
        const ids = [...old, ...struck];
        const action = withdrawn === undefined ? "mark/made" : "mark/moved";
        audit.append({ at, actor, action, subjects: ids, count: made.length + known.length });
        return ok({ findings: ids });
      }),
    marksOf: (document) => store.read(() => marks.ofDocument(document)),

    undo: (actor) =>
      change(() => {
        const last = decisions.lastAct();
        if (last === undefined) return ok(null);
        const at = now();
        const free = beforeChange(store, store.signoff.documentsOf(last.findings), { actor, at });
        if (!free.ok) return free;
        decisions.undo(last.act, actor, at);
        audit.append({ at, actor, action: "decision/undone", subjects: last.findings, count: last.findings.length });
        return ok({ findings: last.findings });
      }),

    redo: (actor) =>
      change(() => {
        const last = decisions.lastUndone();
        if (last === undefined) return ok(null);
        const at = now();
        const free = beforeChange(store, store.signoff.documentsOf(last.findings), { actor, at });
        if (!free.ok) return free;
        decisions.redo(last.act, actor, at);
        audit.append({ at, actor, action: "decision/redone", subjects: last.findings, count: last.findings.length });
        return ok({ findings: last.findings });
      }),
  };
}
