// The pair of this folder that Chromium prints, with fonts-crosextra-carlito installed: `node test/corpus/writers/chrome.ts`.
import { fileURLToPath } from "node:url";
import { launchBrowser } from "../../support/browser.ts";

const NAMES = [
  ["a", "Ilya Fitil"],
  ["b", "Zoe Kwbx"],
] as const;

const browser = await launchBrowser();
for (const [which, name] of NAMES) {
  const page = await browser.newPage();
  const lines = ["Minutes of the meeting", `The contact was ${name}, who spoke.`, "Then we all went home.", "Quartz jumped over a fox that lay in its way."];
  await page.setContent(lines.map((line) => `<p style="font-family: Carlito">${line}</p>`).join(""));
  await page.pdf({ path: fileURLToPath(new URL(`chrome-carlito-${which}.pdf`, import.meta.url)) });
}
await browser.close();
