// Before any test: the build the tests run is no older than the sources.
import { spawnSync } from "node:child_process";
import { shared } from "./support/shared.ts";

export function setup(): void {
  const done = spawnSync(process.execPath, ["src-main/cli/launch.mjs", "--version"], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`the build failed: ${done.stderr}`);
  if (shared === null)
    console.log(
      "\nNo shared folder (STET_SHARED, or beside the checkout): the tests on real files are SKIPPED and counted below.\n",
    );
}
