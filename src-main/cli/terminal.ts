// Where output goes: data on stdout, everything else on stderr, relative paths from where the person stood.
import { writeSync } from "node:fs";
import { resolve } from "node:path";
import { ERRORS, EXIT, type ExitCode, type StetError } from "../contract/errors.ts";

/** One line of data. A reader that went away (`| head`) is no error of ours. */
export function print(line: string): void {
  const bytes = Buffer.from(`${line}\n`);
  // Synchronous, so that a line is whole even when the process ends right after, on pipes too.
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (thrown) {
      const code = (thrown as NodeJS.ErrnoException).code;
      if (code === "EAGAIN") Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
      else if (code === "EPIPE") return;
      else throw new OutputError();
    }
  }
}

export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** npm runs scripts in the package's folder; the person stood in INIT_CWD. */
export function fromWhereTheyStood(path: string): string {
  if (path === "-") return path;
  const base = process.env.npm_lifecycle_event === undefined ? process.cwd() : (process.env.INIT_CWD ?? process.cwd());
  return resolve(base, path);
}

/** A name found in a hostile file, as it may be shown: what steers a terminal or turns the writing is left out. */
export const shown = (name: string) => name.replace(/[\p{Cc}\p{Cf}\u2028\u2029]/gu, "\u00b7");

/** Says an error in words on stderr, or as a line of JSON on stdout, and returns the code to end with. */
export function failed(name: string, error: StetError, json: boolean): ExitCode {
  if (json) print(JSON.stringify({ schema: "stet.error/1", document: { name }, error }));
  say(`${shown(name)}: ${error.message} (${error.code})`);
  return ERRORS[error.code].exit;
}

/** With several files the highest code counts. */
export const worse = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b);

/** What was to be printed has no place to go: a full disk, most often. */
export class OutputError extends Error {}

/** A word not understood on the command line; the message says which are. */
export class UsageError extends Error {}

export function usage(message: string): never {
  throw new UsageError(message);
}

export { EXIT, type ExitCode };
