// A case at rest, as its desk asks for it: each answer becomes what the desk knows.
import type { Client } from "../../src-main/contract/client.ts";
import type { CallProgress } from "../../src-main/contract/methods.ts";
import type { DeskStore } from "./desk-actions.ts";

type Running = { readonly signal: AbortSignal; readonly onProgress: (progress: CallProgress) => void };

export function protectionActions(client: Client, store: DeskStore, id: string) {
  const inCase = { case: id };
  const askAtRest = async () => {
    const told = await client.call("case/protection", inCase);
    if (told.ok) store.set({ atRest: told.value });
  };
  return {
    askAtRest,
    /** null takes the passphrase away; `current` where the case has one. */
    async protect(passphrase: string | null, current: string | undefined, running: Running) {
      const proof = current === undefined ? {} : { current };
      const told = await client.call("case/protect", { ...inCase, passphrase, ...proof }, running);
      if (told.ok) store.set({ atRest: told.value });
      // Stopped, it may have been done all the same.
      else void askAtRest();
      return told;
    },
    async hold(held: boolean, reason: string) {
      const told = await client.call("case/hold", { ...inCase, held, reason });
      if (told.ok) store.set({ atRest: told.value });
      return told;
    },
    backUp: (folder: string, running: Running) => client.call("case/backup", { ...inCase, folder }, running),
    destroy: () => client.call("case/destroy", inCase),
  };
}
