// Places of a page's pictures that were pixelated, blurred or marked so that what stood there can be guessed or read.
import { type Pt, type Quad, quadOfRect, rectArea } from "../../../../base/units.ts";
import type { Mark, OpenPdf, Picture } from "../../../ports/pdf-engine.ts";
import { blurs } from "./blur.ts";
import { markersThrough } from "./marker-through.ts";
import { mosaics } from "./mosaic.ts";
import type { PixelBox } from "./places.ts";

export type Pixelated = {
  readonly how: "blocks" | "blur" | "through";
  readonly quads: readonly Quad[];
  /** The side of one block on the page. */
  readonly block?: Pt;
};

const MOST_LOOKED_AT = 6;
const MOST_PIXELS = 16_000_000;
/** One pixel of a picture so large on the page is a block of a mosaic made before it was laid there. */
const PIXEL_BLOCK: Pt = 3;
/** As high as a few lines of text: larger ones are charts and drawings. */
const LINE_HIGH: Pt = 60;

export function pixelated(pdf: OpenPdf, page: { readonly page: number; readonly marks: readonly Mark[] }): Pixelated[] {
  const images = page.marks.filter(
    (m) => m.kind === "image" && m.rgb === null && m.pixels !== null && rectArea(m.rect) > 100 && m.alpha > 0.3,
  );
  const seen = new Map<string, Picture | null>();
  const out: Pixelated[] = [];
  for (const mark of images.slice(0, 40)) {
    const { width, height } = mark.pixels!;
    const coarse = isCoarse(mark);
    if (!coarse && (width < 32 || height < 16 || width * height > MOST_PIXELS)) continue;
    const key = `${width} ${height} ${mark.whole.map(Math.round).join(" ")}`;
    if (!seen.has(key)) {
      if (seen.size >= MOST_LOOKED_AT) break;
      seen.set(key, pdf.image(page.page, mark.op));
    }
    const picture = seen.get(key);
    if (picture === null || picture === undefined) continue;
    if (coarse) {
      const block = (mark.whole[2] - mark.whole[0]) / mark.pixels!.width;
      if (isNoisy(picture)) out.push({ how: "blocks", quads: [quadOfRect(mark.rect)], block });
      continue;
    }
    const place = (box: PixelBox) => quadOfRect(onPage(mark, box, picture));
    const blocks = mosaics(picture);
    if (blocks.length > 0 && blocks.length < 40) {
      const side = Math.min(...blocks.map((box) => box.side));
      const block = (side * (mark.whole[2] - mark.whole[0])) / picture.width;
      out.push({ how: "blocks", quads: blocks.map(place), block });
    }
    const soft = blurs(picture);
    if (soft.length > 0 && soft.length < 12) out.push({ how: "blur", quads: soft.map(place) });
    const through = markersThrough(picture);
    if (through.length > 0) out.push({ how: "through", quads: through.map(place) });
  }
  return out;
}

function isCoarse({ rect, pixels, whole }: Mark): boolean {
  if (pixels === null || pixels.width < 5 || pixels.height < 2) return false;
  const side = Math.min((whole[2] - whole[0]) / pixels.width, (whole[3] - whole[1]) / pixels.height);
  return side >= PIXEL_BLOCK && rect[3] - rect[1] <= LINE_HIGH && rect[2] - rect[0] > 1.5 * (rect[3] - rect[1]);
}

/** Neighbouring pixels differ, and not between two greys only. */
function isNoisy({ grey, width, height }: Picture): boolean {
  let across = 0;
  let down = 0;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const level = grey[y * width + x]!;
      if (x > 0) across += Math.abs(level - grey[y * width + x - 1]!);
      if (y > 0) down += Math.abs(level - grey[(y - 1) * width + x]!);
    }
  const greys = new Set(Array.from(grey, (level) => level >> 4)).size;
  return greys >= 5 && across / grey.length > 10 && down / grey.length > 6;
}

function onPage({ whole: [x0, y0, x1, y1] }: Mark, box: PixelBox, { width, height }: Picture) {
  const sx = (x1 - x0) / width;
  const sy = (y1 - y0) / height;
  return [x0 + box.left * sx, y0 + box.top * sy, x0 + box.right * sx, y0 + box.bottom * sy] as const;
}
