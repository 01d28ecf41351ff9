// The publication copy: made from the decisions as they are, shown from its real bytes, written where the person says.
import type { Client } from "../../src-main/contract/client.ts";
import type { DeskStore } from "./desk-actions.ts";
import { formOf } from "./excerpt.ts";

/** `afterExport`: what an export makes of the plan is told anew. */
export function copyActions(
  client: Client,
  store: DeskStore,
  place: { case: string; document: string },
  afterExport: () => Promise<void>,
) {
  let making: AbortController | null = null;
  let writing: AbortController | null = null;

  /** Makes the copy unless the one at hand is of this very plan. */
  const make = async (): Promise<boolean> => {
    const { copy } = store.get();
    if (copy.state === "made") return copy.made.clean;
    if (copy.state === "making") return false;
    const abort = new AbortController();
    making = abort;
    const before = store.get();
    const form = formOf(before.excerpt);
    store.set({ copy: { state: "making", progress: null, checks: [] } });
    const result = await client.call("copy/make", form === undefined ? place : { ...place, form }, {
      signal: abort.signal,
      onProgress: (progress) =>
        store.set(({ copy: now }) => {
          if (now.state !== "making" || making !== abort) return {};
          const checks = progress.check === undefined ? now.checks : [...now.checks, progress.check];
          return { copy: { state: "making", progress, checks } };
        }),
    });
    // Another was begun since this one was stopped: it has the word.
    if (making !== abort) return false;
    making = null;
    // Decided or chosen while it was made: this is a copy of an older plan.
    if (store.get().decisions !== before.decisions || store.get().excerpt !== before.excerpt) {
      store.set({ copy: { state: "none" } });
      return false;
    }
    if (!result.ok) {
      const stopped = result.error.code === "document/cancelled";
      store.set({ copy: stopped ? { state: "none" } : { state: "failed", error: result.error } });
      return false;
    }
    const made = result.value;
    const answer = made.clean ? await client.call("copy/bytes", { ...place, plan: made.plan }) : null;
    store.set({ copy: { state: "made", made, bytes: answer?.ok ? answer.value.bytes : null } });
    return made.clean;
  };

  return {
    makeCopy: make,
    stopCopy: () => making?.abort(),
    /** The toggle: reading goes on as it is until the copy is there. */
    async show(view: "as-is" | "published") {
      store.set({ view });
      if (view === "published") await make();
    },
    async export(folder: string): Promise<boolean> {
      if (!(await make())) return false;
      const { copy, as } = store.get();
      if (copy.state !== "made") return false;
      const abort = new AbortController();
      writing = abort;
      const result = await client.call(
        "export/write",
        { ...place, plan: copy.made.plan, folder, as },
        { signal: abort.signal, onProgress: (progress) => store.set({ writing: progress }) },
      );
      writing = null;
      store.set({ writing: null });
      if (result.ok) {
        store.set({ exported: result.value });
        void afterExport();
      } else if (result.error.code !== "document/cancelled") store.set({ problem: result.error });
      return result.ok;
    },
    stopWriting: () => writing?.abort(),
    async reveal(folder: string) {
      const result = await client.call("export/reveal", { folder });
      if (!result.ok) store.set({ problem: result.error });
    },
  };
}
