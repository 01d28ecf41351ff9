// Reading through mupdf: pages as displayed, glyphs with quads, pictures, objects.
import * as mupdf from "mupdf";
import type { Quad, Rect } from "../../base/units.ts";
import { inVisualOrder } from "../../engine/documents/pdf/visual-order.ts";
import type {
  Annotation,
  Bookmark,
  FormField,
  Glyph,
  OpenPdf,
  PdfValue,
  Picture,
  RawPage,
  ReadOptions,
} from "../../engine/ports/pdf-engine.ts";
import { imageAloneOf } from "./image-alone.ts";
import { labelPicture } from "./labels.ts";
import { imageOf, liftedOf, looksOf } from "./looks.ts";
import { readMarks } from "./marks.ts";
import { innerLinks } from "./navigation.ts";
import { withObject, withPage } from "./page.ts";
import { standardWidth } from "./standard-widths.ts";
import { walkSlowly, walkText } from "./structured-text.ts";
import type { tiles } from "./tiles.ts";
import { tilingsOf } from "./tilings.ts";
import { toValue } from "./values.ts";

const INFO_KEYS_LIMIT = 64;

function resolved(reference: mupdf.PDFObject): PdfValue {
  const object = reference.resolve();
  const value = toValue(object);
  object.destroy();
  return value;
}

export function reader(doc: mupdf.PDFDocument, painter: ReturnType<typeof tiles>): OpenPdf {
  return {
    pageCount: () => doc.countPages(),
    objectCount: () => doc.countObjects(),
    trailer: () => toValue(doc.getTrailer()),
    object: (number) => withObject(doc, number, resolved),
    isStream: (number) => withObject(doc, number, (object) => object.isStream()),
    stream: (number) => withObject(doc, number, (object) => bytesOrNull(() => object.readStream())),
    rawStream: (number) => withObject(doc, number, (object) => bytesOrNull(() => object.readRawStream())),
    pageObject: (page) => doc.findPage(page - 1).asIndirect(),
    page: (page, options) => withPage(doc, page, (p) => readPage(p, options ?? {})),
    pageSize: (page) =>
      withPage(doc, page, (p) => {
        const [x0, y0, x1, y1] = p.getBounds();
        return { width: x1 - x0, height: y1 - y0 };
      }),
    pageMatrix: (page) =>
      withPage(doc, page, (p) => {
        const [x0, y0] = p.getBounds();
        const [a, b, c, d, e, f] = p.getTransform();
        return [a, b, c, d, e - x0, f - y0] as const;
      }),
    standardWidth,
    labelPicture,
    picture: (page, scale) => withPage(doc, page, (p) => picture(p, scale)),
    marks: (page) => withPage(doc, page, readMarks),
    tilings: (page) => withPage(doc, page, tilingsOf),
    looks: (page, scale) => withPage(doc, page, (p) => looksOf(p, scale)),
    lifted: (page, scale, without) => withPage(doc, page, (p) => liftedOf(p, scale, without)),
    image: (page, op) => withPage(doc, page, (p) => imageOf(p, op)),
    imageAlone: (page, scale, op) => withPage(doc, page, (p) => imageAloneOf(p, scale, op)),
    tile: painter.tile,
    annotations: (page) => withPage(doc, page, annotations),
    fields: (page) => withPage(doc, page, fields),
    bookmarks: () => {
      const out: Bookmark[] = [];
      const walk = (items: ReturnType<mupdf.PDFDocument["loadOutline"]>, depth: number) => {
        for (const item of items ?? []) {
          if (item.title) out.push({ title: item.title, page: item.page === undefined ? null : item.page + 1, depth });
          walk(item.down ?? null, depth + 1);
        }
      };
      walk(doc.loadOutline(), 0);
      return out;
    },
    innerLinks: () => innerLinks(doc),
    info: () => {
      const out: { name: string; value: string }[] = [];
      const info = doc.getTrailer().get("Info");
      if (info.isDictionary())
        info.forEach((value, key) => {
          if (out.length < INFO_KEYS_LIMIT && value.isString())
            out.push({ name: String(key), value: value.asString() });
        });
      return out;
    },
    xmp: () => {
      const metadata = doc.getTrailer().get("Root", "Metadata");
      const bytes = metadata.isStream() ? bytesOrNull(() => metadata.readStream()) : null;
      return bytes === null ? null : new TextDecoder("utf-8").decode(bytes);
    },
    attachments: () => Object.keys(doc.getEmbeddedFiles()),
    hiddenLayers: () => {
      const out: string[] = [];
      for (let i = 0; i < doc.countLayers(); i++) if (!doc.isLayerVisible(i)) out.push(doc.getLayerName(i));
      return out;
    },
    withLayer: (name, use) => {
      const layers = Array.from({ length: doc.countLayers() }, (_, i) => i).filter(
        (i) => !doc.isLayerVisible(i) && doc.getLayerName(i) === name,
      );
      for (const i of layers) doc.setLayerVisible(i, true);
      try {
        return use();
      } finally {
        for (const i of layers) doc.setLayerVisible(i, false);
      }
    },
    close: () => {
      painter.forget();
      doc.destroy();
    },
  };
}

