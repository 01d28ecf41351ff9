// A seeded source of chance, so that the same seed always writes the same dossier.

export type Random = {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  pick<T>(from: readonly T[]): T;
  chance(probability: number): boolean;
  /** `count` decimal digits; the first is never 0. */
  digits(count: number): string;
  shuffle<T>(items: readonly T[]): T[];
  /** Deals from a shuffled copy and shuffles again when it runs out, so that nothing repeats too soon. */
  deck<T>(items: readonly T[]): () => T;
};

/** FNV-1a over the seed's UTF-16 code units. */
function hash(seed: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < seed.length; i++) h = Math.imul(h ^ seed.charCodeAt(i), 0x01000193);
  return h >>> 0;
}

/** Mulberry32 (Tommy Ettinger, public domain): 32 bits of state, integer arithmetic only. */
export function createRandom(seed: string): Random {
  let state = hash(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  const pick = <T>(from: readonly T[]): T => from[int(0, from.length - 1)]!;
  const shuffle = <T>(items: readonly T[]): T[] => {
    const out = [...items];
    for (let i = out.length - 1; i > 0; i--) {
      const j = int(0, i);
      [out[i], out[j]] = [out[j]!, out[i]!];
    }
    return out;
  };
  return {
    int,
    pick,
    shuffle,
    chance: (probability) => next() < probability,
    digits: (count) => Array.from({ length: count }, (_, i) => String(int(i === 0 ? 1 : 0, 9))).join(""),
    deck: <T>(items: readonly T[]) => {
      let hand: T[] = [];
      let last: T | undefined;
      return () => {
        if (hand.length === 0) {
          hand = shuffle(items);
          if (hand.length > 1 && hand.at(-1) === last) hand.reverse();
        }
        last = hand.pop()!;
        return last;
      };
    },
  };
}
