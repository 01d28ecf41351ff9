// A PDF as the engine sees it: pages as displayed, what is off the pages, and the traces in its structure.
import { attempt, rethrowFatal } from "../../../base/attempt.ts";
import type { PageNumber } from "../../../base/units.ts";
import type { Coverage } from "../../../contract/check.ts";
import type { DocumentFormat } from "../../../contract/formats.ts";
import type { Document, Page, Part, Trace } from "../../model/document.ts";
import type { OpenPdf, RawPage } from "../../ports/pdf-engine.ts";
import { parseXmp } from "../../provenance/xmp.ts";
import { PICTURES } from "../index.ts";
import { printerDots } from "../scan/dots/printer-dots.ts";
import { alternativeText } from "./alternative-text.ts";
import { coverageOf } from "./coverage.ts";
import { fontList } from "./font-list.ts";
import { imageData } from "./image-data.ts";
import { pageText } from "./page-text.ts";
import { paleText } from "./pale-text.ts";
import { revisions } from "./revisions.ts";
import { structureTraces } from "./structure.ts";
import { unseenOnPage } from "./unseen/index.ts";
import { offPage } from "./unseen/off-page.ts";

export type PageReport = { readonly page: Page; readonly parts: readonly Part[]; readonly traces: readonly Trace[] };

/** One page and what hangs on it. A page the library can't read is reported as not read, never left out. */
/** `shown` is what the page shows where its own text is something else; that text is then a hidden part. */
export function readPage(pdf: OpenPdf, number: number, shown?: RawPage["lines"]): PageReport {
  const parts: Part[] = [];
  const traces: Trace[] = [];
  let page: Page;
  try {
    const own = pdf.page(number);
    const raw = shown === undefined ? own : { ...own, lines: shown };
    const text = pageText(raw);
    if (shown !== undefined)
      parts.push({ where: "hidden", page: number, label: "text that the page doesn't show", ...hiddenOf(own) });
    const coverage = coverageOf(number, raw, text, () => pdf.picture(number, 0.5));
    page = { number, width: raw.width, height: raw.height, ...text, coverage };
    const marks = pdf.marks(number);
    traces.push(...unseenOnPage(pdf, page, text, marks));
    const pale = paleText(number, marks);
    if (pale !== null) traces.push(pale);
    const dots = printerDots(pdf, number, own);
    if (dots !== null) traces.push(dots);
    const hidden = shown === undefined ? offPage(pdf, page, raw, marks) : null;
    if (hidden) {
      parts.push(hidden.part);
      traces.push(...hidden.traces);
    }
  } catch (thrown) {
    rethrowFatal(thrown);
    page = unreadPage(number);
  }
  for (const annotation of attempt(() => pdf.annotations(number)) ?? []) {
    const where = { where: "annotation", page: number, rect: annotation.rect } as const;
    if (annotation.contents.trim()) parts.push({ ...where, label: annotation.type, text: annotation.contents });
    if (annotation.author.trim()) parts.push({ ...where, label: `${annotation.type} author`, text: annotation.author });
    if (annotation.type === "Redact") traces.push({ kind: "pending_redaction", page: number, quads: annotation.quads });
  }
  for (const field of attempt(() => pdf.fields(number)) ?? [])
    if (field.value.trim())
      parts.push({ where: "form", page: number, label: field.name, text: field.value, rect: field.rect });
  return { page, parts, traces };
}

/** What belongs to no page. */
export function readRest(pdf: OpenPdf, bytes: Uint8Array): { parts: Part[]; traces: Trace[] } {
  const parts: Part[] = [];
  const traces: Trace[] = [...revisions(bytes), ...(attempt(() => structureTraces(pdf)) ?? [])];
  const fonts = attempt(() => fontList(pdf)) ?? [];
  if (fonts.length > 0) traces.push({ kind: "fonts", names: fonts });
  for (const { name, value } of attempt(() => pdf.info()) ?? []) {
    parts.push({ where: "metadata", page: null, label: name, text: value });
    traces.push({ kind: "metadata", source: "info", name, value });
  }
  for (const { name, value } of parseXmp(attempt(() => pdf.xmp()) ?? "")) {
    parts.push({ where: "metadata", page: null, label: name, text: value });
    traces.push({ kind: "metadata", source: "xmp", name, value });
  }
  parts.push(...(attempt(() => alternativeText(pdf)) ?? []));
  for (const { title } of attempt(() => pdf.bookmarks()) ?? [])
    parts.push({ where: "outline", page: null, label: "outline", text: title });
  for (const trace of traces)
    if (trace.kind === "attachment")
      parts.push({ where: "attachment", page: null, label: "file name", text: trace.name });
  return { parts, traces };
}

/** Pages set from another format carry none of the original's structure, so none is read of them. */
export function readPdf(
  pdf: OpenPdf,
  bytes: Uint8Array,
  onPage: (done: number, of: number) => void,
  known: Known = PLAIN,
): Document {
  const count = pdf.pageCount();
  const reports: PageReport[] = [];
  for (let number = 1; number <= count; number++) {
    reports.push(...readPages(pdf, { from: number, to: number + 1 }, known));
    onPage(number, count);
  }
  return documentOf(pdf, bytes, reports, known);
}

/** `to` is the first that is not read. */
export function readPages(
  pdf: OpenPdf,
  { from, to }: { readonly from: PageNumber; readonly to: PageNumber },
  known: Known,
): PageReport[] {
  return Array.from({ length: to - from }, (_, i) => {
    const report = readPage(pdf, from + i, known.replaced.get(from + i));
    const coverage = known.coverage.get(from + i);
    return coverage === undefined ? report : { ...report, page: { ...report.page, coverage } };
  });
}

/** The pages' reports in order, and what belongs to no page. */
export function documentOf(
  pdf: OpenPdf,
  bytes: Uint8Array,
  reports: readonly PageReport[],
  { format }: Pick<Known, "format">,
): Document {
  const rest = format === "pdf" ? readRest(pdf, bytes) : { parts: [], traces: [] };
  // A picture's own data are read from the picture itself.
  const pictures = PICTURES[format] === undefined ? (attempt(() => imageData(pdf)) ?? []) : [];
  return {
    format,
    pages: reports.map((r) => r.page),
    parts: [...reports.flatMap((r) => r.parts), ...rest.parts],
    traces: [...reports.flatMap((r) => r.traces), ...rest.traces, ...pictures],
  };
}

/** What is known of a file before its pages are read. */
export type Known = {
  readonly format: DocumentFormat;
  readonly coverage: ReadonlyMap<number, Coverage>;
  readonly replaced: ReadonlyMap<number, RawPage["lines"]>;
};
const PLAIN: Known = { format: "pdf", coverage: new Map(), replaced: new Map() };

function unreadPage(number: number): Page {
  const coverage = {
    page: number,
    state: "not_read",
    why: "The page is damaged: the parser could not read it.",
  } as const;
  return { number, width: 0, height: 0, text: "", quads: new Float32Array(), lines: [], coverage };
}

/** Text and places without the lines, which only a page has. */
function hiddenOf(raw: RawPage): Pick<Part, "text"> & { quads: Float32Array } {
  const { text, quads } = pageText(raw);
  return { text, quads };
}
