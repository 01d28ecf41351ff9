// Any file to pages: a PDF as it is, every other format set as one; pictures of text read; what no page shows kept.
import { rethrowFatal } from "../../base/attempt.ts";
import { err, ok, type Result } from "../../base/result.ts";
import type { PageNumber } from "../../base/units.ts";
import type { Coverage } from "../../contract/check.ts";
import type { DkimKeys } from "../../contract/dkim.ts";
import { type StetError, stetError } from "../../contract/errors.ts";
import type { DocumentFormat } from "../../contract/formats.ts";
import type { DetectMode } from "../../contract/kinds.ts";
import type { DoubtfulWord, PageReading, Scans } from "../../contract/scans.ts";
import type { NameTools } from "../detection/people/name-tools.ts";
import type { Settled } from "../detection/rules/newsroom.ts";
import type { Part, Trace } from "../model/document.ts";
import type { ArchiveReader } from "../ports/archive.ts";
import type { Ocr } from "../ports/ocr.ts";
import type { EditablePdf, Glyph, LaidWord, OpenOptions, PdfEngine } from "../ports/pdf-engine.ts";
import type { DkimVerifier } from "../ports/signatures.ts";
import type { PictureDecoder, Typesetter } from "../ports/typesetter.ts";
import type { LeakRecords } from "../provenance/leaks/records.ts";
import { kindOf, PICTURES, readerOf } from "./index.ts";
import { type ToldFont, tell, toldFonts } from "./pdf/untold/tell-untold.ts";
import { type Child, hiddenPart, type Reading, type Sheet, UnreadableFile } from "./reading.ts";
import { scanPages } from "./scan/scan-pages.ts";

export type Tools = {
  readonly engine: PdfEngine;
  readonly typesetter: Typesetter;
  readonly pictures: PictureDecoder;
  readonly archive: ArchiveReader;
  /** Loaded when a page must be read from its picture. */
  readonly ocr: Ocr;
  /** Checks signatures of messages; undefined where only pages are wanted. */
  readonly dkim?: DkimVerifier | undefined;
  /** The record of leak sites and hackers' names. */
  readonly leaks?: LeakRecords | undefined;
  /** The taggers for names; undefined where their files can't be read, and no people are found. */
  readonly names?: NameTools | undefined;
  /** What the newsroom has settled; absent where nothing is looked for. */
  readonly settled?: (Settled & { readonly mode?: DetectMode }) | undefined;
};

export type Source = OpenOptions & {
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly name: string;
  readonly scans: Scans;
  /** Keys to check signatures of messages with. */
  readonly dkim?: DkimKeys | undefined;
};

/** What is told while a file is prepared. */
export type Watch = {
  readonly onSet: (done: number, of: number) => void;
  readonly onScan: (done: number, of: number) => void;
  /** Before the recogniser begins on a page's picture. */
  readonly onLook: (picture: string) => Promise<void>;
  readonly onReading: (reading: PageReading) => void;
};

export type Prepared = {
  readonly format: DocumentFormat;
  /** A PDF: the file itself, or what was set from it. */
  readonly bytes: Uint8Array;
  readonly open: OpenOptions;
  readonly parts: readonly Part[];
  readonly traces: readonly Trace[];
  readonly children: readonly Child[];
  readonly sheets: readonly Sheet[];
  /** Pages about which more is known than their content tells. */
  readonly coverage: ReadonlyMap<PageNumber, Coverage>;
  /** Pages whose own text isn't what they show, with what they show. */
  readonly replaced: ReadonlyMap<PageNumber, readonly (readonly Glyph[])[]>;
  readonly words: ReadonlyMap<PageNumber, readonly LaidWord[]>;
  readonly doubtful: readonly DoubtfulWord[];
  /** Fonts that don't say which letters they draw, with what is to be read instead. */
  readonly untold: readonly ToldFont[];
};

const PAPER_WIDTH = 612;
/** What no limit in bytes says. */
const UNFOLDS = "more than can be opened at once";

/**
 * `read: false` reads nothing off pictures: for showing, which must not wait. `inside: true` takes out the files that
 * a PDF carries; what reads another format has them anyway. `lastPage`: there must be so many, which is asked before
 * anything takes time.
 * Errors: document/unsupported, damaged, too-large, excerpt/no-such-page, and those of opening a PDF.
 */
