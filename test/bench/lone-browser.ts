// A browser that nobody watches while it is measured. An inspector, Playwright's too, has every byte of the network told
// to it, which takes more of the window's time than what is measured.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { type Browser, chromium, type Page } from "playwright";
import { firstOf, SWITCHES } from "../support/browser.ts";

export type LoneBrowser = {
  /** The browser's one page, through Playwright: `watched` ends before this resolves. */
  watch<T>(watched: (page: Page) => Promise<T>): Promise<T>;
  /** What the expression's promise resolves to, evaluated in the page while nobody watches. */
  measure<T>(expression: string): Promise<T>;
  /** Its profile's, which the command lines of its processes name. */
  readonly folder: string;
  close(): void;
};

const DONE = "measured";
const LOOK_MS = 500;

export async function loneBrowser({ width, height }: { width: number; height: number }): Promise<LoneBrowser> {
  const folder = mkdtempSync(join(tmpdir(), "stet-lone-"));
  const { child, address } = await firstOf(async ({ executablePath, env }) => {
    if (executablePath === undefined) throw new Error("only Playwright knows where it is");
    return started(
      spawn(
        executablePath,
        [
          ...SWITCHES,
          "--headless",
          "--remote-debugging-port=0",
          `--user-data-dir=${folder}`,
          `--window-size=${width},${height}`,
          "about:blank",
        ],
        { stdio: "ignore", env: (env as NodeJS.ProcessEnv | undefined) ?? process.env },
      ),
      join(folder, "DevToolsActivePort"),
    );
  });

  const watch: LoneBrowser["watch"] = async (watched) => {
    const browser: Browser = await chromium.connectOverCDP(address);
    try {
      const page = browser.contexts()[0]!.pages()[0]!;
      await page.setViewportSize({ width, height });
      return await watched(page);
    } finally {
      // Lets go of it; it lives on.
      await browser.close();
    }
  };
  return {
    watch,
    async measure<T>(expression: string) {
      const begin = `document.title = ""; setTimeout(() => (${expression}).then((answer) => {
        window.measured = answer;
        document.title = "${DONE}";
      }), 2000); undefined`;
      await watch((page) => page.evaluate(begin));
      // The list of pages is the browser's own: reading it attaches to none.
      for (let title = ""; title !== DONE; await wait(LOOK_MS)) {
        const pages = (await (await fetch(`${address}/json/list`)).json()) as { type: string; title: string }[];
        title = pages.find(({ type }) => type === "page")?.title ?? "";
      }
      return watch((page) => page.evaluate<T>("window.measured"));
    },
    folder,
    close() {
      child.kill("SIGKILL");
      rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
    },
  };
}

/** It writes where it listens into a file of its profile. */
async function started(child: ChildProcess, file: string) {
  let ended = false;
  child.once("exit", () => {
    ended = true;
  });
  child.once("error", () => {
    ended = true;
  });
  for (let tries = 0; tries < 300 && !ended; tries++) {
    await wait(100);
    try {
      const port = Number(readFileSync(file, "utf8").split("\n")[0]);
      if (port > 0) return { child, address: `http://127.0.0.1:${port}` };
    } catch {
      // Not yet.
    }
  }
  child.kill("SIGKILL");
  throw new Error("it did not listen");
}
