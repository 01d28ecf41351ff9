// What every watcher of a document process does: measures its memory from outside, and believes no word it says.
import type { ChildProcess } from "node:child_process";
import { readFile } from "node:fs/promises";
import { ERRORS, type ErrorCode, type StetError, stetError } from "../contract/errors.ts";

const POLL_MS = 250;

/** Tells when a process holds more than `limit` bytes, with the limit in words. Returns what ends the watch. */
export function watchMemory(
  process: () => ChildProcess | null,
  limit: number,
  onOver: (limit: string) => void,
): () => void {
  const timer = setInterval(async () => {
    const id = process()?.pid;
    const used = id === undefined ? null : await residentBytes(id);
    if (used !== null && used > limit) onOver(`${Math.round(limit / 2 ** 20)} MB`);
  }, POLL_MS);
  return () => clearInterval(timer);
}

/** A code it doesn't have, from a process that may have been taken over, is our defect. */
export function errorOf(code: string, detail: string): StetError {
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
