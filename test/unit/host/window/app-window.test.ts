// The window when its browser doesn't do what is expected.
import { mkdirSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openWindow } from "../../../../src-main/host/window/app-window.ts";
import { type Place, place } from "../started.ts";

// The stand-in is a shell script.
describe.runIf(process.platform !== "win32")("a window", () => {
  const server = createServer((_request, response) => response.writeHead(200).end());
  let host: string;
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => void server.close());

  const open = (here: Place, plan: object, browser = here.browser, startMs = 1500) => {
    const profile = join(here.temporary, "p");
    mkdirSync(profile);
    const record = join(here.temporary, "..", "record");
    return openWindow({
      browser: { path: browser, family: "chromium", snap: false },
      profile,
      host,
      opening: `http://${host}/opening`,
      admission: `http://${host}/?token=t`,
      env: { PATH: "/usr/bin:/bin", FAKE_RECORD: record, FAKE_PLAN: JSON.stringify(plan) },
      platform: "linux",
      root: false,
      startMs,
    });
  };

  it("whose browser doesn't answer the pipe starts again without it, at the address that admits", async () => {
    const here = place();
    const window = open(here, { pipe: false });
    await here.until((one) => one.loaded !== undefined);
    const [first, second] = here.recorded().flatMap((one) => (one.started === undefined ? [] : [one.started]));
    expect(first).toContain("--remote-debugging-pipe");
    expect(second).not.toContain("--remote-debugging-pipe");
    expect(second).toContain(`--app=http://${host}/?token=t`);
    expect(await window.focus()).toBe(false);
    await window.close();
    expect(await window.ended).toEqual({ shown: false, failed: true });
    here.end();
  });
  it("whose browser can't be started ends at once", async () => {
    const here = place();
    const window = open(here, {}, "/nowhere/chromium");
    expect(await window.ended).toEqual({ shown: false, failed: true });
    expect(await window.focus()).toBe(false);
    await window.close();
    here.end();
  });
  it.each([
    ["still starting", 60_000, false],
    // One that has to be killed takes the time that is needed to close the window meanwhile.
    ["being given up", 300, true],
  ])("that is closed while its browser is %s doesn't start another", async (_what, startMs, stubborn) => {
    const here = place();
    const window = open(here, { pipe: false, stubborn }, here.browser, startMs);
    await here.until((one) => one.started !== undefined);
    await wait(800);
    await window.close();
    await window.ended;
    expect(here.recorded().filter((one) => one.started)).toHaveLength(1);
    here.end();
  });
});
