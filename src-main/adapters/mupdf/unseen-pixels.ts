// Pixels that no page shows leave the pictures: what a clip or the page's edge cuts off, what lies under a painted box.
import * as mupdf from "mupdf";
import type { PageNumber } from "../../base/units.ts";
import { intersection, type Placement, placementsOn } from "./drawn-images.ts";
import { withPage } from "./page.ts";

type Rect = readonly [number, number, number, number];

/** Narrower strips, in points on the page, are the bleed that printers want, or a rounding. */
const BLEED = 9;
/** Rectangles kept for a picture: more of them say less, and cost more. */
const MOST = 200;

/**
 * `skip` are pages that become pictures anyway. Returns the pages with a picture inside their own content that is
 * partly out of view: it has no object to edit.
 */
export function blankUnseenPixels(doc: mupdf.PDFDocument, skip: ReadonlySet<PageNumber>): PageNumber[] {
  const { objects, masks } = imageObjects(doc);
  const ownerOf = (pointer: number) => (objects.has(pointer) ? pointer : masks.get(pointer));
  const hidden = new Map<number, Rect[]>();
  const inline: PageNumber[] = [];
  for (let page = 1; page <= doc.countPages(); page++) {
    if (skip.has(page)) continue;
    for (const placement of withPage(doc, page, (p) => placementsOn(p, ownerOf))) {
      const unseen = unseenOf(placement);
      if (placement.image === null) {
        if (unseen.length > 0 && inline.at(-1) !== page) inline.push(page);
        continue;
      }
      const known = hidden.get(placement.image);
      hidden.set(placement.image, known === undefined ? unseen : common(known, unseen));
    }
  }
  for (const [pointer, rects] of hidden)
    for (const number of rects.length > 0 ? (objects.get(pointer)?.numbers ?? []) : []) blank(doc, number, rects);
  for (const { image } of objects.values()) image.destroy();
  return inline;
}

type Known = { readonly image: mupdf.Image; readonly numbers: number[] };

/** By the pointer under which devices get them: the library keeps one for each object while it is held. */
function imageObjects(doc: mupdf.PDFDocument) {
  const out = new Map<number, Known>();
  /** Their own pointers, with that of the image they are the mask of. */
  const masks = new Map<number, number>();
  for (let number = 1; number < doc.countObjects(); number++) {
    const object = doc.newIndirect(number);
    try {
      if (!object.isStream() || object.get("Subtype").toString() !== "/Image") continue;
      const image = doc.loadImage(object);
      const pointer = image.pointer as unknown as number;
      const known = out.get(pointer);
      if (known === undefined) {
        out.set(pointer, { image, numbers: [number] });
        const mask = image.getMask();
        if (mask !== null) masks.set(mask.pointer as unknown as number, pointer);
        mask?.destroy();
      } else {
        known.numbers.push(number);
        image.destroy();
      }
    } catch {
      // An image that can't be loaded is drawn by nothing.
    }
  }
  return { objects: out, masks };
}

/** In the unit square of the picture, origin top left. */
function unseenOf({ matrix, view, covers }: Placement): Rect[] {
  const out: Rect[] = [];
  const [a, b, c, d] = matrix;
  const wide = Math.hypot(a, b);
  const high = Math.hypot(c, d);
  if (!(wide > 0 && high > 0) || !view.every(Number.isFinite)) return out;
  const seen = intersection(inUnit(matrix, view), [0, 0, 1, 1]);
  const [x0, y0, x1, y1] = seen;
  if (x0 >= x1 || y0 >= y1) out.push([0, 0, 1, 1]);
  else {
    if (x0 * wide > BLEED) out.push([0, 0, x0, 1]);
    if ((1 - x1) * wide > BLEED) out.push([x1, 0, 1, 1]);
    if (y0 * high > BLEED) out.push([0, 0, 1, y0]);
    if ((1 - y1) * high > BLEED) out.push([0, y1, 1, 1]);
  }
  // A cover is only judged on pictures that stand upright: under a turned one a rectangle is none.
  if ((Math.abs(b) < 0.01 && Math.abs(c) < 0.01) || (Math.abs(a) < 0.01 && Math.abs(d) < 0.01))
    for (const cover of covers) {
      const rect = intersection(inUnit(matrix, cover), [0, 0, 1, 1]);
      if (rect[2] > rect[0] && rect[3] > rect[1]) out.push(rect);
    }
  return out.slice(0, MOST);
}

