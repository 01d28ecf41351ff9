import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // A window on a busy machine takes its time; what never comes still fails.
    expect: { poll: { timeout: 15_000, interval: 100 } },
    globalSetup: ["test/global-setup.ts"],
  },
});
