// An installed browser's app window in front of the host, with a profile that goes when it goes.
import { EXIT, type ExitCode } from "../../contract/errors.ts";
import type { HostParts } from "../host.ts";
import type { Presence } from "../presence.ts";
import type { HostServer } from "../server.ts";
import { type AppWindow, openWindow } from "../window/app-window.ts";
import type { Browser } from "../window/browsers.ts";
import { makeProfile, profilesFolder, removeProfile, removeProfileNow, sweepProfiles } from "../window/profile.ts";
import { WORDS } from "../words.ts";
import type { Front } from "./front.ts";

/** A browser that hands over to another process of its own: what it shows connects within this time. */
const HANDED_OVER_MS = 5000;
/** Between a browser's end and its connection's. */
const LETTING_GO_MS = 500;

export async function browserFront(
  { env, platform, home, root, say }: HostParts,
  server: HostServer,
  presence: Presence,
  browser: Browser,
): Promise<Front> {
  const folder = profilesFolder(browser, home);
  await sweepProfiles(folder);
  const profile = await makeProfile(folder);
  if (root && platform === "linux") say(WORDS.asRoot);
  const { door, opening, admission } = server;
  const window = openWindow({
    browser,
    profile,
    host: door.host,
    opening,
    admission,
    env,
    platform,
    root: root && platform === "linux",
  });
  // Whatever ends this process, its window and what it kept go too.
  const lastMoment = () => {
    window.kill();
    removeProfileNow(profile);
  };
  process.once("exit", lastMoment);

  const closed = async (): Promise<ExitCode> => {
    if ((await endOf(window, presence)) === "closed") return EXIT.done;
    say(WORDS.neverOpened(platform, Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)));
    return EXIT.output;
  };
  return {
    ended: Promise.race([presence.gone.then((): ExitCode => EXIT.done), closed()]),
    focus: window.focus,
    async close() {
      await window.close();
      await removeProfile(profile);
      process.off("exit", lastMoment);
    },
  };
}

async function endOf(window: AppWindow, presence: Presence): Promise<"closed" | "never"> {
  const { shown, failed } = await window.ended;
  if (!presence.known && !shown && (failed || !(await presence.comes(HANDED_OVER_MS)))) return "never";
  await presence.leaves(LETTING_GO_MS);
  // Another process of the browser's shows the page: its connection tells when it ends.
  if (presence.here) await presence.gone;
  return "closed";
}
