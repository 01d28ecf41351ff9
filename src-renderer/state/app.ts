// The window as a whole: the start screen, a document being opened, or a desk.

import type { Result } from "../../src-main/base/result.ts";
import type { Client } from "../../src-main/contract/client.ts";
import { type CaseSummary, type ReasonEntry, STARTING_REASONS } from "../../src-main/contract/desk.ts";
import { type StetError, stetError } from "../../src-main/contract/errors.ts";
import type { Answer } from "../../src-main/contract/methods.ts";
import type { Standing } from "../../src-main/contract/people.ts";
import { handOver } from "../api/connect.ts";
import { msg } from "../languages/language.ts";
import { choicesOf, type LeftAs, leftAs, newDesk } from "./desk.ts";
import { type DeskActions, type DeskStore, deskActions } from "./desk-actions.ts";
import { labelOf } from "./saying.ts";
import { createStore } from "./store.ts";

export type Place = { readonly case: string; readonly document: string };
export type Desk = { readonly store: DeskStore; readonly actions: DeskActions };

export type AppModel = {
  readonly about: Answer<"app/about"> | null;
  readonly recent: readonly CaseSummary[] | null;
  /** The newsroom's own list, for all its cases. */
  readonly reasons: readonly ReasonEntry[];
  /** A document is being brought in or opened: words for the translator. */
  readonly busy: string | null;
  readonly desk: Desk | null;
  readonly problem: StetError | null;
  /** An encrypted document that waits for its password, or a protected case that waits for its passphrase. */
  readonly locked: Place | null;
  readonly lost: boolean;
  /** Who sits here, and the newsroom's roster; null until it was told, or while the roster is refused. */
  readonly standing: Standing | null;
  /** Why the roster, or the person's key, can't be used. */
  readonly standingProblem: StetError | null;
};

const isLocked = ({ code }: StetError) => code === "case/locked" || code === "case/wrong-passphrase";

export type AppActions = ReturnType<typeof createAppState>["actions"];

