// What a person does first, in any window of Stet: the same steps in Chromium and in Electron.
import type { Page } from "playwright";
import { desk, startScreen } from "./pages.ts";

/** From the start screen to the sample's findings. */
export async function runFirstJourney(page: Page): Promise<void> {
  await startScreen(page).openSample();
  await page.getByRole("main").waitFor();
  await desk(page).tab("Findings").waitFor();
  await desk(page).tree.waitFor();
}
