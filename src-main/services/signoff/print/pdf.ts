// pdfkit's browser build: it deflates in JavaScript, so that the same certificate is the same bytes everywhere.
/// <reference types="pdfkit" />
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";

export type Pdf = PDFKit.PDFDocument;
type Pdfkit = { readonly default: new (options: object) => Pdf };

const packages = createRequire(import.meta.url);

/** Without a page yet, and without a font of its own: what is shown is embedded. `created` goes into its identifier. */
export async function newPdf(created: Date, title: string): Promise<Pdf> {
  const folder = dirname(packages.resolve("pdfkit"));
  const { default: Document } = (await import(pathToFileURL(join(folder, "pdfkit.browser.mjs")).href)) as Pdfkit;
  return new Document({
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    size: "A4",
    margin: 0,
    lang: "en",
    displayTitle: true,
    font: null,
    info: { Title: title, Producer: "Stet", Creator: "Stet", CreationDate: created },
  });
}

export function bytesOf(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    pdf.on("data", (chunk: Uint8Array) => chunks.push(chunk));
    pdf.on("end", () => resolve(Buffer.concat(chunks)));
    pdf.on("error", reject);
    pdf.end();
  });
}
