// Attacks a copy as a hostile reader would: from the copy alone, and from a version that is public already.
import { err, ok, type Result } from "../../base/result.ts";
import { isRead } from "../../contract/check.ts";
import type { Outcome } from "../../contract/document-process.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import { besidePages } from "../attack/beside/index.ts";
import { attack } from "../attack/index.ts";
import { attemptMarks } from "../attack/marks.ts";
import { compared } from "../attack/public-version.attack.ts";
import type { Version } from "../attack/subject.ts";
import { withLostWords } from "../documents/pdf/lost-words.ts";
import { readPdf } from "../documents/pdf/read-pdf.ts";
import type { Source } from "../documents/prepare.ts";
import type { Document } from "../model/document.ts";
import type { EditablePdf, PdfEngine } from "../ports/pdf-engine.ts";
import type { Tell } from "./tell.ts";
import { reopened } from "./verify-document.ts";

type Tools = { readonly engine: PdfEngine };

/** Errors: those of opening a PDF, attack/other-version where it is the version to compare with that can't be opened. */
export function attackDocument(
  { engine }: Tools,
  source: Source,
  compare: Uint8Array | null,
  { report }: Tell,
): Result<Outcome<"attack">, StetError> {
  const opened = engine.open(source.bytes, source);
  if (!opened.ok) return opened;
  const pdf = opened.value;
  const reading = (done: number, of: number) => report({ stage: "reading", done, of });
  const read = readPdf(pdf, source.bytes, reading);
  const copy = versionOf(pdf, withLostWords(read, engine, source.bytes, source));
  let other: Version | null = null;
  if (compare !== null) {
    const openedOther = engine.open(compare, { maxPages: source.maxPages });
    if (!openedOther.ok) return err(stetError("attack/other-version", openedOther.error.message));
    other = versionOf(openedOther.value, readPdf(openedOther.value, compare, reading));
    openedOther.value.close();
  }
  const beside = besidePages(pdf, copy.document, copy.marks, source.bytes, () => reopened(engine, source));
  const document = { ...copy.document, traces: [...copy.document.traces, ...beside] };
  const subject = { ...copy, document, pdf, other };
  const attacks = attack(subject, (done, of) => report({ stage: "attacking", done, of }));
  const matched = compared(subject).filter(({ found }) => found !== null).length;
  pdf.close();
  return ok({
    marks: copy.marks.length,
    attacks,
    unread: unreadIn(copy.document),
    compared: other && { pages: other.document.pages.length, matched, unread: unreadIn(other.document) },
  });
}

const versionOf = (pdf: EditablePdf, document: Document): Version => ({
  document,
  marks: attemptMarks(pdf, document),
});

const unreadIn = ({ pages }: Document) => pages.flatMap((page) => (isRead(page.coverage) ? [] : [page.number]));
