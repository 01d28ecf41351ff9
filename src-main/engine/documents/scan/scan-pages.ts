// Pages that are pictures: read by a recogniser where there is no text, or where the text isn't what the picture shows.
import { attempt, rethrowFatal } from "../../../base/attempt.ts";
import { bytesDigest } from "../../../base/digest.ts";
import type { PageNumber, Quad } from "../../../base/units.ts";
import { type Coverage, isRead } from "../../../contract/check.ts";
import type { DoubtfulWord, OcrMode, PageReading } from "../../../contract/scans.ts";
import type { Ocr } from "../../ports/ocr.ts";
import type { LaidWord, OpenPdf, Picture } from "../../ports/pdf-engine.ts";
import { coverageOf, pictureShare } from "../pdf/coverage.ts";
import { pageText } from "../pdf/page-text.ts";
import { matchesPicture } from "./matches-picture.ts";

/** Dots an inch that recognisers are trained on. */
const DPI = 300;
/** Larger than this a page is read at fewer dots: an A0 poster has no letters of 1 mm. */
const MOST_PIXELS = 30_000_000;
/** From this share of the page on, a picture under text may be a scan whose text says something else. */
const SCAN_SHARE = 0.5;
/** Under this a word is shown to the editor as doubtful. */
export const DOUBTFUL = 0.6;

export type Scanned = {
  /** Words to lay under each page that was read from its picture. */
  readonly words: Map<PageNumber, LaidWord[]>;
  readonly coverage: Map<PageNumber, Coverage>;
  readonly doubtful: DoubtfulWord[];
};

export type ScanOptions = {
  readonly mode: OcrMode;
  readonly known: ReadonlyMap<string, PageReading>;
  /** null where only what is known already may be used. */
  readonly ocr: Ocr | null;
  readonly name: string;
  readonly onPage: (done: number, of: number) => void;
  readonly onReading: (reading: PageReading) => void;
};

export async function scanPages(pdf: OpenPdf, options: ScanOptions): Promise<Scanned> {
  const scanned: Scanned = { words: new Map(), coverage: new Map(), doubtful: [] };
  if (options.mode === "never") return scanned;
  const count = pdf.pageCount();
  for (let page = 1; page <= count; page++) {
    try {
      await scanPage(pdf, page, options, scanned);
    } catch (thrown) {
      // The page stays what it was: not read, and said to be.
      rethrowFatal(thrown);
    }
    options.onPage(page, count);
  }
  return scanned;
}

async function scanPage(pdf: OpenPdf, page: PageNumber, options: ScanOptions, scanned: Scanned): Promise<void> {
  const raw = attempt(() => pdf.page(page));
  if (raw === undefined) return;
  const text = pageText(raw);
  const unread = !isRead(coverageOf(page, raw, text, () => pdf.picture(page, 0.5)));
  const overScan = !unread && text.lines.length > 0 && pictureShare(raw) >= SCAN_SHARE;
  if (!unread && !overScan && options.mode !== "always") return;

  const scale = Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (raw.width * raw.height)));
  const picture = pdf.picture(page, scale);
  if (isBlank(picture)) return;
  if (
    overScan &&
    options.mode !== "always" &&
    options.ocr !== null &&
    (await matchesPicture(text, picture, options.ocr))
  )
    return;
  const key = bytesDigest([options.name, `${picture.width}x${picture.height}`], picture.grey);
  let reading = options.known.get(key);
  if (reading === undefined) {
    if (options.ocr === null) return;
    const { lines, turned } = await options.ocr.read(picture);
    reading = {
      picture: key,
      turned,
      lines: lines.map((line) => line.map((word) => ({ ...word, quad: [...word.quad] }))),
    };
    options.onReading(reading);
  }
  keep(scanned, page, reading, scale, options.mode === "always" && !unread && !overScan ? text : null, overScan);
}

function keep(
  scanned: Scanned,
  page: PageNumber,
  reading: PageReading,
  scale: number,
  own: ReturnType<typeof pageText> | null,
  otherText: boolean,
): void {
  const words: LaidWord[] = [];
  let letters = 0;
  let sure = 0;
  for (const line of reading.lines)
    for (const { text, confidence, quad } of straighten(line)) {
      const placed = quad.map((n) => n / scale) as unknown as Quad;
      if (own !== null && covered(own.quads, placed)) continue;
      words.push({ text, quad: placed });
      letters += text.length;
      sure += text.length * confidence;
      if (confidence < DOUBTFUL) scanned.doubtful.push({ page, text, confidence, quad: [...placed] });
    }
  if (words.length > 0) scanned.words.set(page, words);
  if (own !== null) return;
  const mean = letters === 0 ? 0 : sure / letters;
  const percent = `${Math.round(mean * 100)}%`;
  const other = otherText ? " The text laid over the picture says something else." : "";
  scanned.coverage.set(
    page,
    letters === 0
      ? { page, state: "ocr_low", why: "A picture in which no words were recognised. Look at it." }
      : mean < DOUBTFUL
        ? { page, state: "ocr_low", why: `Read from a picture, badly: ${percent} sure on average.${other}` }
        : { page, state: "ocr", why: `Read from a picture, ${percent} sure on average.${other}` },
  );
}

/** The words of a line on one baseline and of one height, so that they read as one line. */
function straighten(line: PageReading["lines"][number]): PageReading["lines"][number] {
  const level = line.every(({ quad: q }) => Math.abs(q[1] - q[3]) < 1 && q[0] < q[2]);
  if (!level || line.length === 0) return line;
  const top = Math.min(...line.map((w) => w.quad[1]));
  const bottom = Math.max(...line.map((w) => w.quad[5]));
  return line.map((word) => {
    const q = word.quad;
    return { ...word, quad: [q[0], top, q[2], top, q[4], bottom, q[6], bottom] };
  });
}

/** Whether a letter of the page's own text stands in the middle of the word. */
function covered(quads: Float32Array, q: Quad): boolean {
  const x = (q[0] + q[2] + q[4] + q[6]) / 4;
  const y = (q[1] + q[3] + q[5] + q[7]) / 4;
  for (let i = 0; i < quads.length; i += 8)
    if (x >= quads[i]! - 3 && x <= quads[i + 2]! + 3 && y >= quads[i + 1]! && y <= quads[i + 5]!) return true;
  return false;
}

function isBlank({ grey }: Picture): boolean {
  return grey.every((level) => level === grey[0]);
}
