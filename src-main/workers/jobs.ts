// The engines put together, and what they are asked to do with one file.

import { libarchiveReader } from "../adapters/libarchive/archive.ts";
import { loadNameTools } from "../adapters/models/name-tools.ts";
import { mupdfEngine } from "../adapters/mupdf/engine.ts";
import { mupdfTypesetter } from "../adapters/mupdf/typesetter.ts";
import { pictureDecoder } from "../adapters/pictures/decoder.ts";
import { loadLeakRecords } from "../adapters/signals/leak-records.ts";
import { tesseractOcr } from "../adapters/tesseract/ocr.ts";
import { ok, type Result } from "../base/result.ts";
import type { Job, JobOf, OneJob } from "../contract/document-process.ts";
import type { StetError } from "../contract/errors.ts";
import { attackDocument } from "../engine/pipeline/attack-document.ts";
import { checkDocument } from "../engine/pipeline/check-document.ts";
import { compareDocuments } from "../engine/pipeline/compare-copies.ts";
import { detectTexts } from "../engine/pipeline/detect-texts.ts";
import { redactDocument } from "../engine/pipeline/redact-document.ts";
import type { Tell } from "../engine/pipeline/tell.ts";
import { valuesUnder, verifyDocument } from "../engine/pipeline/verify-document.ts";
import { type DocumentView, viewDocument } from "../engine/pipeline/view-document.ts";

const openers = {
  engine: mupdfEngine,
  typesetter: mupdfTypesetter,
  pictures: pictureDecoder,
  archive: libarchiveReader,
  ocr: tesseractOcr(),
};

/** Other readers are loaded only where a copy is checked: showing a page must not wait for them. */
async function tools() {
  const { pdfjsReader } = await import("../adapters/pdfjs/independent-reader.ts");
  const { pdfiumReader } = await import("../adapters/pdfium/independent-reader.ts");
  const { pdfiumViewer } = await import("../adapters/pdfium/viewer.ts");
  return { ...openers, readers: [pdfjsReader, pdfiumReader], viewer: pdfiumViewer };
}

/** Signatures and leak sites matter where signs of origin are looked for, and nowhere else. */
async function checkers() {
  const { mailauthVerifier } = await import("../adapters/mailauth/verifier.ts");
  return { ...openers, names: loadNameTools(), leaks: loadLeakRecords(), dkim: mailauthVerifier };
}

export async function runJob(
  order: Exclude<OneJob, { type: "sniff" }>,
  tell: Tell,
): Promise<Result<unknown, StetError>> {
  switch (order.type) {
    case "check":
      return checkDocument(await checkers(), { ...source(order), dkim: order.dkim }, tell);
    case "redact":
      return redactDocument({ ...(await tools()), names: loadNameTools() }, source(order), order.order, tell);
    case "detect":
      return ok({
        spans: detectTexts(order.texts, tell.report, { names: loadNameTools(order.mode), mode: order.mode }),
      });
    case "values":
      return valuesUnder(openers, source(order), order.plan, tell);
    case "verify":
      return verifyDocument(await tools(), source(order), order, tell);
    case "compare": {
      const others = order.others.map((other) => ({
        ...source(order),
        ...other,
        scans: { ...order.scans, known: [] },
      }));
      return compareDocuments(openers, [source(order), ...others], tell);
    }
    case "attack":
      return attackDocument(openers, source(order), order.compare, tell);
  }
}

export const openView = (order: JobOf<"view">): Promise<Result<DocumentView, StetError>> =>
  viewDocument(openers, source(order));

const source = ({ bytes, sha256, maxPages, password, name, scans }: Exclude<Job, { type: "detect" | "sniff" }>) => ({
  bytes,
  sha256,
  maxPages,
  name,
  scans,
  ...(password === undefined ? {} : { password }),
});
