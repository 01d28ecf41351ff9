// The services' side of a document process: starts it, watches its time and memory, ends it, names what went wrong.
import { type ChildProcess, fork } from "node:child_process";
import { createRequire } from "node:module";
import { availableParallelism } from "node:os";
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
import { saidReady } from "./ready-processes.ts";

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

/** Pages of one document that a job may give up before it is the document that can't be read. */
const MOST_GIVEN_UP = 50;

export type RunOptions = {
  readonly limits?: Partial<Limits>;
  readonly onProgress?: (progress: Progress) => void;
  /** A page read off its picture: whoever keeps it spares the next job the reading. */
  readonly onScanned?: (reading: PageReading) => void;
  readonly signal?: Cancel;
  /** Has the process that answered, for the next job about the same document; else it ends. */
  readonly keep?: (child: ChildProcess) => void;
  /** Whether a redaction may have a second thread; where there is one core it would only take turns with the first. */
  readonly helper?: boolean;
};

/** Starts the process; the shell starts one in its own way, the command line and the host in this. */
export type SpawnDocumentProcess = () => ChildProcess;

/** How a front that isn't plain Node starts it: what it is told, and by which binary. */
export type Start = { readonly env?: Readonly<Record<string, string>>; readonly execPath?: string };

/**
 * Whether this Node lets a process give up a right, as it must where it is given that to a second thread: the one we
 * carry does, and those of the next lines from 26.6 on.
 */
const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
const MAY_START_THREADS = (major === 24 && minor >= 21) || (major === 26 && minor >= 6) || major > 26;

/** `entry` is the built worker. The child may read only our own code and models, write nothing, and start nothing. */
export function nodeSpawner(entry: string, { env = {}, execPath }: Start = {}): SpawnDocumentProcess {
  const code = dirname(entry);
  const models = resolve(code, "..", "..", "resources", "models");
  const signals = resolve(code, "..", "..", "resources", "signals");
  const packages = resolve(dirname(createRequire(entry).resolve("mupdf")), "..", "..");
  return () =>
    fork(entry, [], {
      serialization: "advanced",
      // A parser's own messages may quote the document: nobody listens.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      env,
      execArgv: [
        "--permission",
        // Given up by itself before it parses anything: see workers/threads.ts.
        ...(MAY_START_THREADS ? ["--allow-worker"] : []),
        `--allow-fs-read=${join(code, "*")}`,
        `--allow-fs-read=${join(packages, "*")}`,
        `--allow-fs-read=${join(models, "*")}`,
        `--allow-fs-read=${join(signals, "*")}`,
        "--max-old-space-size=3072",
        // Pictures and letters come by the thousand and are soon done with: with more room for what is new, less of it
        // is carried along.
        "--max-semi-space-size=64",
        "--no-warnings",
      ],
      ...(execPath === undefined ? {} : { execPath }),
    });
}

/**
 * A page whose picture the recogniser hangs or breaks on is given up: the job is run again without it, with what was
 * read by then. A redaction that took too much memory is run again by one thread. Errors: those of the engine, and
 * document/crashed, timed-out, out-of-memory, cancelled. Never throws.
 */
export async function runJob<T extends OneJob["type"]>(
  spawn: SpawnDocumentProcess,
  job: JobOf<T>,
  { limits: own, ...options }: RunOptions = {},
): Promise<Result<Outcome<T>, StetError>> {
  const limits = { ...LIMITS, ...own };
  const ends = performance.now() + limits.totalMs;
  let order: OneJob = job;
  let mayHelp = order.type === "redact" && (options.helper ?? availableParallelism() > 1);
  for (let given = 0; ; given++) {
    const readings: PageReading[] = [];
    const keep = (reading: PageReading) => {
      readings.push(reading);
      options.onScanned?.(reading);
    };
    const totalMs = Math.max(0, ends - performance.now());
    const sent = order.type === "redact" && !mayHelp ? { ...order, alone: true } : order;
    const ran = await runOnce<T>(spawn, sent, { ...options, onScanned: keep }, { ...limits, totalMs });
    const full = !ran.result.ok && ran.result.error.code === "document/out-of-memory";
    if (full && ran.gaveUp === undefined && mayHelp) {
      mayHelp = false;
      continue;
    }
    if (ran.gaveUp === undefined || given === MOST_GIVEN_UP || !("scans" in order)) return ran.result;
    // Memory that many pages filled together isn't the last one's fault: it gets another process to itself.
    if (!full || readings.length === 0) keep({ ...ran.gaveUp, turned: 0, replaces: false, lines: [] });
    order = { ...order, scans: { ...order.scans, known: [...order.scans.known, ...readings] } };
  }
}

