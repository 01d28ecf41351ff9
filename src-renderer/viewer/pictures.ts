// The pictures of a document's pages: asked for as the view moves, kept within a bound, laid on the papers shown.
import type { Layout } from "./layout.ts";
import { createLru } from "./lru.ts";
import { createCanvasPool, paint } from "./paint.ts";
import { previewsOf } from "./previews.ts";
import { createRequestPool, type Wanted } from "./request-pool.ts";
import {
  bytesOf,
  pagesAround,
  sideOf,
  type TilePlace,
  tileScale,
  tilesAround,
  tilesIn,
  type View,
} from "./tile-plan.ts";
import type { PageSource, TileAsk, TilePicture } from "./types.ts";

export type Motion = {
  readonly down: boolean;
  /** Too fast to read: previews will do until it slows. */
  readonly fast: boolean;
  /** The scale is still changing: what is there is stretched. */
  readonly zooming: boolean;
};

export type PaperLayers = { readonly preview: HTMLCanvasElement; readonly tiles: HTMLElement };

export type Pictures = {
  /** Draws on this paper from now on; what is there is drawn at once. Returns what ends it. */
  attach(index: number, layers: PaperLayers): () => void;
  look(view: View, motion: Motion): void;
  isBad(index: number): boolean;
  subscribe(listener: () => void): () => void;
  /** Drops every question and picture. It can be used again. */
  close(): void;
};

const MOST_BYTES = 96 * 2 ** 20;
const MOST_SPARE_BYTES = 16 * 2 ** 20;
const PRIORITY = { seen: 0, near: 4, preview: 6 };
/** Drawing in one frame, so that many answers at once don't make a long one. */
const FRAME_MS = 6;

type Drawn = TilePlace & { readonly canvas: HTMLCanvasElement };
type Attached = PaperLayers & { readonly shown: Map<string, Drawn>; scale: number };

export type PicturesOf = {
  /** For a source that draws by itself, and to which every tile is a whole page's work: few and large ones. */
  readonly draw?: (ask: TileAsk, signal: AbortSignal) => Promise<HTMLCanvasElement | null>;
};

const PIXELS = { side: null, seenAtOnce: 24, nearAtOnce: 6, previews: 300 };
const CANVASES = { side: 2560, seenAtOnce: 3, nearAtOnce: 2, previews: 9 };

