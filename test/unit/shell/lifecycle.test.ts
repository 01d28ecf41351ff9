// One Stet at a time, from start to end, with the system's dialogs; and what happens when a part of it fails.
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ERRORS } from "../../../src-main/contract/errors.ts";
import { FakeElectron } from "./fake-electron.ts";
import { builtFolder, recordingDesk, started, starting } from "./started.ts";

describe("a second Stet", () => {
  it("ends at once: no window, no desk, nothing of its own", async () => {
    const electron = new FakeElectron();
    electron.locked = false;
    await starting(electron, recordingDesk(), {});
    expect([electron.quits, electron.windows, electron.app.listenerCount("second-instance")]).toEqual([1, [], 0]);
  });

  it("is told by the folder it would share", async () => {
    const { electron } = await started({ ownFolder: () => join(tmpdir(), "of-this-person") });
    expect(electron.paths.get("userData")).toBe(join(tmpdir(), "of-this-person"));
    const { calls } = electron;
    expect(calls.indexOf("app.setPath userData")).toBeLessThan(calls.indexOf("app.requestSingleInstanceLock"));
  });
});

describe("Stet ends", () => {
  it("when its window closes", async () => {
    const { electron } = await started();
    electron.app.emit("window-all-closed");
    expect(electron.quits).toBe(1);
  });

  it("with its desk closed", async () => {
    const { electron, desk } = await started();
    electron.app.emit("will-quit");
    expect(desk.said).toEqual(["close"]);
  });

  it("with words when the page's process is gone", async () => {
    const { electron, window } = await started();
    window.webContents.emit("render-process-gone", {}, { reason: "crashed", exitCode: 5 });
    expect(electron.errors).toEqual([ERRORS["window/disconnected"].message]);
    expect(electron.quits).toBe(1);
  });

  it("without words when that was no accident", async () => {
    const { electron, window } = await started();
    window.webContents.emit("render-process-gone", {}, { reason: "clean-exit", exitCode: 0 });
    expect([electron.errors, electron.quits]).toEqual([[], 0]);
  });
});

describe("Stet doesn't start", () => {
  it("without a folder of its own", async () => {
    const ownFolder = () => {
      throw new Error("no folder");
    };
    await expect(starting(new FakeElectron(), recordingDesk(), { ownFolder })).rejects.toThrow("no folder");
  });

  it("where the page can't be loaded", async () => {
    const electron = new FakeElectron();
    electron.loading = () => Promise.reject(new Error("ERR_FAILED"));
    await expect(started({ electron })).rejects.toThrow("ERR_FAILED");
  });

  it("but makes no fuss when its window was closed while loading", async () => {
    const electron = new FakeElectron();
    electron.loading = async (window) => {
      window.emit("closed");
      throw new Error("ERR_ABORTED");
    };
    await expect(started({ electron })).resolves.toBeDefined();
  });

  it("without the built window: it shows nobody else's", async () => {
    const built = builtFolder();
    rmSync(join(built, "..", "renderer", "index.html"));
    const electron = new FakeElectron();
    const done = starting(electron, recordingDesk(), { built });
    electron.ready();
    await expect(done).rejects.toThrow("the window was not built");
    expect(electron.windows).toEqual([]);
  });
});

describe("the system's dialogs", () => {
  it("choose PDFs, several, over the window, and keep no list of them", async () => {
    const { electron, surface, window } = await started();
    electron.chosen = ["/papers/a.pdf", "/papers/b.pdf"];
    expect(await surface.chooseFiles!()).toEqual(electron.chosen);
    expect(electron.dialogs).toEqual([
      {
        parent: window,
        options: {
          properties: ["openFile", "multiSelections", "dontAddToRecent"],
        },
      },
    ]);
  });

  it("choose a folder, or none", async () => {
    const { electron, surface } = await started();
    electron.chosen = ["/exports"];
    expect(await surface.chooseFolder!()).toBe("/exports");
    electron.chosen = [];
    expect(await surface.chooseFolder!()).toBeNull();
    expect(await surface.chooseFiles!()).toEqual([]);
  });

  it("show a folder, and say when they can't", async () => {
    const { electron, surface } = await started();
    expect(await surface.reveal("/exports/one")).toBe(true);
    electron.openPathAnswer = "Failed to open path";
    expect(await surface.reveal("/exports/two")).toBe(false);
    expect(electron.opened).toEqual(["/exports/one", "/exports/two"]);
  });

  it("open without a window as well", async () => {
    const { electron, surface, window } = await started();
    window.emit("closed");
    await surface.chooseFiles!();
    expect(electron.dialogs[0]!.parent).toBeUndefined();
  });
});
