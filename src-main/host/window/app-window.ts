// The window itself: a browser that is started, led to the host's address, brought to the front and ended.
import { setTimeout as wait } from "node:timers/promises";
import { type BrowserProcess, type ProcessParts, startBrowser, stopBrowser } from "./browser-process.ts";
import type { Pages } from "./pages.ts";

export type WindowParts = Omit<ProcessParts, "url" | "pipe"> & {
  /** Where the window starts, and the address it is then led to, which admits one. */
  readonly opening: string;
  readonly admission: string;
  /** How long a browser may take to show its page over the pipe. */
  readonly startMs?: number;
};

/** `shown`: a page of ours was seen in it. `failed`: the browser says itself that it couldn't do its work. */
export type WindowEnd = { readonly shown: boolean; readonly failed: boolean };

export type AppWindow = {
  readonly ended: Promise<WindowEnd>;
  /** false when it can't be brought to the front. */
  focus(): Promise<boolean>;
  close(): Promise<void>;
  /** For the last moment of a process that can't wait any more. */
  kill(): void;
};

/** A cold start on a busy machine took 14 seconds; giving up too early would cost the person their window. */
const START_MS = 60_000;
const POLL_MS = 50;

export function openWindow(parts: WindowParts): AppWindow {
  let running = startBrowser({ ...parts, url: parts.opening, pipe: true });
  let page: string | null = null;
  let closing = false;

  const run = async (): Promise<WindowEnd> => {
    const { pages } = running;
    page = pages === null ? null : await lead(running, pages, parts);
    if (pages !== null && page !== null) {
      await Promise.race([running.exited, pages.gone(page)]);
      return { shown: true, failed: false };
    }
    if (running.alive() && !closing) {
      // Administrators can forbid the pipe. The address then stands in the command line, where other users of this
      // machine may read it; it admits one, so whoever is second is told.
      await stopBrowser(running, false);
      if (!closing) running = startBrowser({ ...parts, url: parts.admission, pipe: false });
    }
    return { shown: false, failed: (await running.exited) !== 0 };
  };

  return {
    ended: run(),
    focus: async () => page !== null && (await running.pages?.toFront(page)) === true,
    close() {
      closing = true;
      return stopBrowser(running, page !== null);
    },
    kill: () => running.kill(),
  };
}

/** The page's id once it was led to its address; null when the browser ended or didn't answer in time. */
async function lead(browser: BrowserProcess, pages: Pages, parts: WindowParts): Promise<string | null> {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
  }, parts.startMs ?? START_MS);
  const given = async () => {
    while (!late && browser.alive()) {
      const page = await pages.find();
      if (page !== null) return (await pages.lead(page, parts.admission)) ? page : null;
      await wait(POLL_MS);
    }
    return null;
  };
  const inVain = async () => {
    while (!late && browser.alive()) await wait(POLL_MS);
    return null;
  };
  // A browser that doesn't know the pipe leaves a question without an answer.
  const page = await Promise.race([given(), inVain()]);
  clearTimeout(timer);
  return page;
}
