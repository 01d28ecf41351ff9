// The built host from its start to its end, in front of it a stand-in for a browser; one window, one process, one profile.
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { WebSocket } from "ws";
import { EXIT } from "../../../src-main/contract/errors.ts";
import { someOf } from "../../support/long.ts";
import { type Place, place, processEnds } from "./started.ts";

/** A stand-in that is a shell script can't be one on Windows. */
const onUnix = process.platform !== "win32";

const at =
  (plan: Readonly<Record<string, unknown>>, run: (here: Place) => Promise<void>) => async (): Promise<void> => {
    const here = place(plan);
    try {
      await run(here);
    } finally {
      here.end();
    }
  };
const connected = (here: Place) => here.until((one) => one.connected === true);

describe.runIf(onUnix).concurrent("a host", () => {
  it(
    "opens a window with a profile of its own, leads it in, ends with it and leaves nothing",
    at({}, async (here) => {
      // Allowed an address, it prints none where a browser is installed.
      const host = here.start(["--allow-browser"]);
      const { started, environment } = await here.until((one) => one.started !== undefined);
      await connected(here);
      const [profile] = here.profiles();
      const folder = join(here.temporary, profile!);
      expect(started).toContain(`--user-data-dir=${folder}`);
      expect(statSync(folder).mode & 0o777).toBe(0o700);
      if (process.platform === "linux") expect(environment).toEqual({ TMPDIR: folder, XDG_CACHE_HOME: folder });
      expect(started!.find((arg) => arg.startsWith("--app="))).toMatch(/^--app=http:\/\/127\.0\.0\.1:\d+\/opening$/);
      expect(started!.join(" ")).not.toContain("token");
      expect(here.recorded()).toContainEqual({ loaded: expect.stringMatching(/\/\?token$/), status: 303 });
      here.closeWindow();
      const ran = await host.ended;
      expect([ran.code, ran.out]).toEqual([EXIT.done, ""]);
      expect(here.profiles()).toEqual([]);
      expect(readdirSync(here.home).sort()).toEqual(["cases", "incoming"]);
    }),
  );

  it(
    "survives a reload, and a window that comes back late but in time",
    at({ reloadAfter: 200, away: 1000 }, async (here) => {
      const host = here.start();
      await connected(here);
      await here.until(() => here.recorded().filter((one) => one.connected).length === 2);
      await wait(3000);
      expect(host.child.exitCode).toBeNull();
      here.closeWindow();
      expect((await host.ended).code).toBe(EXIT.done);
    }),
  );

  it(
    "ends when its connection stays gone, and ends a browser that outlives its window",
    at({ closeAfter: 200 }, async (here) => {
      const host = here.start();
      await connected(here);
      const since = Date.now();
      expect((await host.ended).code).toBe(EXIT.done);
      expect(Date.now() - since).toBeGreaterThan(3000);
      expect(here.recorded().map((one) => one.method)).toContain("Browser.close");
      expect(here.profiles()).toEqual([]);
    }),
  );

  it(
    "ends when the browser says that its page was closed, though it never connected",
    at({ connect: false, pageGoneAfter: 1500 }, async (here) => {
      const host = here.start();
      expect((await host.ended).code).toBe(EXIT.done);
      expect(here.recorded().map((one) => one.method)).toContain("Browser.close");
    }),
  );

  it.each(someOf(["SIGINT", "SIGTERM", "SIGHUP"] as const, 3))(
    "takes its window and profile along on %s",
    async (signal) => {
      await at({}, async (here) => {
        const host = here.start();
        await connected(here);
        const { pid } = await here.until((one) => one.pid !== undefined);
        host.child.kill(signal);
        expect((await host.ended).code).toBe(EXIT.interrupted);
        expect(here.profiles()).toEqual([]);
        expect(() => process.kill(pid!, 0)).toThrow("ESRCH");
      })();
    },
  );

  it(
    "with a defect says where it is and no more, and takes its window and profile along",
    at({}, async (here) => {
      // Only the host is sent the signal; the browser inherits the listener and never hears it.
      const failing = `process.on("SIGUSR2", () => { throw new Error("a document's own words"); })`;
      const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(failing)}`;
      const host = here.start([], { NODE_OPTIONS });
      await connected(here);
      const { pid } = await here.until((one) => one.pid !== undefined);
      host.child.kill("SIGUSR2");
      const ran = await host.ended;
      expect([ran.code, ran.out]).toEqual([EXIT.defect, ""]);
      expect(ran.err).toMatch(/internal\/defect at /);
      expect(ran.err).not.toMatch(/own words/);
      expect(here.profiles()).toEqual([]);
      await processEnds(pid!);
    }),
  );

  it(
    "killed outright, leaves its profile to the next start, which takes its place",
    at({}, async (here) => {
      const host = here.start();
      await connected(here);
      const before = here.profiles();
      host.child.kill("SIGKILL");
      await host.ended;
      expect(here.profiles()).toEqual(before);
      expect(readdirSync(here.home)).toContain("window.sock");
      const next = here.start();
      await here.until(() => here.recorded().filter((one) => one.connected).length === 2);
      expect(here.profiles()).not.toContain(before[0]);
      here.closeWindow();
      expect((await next.ended).code).toBe(EXIT.done);
      expect(here.profiles()).toEqual([]);
    }),
  );

  it(
    "says what to do when the browser ends at once, as without a display",
    at({ exit: 1 }, async (here) => {
      const ran = await here.start([], { DISPLAY: "" }).ended;
      expect([ran.code, ran.out]).toEqual([EXIT.output, ""]);
      expect(ran.err).toMatch(/The window didn't open/);
      expect(ran.err).toMatch(process.platform === "linux" ? /no display/ : /ended at once/);
      expect(here.profiles()).toEqual([]);
    }),
  );

  it(
    "says what to install when there is no browser, and prints no address",
    at({}, async (here) => {
      const ran = await here.start([], { STET_BROWSER: "none" }).ended;
      expect([ran.code, ran.out]).toEqual([EXIT.output, ""]);
      expect(ran.err).toMatch(/npm run get-electron/);
      expect(ran.err).toMatch(/Chromium/);
    }),
  );

  it(
    "refuses a STET_BROWSER that can't be started",
    at({}, async (here) => {
      const ran = await here.start([], { STET_BROWSER: "/nowhere/chromium" }).ended;
      expect([ran.code, ran.out]).toEqual([EXIT.usage, ""]);
    }),
  );

  const file = (here: Place) => {
    const path = join(here.temporary, "Zimmermann letter.pdf");
    writeFileSync(path, "%PDF-");
    return path;
  };

  it(
    "started a second time, hands its file to the first, whose window comes forward, and ends with 0",
    at({}, async (here) => {
      const first = here.start();
      await connected(here);
      const second = await here.start([file(here)]).ended;
      expect([second.code, second.out, second.err]).toEqual([EXIT.done, "", ""]);
      await here.until((one) => one.told?.event === "app/incoming");
      expect(here.recorded()).toContainEqual({ method: "Target.activateTarget", params: { targetId: "P" } });
      const bounds = { windowId: 7, bounds: { windowState: "normal" } };
      expect(here.recorded()).toContainEqual({ method: "Browser.setWindowBounds", params: bounds });
      expect(here.recorded().filter((one) => one.started)).toHaveLength(1);
      here.closeWindow();
      const ran = await first.ended;
      expect(ran.code).toBe(EXIT.done);
      expect(ran.out + ran.err).not.toMatch(/Zimmermann/);
    }),
  );

  it(
    "started at the same time as others, is first or second, and no file is lost",
    at({}, async (here) => {
      const all = [1, 2, 3].map(() => here.start([file(here)]));
      await connected(here);
      await here.until(() => here.recorded().filter((one) => one.told?.event === "app/incoming").length === 3);
      here.closeWindow();
      expect((await Promise.all(all.map((one) => one.ended))).map((ran) => ran.code)).toEqual([0, 0, 0]);
      expect(here.recorded().filter((one) => one.started)).toHaveLength(1);
    }),
  );

  it(
    "started while the first is ending, becomes a first itself, so that its file isn't lost",
    at({ closeAfter: 200 }, async (here) => {
      const first = here.start();
      await connected(here);
      await wait(1000);
      const second = here.start([file(here)]);
      expect((await first.ended).code).toBe(EXIT.done);
      await here.until((one) => one.told?.event === "app/incoming");
      expect(here.recorded().filter((one) => one.started)).toHaveLength(2);
      expect((await second.ended).code).toBe(EXIT.done);
    }),
  );

  it(
    "without a browser and allowed to, prints an address once, and ends when its page stays closed",
    at({}, async (here) => {
      const host = here.start(["--allow-browser"], { STET_BROWSER: "none" });
      while (!host.out().includes("\n")) await wait(20);
      const [address] = host.out().split("\n");
      const cookie = await admitted(address!);
      const { origin, host: name } = new URL(address!);
      const socket = new WebSocket(`ws://${name}/wire`, { headers: { Cookie: cookie, Origin: origin } });
      await new Promise((open) => socket.on("open", open));
      const closed = Date.now();
      socket.close();
      const ran = await host.ended;
      expect(ran.out).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=[\w-]{43}\n$/);
      expect(ran.err).not.toMatch(/token/);
      expect(ran.code).toBe(EXIT.done);
      expect(Date.now() - closed).toBeGreaterThan(9900);
    }),
  );
});

function admitted(address: string): Promise<string> {
  return new Promise((settle) =>
    request(address, (response) => {
      response.resume();
      settle(response.headers["set-cookie"]?.[0]?.split(";")[0] ?? "");
    }).end(),
  );
}
