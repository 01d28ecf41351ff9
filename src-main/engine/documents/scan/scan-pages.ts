// Pages that are pictures: read by a recogniser where there is no text, or where the text isn't what the picture shows.
import { attempt, rethrowFatal } from "../../../base/attempt.ts";
import { shortDigest } from "../../../base/digest.ts";
import type { PageNumber, Quad } from "../../../base/units.ts";
import { type Coverage, isRead } from "../../../contract/check.ts";
import type { DoubtfulWord, OcrMode, PageReading, ScannedWord } from "../../../contract/scans.ts";
import type { Ocr } from "../../ports/ocr.ts";
import type { Glyph, LaidWord, OpenPdf, Picture } from "../../ports/pdf-engine.ts";
import { coverageOf, isUnmapped, pictureShare } from "../pdf/coverage.ts";
import { type PageText, pageText } from "../pdf/page-text.ts";
import { UNTOLD } from "../pdf/untold/untold-words.ts";
import { despeckle } from "./despeckle.ts";
import { languageName, unreadLanguage } from "./language.ts";
import { matchesPicture } from "./matches-picture.ts";
import { readRows } from "./table-rows.ts";

/** Dots an inch that recognisers are trained on. */
const DPI = 300;
/** Larger than this a page is read at fewer dots: an A0 poster has no letters of 1 mm. */
const MOST_PIXELS = 12_000_000;
/** From this share of the page on, a picture under text may be a scan whose text says something else. */
const SCAN_SHARE = 0.5;
/** Under this a word is shown to the editor as doubtful. */
export const DOUBTFUL = 0.6;

