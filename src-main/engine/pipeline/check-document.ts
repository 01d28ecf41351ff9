// Bytes to what an editor needs to know: pages read, private data found, signs of origin.
import { ok, type Result } from "../../base/result.ts";
import type { Outcome, Progress } from "../../contract/document-process.ts";
import type { StetError } from "../../contract/errors.ts";
import { findPrivateData, isSelectedByDefault } from "../detection/index.ts";
import { readPdf } from "../documents/pdf/read-pdf.ts";
import type { OpenOptions, PdfEngine } from "../ports/pdf-engine.ts";
import { readSignals } from "../provenance/index.ts";

export type Source = OpenOptions & { readonly bytes: Uint8Array; readonly sha256: string };

export function checkDocument(
  engine: PdfEngine,
  source: Source,
  report: (progress: Progress) => void,
): Result<Outcome<"check">, StetError> {
  const opened = engine.open(source.bytes, source);
  if (!opened.ok) return opened;
  const document = readPdf(opened.value, source.bytes, (done, of) => report({ stage: "reading", done, of }));
  opened.value.close();
  report({ stage: "finding", done: 0, of: 1 });
  const findings = findPrivateData(document, source.sha256);
  const signals = readSignals(document, source.sha256);
  report({ stage: "finding", done: 1, of: 1 });
  return ok({
    coverage: document.pages.map((page) => page.coverage),
    pages: document.pages.map((page) => ({ page: page.number, text: page.text })),
    findings,
    signals,
    defaultSelection: findings.filter(isSelectedByDefault).map((f) => f.id),
  });
}
