// WebAssembly compiled once for a process: its threads have what was compiled before they started.
import { readFileSync } from "node:fs";
import { getEnvironmentData, setEnvironmentData } from "node:worker_threads";

export type WasmInstance = { readonly exports: unknown };
/** No part of the language's own types, nor of Node's. */
const { WebAssembly } = globalThis as unknown as {
  readonly WebAssembly: {
    readonly Module: new (bytes: Uint8Array) => object;
    readonly Instance: new (module: object, imports: object) => WasmInstance;
  };
};

/** Compiles `file` where this thread has not been given it. */
export function compiledWasm(file: string): object {
  const known = getEnvironmentData(file);
  if (typeof known === "object" && known !== null) return known;
  const compiled = new WebAssembly.Module(readFileSync(file));
  setEnvironmentData(file, compiled as never);
  return compiled;
}

/**
 * What Emscripten asks a library's user for: by itself it copies the file once more and waits for it. Some of its
 * versions go on with what this returns.
 */
export const instantiateWith =
  (file: string) =>
  (imports: object, receive: (instance: WasmInstance) => unknown): unknown =>
    receive(new WebAssembly.Instance(compiledWasm(file), imports)) ?? {};
