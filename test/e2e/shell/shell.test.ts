// The desktop program as a person starts it, where Electron's binary is: the same journey as in a browser, and the walls.
import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { _electron, type ElectronApplication, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { electronSpawner } from "../../../src-main/shell/spawn-document-process.ts";
import { root } from "../../support/shared.ts";
import { PERMITTED, probeIn } from "../../unit/shell/permission-probe.ts";
import { runFirstJourney } from "../window/journeys.ts";
import { binary, missing } from "./electron-binary.ts";

if (missing !== null)
  console.log(
    `\nThe desktop program itself was NOT tried: ${missing}. Its tests are SKIPPED and counted below.\n` +
      "npx install-electron fetches the binary; ELECTRON_OVERRIDE_DIST_PATH names one that is elsewhere.\n",
  );

// Nothing may need Electron's binary to pass: without it the same wiring is held by test/unit/shell on a fake Electron.
describe.skipIf(missing !== null)("the desktop program", () => {
  const home = mkdtempSync(join(tmpdir(), "stet-electron-"));
  const env = { ...(process.env as Record<string, string>), STET_HOME: home };
  let app: ElectronApplication;
  let page: Page;

  beforeAll(async () => {
    app = await _electron.launch({ executablePath: binary!, args: [root], env });
    page = await app.firstWindow();
  });
  afterAll(async () => {
    await app?.close();
    rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  });

  it("shows our page, from our scheme", async () => {
    expect(page.url()).toBe("stet://app/");
    expect(await page.evaluate("[origin, isSecureContext, crossOriginIsolated]")).toEqual(["stet://app", true, false]);
  });

  it("takes a person through the sample", async () => {
    await runFirstJourney(page);
  });

  it("leaves the page no way to Node, and two functions of ours", async () => {
    expect(await page.evaluate("[typeof require, typeof process, typeof module, Object.keys(stet)]")).toEqual([
      "undefined",
      "undefined",
      "undefined",
      ["connect", "admit"],
    ]);
  });

  it.each([
    ["compile text", "Promise.resolve().then(() => new Function('return 1')())"],
    ["reach a website", "fetch('https://example.com/')"],
    ["reach this machine", "fetch('http://127.0.0.1:9/')"],
    ["read a file", "fetch('file:///etc/hostname')"],
    ["read another host of the scheme", "fetch('stet://evil/')"],
    ["read what wasn't built", "fetch('stet://app/../package.json').then(({ ok }) => ok || Promise.reject())"],
    ["read the clipboard", "navigator.clipboard.readText()"],
    ["use the camera", "navigator.mediaDevices.getUserMedia({ video: true })"],
    ["hand over a file it made up", "stet.admit(new File(['x'], 'a.pdf'))"],
  ])("doesn't let the page %s", async (_name, act) => {
    expect(await page.evaluate(`(${act}).then(() => "done", () => "refused")`)).toBe("refused");
  });

  it("opens no window and goes nowhere", async () => {
    expect(await page.evaluate("window.open('stet://app/') === null")).toBe(true);
    await page.evaluate("void (location.href = 'https://example.com/')");
    await page.evaluate("void (location.href = 'file:///etc/hostname')");
    await page.evaluate("new Promise((settle) => setTimeout(settle, 300))");
    expect([page.url(), app.windows().length]).toEqual(["stet://app/", 1]);
  });

  it("spells nothing and keeps its session in memory", async () => {
    const sessions = await app.evaluate(({ session, BrowserWindow }) =>
      [session.defaultSession, BrowserWindow.getAllWindows()[0]!.webContents.session].map((one) => [
        one.isSpellCheckerEnabled(),
        one.getStoragePath(),
      ]),
    );
    expect(sessions.map(([spells]) => spells)).toEqual([false, false]);
    expect(sessions[1]![1]).toBeNull();
  });

  it("hands the file of a second start to the first, which ends at once", async () => {
    const file = join(root, "resources", "samples", "dossier.pdf");
    await promisify(execFile)(binary!, [root, file], { env });
    expect(app.windows()).toHaveLength(1);
  });

  it("holds document processes to Node's permissions, run as Node", async () => {
    const probe = join(root, "out", "main", "electron-permission-probe.js");
    writeFileSync(probe, probeIn(root));
    const child = electronSpawner(probe, binary!)();
    const answer = await new Promise((settle) => child.once("message", settle));
    child.kill("SIGKILL");
    rmSync(probe);
    expect(answer).toEqual(PERMITTED);
  });
});
