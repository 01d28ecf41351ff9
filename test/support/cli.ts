// The built command line, run as a person runs it.
import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./shared.ts";

export type Ran = { readonly code: number | null; readonly out: string; readonly err: string };

export const stet = (
  args: readonly string[],
  options: { input?: string | Uint8Array; cwd?: string; env?: Record<string, string>; interruptAfterMs?: number } = {},
): Promise<Ran> =>
  new Promise((settle) => {
    const child = spawn(process.execPath, [join(root, "out", "main", "cli.js"), ...args], {
      cwd: options.cwd ?? root,
      env: { PATH: process.env.PATH, ...options.env },
    });
    let out = "";
    let err = "";
    child.stdout.on("data", (d) => {
      out += d;
    });
    child.stderr.on("data", (d) => {
      err += d;
    });
    child.stdin.on("error", () => {});
    child.stdin.end(options.input ?? "");
    if (options.interruptAfterMs !== undefined) setTimeout(() => child.kill("SIGINT"), options.interruptAfterMs);
    child.on("close", (code) => settle({ code, out, err }));
  });

export const json = ({ out }: Ran) => JSON.parse(out);
