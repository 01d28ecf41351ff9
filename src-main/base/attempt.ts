// Tries what a library may throw at, without hiding what must end the process.

/** The value, or undefined when the library threw. A trap in WASM is thrown on: its memory is broken for good. */
export function attempt<T>(run: () => T): T | undefined {
  try {
    return run();
  } catch (thrown) {
    rethrowFatal(thrown);
    return undefined;
  }
}

/** "memory access out of bounds" and the like must end the process, not count as one damaged page. */
export function rethrowFatal(thrown: unknown): void {
  if (thrown instanceof Error && thrown.name === "RuntimeError") throw thrown;
}
