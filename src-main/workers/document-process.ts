// The document process: it parses one hostile file, answers one job or shows it until ended, and keeps nothing.

import { libarchiveReader } from "../adapters/libarchive/archive.ts";
import { mupdfEngine } from "../adapters/mupdf/engine.ts";
import { mupdfTypesetter } from "../adapters/mupdf/typesetter.ts";
import { pictureDecoder } from "../adapters/pictures/decoder.ts";
import { tesseractOcr } from "../adapters/tesseract/ocr.ts";
import { ok, type Result } from "../base/result.ts";
import { type Job, job, type Message, type OneJob, type Progress } from "../contract/document-process.ts";
import type { ViewMessage } from "../contract/document-view.ts";
import type { StetError } from "../contract/errors.ts";
import type { PageReading } from "../contract/scans.ts";
import { checkDocument } from "../engine/pipeline/check-document.ts";
import { detectTexts } from "../engine/pipeline/detect-texts.ts";
import { redactDocument } from "../engine/pipeline/redact-document.ts";
import { valuesUnder, verifyDocument } from "../engine/pipeline/verify-document.ts";
import { viewDocument } from "../engine/pipeline/view-document.ts";
import { runViewSession } from "./view-session.ts";

const openers = {
  engine: mupdfEngine,
  typesetter: mupdfTypesetter,
  pictures: pictureDecoder,
  archive: libarchiveReader,
  ocr: tesseractOcr(),
};

/** pdf.js is loaded only where a copy is checked: showing a page must not wait for it. */
async function tools() {
  const { pdfjsReader } = await import("../adapters/pdfjs/independent-reader.ts");
  return { ...openers, independent: pdfjsReader };
}

function send(message: Message | ViewMessage, then?: () => void): void {
  process.send?.(message, () => then?.());
}

async function run(order: OneJob): Promise<Result<unknown, StetError>> {
  const report = (progress: Progress) => send({ type: "progress", ...progress });
  // Told for certain before the recogniser begins, since it lets nothing else run.
  const looking = (picture: string) => new Promise<void>((told) => send({ type: "looking", picture }, told));
  const tell = { report, looking, scanned: (reading: PageReading) => send({ type: "scanned", reading }) };
  switch (order.type) {
    case "check":
      return checkDocument(openers, source(order), tell);
    case "redact":
      return redactDocument(await tools(), source(order), order.order, tell);
    case "detect":
      return ok({ spans: detectTexts(order.texts, report) });
    case "values":
      return valuesUnder(openers, source(order), order.plan, tell);
    case "verify":
      return verifyDocument(await tools(), source(order), order.needles, tell);
  }
}

const source = ({ bytes, sha256, maxPages, password, name, scans }: Exclude<Job, { type: "detect" }>) => ({
  bytes,
  sha256,
  maxPages,
  name,
  scans,
  ...(password === undefined ? {} : { password }),
});

/** What a throw means: a library gave up on the file, its memory broke, or we are at fault. Never the message. */
function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "document/damaged";
  if (thrown instanceof TypeError || thrown instanceof ReferenceError) return "internal/defect";
  if (thrown.name === "RuntimeError" || thrown instanceof RangeError) return "document/crashed";
  return "document/damaged";
}

async function show(order: Extract<Job, { type: "view" }>): Promise<void> {
  const view = await viewDocument(openers, source(order));
  if (!view.ok) {
    send({ type: "failed", code: view.error.code, detail: view.error.message }, end);
    return;
  }
  runViewSession(view.value, { send, onMessage: (listener) => process.on("message", listener) }, (fatal) =>
    send({ type: "failed", code: codeOf(fatal), detail: "" }, end),
  );
}

const end = () => process.exit(0);

process.once("message", async (received) => {
  try {
    const order = job.parse(received);
    if (order.type === "view") return await show(order);
    const result = await run(order);
    const answer: Message = result.ok
      ? { type: "done", outcome: result.value }
      : { type: "failed", code: result.error.code, detail: result.error.message };
    send(answer, end);
  } catch (thrown) {
    send({ type: "failed", code: codeOf(thrown), detail: "" }, end);
  }
});
send({ type: "ready" });
