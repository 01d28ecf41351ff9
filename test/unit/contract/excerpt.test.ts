// An excerpt told one way, whoever asks for it how; and what may be seen in it.
import { describe, expect, it } from "vitest";
import { type Form, isSameForm, keepOf, keepOfLeaves, standsIn } from "../../../src-main/contract/excerpt.ts";

type Quad = [number, number, number, number, number, number, number, number];
/** A line of text, 12 points high. */
const line = (y: number, x0 = 72, x1 = 300): Quad => [x0, y, x1, y, x0, y + 12, x1, y + 12];
const passage = (page: number, ...quads: Quad[]) => ({ page, quads });

describe("a form", () => {
  it.each<[string, Form | null, Form | null, boolean]>([
    ["pages in another order, and twice", { pages: [3, 2, 3] }, { pages: [2, 3] }, true],
    ["nothing and the whole", {}, null, true],
    ["a passage of a page that is there whole", { pages: [2], passages: [passage(2, line(90))] }, { pages: [2] }, true],
    [
      "passages in another order",
      { passages: [passage(5, line(90)), passage(1, line(90))] },
      { passages: [passage(1, line(90)), passage(5, line(90)), passage(1, line(90))] },
      true,
    ],
    ["another page", { pages: [2] }, { pages: [3] }, false],
    ["a page and a passage of it", { pages: [2] }, { passages: [passage(2, line(90))] }, false],
    ["a page and the whole", { pages: [1] }, null, false],
  ])("is the same or not: %s", (_what, a, b, same) => expect(isSameForm(a, b)).toBe(same));

  it("can be told from the pages that it made", () => {
    const asked = keepOf({ pages: [4, 1], passages: [passage(2, line(90), line(104))] });
    const leaves = [{ page: 1 }, { page: 2, quads: [line(90), line(104)] }, { page: 4 }];
    expect([keepOfLeaves(leaves), keepOfLeaves(undefined)]).toEqual([asked, null]);
  });
});

describe("what may be seen in it", () => {
  const keep = keepOf({ pages: [2], passages: [passage(3, line(100), line(126))] });
  it.each([
    ["on a page that is there", { page: 2, quads: [line(700)] }, true],
    ["on a line of the passage", { page: 3, quads: [line(100, 200, 220)] }, true],
    ["on the line between two of its lines", { page: 3, quads: [line(113)] }, true],
    ["at the edge of its ink", { page: 3, quads: [line(87)] }, true],
    ["further down the page", { page: 3, quads: [line(160)] }, false],
    ["on another page", { page: 1, quads: [line(100)] }, false],
    ["on no page", { page: null, quads: [] }, false],
  ])("%s: %o, %s", (_where, place, is) => expect(standsIn(keep, place)).toBe(is));

  it("is everything, of the whole document", () => expect(standsIn(null, { page: null, quads: [] })).toBe(true));
});
