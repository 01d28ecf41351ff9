// Marking by hand: boxes, selected text, pages, what a search found. Each act is saved before it shows.
import type { Result } from "../../src-main/base/result.ts";
import type { Client } from "../../src-main/contract/client.ts";
import type { DeskChange, Label } from "../../src-main/contract/desk.ts";
import type { StetError } from "../../src-main/contract/errors.ts";
import type { Found, Place, Search } from "../../src-main/contract/search.ts";
import { t } from "../languages/language.ts";
import type { Change, DeskModel } from "./desk.ts";
import type { DeskStore } from "./desk-actions.ts";

type Settle = (
  act: Promise<Result<DeskChange, StetError>>,
  say: (before: DeskModel, change: Change) => string,
) => Promise<boolean>;
export type Rect = readonly [number, number, number, number];

export function markActions(
  client: Client,
  store: DeskStore,
  place: { case: string; document: string },
  settle: Settle,
) {
  /** What the next decision says beside its verdict. */
  const said = () => {
    const { reason, note, label } = store.get();
    return { reason, note: note.trim(), ...(label === null ? {} : { label }) };
  };
  return {
    /** Marks and redacts places as one act; selects the first that is new. */
    async mark(places: readonly Place[]): Promise<boolean> {
      if (places.length === 0) return false;
      const act = client.call("mark/make", { ...place, places: [...places], ...said() });
      return settle(act, (_, change) => {
        const first = change.marks[0] ?? change.decisions[0];
        if (first !== undefined) store.set({ selected: "id" in first ? first.id : first.finding, note: "" });
        return t("Redacted in {n, plural, one {# place} other {# places}}.", { n: change.decisions.length });
      });
    },
    /** To a place in points on its page, as displayed. Returns the id it has from now on; null when it stayed. */
    async moveMark(mark: string, [x0, y0, x1, y1]: Rect): Promise<string | null> {
      const wasSelected = store.get().selected === mark;
      let moved: string | null = null;
      await settle(client.call("mark/move", { ...place, mark, rect: [x0, y0, x1, y1] }), (_, change) => {
        moved = change.decisions.find(({ verdict }) => verdict === "redact")?.finding ?? null;
        if (wasSelected && moved !== null) store.set({ selected: moved });
        return t("Moved.");
      });
      return moved;
    },
    /** Writes something else on a mark's bar, or nothing; its reason and note stay. */
    labelMark(mark: string, label: Label | null) {
      const { reason, note } = store.get().decisions.get(mark) ?? store.get();
      const what = { verdict: "redact", reason, note, ...(label === null ? {} : { label }) } as const;
      const act = client.call("decision/make", { ...place, of: { findings: [mark] }, ...what });
      return settle(act, () => t("Label changed."));
    },
    /** Everything that answers, for somebody to read before anything is marked. */
    search: (search: Search, signal?: AbortSignal): Promise<Result<Found, StetError>> =>
      client.call("document/find", { ...place, search }, signal === undefined ? {} : { signal }),
  };
}
