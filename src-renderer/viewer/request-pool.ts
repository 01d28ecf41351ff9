// Questions under way: only what is still wanted, the most urgent first, no more at once than can be dropped in time.

export type Wanted = {
  readonly key: string;
  /** 0 is in sight now; higher waits. */
  readonly priority: number;
  /** Settles when it is answered, refused or aborted; never rejects. */
  start(signal: AbortSignal): Promise<void>;
};

export type RequestPool = {
  /** Drops what isn't in the list, asks again what became more urgent, and starts the rest in the list's order. */
  want(list: readonly Wanted[]): void;
  /** Drops everything. */
  clear(): void;
  readonly running: number;
};

/** Of those asked for urgently that no longer are: the last few may finish, the rest would hold up what now is. */
const MOST_OUTRUN = 8;

type Running = { readonly priority: number; readonly abort: AbortController };

/** `most(priority)` is how many may be under way for one of that priority to start. */
export function createRequestPool(most: (priority: number) => number): RequestPool {
  const running = new Map<string, Running>();
  let waiting: Wanted[] = [];

  const begin = (wanted: Wanted) => {
    const abort = new AbortController();
    const one: Running = { priority: wanted.priority, abort };
    running.set(wanted.key, one);
    void wanted.start(abort.signal).then(() => {
      if (running.get(wanted.key) !== one) return;
      running.delete(wanted.key);
      fill();
    });
  };
  const fill = () => {
    while (waiting.length > 0 && running.size < most(waiting[0]!.priority)) begin(waiting.shift()!);
  };

  return {
    want(list) {
      const wanted = new Map(list.map((one) => [one.key, one]));
      const drop = (key: string) => {
        const { abort } = running.get(key)!;
        running.delete(key);
        abort.abort();
      };
      const outrun: string[] = [];
      for (const [key, { priority }] of [...running]) {
        const still = wanted.get(key);
        if (still === undefined || still.priority < priority) drop(key);
        else if (still.priority > priority) outrun.push(key);
      }
      for (const key of outrun.slice(0, -MOST_OUTRUN)) drop(key);
      waiting = [...wanted.values()]
        .filter(({ key }) => !running.has(key))
        .map((one, order) => ({ one, order }))
        .sort((a, b) => a.one.priority - b.one.priority || a.order - b.order)
        .map(({ one }) => one);
      fill();
    },
    clear() {
      waiting = [];
      const all = [...running.values()];
      running.clear();
      for (const { abort } of all) abort.abort();
    },
    get running() {
      return running.size;
    },
  };
}
