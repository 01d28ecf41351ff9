// The built entry, run by plain Node on a fake Electron: what is shipped is wired, starts, answers and ends.
import { execFile } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, describe, expect, it } from "vitest";
import packageJson from "../../../package.json" with { type: "json" };
import { root } from "../../support/shared.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-main-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(home: string, ...files: string[]) {
  const main = join(root, packageJson.main);
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--no-warnings", join(root, "test", "unit", "shell", "run-main.ts"), main, ...files],
    { env: { PATH: process.env.PATH, STET_HOME: home } },
  );
  return { ...JSON.parse(stdout), stderr };
}

describe("the built shell", () => {
  it("starts, guards its window, answers its page and ends", async () => {
    const home = join(folder, "home");
    const ran = await run(home, join(root, "resources", "samples", "dossier.pdf"));
    expect([ran.errors, ran.stderr, ran.page]).toEqual([[], "", "stet://app/"]);
    for (const call of [
      "app.enableSandbox",
      "protocol.registerSchemesAsPrivileged",
      "session.protocol.handle stet stet",
    ])
      expect(ran.calls).toContain(call);
    expect(ran.options.webPreferences).toMatchObject({ sandbox: true, contextIsolation: true, nodeIntegration: false });
    expect(existsSync(ran.options.webPreferences.preload)).toBe(true);
    expect(ran.told).toEqual([
      ["incoming"],
      { version: packageJson.version, dialogs: true, mac: process.platform === "darwin", samplePages: 64 },
    ]);
    expect(ran.paths).toEqual([["userData", join(home, "window")]]);
    // Windows keeps no such bits.
    if (process.platform !== "win32") expect(statSync(join(home, "window")).mode & 0o077).toBe(0);
  });

  it("says so when its folder can't be made, and ends", async () => {
    const file = join(folder, "not-a-folder");
    writeFileSync(file, "");
    const ran = await run(join(file, "home"));
    expect(ran.errors).toEqual([expect.stringContaining("folder for cases")]);
    expect([ran.quits, ran.page]).toEqual([1, undefined]);
  });
});
