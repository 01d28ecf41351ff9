// What was used last, up to a bound: the longest unused goes first.

export type Lru<V> = {
  /** Counts as a use. */
  get(key: string): V | undefined;
  has(key: string): boolean;
  set(key: string, value: V): void;
  delete(key: string): void;
  /** Lets go of the longest unused until the bound is kept; what is held stays, whatever the bound. */
  trim(held?: (key: string) => boolean): void;
  clear(): void;
  readonly size: number;
  readonly count: number;
};

export type LruOf<V> = {
  readonly most: number;
  readonly sizeOf: (value: V) => number;
  readonly onGone?: (value: V, key: string) => void;
};

export function createLru<V>({ most, sizeOf, onGone }: LruOf<V>): Lru<V> {
  const entries = new Map<string, V>();
  let size = 0;
  const remove = (key: string) => {
    const value = entries.get(key);
    if (value === undefined) return;
    entries.delete(key);
    size -= sizeOf(value);
    onGone?.(value, key);
  };
  return {
    get(key) {
      const value = entries.get(key);
      if (value === undefined) return undefined;
      entries.delete(key);
      entries.set(key, value);
      return value;
    },
    has: (key) => entries.has(key),
    set(key, value) {
      remove(key);
      entries.set(key, value);
      size += sizeOf(value);
    },
    delete: remove,
    trim(held = () => false) {
      if (size <= most) return;
      for (const key of [...entries.keys()]) {
        if (size <= most) return;
        if (!held(key)) remove(key);
      }
    },
    clear() {
      for (const key of [...entries.keys()]) remove(key);
    },
    get size() {
      return size;
    },
    get count() {
      return entries.size;
    },
  };
}
