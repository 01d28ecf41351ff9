// Deciding much with little: the list narrowed and grouped, acts that reach far, searching, reasons and labels.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { LONG } from "../../support/long.ts";
import { line, pages } from "../../support/pdf.ts";
import { type Home, type Host, home } from "./host.ts";
import { look, type Theme } from "./looked-at.ts";
import { openWindow } from "./open-window.ts";
import { deciding, desk, searching, startScreen } from "./pages.ts";

const sheet = (...lines: string[]) => lines.map((text, i) => line(text, 72, 700 - 40 * i)).join("");
/** Other bytes each time: a case of its own. */
let made = 0;
const fourPages = () =>
  pages([
    sheet(
      "Home: (614) 555-0147, his own.",
      "Write to dana@example.org for the rest.",
      "File DFA-0101 of the desk.",
      `Sheet ${++made}`,
    ),
    sheet("Again (614) 555-0147 on a form.", "Aide: (202) 555-0173.", "Larkspur is the name of the plan."),
    sheet("Larkspur and Juniper were one plan.", "File DFA-0202 of the desk."),
    sheet("Juniper ended. Mail cole@example.org.", "Fax (614) 555-0190.", "File ABC-12 is another."),
  ]);

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
beforeEach(() => page.goto(new URL("/", host.url).href));

const open = async () => {
  const path = join(place.folder, `four-${made}.pdf`);
  writeFileSync(path, fourPages());
  await startScreen(page).openFile(path);
  await desk(page).tree.waitFor();
};
const says = (words: string | RegExp) => desk(page).toast.getByText(words).waitFor();
const undone = async (n: number) => {
  await desk(page).undo.click();
  await says(`Taken back: ${n} place`);
};
/** What `n` places are decided so, as the list's own count says it. */
const counted = (name: "All" | "Undecided" | "Redact" | "Let stand") =>
  desk(page).show(name).getAttribute("aria-label");

describe("the list of findings", () => {
  it("is narrowed by kind, confidence and pages at once, says so, and what it shows is redacted in one press", async () => {
    await open();
    await deciding(page).menu("Kind").click();
    await page.getByRole("checkbox", { name: /^Phone number 4$/ }).check();
    await page.keyboard.press("Escape");
    expect(await deciding(page).menu("Kind").getAttribute("aria-label")).toBe("Kind: 1 chosen");
    await deciding(page).menu("Confidence").click();
    // What ticking would leave is counted beside each.
    await page.getByRole("checkbox", { name: /^Not sure, under \.70 0$/ }).waitFor();
    await page.getByRole("checkbox", { name: /^Sure, \.90 and over 4$/ }).check();
    await page.keyboard.press("Escape");
    await deciding(page).menu("Pages").click();
    await page.getByRole("textbox", { name: "These pages, of 4" }).fill("1-2");
    await page.keyboard.press("Enter");
    expect(await deciding(page).menu("Pages").getAttribute("aria-label")).toBe("Pages: 1-2");
    await page.getByText("3 of 8 shown").waitFor();
    expect([await counted("All"), await counted("Undecided")]).toEqual(["All, 3", "Undecided, 3"]);
    await page.getByRole("button", { name: "Redact all 3 shown and undecided" }).click();
    await says("Redacted in 3 places.");
    await page.getByRole("button", { name: "Show all" }).click();
    expect([await counted("All"), await counted("Redact")]).toEqual(["All, 8", "Redact, 3"]);
    await undone(3);
    await desk(page).redo.click();
    await says("Done again: 3 places.");
    expect(await counted("Redact")).toBe("Redact, 3");
  });

  it.runIf(LONG)("follows the page that is read, and its menus are worked by keys alone", async () => {
    await open();
    await deciding(page).menu("Kind").focus();
    await page.keyboard.press("Enter");
    const focused = page.locator(":focus");
    await expect.poll(() => focused.getAttribute("type")).toBe("checkbox");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await page.keyboard.press("Escape");
    await expect.poll(() => focused.getAttribute("aria-label")).toBe("Kind: 1 chosen");
    await page.getByText("2 of 8 shown").waitFor();
    await page.getByRole("button", { name: "Show all" }).click();
    await deciding(page).menu("Pages").click();
    await page.getByRole("radio", { name: /^This page, as you read on/ }).check();
    await page.keyboard.press("Escape");
    await page.getByText("2 of 8 shown").waitFor();
    await desk(page).pageNumber.fill("4");
    await page.keyboard.press("Enter");
    await desk(page).row("cole@example.org").waitFor();
    expect(await counted("All")).toBe("All, 2");
  });

  it.runIf(LONG)("is grouped by page, and a page is redacted by its own box but for what was let stand", async () => {
    await open();
    await desk(page).row("(202) 555-0173").click();
    await desk(page).letStand.click();
    await says("Let stand in 1 place.");
    await deciding(page).menu("Order").click();
    await page.getByRole("radio", { name: "By page" }).check();
    await page.keyboard.press("Escape");
    const tree = page.getByRole("tree", { name: "Findings by page" });
    const second = tree.getByRole("treeitem", { name: /^Page 2/ });
    await tree.focus();
    await page.keyboard.press("Home");
    // Page 1 and its two values.
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Space");
    await says("Redacted in 2 places.");
    expect(await second.getAttribute("aria-checked")).toBe("mixed");
    expect([await counted("Redact"), await counted("Let stand")]).toEqual(["Redact, 2", "Let stand, 1"]);
    // Nothing is left open there: the same press opens again what it redacted.
    await page.keyboard.press("Space");
    await says("Left open in 2 places.");
    expect(await counted("Let stand")).toBe("Let stand, 1");
  });
});

