// Every screen and state in light and dark: a picture to be looked at, and nothing that the accessibility rules find.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { LONG } from "../../support/long.ts";
import { type Home, type Host, home } from "./host.ts";
import { look as lookAt, type Theme } from "./looked-at.ts";
import { openWindow } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

const LIGHT: readonly Theme[] = ["light"];
const BOTH: readonly Theme[] = ["light", "dark"];

describe("in light and in dark", () => {
  let browser: Browser;
  let place: Home;
  let host: Host;
  let page: Page;
  beforeAll(async () => {
    // Glyphs at their own widths, as on a screen of today.
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

  const look = (name: string, themes: readonly Theme[] = BOTH) => lookAt(page, name, themes);

  it("the start screen", async () => {
    await page.getByRole("button", { name: "Open the sample" }).waitFor();
    await look("start");
    const broken = join(place.folder, "broken.pdf");
    writeFileSync(broken, "%PDF-1.7 broken");
    await startScreen(page).openFile(broken);
    await startScreen(page).problem().waitFor();
    await look("start-problem", LIGHT);
  });

  it("the desk, with decisions of each sort", async () => {
    await place.bringSample();
    await startScreen(page).openSample();
    await desk(page).tree.waitFor();
    await look("review");
    await desk(page).row("RR 2, Box 118").click();
    await desk(page).redact.click();
    await page.getByText(/^Redacted in/).waitFor();
    await desk(page).row("640 Lantern Street").click();
    await desk(page).letStand.click();
    await page.getByText(/^Let stand in/).waitFor();
    await look("review-decided");
  });

  it("the outcome's questions, the keys and the find bar", async () => {
    await desk(page).plan.click();
    await page.getByRole("button", { name: "What else is known" }).click();
    await look("publication", LIGHT);
    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
    await look("keys", LIGHT);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "Find in the document" }).fill("Sycamore");
    await page.getByText(/^\d+ of \d+$/).waitFor();
    await look("find", LIGHT);
    await page.keyboard.press("Escape");
  });

  it("platforms and provenance", async () => {
    await desk(page).chip("X").click();
    await page.getByRole("heading", { name: "Three questions" }).waitFor();
    await look("platforms");
    await desk(page).chip("Meta").click();
    await page.getByRole("heading", { name: "Meta", exact: true }).waitFor();
    await look("platforms-meta", LIGHT);
    await desk(page).tab("Provenance").click();
    await look("provenance");
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    await look("statement", LIGHT);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Narrow the panel" }).click();
  });

  it("the export sheet, before", async () => {
    await desk(page).export.click();
    await desk(page)
      .exportSheet.getByText(/undecided\./)
      .waitFor();
    await look("export", LIGHT);
    await desk(page)
      .exportSheet.getByRole("button", { name: /^Redact these/ })
      .click();
    await desk(page)
      .exportSheet.getByRole("button", { name: /^Export with/ })
      .waitFor();
    await page.keyboard.press("Escape");
  });

  it.runIf(LONG)("as published", async () => {
    await desk(page).tab("Findings").click();
    await desk(page).view("As published").click();
    await page.getByText(/Rendered from the rebuilt bytes/).waitFor();
    await desk(page).row("RR 2, Box 118").click();
    await look("published", LIGHT);
    await desk(page).view("As it is").click();
  });

  it.runIf(LONG)("the export sheet, after", async () => {
    await desk(page).export.click();
    await desk(page)
      .exportSheet.getByRole("button", { name: /^Export with/ })
      .click();
    await desk(page)
      .exportSheet.getByText(/It lies in/)
      .waitFor({ timeout: 60_000 });
    await look("export-done");
    await page.keyboard.press("Escape");
  });

  it.runIf(LONG)("at twice the text, and in a small and a large window", async () => {
    await page.setViewportSize({ width: 1280, height: 800 });
    await look("review-1280", LIGHT);
    await page.setViewportSize({ width: 2560, height: 1440 });
    await look("review-2560", LIGHT);
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.evaluate("document.documentElement.style.fontSize = '32px'");
    await look("review-200-percent", LIGHT);
  });
});
