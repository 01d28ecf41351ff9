// A prepared file as the engine judges it: its pages, and everything of the original that no page shows.
import { ok, type Result } from "../../base/result.ts";
import type { StetError } from "../../contract/errors.ts";
import type { Document } from "../model/document.ts";
import type { PdfEngine } from "../ports/pdf-engine.ts";
import { withLostWords } from "./pdf/lost-words.ts";
import { readPdf } from "./pdf/read-pdf.ts";
import { openPrepared, type Prepared } from "./prepare.ts";

export function readPrepared(
  engine: PdfEngine,
  prepared: Prepared,
  onPage: (done: number, of: number) => void,
): Result<Document, StetError> {
  const opened = openPrepared(engine, prepared);
  if (!opened.ok) return opened;
  const asRead = readPdf(opened.value, prepared.bytes, onPage, prepared);
  opened.value.close();
  const document = withLostWords(asRead, engine, prepared.bytes, prepared.open);
  return ok(withPrepared(document, prepared));
}

export const withPrepared = (document: Document, { parts, traces }: Pick<Prepared, "parts" | "traces">): Document => ({
  ...document,
  parts: [...document.parts, ...parts],
  traces: [...document.traces, ...traces],
});
