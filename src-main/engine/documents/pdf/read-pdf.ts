// A PDF as the engine sees it: pages as displayed, what is off the pages, and the traces in its structure.
import { attempt, rethrowFatal } from "../../../base/attempt.ts";
import { rectOfQuad } from "../../../base/units.ts";
import type { Coverage } from "../../../contract/check.ts";
import type { DocumentFormat } from "../../../contract/formats.ts";
import { type Document, type Page, type Part, quadAt, type Trace } from "../../model/document.ts";
import type { OpenPdf, RawPage } from "../../ports/pdf-engine.ts";
import { parseXmp } from "../../provenance/xmp.ts";
import { coverageOf } from "./coverage.ts";
import { pageText } from "./page-text.ts";
import { revisions } from "./revisions.ts";
import { structureTraces } from "./structure.ts";
import { unseenText } from "./unseen-text.ts";

/** Pixels a point of the picture that unseen text is judged on: 12 pt letters are 18 pixels high. */
const LOOK_SCALE = 1.5;

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
    if (text.lines.length > 0) traces.push(...unseenText(number, text, pdf.picture(number, LOOK_SCALE)));
    const hidden = shown === undefined ? hiddenText(pdf, page, raw) : null;
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
  for (const { name, value } of attempt(() => pdf.info()) ?? []) {
    parts.push({ where: "metadata", page: null, label: name, text: value });
    traces.push({ kind: "metadata", source: "info", name, value });
  }
  for (const { name, value } of parseXmp(attempt(() => pdf.xmp()) ?? "")) {
    parts.push({ where: "metadata", page: null, label: name, text: value });
    traces.push({ kind: "metadata", source: "xmp", name, value });
  }
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
    const report = readPage(pdf, number, known.replaced.get(number));
    const coverage = known.coverage.get(number);
    reports.push(coverage === undefined ? report : { ...report, page: { ...report.page, coverage } });
    onPage(number, count);
  }
  const rest = known.format === "pdf" ? readRest(pdf, bytes) : { parts: [], traces: [] };
  return {
    format: known.format,
    pages: reports.map((r) => r.page),
    parts: [...reports.flatMap((r) => r.parts), ...rest.parts],
    traces: [...reports.flatMap((r) => r.traces), ...rest.traces],
  };
}

/** What is known of a file before its pages are read. */
export type Known = {
  readonly format: DocumentFormat;
  readonly coverage: ReadonlyMap<number, Coverage>;
  readonly replaced: ReadonlyMap<number, RawPage["lines"]>;
};
const PLAIN: Known = { format: "pdf", coverage: new Map(), replaced: new Map() };

const glyphCount = (raw: RawPage) => raw.lines.reduce((n, line) => n + line.length, 0);

/** Text that is clipped away or off the page: it is in the file and a person doesn't see it. */
function hiddenText(pdf: OpenPdf, page: Page, raw: RawPage): { part: Part; traces: Trace[] } | null {
  const all = pdf.page(page.number, { hidden: true });
  // Nothing is clipped on nearly every page: then both readings have the same letters, and there is no more to do.
  if (glyphCount(all) === glyphCount(raw)) return null;
  const key = (q: readonly number[]) => `${q[0]!.toFixed(1)},${q[1]!.toFixed(1)}`;
  const seen = new Map<string, number>();
  for (let i = 0; i < page.text.length; i++) {
    const k = `${page.text[i]}${key(quadAt(page.quads, i))}`;
    seen.set(k, (seen.get(k) ?? 0) + 1);
  }
  const lines = all.lines.map((line) =>
    line.filter((glyph) => {
      const k = `${glyph.c[0]}${key(glyph.quad)}`;
      const left = seen.get(k) ?? 0;
      if (left > 0) seen.set(k, left - 1);
      return left === 0;
    }),
  );
  const text = pageText({ lines: lines.filter((line) => line.some((g) => g.c.trim() !== "")) });
  if (text.text.replace(/[^\p{L}\p{N}]/gu, "").length < 3) return null;
  const quads = text.lines.map((line) => {
    const a = quadAt(text.quads, line.start);
    const b = quadAt(text.quads, line.end - 1);
    return [a[0], a[1], b[2], b[3], a[4], a[5], b[6], b[7]] as const;
  });
  const off = quads.filter((q) => {
    const [x0, y0, x1, y1] = rectOfQuad(q);
    return x1 <= 0 || y1 <= 0 || x0 >= page.width || y0 >= page.height;
  });
  return {
    part: { where: "hidden", page: page.number, label: "off the page or clipped", text: text.text, quads: text.quads },
    traces: [{ kind: "unseen_text", page: page.number, quads, how: off.length > 0 ? "off_page" : "clipped" }],
  };
}

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
