// The engines put together, and what they are asked to do with one file.

import { libarchiveReader } from "../adapters/libarchive/archive.ts";
import { mailauthVerifier } from "../adapters/mailauth/verifier.ts";
import { loadNameTools } from "../adapters/models/name-tools.ts";
import { mupdfEngine } from "../adapters/mupdf/engine.ts";
import { mupdfTypesetter } from "../adapters/mupdf/typesetter.ts";
import { pictureDecoder } from "../adapters/pictures/decoder.ts";
import { loadLeakRecords } from "../adapters/signals/leak-records.ts";
import { tesseractOcr } from "../adapters/tesseract/ocr.ts";
import { ok, type Result } from "../base/result.ts";
import type { Job, JobOf, OneJob } from "../contract/document-process.ts";
import type { StetError } from "../contract/errors.ts";
import { settled } from "../engine/detection/rules/newsroom.ts";
import { attackDocument } from "../engine/pipeline/attack-document.ts";
import { checkDocument } from "../engine/pipeline/check-document.ts";
import { compareDocuments } from "../engine/pipeline/compare-copies.ts";
import { detectTexts } from "../engine/pipeline/detect-texts.ts";
import { drawPages } from "../engine/pipeline/draw-pages.ts";
import { type Desk, helpersDesk } from "../engine/pipeline/help.ts";
import type { Helper } from "../engine/pipeline/helper.ts";
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
const checkers = () => ({ ...openers, leaks: loadLeakRecords(), dkim: mailauthVerifier });

export async function runJob(
  order: Exclude<OneJob, { type: "sniff" }>,
  tell: Tell,
  help?: () => Helper,
): Promise<Result<unknown, StetError>> {
  switch (order.type) {
    case "check":
    case "redact":
    case "detect":
      return find(order, tell, help);
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
    case "draw":
      return drawPages(mupdfEngine, order, tell);
    case "attack":
      return attackDocument(openers, source(order), order.compare, tell);
  }
}

/** The jobs that look for private data, by what the newsroom has settled. */
async function find(
  order: JobOf<"check" | "redact" | "detect">,
  tell: Tell,
  help?: () => Helper,
): Promise<Result<unknown, StetError>> {
  const own = settled(order.newsroom ?? []);
  if (!own.ok) return own;
  if (order.type === "detect") {
    const names = loadNameTools(order.mode);
    return ok({ spans: detectTexts(order.texts, tell.report, { names, mode: order.mode, ...own.value }) });
  }
  const { mode = "private" } = order;
  const looking = { names: loadNameTools(mode), settled: { ...own.value, mode } };
  return order.type === "check"
    ? checkDocument({ ...checkers(), ...looking }, { ...source(order), dkim: order.dkim }, tell)
    : redactDocument({ ...(await tools()), ...(help && { help }), ...looking }, source(order), order.order, tell);
}

export const openDesk = async (): Promise<Desk> => helpersDesk(await tools());

export const openView = (order: JobOf<"view">): Promise<Result<DocumentView, StetError>> =>
  viewDocument(openers, source(order));

const source = ({
  bytes,
  sha256,
  maxPages,
  password,
  name,
  scans,
}: Exclude<Job, { type: "detect" | "sniff" | "draw" }>) => ({
  bytes,
  sha256,
  maxPages,
  name,
  scans,
  ...(password === undefined ? {} : { password }),
});
