// The built command line, run as a person runs it.
import { type ChildProcess, spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./shared.ts";

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };
export type Running = { readonly child: ChildProcess; readonly ended: Promise<Ran> };
type Options = {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  readonly env?: Record<string, string>;
  /** When it is at work: it has a process of its own by then. */
  readonly interrupted?: boolean;
  /** As another user: of root's rights nothing is left. */
  readonly uid?: number;
  /** The largest file that it may write, in blocks of 512 bytes: a disk that is full for it alone. POSIX only. */
  readonly blocks?: number;
  /** Where its output goes, instead of being collected. */
  readonly stdout?: number;
};

export const cli = join(root, "out", "main", "cli.js");

export function stetLater(args: readonly string[], options: Options = {}): Running {
  const { uid, blocks, stdout } = options;
  const command =
    blocks === undefined
      ? ([process.execPath, [cli, ...args]] as const)
      : (["sh", ["-c", `ulimit -f ${blocks}; exec "$@"`, "sh", process.execPath, cli, ...args]] as const);
  const child = spawn(...command, {
    cwd: options.cwd ?? root,
    env: { PATH: process.env.PATH, ...options.env },
    stdio: ["pipe", stdout ?? "pipe", "pipe"],
    ...(uid === undefined ? {} : { uid, gid: uid }),
  });
  let out = "";
  let err = "";
  child.stdout?.on("data", (d) => {
    out += d;
  });
  child.stderr!.on("data", (d) => {
    err += d;
  });
  child.stdin!.on("error", () => {});
  child.stdin!.end(options.input ?? "");
  if (options.interrupted === true) interruptAtWork(child);
  const ended = new Promise<Ran>((settle) => child.on("close", (code) => settle({ code, out, err })));
  return { child, ended };
}

/** A moment after its document process is there. Before that an interrupt is the system's, which ends it as one that didn't listen. */
function interruptAtWork(child: ChildProcess): void {
  const isAtWork = () => {
    try {
      return readFileSync(`/proc/${child.pid}/task/${child.pid}/children`, "utf8").trim() !== "";
    } catch {
      // Only Linux tells: elsewhere it is given time.
      return process.platform !== "linux";
    }
  };
  const look = setInterval(() => {
    if (child.exitCode !== null) clearInterval(look);
    if (!isAtWork()) return;
    clearInterval(look);
    setTimeout(() => child.kill("SIGINT"), process.platform === "linux" ? 300 : 3000);
  }, 20);
}

export const stet = (args: readonly string[], options: Options = {}): Promise<Ran> => stetLater(args, options).ended;

export const json = ({ out }: Ran) => JSON.parse(out);
