// The window in the system's language: German words on the start screen and the desk, and another language at once.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { type Home, type Host, home } from "./host.ts";
import { look } from "./looked-at.ts";
import { openWindow } from "./open-window.ts";
import { startScreen } from "./pages.ts";

let browser: Browser;
let place: Home;
let host: Host;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser(["--font-render-hinting=none"]);
  place = home();
  host = await place.start();
  page = await openWindow(browser, host.url, { locale: "de-DE" });
});
afterAll(async () => {
  await browser.close();
  await host.kill();
  place.remove();
});

const language = () => page.locator("html").getAttribute("lang");
const see = (name: string) => look(page, name, ["light"]);

it("a German system is spoken to in German, in its errors too", async () => {
  await page.getByRole("button", { name: "Beispiel öffnen" }).waitFor();
  expect(await language()).toBe("de");
  await see("start-german");
  const broken = join(place.folder, "broken.pdf");
  writeFileSync(broken, "%PDF-1.7 broken");
  await startScreen(page).openFile(broken);
  await page.getByRole("alert").getByText("Nichts wurde geöffnet. Die Datei ist beschädigt").waitFor();
  await see("start-problem-german");
});

it("the desk has German words, dates and lists", async () => {
  await place.bringSample();
  await page.getByRole("button", { name: "Beispiel öffnen" }).click();
  await page.getByRole("tab", { name: /^Herkunft/ }).waitFor();
  await page.getByRole("button", { name: "Exportieren …" }).waitFor();
  await page.getByText(/^Beweiskopie unberührt, geprüft \d\d:\d\d$/).waitFor();
  await page.getByRole("group", { name: /^Seite 1 von \d+$/ }).waitFor();
  await page.getByRole("tab", { name: /^Funde \d+$/ }).waitFor();
  await see("review-german");
  await page.keyboard.press("?");
  await page.getByRole("dialog", { name: "Tasten" }).getByText("Strg ⇧E").waitFor();
  await see("keys-german");
  await page.keyboard.press("Escape");
});

it("English is chosen, shown at once, and kept", async () => {
  await page.getByRole("button", { name: "Stet: alle Fälle" }).click();
  await page.getByRole("combobox", { name: "Sprache" }).selectOption("English");
  await page.getByRole("button", { name: "Open the sample" }).waitFor();
  expect(await language()).toBe("en");
  await page.goto(new URL("/", host.url).href);
  await page.getByRole("combobox", { name: "Language" }).waitFor();
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.getByText(/^Evidence copy untouched/).waitFor();
});
