// Rewriting through mupdf: strike glyphs, paint out pixels and line art, carry pages into a new document.
import * as mupdf from "mupdf";
import type { PageNumber, Rect } from "../../base/units.ts";
import type {
  Bookmark,
  EditablePdf,
  InnerLink,
  LaidWord,
  Lettering,
  Painted,
  PdfValue,
  Pixels,
} from "../../engine/ports/pdf-engine.ts";
import { bake } from "./bake.ts";
import { glyphInk } from "./glyph-ink.ts";
import { writeLabels } from "./labels.ts";
import { arrange, cropTo } from "./leaves.ts";
import { addNavigation } from "./navigation.ts";
import { outlinesIn } from "./outlines.ts";
import { withPage } from "./page.ts";
import { reader } from "./reader.ts";
import { subsetFonts } from "./subset.ts";
import { layText } from "./text-layer.ts";
import { tiles } from "./tiles.ts";
import { blankUnseenPixels } from "./unseen-pixels.ts";
import { fromValue } from "./values.ts";

const { PDFPage } = mupdf;

export function editor(doc: mupdf.PDFDocument): EditablePdf {
  const painter = tiles(doc);
  const reading = reader(doc, painter);
  /** Line art that the places cover goes, text stays. */
  const covered =
    (images: number, black = false) =>
    (page: PageNumber, rects: readonly Rect[]) =>
      redact(doc, page, rects, black, images, PDFPage.REDACT_LINE_ART_REMOVE_IF_COVERED, PDFPage.REDACT_TEXT_NONE);
  return {
    ...reading,
    layText: (page: PageNumber, words: readonly LaidWord[]) => withPage(doc, page, (p) => layText(doc, p, words)),
    bake: () => bake(doc, reading),
    removeGlyphs: (page: PageNumber, boxes: readonly Rect[]) =>
      redact(
        doc,
        page,
        boxes,
        false,
        PDFPage.REDACT_IMAGE_NONE,
        PDFPage.REDACT_LINE_ART_NONE,
        PDFPage.REDACT_TEXT_REMOVE,
      ),
    glyphInk: (font: number, codes: readonly Uint8Array[]) => glyphInk(doc, font, codes),
    paintOut: covered(PDFPage.REDACT_IMAGE_PIXELS),
    removeShapes: covered(PDFPage.REDACT_IMAGE_NONE),
    paintMarks: (page: PageNumber, rects: readonly Rect[]) =>
      redact(doc, page, rects, true, PDFPage.REDACT_IMAGE_NONE, PDFPage.REDACT_LINE_ART_NONE, PDFPage.REDACT_TEXT_NONE),
    paintOver: covered(PDFPage.REDACT_IMAGE_PIXELS, true),
    writeLabels: (page: PageNumber, labels: readonly Lettering[]) =>
      withPage(doc, page, (p) => writeLabels(doc, p, labels)),
    outlinesIn: (page: PageNumber, rects: readonly Rect[]) => withPage(doc, page, (p) => outlinesIn(p, rects)),
    blankUnseenPixels: (skip: ReadonlySet<PageNumber>) => blankUnseenPixels(doc, skip),
    rasterise: (page: PageNumber, over: Painted, dpi: number, seen?: Pixels) => rasterise(doc, page, over, dpi, seen),
    arrange: (pages: readonly PageNumber[]) => {
      painter.forget();
      arrange(doc, pages);
    },
    clear: covered(PDFPage.REDACT_IMAGE_REMOVE),
    crop: (page: PageNumber, to: Rect) => {
      painter.forget();
      withPage(doc, page, (p) => cropTo(p, to));
    },
    rebuild: () => {
      const fresh = new mupdf.PDFDocument();
      // mupdf gives a new document an Info of its own, which names it; the copy says nothing of its making.
      for (const keeper of [fresh.getTrailer(), fresh.getTrailer().get("Root")]) keeper.delete("Info");
      const map = fresh.newGraftMap();
      for (let i = 0; i < doc.countPages(); i++) {
        map.graftPage(-1, doc, i);
        // How the page's own transparency is mixed, which the library leaves behind.
        const group = doc.findPage(i).get("Group");
        if (group.isDictionary()) fresh.findPage(i).put("Group", map.graftObject(group));
      }
      map.destroy();
      return editor(fresh);
    },
    deleteKeys: (number: number, path: readonly (string | number)[], keys: readonly string[]) => {
      const object = doc.newIndirect(number).resolve();
      const target = path.length === 0 ? object : object.get(...path);
      if (target.isDictionary()) for (const key of keys) target.delete(key);
    },
    add: (value: PdfValue) => doc.addObject(fromValue(doc, value)).asIndirect(),
    setValue: (number: number, path: readonly (string | number)[], value: PdfValue) => {
      const object = doc.newIndirect(number).resolve();
      const target = path.length === 1 ? object : object.get(...path.slice(0, -1));
      const last = path.at(-1);
      if (last !== undefined) target.put(last, fromValue(doc, value));
    },
    writeStream: (number: number, decoded: Uint8Array) => {
      const object = doc.newIndirect(number);
      object.writeStream(decoded);
    },
    addStream: (decoded: Uint8Array) => doc.addStream(decoded, {}).asIndirect(),
    writeRawStream: (number: number, encoded: Uint8Array) => doc.newIndirect(number).writeRawStream(encoded),
    subsetFonts: () => subsetFonts(doc),
    addNavigation: (bookmarks: readonly Bookmark[], links: readonly InnerLink[]) =>
      addNavigation(doc, bookmarks, links),
    png: (pixels: Pixels) => {
      const pixmap = pixmapOf(pixels);
      const encoded = Uint8Array.from(pixmap.asPNG());
      pixmap.destroy();
      return encoded;
    },
    save: () => {
      // Without garbage collection the removed text stays behind in orphaned streams.
      const buffer = doc.saveToBuffer(
        "garbage=deduplicate,compress=yes,compress-images=yes,compress-fonts=yes,encrypt=none",
      );
      const bytes = buffer.asUint8Array().slice();
      buffer.destroy();
      return bytes;
    },
  };
}

