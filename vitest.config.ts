import { defineConfig } from "vitest/config";

/** Tests of parts keep nothing between files: they share a process and what it has loaded. */
const parts = ["test/arch/**/*.test.ts", "test/corpus/**/*.test.ts", "test/ui/**/*.test.ts", "test/unit/**/*.test.ts"];

export default defineConfig({
  test: {
    pool: "forks",
    maxWorkers: 2,
    globalSetup: ["test/global-setup.ts"],
    // As in a document process: before the library is loaded.
    setupFiles: ["src-main/adapters/mupdf/wasm.ts"],
    projects: [
      { extends: true, test: { name: "parts", include: parts, isolate: false } },
      { extends: true, test: { name: "whole", isolate: false, include: ["test/**/*.test.ts"], exclude: parts } },
    ],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A window on a busy machine takes its time; what never comes still fails.
    expect: { poll: { timeout: 15_000, interval: 100 } },
  },
});
