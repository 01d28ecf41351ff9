// A document process's helper: a second one, with the same permissions and no more, started when the first calls.
import type { ChildProcess } from "node:child_process";
import { type JobOf, message, type Told } from "../contract/document-process.ts";
import type { SpawnDocumentProcess } from "./document-process.ts";
import { saidReady } from "./ready-processes.ts";

const HELP: JobOf<"help"> = { type: "help" };

export type HelperProcess = {
  readonly process: () => ChildProcess | null;
  call(): void;
  ask(asked: { readonly id: number; readonly task: string; readonly order?: unknown }): void;
  /** Ends it and tells who called that it is alone. False where there is none. */
  giveUp(): boolean;
  end(): void;
};

/** `tell`: to the process that calls. Whatever ends the helper, its caller does the work itself: nothing is skipped. */
export function helperProcess(spawn: SpawnDocumentProcess, may: boolean, tell: (told: Told) => void): HelperProcess {
  let child: ChildProcess | null = null;
  let called = false;
  /** What is asked while it starts. */
  let waiting: object[] | null = [];
  const end = () => {
    child?.removeAllListeners();
    child?.on("error", () => {});
    child?.kill("SIGKILL");
    child = null;
  };
  const giveUp = () => {
    if (child === null) return false;
    end();
    tell({ type: "alone" });
    return true;
  };
  const begin = (helper: ChildProcess) => {
    helper.send(HELP);
    for (const asked of waiting ?? []) helper.send(asked);
    waiting = null;
  };
  return {
    process: () => child,
    call() {
      if (called) return;
      called = true;
      if (!may) return tell({ type: "alone" });
      const helper = spawn();
      child = helper;
      if (saidReady(helper)) begin(helper);
      helper.on("error", giveUp);
      helper.on("exit", giveUp);
      helper.on("message", (received) => {
        const parsed = message.safeParse(received);
        if (!parsed.success || parsed.data.type === "failed") giveUp();
        else if (parsed.data.type === "ready") begin(helper);
        else if (parsed.data.type === "answered") tell(parsed.data);
      });
    },
    ask({ id, task, order }) {
      const asked = { type: "ask", id, task, order };
      if (child === null) tell({ type: "answered", id, answer: null });
      else if (waiting === null) child.send(asked);
      else waiting.push(asked);
    },
    giveUp,
    end,
  };
}
