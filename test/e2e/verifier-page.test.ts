// The page that leaves with a copy, opened from the disk in a real Chromium: what it says of right and wrong files.
import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { launchBrowser } from "../support/browser.ts";
import { type Newsroom, newsroom, signedExport } from "../support/newsroom.ts";

let browser: Browser;
let room: Newsroom;
let folder: string;
let page: Page;
const asked: string[] = [];
const complaints: string[] = [];

beforeAll(async () => {
  room = await newsroom();
  folder = await signedExport(room);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  room?.end();
});
beforeEach(async () => {
  asked.length = 0;
  complaints.length = 0;
  page = await browser.newPage();
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(pathToFileURL(join(folder, "publish", "verify.html")).href);
});
afterEach(() => page.close());

/** Chosen together, as a person does; what the page then says, line by line. */
async function told(...paths: string[]): Promise<string[]> {
  // What it said before mustn't be taken for the answer.
  await page.locator("#result").evaluate((result) => result.replaceChildren());
  await page.locator("#files").setInputFiles(paths);
  await page.locator("#result li").first().waitFor();
  return page.locator("#result li").allInnerTexts();
}
const [pdf, open, full] = [
  () => join(folder, "publish", "redacted.pdf"),
  () => join(folder, "publish", "certificate.json"),
  () => join(folder, "keep", "certificate.json"),
];
/** A copy of a file, changed. */
function altered(path: string, change: (bytes: Buffer) => Buffer): string {
  const to = join(room.folder, `altered-${path.split(/[\\/]/).at(-1)}`);
  cpSync(path, to);
  writeFileSync(to, change(readFileSync(to)));
  return to;
}

describe("the page that checks a copy", () => {
  it("says that the PDF is the certificate's, and asks nobody for anything", async () => {
    const lines = await told(pdf(), open());
    expect(lines[0]).toBe("✓ Yes The PDF is, byte for byte, the one this certificate is for.");
    expect(lines[1]).toBe("✓ Yes Approved by a second person, who decided nothing in it.");
    expect(lines.some((line) => line.startsWith("✗"))).toBe(false);
    expect(asked).toHaveLength(1);
    expect(complaints).toEqual([]);
  });

  it("opens the commitment with the full certificate, and checks its signatures", async () => {
    const lines = await told(pdf(), open(), full());
    expect(lines).toContain("✓ Yes The commitment opens: the full certificate is the one that was committed to.");
    const signatures = lines.filter((line) => /Lindqvist|Okonjo/.test(line));
    expect(signatures).toHaveLength(2);
    for (const line of signatures) expect(line).toMatch(/^(?:✓ Yes .*the signature holds|Note .*can’t check Ed25519)/);
  });

  it("says NOT of a PDF with one byte changed, with both hashes", async () => {
    const other = altered(pdf(), (bytes) => {
      bytes[700]! ^= 1;
      return bytes;
    });
    expect((await told(other, open()))[0]).toMatch(
      /^✗ No The file is NOT .*hash is [0-9a-f]{64}, .*names [0-9a-f]{64}\.$/,
    );
  });

  it("says NOT of a full certificate with another nonce, or a changed reason", async () => {
    // Another digit than the one that stands there.
    const other = (text: string) =>
      text.replace(/("nonce": ")(.)/, (_, key, digit) => key + (digit === "f" ? "e" : "f"));
    const nonce = altered(full(), (bytes) => Buffer.from(other(bytes.toString())));
    expect((await told(open(), nonce)).join("\n")).toMatch(/does NOT open/);
    const reason = altered(full(), (bytes) =>
      Buffer.from(bytes.toString().replaceAll('"reason": "privacy"', '"reason": "legal"')),
    );
    const lines = (await told(open(), reason)).join("\n");
    expect(lines).toMatch(/does NOT open/);
    expect(lines).toMatch(/the signature does NOT hold|can’t check Ed25519/);
  });

  it("passes over what is neither, and says what is missing", async () => {
    const lines = await told(join(folder, "keep", "plan.json"));
    expect(lines.join("\n")).toMatch(/Choose certificate\.json, too\.[\s\S]*plan\.json: neither/);
  });

  it("runs no script but its own: a certificate that holds markup is text", async () => {
    const markup = altered(open(), (bytes) =>
      Buffer.from(bytes.toString().replace(/"tool": "[^"]*"/, '"tool": "<img src=x onerror=alert(1)>"')),
    );
    const lines = await told(pdf(), markup);
    expect(lines.join("\n")).toContain("<img src=x onerror=alert(1)>");
    expect(await page.locator("#result img").count()).toBe(0);
    expect(asked).toHaveLength(1);
  });
});
