// Several documents of one case: what they share, and where copies of one document differ.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { APPENDIX, somePages } from "../../support/some-pages.ts";
import { type Home, type Host, home } from "./host.ts";
import { look, violations } from "./looked-at.ts";
import { openWindow } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

let browser: Browser;
let place: Home;
let host: Host;
let page: Page;

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
const overview = () => page.getByRole("main", { name: "The case as a whole" });
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
beforeEach(() => page.goto(new URL("/", host.url).href));

describe("two copies of one document", () => {
  it("are laid side by side: where they differ is shown, and what both share is what leaves", async () => {
    const copy = (word: string, name: string) =>
      somePages([
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
    somePages(["A letter.", "Ring (614) 555-0147 after six."], ["Its second page."], ["(614) 555-0147 again."]);
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
