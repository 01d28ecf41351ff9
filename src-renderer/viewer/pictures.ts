// The pictures of a document's pages: asked for as the view moves, drawn a few a frame, dropped when scrolled past.
import type { Layout } from "./layout.ts";
import { createPaperTiles, MOST_TILE_BYTES, type TileElement } from "./paper-tiles.ts";
import { imageOf, letGo } from "./picture-image.ts";
import { previewsOf } from "./previews.ts";
import { createRequestPool, type Wanted } from "./request-pool.ts";
import { bytesOf, pagesAround, SIDE, type TilePlace, tilesAround, tilesIn, type View } from "./tile-plan.ts";
import type { PageSource, TileAsk } from "./types.ts";

export type Motion = {
  readonly down: boolean;
  /** Too fast to read: previews will do until it slows. */
  readonly fast: boolean;
  /** The scale is still changing: what is there is stretched. */
  readonly zooming: boolean;
};

export type PaperLayers = { readonly preview: HTMLImageElement; readonly tiles: HTMLElement };

export type Pictures = {
  /** Draws on this paper from now on; what is there is drawn at once. Returns what ends it. */
  attach(index: number, layers: PaperLayers): () => void;
  look(view: View, motion: Motion): void;
  isBad(index: number): boolean;
  subscribe(listener: () => void): () => void;
  /** Drops every question and picture. It can be used again. */
  close(): void;
};

export type PicturesOf = {
  /** For a source that draws by itself, and to which every tile is a whole page's work: few and large ones. */
  readonly draw?: (ask: TileAsk, signal: AbortSignal) => Promise<HTMLCanvasElement | null>;
};

/** Enough at once to keep the process busy, and no more: what was answered before it was dropped is work for nothing. */
const PIXELS = { side: SIDE, seenAtOnce: 8, nearAtOnce: 4, previews: 300 };
const CANVASES = { side: 2560, seenAtOnce: 3, nearAtOnce: 2, previews: 9 };
const PRIORITY = { seen: 0, near: 4, preview: 6 };
/** Above and below, of the view's height. */
const REACH = 0.75;
/** Drawing in one frame, so that many answers at once don't make a long one. */
const FRAME_MS = 6;

export function createPictures(source: PageSource, { draw: drawTile }: PicturesOf = {}): Pictures {
  const limits = drawTile === undefined ? PIXELS : CANVASES;
  const ask =
    drawTile ??
    (async (asked: TileAsk, signal: AbortSignal) => {
      const picture = await source.tile(asked, signal);
      if (picture !== null && signal.aborted) letGo(picture);
      return picture === null || signal.aborted ? null : imageOf(picture);
    });
  const previews = previewsOf(source);
  const pool = createRequestPool((priority) => (priority === PRIORITY.seen ? limits.seenAtOnce : limits.nearAtOnce));
  const tiles = createPaperTiles();
  const shown = new Map<number, HTMLImageElement>();
  const listeners = new Set<() => void>();
  const arrived: { readonly place: TilePlace; readonly element: TileElement }[] = [];
  let frame = 0;
  let layout: Layout | null = null;
  let seen: ReadonlyMap<string, TilePlace> = new Map();
  let wanted: ReadonlySet<string> = new Set();
  let around = "";
  let stop: (() => void) | null = null;

  const drawPreview = (index: number) => {
    const image = shown.get(index);
    const picture = previews.get(index);
    if (image !== undefined && picture !== undefined) image.src = picture.url;
  };
  const previewChanged = (index: number) => {
    drawPreview(index);
    for (const listener of listeners) listener();
  };

  const draw = () => {
    frame = 0;
    const until = performance.now() + FRAME_MS;
    const touched = new Set<number>();
    for (let next = arrived.shift(); next !== undefined; next = arrived.shift()) {
      const { place, element } = next;
      // Scrolled past while it waited.
      if (!wanted.has(place.key)) continue;
      tiles.add(place, element);
      touched.add(place.index);
      if (performance.now() > until) break;
    }
    tiles.trim(seen);
    if (layout !== null) tiles.compose(layout, seen, touched);
    if (arrived.length > 0) frame = requestAnimationFrame(draw);
  };

  const wantedTile = (place: TilePlace, priority: number): Wanted => ({
    key: place.key,
    priority,
    async start(signal) {
      const { index, scale, x, y, width, height } = place;
      const element = await ask({ page: index + 1, scale, x, y, width, height, priority }, signal);
      if (signal.aborted) return;
      if (element === null) return previews.doubt(index);
      arrived.push({ place, element });
      frame ||= requestAnimationFrame(draw);
    },
  });
  const lacks = ({ key, index }: TilePlace) =>
    !tiles.has(key) && !arrived.some(({ place }) => place.key === key) && previews.health(index) === "well";

  const wantPreviews = (view: View, down: boolean) => {
    const [first, last] = view.layout.between(view.y, view.y + view.height);
    if (around === `${first}-${last}`) return;
    around = `${first}-${last}`;
    const pages = pagesAround(first, last, { count: source.pages.length, most: limits.previews, down });
    const priorityOf = (index: number) => (index >= first && index <= last ? PRIORITY.seen : PRIORITY.preview);
    previews.want(
      pictures,
      pages.map((index) => ({ index, priority: priorityOf(index) })),
    );
  };

  const pictures: Pictures = {
    attach(index, layers) {
      stop ??= previews.subscribe(previewChanged);
      shown.set(index, layers.preview);
      const detach = tiles.attach(index, layers.tiles);
      drawPreview(index);
      if (layout !== null) tiles.compose(layout, seen, [index]);
      return () => {
        detach();
        shown.delete(index);
        if (shown.size > 0) return;
        stop?.();
        stop = null;
      };
    },
    look(view, { down, fast, zooming }) {
      layout = view.layout;
      wantPreviews(view, down);
      const inSight = tilesIn(view, limits.side);
      const near = fast
        ? []
        : tilesAround(view, { reach: view.height * REACH, down, seen: inSight, side: limits.side });
      const reached = within(near, MOST_TILE_BYTES - sizeOf(inSight));
      seen = new Map(inSight.map((tile) => [tile.key, tile]));
      wanted = new Set([...inSight, ...reached].map(({ key }) => key));
      tiles.use(seen.keys());
      if (fast) pool.want([]);
      else if (!zooming)
        pool.want([
          ...inSight.filter(lacks).map((tile) => wantedTile(tile, PRIORITY.seen)),
          ...reached.filter(lacks).map((tile) => wantedTile(tile, PRIORITY.near)),
        ]);
      tiles.compose(layout, seen);
    },
    isBad: (index) => previews.health(index) === "bad",
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      pool.clear();
      previews.want(pictures, []);
      cancelAnimationFrame(frame);
      frame = 0;
      arrived.length = 0;
      around = "";
      tiles.clear();
    },
  };
  return pictures;
}

const sizeOf = (tiles: readonly TilePlace[]) => tiles.reduce((sum, tile) => sum + bytesOf(tile), 0);

/** As many of the first as have room. */
function within(tiles: readonly TilePlace[], room: number): TilePlace[] {
  let left = room;
  return tiles.filter((tile) => {
    left -= bytesOf(tile);
    return left > 0;
  });
}
