// `stet open` and npm start: which window is opened, and what is said when none can be.
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { chooseFront, electronBinary } from "../../../src-main/cli/commands/open.ts";
import { stet } from "../../support/cli.ts";
import { root } from "../../support/shared.ts";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-open-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A project with the electron package installed, and its binary as far as `has` says. */
function project(has: { readonly note?: boolean; readonly binary?: boolean } = {}): string {
  const made = mkdtempSync(join(folder, "p-"));
  const electron = join(made, "node_modules", "electron");
  mkdirSync(join(electron, "dist"), { recursive: true });
  writeFileSync(join(made, "package.json"), "{}");
  writeFileSync(join(electron, "package.json"), '{ "name": "electron", "main": "index.js" }');
  writeFileSync(join(electron, "index.js"), "throw new Error('downloads');");
  if (has.note) writeFileSync(join(electron, "path.txt"), "electron");
  if (has.binary) writeFileSync(join(electron, "dist", "electron"), "");
  return made;
}

describe("Electron's binary", () => {
  it("is found where it is, without running what would download it", () => {
    const made = project({ note: true, binary: true });
    expect(electronBinary(made, {}, "linux")).toBe(join(made, "node_modules", "electron", "dist", "electron"));
  });
  it("is found where ELECTRON_OVERRIDE_DIST_PATH says", () => {
    const elsewhere = join(mkdtempSync(join(folder, "e-")));
    writeFileSync(join(elsewhere, "electron"), "");
    expect(electronBinary(project(), { ELECTRON_OVERRIDE_DIST_PATH: elsewhere }, "linux")).toBe(
      join(elsewhere, "electron"),
    );
  });
  it.each([
    ["nothing was fetched", project, {}],
    ["the note is there and the binary isn't", () => project({ note: true }), {}],
    ["the package isn't installed", () => mkdtempSync(join(folder, "n-")), {}],
    [
      "ELECTRON_OVERRIDE_DIST_PATH is wrong",
      () => project({ note: true, binary: true }),
      { ELECTRON_OVERRIDE_DIST_PATH: "/nowhere" },
    ],
  ])("is not there when %s", (_what, make, env) => {
    expect(electronBinary(make(), env, "linux")).toBeNull();
  });
});

describe("the window", () => {
  const wanted = { root: "/stet", path: "/x/a b.pdf", allowBrowser: false, electron: null };
  it.each([
    ["Electron with the project and the file", { electron: "/e" }, "/e", ["/stet", "/x/a b.pdf"]],
    ["Electron alone", { electron: "/e", path: null, allowBrowser: true }, "/e", ["/stet"]],
    ["else the host with the file", {}, process.execPath, [join("/stet", "out", "main", "host.js"), "/x/a b.pdf"]],
    [
      "else the host, allowed an address",
      { path: null, allowBrowser: true },
      process.execPath,
      [join("/stet", "out", "main", "host.js"), "--allow-browser"],
    ],
  ])("is %s", (_what, change, program, args) => {
    expect(chooseFront({ ...wanted, ...change })).toEqual({ program, args });
  });
});

describe("stet open", () => {
  const nothing = () => ({
    ELECTRON_OVERRIDE_DIST_PATH: "/nowhere",
    STET_BROWSER: "none",
    STET_HOME: mkdtempSync(join(folder, "h-")),
  });

  it("says what to install, prints nothing, and ends with 4, where there is nothing to show the window in", async () => {
    const ran = await stet(["open"], { env: nothing() });
    expect([ran.code, ran.out]).toEqual([4, ""]);
    for (const way of ["npm run get-electron", "Chromium", "Chrome", "Edge", "STET_BROWSER", "--allow-browser"])
      expect(ran.err).toContain(way);
  });
  it("ends with 3 for a file that isn't there, before any window opens", async () => {
    const ran = await stet(["open", "nothing.pdf"], { env: nothing() });
    expect([ran.code, ran.err]).toEqual([3, expect.stringContaining("document/not-found")]);
  });
  it("ends with 2 for standard input", async () => {
    expect((await stet(["open", "-"], { env: nothing() })).code).toBe(2);
  });
  it("hands on what ends it, and ends with 130", async () => {
    const child = spawn(process.execPath, [join(root, "out", "main", "cli.js"), "open", "--allow-browser"], {
      env: { PATH: process.env.PATH, ...nothing() },
    });
    const address = await new Promise((settle) => child.stdout.once("data", (data) => settle(String(data))));
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]+\n$/);
    child.kill("SIGTERM");
    expect(await new Promise((settle) => child.on("close", settle))).toBe(130);
  });
  // A program that is a shell script.
  it.runIf(process.platform !== "win32")(
    "starts Electron with the file as the person named it, and ends as it does",
    async () => {
      const dist = mkdtempSync(join(folder, "d-"));
      const note = join(root, "node_modules", "electron", "path.txt");
      const name =
        tryRead(note) ?? (process.platform === "darwin" ? "Electron.app/Contents/MacOS/Electron" : "electron");
      mkdirSync(join(dist, name, ".."), { recursive: true });
      writeFileSync(join(dist, name), '#!/bin/sh\nprintf "%s\\n" "$@" > "$FAKE_OUT"\nexit 3\n');
      chmodSync(join(dist, name), 0o755);
      const out = join(folder, "args");
      const env = { ELECTRON_OVERRIDE_DIST_PATH: dist, FAKE_OUT: out, npm_lifecycle_event: "start", INIT_CWD: folder };
      writeFileSync(join(folder, "a b.pdf"), "%PDF-");
      expect((await stet(["open", "a b.pdf"], { env })).code).toBe(3);
      expect(readFileSync(out, "utf8").trim().split("\n")).toEqual([root, join(folder, "a b.pdf")]);
    },
  );
});

describe("npm start", () => {
  it("opens, and npm run get-electron is the one that fetches", () => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect(scripts.start).toBe("node src-main/cli/launch.mjs open");
    expect(scripts["get-electron"]).toBe("install-electron");
    const ran = spawnSync(process.execPath, ["src-main/cli/launch.mjs", "open", "--help"], {
      cwd: root,
      encoding: "utf8",
    });
    expect([ran.status, ran.stdout]).toEqual([0, expect.stringContaining("--allow-browser")]);
  });
});

function tryRead(path: string): string | null {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return null;
  }
}
