// The document process: it parses one hostile file, answers one job, and holds nothing when it ends.

import { mupdfEngine } from "../adapters/mupdf/engine.ts";
import { pdfjsReader } from "../adapters/pdfjs/independent-reader.ts";
import { ok, type Result } from "../base/result.ts";
import { type Job, job, type Message } from "../contract/document-process.ts";
import type { StetError } from "../contract/errors.ts";
import { checkDocument } from "../engine/pipeline/check-document.ts";
import { detectTexts } from "../engine/pipeline/detect-texts.ts";
import { redactDocument } from "../engine/pipeline/redact-document.ts";
import { valuesUnder, verifyDocument } from "../engine/pipeline/verify-document.ts";

const tools = { engine: mupdfEngine, independent: pdfjsReader };

function send(message: Message, then?: () => void): void {
  process.send?.(message, () => then?.());
}

function run(order: Job): Promise<Result<unknown, StetError>> | Result<unknown, StetError> {
  const report = (progress: {
    stage: "reading" | "finding" | "striking" | "rebuilding" | "verifying";
    done: number;
    of: number;
  }) => send({ type: "progress", ...progress });
  switch (order.type) {
    case "check":
      return checkDocument(tools.engine, source(order), report);
    case "redact":
      return redactDocument(tools, source(order), order.order, report);
    case "detect":
      return ok({ spans: detectTexts(order.texts, report) });
    case "values":
      return valuesUnder(tools.engine, source(order), order.plan);
    case "verify":
      return verifyDocument(tools, source(order), order.needles, report);
  }
}

const source = ({ bytes, sha256, maxPages, password }: Exclude<Job, { type: "detect" }>) => ({
  bytes,
  sha256,
  maxPages,
  ...(password === undefined ? {} : { password }),
});

/** What a throw means: a library gave up on the file, its memory broke, or we are at fault. Never the message. */
function codeOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return "document/damaged";
  if (thrown instanceof TypeError || thrown instanceof ReferenceError) return "internal/defect";
  if (thrown.name === "RuntimeError" || thrown instanceof RangeError) return "document/crashed";
  return "document/damaged";
}

process.once("message", async (received) => {
  let answer: Message;
  try {
    const result = await run(job.parse(received));
    answer = result.ok
      ? { type: "done", outcome: result.value }
      : { type: "failed", code: result.error.code, detail: result.error.message };
  } catch (thrown) {
    answer = { type: "failed", code: codeOf(thrown), detail: "" };
  }
  send(answer, () => process.exit(0));
});
send({ type: "ready" });
