// A window of a host's, in a profile of its own.
import type { Browser, BrowserContextOptions, Page } from "playwright";

export const USUAL = { width: 1440, height: 900 };
/** A window on a busy machine takes its time; what never comes still fails. */
const PATIENCE_MS = 60_000;

export async function openWindow(browser: Browser, url: string, given: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: USUAL,
    colorScheme: "light",
    reducedMotion: "reduce",
    ...given,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