export function createAppState(client: Client) {
  const store = createStore<AppModel>({
    about: null,
    recent: null,
    reasons: STARTING_REASONS,
    busy: null,
    desk: null,
    problem: null,
    locked: null,
    lost: false,
    standing: null,
    standingProblem: null,
  });
  client.onClose(() => store.set({ lost: true }));

  /** How documents were left, by their place; for as long as the window is open. */
  const left = new Map<string, LeftAs>();
  const keyOf = (place: Place) => `${place.case}/${place.document}`;
  const leave = () => {
    const { desk } = store.get();
    if (desk === null) return;
    left.set(keyOf(desk.actions.place), leftAs(desk.store.get()));
    void desk.actions.leave();
  };

  const failed = (error: StetError) => store.set({ problem: error, busy: null });
  /** Shows who sits here from now on; what was wrong, or null. */
  const seat = (told: Result<Standing, StetError>, isAsked = true): StetError | null => {
    if (told.ok) store.set({ standing: told.value, standingProblem: null });
    else if (!isAsked) store.set({ standing: null, standingProblem: told.error });
    // Roles are the plan's, too.
    if (told.ok && isAsked) void store.get().desk?.actions.refreshSignoff();
    return told.ok ? null : told.error;
  };
  const refresh = async () => {
    const recent = await client.call("app/recent", {});
    if (recent.ok) store.set({ recent: recent.value.cases });
  };

  /** `guided`: with the first look at what the marks mean. */
  const open = async (place: Place, password?: string, guided = false, page?: number): Promise<void> => {
    const asked = password === undefined ? place : { ...place, password };
    const [summary, opened] = await Promise.all([
      client.call("case/open", { case: place.case }),
      client.call("document/open", asked),
    ]);
    if (!summary.ok) {
      if (isLocked(summary.error)) store.set({ locked: place });
      return failed(summary.error);
    }
    if (!opened.ok) {
      const needsPassword =
        opened.error.code === "document/encrypted" || opened.error.code === "document/wrong-password";
      store.set({ locked: needsPassword ? place : null });
      return failed(opened.error);
    }
    const before = store.get().desk;
    leave();
    const desk = createStore({
      ...newDesk(summary.value, opened.value),
      ...(before === null ? {} : choicesOf(before.store.get())),
      ...left.get(keyOf(place)),
      ...(page === undefined ? {} : { page }),
      guide: guided ? 0 : null,
    });
    const actions = deskActions(client, desk);
    store.set({ desk: { store: desk, actions }, busy: null, problem: null, locked: null });
    void actions.look();
    void actions.askAtRest();
    const told = await client.call("case/recovered", { case: place.case });
    if (told.ok) desk.set({ recovered: told.value.recovered });
  };

  const bring = async (busy: string, get: () => Promise<Place | null>, guided = false): Promise<void> => {
    store.set({ busy, problem: null, locked: null });
    const place = await get();
    if (place !== null) await open(place, undefined, guided);
    else if (store.get().problem === null) store.set({ busy: null });
  };

  const importAll = async (ids: readonly string[], into?: string): Promise<Place | null> => {
    let first: Place | null = null;
    let target = into;
    for (const incoming of ids) {
      const imported = await client.call(
        "case/import",
        target === undefined ? { incoming } : { incoming, case: target },
      );
      if (!imported.ok) {
        failed(imported.error);
        continue;
      }
      first ??= imported.value;
      // Files chosen together are one case.
      if (ids.length > 1) target ??= imported.value.case;
    }
    return first;
  };

  const actions = {
    async start() {
      // First of all: a file handed over at the start is told as soon as the wire is there.
      client.on("app/incoming", ({ incoming }) => void bring(msg("Opening…"), () => importAll([incoming])));
      const about = await client.call("app/about", {});
      if (about.ok) store.set({ about: about.value });
      const reasons = await client.call("app/reasons", {});
      await actions.whoIsHere();
      await refresh();
      // A list that can't be read is left as it is, and said; decisions go on with Stet's own.
      if (reasons.ok) store.set({ reasons: reasons.value.reasons });
      else failed(reasons.error);
    },
    /** `guided`: with a first look at what the marks mean. */
    openSample: (guided: boolean) =>
      bring(
        msg("Opening the sample…"),
        async () => {
          const sample = await client.call("case/sample", {});
          if (!sample.ok) failed(sample.error);
          return sample.ok ? sample.value : null;
        },
        guided,
      ),
    openFiles: (files: readonly File[], into?: string) =>
      bring(msg("Bringing it in…"), async () => {
        const ids = await Promise.all(files.map(handOver));
        const known = ids.filter((id) => id !== null);
        if (known.length < ids.length) failed(stetError("window/not-handed-over"));
        return importAll(known, into);
      }),
    /** The system's own dialog, where there is one. */
    chooseFiles: (into?: string) =>
      bring(msg("Opening…"), async () => {
        const chosen = await client.call("app/choose-files", {});
        return chosen.ok ? importAll(chosen.value.incoming, into) : null;
      }),
    open: (place: Place, password?: string) => {
      store.set({ busy: msg("Opening…"), problem: null });
      return open(place, password);
    },
    /** A protected case by its passphrase, then the document that was asked for, or its first. */
    async unlock(place: Place, passphrase: string) {
      store.set({ busy: msg("Opening…"), problem: null });
      const unlocked = await client.call("case/unlock", { case: place.case, passphrase });
      if (!unlocked.ok) {
        store.set({ locked: isLocked(unlocked.error) ? place : null });
        return failed(unlocked.error);
      }
      const document = place.document === "" ? unlocked.value.documents[0]?.sha256 : place.document;
      // Unlocked, and nothing in it: the start screen, which tells its name now.
      if (document === undefined) return actions.home();
      await open({ ...place, document });
    },
    /** Leaves the case and forgets its key. */
    async lock(id: string) {
      leave();
      store.set({ desk: null, problem: null });
      const locked = await client.call("case/lock", { case: id });
      if (!locked.ok) failed(locked.error);
      await refresh();
    },
    /** Another document of the case, at a page of it. */
    openAt: (place: Place, page: number) => {
      store.set({ busy: msg("Opening…"), problem: null });
      return open(place, undefined, false, page);
    },
    async home() {
      leave();
      store.set({ desk: null, problem: null });
      await refresh();
    },
    /** Replaces the newsroom's list; what was wrong, or null once it is kept. */
    async keepReasons(reasons: readonly ReasonEntry[]): Promise<StetError | null> {
      const kept = await client.call("app/set-reasons", { reasons: [...reasons] });
      if (!kept.ok) return kept.error;
      store.set({ reasons: kept.value.reasons });
      // A label that follows the reason's code follows a new code, too.
      store.get().desk?.store.set(({ labelling, reason }) => {
        const list = kept.value.reasons;
        const chosen = list.some(({ id }) => id === reason) ? reason : (list[0]?.id ?? reason);
        return { reason: chosen, label: labelOf(labelling, chosen, list) };
      });
      return null;
    },
    async whoIsHere() {
      const before = JSON.stringify(store.get().standing);
      seat(await client.call("identity/show", {}), false);
      if (JSON.stringify(store.get().standing) !== before) void store.get().desk?.actions.refreshSignoff();
    },
    /** Each says what was wrong, or null. */
    makeIdentity: async (name: string, passphrase: string, remember: boolean) =>
      seat(await client.call("identity/make", { name, passphrase, remember })),
    remember: async (passphrase: string) => seat(await client.call("identity/remember", { passphrase })),
    forgetPassphrase: async () => seat(await client.call("identity/forget", {})),
    acceptRoster: async (incoming: string | undefined, newKey: boolean) =>
      seat(await client.call("roster/accept", { newKey, ...(incoming === undefined ? {} : { incoming }) })),
    dismiss: () => store.set({ problem: null, locked: null }),
  };
  return { store, actions, client };
}