export function createPictures(source: PageSource, { draw: drawTile }: PicturesOf = {}): Pictures {
  const { side: own, seenAtOnce, nearAtOnce, previews: mostPreviews } = drawTile === undefined ? PIXELS : CANVASES;
  const ask = drawTile ?? source.tile.bind(source);
  const previews = previewsOf(source);
  const pool = createRequestPool((priority) => (priority === PRIORITY.seen ? seenAtOnce : nearAtOnce));
  const canvases = createCanvasPool(MOST_SPARE_BYTES);
  const attached = new Map<number, Attached>();
  const onPage = new Map<number, Set<string>>();
  const listeners = new Set<() => void>();
  const arrived: { readonly place: TilePlace; readonly picture: TilePicture | HTMLCanvasElement }[] = [];
  let frame = 0;
  let layout: Layout | null = null;
  let seen: ReadonlyMap<string, TilePlace> = new Map();
  let wanted: ReadonlySet<string> = new Set();
  let around = "";
  let stop: (() => void) | null = null;

  const tiles = createLru<Drawn>({
    most: MOST_BYTES,
    sizeOf: ({ canvas }) => bytesOf(canvas),
    onGone(drawn) {
      onPage.get(drawn.index)?.delete(drawn.key);
      attached.get(drawn.index)?.shown.delete(drawn.key);
      canvases.give(drawn.canvas);
    },
  });

  /** Puts what there is on the paper; older scales stay below until nothing in sight is missing. */
  const compose = (index: number) => {
    const paper = attached.get(index);
    if (paper === undefined || layout === null) return;
    const scale = tileScale(layout.pages[index]!, layout.scale * layout.density);
    let missing = false;
    for (const place of seen.values()) missing ||= place.index === index && !tiles.has(place.key);
    for (const [key, drawn] of paper.shown)
      if (drawn.scale !== scale && !missing) {
        drawn.canvas.remove();
        paper.shown.delete(key);
      } else if (paper.scale !== layout.scale) settle(drawn, layout.scale);
    for (const key of onPage.get(index) ?? []) {
      const drawn = tiles.get(key);
      if (drawn === undefined || drawn.scale !== scale || paper.shown.has(key)) continue;
      settle(drawn, layout.scale);
      paper.tiles.append(drawn.canvas);
      paper.shown.set(key, drawn);
    }
    paper.scale = layout.scale;
  };

  const drawPreview = (index: number) => {
    const canvas = attached.get(index)?.preview;
    const picture = previews.get(index);
    if (canvas !== undefined && picture !== undefined) paint(canvas, picture);
  };

  const changed = (index: number) => {
    drawPreview(index);
    for (const listener of listeners) listener();
  };

  const draw = () => {
    frame = 0;
    const until = performance.now() + FRAME_MS;
    const touched = new Set<number>();
    for (let next = arrived.shift(); next !== undefined; next = arrived.shift()) {
      const { place, picture } = next;
      // Scrolled past while it waited.
      if (!wanted.has(place.key)) continue;
      const canvas =
        picture instanceof HTMLCanvasElement ? picture : paint(canvases.take(place.width, place.height), picture);
      tiles.set(place.key, { ...place, canvas });
      onPage.set(place.index, (onPage.get(place.index) ?? new Set()).add(place.key));
      touched.add(place.index);
      if (performance.now() > until) break;
    }
    tiles.trim((key) => seen.has(key));
    for (const index of touched) compose(index);
    if (arrived.length > 0) frame = requestAnimationFrame(draw);
  };

  const wantedTile = (place: TilePlace, priority: number): Wanted => ({
    key: place.key,
    priority,
    async start(signal) {
      const { index, scale, x, y, width, height } = place;
      const picture = await ask({ page: index + 1, scale, x, y, width, height, priority }, signal);
      if (signal.aborted) return;
      if (picture === null) return previews.doubt(index);
      arrived.push({ place, picture });
      frame ||= requestAnimationFrame(draw);
    },
  });

  const isWell = ({ index }: TilePlace) => previews.health(index) === "well";
  const isWaiting = (key: string) => arrived.some(({ place }) => place.key === key);

  const lookForPreviews = (view: View, down: boolean) => {
    const [first, last] = view.layout.between(view.y, view.y + view.height);
    if (around === `${first}-${last}`) return;
    around = `${first}-${last}`;
    const pages = pagesAround(first, last, { count: source.pages.length, most: mostPreviews, down });
    const priorityOf = (index: number) => (index >= first && index <= last ? PRIORITY.seen : PRIORITY.preview);
    previews.want(
      pictures,
      pages.map((index) => ({ index, priority: priorityOf(index) })),
    );
  };

  const pictures: Pictures = {
    attach(index, layers) {
      stop ??= previews.subscribe(changed);
      attached.set(index, { ...layers, shown: new Map(), scale: 0 });
      drawPreview(index);
      compose(index);
      return () => {
        for (const { canvas } of attached.get(index)?.shown.values() ?? []) canvas.remove();
        attached.delete(index);
        if (attached.size > 0) return;
        stop?.();
        stop = null;
      };
    },
    look(view, { down, fast, zooming }) {
      layout = view.layout;
      lookForPreviews(view, down);
      const side = own ?? sideOf(layout.density);
      const inSight = tilesIn(view, side);
      seen = new Map(inSight.map((tile) => [tile.key, tile]));
      const near = fast ? [] : tilesAround(view, { reach: view.height * 0.75, down, seen: inSight, side });
      const reached = within(near, MOST_BYTES - sizeOf(inSight));
      wanted = new Set([...inSight, ...reached].map(({ key }) => key));
      // Used now: the longest unused are those of other places.
      for (const { key } of inSight) tiles.get(key);
      if (!zooming) {
        const lacks = (tile: TilePlace) => !tiles.has(tile.key) && !isWaiting(tile.key) && isWell(tile);
        pool.want([
          ...(fast ? [] : inSight).filter(lacks).map((tile) => wantedTile(tile, PRIORITY.seen)),
          ...reached.filter(lacks).map((tile) => wantedTile(tile, PRIORITY.near)),
        ]);
      }
      for (const index of attached.keys()) compose(index);
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

/** `scale` is CSS pixels a point. */
function settle({ canvas, scale, x, y }: Drawn, shownAt: number): void {
  const by = shownAt / scale;
  const { style } = canvas;
  style.left = `${x * by}px`;
  style.top = `${y * by}px`;
  style.width = `${canvas.width * by}px`;
  style.height = `${canvas.height * by}px`;
}
