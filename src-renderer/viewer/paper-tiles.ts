// The tiles there are, within a bound, and the papers they lie on: the right ones on top, older scales stretched below.
import type { Layout } from "./layout.ts";
import { createLru } from "./lru.ts";
import { createCanvasPool, paint } from "./paint.ts";
import { bytesOf, type TilePlace, tileScale } from "./tile-plan.ts";
import type { TilePicture } from "./types.ts";

export type PaperTiles = {
  /** Lays tiles of this page here from now on. Returns what ends it. */
  attach(index: number, paper: HTMLElement): () => void;
  has(key: string): boolean;
  /** Counts as used now: the longest unused go first. */
  use(keys: Iterable<string>): void;
  add(place: TilePlace, picture: TilePicture | HTMLCanvasElement): void;
  /** Lets go of what is too much, but of nothing in sight. */
  trim(seen: ReadonlyMap<string, TilePlace>): void;
  /** Lays what there is on the papers of these pages, or of all. */
  compose(layout: Layout, seen: ReadonlyMap<string, TilePlace>, pages?: Iterable<number>): void;
  clear(): void;
};

export const MOST_TILE_BYTES = 96 * 2 ** 20;
const MOST_SPARE_BYTES = 16 * 2 ** 20;

type Drawn = TilePlace & { readonly canvas: HTMLCanvasElement };
type Paper = { readonly element: HTMLElement; readonly shown: Map<string, Drawn>; scale: number };

export function createPaperTiles(): PaperTiles {
  const canvases = createCanvasPool(MOST_SPARE_BYTES);
  const papers = new Map<number, Paper>();
  const onPage = new Map<number, Set<string>>();
  const tiles = createLru<Drawn>({
    most: MOST_TILE_BYTES,
    sizeOf: ({ canvas }) => bytesOf(canvas),
    onGone({ key, index, canvas }) {
      onPage.get(index)?.delete(key);
      papers.get(index)?.shown.delete(key);
      canvases.give(canvas);
    },
  });

  const lay = (index: number, paper: Paper, layout: Layout, seen: ReadonlyMap<string, TilePlace>) => {
    const scale = tileScale(layout.pages[index]!, layout.scale * layout.density);
    const missing = [...seen.values()].some((place) => place.index === index && !tiles.has(place.key));
    for (const [key, drawn] of paper.shown)
      if (drawn.scale !== scale && !missing) {
        drawn.canvas.remove();
        paper.shown.delete(key);
      } else if (paper.scale !== layout.scale) settle(drawn, layout.scale);
    for (const key of onPage.get(index) ?? []) {
      const drawn = paper.shown.has(key) ? undefined : tiles.get(key);
      if (drawn === undefined || drawn.scale !== scale) continue;
      settle(drawn, layout.scale);
      paper.element.append(drawn.canvas);
      paper.shown.set(key, drawn);
    }
    paper.scale = layout.scale;
  };

  return {
    attach(index, element) {
      papers.set(index, { element, shown: new Map(), scale: 0 });
      return () => {
        for (const { canvas } of papers.get(index)?.shown.values() ?? []) canvas.remove();
        papers.delete(index);
      };
    },
    has: tiles.has,
    use(keys) {
      for (const key of keys) tiles.get(key);
    },
    add(place, picture) {
      const { key, index, width, height } = place;
      const canvas = picture instanceof HTMLCanvasElement ? picture : paint(canvases.take(width, height), picture);
      tiles.set(key, { ...place, canvas });
      onPage.set(index, (onPage.get(index) ?? new Set()).add(key));
    },
    trim: (seen) => tiles.trim((key) => seen.has(key)),
    compose(layout, seen, pages = papers.keys()) {
      for (const index of pages) {
        const paper = papers.get(index);
        if (paper !== undefined) lay(index, paper, layout, seen);
      }
    },
    clear() {
      tiles.clear();
      onPage.clear();
    },
  };
}

/** `shownAt` is CSS pixels a point. */
function settle({ canvas, scale, x, y }: Drawn, shownAt: number): void {
  const by = shownAt / scale;
  const { style } = canvas;
  style.left = `${x * by}px`;
  style.top = `${y * by}px`;
  style.width = `${canvas.width * by}px`;
  style.height = `${canvas.height * by}px`;
}