function bytesOrNull(read: () => mupdf.Buffer): Uint8Array | null {
  try {
    const buffer = read();
    const copy = buffer.asUint8Array().slice();
    buffer.destroy();
    return copy;
  } catch {
    return null;
  }
}

function readPage(page: mupdf.PDFPage, { hidden, drawn, feet, notes }: ReadOptions): RawPage {
  const [x0, y0, x1, y1] = page.getBounds();
  const lines: Glyph[][] = [];
  const images: Rect[] = [];
  const downwards = new Set<readonly Glyph[]>();
  let isVertical = false;
  const options = ["preserve-whitespace", "preserve-images"];
  if (hidden === true) options.push("clip=no");
  if (drawn === true) options.push("ignore-actualtext");
  const list = notes === true ? page.toDisplayList(true) : null;
  const text = (list ?? page).toStructuredText(options.join());
  list?.destroy();
  try {
    (feet === true ? walkSlowly : walkText)(text, {
      image: ([left, top, right, bottom]) => images.push([left - x0, top - y0, right - x0, bottom - y0]),
      line: (vertical) => {
        isVertical = vertical;
        const line: Glyph[] = [];
        if (isVertical) downwards.add(line);
        lines.push(line);
      },
      letter: (c, q, origin) => {
        // Of text set from top to bottom the library gives the place after the letter's own.
        const [x, y] = isVertical ? [x0 - q[2] + q[0], y0 - q[3] + q[1]] : [x0, y0];
        const quad = x === 0 && y === 0 ? q : movedBack(q, x, y);
        const foot = feet !== true || isVertical || origin === undefined ? null : footOf(q, origin);
        lines.at(-1)!.push(foot === null ? { c, quad } : { c, quad, foot });
      },
    });
  } finally {
    text.destroy();
  }
  return { width: x1 - x0, height: y1 - y0, lines: inVisualOrder(lines, downwards), images };
}

/** null where a font sets its letters beside their own places. */
function footOf(q: Quad, [x, y]: readonly [number, number]): number | null {
  const [ax, ay, dx, dy] = [q[2] - q[0], q[3] - q[1], q[4] - q[0], q[5] - q[1]];
  const down = (ax * (y - q[1]) - ay * (x - q[0])) / (ax * dy - ay * dx);
  return down >= 0.4 && down <= 1 ? 1 - down : null;
}

const movedBack = (q: Quad, x: number, y: number): Quad => [
  q[0] - x,
  q[1] - y,
  q[2] - x,
  q[3] - y,
  q[4] - x,
  q[5] - y,
  q[6] - x,
  q[7] - y,
];

function picture(page: mupdf.PDFPage, scale: number): Picture {
  const pixmap = page.toPixmap(mupdf.Matrix.scale(scale, scale), mupdf.ColorSpace.DeviceGray, false, true);
  try {
    const width = pixmap.getWidth();
    const height = pixmap.getHeight();
    const stride = pixmap.getStride();
    // The view into WASM memory dies with the next allocation: copy at once.
    const pixels = pixmap.getPixels();
    const grey = new Uint8Array(width * height);
    for (let y = 0; y < height; y++) grey.set(pixels.subarray(y * stride, y * stride + width), y * width);
    return { width, height, scale, grey };
  } finally {
    pixmap.destroy();
  }
}

function annotations(page: mupdf.PDFPage): Annotation[] {
  return page.getAnnotations().map((annotation) => {
    const type = annotation.getType();
    const text = (read: () => string) => {
      try {
        return read();
      } catch {
        return "";
      }
    };
    return {
      type,
      rect: rectOf(annotation.getBounds()),
      contents: text(() => annotation.getContents()),
      author: text(() => (annotation.hasAuthor() ? annotation.getAuthor() : "")),
      quads: annotation.hasQuadPoints() ? (annotation.getQuadPoints() as unknown as Quad[]) : [],
    };
  });
}

function fields(page: mupdf.PDFPage): FormField[] {
  return page.getWidgets().map((widget) => ({
    name: widget.getName(),
    value: widget.getValue(),
    rect: rectOf(widget.getBounds()),
  }));
}

const rectOf = (r: readonly number[]): Rect => [r[0]!, r[1]!, r[2]!, r[3]!];
