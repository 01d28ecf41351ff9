// Two windows on two machines: a case handed over, decided otherwise on both, merged, and settled side by side.
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { line, onePage } from "../../support/pdf.ts";
import { type Home, home } from "./host.ts";
import { look, lookIfLong, type Theme } from "./looked-at.ts";
import { desk, startScreen } from "./pages.ts";

/** What adds no colour of its own is looked at in light alone. */
const LIGHT: readonly Theme[] = ["light"];
const PASSPHRASE = "kettle window seven harbour";
const PHONES = onePage({ content: line("Home: (614) 555-0147, his own.") + line("Aide: (202) 555-0173.", 72, 620) });

/** A person's machine: a home of its own, and its window. */
type Sitting = { readonly place: Home; readonly page: Page };

describe("handing a case over", () => {
  let browser: Browser;
  let mara: Sitting;
  let ines: Sitting;
  const sit = async (): Promise<Sitting> => {
    const place = home();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    await page.goto((await place.start()).url);
    return { place, page };
  };
  const command = async (page: Page, words: string) => {
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Search the case or run a command" }).fill(words);
    await page.keyboard.press("Enter");
  };
  /** By keys alone, once the sheet is open. The file lies in the person's own folder. */
  const handOver = async ({ page, place }: Sitting, shown: (sheet: ReturnType<Page["getByRole"]>) => Promise<void>) => {
    await command(page, "hand the case");
    const sheet = page.getByRole("dialog", { name: "Hand the case over" });
    await sheet.getByText(/\.stet$/).waitFor();
    await sheet.getByRole("textbox", { name: "Passphrase", exact: true }).fill(PASSPHRASE);
    await page.keyboard.press("Tab");
    await page.keyboard.type("another");
    await sheet.getByText("The two are not the same yet.").waitFor();
    expect(await sheet.getByRole("button", { name: /^Hand over/ }).isDisabled()).toBe(true);
    await sheet.getByRole("textbox", { name: "Passphrase, once more" }).fill(PASSPHRASE);
    // Nobody here may read privileged comments: they aren't even offered.
    expect(await sheet.getByText("Privileged comments").count()).toBe(0);
    await shown(sheet);
    await page.keyboard.press("Enter");
    await sheet.getByText(/It lies in/).waitFor();
    await page.keyboard.press("Escape");
    const made = readdirSync(place.folder).filter((name) => name.endsWith(".stet"));
    expect(made).toHaveLength(1);
    return join(place.folder, made[0]!);
  };
  const open = async ({ page }: Sitting, path: string) => {
    await startScreen(page).openFile(path);
    const sheet = page.getByRole("dialog", { name: "A case was handed over" });
    await sheet.getByRole("textbox", { name: "Passphrase" }).fill("not the passphrase");
    await page.keyboard.press("Enter");
    await sheet.getByRole("alert").getByText("The passphrase doesn't open this hand-over.").waitFor();
    await sheet.getByRole("textbox", { name: "Passphrase" }).fill(PASSPHRASE);
    await page.keyboard.press("Enter");
    return sheet;
  };
  const decide = async (page: Page, text: string, button: "redact" | "letStand") => {
    await desk(page).row(text).click();
    await desk(page)[button].click();
    await page.getByText(button === "redact" ? /^Redacted in/ : /^Let stand in/).waitFor();
  };

  beforeAll(async () => {
    browser = await launchBrowser(["--font-render-hinting=none"]);
    [mara, ines] = [await sit(), await sit()];
  });
  afterAll(async () => {
    await browser.close();
    mara.place.remove();
    ines.place.remove();
  });

  it("goes out under a passphrase, and is opened, looked at and taken over on the other machine", async () => {
    const path = join(mara.place.folder, "phones.pdf");
    writeFileSync(path, PHONES);
    await startScreen(mara.page).openFile(path);
    await desk(mara.page).tree.waitFor();
    await decide(mara.page, "(614) 555-0147", "redact");
    const file = await handOver(mara, () => look(mara.page, "hand-over", LIGHT));
    const sheet = await open(ines, file);
    await sheet.getByText("1 decision is taken as it is").waitFor();
    await look(ines.page, "take-over", LIGHT);
    await sheet.getByRole("button", { name: "Take over as a case" }).click();
    await desk(ines.page).tree.waitFor();
    expect(await desk(ines.page).row("(614) 555-0147").getAttribute("aria-checked")).toBe("true");
  });

  it("comes back with what was decided otherwise, side by side, and is settled by choosing", async () => {
    await decide(ines.page, "(614) 555-0147", "letStand");
    await decide(ines.page, "(202) 555-0173", "redact");
    await decide(mara.page, "(614) 555-0147", "redact");
    const file = await handOver(ines, async () => {});
    await desk(mara.page).home.click();
    const sheet = await open(mara, file);
    await sheet.getByText("1 place was decided otherwise.").waitFor();
    await sheet.getByRole("button", { name: "Merge into the case" }).click();
    const { page } = mara;
    await page.getByRole("status").getByText("1 conflict from another machine.").waitFor();
    await lookIfLong(page, "conflicts-note", LIGHT);
    await command(page, "settle conflicts");
    const conflicts = page.getByRole("dialog", { name: "Decided otherwise by two people" });
    const place = conflicts.getByRole("group", { name: /^\(614\) 555-0147/ });
    expect(await place.getByRole("radio", { name: /^Here Redact: Privacy/ }).isChecked()).toBe(false);
    await conflicts.getByRole("button", { name: "All as there" }).click();
    expect(await place.getByRole("radio", { name: /^There Let stand: Privacy/ }).isChecked()).toBe(true);
    await look(page, "conflicts");
    await place.getByRole("radio", { name: /^There/ }).focus();
    await page.keyboard.press("ArrowUp");
    expect(await place.getByRole("radio", { name: /^Here/ }).isChecked()).toBe(true);
    await conflicts.getByRole("button", { name: "Settle 1" }).click();
    await conflicts.waitFor({ state: "hidden" });
    await page.getByText("Settled: 1 conflict.").waitFor();
    expect(await page.getByText(/conflict from another machine/).count()).toBe(0);
    expect(await desk(page).row("(614) 555-0147").getAttribute("aria-checked")).toBe("true");
    expect(await desk(page).row("(202) 555-0173").getAttribute("aria-checked")).toBe("true");
    await desk(page).undo.click();
    await page.getByRole("status").getByText("1 conflict from another machine.").waitFor();
  });
});
