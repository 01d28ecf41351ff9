// Which browser is found, on a PATH and in folders made for the purpose.
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { candidates, findBrowser } from "../../../../src-main/host/window/browsers.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-browsers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A folder holding programs of these names; a name ending in - can't be run. */
function bin(...names: readonly string[]): string {
  const path = mkdtempSync(join(folder, "bin-"));
  for (const name of names) {
    const program = join(path, name.replace(/-$/, ""));
    writeFileSync(program, "#!/bin/sh\n");
    chmodSync(program, name.endsWith("-") ? 0o644 : 0o755);
  }
  return path;
}
const on = (PATH: string, more: Readonly<Record<string, string>> = {}) =>
  findBrowser({ env: { PATH, ...more }, platform: "linux", home: folder });

// Permissions and PATH are these systems' ways.
describe.runIf(process.platform !== "win32")("on Linux", () => {
  it.each([
    ["chromium", "chromium"],
    ["chromium-browser", "chromium"],
    ["google-chrome-stable", "chromium"],
    ["google-chrome", "chromium"],
    ["microsoft-edge-stable", "edge"],
    ["microsoft-edge", "edge"],
  ])("finds %s on the PATH", (name, family) => {
    const path = bin(name);
    const browser = { path: join(path, name), family, snap: false };
    expect(on(`/nowhere:${path}`)).toEqual({ kind: "browser", browser });
  });
  it("takes Chromium before Chrome before Edge, wherever on the PATH they are", () => {
    const [edge, chrome, chromium] = [bin("microsoft-edge"), bin("google-chrome"), bin("chromium")];
    const found = (path: string) => (({ browser }) => browser.path)(on(path) as { browser: { path: string } });
    expect(found(`${edge}:${chrome}:${chromium}`)).toBe(join(chromium, "chromium"));
    expect(found(`${edge}:${chrome}`)).toBe(join(chrome, "google-chrome"));
  });
  it("passes over what can't be run, other browsers, and folders relative to where the person stands", () => {
    expect(on(bin("chromium-", "firefox", "brave-browser"))).toEqual({ kind: "none" });
    expect(candidates({ env: { PATH: ":.:bin:/usr/bin" }, platform: "linux", home: "/" })).toEqual(
      candidates({ env: { PATH: "/usr/bin" }, platform: "linux", home: "/" }),
    );
  });
  it("finds nothing without a PATH", () => {
    expect(findBrowser({ env: {}, platform: "linux", home: folder })).toEqual({ kind: "none" });
  });
});

describe.runIf(process.platform !== "win32")("STET_BROWSER", () => {
  it("comes before what is installed", () => {
    const mine = join(bin("my-edge"), "my-edge");
    const browser = { path: mine, family: "edge", snap: false };
    expect(on(bin("chromium"), { STET_BROWSER: mine })).toEqual({ kind: "browser", browser });
  });
  it("none means none", () => {
    expect(on(bin("chromium"), { STET_BROWSER: "none" })).toEqual({ kind: "none" });
  });
  it("empty means nothing", () => {
    expect(on(bin("chromium"), { STET_BROWSER: "" })).toMatchObject({ kind: "browser" });
  });
  it.each(["chromium", "./chromium", "/nowhere/chromium"])("is refused as %s", (path) => {
    expect(on(bin("chromium"), { STET_BROWSER: path })).toEqual({ kind: "wrong", path });
  });
});

describe("elsewhere", () => {
  it("looks for applications on macOS, everybody's and the person's own", () => {
    expect(candidates({ env: {}, platform: "darwin", home: "/Users/jo" })).toEqual([
      "/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Users/jo/Applications/Chromium.app/Contents/MacOS/Chromium",
      "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Users/jo/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
      "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
      "/Users/jo/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ]);
  });
  it("looks in the folders of programs on Windows", () => {
    const env = { ProgramFiles: "C:\\Program Files", LOCALAPPDATA: "C:\\Users\\jo\\AppData\\Local" };
    expect(candidates({ env, platform: "win32", home: "" })).toEqual([
      "C:\\Program Files\\Chromium\\Application\\chrome.exe",
      "C:\\Users\\jo\\AppData\\Local\\Chromium\\Application\\chrome.exe",
      "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Users\\jo\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe",
      "C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe",
      "C:\\Users\\jo\\AppData\\Local\\Microsoft\\Edge\\Application\\msedge.exe",
    ]);
  });
});
