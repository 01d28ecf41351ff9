// A case at rest, in the window: protected, locked, opened by its passphrase, held, backed up, destroyed.
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { line, onePage } from "../../support/pdf.ts";
import { type Home, type Host, home } from "./host.ts";
import { look, lookIfLong } from "./looked-at.ts";
import { desk, startScreen } from "./pages.ts";

describe("a case at rest", () => {
  let browser: Browser;
  let place: Home;
  let host: Host;
  let page: Page;
  beforeAll(async () => {
    browser = await launchBrowser(["--font-render-hinting=none"]);
    place = home();
    host = await place.start();
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    context.setDefaultTimeout(60_000);
    page = await context.newPage();
    await page.goto(host.url);
    const letter = join(place.folder, "Zyzzyva.pdf");
    writeFileSync(letter, onePage({ content: line("Quillwort lives at 640 Lantern Street. Call 202-555-0143.") }));
    await startScreen(page).openFile(letter);
    await desk(page).tree.waitFor();
  });
  afterAll(async () => {
    await browser.close();
    await host.kill();
    place.remove();
  });

  const dialog = (name: string) => page.getByRole("dialog", { name });
  const menu = async (entry: string) => {
    await page.getByRole("button", { name: "The case", exact: true }).click();
    await page.getByRole("button", { name: entry }).click();
  };
  /** Files of Stet's own that hold a planted word. */
  const clear = () => {
    const at = join(place.folder, "stet");
    return readdirSync(at, { recursive: true, encoding: "utf8" })
      .map((name) => join(at, name))
      .filter((path) => statSync(path).isFile() && /Zyzzyva|Quillwort/.test(readFileSync(path, "latin1")));
  };

  test("is protected from the palette or its menu, and nothing on the disk names what is in it", async () => {
    expect(clear()).not.toEqual([]);
    await page.keyboard.press("Control+k");
    await page.keyboard.type("protect this");
    await page.keyboard.press("Enter");
    const sheet = dialog("Protect this case");
    await sheet.waitFor();
    await sheet.getByLabel("New passphrase", { exact: true }).fill("quiet lamps under water");
    await sheet.getByLabel("New passphrase again").fill("quiet lamps");
    await sheet.getByText("The two are not the same.").waitFor();
    expect(await sheet.getByRole("button", { name: "Protect the case" }).isDisabled()).toBe(true);
    await look(page, "at-rest-protect");
    await sheet.getByLabel("New passphrase again").fill("quiet lamps under water");
    await sheet.getByRole("button", { name: "Protect the case" }).click();
    await sheet.waitFor({ state: "detached" });
    expect(clear()).toEqual([]);
    // What is open goes on.
    await desk(page).row("202-555-0143").click();
    await desk(page).redact.click();
    await desk(page).undo.waitFor();
    await page.getByRole("button", { name: "The case as a whole" }).click();
    await page.getByText("Encrypted", { exact: true }).waitFor();
    await page.getByRole("button", { name: "The case", exact: true }).click();
    await page.getByRole("button", { name: "Lock this case" }).waitFor();
    await lookIfLong(page, "at-rest-menu", ["light"]);
    await page.keyboard.press("Escape");
  });

  test("is locked, nameless among the cases, and opens with its passphrase alone", async () => {
    await menu("Lock this case");
    await startScreen(page).recent("Protected case").waitFor();
    expect(await page.getByText("Zyzzyva").count()).toBe(0);
    await look(page, "at-rest-locked", ["light"]);
    await startScreen(page).recent("Protected case").click();
    const asks = dialog("This case is protected");
    await asks.getByLabel("Passphrase").fill("something else");
    await asks.getByRole("button", { name: "Open" }).click();
    await asks.getByText("That passphrase doesn’t open it.").waitFor();
    await look(page, "at-rest-passphrase");
    await asks.getByLabel("Passphrase").fill("quiet lamps under water");
    await asks.getByRole("button", { name: "Open" }).click();
    await desk(page).tree.waitFor();
    await desk(page).undo.waitFor();
    expect(clear()).toEqual([]);
  });

  test("is held with a reason, backed up and checked, and not destroyed while it is held", async () => {
    await page.getByRole("button", { name: "The case as a whole" }).click();
    await menu("Legal hold…");
    const hold = dialog("Legal hold");
    await hold.getByLabel("Why it must be kept").fill("Court order of 3 March");
    await look(page, "at-rest-hold", ["light"]);
    await hold.getByRole("button", { name: "Put under hold" }).click();
    await page.getByText("Under legal hold").waitFor();
    await menu("Back up this case…");
    const backUp = dialog("Back up this case");
    await backUp.getByText(place.folder).waitFor();
    await lookIfLong(page, "at-rest-back-up", ["light"]);
    await backUp.getByRole("button", { name: "Back up", exact: true }).click();
    await backUp.getByText("1 document copied, read back and checked.").waitFor();
    const made = readdirSync(place.folder).find((name) => name.startsWith("stet-backup-"))!;
    expect(readdirSync(join(place.folder, made)).sort()).toEqual(["case.db", "case.key", "originals"]);
    await backUp.getByRole("button", { name: "Close" }).click();
    await menu("Destroy this case…");
    const destroy = dialog("Destroy this case");
    await destroy.getByText("Court order of 3 March").waitFor();
    expect(await destroy.getByRole("button", { name: "Destroy the case" }).isDisabled()).toBe(true);
    await lookIfLong(page, "at-rest-held", ["light"]);
    await destroy.getByRole("button", { name: "Cancel" }).click();
  });

  test("is destroyed once the hold is lifted, by somebody who means it, and what that can't reach is said", async () => {
    await menu("Legal hold…");
    await dialog("Legal hold").getByLabel("Why the hold ends").fill("Settled");
    await dialog("Legal hold").getByRole("button", { name: "Lift the hold" }).click();
    await page.getByText("Under legal hold").waitFor({ state: "detached" });
    await menu("Destroy this case…");
    const destroy = dialog("Destroy this case");
    // What is pressed without looking is the way out.
    expect(await page.evaluate("document.activeElement?.textContent")).toMatch(/^Cancel/);
    await destroy.getByRole("checkbox", { name: "I know that there is no way back" }).check();
    await look(page, "at-rest-destroy");
    await destroy.getByRole("button", { name: "Destroy the case" }).click();
    await destroy.getByText("The case is destroyed.").waitFor();
    await destroy.getByText(/lay on this disk unencrypted/).waitFor();
    await destroy.getByRole("button", { name: "Close" }).click();
    await page.getByRole("button", { name: "Open the sample" }).waitFor();
    expect(readdirSync(join(place.folder, "stet", "cases"))).toEqual([]);
    expect(existsSync(join(place.folder, "Zyzzyva.pdf"))).toBe(true);
  });
});
