// Selected text is redacted where it is, or wherever it stands, or what was found in it is let stand.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ok } from "../../../src-main/base/result.ts";
import type { Match } from "../../../src-main/contract/desk.ts";
import type { Place } from "../../../src-main/contract/search.ts";
import { type DeskModel, newDesk } from "../../../src-renderer/state/desk.ts";
import type { Item } from "../../../src-renderer/state/items.ts";
import { overlapped, pickedActions } from "../../../src-renderer/state/picked-actions.ts";
import { createStore } from "../../../src-renderer/state/store.ts";

const match = (page: number, start: number, end: number) => ({ page, start, end }) as Match;
const item = (id: string, page: number, start: number, end: number, more: Partial<Item> = {}) =>
  ({ id, page, start, end, where: "page", ...more }) as Item;
const words = (page: number, start: number, end: number, text = "0147") => ({ text, places: [{ page, start, end }] });

function desk(answer: { matches: Match[]; cut: boolean }, findings: Item[] = []) {
  const store = createStore<DeskModel>({ ...newDesk({} as never, {} as never), findings });
  const asked: unknown[] = [];
  const marked: Place[][] = [];
  const decided: [readonly string[], string][] = [];
  const actions = pickedActions(store, {
    mark: async (places) => marked.push([...places]) > 0,
    decide: async (ids, verdict) => decided.push([ids, verdict]) > 0,
    search: async (search) => {
      asked.push(search);
      return ok(answer);
    },
  });
  return { store, actions, asked, marked, decided };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});
const rest = () => vi.advanceTimersByTimeAsync(1000);

describe("selected text", () => {
  it("is counted everywhere as whole words, once the selection rests", async () => {
    const { store, actions, asked } = desk({ matches: [match(1, 10, 14), match(3, 5, 9)], cut: false });
    void actions.pick(words(1, 10, 14));
    expect(store.get().picked?.everywhere).toBe(null);
    await rest();
    expect(asked).toEqual([{ for: "text", text: "0147", matchCase: false, wholeWord: true }]);
    expect(store.get().picked?.everywhere).toHaveLength(2);
  });

  it("of a moment ago is neither counted nor shown", async () => {
    const { store, actions, asked } = desk({ matches: [], cut: false });
    void actions.pick(words(1, 10, 14));
    void actions.pick(words(2, 0, 4, "Aide"));
    await rest();
    expect(asked).toHaveLength(1);
    expect(store.get().picked?.text).toBe("Aide");
    void actions.pick(null);
    await rest();
    expect(store.get().picked).toBe(null);
  });

  it("is marked everywhere in one act, itself first and once, be it part of a word", async () => {
    const { actions, marked } = desk({ matches: [match(1, 8, 14), match(3, 5, 9)], cut: false });
    void actions.pick(words(1, 10, 14));
    // Before the count is there.
    await actions.redactEverywhere();
    expect(marked).toEqual([
      [
        { how: "text", page: 1, start: 10, end: 14 },
        { how: "text", page: 3, start: 5, end: 9 },
      ],
    ]);
  });

  it("that stands in too many places is shown in the sheet instead", async () => {
    const { store, actions, marked } = desk({ matches: [match(1, 10, 14)], cut: true });
    void actions.pick(words(1, 10, 14));
    await rest();
    expect(await actions.redactEverywhere()).toBe(false);
    expect(marked).toEqual([]);
    expect(store.get()).toMatchObject({ sheet: "search", searchSeed: { for: "text", text: "0147" } });
  });

  it("gives one place a page", async () => {
    const { actions, marked } = desk({ matches: [], cut: false });
    const places = [
      { page: 1, start: 90, end: 100 },
      { page: 2, start: 0, end: 20 },
    ];
    void actions.pick({ text: "x".repeat(30), places });
    await actions.redactPicked();
    expect(marked).toEqual([places.map((place) => ({ how: "text", ...place }))]);
  });

  it("lets stand what was found in it and nothing beside it", async () => {
    const findings = [item("in", 1, 0, 14), item("other page", 2, 0, 14), item("after", 1, 14, 20)];
    const { actions, decided } = desk({ matches: [], cut: false }, findings);
    void actions.pick(words(1, 10, 14));
    await actions.standPicked();
    expect(decided).toEqual([[["in"], "stand"]]);
  });

  it.each([
    ["touches it only", item("a", 1, 14, 20), false],
    ["holds its end", item("a", 1, 13, 20), true],
    ["stands in a note", item("a", 1, 10, 14, { where: "annotation" }), false],
    ["is a box drawn there", item("a", 1, 0, 0, { how: "box" }), false],
  ])("overlaps what %s or not", (_, finding, does) => {
    expect(overlapped([finding], words(1, 10, 14))).toHaveLength(does ? 1 : 0);
  });
});
