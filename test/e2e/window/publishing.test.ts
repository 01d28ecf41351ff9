// Publishing less from the window, the case as a whole, and what is said after a crash: one test a promise.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chunksOf, pixelsOf } from "../../../src-main/engine/verification/read-png.ts";
import { launchBrowser } from "../../support/browser.ts";
import { LONG } from "../../support/long.ts";
import { APPENDIX, somePages } from "../../support/some-pages.ts";
import { read, readByOthers } from "../../support/tools.ts";
import { type Home, type Host, home } from "./host.ts";
import { look, lookIfLong, violations } from "./looked-at.ts";
import { openWindow, USUAL } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

let browser: Browser;
let place: Home;
let host: Host;
let page: Page;

async function started(at: Home): Promise<{ host: Host; page: Page }> {
  const running = await at.start();
  return { host: running, page: await openWindow(browser, running.url) };
}
const write = (name: string, bytes: Uint8Array) => {
  const path = join(place.folder, name);
  writeFileSync(path, bytes);
  return path;
};
const open = async (name: string, bytes: Uint8Array = somePages(...APPENDIX)) => {
  await startScreen(page).openFile(write(name, bytes));
  await desk(page).tree.waitFor();
};
const bar = () => page.getByRole("region", { name: "What is published" });
const tick = (number: number) => page.getByRole("checkbox", { name: `Publish page ${number}`, exact: true });
const overview = () => page.getByRole("main", { name: "The case as a whole" });
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((e) =>
    e.isFile() ? [join(e.parentPath, e.name)] : [],
  );

async function chooseFolder(name: string): Promise<string> {
  const folder = join(place.folder, name);
  if (!existsSync(folder)) mkdirSync(folder);
  const sheet = desk(page).exportSheet;
  await sheet.getByRole("button", { name: "Change…" }).click();
  await sheet.getByRole("textbox", { name: "Folder" }).fill(folder);
  await sheet.getByRole("button", { name: "Go" }).click();
  await sheet.getByText("No folders in here.").waitFor();
  await sheet.getByRole("button", { name: "Use this folder" }).click();
  return folder;
}

beforeAll(async () => {
  browser = await launchBrowser(["--font-render-hinting=none"]);
  place = home();
  ({ host, page } = await started(place));
});
afterAll(async () => {
  await browser.close();
  await host.kill();
  place.remove();
});
beforeEach(() => page.goto(new URL("/", host.url).href));

