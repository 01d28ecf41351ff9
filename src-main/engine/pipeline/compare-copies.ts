// Copies of one document, each opened and read as any other, and then laid side by side.
import { attempt } from "../../base/attempt.ts";
import { ok, type Result } from "../../base/result.ts";
import { isRead } from "../../contract/check.ts";
import type { Outcome } from "../../contract/document-process.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { type Copy, compareCopies } from "../compare/index.ts";
import { openPrepared, prepare, type Source, type Tools } from "../documents/prepare.ts";
import { readPrepared } from "../documents/read-prepared.ts";
import type { OpenPdf } from "../ports/pdf-engine.ts";
import { type Tell, watch } from "./tell.ts";

/** Pixels a point of the pictures that are compared. */
const SCALE = 1;
const MOST_PIXELS = 4_000_000;

/** Errors: those of {@link prepare}; compare/other-copy where it is a further copy that can't be opened. */
export async function compareDocuments(
  tools: Tools,
  sources: readonly Source[],
  tell: Tell,
): Promise<Result<Outcome<"compare">, StetError>> {
  const copies: (Copy & { readonly pdf: OpenPdf })[] = [];
  const close = () => {
    for (const { pdf } of copies) pdf.close();
  };
  for (const [i, source] of sources.entries()) {
    const refused = (error: StetError): Result<never, StetError> => {
      close();
      return { ok: false, error: i === 0 ? error : stetError("compare/other-copy", error.message) };
    };
    const prepared = await prepare(tools, source, watch(tell));
    if (!prepared.ok) return refused(prepared.error);
    const read = readPrepared(tools.engine, prepared.value, (done, of) => tell.report({ stage: "reading", done, of }));
    if (!read.ok) return refused(read.error);
    const opened = openPrepared(tools.engine, prepared.value);
    if (!opened.ok) return refused(opened.error);
    const pdf = opened.value;
    copies.push({
      document: read.value,
      pdf,
      picture: (page) => attempt(() => pdf.picture(page, scaleOf(pdf, page))) ?? null,
    });
  }
  const compared = compareCopies(copies, (done, of) => tell.report({ stage: "comparing", done, of }));
  const unread = copies.flatMap(({ document }, i) =>
    document.pages.flatMap((page) => (isRead(page.coverage) ? [] : [{ copy: i + 1, page: page.number }])),
  );
  const formats = copies.map(({ document }) => ({ format: document.format, pages: document.pages.length }));
  close();
  const { redactions, differences, ...rest } = compared;
  return ok({
    ...rest,
    differences: [...differences],
    copies: formats,
    unread,
    redactions: [...redactions],
  });
}

function scaleOf(pdf: OpenPdf, page: number): number {
  const { width, height } = pdf.pageSize(page);
  return Math.min(SCALE, Math.sqrt(MOST_PIXELS / Math.max(1, width * height)));
}
