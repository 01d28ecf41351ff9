// Pages that are pictures: read by a recogniser where there is no text, or where the text isn't what the picture shows.
import { attempt, rethrowFatal } from "../../../base/attempt.ts";
import { shortDigest } from "../../../base/digest.ts";
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
  readonly ocr: Ocr;
  readonly name: string;
  readonly sha256: string;
  readonly onPage: (done: number, of: number) => void;
  readonly onReading: (reading: PageReading) => void;
};

/**
 * Names a page's picture: the document's bytes never change, so its hash and the page are enough. Counted up when
 * pages are set otherwise than before.
 */
export const readingKey = (reader: string, sha256: string, page: PageNumber) =>
  shortDigest([reader, SETTING, sha256, page], 32);
const SETTING = 1;

/** Pixels a point of the picture that is read. */
export const scanScale = ({ width, height }: { readonly width: number; readonly height: number }) =>
  Math.min(DPI / 72, Math.sqrt(MOST_PIXELS / (width * height)));

type PlacedWord = LaidWord & { readonly confidence: number };

/** A reading's words in displayed points, with a space in every gap: a wide one must not end the line. */
export function placedWords(reading: PageReading, scale: number): PlacedWord[] {
  return reading.lines.flatMap((line) => {
    const words = line.map((word) => ({ ...word, quad: word.quad.map((n) => n / scale) as unknown as Quad }));
    return words.flatMap((word, i): PlacedWord[] => {
      const next = words[i + 1];
      if (next === undefined) return [word];
      const [a, b] = [word.quad, next.quad];
      return [word, { text: " ", confidence: 1, quad: [a[2], a[3], b[0], b[1], a[6], a[7], b[4], b[5]] }];
    });
  });
}

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

  const scale = scanScale(raw);
  const picture = pdf.picture(page, scale);
  if (isBlank(picture)) return;
  if (overScan && options.mode !== "always" && (await matchesPicture(text, picture, options.ocr))) return;
  const key = readingKey(options.name, options.sha256, page);
  let reading = options.known.get(key);
  if (reading === undefined) {
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
  for (const { text, confidence, quad } of placedWords(reading, scale)) {
    if (own !== null && covered(own.quads, quad)) continue;
    words.push({ text, quad });
    if (text === " ") continue;
    letters += text.length;
    sure += text.length * confidence;
    if (confidence < DOUBTFUL) scanned.doubtful.push({ page, text, confidence, quad: [...quad] });
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
