import { describe, expect, it } from "vitest";
import { type LayoutOf, layOut } from "../../../src-renderer/viewer/layout.ts";
import {
  pagesAround,
  previewOf,
  SIDE,
  type TilePlace,
  tileScale,
  tilesAround,
  tilesIn,
  type View,
} from "../../../src-renderer/viewer/tile-plan.ts";

const LETTER = { width: 612, height: 792 };
const layout = (given: Partial<LayoutOf> = {}) =>
  layOut({ pages: [LETTER, LETTER, LETTER], scale: 4 / 3, rotation: 0, density: 1, unit: 1, viewWidth: 900, ...given });
const view = (given: Partial<View> = {}): View => ({
  layout: layout(),
  x: 0,
  y: 0,
  width: 900,
  height: 700,
  ...given,
});
const cells = (tiles: readonly TilePlace[]) => tiles.map(({ index, x, y }) => [index, x, y].join());

describe("the tiles of a view", () => {
  it("cover what is in sight of a page, in reading order, and nothing else", () => {
    expect(cells(tilesIn(view({ height: 300 }), 512))).toEqual(["0,0,0", "0,512,0"]);
    expect(cells(tilesIn(view(), 512))).toEqual(["0,0,0", "0,512,0", "0,0,512", "0,512,512"]);
  });

  it("end with the page", () => {
    const tiles = tilesIn(view({ height: 1100 }), 512);
    expect(Math.max(...tiles.map(({ x, width }) => x + width))).toBe(816);
    expect(Math.max(...tiles.filter(({ index }) => index === 0).map(({ y, height }) => y + height))).toBe(1056);
  });

  it("lie in the page's own directions when it is turned", () => {
    // Turned by a quarter, its left edge is on top.
    const turned = layout({ rotation: 90, viewWidth: 1200 });
    const tiles = tilesIn(view({ layout: turned, width: 1200, height: 200 }), 512);
    expect(new Set(tiles.map(({ x }) => x))).toEqual(new Set([0]));
    expect(new Set(tiles.map(({ y }) => y))).toEqual(new Set([0, 512, 1024]));
  });

  it("follow the density of the screen", () => {
    const fine = tilesIn(view({ layout: layout({ density: 2 }), height: 300 }), SIDE);
    expect(fine[0]!.scale).toBeCloseTo(8 / 3, 9);
    expect(fine).toHaveLength(8);
  });

  it("are none where the view is beside every page", () => {
    expect(tilesIn(view({ x: 0, width: 30 }), 512)).toEqual([]);
  });

  it("never differ in place and share a key, at any zoom", () => {
    const all = new Map<string, string>();
    for (const scale of [0.5, 1.33, 1.3301, 2, 7.9])
      for (const tile of tilesIn(view({ layout: layout({ scale }), height: 3000 }), 256)) {
        const place = JSON.stringify(tile);
        expect(all.get(tile.key) ?? place).toBe(place);
        all.set(tile.key, place);
      }
  });

  it("stay within what a page may be asked: its scale, and its furthest pixel", () => {
    expect(tileScale(LETTER, 90)).toBe(32);
    expect(tileScale(LETTER, 0.001)).toBe(0.02);
    expect(tileScale({ width: 600, height: 900_000 }, 4)).toBeLessThanOrEqual(1_000_000 / 900_000);
  });
});

describe("what is asked ahead", () => {
  it("is around the view, nothing twice, the way of the movement first", () => {
    const here = view({ y: 1080, height: 300 });
    const seen = tilesIn(here, 256);
    const around = (down: boolean) => tilesAround(here, { reach: 400, down, seen, side: 256 });
    const known = new Set(seen.map(({ key }) => key));
    expect(around(true).some(({ key }) => known.has(key))).toBe(false);
    expect(new Set(around(true).map(({ key }) => key)).size).toBe(around(true).length);
    expect(around(true)[0]!.index).toBe(1);
    expect(around(false)[0]!.index).toBe(0);
  });

  it("is previews of the pages in sight, of the next ones, then of both sides", () => {
    expect(pagesAround(5, 6, { count: 100, most: 6, down: true })).toEqual([5, 6, 7, 8, 9, 10]);
    expect(pagesAround(5, 6, { count: 100, most: 5, down: false })).toEqual([5, 6, 4, 3, 2]);
    expect(pagesAround(0, 0, { count: 3, most: 300, down: true })).toEqual([0, 1, 2]);
    const far = pagesAround(10_000, 10_001, { count: 20_000, most: 300, down: true });
    expect(far).toHaveLength(300);
    expect(new Set(far).size).toBe(300);
  });

  it.each([
    [LETTER],
    [{ width: 14_400, height: 14_400 }],
    [{ width: 1, height: 1 }],
    [{ width: 1_000_000, height: 1 }],
  ])("is small, whatever the page: %o", (page) => {
    const { scale, width, height } = previewOf(page);
    expect(scale).toBeGreaterThanOrEqual(0.02);
    expect(width).toBeLessThanOrEqual(2048);
    expect(width * height).toBeLessThan(100_000);
  });
});
