// What a person can do on the desk: every act goes to the services first, and shows once they have saved it.

import type { Result } from "../../src-main/base/result.ts";
import type { Client } from "../../src-main/contract/client.ts";
import type { DeskChange, Statement, Verdict } from "../../src-main/contract/desk.ts";
import type { StetError } from "../../src-main/contract/errors.ts";
import type { DetectMode } from "../../src-main/contract/kinds.ts";
import { msg, t } from "../languages/language.ts";
import { list } from "../words/numbers.ts";
import { shortName } from "../words/platforms.ts";
import { attackActions } from "./attack-actions.ts";
import { copyActions } from "./copy-actions.ts";
import { afterAct, type Change, changeOf, type DeskModel } from "./desk.ts";
import { excerptActions } from "./excerpt-actions.ts";
import { findActions } from "./find-actions.ts";
import { handoverActions } from "./handover-actions.ts";
import { inForce, itemsOf } from "./items.ts";
import { markActions } from "./mark-actions.ts";
import { pickedActions } from "./picked-actions.ts";
import { protectionActions } from "./protection-actions.ts";
import { signoffActions } from "./signoff-actions.ts";
import type { Store } from "./store.ts";

export type DeskStore = Store<DeskModel>;
export type DeskActions = ReturnType<typeof deskActions>;

