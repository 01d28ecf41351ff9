// The browser as a process: started with its switches and pipe, ended gently first.
import { spawn } from "node:child_process";
import type { Readable, Writable } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type { Browser } from "./browsers.ts";
import { debuggingPipe } from "./debugging-pipe.ts";
import { type Pages, pages } from "./pages.ts";
import { launchEnvironment, launchSwitches } from "./switches.ts";

export type ProcessParts = {
  readonly browser: Browser;
  readonly profile: string;
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly url: string;
  readonly pipe: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: NodeJS.Platform;
  readonly root: boolean;
};

export type BrowserProcess = {
  /** null without a pipe. */
  readonly pages: Pages | null;
  /** Its exit code; null when it was ended by a signal or couldn't be started. */
  readonly exited: Promise<number | null>;
  alive(): boolean;
  terminate(): void;
  kill(): void;
};

const PATIENCE_MS = 3000;

export function startBrowser(parts: ProcessParts): BrowserProcess {
  const { browser, profile, host, platform, pipe } = parts;
  // Its output is let go: a browser's messages may name what it shows.
  const child = spawn(browser.path, launchSwitches(parts), {
    stdio: ["ignore", "ignore", "ignore", ...(pipe ? (["pipe", "pipe"] as const) : [])],
    env: launchEnvironment(parts.env, platform, profile),
    windowsHide: false,
  });
  let alive = true;
  const exited = new Promise<number | null>((settle) => {
    const end = (code: number | null) => {
      alive = false;
      settle(code);
    };
    child.on("error", () => end(null));
    child.on("exit", end);
  });
  const [, , , toBrowser, fromBrowser] = child.stdio;
  return {
    pages: pipe ? pages(debuggingPipe(toBrowser as Writable, fromBrowser as Readable), `http://${host}`) : null,
    exited,
    alive: () => alive,
    terminate: () => void child.kill("SIGTERM"),
    kill: () => void child.kill("SIGKILL"),
  };
}

/** Asks where it is known to answer, then insists: a browser that ends by itself cleans up its own helpers. */
export async function stopBrowser(browser: BrowserProcess, answers: boolean): Promise<void> {
  const ways = [...(answers ? [() => browser.pages?.endBrowser()] : []), browser.terminate, browser.kill];
  for (const way of ways) {
    if (!browser.alive()) return;
    way();
    await Promise.race([browser.exited, wait(PATIENCE_MS, undefined, { ref: false })]);
  }
}
