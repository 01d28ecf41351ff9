// The window on a long document: how soon the first page can be read, and what scrolling it shows and costs.

import { readdirSync, readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { dirname, join } from "node:path";
import type { Page } from "playwright";
import { home } from "../e2e/window/host.ts";
import { desk, startScreen } from "../e2e/window/pages.ts";
import { loneBrowser } from "./lone-browser.ts";

export type WindowFigures = {
  /** From handing over the file to the first page's picture, milliseconds; and the same by pdf.js in a page. */
  readonly firstPage: number;
  readonly peerFirstPage: number;
  /** Scrolling end to end at two screens a second. */
  readonly frames: number;
  readonly blankFrames: number;
  readonly longestFrame: number;
  readonly framesOver50: number;
  /** What the browser itself calls long animation frames (over 50 ms of its main thread), and the longest. */
  readonly longFrames: number;
  readonly longestLongFrame: number;
  /** From the press of a key that decides a value everywhere to the chips that say so, milliseconds: median, longest. */
  readonly decided: number;
  readonly decidedLongest: number;
  /** Resident memory of all the browser's processes, MB: after one scroll to the end, and after two. */
  readonly memoryOnce: number;
  readonly memoryTwice: number;
};

const VIEW = { width: 1440, height: 900 };

export async function measureWindow(file: string): Promise<WindowFigures> {
  const browser = await loneBrowser(VIEW);
  const place = home();
  try {
    const peerFirstPage = await browser.watch((page) => peer(page, file));
    const host = await place.start();
    const firstPage = await browser.watch(async (page) => {
      await page.goto(host.url);
      await page.getByRole("button", { name: "Open the sample" }).waitFor();
      const seen = page.evaluate<number>(FIRST_PAGE);
      await startScreen(page).openFile(file);
      const took = await seen;
      await desk(page).tree.waitFor({ timeout: 120_000 });
      return took;
    });
    const { median, longest } = await browser.measure<{ median: number; longest: number }>(DECIDE);
    const once = await browser.measure<Scrolled>(SCROLL_THROUGH);
    const memoryOnce = residentMegabytes(browser.folder);
    await browser.measure(SCROLL_THROUGH);
    const memoryTwice = residentMegabytes(browser.folder);
    await host.kill();
    return {
      firstPage,
      peerFirstPage,
      ...once,
      decided: median,
      decidedLongest: longest,
      memoryOnce,
      memoryTwice,
    };
  } finally {
    browser.close();
    place.remove();
  }
}

/** By the page's own clock, from the file's being chosen: handing a file to a browser takes an inspector half a second. */
const FIRST_PAGE = `new Promise((seen) => {
    let chosen = 0;
    addEventListener("change", () => { chosen = performance.now(); }, { capture: true, once: true });
    const look = () =>
      chosen > 0 && document.querySelector("[data-page='1'] .viewer-pictures :is(canvas, div img)") !== null
        ? seen(performance.now() - chosen)
        : requestAnimationFrame(look);
    look();
  })`;

type Scrolled = Pick<
  WindowFigures,
  "frames" | "blankFrames" | "longestFrame" | "framesOver50" | "longFrames" | "longestLongFrame"
>;

/** The page scrolls itself from its beginning and looks at every frame whether what is in sight has a picture. */
const SCROLL_THROUGH = `new Promise((done) => {
    const box = document.querySelector("section.viewer");
    box.scrollTo(0, 0);
    const view = box.getBoundingClientRect();
    let [frames, blankFrames, longestFrame, framesOver50] = [0, 0, 0, 0];
    let [longFrames, longestLongFrame] = [0, 0];
    const observer = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) {
        longFrames++;
        longestLongFrame = Math.max(longestLongFrame, duration);
      }
    });
    observer.observe({ type: "long-animation-frame" });
    let last = performance.now();
    const started = last;
    const look = (now) => {
      const took = now - last;
      last = now;
      if (frames++ > 0) {
        longestFrame = Math.max(longestFrame, took);
        if (took > 50) framesOver50++;
      }
      let covered = 0;
      let blank = false;
      for (const sheet of box.querySelectorAll("[data-page]")) {
        const { top, bottom } = sheet.getBoundingClientRect();
        const inSight = Math.min(bottom, view.bottom) - Math.max(top, view.top);
        if (inSight <= 0) continue;
        covered += inSight;
        if (sheet.querySelector(".viewer-pictures :is(canvas, div img)") === null) blank = true;
      }
      // Between sheets lie gaps: less than two thirds of the view covered means that a sheet is missing.
      if (blank || covered < view.height * 0.66) blankFrames++;
      const end = box.scrollHeight - box.clientHeight;
      const to = ((now - started) / 1000) * 2 * view.height;
      box.scrollTop = Math.min(end, to);
      if (to < end) requestAnimationFrame(look);
      else {
        observer.disconnect();
        done({ frames, blankFrames, longestFrame, framesOver50, longFrames, longestLongFrame });
      }
    };
    requestAnimationFrame(look);
  })`;

const DECISIONS = 12;

/** Values redacted everywhere, one after the other, by key: how long until what platforms would do is shown anew. */
const DECIDE = `(async () => {
    const bar = document.querySelector("[data-region=outcomes]");
    const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, shiftKey: key === "R", bubbles: true }));
    const took = [];
    for (let i = 0; i < ${DECISIONS}; i++) {
      for (let n = 0; n < 5; n++) press("j");
      await new Promise((rest) => setTimeout(rest, 600));
      const started = performance.now();
      took.push(await new Promise((shown) => {
        const observer = new MutationObserver(() => {
          observer.disconnect();
          requestAnimationFrame(() => shown(performance.now() - started));
        });
        observer.observe(bar, { subtree: true, childList: true, characterData: true, attributes: true });
        press("R");
        // Names change no chip: what changes nothing isn't measured.
        setTimeout(() => shown(null), 3000);
      }));
    }
    const sorted = took.filter((ms) => ms !== null).sort((a, b) => a - b);
    return { median: sorted[Math.floor(sorted.length / 2)] ?? 0, longest: sorted.at(-1) ?? 0 };
  })()`;

/** pdf.js, as a page of its own: opens the same bytes and paints the first page at the same width. */
async function peer(page: Page, file: string): Promise<number> {
  const folder = dirname(createRequire(import.meta.url).resolve("pdfjs-dist/package.json"));
  const server = createServer(async (request, response) => {
    const path = request.url ?? "/";
    const from = path === "/file" ? file : path.startsWith("/build/") ? join(folder, path) : null;
    response.setHeader("content-type", path.endsWith(".mjs") ? "text/javascript" : "text/html");
    response.end(from === null ? "<!doctype html><canvas></canvas>" : await readFile(from));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  const took = await page.evaluate<number>(`(async () => {
    const pdfjs = await import("/build/pdf.mjs");
    pdfjs.GlobalWorkerOptions.workerSrc = "/build/pdf.worker.mjs";
    const started = performance.now();
    const data = await (await fetch("/file")).arrayBuffer();
    const first = await (await pdfjs.getDocument({ data }).promise).getPage(1);
    const viewport = first.getViewport({ scale: 1.1 });
    const canvas = document.querySelector("canvas");
    [canvas.width, canvas.height] = [viewport.width, viewport.height];
    await first.render({ canvas, viewport }).promise;
    return performance.now() - started;
  })()`);
  server.close();
  return took;
}

/** Linux tells it in /proc; elsewhere it is not measured. The browser's processes are those of its profile. */
function residentMegabytes(profile: string): number {
  let total = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const command = readFileSync(join("/proc", pid, "cmdline"), "utf8");
      if (!command.includes(profile) && !command.includes("--type=renderer")) continue;
      total += Number(readFileSync(join("/proc", pid, "statm"), "utf8").split(" ")[1]) * 4096;
    } catch {
      // It ended meanwhile.
    }
  }
  return total / 2 ** 20;
}
