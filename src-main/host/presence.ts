// Whether a window is there: it may vanish for a moment, as when it reloads, before it counts as gone.
export type Presence = {
  /** A window connected. Returns what says that it went. */
  arrive(): () => void;
  readonly here: boolean;
  /** One was here at some time. */
  readonly known: boolean;
  /** When a window that was here stays away for the grace time. */
  readonly gone: Promise<void>;
  /** One is here, or comes within `ms`. */
  comes(ms: number): Promise<boolean>;
  /** None is here, or it goes within `ms`. */
  leaves(ms: number): Promise<boolean>;
};

export function createPresence(graceMs: number): Presence {
  let count = 0;
  let known = false;
  let timer: NodeJS.Timeout | undefined;
  const changed = new Set<() => void>();
  const tell = () => {
    for (const listener of changed) listener();
  };
  const { promise: gone, resolve: leaveForGood } = Promise.withResolvers<void>();

  const becomes = (wanted: () => boolean, ms: number): Promise<boolean> => {
    if (wanted()) return Promise.resolve(true);
    return new Promise((settle) => {
      const done = (result: boolean) => {
        clearTimeout(late);
        changed.delete(look);
        settle(result);
      };
      const look = () => wanted() && done(true);
      const late = setTimeout(() => done(false), ms);
      changed.add(look);
    });
  };

  return {
    arrive() {
      clearTimeout(timer);
      count++;
      known = true;
      tell();
      let here = true;
      return () => {
        if (!here) return;
        here = false;
        count--;
        if (count === 0) timer = setTimeout(leaveForGood, graceMs);
        tell();
      };
    },
    get here() {
      return count > 0;
    },
    get known() {
      return known;
    },
    gone,
    comes: (ms) => becomes(() => count > 0, ms),
    leaves: (ms) => becomes(() => count === 0, ms),
  };
}
