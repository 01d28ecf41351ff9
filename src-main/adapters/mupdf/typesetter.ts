// Setting pages through mupdf: markup by its HTML engine, pictures by its image readers, both written out as PDF.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as mupdf from "mupdf";
import { rethrowFatal } from "../../base/attempt.ts";
import { UnreadableFile } from "../../engine/documents/reading.ts";
import type { DecodedPicture, Typesetter } from "../../engine/ports/typesetter.ts";
import { withCroppedPictures } from "./cropped.ts";

/** US Letter, since most of what newsrooms get is American; a sheet may ask for wider paper. */
const HEIGHT = 792;
const TEXT_SIZE = 10;
/** More pixels than any scanner makes; what claims more is made to exhaust whoever opens it. */
const MOST_PIXELS = 400_000_000;
const SCREEN = 96;

const STYLE = `
@page { margin: 40pt }
body { font-family: sans-serif; line-height: 1.3 }
p, ul, ol, dl, blockquote, table, pre { margin: 0 0 6pt 0 }
h1 { font-size: 16pt; margin: 0 0 8pt 0 } h2 { font-size: 13pt; margin: 0 0 6pt 0 } h3, h4, h5, h6 { font-size: 11pt; margin: 0 0 4pt 0 }
table { border-collapse: collapse } td, th { border: 0.5pt solid #999; padding: 1pt 3pt; text-align: left; vertical-align: top; overflow-wrap: break-word; hyphens: none }
code, pre { font-family: monospace }
img { max-width: 100% }
`;

/** Scripts that mupdf carries no font for; Noto covers them. */
const NOTO: Readonly<Record<string, string>> = {
  Arabic: "noto-sans-arabic/400Regular/NotoSansArabic_400Regular.ttf",
  Hebrew: "noto-sans-hebrew/400Regular/NotoSansHebrew_400Regular.ttf",
  Thai: "noto-sans-thai/400Regular/NotoSansThai_400Regular.ttf",
  Devanagari: "noto-sans-devanagari/400Regular/NotoSansDevanagari_400Regular.ttf",
};
const packages = createRequire(import.meta.url);
const loaded = new Map<string, mupdf.Font>();

function loadFonts(): void {
  mupdf.installLoadFontFunction((_name, script) => {
    const file = NOTO[script];
    if (file === undefined) return null;
    const known = loaded.get(file);
    if (known !== undefined) return known;
    const font = new mupdf.Font(script, readFileSync(packages.resolve(`@expo-google-fonts/${file}`)));
    loaded.set(file, font);
    return font;
  });
}

export const mupdfTypesetter: Typesetter = {
  set(bodies, onBody) {
    loadFonts();
    const { pdf, value } = written((write) =>
      bodies.map(({ html, width }, i) => {
        const source = `<html><head><style>${STYLE}</style></head><body>${withCroppedPictures(html)}</body></html>`;
        const doc = mupdf.Document.openDocument(new TextEncoder().encode(source), "text/html");
        try {
          doc.layout(width, HEIGHT, TEXT_SIZE);
          const pages = write(doc);
          onBody(i + 1, bodies.length);
          return pages;
        } finally {
          doc.destroy();
        }
      }),
    );
    return { pdf, pages: value };
  },

  setPictures(bytes, mediaType) {
    if (pixelsOf(bytes) > MOST_PIXELS) throw new UnreadableFile("document/too-large");
    const { pdf, value } = written((write) => writePictures(bytes, mediaType, write));
    return { pdf, pages: value };
  },

  setPixels(...pictures) {
    const { pdf } = written((write) => {
      for (const picture of pictures) writePictures(pngOf(picture), "image/png", write);
    });
    return { pdf, pages: pictures.length };
  },
};

function writePictures(bytes: Uint8Array, mediaType: string, write: (doc: mupdf.Document) => number): number {
  const doc = mupdf.Document.openDocument(bytes, mediaType);
  try {
    return write(doc);
  } finally {
    doc.destroy();
  }
}

function pngOf({ width, height, rgba, dotsPerInch = SCREEN }: DecodedPicture): Uint8Array {
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceRGB, [0, 0, width, height], false);
  pixmap.setResolution(dotsPerInch, dotsPerInch);
  const pixels = pixmap.getPixels();
  // On white, as a page shows what is transparent.
  for (let from = 0, to = 0; from < rgba.length; from += 4, to += 3) {
    const alpha = rgba[from + 3]! / 255;
    for (let c = 0; c < 3; c++) pixels[to + c] = rgba[from + c]! * alpha + 255 * (1 - alpha);
  }
  const png = Uint8Array.from(pixmap.asPNG());
  pixmap.destroy();
  return png;
}

/** As its header says: nothing is decoded. */
function pixelsOf(bytes: Uint8Array): number {
  const image = opened(bytes);
  const pixels = image.getWidth() * image.getHeight();
  image.destroy();
  return pixels;
}

/** Past what it can count it refuses by itself: such a picture is too large, and not damaged. */
function opened(bytes: Uint8Array): mupdf.Image {
  try {
    return new mupdf.Image(bytes);
  } catch (thrown) {
    rethrowFatal(thrown);
    if (/too large|overflow|maximum .*dimension/i.test(String(thrown))) throw new UnreadableFile("document/too-large");
    throw thrown;
  }
}

/** Everything `run` writes, as one PDF, and what it returns; `write` returns how many pages it wrote. */
function written<T>(run: (write: (doc: mupdf.Document) => number) => T): { pdf: Uint8Array; value: T } {
  const buffer = new mupdf.Buffer();
  const writer = new mupdf.DocumentWriter(buffer, "pdf", "compress");
  try {
    const value = run((doc) => {
      const count = doc.countPages();
      for (let i = 0; i < count; i++) {
        const page = doc.loadPage(i);
        const device = writer.beginPage(page.getBounds());
        page.run(device, mupdf.Matrix.identity);
        writer.endPage();
        // Handles hold whole pictures, and the garbage collector sees none of their weight.
        device.destroy();
        page.destroy();
      }
      return count;
    });
    writer.close();
    return { pdf: Uint8Array.from(buffer.asUint8Array()), value };
  } finally {
    writer.destroy();
    buffer.destroy();
  }
}
