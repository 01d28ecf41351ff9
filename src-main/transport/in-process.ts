// Two ends of a wire inside one process. Messages are cloned, as on every other wire: nothing is shared by reference.
import type { Port } from "../contract/wire.ts";

export function inProcessPair(): readonly [Port, Port] {
  const a = end();
  const b = end();
  const link = (own: End, other: End): Port => ({
    send(message) {
      if (!own.open) return;
      const cloned: unknown = structuredClone(message);
      queueMicrotask(() => {
        if (other.open) for (const listener of other.listeners) listener(cloned);
      });
    },
    onMessage: (listener) => void own.listeners.push(listener),
    onClose: (listener) => void own.closed.push(listener),
    close() {
      for (const side of [own, other]) {
        if (!side.open) continue;
        side.open = false;
        queueMicrotask(() => {
          for (const listener of side.closed) listener();
        });
      }
    },
  });
  return [link(a, b), link(b, a)];
}

type End = { open: boolean; readonly listeners: ((message: unknown) => void)[]; readonly closed: (() => void)[] };
const end = (): End => ({ open: true, listeners: [], closed: [] });
