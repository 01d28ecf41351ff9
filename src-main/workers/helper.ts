// Both ends of the wire between a document process and its helper, a second thread of it.
import type { Desk } from "../engine/pipeline/help.ts";
import type { Helper, Tasks } from "../engine/pipeline/helper.ts";

/** A thread, or one end of the wire to it. */
export type Wire = {
  postMessage(message: unknown): void;
  on(event: "message", listener: (message: unknown) => void): unknown;
};
export type Thread = Wire & {
  on(event: "error" | "exit", listener: () => void): unknown;
  /** Ends it, whatever it does. */
  terminate(): unknown;
};

type Asked = { readonly id: number; readonly task: keyof Tasks; readonly order: never };
type Answered = { readonly id: number; readonly answer: unknown };

/** A helper that says nothing for so long, while something is asked of it, hangs. */
const LONGEST_SILENCE_MS = 30_000;

const soon = () => new Promise<void>((go) => setImmediate(go));

/**
 * What is asked of a thread that ends, breaks or hangs is answered by nothing, from then on and at once: whoever asked
 * does the work. It hasn't to be awake yet.
 */
export function callHelper(thread: Thread, silenceMs = LONGEST_SILENCE_MS): Helper {
  const asked = new Map<number, (answer: unknown) => void>();
  let [alone, last, heard] = [false, 0, 0];
  let silence: NodeJS.Timeout | undefined;
  const giveUp = () => {
    if (alone) return;
    alone = true;
    clearTimeout(silence);
    for (const settle of asked.values()) settle(null);
    asked.clear();
    void thread.terminate();
  };
  const listen = () => {
    clearTimeout(silence);
    if (asked.size === 0) return;
    const before = heard;
    // What arrived while nobody listened here is heard first.
    const overdue = () => soon().then(() => heard === before && giveUp());
    silence = setTimeout(overdue, silenceMs);
  };
  thread.on("error", giveUp);
  thread.on("exit", giveUp);
  thread.on("message", (told) => {
    const { id, answer } = told as Answered;
    heard++;
    asked.get(id)?.(answer ?? null);
    asked.delete(id);
    listen();
  });
  return {
    ask: <T extends keyof Tasks>(task: T, order: Tasks[T]["order"]) =>
      new Promise<Tasks[T]["answer"] | null>((settle) => {
        if (alone) return settle(null);
        const id = ++last;
        asked.set(id, (answer) => settle(answer as Tasks[T]["answer"] | null));
        thread.postMessage({ id, task, order });
        if (asked.size === 1) listen();
      }),
    pause: soon,
  };
}

/** The helper itself: orders one after the other, and what may be asked for next while there is none. */
export function runHelper(wire: Wire, open: () => Promise<Desk>, { atOnce }: { readonly atOnce: boolean }): void {
  const orders: Asked[] = [];
  let opening = atOnce ? open() : undefined;
  let working = false;
  const work = async () => {
    if (working) return;
    working = true;
    opening ??= open();
    const desk = await opening;
    for (;;) {
      const next = orders.shift();
      if (next === undefined) {
        if (!desk.workAhead()) break;
      } else {
        const answer = (await desk.answer(next.task, next.order)) ?? null;
        wire.postMessage({ id: next.id, answer } satisfies Answered);
      }
      await soon();
    }
    working = false;
  };
  wire.on("message", (order) => {
    orders.push(order as Asked);
    // Whatever it throws ends the thread: a library's memory may be broken, and whoever asked does the work anew.
    work().catch(() => process.exit(1));
  });
}
