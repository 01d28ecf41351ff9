// The last few things used, and what is done with one that no longer is among them.

export function createRecent<T>(most: number, leave: (value: T) => void) {
  const kept = new Map<string, T>();
  return {
    use(key: string, value: T): void {
      kept.delete(key);
      kept.set(key, value);
      for (const [oldest, left] of kept) {
        if (kept.size <= most) return;
        kept.delete(oldest);
        leave(left);
      }
    },
  };
}
