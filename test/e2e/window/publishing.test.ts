// Publishing less from the window, the case as a whole, and what is said after a crash: one test a promise.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as mupdf from "mupdf";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { chunksOf, pixelsOf } from "../../../src-main/engine/verification/read-png.ts";
import { launchBrowser } from "../../support/browser.ts";
import { line, onePage } from "../../support/pdf.ts";
import { read, readByOthers } from "../../support/tools.ts";
import { type Home, type Host, home } from "./host.ts";
import { look, violations } from "./looked-at.ts";
import { openWindow, USUAL } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

/** A page for each text; other bytes each time, so that each is a case of its own. */
let made = 0;
function pages(...texts: (readonly string[])[]): Uint8Array {
  const whole = new mupdf.PDFDocument();
  for (const lines of texts) {
    const content = [...lines, `Sheet ${++made}`].map((text, i) => line(text, 72, 720 - 18 * i)).join("");
    const one = mupdf.PDFDocument.openDocument(onePage({ content }), "application/pdf").asPDF()!;
    whole.graftPage(-1, one, 0);
  }
  return whole.saveToBuffer("").asUint8Array().slice();
}
const APPENDIX = [
  ["Cover of a made-up file.", "Call the desk on (614) 555-0147."],
  ["Second page: the harbour budget.", "Write to quill@example.org about it.", "It was settled in May."],
  ["Third page: minutes of the meeting.", "Aide: (202) 555-0173."],
  ["Fourth page: the zeppelin hangar.", "Home: (614) 555-0147, his own."],
] as const;

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
const open = async (name: string, bytes: Uint8Array = pages(...APPENDIX)) => {
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
    await look(page, "publishing-choosing");
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
    await look(page, "publishing-exported");

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

  it("pages are asked for and none is named: nothing may leave", async () => {
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

describe("two copies of one document", () => {
  it("are laid side by side: where they differ is shown, and what both share is what leaves", async () => {
    const copy = (word: string, name: string) =>
      pages([
        `The harbour board ${word} the plan in May, and nobody minded.`,
        `It was sent to ${name}, quill@example.org, and the press.`,
      ]);
    await open("mine.pdf", copy("moved", "everybody"));
    await page.getByTestId("file-input").setInputFiles(write("theirs.pdf", copy("proposed", "everybody")));
    await page.getByRole("heading", { name: "theirs.pdf" }).waitFor({ state: "attached" });
    await desk(page).tree.waitFor();
    await page.getByRole("button", { name: /^mine\.pdf/ }).click();
    await page.getByRole("heading", { name: "mine.pdf" }).waitFor({ state: "attached" });
    await desk(page).tab("Provenance").click();
    await page.getByRole("button", { name: "Compare copies…" }).click();
    const sheet = page.getByRole("dialog", { name: "Compare copies" });
    expect(await sheet.getByRole("checkbox", { name: "theirs.pdf" }).isChecked()).toBe(true);
    await sheet.getByRole("button", { name: "Compare", exact: true }).click();
    await sheet.getByText(/^2 differences\./).waitFor();
    const differing = sheet.getByRole("treeitem").filter({ hasText: "moved" });
    expect(await differing.textContent()).toMatch(/Here\s*moved.*theirs\.pdf\s*proposed.*p\. 1/);
    await differing.click();
    await page.locator(".viewer-hit").first().waitFor();
    await look(page, "compare");
    // The number of the sheet differs too, and may stand.
    await sheet
      .getByRole("treeitem")
      .filter({ hasText: /Here\s*\d/ })
      .locator(".check")
      .click();
    expect(await sheet.getByRole("combobox", { name: "Reason" }).inputValue()).toBe("source_protection");
    await sheet.getByRole("button", { name: "Redact 1 difference" }).click();
    await page.getByText("Redacted in 1 place.").waitFor();
    await page.keyboard.press("Escape");
    await sheet.waitFor({ state: "detached" });
    await desk(page).view("As published").click();
    await page.getByText(/Rendered from the rebuilt bytes/).waitFor();
    await expect
      .poll(() => page.locator(".viewer-text").first().textContent())
      .toMatch(/The harbour board\W+the plan in May/);
  });
});

describe("a case of two documents that share a telephone number", () => {
  const other = () =>
    pages(["A letter.", "Ring (614) 555-0147 after six."], ["Its second page."], ["(614) 555-0147 again."]);
  const openBoth = async (name: string) => {
    await open(`${name}.pdf`);
    await page.getByTestId("file-input").setInputFiles(write(`${name}-letter.pdf`, other()));
    await page.getByRole("heading", { name: `${name}-letter.pdf` }).waitFor({ state: "attached" });
    await desk(page).tree.waitFor();
  };

  it("shows what both hold, and redacts it everywhere in one act that is taken back as one", async () => {
    await openBoth("shared");
    await page.getByRole("button", { name: /The case as a whole/ }).click();
    await overview().getByText("2 documents").waitFor();
    await overview().getByText("6 findings").waitFor();
    const row = overview().getByRole("listitem").filter({ hasText: "(614) 555-0147" });
    await row.getByRole("button", { name: /^shared\.pdf\s*p\. 1, 4$/ }).waitFor();
    await row.getByRole("button", { name: /^shared-letter\.pdf\s*p\. 1, 3$/ }).waitFor();
    await look(page, "publishing-case");
    await row.getByRole("button", { name: "Redact everywhere, 4 places" }).click();
    await page.getByText("Redacted in 4 places.").waitFor();
    await row.getByText("redacted everywhere").waitFor();
    await overview().getByText("4 decided, 2 undecided").waitFor();
    await page.getByRole("button", { name: /^Undo:/ }).click();
    await page.getByText("Taken back: 4 places.").waitFor();
    await row.getByRole("button", { name: "Redact everywhere, 4 places" }).click();
    await row.getByText("redacted everywhere").waitFor();
    // In the other document it is redacted too.
    await row.getByRole("button", { name: /^shared\.pdf/ }).click();
    await page.getByRole("heading", { name: "shared.pdf" }).waitFor({ state: "attached" });
    await desk(page).row("(614) 555-0147").waitFor();
    expect(await desk(page).row("(614) 555-0147").getAttribute("aria-checked")).toBe("true");
    expect(await desk(page).show("Undecided").getAttribute("aria-label")).toBe("Undecided, 2");
  });

  it("goes to a page from its table, by keyboard, and no key decides what is out of sight", async () => {
    await openBoth("table");
    await page.getByRole("button", { name: /The case as a whole/ }).click();
    const document = overview().getByRole("article", { name: "table.pdf" });
    await document.getByText("As a table").focus();
    await page.keyboard.press("Enter");
    const cell = document.getByRole("row", { name: /^Phone number/ }).getByRole("button", { name: "Page 4: 1 found" });
    await cell.waitFor();
    expect(await violations(page)).toEqual([]);
    await page.locator("body").press("r");
    await overview().getByText("0 decided, 6 undecided").waitFor();
    await cell.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "table.pdf" }).waitFor({ state: "attached" });
    await expect.poll(() => desk(page).pageNumber.inputValue()).toBe("4");
    // A press on the map goes where it was pressed.
    await page.getByRole("button", { name: /The case as a whole/ }).click();
    const map = overview().getByRole("article", { name: "table-letter.pdf" }).locator(".heatmap > div > svg");
    const box = (await map.boundingBox())!;
    await page.mouse.click(box.x + (box.width * 5) / 6, box.y + 5);
    await page.getByRole("heading", { name: "table-letter.pdf" }).waitFor({ state: "attached" });
    await expect.poll(() => desk(page).pageNumber.inputValue()).toBe("3");
  });

  it("a document is found again as it was left", async () => {
    await openBoth("places");
    const documents = page.getByRole("navigation", { name: "Case" });
    await documents.getByRole("button", { name: /^places\.pdf/ }).click();
    await page.getByRole("heading", { name: "places.pdf" }).waitFor({ state: "attached" });
    await desk(page).row("(202) 555-0173").click();
    await desk(page).letStand.click();
    await page.getByText("Let stand in 1 place.").waitFor();
    await expect.poll(() => desk(page).pageNumber.inputValue()).toBe("3");
    await page.locator("body").press("e");
    await page.getByRole("textbox", { name: "Pages to publish" }).fill("3");
    await documents.getByRole("button", { name: /^places-letter\.pdf/ }).click();
    await page.getByRole("heading", { name: "places-letter.pdf" }).waitFor({ state: "attached" });
    await desk(page).tree.waitFor();
    expect(await bar().count()).toBe(0);
    await documents.getByRole("button", { name: /^places\.pdf/ }).click();
    await page.getByRole("heading", { name: "places.pdf" }).waitFor({ state: "attached" });
    await expect.poll(() => desk(page).pageNumber.inputValue()).toBe("3");
    await desk(page).inspector.getByText("(202) 555-0173").first().waitFor();
    await bar().getByText("An excerpt: 1 page").waitFor();
    expect(await desk(page).show("Let stand").getAttribute("aria-label")).toBe("Let stand, 1");
  });
});

describe("the sample", () => {
  it("has a heat map of its pages by kind, which goes to a page, and an overview", async () => {
    await startScreen(page).openSample();
    await desk(page).tree.waitFor();
    await page.getByRole("button", { name: "Heat map of pages by kind" }).click();
    const row = page.getByRole("button", { name: /^Page 7\s+ID numbers 1/ });
    await row.waitFor();
    await look(page, "publishing-heat");
    await row.click();
    await expect.poll(() => desk(page).pageNumber.inputValue()).toBe("7");
    await page.getByRole("button", { name: /The case as a whole/ }).click();
    await overview().getByText("584 findings").waitFor();
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
