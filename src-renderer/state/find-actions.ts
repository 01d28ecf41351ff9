// Finding words in the document: the process that shows it searches, the window steps through what it found.
import type { Client } from "../../src-main/contract/client.ts";
import type { DeskStore } from "./desk-actions.ts";

export function findActions(client: Client, store: DeskStore, place: { case: string; document: string }) {
  let searching: AbortController | null = null;
  const find = async (query: string) => {
    searching?.abort();
    store.set({ query, matches: null, match: 0 });
    if (query.trim() === "") return;
    searching = new AbortController();
    const { signal } = searching;
    const { matchCase, wholeWord } = store.get();
    const search = { for: "text", text: query, matchCase, wholeWord } as const;
    const result = await client.call("document/find", { ...place, search }, { signal });
    if (!result.ok || signal.aborted) return;
    const { matches } = result.value;
    // From where the person is reading, not from the first page.
    const from = matches.findIndex((m) => m.page >= store.get().page);
    store.set({ matches, match: Math.max(0, from) });
  };
  return {
    find,
    /** What is searched for is searched anew. */
    findHow(how: { readonly matchCase?: boolean; readonly wholeWord?: boolean }) {
      store.set(how);
      return find(store.get().query);
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
