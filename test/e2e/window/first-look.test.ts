// The first run: the sample with one click, a short look at what the marks mean, and one place to run everything from.
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { type Home, home } from "./host.ts";
import { look, lookIfLong } from "./looked-at.ts";
import { openWindow } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

let browser: Browser;
let place: Home;
let page: Page;
let address: string;
beforeAll(async () => {
  browser = await launchBrowser();
  place = home();
  await place.bringSample();
  const host = await place.start();
  page = await openWindow(browser, host.url, { viewport: { width: 1280, height: 800 } });
  address = new URL("/", host.url).href;
});
afterAll(async () => {
  await browser.close();
  place.remove();
});

const guide = () => page.locator("section.guide");
const asked = (name: string | RegExp) => page.getByRole("option", { name });

describe("the first look", () => {
  it("comes with the sample, says what the marks mean, and comes once", async () => {
    await startScreen(page).openSample({ guided: true });
    await desk(page).tree.waitFor();
    const titles: string[] = [];
    for (let step = 1; step <= 5; step++) {
      titles.push((await guide().getByRole("heading").textContent()) ?? "");
      await (step === 1 ? look : lookIfLong)(page, `first-look-${step}`, ["light"]);
      // By keyboard: the way on has the focus.
      await page.keyboard.press("Enter");
    }
    expect(titles).toHaveLength(new Set(titles).size);
    await guide().waitFor({ state: "detached" });
    await page.goto(address);
    await page.getByRole("button", { name: "Open the sample" }).click();
    await desk(page).tree.waitFor();
    expect(await guide().count()).toBe(0);
  });

  it("can be waved off, and asked for again from the palette", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("marks mean");
    await page.keyboard.press("Enter");
    await guide().waitFor();
    await page.keyboard.press("Escape");
    await guide().waitFor({ state: "detached" });
  });
});

describe("the palette", () => {
  it("goes to a page by its number", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("12");
    await asked("Go to page 12").waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.getByRole("textbox", { name: /^Page, of/ }).inputValue()).toBe("12");
  });

  it("finds a value by a part of it and shows where it stands", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("6780");
    const option = asked(/^XXX-XX-6780/);
    await option.waitFor();
    await look(page, "palette", ["light"]);
    await option.click();
    await expect.poll(() => page.getByLabel("Selected finding").textContent()).toContain("XXX-XX-6780");
  });

  it("runs what a key would, and offers nothing that can’t be done", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("undo");
    // Nothing was decided yet.
    await asked("Find “undo” in the document").waitFor();
    expect(await page.getByRole("option", { name: /^Undo/ }).count()).toBe(0);
    await page.keyboard.press("Escape");
    await page.keyboard.press("r");
    await page.getByText(/^Redacted in/).waitFor();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("undo");
    await page.keyboard.press("Enter");
    await page.getByText(/^Taken back/).waitFor();
  });

  it("shows the document’s own contents, which go to their pages", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("contents");
    await page.keyboard.press("Enter");
    const contents = page.getByRole("list", { name: "Contents" });
    await contents.getByRole("button", { name: /^Biography/ }).click();
    await expect.poll(() => page.getByRole("textbox", { name: /^Page, of/ }).inputValue()).toBe("5");
    expect(await contents.locator("[aria-current=location]").textContent()).toContain("Biography");
    await look(page, "contents", ["light"]);
  });

  it("stands beside a sheet that lists every key", async () => {
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await look(page, "keys", ["light"]);
    await page.keyboard.press("Escape");
  });
});
