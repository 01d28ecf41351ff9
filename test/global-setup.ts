// Before any test: the build the tests run is no older than the sources. And a folder for what several of them need.
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { shared } from "./support/shared.ts";

export function setup(): () => void {
  const done = spawnSync(process.execPath, ["src-main/cli/launch.mjs", "--version"], { encoding: "utf8" });
  if (done.status !== 0) throw new Error(`the build failed: ${done.stderr}`);
  if (shared === null)
    console.log(
      "\nNo shared folder (STET_SHARED, or beside the checkout): the tests on real files are SKIPPED and counted below.\n",
    );
  const common = mkdtempSync(join(tmpdir(), "stet-common-"));
  // Inherited by every process that runs tests.
  process.env.STET_TEST_COMMON = common;
  return () => rmSync(common, { recursive: true, force: true });
}
