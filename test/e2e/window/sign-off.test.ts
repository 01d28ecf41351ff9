// Sign-off in the window: an editor and a lawyer at one desk, from a key that is made to a certificate that is kept.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFailed } from "vitest";
import { fullCertificate } from "../../../src-main/contract/certificate.ts";
import { auditFile } from "../../../src-main/services/signoff/audit-export.ts";
import { IDENTITY_FILE, type Identity } from "../../../src-main/services/signoff/identity.ts";
import { fingerprintOf } from "../../../src-main/services/signoff/keys.ts";
import { ROSTER_FILE } from "../../../src-main/services/signoff/roster.ts";
import { launchBrowser } from "../../support/browser.ts";
import { newsroomKey, PASSPHRASE, type TestPerson, testPerson, testRoster } from "../../support/people.ts";
import { type Home, type Host, home } from "./host.ts";
import { look, lookIfLong } from "./looked-at.ts";
import { openWindow } from "./open-window.ts";
import { deciding, desk, signingOff, startScreen } from "./pages.ts";
import { anExcerpt, exportedLog, HOME_PHONE, MEMO } from "./sign-off-steps.ts";

let browser: Browser;
let place: Home;
let host: Host;
let page: Page;
let mara: TestPerson;
let tobias: TestPerson;
const newsroom = newsroomKey();

const inHome = (name: string) => join(place.folder, "stet", name);
/** Who sits at the desk from now on, at the document again. */
async function seat(who: TestPerson): Promise<void> {
  writeFileSync(inHome(IDENTITY_FILE), JSON.stringify(who.identity));
  await page.goto(new URL("/", host.url).href);
  await startScreen(page).recent("memo").click();
  await signingOff(page).state.waitFor();
  await desk(page).tree.waitFor();
}
const choose = (text: string) => signingOff(page).row(text).click();

beforeAll(async () => {
  browser = await launchBrowser(["--font-render-hinting=none"]);
  place = home();
  host = await place.start();
  page = await openWindow(browser, host.url);
  tobias = await testPerson("Tobias Okonjo");
  writeFileSync(join(place.folder, "memo.pdf"), MEMO);
  await startScreen(page).openFile(join(place.folder, "memo.pdf"));
  await desk(page).tree.waitFor();
});
/** One journey: where a step fails, those after it would only wait. */
let isLost = false;
beforeEach((step) => {
  if (isLost) step.skip("a step before it failed");
  onTestFailed(() => {
    isLost = true;
  });
});
afterAll(async () => {
  await browser.close();
  await host.kill();
  place.remove();
});

describe("who works here", () => {
  it("an editor makes her key, and reads its eight words; alone, an export says that nobody reviewed it", async () => {
    const { person } = signingOff(page);
    await desk(page).export.click();
    await desk(page).exportSheet.getByText("Not reviewed by a second person.").waitFor();
    await expect
      .poll(() =>
        desk(page)
          .exportSheet.getByRole("button", { name: /^Export with/ })
          .isEnabled(),
      )
      .toBe(true);
    await page.keyboard.press("Escape");

    await page.getByRole("button", { name: /^Nobody is named here/ }).click();
    await person.getByText(/^Nobody can recover the passphrase/).waitFor();
    await look(page, "signoff-who");
    await person.getByLabel("Your name").fill("Mara Lindqvist");
    await person.getByLabel("A passphrase for the key").fill(PASSPHRASE);
    await person.getByLabel("The passphrase again").fill("another");
    expect(await person.getByRole("button", { name: "Make my key" }).isEnabled()).toBe(false);
    await person.getByLabel("The passphrase again").fill(PASSPHRASE);
    await person.getByRole("button", { name: "Make my key" }).click();
    const words = person.getByRole("list", { name: "The key’s eight words" });
    await words.waitFor();
    expect(await words.getByRole("listitem").count()).toBe(8);
    const identity: Identity = JSON.parse(readFileSync(inHome(IDENTITY_FILE), "utf8"));
    mara = { identity, fingerprint: fingerprintOf(identity.publicKey) };
  });

  it("she accepts her newsroom's roster after she saw who is on it", async () => {
    const { person } = signingOff(page);
    const roster = testRoster(
      [
        [mara, "editor"],
        [tobias, "lawyer"],
      ],
      { signer: newsroom },
    );
    const file = (name: string, one: unknown) => {
      writeFileSync(join(place.folder, name), JSON.stringify(one));
      return join(place.folder, name);
    };
    const forged = { ...roster, people: roster.people.map((p) => ({ ...p, role: "lawyer" })) };
    await person.getByTestId("file-input").setInputFiles(file("forged.json", forged));
    await person.getByText(/Its signature is wrong/).waitFor();
    expect(await person.getByRole("button", { name: /^Accept this/ }).count()).toBe(0);
    await person.getByRole("button", { name: "Cancel" }).click();
    await person.getByTestId("file-input").setInputFiles(file("roster.json", roster));
    await person.getByText("Tobias Okonjo").waitFor();
    expect(existsSync(inHome(ROSTER_FILE))).toBe(false);
    await look(page, "signoff-roster", ["light"]);
    await person.getByRole("button", { name: "Accept this roster" }).click();
    // What was looked at goes as it is taken.
    await person.getByRole("button", { name: "Accept this roster" }).waitFor({ state: "detached" });
    await person.getByRole("heading", { name: "The Northgate Courier" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "You: Mara Lindqvist, editor" }).waitFor();
  });
});

