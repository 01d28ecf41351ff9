// A leak that isn't a PDF, in the window: a mail, and the scan and the table that it carried, as documents of the case.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as mupdf from "mupdf";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { launchBrowser } from "../../support/browser.ts";
import { LONG } from "../../support/long.ts";
import { line, onePage } from "../../support/pdf.ts";
import { type Home, type Host, home } from "./host.ts";
import { look } from "./looked-at.ts";
import { openWindow } from "./open-window.ts";
import { desk, startScreen } from "./pages.ts";

/** A page as a scanner leaves it: a picture, at 200 dpi. */
function scanned(content: string): Uint8Array {
  const source = mupdf.PDFDocument.openDocument(onePage({ content }), "application/pdf");
  const scale = 200 / 72;
  return source.loadPage(0).toPixmap([scale, 0, 0, scale, 0, 0], mupdf.ColorSpace.DeviceGray, false, true).asPNG();
}

const part = (type: string, name: string, bytes: Uint8Array) => [
  "--b",
  `Content-Type: ${type}`,
  `Content-Disposition: attachment; filename="${name}"`,
  "Content-Transfer-Encoding: base64",
  "",
  Buffer.from(bytes)
    .toString("base64")
    .replaceAll(/.{1,76}/g, "$&\r\n"),
];

const mail = () =>
  [
    "From: Ann Example <ann@example.org>",
    "To: Ben Example <ben@example.org>",
    "Subject: Quarterly figures",
    "Date: Tue, 3 Mar 2026 10:00:00 +0000",
    "MIME-Version: 1.0",
    'Content-Type: multipart/mixed; boundary="b"',
    "",
    "--b",
    "Content-Type: text/html; charset=utf-8",
    "",
    '<p>Attached, as promised. My home line is <b>(614) 555-0147</b>.</p><img src="http://203.0.113.7/open.gif">',
    ...part("image/png", "scan.png", scanned(line("Call me at home: (614) 555-0188.", 72, 700))),
    ...part("text/csv", "staff.csv", Buffer.from("Name,Phone\r\nAnn Example,(614) 555-0123\r\n")),
    "--b--",
    "",
  ].join("\r\n");

let browser: Browser;
let place: Home;
let host: Host;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser(["--font-render-hinting=none"]);
  place = home();
  host = await place.start();
  page = await openWindow(browser, host.url);
});
afterAll(async () => {
  await browser.close();
  await host.kill();
  place.remove();
});

const document = (name: string) => page.getByRole("button", { name: new RegExp(`^${name}`) });
const see = (name: string) => look(page, name, ["light"]);

it("opens a mail with what it carries as documents of the same case", async () => {
  const path = join(place.folder, "letter.eml");
  writeFileSync(path, mail());
  await startScreen(page).openFile(path);
  await desk(page).row("(614) 555-0147").waitFor();
  // Looked through one after the other, without being opened.
  await document("scan.png.*1 undecided").waitFor();
  await document("staff.csv.*2 undecided").waitFor();
  await see("mail");
});

it("shows what a mail would have fetched, and that it wasn't", async () => {
  await desk(page).tab("Provenance").click();
  await page
    .getByText(/203\.0\.113\.7/)
    .first()
    .waitFor();
  await see("mail-phones-home");
  await desk(page).tab("Findings").click();
});

it("reads a scan's picture, marks it on the ink, and says that scans need eyes", async () => {
  await document("scan.png").click();
  await desk(page).row("(614) 555-0188").click();
  await page
    .getByText(/signatures and faces/)
    .first()
    .waitFor();
  await see("scan");
});

it.runIf(LONG)("publishes a table as a PDF that is no facsimile, and as clean values", async () => {
  await document("staff.csv").click();
  await desk(page).row("(614) 555-0123").click();
  await desk(page).redact.click();
  await page.getByText(/^Redacted in/).waitFor();
  await see("table");
  await desk(page).export.click();
  await desk(page)
    .exportSheet.getByText(/not a facsimile/)
    .waitFor();
  await desk(page).exportSheet.getByRole("button", { name: "Export with 1 redaction" }).click();
  await desk(page).exportSheet.getByText("Exported.", { exact: true }).waitFor();
  await see("table-export");
  const published = join(
    place.folder,
    readdirSync(place.folder).find((name) => name.startsWith("stet-export-"))!,
    "publish",
  );
  expect(readdirSync(published).sort()).toEqual([
    "certificate.json",
    "redacted.csv",
    "redacted.pdf",
    "redacted.txt",
    "verify.html",
  ]);
  expect(readFileSync(join(published, "redacted.csv"), "utf8")).not.toContain("0123");
});
