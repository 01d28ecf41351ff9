// What a recogniser reads around marks: each with its neighbourhood cut out of the page and stood one over the other. Of
// a page that is a picture it reads all: a text layer may lie beside its letters, or say others than they are.
import { type PageNumber, type Pt, type Rect, rectArea, rectOfQuad, type Utf16Offset } from "../../base/units.ts";
import type { IndependentView } from "../ports/independent-reader.ts";
import type { Ocr, OcrLine } from "../ports/ocr.ts";
import type { Mark, OpenPdf, Picture } from "../ports/pdf-engine.ts";
import type { Recognised } from "../verification/check.ts";

/** 200 dots an inch, at which tesseract reads print. */
const SCALE = 200 / 72;
/** A recogniser takes a second a page: so many are read, spread over those that were struck. */
const MOST_PAGES = 12;
/** How far around a mark is read: a few words beside it, its neighbours' lines above and below. */
const BESIDE: Pt = 200;
const ABOVE: Pt = 6;
/** White between two cuttings, in pixels. */
const GAP = 24;

/** Share of a page that pictures cover where it is a scan. */
const SCANNED = 0.6;

type Marked = { readonly page: PageNumber; readonly rects: readonly Rect[] };

export async function recogniseMarks(
  ocr: Ocr,
  view: IndependentView,
  pdf: OpenPdf,
  marked: readonly Marked[],
): Promise<Recognised[]> {
  const out: Recognised[] = [];
  for (const { page, rects, isScan } of chosen(pdf, marked)) {
    const { width, height } = pdf.pageSize(page);
    const size = { width: Math.round(width * SCALE), height: Math.round(height * SCALE), scale: SCALE };
    const picture = view.picture(page, size);
    if (picture === null) continue;
    // A bar beside a word makes the recogniser take it for a letter; whether bars are solid is another check's.
    for (const rect of rects) whiten(picture, rect);
    const { lines } = await ocr.read(stacked(picture, isScan ? [[0, 0, width, height]] : merged(rects.map(around))));
    out.push({ page, ...(isScan ? withPlaces(lines) : { text: textOf(lines) }) });
  }
  return out;
}

const textOf = (lines: readonly OcrLine[]) => lines.map((line) => line.map(({ text }) => text).join(" ")).join("\n");

function withPlaces(lines: readonly OcrLine[]): Pick<Recognised, "text" | "words"> {
  const words: { start: Utf16Offset; end: Utf16Offset; rect: Rect }[] = [];
  let at = 0;
  for (const line of lines)
    for (const { text, quad } of line) {
      const [x0, y0, x1, y1] = rectOfQuad(quad);
      const place = (n: number) => (n - GAP) / SCALE;
      words.push({ start: at, end: at + text.length, rect: [place(x0), place(y0), place(x1), place(y1)] });
      at += text.length + 1;
    }
  return { text: textOf(lines), words };
}

type Chosen = Marked & { readonly isScan: boolean };

/**
 * Pages where more than letters and bars is drawn around a mark: of letters the readers of text tell all there is. Where
 * one of them is a scan, or none is, there are scans perhaps that nothing was found on.
 */
function chosen(pdf: OpenPdf, marked: readonly Marked[]): Chosen[] {
  const drawn = marked.flatMap(({ page, rects }): Chosen[] => {
    if (rects.length === 0) return [];
    const marks = pdf.marks(page);
    if (isScanned(pdf, page, marks)) return [{ page, rects, isScan: true }];
    const shapes = marks.filter(({ kind, solid }) => kind !== "text" && (kind === "image" || !solid));
    const isDrawn = rects.some((rect) => shapes.some((shape) => touch(around(rect), shape.rect)));
    return isDrawn ? [{ page, rects, isScan: false }] : [];
  });
  if (drawn.length >= MOST_PAGES) return spread(drawn, MOST_PAGES);
  if (drawn.length > 0 && !drawn.some(({ isScan }) => isScan)) return drawn;
  const known = new Set(marked.flatMap(({ page, rects }) => (rects.length > 0 ? [page] : [])));
  const others = Array.from({ length: pdf.pageCount() }, (_, i) => i + 1).filter(
    (page) => !known.has(page) && isScanned(pdf, page, pdf.marks(page)),
  );
  const more = spread(others, MOST_PAGES - drawn.length);
  return [...drawn, ...more.map((page) => ({ page, rects: [], isScan: true }))];
}

function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, i) => all[Math.floor((i * all.length) / most)]!);
}

function isScanned(pdf: OpenPdf, page: PageNumber, marks: readonly Mark[]): boolean {
  const { width, height } = pdf.pageSize(page);
  const covered = marks.filter(({ kind }) => kind === "image").reduce((sum, { rect }) => sum + rectArea(rect), 0);
  return covered > SCANNED * width * height;
}

const touch = (a: Rect, b: Rect) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

const around = ([x0, y0, x1, y1]: Rect): Rect => [x0 - BESIDE, y0 - ABOVE, x1 + BESIDE, y1 + ABOVE];

/** Cuttings that share pixels become one, so that nothing is read twice. */
function merged(rects: readonly Rect[]): Rect[] {
  const out: Rect[] = [];
  for (const rect of [...rects].sort((a, b) => a[1] - b[1])) {
    let one = rect;
    for (let i = out.length - 1; i >= 0; i--) {
      const other = out[i]!;
      if (!touch(one, other)) continue;
      one = [
        Math.min(one[0], other[0]),
        Math.min(one[1], other[1]),
        Math.max(one[2], other[2]),
        Math.max(one[3], other[3]),
      ];
      out.splice(i, 1);
    }
    out.push(one);
  }
  return out;
}

function whiten({ width, height, scale, grey }: Picture, [x0, y0, x1, y1]: Rect): void {
  const [left, right] = [Math.max(0, Math.floor(x0 * scale) - 1), Math.min(width, Math.ceil(x1 * scale) + 1)];
  for (let y = Math.max(0, Math.floor(y0 * scale) - 1); y < Math.min(height, Math.ceil(y1 * scale) + 1); y++)
    if (right > left) grey.fill(255, y * width + left, y * width + right);
}

function stacked(page: Picture, rects: readonly Rect[]): Picture {
  const boxes = rects.map(([x0, y0, x1, y1]) => ({
    x: Math.max(0, Math.floor(x0 * page.scale)),
    y: Math.max(0, Math.floor(y0 * page.scale)),
    right: Math.min(page.width, Math.ceil(x1 * page.scale)),
    bottom: Math.min(page.height, Math.ceil(y1 * page.scale)),
  }));
  const whole = boxes.filter((box) => box.right > box.x && box.bottom > box.y);
  const width = Math.max(1, ...whole.map((box) => box.right - box.x)) + 2 * GAP;
  const height = whole.reduce((sum, box) => sum + box.bottom - box.y + GAP, GAP);
  const grey = new Uint8Array(width * height).fill(255);
  let top = GAP;
  for (const { x, y, right, bottom } of whole) {
    for (let row = y; row < bottom; row++, top++)
      grey.set(page.grey.subarray(row * page.width + x, row * page.width + right), top * width + GAP);
    top += GAP;
  }
  return { width, height, scale: page.scale, grey };
}
