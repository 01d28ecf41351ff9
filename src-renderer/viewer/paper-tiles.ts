// The tiles there are, within a bound, and the papers they lie on: the right ones on top, older scales stretched below.
import type { Layout } from "./layout.ts";
import { createLru } from "./lru.ts";
import { bytesOf, type TilePlace, tileScale } from "./tile-plan.ts";

export type PaperTiles = {
  /** Lays tiles of this page here from now on. Returns what ends it. */
  attach(index: number, paper: HTMLElement): () => void;
  has(key: string): boolean;
  /** Counts as used now: the longest unused go first. */
  use(keys: Iterable<string>): void;
  add(place: TilePlace, picture: TileElement): void;
  /** Lets go of what is too much, but of nothing in sight. */
  trim(seen: ReadonlyMap<string, TilePlace>): void;
  /** Lays what there is on the papers of these pages, or of all. */
  compose(layout: Layout, seen: ReadonlyMap<string, TilePlace>, pages?: Iterable<number>): void;
  clear(): void;
};

export const MOST_TILE_BYTES = 96 * 2 ** 20;

export type TileElement = HTMLImageElement | HTMLCanvasElement;
type Drawn = TilePlace & { readonly element: TileElement };
type Paper = { readonly element: HTMLElement; readonly shown: Map<string, Drawn>; scale: number };

export function createPaperTiles(): PaperTiles {
  const papers = new Map<number, Paper>();
  const onPage = new Map<number, Set<string>>();
  const tiles = createLru<Drawn>({
    most: MOST_TILE_BYTES,
    sizeOf: bytesOf,
    onGone({ key, index, element }) {
      onPage.get(index)?.delete(key);
      papers.get(index)?.shown.delete(key);
      element.remove();
    },
  });

  const lay = (index: number, paper: Paper, layout: Layout, seen: ReadonlyMap<string, TilePlace>) => {
    const scale = tileScale(layout.pages[index]!, layout.scale * layout.density);
    const missing = [...seen.values()].some((place) => place.index === index && !tiles.has(place.key));
    for (const [key, drawn] of paper.shown)
      if (drawn.scale !== scale && !missing) {
        drawn.element.remove();
        paper.shown.delete(key);
      } else if (paper.scale !== layout.scale) settle(drawn, layout.scale);
    for (const key of onPage.get(index) ?? []) {
      const drawn = paper.shown.has(key) ? undefined : tiles.get(key);
      if (drawn === undefined || drawn.scale !== scale) continue;
      settle(drawn, layout.scale);
      paper.element.append(drawn.element);
      paper.shown.set(key, drawn);
    }
    paper.scale = layout.scale;
  };

  return {
    attach(index, element) {
      papers.set(index, { element, shown: new Map(), scale: 0 });
      return () => {
        for (const { element } of papers.get(index)?.shown.values() ?? []) element.remove();
        papers.delete(index);
      };
    },
    has: tiles.has,
    use(keys) {
      for (const key of keys) tiles.get(key);
    },
    add(place, element) {
      const { key, index } = place;
      tiles.set(key, { ...place, element });
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
function settle({ element, scale, x, y, width, height }: Drawn, shownAt: number): void {
  const by = shownAt / scale;
  const { style } = element;
  style.left = `${x * by}px`;
  style.top = `${y * by}px`;
  style.width = `${width * by}px`;
  style.height = `${height * by}px`;
}
