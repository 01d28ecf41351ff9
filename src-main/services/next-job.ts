// A document's process between two of its jobs, so that the second doesn't wait for an engine to load again.
import type { ChildProcess } from "node:child_process";
import type { SpawnDocumentProcess } from "./document-process.ts";
import { markReady } from "./ready-processes.ts";

/** For one document and no other: what a process has seen, it may have been taken over by. */
export type NextJob = {
  keep(child: ChildProcess): void;
  /** Hands out what is kept, once; else starts another. */
  readonly spawn: SpawnDocumentProcess;
  end(): void;
};

/** A next job that doesn't come soon doesn't come. */
const WAITS_MS = 30_000;

export function nextJob(spawn: SpawnDocumentProcess, waitsMs = WAITS_MS): NextJob {
  let kept: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  const take = () => {
    const child = kept;
    kept = null;
    clearTimeout(timer);
    child?.off("exit", take);
    return child;
  };
  const end = () => void take()?.kill("SIGKILL");
  return {
    keep(child) {
      end();
      markReady(child);
      child.once("exit", take);
      kept = child;
      timer = setTimeout(end, waitsMs);
      timer.unref();
    },
    spawn() {
      const child = take();
      return child?.connected ? child : spawn();
    },
    end,
  };
}
