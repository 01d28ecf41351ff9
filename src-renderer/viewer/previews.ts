// Small pictures of whole pages, kept for every viewer and thumbnail of a document, and which pages can't be shown.
import { createLru } from "./lru.ts";
import { letGo, sizeOf } from "./picture-image.ts";
import { createRequestPool, type Wanted } from "./request-pool.ts";
import { previewOf } from "./tile-plan.ts";
import type { PageSource, TilePicture } from "./types.ts";

export type WantedPreview = { readonly index: number; readonly priority: number };

export type Previews = {
  get(index: number): TilePicture | undefined;
  /** Replaces what this owner wants; the most urgent first. An empty list wants nothing. */
  want(owner: object, list: readonly WantedPreview[]): void;
  /** A picture of this page failed: it may be the page, or another that took the process with it. */
  doubt(index: number): void;
  /** "doubted" pages are asked again one at a time; "bad" ones not any more. */
  health(index: number): "well" | "doubted" | "bad";
  /** Told of each page whose preview or health changed. */
  subscribe(listener: (index: number) => void): () => void;
};

/** Some 400 previews. */
const MOST_BYTES = 32 * 2 ** 20;
const MOST_DOUBTS = 3;
/** A process that was taken down needs a moment to be another. */
const AGAIN_MS = 100;
const URGENT_AT_ONCE = 16;
/** The process answers what is in sight first, but only between two answers. */
const PREFETCHED_AT_ONCE = 8;

const known = new WeakMap<PageSource, Previews>();

export function previewsOf(source: PageSource): Previews {
  const made = known.get(source) ?? createPreviews(source);
  known.set(source, made);
  return made;
}

function createPreviews(source: PageSource): Previews {
  const kept = createLru<TilePicture>({ most: MOST_BYTES, sizeOf, onGone: letGo });
  const pool = createRequestPool((priority) => (priority === 0 ? URGENT_AT_ONCE : PREFETCHED_AT_ONCE));
  const demand = new Map<object, readonly WantedPreview[]>();
  let wantedNow: ReadonlyMap<number, number> = new Map();
  const doubts = new Map<number, number>();
  const doubted = new Set<number>();
  const bad = new Set<number>();
  const listeners = new Set<(index: number) => void>();
  let again: ReturnType<typeof setTimeout> | undefined;
  const tell = (index: number) => {
    for (const listener of listeners) listener(index);
  };

  const ask = ({ index, priority }: WantedPreview): Wanted => ({
    key: String(index),
    priority,
    async start(signal) {
      const page = source.pages[index]!;
      const { scale, width, height } = previewOf(page);
      const picture = await source.tile({ page: index + 1, scale, x: 0, y: 0, width, height, priority }, signal);
      if (signal.aborted) return void (picture !== null && letGo(picture));
      if (picture === null) fail(index);
      else {
        doubted.delete(index);
        kept.set(String(index), picture);
        kept.trim((key) => wantedNow.has(Number(key)));
        tell(index);
      }
      if (doubted.size > 0 || picture === null) later();
    },
  });

  const fail = (index: number) => {
    const count = (doubts.get(index) ?? 0) + 1;
    doubts.set(index, count);
    // Alone and again, or again and again: it is this page.
    if (doubted.has(index) || count >= MOST_DOUBTS) {
      doubted.delete(index);
      bad.add(index);
    } else doubted.add(index);
    tell(index);
  };

  const later = () => {
    again ??= setTimeout(refresh, AGAIN_MS);
  };
  const refresh = () => {
    clearTimeout(again);
    again = undefined;
    const wanted = new Map<number, number>();
    for (const list of demand.values())
      for (const { index, priority } of list) wanted.set(index, Math.min(priority, wanted.get(index) ?? 9));
    wantedNow = wanted;
    const lacks = (index: number) => !bad.has(index) && (doubted.has(index) || !kept.has(String(index)));
    const all = [...wanted].flatMap(([index, priority]) => (lacks(index) ? [{ index, priority }] : []));
    const suspect = all.find(({ index }) => doubted.has(index));
    pool.want((suspect === undefined ? all : [suspect]).map(ask));
  };

  return {
    get: (index) => kept.get(String(index)),
    want(owner, list) {
      if (list.length === 0) demand.delete(owner);
      else demand.set(owner, list);
      refresh();
    },
    doubt(index) {
      fail(index);
      later();
    },
    health: (index) => (bad.has(index) ? "bad" : doubted.has(index) ? "doubted" : "well"),
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
