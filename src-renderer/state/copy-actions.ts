// The publication copy: made from the decisions as they are, shown from its real bytes, written where the person says.
import type { Client } from "../../src-main/contract/client.ts";
import type { DeskStore } from "./desk-actions.ts";

export function copyActions(client: Client, store: DeskStore, place: { case: string; document: string }) {
  let making: AbortController | null = null;

  /** Makes the copy unless the one at hand is of this very plan. */
  const make = async (): Promise<boolean> => {
    const { copy } = store.get();
    if (copy.state === "made") return copy.made.clean;
    if (copy.state === "making") return false;
    const abort = new AbortController();
    making = abort;
    const before = store.get().decisions;
    store.set({ copy: { state: "making", progress: null, checks: [] } });
    const result = await client.call("copy/make", place, {
      signal: abort.signal,
      onProgress: (progress) =>
        store.set(({ copy: now }) => {
          if (now.state !== "making") return {};
          const checks = progress.check === undefined ? now.checks : [...now.checks, progress.check];
          return { copy: { state: "making", progress, checks } };
        }),
    });
    if (!result.ok) {
      const stopped = result.error.code === "document/cancelled";
      store.set({ copy: stopped ? { state: "none" } : { state: "failed", error: result.error } });
      return false;
    }
    // Decided while it was made: this is a copy of an older plan.
    if (store.get().decisions !== before) {
      store.set({ copy: { state: "none" } });
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
      const { copy } = store.get();
      if (copy.state !== "made") return false;
      const result = await client.call("export/write", { ...place, plan: copy.made.plan, folder });
      store.set(result.ok ? { exported: result.value } : { problem: result.error });
      return result.ok;
    },
    async reveal(folder: string) {
      const result = await client.call("export/reveal", { folder });
      if (!result.ok) store.set({ problem: result.error });
    },
  };
}
