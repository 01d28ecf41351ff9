// The services' side of a document process: starts it, watches its time and memory, ends it, names what went wrong.
import { type ChildProcess, fork } from "node:child_process";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { err, ok, type Result } from "../base/result.ts";
import { type Job, type JobOf, message, type Outcome, outcomes, type Progress } from "../contract/document-process.ts";
import { ERRORS, type ErrorCode, type StetError, stetError } from "../contract/errors.ts";

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
  readonly signal?: AbortSignal;
};

/** Starts the process; the shell starts one in its own way, the command line and the host in this. */
export type SpawnDocumentProcess = () => ChildProcess;

/** `entry` is the built worker. The child may read only our own code, write nothing, and start nothing. */
export function nodeSpawner(entry: string): SpawnDocumentProcess {
  const code = dirname(entry);
  const packages = resolve(dirname(createRequire(entry).resolve("mupdf")), "..", "..");
  return () =>
    fork(entry, [], {
      serialization: "advanced",
      // A parser's own messages may quote the document: nobody listens.
      stdio: ["ignore", "ignore", "ignore", "ipc"],
      env: {},
      execArgv: [
        "--permission",
        `--allow-fs-read=${join(code, "*")}`,
        `--allow-fs-read=${join(packages, "*")}`,
        "--max-old-space-size=3072",
        "--no-warnings",
      ],
    });
}

const MEMORY_POLL_MS = 250;

/** Errors: those of the engine, and document/crashed, timed-out, out-of-memory, cancelled. Never throws. */
export function runJob<T extends Job["type"]>(
  spawn: SpawnDocumentProcess,
  job: JobOf<T>,
  { limits: given, onProgress, signal }: RunOptions = {},
): Promise<Result<Outcome<T>, StetError>> {
  const limits = { ...LIMITS, ...given };
  return new Promise((settle) => {
    const child = spawn();
    let silence: NodeJS.Timeout | undefined;
    const finish = (result: Result<Outcome<T>, StetError>) => {
      clearTimeout(silence);
      clearTimeout(total);
      clearInterval(memory);
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
    const memory = setInterval(async () => {
      const used = child.pid === undefined ? null : await residentBytes(child.pid);
      if (used !== null && used > limits.memory)
        fail("document/out-of-memory", `${Math.round(limits.memory / 2 ** 20)} MB`);
    }, MEMORY_POLL_MS);
    if (signal?.aborted) return cancel();
    signal?.addEventListener("abort", cancel, { once: true });
    listen();
    child.on("error", () => fail("document/crashed"));
    child.on("exit", () => fail("document/crashed"));
    child.on("message", (received) => {
      listen();
      const parsed = message.safeParse(received);
      if (!parsed.success) return fail("internal/defect");
      const said = parsed.data;
      if (said.type === "ready") child.send(job);
      else if (said.type === "progress") onProgress?.(said);
      else if (said.type === "failed") finish(err(errorOf(said.code, said.detail)));
      else {
        const outcome = outcomes[job.type].safeParse(said.outcome);
        if (outcome.success) finish(ok(outcome.data as Outcome<T>));
        else fail("internal/defect");
      }
    });
  });
}

function errorOf(code: string, detail: string): StetError {
  const known: ErrorCode = Object.hasOwn(ERRORS, code) ? (code as ErrorCode) : "internal/defect";
  return detail === "" ? stetError(known) : { code: known, message: detail };
}

/** Linux tells a process's memory in /proc; elsewhere nothing is measured, and WASM's own 2 GB end is the limit. */
async function residentBytes(pid: number): Promise<number | null> {
  try {
    const status = await readFile(`/proc/${pid}/statm`, "utf8");
    return Number(status.split(" ")[1]) * 4096;
  } catch {
    return null;
  }
}
