// Both ends of the wire between a document process and its helper; the services hand on what goes over it.
import { type Message, told } from "../contract/document-process.ts";
import type { Desk } from "../engine/pipeline/help.ts";
import type { Helper, Tasks } from "../engine/pipeline/helper.ts";

export type Wire = {
  /** `then`: once it has left. */
  send(message: Message, then?: () => void): void;
  onMessage(listener: (message: unknown) => void): void;
};

const soon = () => new Promise<void>((go) => setImmediate(go));

/** Calls one. Until it has started, what is asked waits; where there is none, nothing does. */
export function callHelper({ send, onMessage }: Wire): Helper {
  const asked = new Map<number, (answer: unknown) => void>();
  let alone = false;
  let last = 0;
  let leaving: Promise<void> = Promise.resolve();
  onMessage((received) => {
    const parsed = told.safeParse(received);
    if (!parsed.success) return;
    if (parsed.data.type === "alone") {
      alone = true;
      for (const settle of asked.values()) settle(null);
      asked.clear();
      return;
    }
    const { id, answer } = parsed.data;
    asked.get(id)?.(answer ?? null);
    asked.delete(id);
  });
  send({ type: "call" });
  return {
    ask: <T extends keyof Tasks>(task: T, order: Tasks[T]["order"]) =>
      new Promise<Tasks[T]["answer"] | null>((settle) => {
        if (alone) return settle(null);
        const id = ++last;
        asked.set(id, (answer) => settle(answer as Tasks[T]["answer"] | null));
        leaving = new Promise((left) => send({ type: "ask", id, task, order }, left));
      }),
    // A whole copy doesn't fit into the pipe: what is left of it waits until nothing else runs here.
    async pause() {
      await leaving;
      await soon();
    },
  };
}

/** The helper itself: orders one after the other, and what may be asked for next while there is none. */
export function runHelper(opening: Promise<Desk>, { send, onMessage }: Wire): void {
  const orders: { id: number; task: keyof Tasks; order: never }[] = [];
  let working = false;
  const work = async () => {
    if (working) return;
    working = true;
    const desk = await opening;
    for (;;) {
      const next = orders.shift();
      if (next === undefined) {
        if (!desk.workAhead()) break;
      } else {
        const answer = (await desk.answer(next.task, next.order)) ?? null;
        send({ type: "answered", id: next.id, answer });
      }
      await soon();
    }
    working = false;
  };
  onMessage((received) => {
    const asked = received as { type?: unknown; id: number; task: keyof Tasks; order: never };
    if (asked.type !== "ask") return;
    orders.push(asked);
    // Whatever it throws ends it: a library's memory may be broken, and whoever asked does the work anew.
    work().catch(() => process.exit(1));
  });
}
