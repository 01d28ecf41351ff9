// The browser's switches as data: what is on and off, for whom.
import { describe, expect, it } from "vitest";
import { type Launch, launchEnvironment, launchSwitches } from "../../../../src-main/host/window/switches.ts";

const launch: Launch = {
  browser: { family: "chromium" },
  platform: "linux",
  url: "http://127.0.0.1:4711/opening",
  host: "127.0.0.1:4711",
  profile: "/tmp/p",
  root: false,
  pipe: true,
};
const off = (switches: readonly string[]) =>
  switches
    .find((one) => one.startsWith("--disable-features="))
    ?.slice(19)
    .split(",") ?? [];

describe("the window's switches", () => {
  const switches = launchSwitches(launch);

  it.each([
    ["an app window", "--app=http://127.0.0.1:4711/opening"],
    ["a profile of its own", "--user-data-dir=/tmp/p"],
    ["no history", "--incognito"],
    ["no extensions", "--disable-extensions"],
    ["no accounts", "--disable-sync"],
    ["no background networking", "--disable-background-networking"],
    ["no updates", "--disable-component-update"],
    ["no crash reports", "--disable-breakpad"],
    ["no greeting", "--no-first-run"],
    ["nothing reached but the host", "--proxy-server=127.0.0.1:4711"],
    ["the host reached", "--proxy-bypass-list=127.0.0.1"],
    ["a pipe", "--remote-debugging-pipe"],
  ])("ask for %s", (_what, one) => {
    expect(switches).toContain(one);
  });
  it("turn off translation, and what asks servers", () => {
    expect(off(switches)).toEqual(
      expect.arrayContaining(["Translate", "OptimizationHints", "MediaRouter", "AutofillServerCommunication"]),
    );
  });
  it("name each switch once, since the last of two would win", () => {
    for (const family of ["chromium", "edge"] as const)
      for (const platform of ["linux", "darwin", "win32"] as const) {
        const names = launchSwitches({ ...launch, browser: { family }, platform, root: true }).map(
          (one) => one.split("=")[0],
        );
        expect(names).toEqual([...new Set(names)]);
      }
  });
  it("open no debugging port, and never weaken the page's own walls", () => {
    const all = launchSwitches({ ...launch, browser: { family: "edge" }, platform: "win32" }).join(" ");
    expect(all).not.toMatch(/remote-debugging-port|disable-web-security|no-sandbox|ignore-certificate|allow-/);
  });

  it.each([
    ["Edge's private mode has another name", { browser: { family: "edge" } }, ["--inprivate"], ["--incognito"]],
    ["root gets no sandbox", { root: true }, ["--no-sandbox"], []],
    ["everybody else does", { root: false }, [], ["--no-sandbox"]],
    ["macOS isn't asked for its keychain", { platform: "darwin" }, ["--use-mock-keychain"], []],
    ["without a pipe none is asked for", { pipe: false }, [], ["--remote-debugging-pipe"]],
  ] as const)("%s", (_what, change, there, missing) => {
    const changed = launchSwitches({ ...launch, ...change });
    expect(changed).toEqual(expect.arrayContaining([...there]));
    for (const one of missing) expect(changed).not.toContain(one);
  });
});

describe("the browser's environment", () => {
  it("leads what Linux browsers write elsewhere into the profile", () => {
    expect(launchEnvironment({ HOME: "/home/jo", TMPDIR: "/tmp" }, "linux", "/tmp/p")).toEqual({
      HOME: "/home/jo",
      TMPDIR: "/tmp/p",
      XDG_CACHE_HOME: "/tmp/p",
      CHROME_CONFIG_HOME: "/tmp/p",
    });
  });
  it("is left as it is elsewhere", () => {
    expect(launchEnvironment({ TMPDIR: "/t" }, "darwin", "/tmp/p")).toEqual({ TMPDIR: "/t" });
  });
});
