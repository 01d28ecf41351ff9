// Attacking the copy at hand, alone or beside a version that is public already.
import type { Client } from "../../src-main/contract/client.ts";
import type { DeskStore } from "./desk-actions.ts";

export function attackActions(client: Client, store: DeskStore, place: { case: string; document: string }) {
  let running: AbortController | null = null;

  return {
    /** `compare`: the id of a PDF that was handed over. */
    async attack(compare?: string) {
      const { copy } = store.get();
      if (copy.state !== "made" || !copy.made.clean || running !== null) return;
      const { plan } = copy.made;
      const abort = new AbortController();
      running = abort;
      store.set({ attack: { state: "running", progress: null } });
      const asked = { ...place, plan, ...(compare === undefined ? {} : { compare }) };
      const result = await client.call("copy/attack", asked, {
        signal: abort.signal,
        onProgress: (progress) =>
          store.set(({ attack }) => (attack.state === "running" ? { attack: { state: "running", progress } } : {})),
      });
      running = null;
      const now = store.get().copy;
      // Decided meanwhile: what was attacked is no longer what would be published.
      if (now.state !== "made" || now.made.plan !== plan) return store.set({ attack: { state: "none" } });
      if (result.ok) store.set({ attack: { state: "done", result: result.value } });
      else if (result.error.code === "document/cancelled") store.set({ attack: { state: "none" } });
      else store.set({ attack: { state: "failed", error: result.error } });
    },
    stopAttack: () => running?.abort(),
  };
}