describe("the editor", () => {
  /** Kept, not only asked for: what is redacted next is what was open until then. */
  const decided = (text: string) => desk(page).row(text).getByRole("img", { name: "Let stand" }).waitFor();

  it("decides and reads what stands in the way of an export", async () => {
    await desk(page).row("press@ashgrove").click();
    await deciding(page).reason.selectOption({ label: "Other" });
    await desk(page).letStand.click();
    await decided("press@ashgrove");
    await desk(page).row(HOME_PHONE).click();
    await desk(page).letStand.click();
    await decided(HOME_PHONE);
    await deciding(page).reason.selectOption({ label: "Privacy" });
    await desk(page).redactAllOpen.click();
    await page.getByText(/^Redacted in/).waitFor();
    for (const name of await page.getByRole("treeitem", { level: 2, checked: false }).all()) {
      if ((await name.textContent())?.includes("@") || (await name.textContent())?.includes("0162")) continue;
      await name.click();
      await desk(page).letStand.click();
    }
    await desk(page).export.click();
    await desk(page).exportSheet.getByText("Only an approved plan is exported.").waitFor();
    expect(
      await desk(page)
        .exportSheet.getByRole("button", { name: /^Export with/ })
        .isEnabled(),
    ).toBe(false);
    await look(page, "signoff-export-barred", ["light"]);
    await desk(page).exportSheet.getByRole("button", { name: "Submit to counsel…" }).click();
    await signingOff(page).submitting.waitFor();
  });

  it("signs what she decided, with the passphrase that is hers, and can change nothing while counsel has it", async () => {
    const { submitting, passphrase, state } = signingOff(page);
    await submitting.getByText(/checks? passed$/).waitFor();
    await passphrase.fill("not the passphrase");
    await submitting.getByRole("button", { name: "Sign and submit" }).click();
    await submitting.getByText("The passphrase doesn't open the signing key.").waitFor();
    await look(page, "signoff-submit", ["light"]);
    await passphrase.fill(PASSPHRASE);
    await submitting.getByRole("button", { name: "Sign and submit" }).click();
    await submitting.waitFor({ state: "detached" });
    await state.getByText("With counsel, v1").waitFor();
    await desk(page).tab("Findings").click();
    await page.getByText("Locked: the plan is with counsel.").waitFor();
    expect(await desk(page).letStand.isDisabled()).toBe(true);
    await page.keyboard.press("s");
    await look(page, "signoff-locked");
  });

  it("is told in words why she can't sign it herself", async () => {
    const { signing } = signingOff(page);
    await page.keyboard.press("Control+k");
    await page.getByRole("combobox", { name: "Search the case or run a command" }).fill("approve and sign");
    await page.keyboard.press("Enter");
    await signing.getByText("Only a lawyer on the roster signs").waitFor();
    await signing.getByText(/in it are yours$/).waitFor();
    expect(await signing.getByRole("button", { name: "Approve and sign" }).isDisabled()).toBe(true);
    await page.keyboard.press("Escape");
  });
});

