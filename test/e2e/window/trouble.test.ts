// When something is wrong the window says what happened, what was kept and what to do; nothing is lost.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as mupdf from "mupdf";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { err, ok } from "../../../src-main/base/result.ts";
import { stetError } from "../../../src-main/contract/errors.ts";
import type { Handlers } from "../../../src-main/contract/services.ts";
import { createPresence } from "../../../src-main/host/presence.ts";
import { startServer } from "../../../src-main/host/server.ts";
import { listStaticFiles } from "../../../src-main/host/static-files.ts";
import { createDesk, type Desk } from "../../../src-main/services/desk/desk.ts";
import { nodeApp } from "../../../src-main/services/node-app.ts";
import { launchBrowser } from "../../support/browser.ts";
import { LONG } from "../../support/long.ts";
import { line, onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";
import { look, lookIfLong, picture } from "./looked-at.ts";
import { openWindow } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

const folder = mkdtempSync(join(tmpdir(), "stet-trouble-"));
const app = nodeApp(join(root, "out", "main"), "0.1.0");
let browser: Browser;
let page: Page;
let services: Desk;
let close: () => Promise<void>;
/** Handlers put in the place of real ones: for what healthy services can't be made to do. */
const instead: { -readonly [M in keyof Handlers]?: Handlers[M] } = {};

beforeAll(async () => {
  browser = await launchBrowser(["--font-render-hinting=none"]);
  const surface = { version: "0.1.0", chooseFiles: null, chooseFolder: null, reveal: async () => false };
  const real = await createDesk({ app, surface, folder: join(folder, "stet") });
  const handlers = new Proxy(real.handlers, {
    get: (all, name) => instead[name as keyof Handlers] ?? all[name as keyof Handlers],
  });
  services = { ...real, handlers };
  const files = await listStaticFiles(join(root, "out", "renderer"));
  if (files === null) throw new Error("not built");
  const server = await startServer({
    desk: services,
    files,
    presence: createPresence(60_000),
    randomBytes: app.randomBytes,
    now: () => Date.now(),
    tokenLifeMs: 60_000,
    onDefect: () => {},
  });
  close = () => server.close();
  page = await openWindow(browser, server.admission);
});
afterAll(async () => {
  await browser.close();
  await close();
  services.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});
beforeEach(async () => {
  for (const name of Object.keys(instead)) delete instead[name as keyof Handlers];
  await page.goto(new URL("/", page.url()).href);
});

const PLACE = [120, 82, 220, 82, 120, 96, 220, 96] as const;

let made = 0;
const open = async (name: string, bytes?: Uint8Array) => {
  const path = join(folder, name);
  const content = line("Home: (614) 555-0147.") + line(`Sheet ${++made}`, 72, 600);
  writeFileSync(path, bytes ?? onePage({ content }));
  await startScreen(page).openFile(path);
};

describe("the window says", () => {
  it("that a file needs its password, that one is wrong, and opens it with the right one", async () => {
    const source = mupdf.PDFDocument.openDocument(
      onePage({ content: line("Home: (614) 555-0147.") }),
      "application/pdf",
    );
    const locked = source.asPDF()!.saveToBuffer("encrypt=aes-256,user-password=tulip,owner-password=rose");
    await open("locked.pdf", locked.asUint8Array());
    const sheet = page.getByRole("dialog", { name: "This file needs its password" });
    await sheet.getByLabel("Password").fill("rose hip");
    await sheet.getByRole("button", { name: "Open" }).click();
    await sheet.getByText("That password doesn’t open it.").waitFor();
    await look(page, "password", ["light"]);
    await sheet.getByLabel("Password").fill("tulip");
    await sheet.getByRole("button", { name: "Open" }).click();
    await desk(page).row("(614) 555-0147").waitFor();
    await desk(page).redactAllOpen.click();
    await desk(page).view("As published").click();
    await page.getByText(/Rendered from the rebuilt bytes/).waitFor();
  });

  it("where something redacted is left, and that nothing was exported", async () => {
    await open("residue.pdf");
    await desk(page).tree.waitFor();
    await desk(page).redactAllOpen.click();
    await page.getByText(/^Redacted in 1 place/).waitFor();
    instead["copy/make"] = async () =>
      ok({
        plan: "0".repeat(32),
        clean: false,
        bytes: 0,
        sha256: null,
        redactions: 1,
        checks: [
          { id: "verification/text-mupdf", passed: true },
          { id: "verification/decoded-streams", passed: false, detail: "1 place" },
        ],
        residues: [
          { check: "verification/decoded-streams", page: 1, where: "a stream of page 1", quads: [[...PLACE]] },
          { check: "verification/decoded-streams", where: "the trailer" },
        ],
        notFound: 0,
        unread: [],
        pictures: [],
        survivors: [],
        labelsLeftOff: [],
        elsewhere: [],
        form: null,
        leaves: null,
        madeAt: new Date().toISOString(),
      });
    await desk(page).export.click();
    await desk(page).exportSheet.getByRole("button", { name: "Export with 1 redaction" }).click();
    await desk(page).exportSheet.getByText("Nothing was exported.").waitFor();
    await desk(page).exportSheet.getByText("Something redacted can still be read in 2 places.").waitFor();
    await desk(page).exportSheet.getByText("a stream of page 1").waitFor();
    await look(page, "export-residue", ["light"]);
    expect(
      await desk(page)
        .exportSheet.getByRole("button", { name: /^Export/ })
        .isDisabled(),
    ).toBe(true);
    // The trailer is on no page: one place can be shown.
    await desk(page).exportSheet.getByRole("button", { name: "Show on the page" }).click();
    await desk(page).sheet(1).waitFor();
    const shown = desk(page).sheet(1).locator(".viewer-hit");
    await shown.waitFor();
    const [sheet, mark] = [(await desk(page).sheet(1).boundingBox())!, (await shown.boundingBox())!];
    // Where the residue stands, whatever the zoom: points of a page of 612 × 792.
    expect((mark.x - sheet.x) / sheet.width).toBeCloseTo(PLACE[0] / 612, 2);
    expect((mark.y - sheet.y) / sheet.height).toBeCloseTo(PLACE[1] / 792, 2);
    await look(page, "residue-on-page", ["light"]);
    await desk(page).view("As published").click();
    await page.getByText("There is no copy to show.").waitFor();
    await picture(page, "published-residue", "light");
  });

  it("that looking through stopped, and looks again", async () => {
    instead["document/look"] = async () => err(stetError("document/crashed"));
    await open("crash.pdf");
    await page.getByText("The document was not looked through.").waitFor();
    await lookIfLong(page, "look-failed", ["light"]);
    delete instead["document/look"];
    await page.getByRole("button", { name: "Look again" }).click();
    await desk(page).row("(614) 555-0147").waitFor();
  });

  it("that a decision was not saved, and shows it undecided", async () => {
    await open("disk-full.pdf");
    await desk(page).tree.waitFor();
    instead["decision/make"] = async () => err(stetError("export/not-writable"));
    await desk(page).redactAllOpen.click();
    await page.getByRole("alert").getByText("The output can't be written.").waitFor();
    expect(await desk(page).show("Undecided").getAttribute("aria-label")).toBe("Undecided, 1");
  });

  it("how far long work is, and stops it when asked", async () => {
    await open("slow.pdf");
    await desk(page).tree.waitFor();
    await desk(page).redactAllOpen.click();
    await page.getByText(/^Redacted in 1 place/).waitFor();
    const stopped = new Promise((settle) => {
      instead["copy/make"] = (_params, { signal, report }) => {
        report({ stage: "striking", done: 3, of: 10 });
        return new Promise((done) => {
          signal.addEventListener("abort", () => {
            settle(true);
            done(err(stetError("document/cancelled")));
          });
        });
      };
    });
    await desk(page).view("As published").click();
    await page.getByText("Taking out what you struck").waitFor();
    await lookIfLong(page, "making", ["light"]);
    await page.getByRole("button", { name: /^Stop/ }).click();
    expect(await stopped).toBe(true);
    await expect.poll(() => desk(page).sheet(1).textContent()).toContain("555-0147");
  });

  it("nothing into a field that someone is in: a folder's late answer leaves it as it is", async () => {
    await open("typed.pdf");
    await desk(page).tree.waitFor();
    await desk(page).redactAllOpen.click();
    await page.getByText(/^Redacted in 1 place/).waitFor();
    const waiting: (() => void)[] = [];
    instead["export/folders"] = () =>
      new Promise((resolve) => {
        waiting.push(() => resolve(ok({ path: "/late", parent: null, folders: [], places: [] })));
      });
    await desk(page).export.click();
    const sheet = desk(page).exportSheet;
    await sheet.getByRole("button", { name: "Change…" }).click();
    const field = sheet.getByRole("textbox", { name: "Folder" });
    await field.click();
    for (const answer of waiting) answer();
    await sheet.getByText("No folders in here.").waitFor();
    expect(await field.inputValue()).toBe("");
  });

  it.runIf(LONG)("when its files can't be shown in a file manager", async () => {
    await open("reveal.pdf");
    await desk(page).tree.waitFor();
    await desk(page).redactAllOpen.click();
    await page.getByText(/^Redacted in 1 place/).waitFor();
    await desk(page).export.click();
    instead["export/folders"] = async () => ok({ path: folder, parent: null, folders: [], places: [] });
    await desk(page)
      .exportSheet.getByRole("button", { name: /^Export with/ })
      .click();
    await desk(page).exportSheet.getByText("Exported.").waitFor();
    await desk(page).exportSheet.getByRole("button", { name: "Show in folder" }).click();
    await desk(page).exportSheet.getByText("No file manager could be opened.").waitFor();
  });
});
