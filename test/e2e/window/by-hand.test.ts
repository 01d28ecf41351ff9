// Marking by hand, in a window: boxes drawn over the page, text selected, whole pages, and all of it by keys as well.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { LONG, someOf } from "../../support/long.ts";
import { line, pages } from "../../support/pdf.ts";
import { type Home, type Host, home } from "./host.ts";
import { look, lookIfLong } from "./looked-at.ts";
import { openWindow } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

type Box = { readonly x0: number; readonly y0: number; readonly x1: number; readonly y1: number };

/** Other bytes each time: a case of its own. */
let made = 0;
const file = () =>
  pages([
    line("Ask for Wren Talbot at the harbour gate.", 72, 700) +
      line("The lighthouse keeper knows.", 72, 660) +
      line("Home: (614) 555-0147, his own.", 72, 620) +
      line(`Sheet ${++made}`, 72, 580),
    line("Wren Talbot came twice.", 72, 700) + line("Again (614) 555-0147 on a form.", 72, 660),
    line("wren  talbot left on foot, past the mill.", 72, 700),
    line("Wrens nest here. The last page.", 72, 700),
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

const open = async (name: string) => {
  const path = join(place.folder, name);
  writeFileSync(path, file());
  await page.goto(new URL("/", host.url).href);
  await startScreen(page).openFile(path);
  await desk(page).tree.waitFor();
  await page.locator("[data-page='1'] .viewer-text span").first().waitFor({ state: "attached" });
};
const bar = () => page.getByRole("toolbar", { name: "Selected text" });
const handBox = () => page.getByRole("button", { name: /^Mark by hand on page/ });
const pressed = (name: string) => page.getByRole("button", { name, exact: true }).getAttribute("aria-pressed");
const said = (text: string | RegExp) => desk(page).toast.getByText(text).waitFor();

/** Where words stand on the screen; the page's layer of text is what a person points at. */
async function wordsAt(number: number, words: string): Promise<Box> {
  return page.evaluate(`(() => {
    for (const span of document.querySelectorAll("[data-page='${number}'] .viewer-text span")) {
      const at = span.textContent.indexOf(${JSON.stringify(words)});
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(span.firstChild, at);
      range.setEnd(span.firstChild, at + ${words.length});
      const { left, top, right, bottom } = range.getBoundingClientRect();
      return { x0: left, y0: top, x1: right, y1: bottom };
    }
    throw new Error("no such words");
  })()`);
}

async function drag(from: readonly [number, number], to: readonly [number, number], end = true): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move(...to, { steps: 6 });
  if (end) await page.mouse.up();
}

async function drawAround(number: number, words: string): Promise<void> {
  const { x0, y0, x1, y1 } = await wordsAt(number, words);
  await drag([x0 - 2, y0 - 2], [x1 + 2, y1 + 2]);
}

async function select(number: number, words: string): Promise<void> {
  const { x0, y0, x1, y1 } = await wordsAt(number, words);
  await drag([x0 + 0.5, (y0 + y1) / 2], [x1 - 0.5, (y0 + y1) / 2]);
  await bar().waitFor();
}

/** The selected mark's place as the inspector has it, in points. */
async function sides(): Promise<readonly number[]> {
  const of = async (name: string) => Number(await desk(page).inspector.getByRole("spinbutton", { name }).inputValue());
  return [await of("From left"), await of("From top"), await of("Width"), await of("Height")];
}
const near = (a: readonly number[], b: readonly number[], by = 1.2) => a.every((n, i) => Math.abs(n - b[i]!) <= by);

describe("a box", () => {
  beforeEach(() => open("box.pdf"));

  it("is drawn over words, stands in the list, and is gone from what will be published", async () => {
    expect(await pressed("Select text (V)")).toBe("true");
    await page.keyboard.press("b");
    expect(await pressed("Draw a box (B)")).toBe("true");
    await drawAround(1, "lighthouse keeper");
    await said("Redacted in 1 place.");
    await desk(page).row("lighthouse keeper").waitFor();
    await page.keyboard.press("\\");
    await page.getByText(/Rendered from the rebuilt bytes/).waitFor();
    await expect.poll(() => desk(page).sheet(1).textContent()).toContain("harbour");
    expect(await desk(page).sheet(1).textContent()).not.toContain("lighthouse");
  });

  it.runIf(LONG)("is not drawn by a slip, nor when Escape ends the drag, nor while text is the tool", async () => {
    await page.keyboard.press("b");
    const { x0, y0, x1, y1 } = await wordsAt(1, "lighthouse");
    await drag([x0, y0], [x0 + 3, y0 + 3]);
    await drag([x0, y0], [x1, y1], false);
    await page.locator(".viewer-draft").waitFor();
    await page.keyboard.press("Escape");
    expect(await page.locator(".viewer-draft").count()).toBe(0);
    await page.mouse.up();
    // The tool is put down by another press.
    expect(await pressed("Draw a box (B)")).toBe("true");
    await page.keyboard.press("Escape");
    expect(await pressed("Select text (V)")).toBe("true");
    await drag([x0, y0], [x1, y1]);
    await bar().waitFor();
    expect(await desk(page).show("Redact").getAttribute("aria-label")).toBe("Redact, 0");
  });

  it.each(
    someOf(
      [
        ["turned right", ["Rotate right"]],
        ["upside down and large", ["Rotate right", "Rotate right", "Zoom in", "Zoom in"]],
        ["turned left and small", ["Rotate left", "Zoom out", "Zoom out", "Zoom out"]],
        ["as a whole page", ["Fit page"]],
      ],
      4,
    ),
  )("holds what it was drawn around on a page %s", async (_, tools) => {
    for (const name of tools) await page.getByRole("button", { name, exact: true }).click();
    await page.getByRole("button", { name: "Draw a box (B)" }).click();
    await page.waitForTimeout(400);
    await page.mouse.move(650, 450);
    const { y0 } = await wordsAt(1, "lighthouse keeper");
    await page.mouse.wheel(0, y0 - 450);
    await page.waitForTimeout(300);
    const { x0 } = await wordsAt(1, "lighthouse keeper");
    if (x0 < 300 || x0 > 900) await page.mouse.wheel(x0 - 600, 0);
    await page.waitForTimeout(300);
    await drawAround(1, "lighthouse keeper");
    await desk(page).row("lighthouse keeper").waitFor();
  });

  it("is moved by the mouse and by keys, resized, each as one act, and all of it taken back", async () => {
    await page.keyboard.press("b");
    await drawAround(1, "lighthouse keeper");
    await said("Redacted in 1 place.");
    const drawn = await sides();
    const { x0, y0, x1, y1 } = await wordsAt(1, "lighthouse keeper");
    const scale = (x1 - x0 + 4) / drawn[2]!;
    const middle = [(x0 + x1) / 2, (y0 + y1) / 2] as const;
    await drag(middle, [middle[0] + 30 * scale, middle[1] + 40 * scale]);
    await said("Moved.");
    await expect
      .poll(async () => near(await sides(), [drawn[0]! + 30, drawn[1]! + 40, drawn[2]!, drawn[3]!]))
      .toBe(true);
    const moved = await sides();
    await handBox().focus();
    for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Alt+ArrowRight");
    const nudged = [moved[0]! + 3, moved[1]! + 10, moved[2]! + 1, moved[3]!];
    await expect.poll(async () => near(await sides(), nudged, 0.05)).toBe(true);
    // The focus stays on what is moved, though it is another mark now.
    await page.keyboard.press("ArrowLeft");
    await expect.poll(async () => (await sides())[0]).toBeCloseTo(nudged[0]! - 1, 1);
    const corner = (await handBox().locator("[data-corner=se]").boundingBox())!;
    const at = [corner.x + corner.width / 2, corner.y + corner.height / 2] as const;
    await drag(at, [at[0] + 20 * scale, at[1] + 10 * scale]);
    const resized = [nudged[0]! - 1, nudged[1]!, nudged[2]! + 20, nudged[3]! + 10];
    await expect.poll(async () => near(await sides(), resized)).toBe(true);
    // Five acts: drawn, moved, nudged, nudged, resized.
    for (const back of [nudged.with(0, nudged[0]! - 1), nudged, moved, drawn]) {
      await page.keyboard.press("Control+z");
      await expect.poll(async () => near(await sides(), back, 0.05)).toBe(true);
    }
    await page.keyboard.press("Control+z");
    await expect.poll(() => desk(page).show("Redact").getAttribute("aria-label")).toBe("Redact, 0");
    await page.keyboard.press("Control+Shift+Z");
    await expect.poll(() => desk(page).show("Redact").getAttribute("aria-label")).toBe("Redact, 1");
  });

  it("is made, moved, resized and taken back without a mouse", async () => {
    await page.keyboard.press("b");
    await page.keyboard.press("Enter");
    await said("Redacted in 1 place.");
    await expect
      .poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')"))
      .toMatch(/^Mark by hand/);
    await desk(page).row("A box without words").waitFor();
    const [, , width, height] = await sides();
    expect([width, height]).toEqual([144, 48]);
    const inspector = desk(page).inspector;
    await inspector.getByRole("spinbutton", { name: "From left" }).fill("60");
    await page.keyboard.press("Enter");
    await expect.poll(sides).toMatchObject({ 0: 60 });
    await inspector.getByRole("spinbutton", { name: "From top" }).fill("75");
    await page.keyboard.press("Enter");
    await desk(page).row("Ask for Wren Talbot").waitFor();
    await inspector.getByRole("spinbutton", { name: "Width" }).fill("9000");
    await page.keyboard.press("Enter");
    await expect.poll(sides).toEqual([60, 75, 552, 48]);
    await inspector.getByRole("textbox", { name: "Label of this mark" }).fill("Source");
    await page.keyboard.press("Enter");
    await said("Label changed.");
    await handBox().focus();
    await page.keyboard.press("Delete");
    await expect.poll(() => desk(page).show("Redact").getAttribute("aria-label")).toBe("Redact, 0");
    expect(await handBox().count()).toBe(0);
  });
});

describe("selected text", () => {
  beforeEach(() => open("text.pdf"));

  it("is redacted by a key, and is a value like any other", async () => {
    await select(1, "harbour gate");
    await page.keyboard.press("r");
    await said("Redacted in 1 place.");
    await expect.poll(() => bar().count()).toBe(0);
    await desk(page).row("harbour gate").waitFor();
    await page.keyboard.press("Control+z");
    await said("Taken back: 1 place.");
    expect(await desk(page).row("harbour gate").count()).toBe(0);
  });

  it("over lines and pages is one place a page", async () => {
    for (let i = 0; i < 4; i++) await page.getByRole("button", { name: "Zoom out" }).click();
    await page.waitForTimeout(400);
    const [from, to] = [await wordsAt(1, "keeper"), await wordsAt(2, "Wren Talbot")];
    await drag([from.x0 + 0.3, (from.y0 + from.y1) / 2], [to.x1 - 0.3, (to.y0 + to.y1) / 2]);
    await bar().waitFor();
    await bar()
      .getByRole("button", { name: /^Redact/ })
      .click();
    await said("Redacted in 2 places.");
    await desk(page).row("keeper knows. Home: (614) 555-0147, his own. Sheet").waitFor();
    // On its page it is what was found there: decided, not marked again.
    expect(await desk(page).row("Wren Talbot").getAttribute("aria-checked")).toBe("mixed");
  });

  it("is redacted everywhere in one act, with the count on the button first", async () => {
    await select(1, "Wren Talbot");
    await bar().getByRole("button", { name: "Everywhere 3 ⇧R" }).waitFor();
    await page.keyboard.press("Shift+R");
    await said("Redacted in 3 places.");
    await page.keyboard.press("\\");
    await page.getByText(/Rendered from the rebuilt bytes/).waitFor();
    await expect.poll(() => desk(page).sheet(1).textContent()).toContain("harbour");
    expect(await desk(page).sheet(1).textContent()).not.toMatch(/wren/i);
    await page.keyboard.press("\\");
    await page.keyboard.press("Control+z");
    await said("Taken back: 3 places.");
  });

  it.runIf(LONG)("lets stand what was found in it, which is offered only there", async () => {
    await select(1, "harbour");
    expect(
      await bar()
        .getByRole("button", { name: /^Let stand/ })
        .count(),
    ).toBe(0);
    await page.keyboard.press("Escape");
    await expect.poll(() => bar().count()).toBe(0);
    await select(1, "555-0147, his");
    await bar().getByRole("button", { name: "Let stand S" }).click();
    await said("Let stand in 1 place.");
    expect(await desk(page).show("Let stand").getAttribute("aria-label")).toBe("Let stand, 1");
  });
});

describe("whole pages", () => {
  it("are redacted from a list, are there after the program was killed, and carry nothing in the copy", async () => {
    await open("pages.pdf");
    await page.keyboard.press("Shift+P");
    const sheet = page.getByRole("dialog", { name: "Redact pages" });
    await sheet.getByRole("textbox", { name: "Pages" }).fill("2-9");
    await sheet.getByText("Pages of 1 to 4, as 3–5, 9").waitFor();
    await sheet.getByRole("textbox", { name: "Pages" }).fill("2-3");
    await sheet.getByText(/^\d+ findings? there/).waitFor();
    await look(page, "hand-pages");
    await sheet.getByRole("button", { name: "Redact 2 pages" }).click();
    await said("Redacted in 2 places.");
    await desk(page).sheet(2).getByText("Page to be redacted").waitFor();
    await lookIfLong(page, "hand-page-gone");

    await host.kill();
    await page.getByText("Stet has stopped").waitFor();
    host = await place.start();
    await page.goto(host.url);
    await startScreen(page).recent("pages").click();
    await desk(page).tree.waitFor();
    expect(await desk(page).row("The whole page").getAttribute("aria-checked")).toBe("true");
    await desk(page).view("As published").click();
    await page.getByText(/Rendered from the rebuilt bytes/).waitFor();
    await expect.poll(() => desk(page).sheet(1).textContent()).toContain("harbour");
    await page.getByRole("textbox", { name: /^Page, of/ }).fill("4");
    await page.keyboard.press("Enter");
    await expect.poll(() => desk(page).sheet(4).textContent()).toContain("last page");
    await expect.poll(() => desk(page).sheet(3).textContent()).not.toMatch(/talbot/);
  });
});

describe("finding words", () => {
  it.runIf(LONG)("by case and as whole words only, where asked", async () => {
    await open("find.pdf");
    await page.keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "Find in the document" }).fill("wren");
    await page.getByText("1 of 4", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Whole words" }).click();
    await page.getByText("1 of 3", { exact: true }).waitFor();
    await page.getByRole("button", { name: "Match case" }).click();
    await page.getByText("1 of 1", { exact: true }).waitFor();
    expect(await pressed("Match case")).toBe("true");
    await look(page, "hand-find", ["light"]);
  });
});

describe("in light and in dark, wide and narrow", () => {
  it("the bar on selected text, and a box with its handles", async () => {
    await open("look.pdf");
    await select(1, "Wren Talbot");
    await bar().getByRole("button", { name: "Everywhere 3 ⇧R" }).waitFor();
    await look(page, "hand-selected");
    await page.keyboard.press("Escape");
    await page.keyboard.press("b");
    await drawAround(1, "lighthouse keeper");
    await said("Redacted in 1 place.");
    await look(page, "hand-box");
  });
});
