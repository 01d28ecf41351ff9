// Items and decisions for tests of what the window makes of them.
import type { Decision, Verdict } from "../../../src-main/contract/desk.ts";
import type { Item } from "../../../src-renderer/state/items.ts";

/** On page 1, sure, at the beginning of the page's text, unless said otherwise. */
export const item = (id: string, more: Partial<Item> = {}): Item => ({
  id,
  kind: "phone",
  confidence: 0.95,
  where: "page",
  page: 1,
  start: 0,
  end: 1,
  text: id,
  quads: [],
  why: "",
  group: id,
  ...more,
});

export const decided = (all: Readonly<Record<string, Verdict>>): ReadonlyMap<string, Decision> =>
  new Map(
    Object.entries(all).map(([id, verdict]) => [
      id,
      { finding: id, verdict, reason: "privacy", note: "", label: null, decidedAt: "" },
    ]),
  );