export async function prepare(
  tools: Tools,
  source: Source,
  watch: Watch,
  { read = true, inside = false, lastPage = 0 } = {},
): Promise<Result<Prepared, StetError>> {
  const format = kindOf(source.bytes, source.name);
  if (format === null) return err(stetError("document/unsupported"));
  const set = await toPdf(tools, source, format, watch);
  if (!set.ok) return set;
  const { bytes, reading, unread, open } = set.value;

  const opened = tools.engine.open(bytes, open);
  if (!opened.ok) return opened;
  if (opened.value.pageCount() < lastPage) {
    opened.value.close();
    return err(stetError("excerpt/no-such-page", String(lastPage)));
  }
  const untold = toldFonts(opened.value, () => {
    const again = tools.engine.open(bytes, open);
    return again.ok ? again.value : null;
  });
  tell(opened.value, untold);
  const scanned = await scanPages(opened.value, {
    mode: read ? source.scans.mode : "never",
    known: new Map(source.scans.known.map((page) => [page.picture, page])),
    ocr: tools.ocr,
    name: tools.ocr.name,
    sha256: source.sha256,
    onPage: watch.onScan,
    onLook: watch.onLook,
    onReading: watch.onReading,
  });
  const carried =
    inside && format === "pdf" ? (await import("./pdf/embedded-files.ts")).embeddedFiles(opened.value) : [];
  opened.value.close();
  return ok({
    format,
    bytes,
    open,
    parts: reading?.parts ?? [],
    traces: reading?.traces ?? [],
    children: reading?.children ?? carried,
    sheets: reading?.sheets ?? [],
    coverage: new Map([...scanned.coverage, ...unread]),
    replaced: scanned.replaced,
    words: scanned.words,
    doubtful: scanned.doubtful,
    untold,
  });
}

/** The prepared pages, with the words read off their pictures laid under them. */
export function openPrepared(
  engine: PdfEngine,
  prepared: Pick<Prepared, "bytes" | "open" | "words" | "untold">,
): Result<EditablePdf, StetError> {
  const opened = engine.open(prepared.bytes, prepared.open);
  if (!opened.ok) return opened;
  tell(opened.value, prepared.untold);
  for (const [page, words] of prepared.words) opened.value.layText(page, words);
  return opened;
}

type SetPdf = {
  readonly bytes: Uint8Array;
  readonly open: OpenOptions;
  readonly reading: Reading | null;
  readonly unread: Map<PageNumber, Coverage>;
};

async function toPdf(
  tools: Tools,
  source: Source,
  format: DocumentFormat,
  watch: Watch,
): Promise<Result<SetPdf, StetError>> {
  const { bytes, maxPages, password, name } = source;
  const unread = new Map<PageNumber, Coverage>();
  if (format === "pdf")
    return ok({ bytes, open: password === undefined ? { maxPages } : { maxPages, password }, reading: null, unread });
  try {
    const mediaType = PICTURES[format];
    if (mediaType !== undefined) {
      const pdf = await setPicture(tools, bytes, format, mediaType);
      const { readPicture } = await import("./picture/read-picture.ts");
      const reading = readPicture(bytes, format);
      if (reading.thumbnail === undefined) return ok({ bytes: pdf, open: { maxPages }, reading, unread });
      const { comparedThumbnail } = await import("./picture/side-by-side.ts");
      const traces = comparedThumbnail(tools, pdf, reading.thumbnail, reading.traces);
      return ok({ bytes: pdf, open: { maxPages }, reading: { ...reading, traces }, unread });
    }
    const reader = await readerOf(format, tools.archive);
    if (reader === null) return err(stetError("document/unsupported"));
    const { dkim } = tools;
    const reading = await reader(bytes, {
      name,
      ...(password === undefined ? {} : { password }),
      ...(dkim === undefined ? {} : { signatures: (message) => dkim.verify(message, source.dkim?.keys ?? []) }),
    });
    const parts = [...reading.parts];
    const traces = [...reading.traces];
    const { cleanMarkup } = await import("./web/clean-markup.ts");
    const { evenColumns } = await import("./web/even-columns.ts");
    const bodies = reading.sections.map((section) => {
      const clean = cleanMarkup(section.html);
      for (const { label, text } of clean.hidden) parts.push(...hiddenPart(label, text));
      traces.push(...clean.traces);
      return evenColumns(clean.html, PAPER_WIDTH);
    });
    // A file without a word still has a page: an empty one, which was read.
    const set = tools.typesetter.set(bodies.length === 0 ? [{ html: "", width: PAPER_WIDTH }] : bodies, watch.onSet);
    let page = 1;
    reading.sections.forEach(({ unread: why }, i) => {
      if (why !== undefined) unread.set(page, { page, state: "not_read", why });
      page += set.pages[i] ?? 1;
    });
    return ok({ bytes: set.pdf, open: { maxPages }, reading: { ...reading, parts, traces }, unread });
  } catch (thrown) {
    rethrowFatal(thrown);
    return err(stetError(thrown instanceof UnreadableFile ? thrown.code : "document/damaged", UNFOLDS));
  }
}

async function setPicture(
  { typesetter, pictures }: Tools,
  bytes: Uint8Array,
  format: DocumentFormat,
  mediaType: string,
): Promise<Uint8Array> {
  if (format !== "webp" && format !== "heic" && format !== "svg") return typesetter.setPictures(bytes, mediaType).pdf;
  const decoded = await pictures.decode(bytes, format);
  if (decoded.length === 0) throw new UnreadableFile("document/damaged");
  return typesetter.setPixels(...decoded).pdf;
}