describe("counsel", () => {
  it("reads every decision before and after, and asks for one change by keyboard", async () => {
    await seat(tobias);
    const { state, decision, main, press } = signingOff(page);
    await state.getByText("With you to review, v1").waitFor();
    await page.getByText("You read, and decide nothing.").waitFor();
    await page.keyboard.press("4");
    await main.waitFor();
    await choose(HOME_PHONE);
    await decision.getByText("Phone number, let stand").waitFor();
    await expect.poll(() => page.locator(".snippet[data-state=there]").count()).toBe(16);
    await look(page, "signoff-counsel");
    await page.evaluate("document.documentElement.style.fontSize = '32px'");
    await look(page, "signoff-200-percent", ["light"]);
    await page.evaluate("document.documentElement.style.fontSize = ''");
    await page.keyboard.press("x");
    await page.getByLabel("What should change, and why").fill("A home number: strike it.");
    await page.keyboard.press("Control+Enter");
    await page.getByText("A change is asked for.").waitFor();

    await page.keyboard.press("c");
    await page.getByLabel("Comment on this value").fill("We may be asked where it came from.");
    await page.getByRole("switch", { name: "Privileged" }).click();
    await lookIfLong(page, "signoff-privileged");
    await press("Comment in confidence");
    await page.getByLabel("Comment on this value").waitFor({ state: "detached" });
    await decision.getByText("We may be asked where it came from.").waitFor();
    await decision.getByText("Privileged").first().waitFor();
    await choose("press@ashgrove");
    await page.keyboard.press("c");
    await page.getByLabel("Comment on this value").fill("Who reads this mailbox?");
    await press("Comment");
    await page.getByLabel("Comment on this value").waitFor({ state: "detached" });
    await decision.getByText("Who reads this mailbox?").waitFor();
    await page.keyboard.press("c");
    await page.getByLabel("Comment on this value").fill("Ask the press office first, quietly.");
    await page.getByRole("switch", { name: "Privileged" }).click();
    await page.getByRole("combobox", { name: "Who reads it" }).selectOption({ label: "Lawyers and Mara Lindqvist" });
    await press("Comment in confidence");
    await decision.getByText("Ask the press office first, quietly.").waitFor();
  });

  it("approves the rest, and sends the plan back with the request", async () => {
    await page.getByRole("tree").focus();
    await page.keyboard.press("Home");
    const { press, show, state } = signingOff(page);
    await page.keyboard.press("A");
    for (;;) {
      const left = Number((await show("Not looked at").textContent())?.replace(/\D/g, ""));
      if (left === 0) break;
      await page.keyboard.press("a");
      await expect
        .poll(async () => Number((await show("Not looked at").textContent())?.replace(/\D/g, "")))
        .toBeLessThan(left);
    }
    await press(/^Send back with 1 request/);
    await page.getByRole("dialog", { name: "Send the plan back" }).getByText("A home number: strike it.").waitFor();
    await lookIfLong(page, "signoff-send-back", ["light"]);
    await page.getByRole("dialog").getByRole("button", { name: "Send back with 1 request" }).click();
    await state.getByText("Changes requested, v2").waitFor();
  });
});

