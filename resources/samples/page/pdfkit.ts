// pdfkit's browser build: it deflates in JavaScript, so the bytes are the same on every platform and every Node.
/// <reference types="pdfkit" />
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { FontName } from "./model.ts";

type Pdfkit = {
  readonly default: new (options: PDFKit.PDFDocumentOptions) => PDFKit.PDFDocument;
  registerStdFonts(...fonts: unknown[]): void;
};

const folder = dirname(createRequire(import.meta.url).resolve("pdfkit"));
const load = async (path: string): Promise<unknown> => import(pathToFileURL(join(folder, path)).href);

const pdfkit = (await load("pdfkit.browser.mjs")) as Pdfkit;
const FONT_FILES = [
  "TimesRoman",
  "TimesBold",
  "TimesItalic",
  "Helvetica",
  "HelveticaBold",
  "HelveticaOblique",
  "Courier",
  "CourierBold",
];
for (const file of FONT_FILES) {
  const font = (await load(`standard-fonts/${file}.mjs`)) as { default: unknown };
  pdfkit.registerStdFonts(font.default);
}

/** A document that starts without a page. `created` goes into the file's identifier, so it must be fixed. */
export function createDocument(created: Date, info: PDFKit.DocumentInfo = {}): PDFKit.PDFDocument {
  return new pdfkit.default({
    autoFirstPage: false,
    pdfVersion: "1.5",
    margin: 0,
    lang: "en-US",
    info: { CreationDate: created, ...info },
  });
}

/** The bytes once `end()` has been called. */
export function bytesOf(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    document.on("end", () => resolve(Buffer.concat(chunks)));
    document.on("error", reject);
  });
}

const ruler = createDocument(new Date(0));
const widths = new Map<string, number>();

/** Width in points, kerning included. */
export function widthOf(text: string, font: FontName, size: number): number {
  const key = `${font}|${size}|${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  const width = ruler.font(font).fontSize(size).widthOfString(text);
  widths.set(key, width);
  return width;
}
