// A document held open in a process of its own to be looked at: questions with priorities, dropped when not wanted.
import type { ChildProcess } from "node:child_process";
import { err, ok, type Result } from "../base/result.ts";
import type { JobOf } from "../contract/document-process.ts";
import {
  type Ask,
  QUESTIONS,
  type Question,
  type Told,
  type ViewOpened,
  type ViewRequest,
  viewMessage,
} from "../contract/document-view.ts";
import { type StetError, stetError } from "../contract/errors.ts";
import type { PageReading } from "../contract/scans.ts";
import type { Cancel } from "../contract/services.ts";
import { LIMITS, type Limits, type SpawnDocumentProcess } from "./document-process.ts";
import { errorOf, watchMemory } from "./process-watch.ts";
import { saidReady } from "./ready-processes.ts";

export type AskOptions = { readonly priority?: number; readonly signal?: Cancel };

export type DocumentView = {
  readonly opened: ViewOpened;
  /** Errors: document/damaged for this question alone; crashed, timed-out, out-of-memory end the view. Never throws. */
  ask<Q extends Question>(question: Q, ask: Ask<Q>, options?: AskOptions): Promise<Result<Told<Q>, StetError>>;
  readonly ended: boolean;
  /** Hands over what was read off pictures of its pages. */
  learn(readings: readonly PageReading[]): void;
  close(): void;
};

type Waiting = { readonly question: Question; readonly settle: (result: Result<unknown, StetError>) => void };

/** A picture of a page takes milliseconds; one that takes this long hangs. */
const QUESTION_MS = 30_000;

/** Errors: those of the engine's opening, and document/crashed, timed-out, out-of-memory. */
export function openView(
  spawn: SpawnDocumentProcess,
  input: Omit<JobOf<"view">, "type">,
  given: Partial<Limits> = {},
): Promise<Result<DocumentView, StetError>> {
  const limits = { ...LIMITS, silenceMs: QUESTION_MS, ...given };
  return new Promise((settle) => {
    const child = spawn();
    const waiting = new Map<number, Waiting>();
    let next = 1;
    let ended = false;
    let clock: NodeJS.Timeout | undefined;

    const end = (error: StetError) => {
      if (ended) return;
      ended = true;
      clearTimeout(clock);
      stopWatching();
      kill(child);
      for (const one of waiting.values()) one.settle(err(error));
      waiting.clear();
      settle(err(error));
    };
    const startClock = () => {
      clearTimeout(clock);
      const seconds = `${Math.round(limits.silenceMs / 1000)} s`;
      clock = setTimeout(() => end(stetError("document/timed-out", seconds)), limits.silenceMs);
    };
    const stopWatching = watchMemory(
      () => child,
      limits.memory,
      (limit) => end(stetError("document/out-of-memory", limit)),
    );
    const send = (request: ViewRequest) => {
      // Sending to a process that just died is not our defect: its end is on the way.
      if (child.connected) child.send(request, () => {});
    };

    const view = (opened: ViewOpened): DocumentView => ({
      opened,
      get ended() {
        return ended;
      },
      ask(question, ask, { priority = 0, signal } = {}) {
        if (ended) return Promise.resolve(err(stetError("document/crashed")));
        if (signal?.aborted) return Promise.resolve(err(stetError("document/cancelled")));
        return new Promise((resolve) => {
          const id = next++;
          const drop = () => {
            if (!waiting.delete(id)) return;
            send({ type: "drop", id });
            resolve(err(stetError("document/cancelled")));
          };
          waiting.set(id, {
            question,
            settle: (result) => {
              signal?.removeEventListener("abort", drop);
              resolve(result as Result<Told<typeof question>, StetError>);
            },
          });
          signal?.addEventListener("abort", drop, { once: true });
          send({ type: question, id, priority, ask } as ViewRequest);
        });
      },
      learn: (readings) => send({ type: "learn", readings: [...readings] }),
      close: () => end(stetError("document/cancelled")),
    });

    startClock();
    const begin = () => void child.send({ type: "view", ...input });
    if (saidReady(child)) begin();
    child.on("error", () => end(stetError("document/crashed")));
    child.on("exit", () => end(stetError("document/crashed")));
    child.on("message", (received) => {
      if (ended) return;
      const parsed = viewMessage.safeParse(received);
      if (!parsed.success) return end(stetError("internal/defect"));
      const said = parsed.data;
      if (said.type === "ready") begin();
      else if (said.type === "failed") end(errorOf(said.code, said.detail));
      else if (said.type === "opened") {
        clearTimeout(clock);
        settle(ok(view(said.opened)));
      } else if (said.type === "begun") startClock();
      else {
        clearTimeout(clock);
        const asked = waiting.get(said.id);
        waiting.delete(said.id);
        if (asked === undefined) return;
        if (said.type === "refused") return asked.settle(err(errorOf(said.code, "")));
        const answer = QUESTIONS[asked.question].answer.safeParse(said.answer);
        asked.settle(answer.success ? ok(answer.data) : err(stetError("internal/defect")));
      }
    });
  });
}

function kill(child: ChildProcess): void {
  child.removeAllListeners();
  // A late error of a process we are done with must not become an unhandled one.
  child.on("error", () => {});
  child.kill("SIGKILL");
}
