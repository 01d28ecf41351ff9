// Finding words in the document: the process that shows it searches, the window steps through what it found.
import type { Client } from "../../src-main/contract/client.ts";
import type { DeskStore } from "./desk-actions.ts";

export function findActions(client: Client, store: DeskStore, place: { case: string; document: string }) {
  let searching: AbortController | null = null;
  return {
    async find(query: string) {
      searching?.abort();
      store.set({ query, matches: null, match: 0 });
      if (query.trim() === "") return;
      searching = new AbortController();
      const search = { for: "text", text: query, matchCase: false, wholeWord: false } as const;
      const result = await client.call("document/find", { ...place, search }, { signal: searching.signal });
      if (!result.ok || store.get().query !== query) return;
      const { matches } = result.value;
      // From where the person is reading, not from the first page.
      const from = matches.findIndex((m) => m.page >= store.get().page);
      store.set({ matches, match: Math.max(0, from) });
    },
    stepMatch(by: 1 | -1) {
      const { matches, match } = store.get();
      if (matches === null || matches.length === 0) return;
      store.set({ match: (match + by + matches.length) % matches.length });
    },
    stopFinding() {
      searching?.abort();
      store.set({ finding: false, query: "", matches: null, match: 0 });
    },
  };
}