function redact(
  doc: mupdf.PDFDocument,
  page: PageNumber,
  boxes: readonly Rect[],
  black: boolean,
  images: number,
  lineArt: number,
  text: number,
): void {
  if (boxes.length === 0) return;
  withPage(doc, page, (p) => {
    const [dx, dy] = p.getBounds();
    const annotation = p.createAnnotation("Redact");
    annotation.setQuadPoints(
      boxes.map(([x0, y0, x1, y1]) => [x0 + dx, y0 + dy, x1 + dx, y0 + dy, x0 + dx, y1 + dy, x1 + dx, y1 + dy]),
    );
    p.applyRedactions(black, images, lineArt, text);
  });
}

/**
 * A page that can't be edited with certainty becomes a picture of what was seen, and of nothing else. The picture ends
 * at whole points, beyond the page where that doesn't: stretched to the page's edges, each of its letters would lie a
 * little beside its place.
 */
function rasterise(
  doc: mupdf.PDFDocument,
  page: PageNumber,
  { white, black }: Painted,
  dpi: number,
  seen: Pixels | undefined,
): void {
  withPage(doc, page, (p) => {
    const [x0, y0, x1, y1] = p.getBounds();
    const [w, h] = [x1 - x0, y1 - y0];
    const scale = dpi / 72;
    const [width, height] = [Math.ceil(Math.ceil(w) * scale), Math.ceil(Math.ceil(h) * scale)];
    const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false);
    pixmap.clear(255);
    if (seen === undefined) draw(p, pixmap, [scale, 0, 0, scale, -x0 * scale, -y0 * scale]);
    else copyInto(pixmap, seen);
    const stride = pixmap.getStride();
    const pixels = pixmap.getPixels();
    const fill = (r: Rect, level: number) => {
      const left = Math.max(0, Math.floor(r[0] * scale));
      const right = Math.min(width, Math.ceil(r[2] * scale));
      for (let y = Math.max(0, Math.floor(r[1] * scale)); y < Math.min(height, Math.ceil(r[3] * scale)); y++)
        pixels.fill(level, y * stride + left * 3, y * stride + right * 3);
    };
    for (const r of white) fill(r, 255);
    for (const r of black) fill(r, 0);
    const image = new mupdf.Image(pixmap.asJPEG(82, false));
    const object = p.getObject();
    const [wide, high] = [width / scale, height / scale];
    object.put("Resources", { XObject: { Picture: doc.addImage(image) } });
    object.put("Contents", doc.addStream(`q ${wide} 0 0 ${high} 0 ${h - high} cm /Picture Do Q`, {}));
    object.put("MediaBox", [0, 0, w, h]);
    object.put("Rotate", 0);
    for (const key of ["CropBox", "BleedBox", "TrimBox", "ArtBox", "UserUnit", "Group", "Annots"]) object.delete(key);
    pixmap.destroy();
    image.destroy();
  });
}

function draw(page: mupdf.PDFPage, pixmap: mupdf.Pixmap, to: mupdf.Matrix): void {
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  try {
    page.run(device, to);
    device.close();
  } finally {
    device.destroy();
  }
}

function pixmapOf(pixels: Pixels): mupdf.Pixmap {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, pixels.width, pixels.height], false);
  copyInto(pixmap, pixels);
  return pixmap;
}

function copyInto(pixmap: mupdf.Pixmap, { width, height, rgba }: Pixels): void {
  const stride = pixmap.getStride();
  const pixels = pixmap.getPixels();
  const wide = Math.min(width, pixmap.getWidth());
  for (let y = 0; y < Math.min(height, pixmap.getHeight()); y++)
    for (let x = 0, from = y * width * 4, to = y * stride; x < wide; x++, from += 4, to += 3) {
      pixels[to] = rgba[from]!;
      pixels[to + 1] = rgba[from + 1]!;
      pixels[to + 2] = rgba[from + 2]!;
    }
}