describe("once more", () => {
  it("the editor sees what is asked, and of what was said in confidence only what is for her; changes it, answers and submits again", async () => {
    await seat(mara);
    const { press, decision, submitting, passphrase, state } = signingOff(page);
    await page.getByText("Counsel asks for changes.").waitFor();
    await lookIfLong(page, "signoff-changes-asked", ["light"]);
    await press("See what is asked");
    await choose(HOME_PHONE);
    await decision.getByText("A home number: strike it.").waitFor();
    expect(await page.getByText("We may be asked where it came from.").count()).toBe(0);
    await choose("press@ashgrove");
    await decision.getByText("Ask the press office first, quietly.").waitFor();
    await decision
      .getByRole("article")
      .filter({ hasText: "Who reads this mailbox?" })
      .getByRole("button", { name: "Answer" })
      .click();
    await page.getByLabel("Your answer").fill("The press office alone.");
    await page.getByLabel("Your answer").press("Control+Enter");
    await page.getByLabel("Your answer").waitFor({ state: "detached" });
    await decision.getByText("The press office alone.").waitFor();
    await page.keyboard.press("1");
    await desk(page).row(HOME_PHONE).click();
    await desk(page).redact.click();
    await page.getByText(/^Redacted in/).waitFor();
    await page.keyboard.press("4");
    await page.getByText("Tobias Okonjo asked: A home number: strike it. · changed since").waitFor();
    await press("Submit again…");
    await passphrase.fill(PASSPHRASE);
    await submitting.getByRole("button", { name: "Sign and submit" }).click();
    await state.getByText("With counsel, v2").waitFor();
  });

  it("counsel sees only what changed, approves all of its kind and signs", async () => {
    await seat(tobias);
    const { show, tree, state, press, signing, passphrase } = signingOff(page);
    await page.keyboard.press("4");
    await show("Changed since v1").click();
    await expect.poll(() => tree.getByRole("treeitem", { level: 2 }).count()).toBe(1);
    await tree.getByText("was let stand").waitFor();
    await choose(HOME_PHONE);
    await signingOff(page).decision.getByText("You asked, of v1").waitFor();
    await look(page, "signoff-changed");
    await page.keyboard.press("A");
    await page.getByText(/^Approved: 1 value\./).waitFor();
    await press("Approve and sign…");
    await signing.getByText(/checks? passed$/).waitFor();
    await look(page, "signoff-sign");
    await passphrase.fill(PASSPHRASE);
    await signing.getByRole("button", { name: "Approve and sign" }).click();
    await state.getByText("Approved, v2").waitFor();
  });

  it("the editor exports what was approved; its certificate lies in keep/, and she says that it is published", async () => {
    await seat(mara);
    const { state, press } = signingOff(page);
    const sheet = desk(page).exportSheet;
    await desk(page).export.click();
    await sheet.getByText("Approved by a second person.").waitFor();
    const folder = join(place.folder, "out");
    mkdirSync(folder);
    await sheet.getByRole("button", { name: "Change…" }).click();
    await sheet.getByRole("textbox", { name: "Folder" }).fill(folder);
    await sheet.getByRole("button", { name: "Go" }).click();
    await sheet.getByText("No folders in here.").waitFor();
    await sheet.getByRole("button", { name: "Use this folder" }).click();
    await sheet.getByRole("button", { name: /^Export with/ }).click();
    await sheet.getByText(/It lies in/).waitFor();
    const keep = join(folder, readdirSync(folder)[0]!, "keep");
    const certificate = fullCertificate.parse(JSON.parse(readFileSync(join(keep, "certificate.json"), "utf8")));
    expect(certificate.record?.signoffs.map(({ manifest }) => [manifest.act, manifest.signer.name])).toEqual([
      ["decided", "Mara Lindqvist"],
      ["approved", "Tobias Okonjo"],
    ]);
    await page.keyboard.press("Escape");
    await state.getByText("Exported, v2").waitFor();
    await page.keyboard.press("4");
    await press("Read or export the log…");
    const file = await exportedLog(page, keep);
    const { rows } = auditFile.parse(JSON.parse(readFileSync(file, "utf8")));
    expect(rows.map(({ action }) => action)).toContain("plan/approved");
    await page.keyboard.press("Escape");
    await press("It is published…");
    await page.getByLabel("Where and when, if you like").fill("Front page, Monday.");
    await press("It is published");
    await state.getByText("Published, v2").waitFor();
    await lookIfLong(page, "signoff-published", ["light"]);
  });

  it("a change afterwards makes it a draft again, which says why", async () => {
    await page.keyboard.press("1");
    await desk(page).row(HOME_PHONE).click();
    await desk(page).letStand.click();
    await page.getByText("The plan is a draft again.").waitFor();
    await page.getByText(/1 decision changed after it was exported\./).waitFor();
  });
});

anExcerpt({ page: () => page, seatEditor: () => seat(mara), seatCounsel: () => seat(tobias) });

describe("a roster signed by another key", () => {
  it("is told on the desk, stops decisions, and is accepted only after its words were compared", async () => {
    const other = testRoster(
      [
        [mara, "lawyer"],
        [tobias, "editor"],
      ],
      { issuedAt: "2026-11-20T20:00:00.000Z" },
    );
    writeFileSync(inHome(ROSTER_FILE), JSON.stringify(other));
    await page.goto(new URL("/", host.url).href);
    await startScreen(page).recent("memo").click();
    await page.getByRole("button", { name: "The roster is refused" }).waitFor();
    await page.getByText("Nothing can be decided or exported now.").waitFor();
    await look(page, "signoff-roster-refused");
    await page.getByRole("button", { name: "The roster is refused" }).click();
    const { person } = signingOff(page);
    await person.getByRole("button", { name: "Look at the roster that is here" }).click();
    await person.getByText("The newsroom’s key is another one.").waitFor();
    await lookIfLong(page, "signoff-roster-other", ["light"]);
    await person.getByRole("button", { name: "The words are right: accept the new key" }).click();
    await person.getByRole("heading", { name: "The Northgate Courier", exact: true }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "You: Mara Lindqvist, lawyer" }).waitFor();
  });
});
