// The services' side of a document process: starts it, watches its time and memory, ends it, names what went wrong.
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { err, ok, type Result } from "../base/result.ts";
import {
  type JobOf,
  message,
  type OneJob,
  type Outcome,
  outcomes,
  type Progress,
} from "../contract/document-process.ts";
import { type ErrorCode, type StetError, stetError } from "../contract/errors.ts";
import type { PageReading } from "../contract/scans.ts";
import type { Cancel } from "../contract/services.ts";
import { errorOf, watchMemory } from "./process-watch.ts";
import { saidReady } from "./warm-spawner.ts";

export type Limits = {
  /** Largest input. WASM memory ends at 2 GB, and a parsed document takes several times its size. */
  readonly bytes: number;
  readonly pages: number;
  /** Resident memory of the document process, measured from outside, since V8's limits don't bound WASM. */
  readonly memory: number;
  /** Longest silence: a page, or a step of a redaction, that takes longer hangs. */
  readonly silenceMs: number;
  readonly totalMs: number;
};

export const LIMITS: Limits = {
  bytes: 512 * 1024 * 1024,
  pages: 20_000,
  memory: 3 * 1024 * 1024 * 1024,
  silenceMs: 60_000,
  totalMs: 20 * 60_000,
};

export type RunOptions = {
  readonly limits?: Partial<Limits>;
  readonly onProgress?: (progress: Progress) => void;
  /** A page read off its picture: whoever keeps it spares the next job the reading. */
  readonly onScanned?: (reading: PageReading) => void;
  readonly signal?: Cancel;
};

/** Starts the process; the shell starts one in its own way, the command line and the host in this. */
export type SpawnDocumentProcess = () => ChildProcess;

/** How a front that isn't plain Node starts it: what it is told, and by which binary. */
export type Start = { readonly env?: Readonly<Record<string, string>>; readonly execPath?: string };

/** `entry` is the built worker. The child may read only our own code, write nothing, and start nothing. */
export function nodeSpawner(entry: string, { env = {}, execPath }: Start = {}): SpawnDocumentProcess {
  const code = dirname(entry);
  const packages = resolve(dirname(createRequire(entry).resolve("mupdf")), "..", "..");
  return () =>
    fork(entry, [], {
      serialization: "advanced",
      // A parser's own messages may quote the document: nobody listens.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      env,
      execArgv: [
        "--permission",
        `--allow-fs-read=${join(code, "*")}`,
        `--allow-fs-read=${join(packages, "*")}`,
        "--max-old-space-size=3072",
        "--no-warnings",
      ],
      ...(execPath === undefined ? {} : { execPath }),
    });
}

/** Errors: those of the engine, and document/crashed, timed-out, out-of-memory, cancelled. Never throws. */
export function runJob<T extends OneJob["type"]>(
  spawn: SpawnDocumentProcess,
  job: JobOf<T>,
  { limits: given, onProgress, onScanned, signal }: RunOptions = {},
): Promise<Result<Outcome<T>, StetError>> {
  const limits = { ...LIMITS, ...given };
  return new Promise((settle) => {
    const child = spawn();
    let silence: NodeJS.Timeout | undefined;
    const finish = (result: Result<Outcome<T>, StetError>) => {
      clearTimeout(silence);
      clearTimeout(total);
      stopWatching();
      signal?.removeEventListener("abort", cancel);
      child.removeAllListeners();
      // A late error of a process we are done with must not become an unhandled one.
      child.on("error", () => {});
      child.kill("SIGKILL");
      settle(result);
    };
    const fail = (code: ErrorCode, detail = "") => finish(err(stetError(code, detail)));
    const timedOut = (ms: number) => () => fail("document/timed-out", `${Math.round(ms / 1000)} s`);
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(timedOut(limits.silenceMs), limits.silenceMs);
    };
    const cancel = () => fail("document/cancelled");
    const total = setTimeout(timedOut(limits.totalMs), limits.totalMs);
    const stopWatching = watchMemory(child, limits.memory, (limit) => fail("document/out-of-memory", limit));
    if (signal?.aborted) return cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    listen();
    if (saidReady(child)) child.send(job);
    child.on("error", () => fail("document/crashed"));
    child.on("exit", () => fail("document/crashed"));
    child.on("message", (received) => {
      listen();
      const parsed = message.safeParse(received);
      if (!parsed.success) return fail("internal/defect");
      const said = parsed.data;
      if (said.type === "ready") child.send(job);
      else if (said.type === "progress") onProgress?.(said);
      else if (said.type === "scanned") onScanned?.(said.reading);
      else if (said.type === "failed") finish(err(errorOf(said.code, said.detail)));
      else {
        const outcome = outcomes[(job as OneJob).type].safeParse(said.outcome);
        if (outcome.success) finish(ok(outcome.data as Outcome<T>));
        else fail("internal/defect");
      }
    });
  });
}