/** The upright rectangle around a page's rectangle, in the picture's unit square. */
function inUnit(matrix: mupdf.Matrix, [x0, y0, x1, y1]: Rect): Rect {
  const [a, b, c, d, e, f] = mupdf.Matrix.invert(matrix);
  const corners = [
    [x0, y0],
    [x1, y0],
    [x0, y1],
    [x1, y1],
  ].map(([x, y]) => [a * x! + c * y! + e, b * x! + d * y! + f] as const);
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** What is unseen wherever the picture is drawn. */
function common(a: readonly Rect[], b: readonly Rect[]): Rect[] {
  const out: Rect[] = [];
  for (const one of a)
    for (const other of b) {
      const rect = intersection(one, other);
      if (rect[2] > rect[0] && rect[3] > rect[1] && out.length < MOST) out.push(rect);
    }
  return out;
}

/** Through the library's own redaction, on a page made for it: so every filter, depth, colour and mask is its affair. */
function blank(doc: mupdf.PDFDocument, number: number, rects: readonly Rect[]): void {
  const object = doc.newIndirect(number);
  const width = object.get("Width").asNumber();
  const height = object.get("Height").asNumber();
  // Whole pixels, and one less all around: an edge is drawn of the pixels on both its sides.
  const inside = rects
    .map(([x0, y0, x1, y1]): [number, number, number, number] => [
      x0 <= 0 ? 0 : Math.ceil(x0 * width) + 1,
      y0 <= 0 ? 0 : Math.ceil(y0 * height) + 1,
      x1 >= 1 ? width : Math.floor(x1 * width) - 1,
      y1 >= 1 ? height : Math.floor(y1 * height) - 1,
    ])
    .filter(([x0, y0, x1, y1]) => x1 - x0 >= 1 && y1 - y0 >= 1);
  if (inside.length === 0 || !(width > 0 && height > 0)) return;
  const last = doc.countPages();
  const content = `q ${width} 0 0 ${height} 0 0 cm /I Do Q`;
  doc.insertPage(-1, doc.addPage([0, 0, width, height], 0, { XObject: { I: object } }, content));
  try {
    const edited = withPage(doc, last + 1, (page) => {
      const annotation = page.createAnnotation("Redact");
      annotation.setQuadPoints(inside.map(([x0, y0, x1, y1]) => [x0, y0, x1, y0, x0, y1, x1, y1]));
      page.applyRedactions(
        false,
        mupdf.PDFPage.REDACT_IMAGE_PIXELS,
        mupdf.PDFPage.REDACT_LINE_ART_NONE,
        mupdf.PDFPage.REDACT_TEXT_NONE,
      );
      return firstOf(page.getObject().get("Resources", "XObject"));
    });
    if (edited !== null && !(edited.isIndirect() && edited.asIndirect() === number)) replace(object, edited);
  } finally {
    doc.deletePage(last);
  }
}

function firstOf(dictionary: mupdf.PDFObject): mupdf.PDFObject | null {
  let found: mupdf.PDFObject | null = null;
  dictionary.forEach((value) => {
    found ??= value;
  });
  return found;
}

/** The object keeps its number, so that whatever draws it draws the edited one. */
function replace(object: mupdf.PDFObject, edited: mupdf.PDFObject): void {
  const raw = edited.readRawStream();
  const keys: string[] = [];
  object.forEach((_value, key) => void keys.push(String(key)));
  for (const key of keys) object.delete(key);
  edited.forEach((value, key) => void object.put(String(key), value));
  object.writeRawStream(raw);
  raw.destroy();
}
