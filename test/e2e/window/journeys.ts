// What a person does first, in any window of Stet: the same steps in Chromium and in Electron.
import type { Page } from "playwright";

/** From the start screen to the sample's findings. */
export async function runFirstJourney(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Open the sample" }).click();
  await page.getByRole("main").waitFor();
  await page.getByRole("tab", { name: /^Findings/ }).waitFor();
}
