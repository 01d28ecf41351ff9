// Bytes to what an editor needs to know: pages read, private data found, signs of origin.
import { attempt } from "../../base/attempt.ts";
import { ok, type Result } from "../../base/result.ts";
import type { Outcome } from "../../contract/document-process.ts";
import type { StetError } from "../../contract/errors.ts";
import { attemptMarks } from "../attack/marks.ts";
import { widthLeaks } from "../attack/width-leaks.ts";
import { findPrivateData, isSelectedByDefault } from "../detection/index.ts";
import { openPrepared, type Prepared, prepare, type Source, type Tools } from "../documents/prepare.ts";
import { readPrepared } from "../documents/read-prepared.ts";
import type { Document } from "../model/document.ts";
import { readSignals } from "../provenance/index.ts";
import { type Tell, watch } from "./tell.ts";

export async function checkDocument(
  tools: Tools,
  source: Source,
  tell: Tell,
): Promise<Result<Outcome<"check">, StetError>> {
  const prepared = await prepare(tools, source, watch(tell), { inside: true });
  if (!prepared.ok) return prepared;
  const { report } = tell;
  const read = readPrepared(tools.engine, prepared.value, (done, of) => report({ stage: "reading", done, of }));
  if (!read.ok) return read;
  const document = withWidthLeaks(tools, prepared.value, read.value);
  report({ stage: "finding", done: 0, of: 1 });
  const findings = findPrivateData(document, source.sha256, { names: tools.names, ...tools.settled });
  const signals = readSignals(document, source.sha256, {
    leaks: tools.leaks ?? [],
    retiredKeys: source.dkim?.publishRetiredKeys ?? [],
    fileName: source.name,
  });
  report({ stage: "finding", done: 1, of: 1 });
  return ok({
    format: document.format,
    coverage: document.pages.map((page) => page.coverage),
    pages: document.pages.map((page) => ({ page: page.number, text: page.text })),
    findings,
    signals,
    defaultSelection: findings.filter((f) => isSelectedByDefault(f, tools.settled?.thresholds)).map((f) => f.id),
    doubtful: [...prepared.value.doubtful],
    children: [...prepared.value.children],
  });
}

/** Marks that tell by their width what they took: only a PDF's stand where somebody set them. */
function withWidthLeaks(tools: Tools, prepared: Prepared, document: Document): Document {
  if (prepared.format !== "pdf") return document;
  const opened = openPrepared(tools.engine, prepared);
  if (!opened.ok) return document;
  const leaks = attempt(() => widthLeaks(opened.value, document, attemptMarks(opened.value, document))) ?? [];
  opened.value.close();
  return { ...document, traces: [...document.traces, ...leaks] };
}