describe("publishing less", () => {
  it("pages 2 and 3, ticked in the rail, leave as a PDF and as pictures, with nothing of the other pages", async () => {
    await open("less.pdf");
    await desk(page).redactAllOpen.click();
    await page.getByText("Redacted in 4 places.").waitFor();
    await page.getByRole("button", { name: "Choose pages to publish" }).click();
    await bar().getByText("No page chosen yet").waitFor();
    await tick(2).click();
    await tick(3).click({ modifiers: ["Shift"] });
    await bar().getByText("An excerpt: 2 pages").waitFor();
    expect(await page.getByRole("textbox", { name: "Pages to publish" }).inputValue()).toBe("2–3");
    await lookIfLong(page, "publishing-choosing");
    await bar().getByRole("button", { name: "Done" }).click();

    await desk(page).view("As published").click();
    await page.getByText(/Rendered from the rebuilt bytes/).waitFor();
    await page.getByText("Page 2 of the original").waitFor();
    await expect
      .poll(() =>
        page
          .getByRole("group", { name: /^Page \d of 2$/ })
          .first()
          .textContent(),
      )
      .toContain("harbour");
    expect(
      await page
        .getByRole("group", { name: /^Page \d of 2$/ })
        .first()
        .textContent(),
    ).not.toContain("quill");
    await look(page, "publishing-published");

    await desk(page).export.click();
    const sheet = desk(page).exportSheet;
    expect(await sheet.getByRole("radio", { name: /^Chosen pages/ }).isChecked()).toBe(true);
    expect(await sheet.getByRole("textbox", { name: "Pages to publish" }).inputValue()).toBe("2–3");
    const folder = await chooseFolder("less");
    await sheet.getByRole("radio", { name: "Both" }).click();
    await look(page, "publishing-export");
    // Only what stands on these pages is counted.
    await sheet.getByRole("button", { name: "Export with 2 redactions" }).click();
    await sheet.getByText(/It lies in/).waitFor();
    await sheet.getByText("Nothing of what was left out").waitFor();
    await sheet.getByRole("button", { name: "Show in folder" }).waitFor();
    await lookIfLong(page, "publishing-exported");

    const files = filesIn(folder);
    const copy = readFileSync(files.find((path) => path.endsWith("redacted.pdf"))!);
    for (const { pages: told, elsewhere } of [
      { pages: read(copy).pages, elsewhere: "" },
      ...(await readByOthers(copy)),
    ]) {
      expect(told).toHaveLength(2);
      const text = `${told.map((one) => one.text).join("\n")}\n${elsewhere}`;
      expect(text).toContain("harbour budget");
      expect(text).toContain("minutes of the meeting");
      for (const other of ["Cover", "zeppelin", "quill", "555"]) expect(text).not.toContain(other);
    }
    const pictures = files.filter((path) => path.endsWith(".png"));
    expect(pictures).toHaveLength(2);
    for (const path of pictures) {
      const bytes = new Uint8Array(readFileSync(path));
      // Pixels and nothing that says anything besides.
      const types = [...new Set(chunksOf(bytes)!.map(({ type }) => type))];
      expect(types.filter((type) => !["IHDR", "IDAT", "IEND", "pHYs"].includes(type))).toEqual([]);
      const drawn = pixelsOf(chunksOf(bytes)!)!;
      expect([drawn.width, drawn.height]).toEqual([1224, 1584]);
    }
    await page.setViewportSize(USUAL);
  });

  it("by keyboard alone: ticks with Space and Shift and arrows, and pages by their numbers", async () => {
    await open("keyboard.pdf");
    await page.locator("body").press("e");
    await tick(1).waitFor();
    await tick(1).focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.keyboard.press("Shift+ArrowDown");
    await bar().getByText("An excerpt: 2 pages").waitFor();
    const field = page.getByRole("textbox", { name: "Pages to publish" });
    await field.fill("1, 3-4");
    await bar().getByText("An excerpt: 3 pages").waitFor();
    expect(await tick(2).isChecked()).toBe(false);
    await field.fill("3-9");
    await page.getByText("Pages of 1 to 4, as 3–5, 9").waitFor();
    expect(await violations(page)).toEqual([]);
    await bar().getByText("An excerpt: 3 pages").waitFor();
    await field.fill("");
    await bar().getByText("No page chosen yet").waitFor();
  });

  it("what platforms would do changes with what is published, and comes back, and nothing is recorded", async () => {
    await open("forms.pdf");
    const { chip } = desk(page);
    await desk(page).plan.click();
    await page.getByRole("radio", { name: "Publish the file itself" }).click();
    await page.keyboard.press("Escape");
    await expect.poll(() => desk(page).plan.textContent()).toContain("publish the file itself");
    expect(await chip("X").textContent()).toMatch(/Uncertain.*Uncertain/);
    const before = [await chip("X").textContent(), await desk(page).plan.textContent()];
    const database = () =>
      filesIn(join(place.folder, "stet", "cases"))
        .filter((path) => path.endsWith("case.db"))
        .map((path) => readFileSync(path).toString("latin1"))
        .sort();
    const kept = database();
    await page.locator("body").press("e");
    // A page with nothing private on it but an e-mail address, which X's rule doesn't name.
    await page.getByRole("textbox", { name: "Pages to publish" }).fill("2");
    await expect.poll(() => chip("X").textContent()).not.toBe(before[0]);
    expect(await desk(page).plan.textContent()).toContain("publish the excerpt chosen");
    expect(database().join() === kept.join()).toBe(true);
    await bar().getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => chip("X").textContent()).toBe(before[0]);
    expect(await desk(page).plan.textContent()).toBe(before[1]);
  });

  it("a passage comes from the list, and alone is all that leaves", async () => {
    await open("passage.pdf");
    await desk(page).row("quill@example.org").click();
    await desk(page).redact.click();
    await page.getByText("Redacted in 1 place.").waitFor();
    await desk(page).inspector.getByRole("button", { name: "Add its paragraph to an excerpt" }).click();
    await bar().getByText("An excerpt: 1 passage").waitFor();
    await bar().getByText("Passages", { exact: true }).click();
    await bar()
      .getByRole("button", { name: /^Page 2, \d lines$/ })
      .waitFor();
    await look(page, "publishing-passage");
    await page.setViewportSize(USUAL);
    await page.keyboard.press("Escape");
    await desk(page).export.click();
    const sheet = desk(page).exportSheet;
    expect(await sheet.getByRole("radio", { name: /^Passages alone/ }).isChecked()).toBe(true);
    // Back and forth between the forms loses nothing.
    await sheet.getByRole("radio", { name: /^The whole document/ }).click();
    await sheet.getByText("3 places undecided.").waitFor();
    await sheet.getByRole("radio", { name: /^Passages alone/ }).click();
    const folder = await chooseFolder("passage");
    await sheet.getByRole("button", { name: "Export with 1 redaction" }).click();
    await sheet.getByText(/It lies in/).waitFor();
    const { pages: told } = read(readFileSync(filesIn(folder).find((path) => path.endsWith("redacted.pdf"))!));
    expect(told).toHaveLength(1);
    expect(told[0]!.text).toContain("settled in May");
    expect(told[0]!.text).not.toMatch(/quill|zeppelin|Cover|minutes/);
  });

  it.runIf(LONG)("pages are asked for and none is named: nothing may leave", async () => {
    await open("unsaid.pdf");
    await desk(page).export.click();
    const sheet = desk(page).exportSheet;
    const go = sheet.getByRole("button", { name: /^Export/ });
    await expect.poll(() => go.isEnabled()).toBe(true);
    await sheet.getByRole("radio", { name: /^Chosen pages/ }).click();
    expect(await go.isDisabled()).toBe(true);
    await sheet.getByRole("textbox", { name: "Pages to publish" }).fill("4");
    await expect.poll(() => go.isEnabled()).toBe(true);
  });
});

