// Marks sit on the words: the ink of a number drawn in red is found in the picture of the window, and the mark around it.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import * as mupdf from "mupdf";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { someOf } from "../../support/long.ts";
import { line, onePage } from "../../support/pdf.ts";
import { type Home, type Host, home } from "./host.ts";
import { openWindow } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

const RED = "1 0 0 rg\n";
const number = (x: number, y: number) => `${RED}${line("(614) 555-0147", x, y)}`;
const black = "0 0 0 rg\n";
const PAGES = [
  { name: "an upright page", bytes: onePage({ content: number(200, 500) + black + line("Nothing else is red.") }) },
  {
    name: "a page on its side",
    bytes: onePage({ content: number(200, 500) + black + line("On its side."), page: "/Rotate 90" }),
  },
  {
    name: "a cropped page, upside down",
    bytes: onePage({
      content: number(200, 500) + black + line("Cropped."),
      page: "/CropBox [60 120 500 700] /Rotate 180",
    }),
  },
  {
    name: "a page with larger units whose crop begins off its corner",
    bytes: onePage({
      content: number(200, 500) + black + line("Larger."),
      page: "/UserUnit 1.5 /MediaBox [40 60 600 760] /CropBox [150 300 560 640]",
    }),
  },
  {
    name: "words that run upwards",
    bytes: onePage({
      content: `${RED}BT /F1 14 Tf 0 1 -1 0 300 350 Tm ((614) 555-0147) Tj ET\n${black}${line("Upright.")}`,
    }),
  },
];

let browser: Browser;
let place: Home;
let host: Host;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  place = home();
  host = await place.start();
  page = await openWindow(browser, host.url);
});
afterAll(async () => {
  await browser.close();
  await host.kill();
  place.remove();
});

describe.each(someOf(PAGES, 6))("on $name", ({ name, bytes }) => {
  it("the mark holds the number's ink, small and large and when the view is turned", async () => {
    const file = join(place.folder, `${name.replaceAll(" ", "-")}.pdf`);
    writeFileSync(file, bytes);
    await page.goto(new URL("/", host.url).href);
    await startScreen(page).openFile(file);
    await desk(page).tree.waitFor();
    for (const zoom of [1.6, 0.6]) {
      await zoomTo(zoom);
      await holds(`${zoom}`);
    }
    // A turn of the view is one more quarter, whatever the page's own: all of them on one page, one on the others.
    for (const turn of bytes === PAGES[0]!.bytes ? ["90", "180", "270"] : ["90"]) {
      await page.getByRole("button", { name: "Rotate right" }).click();
      await holds(`turned by ${turn}`);
    }
  });
});

async function zoomTo(zoom: number): Promise<void> {
  const now = async () =>
    Number(/\d+/.exec((await page.getByRole("button", { name: /^Zoom \d+ %/ }).getAttribute("aria-label")) ?? "")?.[0]);
  await page.getByRole("button", { name: /^Zoom \d+ %/ }).click();
  await expect.poll(now).toBe(100);
  const step = page.getByRole("button", { name: zoom < 1 ? "Zoom out" : "Zoom in" });
  for (let at = 1; zoom < 1 ? at > zoom * 1.01 : at < zoom * 0.99; at *= zoom < 1 ? 1 / 1.2 : 1.2) await step.click();
}

async function holds(when: string): Promise<void> {
  await page.getByRole("treeitem", { name: /^\(614\)/ }).click();
  // The picture at this zoom has come: what stood there before was stretched.
  let last = "";
  await expect
    .poll(
      async () => {
        const [ink, mark] = [await redInk(), await markBox()];
        const state = JSON.stringify([ink, mark]);
        const still = state === last;
        last = state;
        return still && ink !== null && isAround(mark, ink);
      },
      { message: `the mark is around the ink: ${when}`, timeout: 20_000, interval: 250 },
    )
    .toBe(true);
}

/** All of the ink within the mark, give or take a pixel, and no more than a letter's room beside it. */
function isAround(mark: Box, ink: Box): boolean {
  const inside = ink.x0 >= mark.x0 - 1 && ink.y0 >= mark.y0 - 1 && ink.x1 <= mark.x1 + 1 && ink.y1 <= mark.y1 + 1;
  const along = Math.max(mark.x1 - mark.x0, mark.y1 - mark.y0) - Math.max(ink.x1 - ink.x0, ink.y1 - ink.y0);
  const across = Math.min(mark.x1 - mark.x0, mark.y1 - mark.y0);
  return inside && along < across;
}

async function markBox(): Promise<Box> {
  const box = await page.locator(".viewer-mark").first().boundingBox();
  if (box === null) throw new Error("no mark");
  return { x0: box.x, y0: box.y, x1: box.x + box.width, y1: box.y + box.height };
}

async function redInk(): Promise<Box | null> {
  const picture = new mupdf.Image(await page.screenshot()).toPixmap();
  const [width, height, parts] = [picture.getWidth(), picture.getHeight(), picture.getNumberOfComponents()];
  const pixels = Uint8Array.from(picture.getPixels());
  picture.destroy();
  let box: Box | null = null;
  // The middle column only: the list at the right has signs of its own.
  for (let y = 130; y < height - 40; y++)
    for (let x = 300; x < 1010 && x < width; x++) {
      const at = (y * width + x) * parts;
      if (pixels[at]! < 190 || pixels[at + 1]! > 90 || pixels[at + 2]! > 90) continue;
      box =
        box === null
          ? { x0: x, y0: y, x1: x + 1, y1: y + 1 }
          : {
              x0: Math.min(box.x0, x),
              y0: Math.min(box.y0, y),
              x1: Math.max(box.x1, x + 1),
              y1: Math.max(box.y1, y + 1),
            };
    }
  return box;
}
