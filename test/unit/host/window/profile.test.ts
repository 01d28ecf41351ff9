// Profile folders: made for one owner, removed, and swept when a crash left them.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  makeProfile,
  profilesFolder,
  removeProfile,
  removeProfileNow,
  sweepProfiles,
} from "../../../../src-main/host/window/profile.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stet-profiles-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe("a profile", () => {
  it("is fresh, empty and its owner's alone", async () => {
    const [one, other] = [await makeProfile(folder), await makeProfile(folder)];
    expect(one).not.toBe(other);
    expect(readdirSync(one)).toEqual([]);
    // Windows keeps permissions in another way.
    if (process.platform !== "win32") expect(statSync(one).mode & 0o777).toBe(0o700);
  });
  it.each([
    ["in time", removeProfile],
    ["at the last moment", removeProfileNow],
  ])("is removed with all that is in it, %s", async (_when, remove) => {
    const profile = await makeProfile(folder);
    mkdirSync(join(profile, "Default", "Cache"), { recursive: true });
    writeFileSync(join(profile, "Default", "Cache", "x"), "x");
    await remove(profile);
    await remove(profile);
    expect(readdirSync(folder)).toEqual([]);
  });
  it("lies where a snap can reach it, when the browser is one", () => {
    expect(profilesFolder({ snap: false }, "/home/jo")).toBe(tmpdir());
    expect(profilesFolder({ snap: true }, "/home/jo")).toBe(join("/home/jo", "snap", "chromium", "common"));
  });
});

describe("sweeping", () => {
  it("removes what crashed runs left, and nothing else", async () => {
    const [crashed, running] = [await makeProfile(folder, 1111), await makeProfile(folder, 2222)];
    writeFileSync(join(crashed, "Local State"), "x");
    const others = ["stet-window-", "stet-window-x-1", "stet-host-1", "window-1111-x"].map((name) =>
      join(folder, name),
    );
    for (const other of others) mkdirSync(other);
    const outside = mkdtempSync(join(tmpdir(), "stet-outside-"));
    writeFileSync(join(outside, "kept"), "x");
    symlinkSync(outside, join(folder, "stet-window-1111-link"));
    writeFileSync(join(folder, "stet-window-1111-file"), "x");
    await sweepProfiles(folder, (pid) => pid === 2222);
    expect(existsSync(crashed)).toBe(false);
    for (const path of [
      running,
      ...others,
      join(folder, "stet-window-1111-link"),
      join(folder, "stet-window-1111-file"),
    ])
      expect(existsSync(path)).toBe(true);
    expect(readdirSync(outside)).toEqual(["kept"]);
    rmSync(outside, { recursive: true });
  });
  it("knows a process that runs", async () => {
    const mine = await makeProfile(folder);
    await sweepProfiles(folder);
    expect(existsSync(mine)).toBe(true);
  });
  it("of a folder that isn't there does nothing", async () => {
    await sweepProfiles(join(folder, "nowhere"));
  });
});