describe("an act", () => {
  it("reaches a kind, a page or a range, shows what it will decide, and leaves what was let stand", async () => {
    await open();
    await desk(page).row("(202) 555-0173").click();
    await desk(page).letStand.click();
    await says("Let stand in 1 place.");
    await desk(page).row("(614) 555-0190").click();
    await page.getByRole("radio", { name: "Every phone, 4 places" }).click();
    await desk(page).inspector.getByText("3 places on 3 pages. 1 let stand stays so.").waitFor();
    // In the strip and in the list before anything is pressed.
    expect(await page.locator(".strip .covered").count()).toBe(3);
    expect(await page.locator(".frow[data-covered=true]").count()).toBe(2);
    await page.getByRole("button", { name: "Redact 3" }).click();
    await says("Redacted in 3 places.");
    expect(await page.locator(".strip .covered").count()).toBe(0);
    await undone(3);
    await page.getByRole("radio", { name: "Page 4, 2 places" }).click();
    await desk(page).redact.click();
    await says("Redacted in 2 places.");
    await undone(2);
    await page.getByRole("radio", { name: "Pages…" }).click();
    await page.getByRole("textbox", { name: "Apply to these pages, of 4" }).fill("1, 4");
    await desk(page).inspector.getByText("4 places on 2 pages.").waitFor();
    await desk(page).redact.click();
    await says("Redacted in 4 places.");
    await undone(4);
    expect([await counted("Redact"), await counted("Let stand")]).toEqual(["Redact, 0", "Let stand, 1"]);
  });

  it("redacts every occurrence of one phone number in the sample in three actions", async () => {
    await place.bringSample();
    await startScreen(page).openSample();
    await desk(page).tree.waitFor();
    let actions = 0;
    const act = async (done: Promise<unknown>) => {
      actions += 1;
      await done;
    };
    await act(desk(page).filter.fill("740) 555-0118"));
    const row = page.getByRole("treeitem").filter({ hasText: "555-0118" });
    await act(row.click());
    const times = Number(/×(\d+)/.exec((await row.textContent()) ?? "")?.[1]);
    await act(desk(page).redact.click());
    await says(`Redacted in ${times} place`);
    expect(await row.getAttribute("aria-checked")).toBe("true");
    expect(actions).toBeLessThanOrEqual(3);
    // However it is written: nothing of the number is left open.
    await desk(page).filter.fill("555-0118");
    await desk(page).show("Undecided").click();
    await page
      .getByText(/^(?:Nothing matches|0 of)/)
      .first()
      .waitFor();
    await undone(times);
  });
});