type Ran<T extends OneJob["type"]> = {
  readonly result: Result<Outcome<T>, StetError>;
  /** The page's picture that it ended on. */
  readonly gaveUp?: Required<Pick<PageReading, "picture" | "gaveUp">>;
};
/** What a page's picture may be the reason of. */
const OVER_A_PICTURE: Partial<Record<ErrorCode, "slow" | "broke">> = {
  "document/timed-out": "slow",
  "document/out-of-memory": "broke",
  "document/crashed": "broke",
};

function runOnce<T extends OneJob["type"]>(
  spawn: SpawnDocumentProcess,
  job: OneJob,
  { onProgress, onScanned, signal, keep }: RunOptions,
  limits: Limits,
): Promise<Ran<T>> {
  return new Promise((settle) => {
    const child = spawn();
    const listeners: (readonly [string, (told: unknown) => void])[] = [];
    const on = (event: "error" | "exit" | "message", listener: (told: unknown) => void) => {
      listeners.push([event, listener]);
      child.on(event, listener);
    };
    let silence: NodeJS.Timeout | undefined;
    let looking: string | undefined;
    const finish = (result: Result<Outcome<T>, StetError>) => {
      clearTimeout(silence);
      clearTimeout(total);
      stopWatching();
      signal?.removeEventListener("abort", cancel);
      for (const [event, listener] of listeners) child.off(event, listener);
      // A late error of a process we are done with must not become an unhandled one.
      child.on("error", () => {});
      if (result.ok && keep !== undefined) keep(child);
      else child.kill("SIGKILL");
      const gaveUp = result.ok || looking === undefined ? undefined : OVER_A_PICTURE[result.error.code];
      settle(gaveUp === undefined ? { result } : { result, gaveUp: { picture: looking!, gaveUp } });
    };
    const fail = (code: ErrorCode, detail = "") => finish(err(stetError(code, detail)));
    const seconds = (ms: number) => `${Math.round(ms / 1000)} s`;
    const listen = () => {
      clearTimeout(silence);
      silence = setTimeout(() => fail("document/timed-out", seconds(limits.silenceMs)), limits.silenceMs);
    };
    const cancel = () => fail("document/cancelled");
    const total = setTimeout(() => {
      looking = undefined;
      fail("document/timed-out", seconds(limits.totalMs));
    }, limits.totalMs);
    const stopWatching = watchMemory(
      () => child,
      limits.memory,
      (limit) => fail("document/out-of-memory", limit),
    );
    if (signal?.aborted) return cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    listen();
    if (saidReady(child)) child.send(job);
    const hear = (received: unknown) => {
      listen();
      const parsed = message.safeParse(received);
      if (!parsed.success) return fail("internal/defect");
      const said = parsed.data;
      // Any other message says that the recogniser came back; only a failure may be its own.
      if (said.type !== "failed") looking = said.type === "looking" ? said.picture : undefined;
      if (said.type === "ready") child.send(job);
      else if (said.type === "progress") onProgress?.(said);
      else if (said.type === "scanned") onScanned?.(said.reading);
      else if (said.type === "failed") finish(err(errorOf(said.code, said.detail)));
      else if (said.type === "done") {
        const outcome = outcomes[job.type].safeParse(said.outcome);
        if (outcome.success) finish(ok(outcome.data as Outcome<T>));
        else fail("internal/defect");
      }
    };
    on("error", () => fail("document/crashed"));
    on("exit", () => fail("document/crashed"));
    on("message", hear);
  });
}
