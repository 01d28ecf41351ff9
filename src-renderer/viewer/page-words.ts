// The words of pages: asked for when they come into view, kept while they are near, told to whoever shows them.
import { createLru } from "./lru.ts";
import { createRequestPool } from "./request-pool.ts";
import type { PageSource, PageWords } from "./types.ts";

export type WordsStore = {
  get(index: number): PageWords | undefined;
  /** Pages by index, those in sight first. */
  want(pages: readonly number[]): void;
  subscribe(listener: () => void): () => void;
  close(): void;
};

/** Pages; some ten kilobytes each. */
const MOST_PAGES = 200;
const AT_ONCE = 3;
const MOST_TRIES = 2;

export function createWordsStore(words: PageSource["words"]): WordsStore {
  const kept = createLru<PageWords>({ most: MOST_PAGES, sizeOf: () => 1 });
  const pool = createRequestPool(() => AT_ONCE);
  const failures = new Map<number, number>();
  const listeners = new Set<() => void>();
  const lacks = (index: number) => !kept.has(String(index)) && (failures.get(index) ?? 0) < MOST_TRIES;

  return {
    get: (index) => kept.get(String(index)),
    want(pages) {
      for (const index of pages) kept.get(String(index));
      pool.want(
        pages.filter(lacks).map((index, priority) => ({
          key: String(index),
          priority,
          async start(signal) {
            const told = await words(index + 1, signal);
            if (signal.aborted) return;
            if (told === null) failures.set(index, (failures.get(index) ?? 0) + 1);
            else {
              kept.set(String(index), told);
              kept.trim((key) => pages.includes(Number(key)));
              for (const listener of listeners) listener();
            }
          },
        })),
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      pool.clear();
    },
  };
}
