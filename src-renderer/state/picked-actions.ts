// What can be done with text selected on a page: redact it here, or everywhere it stands, or decide what was found in it.
import type { Result } from "../../src-main/base/result.ts";
import type { Verdict } from "../../src-main/contract/desk.ts";
import type { StetError } from "../../src-main/contract/errors.ts";
import type { Found, Place, Search } from "../../src-main/contract/search.ts";
import type { PickedText } from "../viewer/types.ts";
import type { DeskStore } from "./desk-actions.ts";
import type { Item } from "./items.ts";

export type Picked = PickedText & {
  /** Every place the same words stand, these among them; "many" where they are too many to mark unseen; null until known. */
  readonly everywhere: readonly Place[] | "many" | null;
};

/** What the contract searches for at once. */
const MOST_WORDS = 200;
/** Selected words are often selected for other reasons: only a selection that rests is searched for. */
const REST_MS = 250;

type Acts = {
  mark(places: readonly Place[]): Promise<boolean>;
  decide(ids: readonly string[], verdict: Verdict): Promise<boolean>;
  search(search: Search, signal?: AbortSignal): Promise<Result<Found, StetError>>;
};

export function pickedActions(store: DeskStore, { mark, decide, search }: Acts) {
  let searching: AbortController | null = null;

  const searched = async (picked: PickedText, signal: AbortSignal): Promise<Picked["everywhere"]> => {
    const text = picked.text.trim();
    const found = await search({ for: "text", text, matchCase: false, wholeWord: true }, signal);
    if (!found.ok) return null;
    return found.value.cut ? "many" : withThese(placesOf(picked), found.value.matches);
  };

  return {
    /** Tells what is selected; how often it stands in the document follows. */
    async pick(picked: PickedText | null): Promise<void> {
      searching?.abort();
      store.set({ picked: picked === null ? null : { ...picked, everywhere: null } });
      if (picked === null || !canSearchFor(picked)) return;
      searching = new AbortController();
      const { signal } = searching;
      await new Promise((rested) => setTimeout(rested, REST_MS));
      const everywhere = signal.aborted ? null : await searched(picked, signal);
      if (!signal.aborted) store.set({ picked: { ...picked, everywhere } });
    },
    /** Each returns whether something was decided. */
    async redactPicked(): Promise<boolean> {
      const { picked } = store.get();
      return picked !== null && mark(placesOf(picked));
    },
    async redactEverywhere(): Promise<boolean> {
      const { picked } = store.get();
      if (picked === null || !canSearchFor(picked)) return false;
      const places = picked.everywhere ?? (await searched(picked, new AbortController().signal));
      if (places !== "many") return places !== null && mark(places);
      // Too many to be marked unseen: the sheet shows them.
      store.set({ sheet: "search", searchSeed: { for: "text", text: picked.text, matchCase: false, wholeWord: true } });
      return false;
    },
    async standPicked(): Promise<boolean> {
      const { picked, findings } = store.get();
      if (picked === null) return false;
      return decide(
        overlapped(findings, picked).map(({ id }) => id),
        "stand",
      );
    },
  };
}

/** Longer words are searched for by a part of them. */
export const canSearchFor = (picked: PickedText): boolean => picked.text.length <= MOST_WORDS;

/** What was found, or marked by its words, where text is selected. */
export const overlapped = (findings: readonly Item[], { places }: PickedText): Item[] =>
  findings.filter(
    ({ page, where, start, end }) =>
      where === "page" && places.some((place) => place.page === page && place.start < end && start < place.end),
  );

const placesOf = ({ places }: PickedText): Place[] => places.map((place) => ({ how: "text", ...place }));

/** The selected places first: they may be part of a word, which a search for whole words leaves out. */
function withThese(own: readonly Place[], matches: Found["matches"]): Place[] {
  const isOwn = ({ page, start, end }: Found["matches"][number]) =>
    own.some((o) => o.how === "text" && o.page === page && o.start < end && start < o.end);
  const others = matches.filter((match) => !isOwn(match));
  return [...own, ...others.map(({ page, start, end }): Place => ({ how: "text", page, start, end }))];
}