describe("search and redact", () => {
  it("lists as one types, shows the page behind, and redacts what is ticked", async () => {
    await open();
    await page.keyboard.press("Control+Shift+F");
    await searching(page).text.fill("larkspur");
    await searching(page).sheet.getByText("2 places on 2 pages.").waitFor();
    await searching(page).place("Larkspur and Juniper").click();
    await expect.poll(() => desk(page).pageNumber.inputValue()).toBe("3");
    await searching(page).redact(2).click();
    await says("Redacted in 2 places.");
    // Said to be so, and no longer to be ticked.
    await expect.poll(() => searching(page).place("Larkspur").getByText("redacted").count()).toBe(2);
    expect(await searching(page).redact(0).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
    expect(await counted("Redact")).toBe("Redact, 2");
    await undone(2);
  });

  it.runIf(LONG)(
    "takes a list of words from a file, says which are not there, and redacts two places of three",
    async () => {
      await open();
      await page.keyboard.press("Control+Shift+F");
      await searching(page).by("Word list").click();
      await page.getByTestId("word-list-file").setInputFiles({
        name: "words.csv",
        mimeType: "text/csv",
        buffer: Buffer.from('Juniper,"DFA-0101"\nNobody\n'),
      });
      await searching(page).sheet.getByText("3 places on 3 pages. Not found: “Nobody”.").waitFor();
      const all = searching(page).sheet.getByRole("checkbox", { name: /^All/ });
      expect(await all.getAttribute("aria-checked")).toBe("true");
      // By keys: from the first page to its place, and untick it.
      await searching(page).tree.focus();
      await page.keyboard.press("Home");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Space");
      await expect.poll(() => all.getAttribute("aria-checked")).toBe("mixed");
      await searching(page).redact(2).click();
      await says("Redacted in 2 places.");
      await page.keyboard.press("Escape");
      expect(await desk(page).row("Juniper").getAttribute("aria-checked")).toBe("true");
      expect(await counted("All")).toBe("All, 10");
      await undone(2);
      // Marks that are taken back are there no more.
      expect(await counted("All")).toBe("All, 8");
      await desk(page).redo.click();
      await says("Done again: 2 places.");
    },
  );

  it("finds what fits a pattern, and says in words what is wrong with one", async () => {
    await open();
    await page.keyboard.press("Control+Shift+F");
    await searching(page).by("Pattern").click();
    const field = page.getByRole("textbox", { name: "Pattern" });
    await field.fill("DFA-(");
    await searching(page).sheet.getByRole("alert").getByText("This isn’t a whole pattern").waitFor();
    await field.fill("dfa-\\d{4}");
    await searching(page).sheet.getByText("2 places on 2 pages.").waitFor();
    await searching(page).redact(2).click();
    await says("Redacted in 2 places.");
    await undone(2);
  });

  it.runIf(LONG)("finds more like a finding, and lets what Stet found of it stand", async () => {
    await open();
    await desk(page).row("(614) 555-0190").click();
    await page.getByRole("button", { name: "More like this", exact: true }).click();
    expect(await page.getByRole("textbox", { name: "Example" }).inputValue()).toBe("(614) 555-0190");
    await searching(page).sheet.getByText("4 places on 3 pages.").waitFor();
    await searching(page).sheet.getByRole("button", { name: "Let 4 stand" }).click();
    await says("Let stand in 4 places.");
    // Let stand on purpose: ticked again only by hand.
    await searching(page).sheet.getByText("0 of 4 ticked").waitFor();
    await undone(4);
    await searching(page).sheet.getByText("4 of 4 ticked").waitFor();
  });
});

describe("what a decision says", () => {
  it("a reason added to the newsroom's list is chosen, its code stands on the bar, and both are kept", async () => {
    await open();
    await desk(page).row("(202) 555-0173").click();
    await deciding(page).reason.selectOption({ label: "Edit reasons…" });
    const reasons = page.getByRole("dialog", { name: "Reasons" });
    expect(await reasons.getByRole("button", { name: "Source protection: take out" }).count()).toBe(0);
    await reasons.getByRole("button", { name: "Add a reason" }).click();
    await reasons.getByRole("button", { name: "Keep" }).click();
    await reasons.getByText("Name it, or take it out.").waitFor();
    await reasons.getByRole("textbox", { name: "Name of reason 8" }).fill("Court order");
    await reasons.getByRole("textbox", { name: "Code of Court order" }).fill("CO");
    await reasons.getByRole("button", { name: "Court order: up" }).click();
    await reasons.getByRole("textbox", { name: "Name of reason 5" }).fill("Lawyers");
    await reasons.getByRole("button", { name: "Keep" }).click();
    await reasons.waitFor({ state: "detached" });
    const listed = () => deciding(page).reason.locator("option").allTextContents();
    expect(await listed()).toEqual([
      "Privacy",
      "Safety",
      "Minor",
      "Medical",
      "Lawyers",
      "Source protection",
      "Court order",
      "Other",
      "Edit reasons…",
    ]);
    await deciding(page).reason.selectOption({ label: "Court order" });
    await deciding(page).menu("No label").click();
    await page.getByRole("radio", { name: /^The reason’s code/ }).check();
    await page.keyboard.press("Escape");
    await deciding(page).menu("Label: CO").waitFor();
    await desk(page).redact.click();
    await says("Redacted in 1 place.");
    await desk(page).inspector.getByText("Redact: Court order").waitFor();
    await expect
      .poll(() => desk(page).inspector.locator(".snip").textContent())
      .toMatch(/Aide: CO\. Larkspur is the name of the plan\.$/);
    // Opened anew: the list is the newsroom's, not this window's.
    await page.goto(new URL("/", host.url).href);
    await startScreen(page).recent("four-").first().click();
    await desk(page).tree.waitFor();
    expect(await listed()).toContain("Court order");
    await desk(page).row("(202) 555-0173").click();
    await desk(page).inspector.getByText("Redact: Court order").waitFor();
  });
});

describe("in light and in dark, large and small", () => {
  /** What adds no colour of its own is looked at in light alone. */
  const LIGHT: readonly Theme[] = ["light"];

  it.runIf(LONG)(
    "every menu and sheet",
    async () => {
      await startScreen(page).openSample();
      await desk(page).tree.waitFor();
      await desk(page).row("RR 2, Box 118").click();
      await look(page, "deciding");
      for (const menu of ["Kind", "Confidence", "Pages", "Order", "No label"] as const) {
        await deciding(page).menu(menu).click();
        await look(page, `menu-${menu.toLowerCase().replace(" ", "-")}`, menu === "No label" ? undefined : LIGHT);
        await page.keyboard.press("Escape");
      }
      await page.getByRole("radio", { name: /^Every address/ }).click();
      await look(page, "reach", LIGHT);
      await deciding(page).reason.selectOption({ label: "Edit reasons…" });
      await page.getByRole("dialog", { name: "Reasons" }).waitFor();
      await look(page, "reasons");
      await page.keyboard.press("Escape");
      await page.keyboard.press("Control+Shift+F");
      await searching(page).text.fill("sycamore");
      await searching(page)
        .sheet.getByText(/^\d+ places on/)
        .waitFor();
      await searching(page).place("Terrace").first().click();
      await look(page, "search");
    },
    300_000,
  );

  it.runIf(LONG)(
    "each way to search, and all of it at twice the text",
    async () => {
      await place.bringSample();
      await startScreen(page).openSample();
      await desk(page).tree.waitFor();
      await desk(page).row("RR 2, Box 118").click();
      await page.keyboard.press("Control+Shift+F");
      await searching(page).by("Word list").click();
      await page.getByRole("textbox", { name: "Words, one a line" }).fill("Sycamore\nLantern\nNobody at all");
      await searching(page)
        .sheet.getByText(/Not found/)
        .waitFor();
      await look(page, "search-words", LIGHT);
      await searching(page).by("Pattern").click();
      await page.getByRole("textbox", { name: "Pattern" }).fill("HLW-(");
      await searching(page).sheet.getByRole("alert").waitFor();
      await look(page, "search-pattern", LIGHT);
      await searching(page).by("More like this").click();
      await page.getByRole("textbox", { name: "Example" }).fill("HLW-000004");
      await searching(page)
        .sheet.getByText(/^\d+ places on/)
        .waitFor();
      await look(page, "search-like", LIGHT);
      await page.keyboard.press("Escape");
      await page.evaluate("document.documentElement.style.fontSize = '32px'");
      await desk(page).redact.scrollIntoViewIfNeeded();
      await look(page, "deciding-200-percent", LIGHT);
      await page.keyboard.press("Control+Shift+F");
      await searching(page)
        .sheet.getByText(/^\d+ places on/)
        .waitFor();
      await searching(page)
        .sheet.getByRole("button", { name: /^Redact/ })
        .scrollIntoViewIfNeeded();
      await look(page, "search-200-percent", LIGHT);
    },
    300_000,
  );
});