export type Scanned = {
  /** Words to lay under each page that was read from its picture. */
  readonly words: Map<PageNumber, LaidWord[]>;
  /** Pages whose own text isn't what they show: what they show instead. */
  readonly replaced: Map<PageNumber, Glyph[][]>;
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
  /** Before the recogniser begins on a page's picture. */
  readonly onLook: (picture: string) => Promise<void>;
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

const GAVE_UP = {
  slow: "Reading its picture took longer than a page may take, so it was given up. Look at it.",
  broke: "The recogniser broke on its picture, so it was given up. Look at it.",
} as const;

type PlacedWord = LaidWord & { readonly confidence: number };

/** A reading's words in displayed points, with a space in every gap: a wide one must not end the line. */
export function placedWords(reading: PageReading, scale: number): PlacedWord[] {
  return readRows(reading.lines).flatMap((line) => placedLine(line, scale));
}

function placedLine(line: readonly ScannedWord[], scale: number): PlacedWord[] {
  const words = line.map((word) => ({ ...word, quad: word.quad.map((n) => n / scale) as unknown as Quad }));
  return words.flatMap((word, i): PlacedWord[] => {
    const next = words[i + 1];
    if (next === undefined) return [word];
    const [a, b] = [word.quad, next.quad];
    return [word, { text: " ", confidence: 1, quad: [a[2], a[3], b[0], b[1], a[6], a[7], b[4], b[5]] }];
  });
}

export async function scanPages(pdf: OpenPdf, options: ScanOptions): Promise<Scanned> {
  const scanned: Scanned = { words: new Map(), replaced: new Map(), coverage: new Map(), doubtful: [] };
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
  const overPicture = pictureShare(raw) >= SCAN_SHARE;
  const hasText = text.lines.length > 0;
  if (!unread && !(overPicture && hasText) && options.mode !== "always") return;

  const key = readingKey(options.name, options.sha256, page);
  const known = options.known.get(key);
  if (known?.gaveUp !== undefined) {
    scanned.coverage.set(page, { page, state: "not_read", why: GAVE_UP[known.gaveUp] });
    return;
  }
  const scale = scanScale(raw);
  const reading = known ?? (await look(pdf, page, text, { unread, overPicture, scale, key }, options, scanned));
  if (reading === null) return;
  const trusted = hasText && !reading.replaces;
  // It was read when more was asked for.
  if (trusted && !unread && options.mode !== "always") return;
  const all = placedWords(reading, scale);
  const words = trusted ? all.filter(({ quad }) => !covered(text, quad)) : all;
  if (words.length > 0) scanned.words.set(page, words);
  if (reading.replaces) scanned.replaced.set(page, glyphLines(reading, scale));
  for (const { text: said, confidence, quad } of words)
    if (confidence < DOUBTFUL) scanned.doubtful.push({ page, text: said, confidence, quad: [...quad] });
  if (unread || !trusted) scanned.coverage.set(page, coverageBy(page, all, reading.replaces, options.ocr.languages));
}

type Looked = {
  readonly unread: boolean;
  readonly overPicture: boolean;
  readonly scale: number;
  readonly key: string;
};

/** A page's picture read by the recogniser; null where there is nothing to read, or its own text says what it shows. */
async function look(
  pdf: OpenPdf,
  page: PageNumber,
  text: PageText,
  { unread, overPicture, scale, key }: Looked,
  options: ScanOptions,
  scanned: Scanned,
): Promise<PageReading | null> {
  const seen = pdf.picture(page, scale);
  if (isBlank(seen)) return null;
  const picture = despeckle(seen);
  if (picture === null) {
    const why = "A picture of texture or dust: nothing on it can be told for letters. Look at it.";
    if (unread) scanned.coverage.set(page, { page, state: "ocr_low", why });
    return null;
  }
  await options.onLook(key);
  // Text that stands over a picture and says something else is no witness of what the page shows.
  const hasText = text.lines.length > 0;
  const trusted = hasText && !isUnmapped(text) && (!overPicture || (await matchesPicture(text, picture, options.ocr)));
  if (trusted && !unread && options.mode !== "always") return null;
  const { lines, turned } = await options.ocr.read(picture);
  const reading: PageReading = {
    picture: key,
    turned,
    replaces: hasText && !trusted,
    lines: lines.map((line) => line.map((word) => ({ ...word, quad: [...word.quad] }))),
  };
  options.onReading(reading);
  return reading;
}

function coverageBy(
  page: PageNumber,
  words: readonly PlacedWord[],
  replaces: boolean,
  languages: readonly string[],
): Coverage {
  const said = words.filter(({ text }) => text !== " ");
  const letters = said.reduce((n, { text }) => n + text.length, 0);
  if (letters === 0) return { page, state: "ocr_low", why: "A picture in which no words were recognised. Look at it." };
  const mean = said.reduce((n, { text, confidence }) => n + text.length * confidence, 0) / letters;
  const percent = `${Math.round(mean * 100)}%`;
  const other = replaces ? " The text that lies over the picture says something else." : "";
  const badly = mean < DOUBTFUL;
  const language = unreadLanguage(said, languages, badly);
  if (language !== null)
    return {
      page,
      state: "language_unsupported",
      why: `${languageWords(language, languages)} ${percent} sure.${other}`,
    };
  return badly
    ? { page, state: "ocr_low", why: `Read from a picture, badly: ${percent} sure on average.${other}` }
    : { page, state: "ocr", why: `Read from a picture, ${percent} sure on average.${other}` };
}

function languageWords(language: string, languages: readonly string[]): string {
  const known = languages.map(languageName).join(", ");
  return language === "unknown"
    ? `A picture with hardly a word of ${known}, for which alone there are data: another script or language, or too bad.`
    : `A picture of ${languageName(language)}, read with data for ${known} only.`;
}

/** A reading as a page's own glyphs, each word's width shared out among its letters. */
export function glyphLines(reading: PageReading, scale: number): Glyph[][] {
  return readRows(reading.lines).map((line) =>
    placedLine(line, scale).flatMap(({ text, quad: q }) => {
      const letters = [...text];
      const at = (i: number, share: number) => q[i]! + (q[i + 2]! - q[i]!) * share;
      return letters.map((c, i): Glyph => {
        const [from, to] = [i / letters.length, (i + 1) / letters.length];
        return {
          c,
          quad: [at(0, from), at(1, from), at(0, to), at(1, to), at(4, from), at(5, from), at(4, to), at(5, to)],
        };
      });
    }),
  );
}

/** Whether a letter of the page's own text stands in the middle of the word. */
function covered({ text, quads }: PageText, q: Quad): boolean {
  const x = (q[0] + q[2] + q[4] + q[6]) / 4;
  const y = (q[1] + q[3] + q[5] + q[7]) / 4;
  for (let i = 0; i < quads.length; i += 8)
    if (
      !UNTOLD.test(text[i / 8]!) &&
      x >= quads[i]! - 3 &&
      x <= quads[i + 2]! + 3 &&
      y >= quads[i + 1]! &&
      y <= quads[i + 5]!
    )
      return true;
  return false;
}

function isBlank({ grey }: Picture): boolean {
  return grey.every((level) => level === grey[0]);
}
