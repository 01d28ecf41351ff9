// The real engine and reader, in process: for tests of rooms that would otherwise need a process for each case.
import { createHash } from "node:crypto";
import { libarchiveReader } from "../../src-main/adapters/libarchive/archive.ts";
import { loadNameTools } from "../../src-main/adapters/models/name-tools.ts";
import { mupdfEngine } from "../../src-main/adapters/mupdf/engine.ts";
import { mupdfTypesetter } from "../../src-main/adapters/mupdf/typesetter.ts";
import { pdfiumReader } from "../../src-main/adapters/pdfium/independent-reader.ts";
import { pdfiumViewer } from "../../src-main/adapters/pdfium/viewer.ts";
import { pdfjsReader } from "../../src-main/adapters/pdfjs/independent-reader.ts";
import { pictureDecoder } from "../../src-main/adapters/pictures/decoder.ts";
import { tesseractOcr } from "../../src-main/adapters/tesseract/ocr.ts";
import { NOTHING_ORDERED, type RedactOrder } from "../../src-main/contract/document-process.ts";
import { NO_SCANS } from "../../src-main/contract/scans.ts";
import { readPdf } from "../../src-main/engine/documents/pdf/read-pdf.ts";
import type { Document } from "../../src-main/engine/model/document.ts";
import { readIndependently } from "../../src-main/engine/pipeline/read-independently.ts";
import { redactDocument } from "../../src-main/engine/pipeline/redact-document.ts";
import { SILENT } from "../../src-main/engine/pipeline/tell.ts";
import type { EditablePdf } from "../../src-main/engine/ports/pdf-engine.ts";

export const tools = {
  engine: mupdfEngine,
  readers: [pdfjsReader, pdfiumReader],
  viewer: pdfiumViewer,
  typesetter: mupdfTypesetter,
  pictures: pictureDecoder,
  archive: libarchiveReader,
  ocr: tesseractOcr(),
  names: loadNameTools(),
};

/** What every reader that isn't the engine reads. */
export const readByOthers = (bytes: Uint8Array) => readIndependently(tools.readers, bytes);

export const source = (bytes: Uint8Array, password?: string) => ({
  bytes,
  sha256: createHash("sha256").update(bytes).digest("hex"),
  maxPages: 1000,
  name: "",
  scans: NO_SCANS,
  ...(password === undefined ? {} : { password }),
});

export function open(bytes: Uint8Array): EditablePdf {
  const opened = mupdfEngine.open(bytes, { maxPages: 1000 });
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value;
}

export function read(bytes: Uint8Array): Document {
  const pdf = open(bytes);
  const document = readPdf(pdf, bytes, () => {});
  pdf.close();
  return document;
}

/** `scans`: what is a picture is read. */
export async function redact(bytes: Uint8Array, order: Partial<RedactOrder>, { scans = false } = {}) {
  const from = source(bytes);
  const read = scans ? { ...from, scans: { ...NO_SCANS, mode: "auto" as const } } : from;
  const result = await redactDocument(tools, read, { ...NOTHING_ORDERED, ...order }, SILENT);
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}
