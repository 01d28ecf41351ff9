// The main job in a window, as somebody does it who will never open a terminal: one test a promise.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { CHECKS } from "../../../src-main/engine/verification/index.ts";
import { launchBrowser } from "../../support/browser.ts";
import { someOf } from "../../support/long.ts";
import { line, onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";
import { read } from "../../support/tools.ts";
import { type Home, type Host, home } from "./host.ts";
import { openWindow } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

const sample = join(root, "resources", "samples", "dossier.pdf");
/** Other bytes each time: a case of its own. */
let made = 0;
const phones = () =>
  onePage({
    content:
      line("Home: (614) 555-0147, his own.", 72, 700) +
      line("Again (614) 555-0147 on a form.", 72, 660) +
      line("Aide: (202) 555-0173.", 72, 620) +
      line(`Sheet ${++made}`, 72, 580),
  });

let browser: Browser;
let place: Home;
let host: Host;
let page: Page;

/** A window of its own on a host of its own, and how both end. */
async function window(home_: Home): Promise<{ host: Host; page: Page; end(): Promise<void> }> {
  const started = await home_.start();
  const opened = await openWindow(browser, started.url);
  return {
    host: started,
    page: opened,
    async end() {
      await opened.context().close();
      await started.kill();
    },
  };
}
const write = (name: string, bytes: Uint8Array) => {
  const path = join(place.folder, name);
  writeFileSync(path, bytes);
  return path;
};
const openPhones = async (name = "phones.pdf") => {
  await startScreen(page).openFile(write(name, phones()));
  await desk(page).tree.waitFor();
};
/** Every file under the folder, by its path from there. */
const filesIn = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((e) =>
    e.isFile() ? [join(e.parentPath, e.name)] : [],
  );

let end: () => Promise<void>;
beforeAll(async () => {
  browser = await launchBrowser();
  place = home();
  ({ host, page, end } = await window(place));
});
afterAll(async () => {
  await end();
  await browser.close();
  place.remove();
});
/** Each begins at the start screen. */
beforeEach(() => page.goto(new URL("/", host.url).href));

describe("in the window", () => {
  it("the sample opens in one click, is looked through, and says which pages it read off pictures", async () => {
    await startScreen(page).openSample();
    await desk(page).tree.waitFor();
    await desk(page).tab("Findings").getByText("583").waitFor();
    await desk(page).panel.getByText("2 pages read from pictures.").waitFor();
    expect(await desk(page).sheet(1).isVisible()).toBe(true);
  });

  it("one press redacts every occurrence of a value; undo and redo take it back and do it again", async () => {
    await openPhones();
    await desk(page).row("(614) 555-0147").click();
    await desk(page).redact.click();
    await page.getByText("Redacted in 2 places.").waitFor();
    expect(await desk(page).row("(614) 555-0147").getAttribute("aria-checked")).toBe("true");
    expect(await desk(page).show("Redact").getAttribute("aria-label")).toBe("Redact, 2");
    await desk(page).undo.click();
    await page.getByText("Taken back: 2 places.").waitFor();
    expect(await desk(page).show("Undecided").getAttribute("aria-label")).toBe("Undecided, 3");
    await desk(page).redo.click();
    await page.getByText("Done again: 2 places.").waitFor();
    expect(await desk(page).show("Redact").getAttribute("aria-label")).toBe("Redact, 2");
  });

  it("one occurrence alone is decided, another let stand, and the copy keeps to it", async () => {
    await openPhones();
    await desk(page).row("(614) 555-0147").click();
    await page.getByRole("radio", { name: "This one" }).click();
    await desk(page).redact.click();
    await page.getByText("Redacted in 1 place.").waitFor();
    await page.keyboard.press("j");
    await desk(page).letStand.click();
    await page.getByText("Let stand in 1 place.").waitFor();
    expect(await desk(page).row("(614) 555-0147").getAttribute("aria-checked")).toBe("mixed");
    const copy = await exportTo("cleared");
    const text = read(readFileSync(copy)).pages[0]!.text;
    expect(text.split("(614) 555-0147")).toHaveLength(2);
    expect(text).toContain("Again (614) 555-0147");
  });

  it("as published is drawn from the bytes of the checked copy, not over the original", async () => {
    await openPhones();
    await desk(page).row("(614) 555-0147").click();
    await desk(page).redact.click();
    await page.getByText("Redacted in 2 places.").waitFor();
    await desk(page).view("As published").click();
    await page.getByText(/Rendered from the rebuilt bytes/).waitFor();
    const words = desk(page).sheet(1);
    await expect.poll(() => words.textContent()).toContain("Aide");
    expect(await words.textContent()).not.toContain("555-0147");
    await page.keyboard.press("\\");
    await expect.poll(() => desk(page).sheet(1).textContent()).toContain("555-0147");
  });

  it("an export shows its checks and leaves a copy without what was struck, and papers that stay", async () => {
    await openPhones("exported.pdf");
    await desk(page).redactAllOpen.click();
    await page.getByText("Redacted in 3 places.").waitFor();
    const copy = await exportTo("papers");
    await desk(page).exportSheet.getByText("No residue found by the checks listed.").waitFor();
    // One check is of excerpts alone, one of tagged copies.
    const asked = CHECKS.filter(({ id }) => !["verification/left-out", "verification/tags"].includes(id));
    expect(await desk(page).exportSheet.getByRole("img", { name: "Passed" }).count()).toBe(asked.length);
    const text = read(readFileSync(copy)).pages[0]!.text;
    expect(text).toContain("his own");
    expect(text).not.toMatch(/555/);
    const written = filesIn(join(place.folder, "papers")).map((f) => f.replace(/^.*stet-export-[\d-]+./, ""));
    expect(written.sort()).toEqual([
      join("keep", "audit.json"),
      join("keep", "certificate.json"),
      join("keep", "certificate.pdf"),
      join("keep", "original.sha256"),
      join("keep", "plan.json"),
      join("publish", "certificate.json"),
      join("publish", "redacted.pdf"),
      join("publish", "redacted.txt"),
      join("publish", "verify.html"),
    ]);
    await page.keyboard.press("Escape");
    await desk(page).home.click();
    await startScreen(page)
      .recent("exported")
      .getByText(/^Exported today/)
      .waitFor();
  });

  it("undecided places are said before anything leaves, and can be redacted from there", async () => {
    await openPhones();
    await desk(page).export.click();
    const sheet = desk(page).exportSheet;
    await sheet.getByText("3 places undecided.").waitFor();
    await sheet.getByRole("button", { name: "Redact these 3" }).click();
    await sheet.getByRole("button", { name: "Export with 3 redactions" }).waitFor();
    expect(await sheet.getByText("undecided").count()).toBe(0);
  });

  it("finds words on any page and steps through them", async () => {
    await startScreen(page).openSample();
    await desk(page).tree.waitFor();
    await page.keyboard.press("Control+f");
    await page.getByRole("textbox", { name: "Find in the document" }).fill("sycamore terrace");
    await page.getByText(/^1 of \d+$/).waitFor();
    const first = await desk(page).pageNumber.inputValue();
    for (let i = 0; i < 4; i++) await page.keyboard.press("Enter");
    await page.getByText(/^5 of \d+$/).waitFor();
    await expect.poll(() => desk(page).pageNumber.inputValue()).not.toBe(first);
  });

  it("a finding chosen in the list is brought into sight, and J and K step through all of them", async () => {
    await startScreen(page).openSample();
    await desk(page).tree.waitFor();
    await desk(page).filter.fill("111-22-3333");
    await desk(page).row("111-22-3333").click();
    await expect.poll(() => desk(page).pageNumber.inputValue()).toBe("7");
    await desk(page).filter.fill("");
    await page.locator("body").click({ position: { x: 700, y: 12 } });
    // The words around it come a moment after the rest.
    await desk(page)
      .inspector.getByText(/Her Social Security number/)
      .waitFor();
    const before = await desk(page).inspector.textContent();
    await page.keyboard.press("j");
    await expect.poll(() => desk(page).inspector.textContent()).not.toBe(before);
    await page.keyboard.press("k");
    await expect.poll(() => desk(page).inspector.textContent()).toBe(before);
  });

  it("the whole job is done with the keyboard alone", async () => {
    await page.getByRole("button", { name: "Open the sample" }).focus();
    await page.keyboard.press("Enter");
    await desk(page).tree.waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("birth");
    // On to what can be done with what is left, and done.
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await page.getByText(/^Redacted in \d+ places\./).waitFor();
    await page.keyboard.press("Control+z");
    await page.getByText(/^Taken back/).waitFor();
    await page.keyboard.press("Control+Shift+Z");
    await page.getByText(/^Done again/).waitFor();
    await page.keyboard.press("Control+Shift+E");
    await desk(page).exportSheet.waitFor();
    const go = desk(page).exportSheet.getByRole("button", { name: /^Export with/ });
    await expect.poll(() => go.and(page.locator(":focus")).count()).toBe(1);
    await page.keyboard.press("Enter");
    await desk(page)
      .exportSheet.getByText(/It lies in/)
      .waitFor({ timeout: 60_000 });
    await page.keyboard.press("Escape");
    await page.keyboard.press("F6");
    await page.keyboard.press("?");
    await page.getByRole("dialog", { name: "Keys" }).waitFor();
  });

  it.each(
    someOf(
      [
        {
          name: "a program",
          file: "note.pdf",
          bytes: Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0]),
          says: "Stet can't open this kind of file.",
        },
        {
          name: "a damaged PDF",
          file: "broken.pdf",
          bytes: Buffer.from("%PDF-1.7\n1 0 obj\n<</Type /Cat"),
          says: "damaged",
        },
        { name: "an empty file", file: "empty.pdf", bytes: Buffer.alloc(0), says: "The file is empty" },
      ],
      3,
    ),
  )("$name is refused in words, and nothing else is lost", async ({ file, bytes, says }) => {
    await startScreen(page).openFile(write(file, bytes));
    await startScreen(page).problem().getByText(says).waitFor();
    await openPhones();
  });

  it("a file dropped on the start screen opens", async () => {
    const data = await page.evaluateHandle(`(() => {
      const transfer = new DataTransfer();
      const bytes = new Uint8Array(${JSON.stringify([...phones()])});
      transfer.items.add(new File([bytes], "dropped.pdf", { type: "application/pdf" }));
      return transfer;
    })()`);
    await page.dispatchEvent("main", "drop", { dataTransfer: data });
    await desk(page).tree.waitFor();
    await page.getByRole("heading", { name: "dropped.pdf" }).waitFor({ state: "attached" });
  });

  it("never hands the window a byte of the original", async () => {
    // A sentence of the file's own bytes, and its header, in anything the window is sent.
    const needles = [Buffer.from("%PDF-"), readFileSync(sample).subarray(2000, 2032)];
    const sent: Buffer[] = [];
    page.on("websocket", (socket) =>
      socket.on("framereceived", ({ payload }) => void sent.push(Buffer.from(payload as never))),
    );
    page.on(
      "response",
      (response) =>
        void response.body().then(
          (body) => sent.push(body),
          () => {},
        ),
    );
    await page.reload();
    await startScreen(page).openSample();
    await desk(page).tree.waitFor();
    await desk(page).filter.fill("111-22-3333");
    await desk(page).row("111-22-3333").click();
    await expect.poll(() => desk(page).pageNumber.inputValue()).toBe("7");
    expect(sent.length).toBeGreaterThan(20);
    const leaks = sent.filter((body) => needles.some((needle) => body.includes(needle) && !body.includes("pdfjs")));
    expect(leaks).toHaveLength(0);
  });
  it("what is stated of origin and form changes what platforms would do, and redaction cures only what is visible", async () => {
    await startScreen(page).openSample();
    await desk(page).tree.waitFor();
    const { chip } = desk(page);
    expect(await chip("X").textContent()).toMatch(/Likely.*Likely/);
    // What a lawyer asks: which clause, since when, says who, what fires it, has it happened, what happened then.
    await chip("X").click();
    const card = page.getByRole("region", { name: "X", exact: true });
    for (const answer of [
      /x\.private-info\.scope\.2024-03/,
      /since a day between 2024-03-08 and 2024-03-21/,
      /the text as recorded/,
      /Fires on\s*\d+ places?, on page/,
      /JD Vance vetting dossier, 2024/,
      /Afterwards: Reinstated in mid-October 2024/,
      /What could be pleaded/,
    ])
      await expect.poll(() => card.textContent()).toMatch(answer);
    await desk(page).tab("Findings").click();
    await desk(page).redactAllOpen.click();
    await page.getByText(/^Redacted in \d+ places\./).waitFor();
    expect(await chip("X").textContent()).toMatch(/Likely.*(?:Unlikely|Uncertain)/);
    expect(await chip("Meta").textContent()).toMatch(/Likely.*Likely.*Redaction doesn’t change this/);
    // What a page less would do is asked of the card, and kept nowhere.
    await chip("Meta").click();
    await page.getByText("Nothing you redact changes this: the ground is where it came from.").waitFor();
    await page.getByLabel("Without page").fill("7");
    await page.getByText(/^\d+ places found there$/).waitFor();
    // The way down is one press in the card, and shows in what is meant to be published.
    await page.getByRole("button", { name: "Report on it without the file" }).first().click();
    await expect.poll(() => chip("Meta").textContent()).toMatch(/Unlikely.*Unlikely/);
    await desk(page).plan.click();
    await expect.poll(() => page.getByRole("radio", { name: "Report on it without the file" }).isChecked()).toBe(true);
    // Where it goes: one place chosen, and nothing else is asked about.
    await page.getByText(/^Where: /).click();
    await page.getByRole("checkbox", { name: "Substack" }).click();
    await expect.poll(() => desk(page).tab("Platforms").textContent()).toMatch(/1$/);
    await page.getByRole("checkbox", { name: "Substack" }).click();
    await expect.poll(() => desk(page).tab("Platforms").textContent()).toMatch(/27$/);
    await page.keyboard.press("Escape");
    await desk(page).tab("Provenance").click();
    await page.getByRole("button", { name: "Edit", exact: true }).click();
    const sheet = page.getByRole("dialog", { name: "Where it came from" });
    await sheet.getByLabel("In the desk’s words").fill("It came by post.");
    await sheet.getByLabel("According to whom").fill("the post room");
    await sheet.getByLabel("For predictions, that is").selectOption({ label: "Leaked by an insider" });
    await sheet.getByRole("button", { name: "Keep" }).click();
    await page.getByText("“It came by post.”").waitFor();
    await page.getByText("According to the post room.").waitFor();
  });

  it("killed in the middle and started again, every decision and statement is there", async () => {
    const own = home();
    const first = await window(own);
    page = first.page;
    await openPhones("killed.pdf");
    await desk(page).row("(614) 555-0147").click();
    await page.getByLabel("Note").fill("unlisted");
    await desk(page).redact.click();
    await page.getByText("Redacted in 2 places.").waitFor();
    await first.host.kill();
    await page.getByText("Stet has stopped").waitFor();
    await first.end();
    const second = await window(own);
    page = second.page;
    await startScreen(page).recent("killed").click();
    await desk(page).tree.waitFor();
    expect(await desk(page).show("Redact").getAttribute("aria-label")).toBe("Redact, 2");
    await desk(page).inspector.getByText("“unlisted”").waitFor();
    await desk(page).undo.click();
    await page.getByText("Taken back: 2 places.").waitFor();
    await second.end();
    own.remove();
  });
});

async function exportTo(name: string): Promise<string> {
  const folder = join(place.folder, name);
  if (!existsSync(folder)) (await import("node:fs")).mkdirSync(folder);
  await desk(page).export.click();
  const sheet = desk(page).exportSheet;
  await sheet.getByRole("button", { name: "Change…" }).click();
  await sheet.getByRole("textbox", { name: "Folder" }).fill(folder);
  await sheet.getByRole("button", { name: "Go" }).click();
  await sheet.getByText("No folders in here.").waitFor();
  await sheet.getByRole("button", { name: "Use this folder" }).click();
  await sheet.getByRole("button", { name: /^Export with/ }).click();
  await sheet.getByText(/It lies in/).waitFor({ timeout: 60_000 });
  return filesIn(folder).find((path) => path.endsWith("redacted.pdf")) ?? "";
}
