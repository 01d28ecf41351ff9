// Labels written on marks as text of the page, in a font that the copy carries; and what they should look like.
import * as mupdf from "mupdf";
import type { Lettering, Picture } from "../../engine/ports/pdf-engine.ts";
import { addFont } from "./page-fonts.ts";

const NAME = "L";
/** Of the frame around blank paper. */
const HAIRLINE = 0.5;

let helvetica: mupdf.Font | undefined;
function fontOf(): mupdf.Font {
  helvetica ??= new mupdf.Font("Helvetica");
  return helvetica;
}

const added = new WeakMap<mupdf.PDFDocument, mupdf.PDFObject>();

/** Places are displayed points, as everywhere; the page's rotation, crop and unit are undone here. */
export function writeLabels(doc: mupdf.PDFDocument, page: mupdf.PDFPage, labels: readonly Lettering[]): void {
  if (labels.length === 0) return;
  const object = page.getObject();
  const font = added.get(doc) ?? doc.addFont(fontOf());
  added.set(doc, font);
  const name = addFont(doc, object, NAME, font);
  const [dx, dy] = page.getBounds();
  const [a, b, c, d, e, f] = mupdf.Matrix.invert(page.getTransform());
  const toPage = [a, b, c, d, a * dx + c * dy + e, b * dx + d * dy + f];
  let content = `q ${numbers(toPage)} cm\n`;
  for (const label of labels) {
    const isPlain = label.style === "plain";
    if (isPlain) content += blankPaper(label.mark);
    content += `BT ${isPlain ? 0 : 1} g /${name} 1 Tf\n`;
    for (const line of label.lines) {
      const codes = [...line.text].map((letter) => fontOf().encodeCharacter(letter).toString(16).padStart(4, "0"));
      content += `${numbers(placeOf(label, line))} Tm <${codes.join("")}> Tj\n`;
    }
    content += "ET\n";
  }
  content += "Q\n";

  const contents = object.get("Contents");
  const all = doc.newArray();
  if (contents.isArray()) for (let i = 0; i < contents.length; i++) all.push(contents.get(i));
  else if (!contents.isNull()) all.push(contents);
  all.push(doc.addStream(content, {}));
  object.put("Contents", all);
}

/** The letters alone, in black on white. */
export function labelPicture(labels: readonly Lettering[], size: Omit<Picture, "grey">): Picture {
  const { width, height, scale } = size;
  const pixmap = new mupdf.Pixmap(mupdf.ColorSpace.DeviceGray, [0, 0, width, height], false);
  pixmap.clear(255);
  const device = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  const toPixels = mupdf.Matrix.scale(scale, scale);
  for (const label of labels)
    for (const line of label.lines) {
      const text = new mupdf.Text();
      text.showString(fontOf(), placeOf(label, line), line.text);
      device.fillText(text, toPixels, mupdf.ColorSpace.DeviceGray, [0], 1);
      text.destroy();
    }
  device.close();
  device.destroy();
  const stride = pixmap.getStride();
  const pixels = pixmap.getPixels();
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) grey.set(pixels.subarray(y * stride, y * stride + width), y * width);
  pixmap.destroy();
  return { ...size, grey };
}

/** Letters of size 1 to where they stand, y down; their tops point away from the line's own direction by a quarter. */
function placeOf({ turn, size }: Lettering, { x, y }: Lettering["lines"][number]): mupdf.Matrix {
  const [along, down] = (
    [
      [1, 0],
      [0, 1],
      [-1, 0],
      [0, -1],
    ] as const
  )[turn];
  return [size * along, size * down, size * down, -size * along, x, y];
}

/** White, in a hairline frame that lies inside it. */
function blankPaper([x0, y0, x1, y1]: Lettering["mark"]): string {
  const half = HAIRLINE / 2;
  return [
    `1 g ${numbers([x0, y0, x1 - x0, y1 - y0])} re f`,
    `0 G ${HAIRLINE} w ${numbers([x0 + half, y0 + half, x1 - x0 - HAIRLINE, y1 - y0 - HAIRLINE])} re S\n`,
  ].join("\n");
}

const numbers = (values: readonly number[]) =>
  values.map((value) => (Number.isFinite(value) ? value.toFixed(4) : "0")).join(" ");
