// What a search found beside what is decided: what is ticked, what can be, and what an act covers.
import { describe, expect, it } from "vitest";
import type { Match } from "../../../src-main/contract/desk.ts";
import {
  checkedOf,
  isTicked,
  placesOf,
  placesToMark,
  tickedOf,
  turn,
} from "../../../src-renderer/state/search-places.ts";
import { decided, item } from "./made.ts";

const quad = (x0: number, x1: number, y = 100): Match["quads"][number] => [x0, y, x1, y, x0, y + 12, x1, y + 12];
const match = (page: number, start: number, end: number, quads = [quad(100, 160)]): Match => ({
  page,
  start,
  end,
  text: "",
  before: "",
  after: "",
  quads,
});
const NONE: ReadonlySet<string> = new Set();
const one = (found: Match, items: Parameters<typeof placesOf>[1], decisions = {}) =>
  placesOf([found], items, decided(decisions))[0]!.places[0]!;

describe("a place", () => {
  const found = match(1, 10, 20);
  const whole = item("f", { start: 10, end: 20 });
  const wider = item("f", { start: 4, end: 30 });
  const part = item("f", { start: 12, end: 16 });
  const box = (x0: number, x1: number) =>
    item("f", { kind: "hand", how: "box", start: 0, end: 0, quads: [quad(x0, x1)] });
  it.each<[string, Parameters<typeof placesOf>[1], Record<string, "redact" | "stand" | "undecided">, string, string[]]>(
    [
      ["is open where nothing is", [], {}, "open", []],
      ["is open on an undecided finding", [whole], {}, "open", ["f"]],
      ["is redacted where a finding is", [whole], { f: "redact" }, "redact", ["f"]],
      ["is redacted within a longer one", [wider], { f: "redact" }, "redact", ["f"]],
      ["is open where only a part is redacted", [part], { f: "redact" }, "open", ["f"]],
      ["stands where a finding does", [whole], { f: "stand" }, "stand", ["f"]],
      ["is redacted under a box", [box(90, 170)], { f: "redact" }, "redact", []],
      ["is open half under a box", [box(90, 130)], { f: "redact" }, "open", []],
      ["is open beside a finding elsewhere", [item("f", { start: 10, end: 20, page: 2 })], { f: "redact" }, "open", []],
      [
        "is open where the file's properties hold it",
        [item("f", { start: 10, end: 20, where: "metadata" })],
        { f: "redact" },
        "open",
        [],
      ],
    ],
  )("%s", (_, items, decisions, state, ids) => {
    const place = one(found, items, decisions);
    expect([place.state, place.items]).toEqual([state, ids]);
  });

  it("is ticked while it is open, and let stand only when somebody ticks it", () => {
    expect(isTicked(one(found, [whole]), NONE)).toBe(true);
    const stands = one(found, [whole], { f: "stand" });
    expect(isTicked(stands, NONE)).toBe(false);
    expect(isTicked(stands, new Set([stands.key]))).toBe(true);
    expect(isTicked(one(found, [whole], { f: "redact" }), NONE)).toBe(false);
  });
});

describe("places", () => {
  const struck = item("struck", { start: 0, end: 5, page: 2 });
  const pages = placesOf(
    [match(1, 10, 20), match(1, 40, 50), match(2, 0, 5), match(2, 30, 40)],
    [struck],
    decided({ struck: "redact" }),
  );
  const all = pages.flatMap(({ places }) => places);

  it("stand by page, and all but those redacted are ticked", () => {
    expect(pages.map(({ page, places }) => [page, places.length])).toEqual([
      [1, 2],
      [2, 2],
    ]);
    expect(tickedOf(pages, NONE).map(({ key }) => key)).toEqual(["1 10 20", "1 40 50", "2 30 40"]);
    expect(checkedOf(all, NONE)).toBe("true");
  });

  it("are ticked and unticked together, a page at a time, or one by one", () => {
    const first = turn([all[0]!], NONE);
    expect(checkedOf(pages[0]!.places, first)).toBe("mixed");
    expect(checkedOf(pages[1]!.places, first)).toBe("true");
    // Mixed: a press ticks all of it, the next one none.
    const again = turn(pages[0]!.places, first);
    expect(checkedOf(pages[0]!.places, again)).toBe("true");
    expect(checkedOf(all, turn(all, again))).toBe("false");
    expect(tickedOf(pages, turn(all, again))).toEqual([]);
  });

  it("are marked where their text stands", () => {
    expect(placesToMark(tickedOf(pages, turn(pages[0]!.places, NONE)))).toEqual([
      { how: "text", page: 2, start: 30, end: 40 },
    ]);
  });
});
