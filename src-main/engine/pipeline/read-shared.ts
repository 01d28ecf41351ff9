// A prepared file read by two: pages from the front here, from the back by a helper, until they meet.
import type { Progress } from "../../contract/document-process.ts";
import { withLostWords } from "../documents/pdf/lost-words.ts";
import { documentOf, readPages } from "../documents/pdf/read-pdf.ts";
import type { Prepared } from "../documents/prepare.ts";
import { withPrepared } from "../documents/read-prepared.ts";
import type { Document } from "../model/document.ts";
import type { OpenPdf } from "../ports/pdf-engine.ts";
import type { Helper } from "./helper.ts";
import type { Tools } from "./redact-document.ts";
import { ranges, shareWork } from "./share-work.ts";

const AT_ONCE = 8;

export async function readShared(
  tools: Pick<Tools, "engine">,
  prepared: Prepared,
  pdf: OpenPdf,
  report: (progress: Progress) => void,
  helper: Helper | null,
): Promise<Document> {
  const { bytes, open, words, untold, format, coverage, replaced } = prepared;
  void helper?.ask("original", { bytes, open, words, untold, format, coverage, replaced });
  const count = pdf.pageCount();
  let done = 0;
  const progress = (pages: number) => {
    done += pages;
    report({ stage: "reading", done, of: count });
  };
  const reports = await shareWork(
    helper,
    ranges(count, AT_ONCE),
    (range) =>
      Array.from({ length: range.to - range.from }, (_, i) => {
        const [report] = readPages(pdf, { from: range.from + i, to: range.from + i + 1 }, prepared);
        progress(1);
        return report!;
      }),
    async (range, other) => {
      const read = await other.ask("read", range);
      if (read?.length !== range.to - range.from) return null;
      progress(read.length);
      return [...read];
    },
  ).finish();
  const asRead = documentOf(pdf, bytes, reports.flat(), prepared);
  return withPrepared(withLostWords(asRead, tools.engine, bytes, open), prepared);
}