describe("the sample", () => {
  it.runIf(LONG)("has a heat map of its pages by kind, which goes to a page, and an overview", async () => {
    await startScreen(page).openSample();
    await desk(page).tree.waitFor();
    await page.getByRole("button", { name: "Heat map of pages by kind" }).click();
    const row = page.getByRole("button", { name: /^Page 7\s+ID numbers 1/ });
    await row.waitFor();
    await look(page, "publishing-heat");
    await row.click();
    await expect.poll(() => desk(page).pageNumber.inputValue()).toBe("7");
    await page.getByRole("button", { name: /The case as a whole/ }).click();
    await overview().getByText("583 findings").waitFor();
    await look(page, "publishing-case-sample");
    await page.keyboard.press("Escape");
    await desk(page).tree.waitFor();
    await expect.poll(() => desk(page).pageNumber.inputValue()).toBe("7");
  });
});

describe("after a crash", () => {
  it("it is said once that Stet was closed in the middle of something, and what is here", async () => {
    const own = home();
    const before = page;
    const first = await started(own);
    page = first.page;
    await open("killed.pdf");
    await desk(page).redactAllOpen.click();
    await page.getByText("Redacted in 4 places.").waitFor();
    await first.host.kill();
    const second = await started(own);
    page = second.page;
    await startScreen(page).recent("killed").click();
    const note = page.getByText(
      /^Stet was closed in the middle of something\. All 4 decisions are here; the last was at \d\d:\d\d:\d\d\.$/,
    );
    await note.waitFor();
    await desk(page).tree.waitFor();
    await look(page, "publishing-recovered");
    await page.getByRole("button", { name: "Dismiss" }).click();
    await desk(page).home.click();
    await startScreen(page).recent("killed").click();
    await desk(page).tree.waitFor();
    expect(await note.count()).toBe(0);
    await second.host.kill();
    page = before;
    own.remove();
  });
});
