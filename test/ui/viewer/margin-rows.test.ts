import { describe, expect, it } from "vitest";
import { type MarginOf, marginPlaces } from "../../../src-renderer/viewer/margin-rows.ts";
import type { Family, Mark, MarkState } from "../../../src-renderer/viewer/types.ts";

const mark = (id: string, x: number, y: number, family: Family = "id", state: MarkState = "open"): Mark => ({
  id,
  page: 1,
  quads: [[x, y, x + 50, y, x, y + 12, x + 50, y + 12]],
  family,
  state,
});
const places = (marks: readonly Mark[], given: Partial<MarginOf> = {}) =>
  marginPlaces({
    marks,
    signs: [],
    size: { width: 612, height: 792 },
    rotation: 0,
    scale: 1,
    unit: 1,
    slots: 3,
    selected: null,
    ...given,
  }).map(({ id, slot, y, more }) => [id, slot, Math.round(y), more]);

describe("signs in the margin", () => {
  it("stand beside their lines, several side by side in the order of the line", () => {
    const marks = [mark("b", 300, 100), mark("a", 100, 101), mark("c", 100, 130)];
    expect(places(marks)).toEqual([
      ["a", 0, 106, 0],
      ["b", 1, 106, 0],
      ["c", 0, 136, 0],
    ]);
  });

  it("repeat a mark on each of its lines, and not twice on one", () => {
    const two: Mark = { ...mark("a", 300, 100), quads: [mark("", 300, 100).quads[0]!, mark("", 72, 114).quads[0]!] };
    const split: Mark = { ...mark("b", 100, 300), quads: [mark("", 100, 300).quads[0]!, mark("", 200, 300).quads[0]!] };
    expect(places([two, split]).map(([id]) => id)).toEqual(["a", "a", "b"]);
  });

  it("merge what is alike where there is no more room, then say how many are left", () => {
    const alike = [1, 2, 3, 4].map((n) => mark(`p${n}`, n * 60, 100, "person"));
    expect(places([...alike, mark("m", 400, 100, "money")])).toEqual([
      ["p1", 0, 106, 0],
      ["m", 1, 106, 0],
    ]);
    const families: Family[] = ["id", "place", "contact", "money", "health"];
    const all = families.map((family, i) => mark(family, i * 60, 100, family));
    expect(places(all)).toEqual([
      ["id", 0, 106, 0],
      ["place", 1, 106, 0],
      ["contact", 2, 106, 3],
    ]);
  });

  it.each(["p3", "p5"])("never lose the selected one: %s", (selected) => {
    const families: Family[] = ["id", "place", "contact", "money", "health"];
    const marks = families.map((family, i) => mark(`p${i + 1}`, i * 60, 100, family));
    const shown = places(marks, { selected }).filter(([, , , more]) => more === 0);
    expect(shown.map(([id]) => id)).toContain(selected);
  });

  it("follow the lines of a turned page", () => {
    const [turned] = places([mark("a", 100, 100)], { rotation: 90 });
    expect(turned).toEqual(["a", 0, 125, 0]);
  });

  it("tell lines apart less finely when they are closer than signs are high", () => {
    const marks = [mark("a", 100, 100), mark("b", 100, 114)];
    expect(places(marks).map(([, slot]) => slot)).toEqual([0, 0]);
    expect(places(marks, { scale: 0.5 }).map(([, slot]) => slot)).toEqual([0, 1]);
  });

  it("put what endangers a source next to the sheet, at the top where no line is known", () => {
    const signs = [
      { page: 1, id: "s" },
      { page: 1, id: "t", y: 106 },
    ];
    expect(places([mark("a", 100, 100)], { signs })).toEqual([
      ["s", 0, 11, 0],
      ["t", 0, 106, 0],
      ["a", 1, 106, 0],
    ]);
  });
});
