// Searches as somebody types: after a pause, only for the last that was asked, and off this thread.

import { useEffect, useState } from "react";
import type { Found, Search } from "../../../src-main/contract/search.ts";
import { useDesk } from "../../app/context.ts";
import { whyNot } from "./why-not.ts";

const PAUSE_MS = 200;

export type Searching =
  | { readonly state: "none" }
  | { readonly state: "running"; readonly last: Found | null }
  | { readonly state: "done"; readonly found: Found }
  | { readonly state: "failed"; readonly why: string };

/** null asks for nothing. What was found before stays in sight until the next is there. */
export function useSearch(search: Search | null): Searching {
  const { actions } = useDesk();
  const [searching, setSearching] = useState<Searching>({ state: "none" });
  // By what it says: a new object every time that is drawn is not a new question.
  const asked = search === null ? "" : JSON.stringify(search);
  useEffect(() => {
    if (asked === "") return setSearching({ state: "none" });
    const abort = new AbortController();
    setSearching((now) => ({ state: "running", last: now.state === "done" ? now.found : null }));
    const timer = setTimeout(async () => {
      const result = await actions.search(JSON.parse(asked) as Search, abort.signal);
      if (abort.signal.aborted) return;
      setSearching(result.ok ? { state: "done", found: result.value } : { state: "failed", why: whyNot(result.error) });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [asked, actions]);
  return searching;
}
