// The one thread that a document process may start, and that nothing starts another: a thread may be started without
// the permissions of the process it belongs to, so the right to is given up before any of a document is parsed.
import { Worker } from "node:worker_threads";
import { compiledWasm } from "../adapters/compiled-wasm.ts";
import { MUPDF_WASM } from "../adapters/mupdf/wasm.ts";
import { PDFIUM_WASM } from "../adapters/pdfium/wasm.ts";
import type { Thread } from "./helper.ts";

type Permission = { has(scope: string): boolean; drop?(scope: string): void };
const permission = () => (process as { readonly permission?: Permission }).permission;

/** For good. A process that can't give it up ends: no document may be parsed in it. */
export function giveUpThreads(): void {
  const held = permission();
  if (held === undefined || !held.has("worker")) return;
  if (held.drop === undefined) process.exit(1);
  held.drop("worker");
}

/** Null where none may be started. It has the process's permissions. `atOnce`: it doesn't wait with the engines until it is asked something. */
export function startThread({ atOnce }: { readonly atOnce: boolean }): Thread | null {
  if (permission()?.has("worker") === false) return null;
  // Both threads will need them.
  for (const file of [MUPDF_WASM, PDFIUM_WASM]) compiledWasm(file);
  const thread = new Worker(new URL("./document-helper.js", import.meta.url), {
    env: {},
    workerData: { atOnce },
    stdout: true,
    stderr: true,
    resourceLimits: { maxOldGenerationSizeMb: 3072, maxYoungGenerationSizeMb: 192 },
  });
  // Nobody waits for it: the process ends when its job has.
  thread.unref();
  return thread;
}