export function deskActions(client: Client, store: DeskStore) {
  const place = { case: store.get().summary.id, document: store.get().opened.sha256 };
  const signoffs = signoffActions(client, store, place);
  const looking = new AbortController();

  /** Shows what changed, or why it didn't; returns whether it did. */
  const settle = (result: Result<DeskChange, StetError>, say: (before: DeskModel, change: Change) => string) => {
    if (!result.ok) {
      store.set({ problem: result.error });
      return false;
    }
    const before = store.get();
    const change = changeOf(result.value);
    store.set((now) => afterAct(now, change));
    const text = say(before, change);
    store.set({ toast: text === "" ? null : { text, undo: change.verdict !== null } });
    // A draft stays one; what was approved, or is looked at, is told anew.
    const { signoff, screen, tab } = store.get();
    if (signoff.view?.state !== "draft" || screen === "signoff" || tab === "signoff") void signoffs.refreshSignoff();
    // Undo may bring conflicts back, and a decision on one of them settles it.
    if (change.verdict === null || before.conflicts.conflicts.length > 0) void handover.readConflicts();
    return true;
  };

  const saved = async <T>(act: Promise<T>): Promise<T> => {
    store.set(({ saving }) => ({ saving: saving + 1 }));
    const result = await act;
    store.set(({ saving }) => ({ saving: saving - 1 }));
    return result;
  };

  const decide = async (ids: readonly string[], verdict: Verdict) => {
    if (ids.length === 0) return false;
    const { reason, note, label } = store.get();
    const of = { findings: [...new Set(ids)] };
    const said = { reason, note: note.trim(), ...(label === null || verdict !== "redact" ? {} : { label }) };
    const ask = { ...place, of, verdict, ...said };
    const result = await saved(client.call("decision/make", ask));
    if (result.ok) store.set({ note: "" });
    return settle(result, (before, change) => decidedWords(before, change, verdict));
  };

  const refresh = async () => {
    const summary = await client.call("case/open", { case: place.case });
    if (summary.ok) store.set({ summary: summary.value });
  };

  /** The other documents of the case, one after the other, and what is found inside them in turn. */
  const lookThroughTheRest = async () => {
    const tried = new Set([place.document]);
    while (!looking.signal.aborted) {
      const next = store.get().summary.documents.find((d) => d.findings === null && !tried.has(d.sha256));
      if (next === undefined) break;
      tried.add(next.sha256);
      store.set({ alsoLooking: next.sha256 });
      await client.call("document/look", { ...place, document: next.sha256 }, { signal: looking.signal });
      await refresh();
    }
    store.set({ alsoLooking: null });
  };

  const handover = handoverActions(client, store, place, (act, say) =>
    saved(act).then((result) => settle(result, say)),
  );
  const marks = markActions(client, store, place, (act, say) => saved(act).then((result) => settle(result, say)));
  const copies = copyActions(client, store, place, signoffs.refreshSignoff);

  return {
    place,
    async look(mode?: DetectMode) {
      store.set({ look: { state: "running", progress: null } });
      void signoffs.refreshSignoff();
      const result = await client.call("document/look", mode === undefined ? place : { ...place, mode }, {
        signal: looking.signal,
        onProgress: (progress) => store.set({ look: { state: "running", progress } }),
      });
      if (!result.ok) return store.set({ look: { state: "failed", error: result.error } });
      const { decisions, findings: detected, ...state } = result.value;
      const made = new Map(decisions.map((d) => [d.finding, d]));
      const findings = itemsOf(detected, state.marks, made);
      // A name is found more often than anything else, and is the last that an editor begins with.
      const first = findings.find(({ kind }) => kind !== "person") ?? findings[0];
      store.set((now) => ({
        ...state,
        detected,
        findings,
        made,
        ...inForce(made, detected, state.marks),
        look: { state: "done" },
        selected: now.selected ?? first?.id ?? null,
      }));
      void signoffs.refreshSignoff();
      await handover.readConflicts();
      // What the file carried inside has become documents of the case.
      await refresh();
      await lookThroughTheRest();
    },
    stopLooking: () => looking.abort(),

    decide,
    /** Everywhere in the case that the value stands. Taken back it is one act. */
    async decideGroup(group: string, verdict: Verdict) {
      const { reason } = store.get();
      const ask = { ...place, of: { group }, verdict, reason, note: "" };
      const result = await saved(client.call("decision/make", ask));
      const done = settle(result, (before, { undo, planned, decisions }) => {
        const n = undo?.count ?? decisions.length;
        return `${t(DECIDED[verdict], { n })} ${changedWords(before.planned, planned)}`.trim();
      });
      if (done) await refresh();
      return done;
    },
    /** The case counted; null, and said, when it could not be. */
    async overview() {
      const result = await client.call("case/overview", { case: place.case });
      if (!result.ok) store.set({ problem: result.error });
      return result.ok ? result.value : null;
    },
    async undo() {
      const result = await saved(client.call("decision/undo", place));
      // An act may have decided places of other documents too.
      return settle(result, (before, change) =>
        t("Taken back: {n, plural, one {# place} other {# places}}.", {
          n: before.undo?.count ?? change.decisions.length,
        }),
      );
    },
    async redo() {
      const result = await saved(client.call("decision/redo", place));
      return settle(result, (before, change) =>
        t("Done again: {n, plural, one {# place} other {# places}}.", {
          n: before.redo?.count ?? change.decisions.length,
        }),
      );
    },
    async state(statement: Statement) {
      const result = await client.call("statement/make", { ...place, statement });
      if (result.ok) store.set({ statement });
      return settle(result, (before, change) => changedWords(before.planned, change.planned));
    },
    /** A what-if: saved nowhere, so a failure is only an answer that doesn't come. */
    async withoutPages(pages: readonly number[]) {
      const result = await client.call("policy/without-pages", { ...place, pages: [...pages] });
      return result.ok ? result.value : null;
    },
    ...handover,
    ...marks,
    ...pickedActions(store, { ...marks, decide }),
    ...copies,
    ...signoffs,
    ...excerptActions(client, store, place, copies.stopCopy),
    ...attackActions(client, store, place),
    ...findActions(client, store, place),
    ...protectionActions(client, store, place.case),
    leave() {
      looking.abort();
      return client.call("document/close", place);
    },
  };
}

const DECIDED: Readonly<Record<Verdict, string>> = {
  redact: msg("Redacted in {n, plural, one {# place} other {# places}}."),
  stand: msg("Let stand in {n, plural, one {# place} other {# places}}."),
  undecided: msg("Left open in {n, plural, one {# place} other {# places}}."),
};

function decidedWords(before: DeskModel, change: Change, verdict: Verdict): string {
  const did = t(DECIDED[verdict], { n: change.decisions.length });
  return `${did} ${changedWords(before.planned, change.planned)}`.trim();
}

/** "X is now uncertain." for the platforms whose outcome changed; empty when none did. */
function changedWords(before: DeskModel["planned"], after: DeskModel["planned"]): string {
  const bands = new Map(before.map((p) => [p.platform, p.band]));
  const changed = after.filter((p) => bands.has(p.platform) && bands.get(p.platform) !== p.band);
  const first = changed[0];
  if (first === undefined) return "";
  const same = changed.filter((p) => p.band === first.band).map((p) => shortName(p.platform));
  return t(
    "{platforms} {n, plural, one {is} other {are}} now {band, select, likely {likely} uncertain {uncertain} other {unlikely}}.",
    { platforms: list(same), n: same.length, band: first.band },
  );
}
