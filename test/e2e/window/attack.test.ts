// Attack this copy, in the window: what a hostile reader could still try, in plain words, before the copy leaves.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { line, onePage } from "../../support/pdf.ts";
import { type Home, type Host, home } from "./host.ts";
import { look, lookIfLong } from "./looked-at.ts";
import { openWindow } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

const text = [
  "On March 3, 2019 the deputy clerk of Larkin Falls Hospital in Dayton gave the",
  "number (614) 555-0147 as her own, and asked that all letters go to her sister.",
  "Nobody spoke for a while, and then everybody did, as the minutes say at length.",
];
const letter = onePage({ content: text.map((words, i) => line(words, 72, 700 - 18 * i)).join("") });

let browser: Browser;
let place: Home;
let host: Host;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser(["--font-render-hinting=none"]);
  place = home();
  host = await place.start();
  page = await openWindow(browser, host.url);
});
afterAll(async () => {
  await browser.close();
  await host.kill();
  place.remove();
});

const write = (name: string, bytes: Uint8Array) => {
  const path = join(place.folder, name);
  writeFileSync(path, bytes);
  return path;
};

it("a finished export is attacked, says what stands beside a mark and what to do, and shows the page", async () => {
  await startScreen(page).openFile(write("letter.pdf", letter));
  await desk(page).tree.waitFor();
  await desk(page).redactAllOpen.click();
  await page.getByText(/^Redacted in 1 place/).waitFor();
  const out = join(place.folder, "out");
  mkdirSync(out);
  await desk(page).export.click();
  const sheet = desk(page).exportSheet;
  await sheet.getByRole("button", { name: "Change…" }).click();
  await sheet.getByRole("textbox", { name: "Folder" }).fill(out);
  await sheet.getByRole("button", { name: "Go" }).click();
  await sheet.getByText("No folders in here.").waitFor();
  await sheet.getByRole("button", { name: "Use this folder" }).click();
  await sheet.getByRole("button", { name: /^Export with/ }).click();
  await sheet.getByText(/It lies in/).waitFor();
  await lookIfLong(page, "attack-offered", ["light"]);
  await sheet.getByRole("button", { name: "Attack this copy" }).click();
  await sheet.getByText("A reader could find out what was struck, or who is meant.").waitFor();
  const strong = sheet.getByRole("list", { name: "A reader could find out what was struck, or who is meant" });
  await strong.getByText(/stand a job, an employer, a city, a date/).waitFor();
  await strong.getByText(/“deputy clerk”, “Larkin Falls Hospital”/).waitFor();
  await strong.getByText("What to do:").waitFor();
  await look(page, "attack-done", ["light"]);
});

it("a version already public is added, and what it gives away is named by its page, never by its words", async () => {
  const sheet = desk(page).exportSheet;
  await sheet.getByTestId("file-input").setInputFiles(write("public.pdf", letter));
  await sheet.getByText("Readable elsewhere").waitFor();
  await sheet.getByText(/can be read on page 1 of the other version/).waitFor();
  await sheet.getByText(/1 of them found again in the version you added \(1 page\)/).waitFor();
  expect(await sheet.textContent()).not.toContain("555-0147");
  await look(page, "attack-compared");
});

it("a file that isn't a PDF is refused in words, and the copy can be attacked again", async () => {
  const sheet = desk(page).exportSheet;
  await sheet.getByTestId("file-input").setInputFiles(write("note.pdf", Buffer.from("no PDF at all")));
  await sheet.getByText("Nothing was tried.").waitFor();
  await sheet.getByText(/The version to compare with can't be used/).waitFor();
  await sheet.getByRole("button", { name: "Attack this copy" }).click();
  await sheet.getByText("What stands beside").first().waitFor();
});

it("the page is shown from there", async () => {
  await desk(page).exportSheet.getByRole("button", { name: "Show page 1" }).first().click();
  await desk(page).exportSheet.waitFor({ state: "detached" });
  expect(await desk(page).sheet(1).isVisible()).toBe(true);
});
