// What an earlier version kept inside the file says and the last one doesn't.
import { attempt } from "../../../base/attempt.ts";
import type { Document, Lost, Trace } from "../../model/document.ts";
import type { OpenOptions, PdfEngine } from "../../ports/pdf-engine.ts";

/** The last ones of a file saved a hundred times; what an earlier one held is mostly in these too. */
const MOST_VERSIONS = 4;
const MOST_PAGES = 300;

/** The document with its revisions' traces saying on which of their pages words stand that are gone since. */
export function withLostWords(
  document: Document,
  engine: Pick<PdfEngine, "open">,
  bytes: Uint8Array,
  options: OpenOptions,
): Document {
  const revisions = document.traces.filter((t) => t.kind === "revision");
  if (revisions.length === 0) return document;
  const now = new Set(document.pages.flatMap((page) => wordsOf(page.text)));
  for (const part of document.parts) for (const word of wordsOf(part.text)) now.add(word);
  const looked = new Set(revisions.slice(-MOST_VERSIONS));
  const traces = document.traces.map((trace): Trace => {
    if (trace.kind !== "revision" || !looked.has(trace)) return trace;
    const lost = lostWords(engine, bytes.subarray(0, trace.endsAt), options, now);
    return lost === null ? trace : { ...trace, lost };
  });
  return { ...document, traces };
}

/** null where the version can't be opened by itself. */
function lostWords(
  engine: Pick<PdfEngine, "open">,
  bytes: Uint8Array,
  options: OpenOptions,
  now: ReadonlySet<string>,
): Lost | null {
  const opened = engine.open(Uint8Array.from(bytes), options);
  if (!opened.ok) return null;
  const pdf = opened.value;
  const lost: { page: number; words: number }[] = [];
  try {
    for (let page = 1; page <= Math.min(pdf.pageCount(), MOST_PAGES); page++) {
      const lines = attempt(() => pdf.page(page).lines) ?? [];
      const text = lines.map((line) => line.map((glyph) => glyph.c).join("")).join("\n");
      const words = wordsOf(text).filter((word) => !now.has(word)).length;
      if (words > 0) lost.push({ page, words });
    }
  } finally {
    pdf.close();
  }
  return lost;
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [];
