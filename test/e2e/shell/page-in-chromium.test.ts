// What Electron would show, in Chromium: the shell's own files, headers, preload and wiring around the built page.
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { createDesk, type Desk } from "../../../src-main/services/desk/desk.ts";
import { nodeApp } from "../../../src-main/services/node-app.ts";
import { electronSpawner } from "../../../src-main/shell/spawn-document-process.ts";
import { launchBrowser } from "../../support/browser.ts";
import { LONG } from "../../support/long.ts";
import { bringLookedSample } from "../../support/looked-sample.ts";
import { line, onePage } from "../../support/pdf.ts";
import { root } from "../../support/shared.ts";
import type { MenuItem } from "../../unit/shell/fake-electron.ts";
import { type Started, started } from "../../unit/shell/started.ts";
import { runFirstJourney } from "../window/journeys.ts";
import { desk as onDesk, startScreen } from "../window/pages.ts";
import { type BridgedPage, bridgedPage } from "./bridged-page.ts";

const built = join(root, "out", "main");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe("the shell's page", () => {
  let folder: string;
  let services: Desk;
  let shell: Started;
  let window: BridgedPage;

  async function open(...files: string[]) {
    folder = mkdtempSync(join(tmpdir(), "stet-bridged-"));
    writeFileSync(join(folder, "note.pdf"), onePage({ content: line("Call Jordan on 202-555-0143.") }));
    // The fake Electron chooses; the services only hear what was chosen.
    const surface = {
      version: "0",
      chooseFiles: () => shell.surface.chooseFiles!(),
      chooseFolder: () => shell.surface.chooseFolder!(),
      reveal: (path: string) => shell.surface.reveal(path),
    };
    const app = nodeApp(built, "0", electronSpawner);
    services = await createDesk({ app, surface, folder: join(folder, "home") });
    const commandLine = { argv: ["stet", ...files], cwd: folder, bare: false };
    shell = await started({ built, desk: { ...services, said: [] }, commandLine });
    window = await bridgedPage(browser, shell);
  }
  afterEach(async () => {
    await window?.end();
    services?.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  });
  const menu = (label: string) =>
    shell.electron.menu
      .flatMap(({ submenu = [] }) => submenu as readonly MenuItem[])
      .find((item) => item.label?.replace("&", "") === label)!.click!();

  it("takes a person through the sample, with nothing missing and nothing the policy refuses", async () => {
    await open();
    await bringLookedSample(join(folder, "home"));
    await runFirstJourney(window.page);
    await onDesk(window.page).sheet(1).waitFor();
    expect(window.complaints).toEqual([]);
  });

  // The page listens for files only after its first answer, and what is told before that is lost, in every front.
  it("opens the file it was started with", async () => {
    await open("note.pdf");
    await onDesk(window.page).row("Contact").waitFor({ timeout: 15_000 });
  });

  it.runIf(LONG)("opens the file of a second start", async () => {
    await open();
    await window.page.getByRole("button", { name: "Open the sample" }).waitFor();
    shell.electron.app.emit("second-instance", {}, ["stet", "note.pdf"], folder, null);
    await onDesk(window.page).row("Contact").waitFor();
  });

  it("opens what the system's dialog chose, from the system's menu", async () => {
    await open();
    shell.electron.chosen = [join(folder, "note.pdf")];
    await window.page.getByRole("button", { name: "Open the sample" }).waitFor();
    menu("Open…");
    await onDesk(window.page).row("Contact").waitFor();
  });

  it("opens a file handed to the page, by a path that the page isn't told", async () => {
    await open();
    await window.page.getByRole("button", { name: "Open the sample" }).waitFor();
    await window.page.evaluate(`window.stetPaths = { "note.pdf": ${JSON.stringify(join(folder, "note.pdf"))} }`);
    await startScreen(window.page).openFile(join(folder, "note.pdf"));
    await onDesk(window.page).row("Contact").waitFor();
  });

  it("shows its keys when the menu asks", async () => {
    await open();
    await window.page.getByRole("button", { name: "Open the sample" }).waitFor();
    menu("Keys");
    await window.page.getByRole("dialog").waitFor();
  });
});
