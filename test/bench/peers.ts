// What Stet is measured beside: a program of others where it is installed, else the same library as this machine has it.
import { spawnSync } from "node:child_process";
import * as mupdf from "mupdf";
import { pdfiumReader } from "../../src-main/adapters/pdfium/independent-reader.ts";
import { pdfiumViewer } from "../../src-main/adapters/pdfium/viewer.ts";
import { pdfjsReader } from "../../src-main/adapters/pdfjs/independent-reader.ts";
import type { RedactOrder } from "../../src-main/contract/document-process.ts";
import { pictureSize } from "../../src-main/engine/verification/look-at.ts";

export type Peer = { readonly name: string; readonly run: () => unknown };

const MUTOOL = ["draw", "-F", "stext.json"];

/** Every page's text with the place of each line, as JSON. */
export function structuredText(file: string, bytes: Uint8Array): Peer {
  const version = spawnSync("mutool", ["-v"], { encoding: "utf8" });
  if (version.error === undefined)
    return {
      name: `peer: ${version.stderr.trim() || version.stdout.trim()}, ${MUTOOL.join(" ")}`,
      run: () => {
        const { status } = spawnSync("mutool", [...MUTOOL, "-o", "/dev/null", file], { stdio: "ignore" });
        if (status !== 0) throw new Error(`mutool ended with ${status}`);
      },
    };
  return {
    name: "peer: mupdf's WebAssembly, structured text as JSON (no mutool on PATH)",
    run: () => {
      const doc = mupdf.Document.openDocument(bytes, "application/pdf");
      for (let i = 0; i < doc.countPages(); i++) {
        const page = doc.loadPage(i);
        const text = page.toStructuredText("preserve-whitespace");
        text.asJSON();
        text.destroy();
        page.destroy();
      }
      doc.destroy();
    },
  };
}

export const pdfjsText = (bytes: Uint8Array): Peer => ({
  name: "peer: pdf.js reads the text",
  run: () => pdfjsReader.read(bytes),
});

/** Of redact and verify the part that others' code does, whatever ours takes: the copy read twice, both drawn. */
export const othersPart = (bytes: Uint8Array, pages: readonly PageSize[]): Peer => ({
  name: "of it pdf.js and PDFium read, and PDFium draws before and after",
  run: async () => {
    for (const reader of [pdfjsReader, pdfiumReader]) await reader.read(bytes);
    for (let drawing = 0; drawing < 2; drawing++) {
      const view = await pdfiumViewer.open(bytes);
      for (const [i, page] of pages.entries()) view?.picture(i + 1, pictureSize(page));
      view?.close();
    }
  },
});

/** Of it the part of the library that removes: the original is read, words are taken out, the copy is written and read. */
export const libraryPart = (bytes: Uint8Array, boxes: RedactOrder["boxes"]): Peer => ({
  name: "of it mupdf reads the original, removes, writes and reads the copy",
  run: () => {
    const doc = opened(bytes);
    readAll(doc);
    for (let i = 0; i < doc.countPages(); i++) {
      const page = doc.loadPage(i);
      for (const { rect } of boxes.filter((box) => box.page === i + 1)) page.createAnnotation("Redact").setRect(rect);
      page.applyRedactions(false);
      page.destroy();
    }
    const copy = opened(doc.saveToBuffer("garbage").asUint8Array());
    readAll(copy);
    for (const one of [doc, copy]) one.destroy();
  },
});

function opened(bytes: Uint8Array): mupdf.PDFDocument {
  const doc = mupdf.Document.openDocument(bytes, "application/pdf");
  if (!(doc instanceof mupdf.PDFDocument)) throw new Error("the measured file is no PDF");
  return doc;
}

function readAll(doc: mupdf.PDFDocument): void {
  for (let i = 0; i < doc.countPages(); i++) {
    const page = doc.loadPage(i);
    page.toStructuredText("preserve-whitespace").destroy();
    page.destroy();
  }
}

type PageSize = { readonly width: number; readonly height: number };
