// The window's options: every flag's value, the file each path leads to, and colours that are the window's own.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { DESK_COLOURS } from "../../../src-main/shell/window-options.ts";
import { root } from "../../support/shared.ts";
import { FakeElectron } from "./fake-electron.ts";
import { builtFolder, started } from "./started.ts";

describe("the window", () => {
  it("opens with these options and no others", async () => {
    const built = builtFolder();
    const { window, session } = await started({ built });
    const { session: given, ...preferences } = window.options.webPreferences;
    expect(given).toBe(session);
    expect(preferences).toEqual({
      preload: join(built, "..", "preload", "preload.cjs"),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      plugins: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      webgl: false,
      disableDialogs: true,
      v8CacheOptions: "none",
      devTools: false,
    });
    const { webPreferences: _, ...options } = window.options;
    expect(options).toEqual({
      title: "Stet",
      width: 1440,
      height: 900,
      minWidth: 1200,
      minHeight: 640,
      show: false,
      backgroundColor: "#e4e1da",
    });
  });

  it("has developer tools only while developing", async () => {
    const electron = new FakeElectron();
    electron.app.isPackaged = false;
    const { window } = await started({ electron });
    expect(window.options.webPreferences.devTools).toBe(true);
  });

  it("begins dark where the system is dark", async () => {
    const electron = new FakeElectron();
    electron.nativeTheme.shouldUseDarkColors = true;
    expect((await started({ electron })).window.options.backgroundColor).toBe("#101113");
  });

  it("begins in the colour the page will have", () => {
    const tokens = readFileSync(join(root, "src-renderer", "styles", "tokens.css"), "utf8");
    const desks = [...tokens.matchAll(/--desk:\s*(#[0-9a-f]{6});/gi)].map(([, colour]) => colour!.toLowerCase());
    expect(desks).toEqual([DESK_COLOURS.light, DESK_COLOURS.dark]);
  });

  it("is shown once it has something to show", async () => {
    const { window } = await started();
    expect(window.done).toEqual([]);
    window.emit("ready-to-show");
    expect(window.done).toEqual(["show", "focus"]);
  });
});
