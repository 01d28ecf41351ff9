// One document process started ahead, so that opening a document doesn't wait for an engine to load.
import type { ChildProcess } from "node:child_process";
import type { SpawnDocumentProcess } from "./document-process.ts";
import { markReady, saidReady } from "./ready-processes.ts";

/** The spare holds nothing yet: it has seen no document and has no permission that another hasn't. */
export type WarmSpawner = { readonly spawn: SpawnDocumentProcess; close(): void };

/** Long enough that starting the next one competes neither with the document that was just opened nor with its looking through. */
const PAUSE_MS = 10_000;

export function warmSpawner(spawn: SpawnDocumentProcess, pauseMs = PAUSE_MS): WarmSpawner {
  let spare: ChildProcess | null = null;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;
  const start = () => {
    if (closed) return;
    const child = spawn();
    child.once("message", () => markReady(child));
    child.on("error", () => drop(child));
    child.on("exit", () => drop(child));
    // A spare alone must not keep the program running.
    child.unref();
    child.channel?.unref();
    spare = child;
  };
  const drop = (child: ChildProcess) => {
    if (spare === child) spare = null;
  };
  start();
  return {
    spawn() {
      const child = spare;
      spare = null;
      clearTimeout(timer);
      timer = setTimeout(start, pauseMs);
      timer.unref();
      if (child === null || !child.connected) return spawn();
      child.removeAllListeners("error");
      child.removeAllListeners("exit");
      if (!saidReady(child)) child.removeAllListeners("message");
      child.ref();
      child.channel?.ref();
      return child;
    },
    close() {
      closed = true;
      clearTimeout(timer);
      spare?.kill("SIGKILL");
      spare = null;
    },
  };
}
