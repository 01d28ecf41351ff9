// Pictures as documents: every format is read, what is private on it is found, and what was struck leaves no pixel.
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { NOTHING_ORDERED } from "../../../../src-main/contract/document-process.ts";
import type { PageReading } from "../../../../src-main/contract/scans.ts";
import { checkDocument } from "../../../../src-main/engine/pipeline/check-document.ts";
import { redactDocument } from "../../../../src-main/engine/pipeline/redact-document.ts";
import { open, source, tools } from "../../../support/tools.ts";

const pictures = fileURLToPath(new URL("../../../fixtures/pictures/", import.meta.url));
const file = (name: string) => ({
  ...source(new Uint8Array(readFileSync(`${pictures}${name}`))),
  name,
  scans: { mode: "auto" as const, known: [] as PageReading[] },
});
const tell = { report: () => {}, scanned: () => {} };

async function check(name: string) {
  const checked = await checkDocument(tools, file(name), tell);
  if (!checked.ok) throw new Error(checked.error.code);
  return checked.value;
}

/** All words that a recogniser finds on a PDF's pages, at 300 dots an inch. */
async function wordsOf(bytes: Uint8Array): Promise<string> {
  const pdf = open(bytes);
  const words: string[] = [];
  for (let page = 1; page <= pdf.pageCount(); page++)
    for (const line of (await tools.ocr.read(pdf.picture(page, 300 / 72))).lines)
      words.push(...line.map((word) => word.text));
  pdf.close();
  return words.join(" ");
}

describe("a picture", () => {
  it.each([
    ["png", "letter.png"],
    ["jpeg", "letter.jpg"],
    ["jpeg", "turned-by-exif.jpg"],
    ["gif", "letter.gif"],
    ["bmp", "letter.bmp"],
    ["webp", "letter.webp"],
    ["heic", "letter.heic"],
    ["svg", "drawing.svg"],
  ])("(%s, %s) opens as one upright page, and its phone number is found on it", async (format, name) => {
    const { format: told, coverage, findings, pages } = await check(name);
    expect([told, coverage.map(({ state }) => state)]).toEqual([format, ["ocr"]]);
    expect(pages[0]!.text).toMatch(/called back on\s+202-555-0143 before the hearing/);
    const [phone] = findings.filter(({ kind, where }) => kind === "phone" && where === "page");
    expect(phone!.text).toBe("202-555-0143");
    const [ulx, , urx, uly, , lly] = phone!.quads[0]!;
    expect(urx - ulx).toBeGreaterThan(lly - uly);
  });

  it.each([
    ["tiff", "two-pages.tiff"],
    ["heic", "two-pictures.heic"],
  ])("among others in one file (%s, %s) is a page of its own", async (format, name) => {
    const { format: told, findings } = await check(name);
    const phones = findings.filter(({ kind }) => kind === "phone");
    expect([told, ...phones.map(({ page, text }) => `${page} ${text}`)]).toEqual([
      format,
      "1 202-555-0143",
      "2 202-555-0178",
    ]);
  });

  it.each(["letter.png", "letter.jpg", "letter.webp", "letter.heic"])(
    "(%s) is published without the number that was struck, and with the rest",
    async (name) => {
      const made = await redactDocument(tools, file(name), { ...NOTHING_ORDERED, select: "default" }, tell);
      if (!made.ok) throw new Error(made.error.code);
      expect(made.value.residues).toEqual([]);
      expect(Buffer.from(made.value.bytes!.subarray(0, 5)).toString()).toBe("%PDF-");
      const words = await wordsOf(made.value.bytes!);
      expect(words).toMatch(/called back.*the hearing/);
      expect(words).not.toMatch(/202|555|0143/);
    },
  );
});

describe("a drawing", () => {
  it("has what it says without showing it searched, and what it would run or fetch told", async () => {
    const { findings, signals } = await check("drawing.svg");
    const hidden = findings.filter(({ where }) => where === "hidden").map(({ text }) => text);
    expect(hidden).toEqual(expect.arrayContaining(["ben@example.org", "202-555-0178"]));
    expect(signals.map(({ channel }) => channel)).toEqual(expect.arrayContaining(["script", "phones_home"]));
  });
});
