// Parts of the journey through sign-off: the memorandum it is about, the log's file, and an excerpt signed off.
import type { Page } from "playwright";
import { describe, expect, it } from "vitest";
import { LONG } from "../../support/long.ts";
import { line, pages } from "../../support/pdf.ts";
import { PASSPHRASE } from "../../support/people.ts";
import { look } from "./looked-at.ts";
import { desk, signingOff } from "./pages.ts";

/** Fictitious. The second page has nothing to decide. */
export const MEMO = pages([
  [
    line("Memorandum on the harbour committee, for the file.", 72, 720),
    line("Call Jordan Ashgrove on (614) 555-0147, at home (614) 555-0162, not (202) 555-0143.", 72, 690),
    line("The committee answers at press@ashgrove.example.org.", 72, 660),
    line("His wife, treated for cardiac arrhythmia at Penfield General, was not asked.", 72, 630),
    line("Social Security number 912-34-5678.", 72, 600),
  ].join("\n"),
  line("An annex, left blank.", 72, 720),
]);
export const HOME_PHONE = "(614) 555-0162";

/** The log's sheet, through to the file it wrote into the folder: its path. */
export async function exportedLog(page: Page, folder: string): Promise<string> {
  const log = page.getByRole("dialog", { name: "The case’s log" });
  await log.getByRole("button", { name: "Change…" }).click();
  await log.getByRole("textbox", { name: "Folder" }).fill(folder);
  await log.getByRole("button", { name: "Go" }).click();
  await log.getByText("No folders in here.").waitFor();
  await log.getByRole("button", { name: "Use this folder" }).click();
  await log.getByRole("button", { name: "Export to verify elsewhere" }).click();
  await log.getByText("The log was written.").waitFor();
  return (await log.locator(".wrapany").textContent()) ?? "";
}

type Desk = {
  readonly page: () => Page;
  readonly seatEditor: () => Promise<void>;
  readonly seatCounsel: () => Promise<void>;
};

/** Of a plan that is a draft again: its third version. */
export function anExcerpt({ page, seatEditor, seatCounsel }: Desk): void {
  describe.runIf(LONG)("an excerpt", () => {
    const sheet = () => desk(page()).exportSheet;
    const ofPage = () => sheet().getByRole("textbox", { name: "Pages to publish" });

    it("is chosen by the editor, and submitted as exactly that", async () => {
      const { submitting, passphrase, state } = signingOff(page());
      await desk(page()).export.click();
      await sheet()
        .getByRole("radio", { name: /^Chosen pages/ })
        .click();
      await ofPage().fill("1");
      await sheet().getByText("An excerpt: page 1: submitted is exactly this.").waitFor();
      await sheet().getByRole("button", { name: "Submit again…" }).click();
      await submitting.getByText("An excerpt: page 1", { exact: true }).waitFor();
      await submitting.getByText(/checks? passed$/).waitFor();
      await look(page(), "signoff-excerpt-submit", ["light"]);
      await passphrase.fill(PASSPHRASE);
      await submitting.getByRole("button", { name: "Sign and submit" }).click();
      await state.getByText("With counsel, v3").waitFor();
    });

    it("is read and signed by counsel, whose copy is the excerpt's", async () => {
      await seatCounsel();
      const { plan, state, press, signing, passphrase, show, row } = signingOff(page());
      await page().keyboard.press("4");
      await plan.getByText("An excerpt: page 1", { exact: true }).waitFor();
      await show("Not looked at").click();
      await row(HOME_PHONE).click();
      await plan.getByText(/checks? passed$/).waitFor();
      await look(page(), "signoff-excerpt", ["light"]);
      await page().keyboard.press("a");
      await page()
        .getByText(/^Approved: 1 value\./)
        .waitFor();
      await press("Approve and sign…");
      await signing.getByText("An excerpt: page 1", { exact: true }).waitFor();
      await passphrase.fill(PASSPHRASE);
      await signing.getByRole("button", { name: "Approve and sign" }).click();
      await state.getByText("Approved, v3").waitFor();
    });

    it("leaves as it was approved, and the whole document doesn't on its approval", async () => {
      await seatEditor();
      const go = sheet().getByRole("button", { name: /^Export with/ });
      await desk(page()).export.click();
      await sheet().getByText("Approved by a second person.").waitFor();
      await sheet()
        .getByText(/An excerpt: page 1\. Approved by/)
        .waitFor();
      expect(await ofPage().inputValue()).toBe("1");
      await expect.poll(() => go.isEnabled()).toBe(true);
      await sheet()
        .getByRole("radio", { name: /^The whole document/ })
        .click();
      await sheet().getByText("This isn’t what counsel approved.").waitFor();
      expect(await go.isEnabled()).toBe(false);
      await sheet().getByRole("button", { name: "Submit this instead…" }).waitFor();
      await look(page(), "signoff-excerpt-barred", ["light"]);
      await sheet().getByRole("button", { name: "Publish what was approved" }).click();
      await sheet().getByText("Approved by a second person.").waitFor();
      expect(await ofPage().inputValue()).toBe("1");
      await page().keyboard.press("Escape");
    });
  });
}
