// Pictures that a page draws and doesn't show, or shows with a hole in them: what is left out can be taken from the file.
import { attempt } from "../../../base/attempt.ts";
import {
  intersectRects,
  overlap,
  type PageNumber,
  type Pt,
  quadOfRect,
  type Rect,
  rectOfQuad,
} from "../../../base/units.ts";
import { coveredShare } from "../../documents/pdf/unseen/page-scene.ts";
import { levelsIn, type PixelBox, pixelBox } from "../../documents/pdf/unseen/places.ts";
import type { Document, Trace } from "../../model/document.ts";
import type { ImageAlone, Mark, OpenPdf, Picture } from "../../ports/pdf-engine.ts";
import { holesIn } from "./holes.ts";

const MOST_PAGES = 300;
/** A page can draw any number of them, each over each. */
const MOST_OF_A_PAGE = 200;
/** Each is drawn by itself. */
const MOST_LOOKED_AT = 60;
const SCALE = 1;
/** In pixels of the picture and in points of the page: smaller ones are icons. */
const LEAST_PIXELS = [32, 16] as const;
const LEAST: readonly [Pt, Pt] = [30, 12];
/** Grey levels that no eye tells apart, and those that anyone does. */
const SAME = 12;
const APART = 40;
/** Share of its place by which a picture is seen, and by which it is known to show something. */
const SEEN = 0.001;
const SHOWS = 0.004;
/** An overlay so faint is a texture of the page's design. */
const FAINT = 0.5;
const NOTHING = 0.05;
const COVERED = 0.97;
/** More of them are a pattern. */
const MOST_HOLES = 20;
/** Grey levels of what is left out, and of the page where it is. */
const IN_HOLE = 50;
const PLAIN = 30;

/** `undressed`: the image of this size without what colours and masks it, where its colours alone show nothing. */
export function hiddenPictures(
  pdf: OpenPdf,
  document: Document,
  undressed: (pixels: { readonly width: number; readonly height: number }) => Picture | null,
): Trace[] {
  const out: Trace[] = [];
  let looks = 0;
  for (let page = 1; page <= Math.min(pdf.pageCount(), MOST_PAGES); page++) {
    const marks = attempt(() => pdf.marks(page)) ?? [];
    const images = marks
      .filter(isPicture)
      .slice(0, MOST_OF_A_PAGE)
      .filter((mark) => !isCovered(mark, marks) && !isTold(mark, document, page));
    if (images.length === 0) continue;
    const seen = attempt(() => pdf.lifted(page, SCALE, new Set()));
    if (seen === undefined) continue;
    const veiled: Rect[] = [];
    const holed: Rect[] = [];
    for (const mark of images) {
      const place = placeOf(mark, seen);
      const isPlain = place === null || shareApart(seen, place, SAME) < SEEN;
      if (!isPlain && mark.shaped !== true) continue;
      if (++looks > MOST_LOOKED_AT) return [...out, ...tracesOf(page, veiled, holed)];
      const alone = attempt(() => pdf.imageAlone(page, SCALE, mark.op));
      if (alone === undefined) continue;
      if (place === null || !isPlain) holed.push(...holesOf(mark, alone, seen));
      else if (shareApart(alone.whole, place, APART) >= SHOWS || showsUndressed(undressed(mark.pixels!)))
        veiled.push(mark.rect);
    }
    out.push(...tracesOf(page, veiled, holed));
  }
  return out;
}

function tracesOf(page: PageNumber, veiled: readonly Rect[], holed: readonly Rect[]): Trace[] {
  const trace = (how: "veiled" | "masked", rects: readonly Rect[]): Trace[] =>
    rects.length === 0 ? [] : [{ kind: "beside", how, page, quads: rects.map(quadOfRect), strength: "strong" }];
  return [...trace("veiled", veiled), ...trace("masked", holed)];
}

function isPicture({ kind, pixels, whole, alpha, blended }: Mark): boolean {
  if (kind !== "image" || pixels === null || blended || (alpha < FAINT && alpha > NOTHING)) return false;
  if (pixels.width < LEAST_PIXELS[0] || pixels.height < LEAST_PIXELS[1]) return false;
  return whole[2] - whole[0] >= LEAST[0] && whole[3] - whole[1] >= LEAST[1];
}

/** What lies under something else is looked for where covers are. */
const isCovered = (image: Mark, marks: readonly Mark[]) =>
  marks.some(
    ({ op, kind, solid, alpha, rect }) =>
      op > image.op && kind !== "text" && solid && alpha >= 0.9 && coveredShare(image.rect, rect) > COVERED,
  );

const isTold = ({ rect }: Mark, { traces }: Document, page: PageNumber) =>
  traces.some(
    (t) =>
      (t.kind === "image_covered" || (t.kind === "beside" && t.how === "masked")) &&
      t.page === page &&
      t.quads?.some((q) => overlap(rectOfQuad(q), rect)),
  );

/** Without its edges, which are mixed with what is beside them; null where none of it is on the page. */
function placeOf({ whole }: Mark, seen: Picture): PixelBox | null {
  const box = pixelBox(intersectRects(whole, [0, 0, seen.width / seen.scale, seen.height / seen.scale]), seen);
  return box === null || box.right - box.left < 8 || box.bottom - box.top < 8
    ? null
    : { left: box.left + 2, top: box.top + 2, right: box.right - 2, bottom: box.bottom - 2 };
}

/** Share of a place that is further from its middle grey than this. */
function shareApart(picture: Picture, box: PixelBox, by: number): number {
  const { middle } = levelsIn(box, picture);
  let apart = 0;
  for (let y = box.top; y < box.bottom; y++)
    for (let i = y * picture.width + box.left; i < y * picture.width + box.right; i++)
      if (Math.abs(picture.grey[i]! - middle) > by) apart++;
  return apart / ((box.right - box.left) * (box.bottom - box.top));
}

const showsUndressed = (picture: Picture | null) =>
  picture !== null &&
  shareApart(picture, { left: 0, top: 0, right: picture.width, bottom: picture.height }, APART) >= SHOWS;

/** Rectangles that the clip leaves out, where the page is plain and the picture isn't. What reaches three sides is a crop. */
function holesOf({ whole }: Mark, { whole: all, shown }: ImageAlone, seen: Picture): Rect[] {
  const box = pixelBox(whole, shown);
  if (box === null) return [];
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  const opacity = new Uint8Array(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++)
      opacity[y * width + x] = 255 - shown.grey[(box.top + y) * shown.width + box.left + x]!;
  const sides = (hole: PixelBox) =>
    [hole.left <= 1, hole.top <= 1, hole.right >= width - 1, hole.bottom >= height - 1].filter(Boolean).length;
  const holes = holesIn({ width, height, scale: SCALE, grey: opacity }).filter((hole) => sides(hole) < 3);
  if (holes.length > MOST_HOLES) return [];
  const range = (picture: Picture, at: PixelBox) => {
    const { low, high } = levelsIn(at, picture);
    return high - low;
  };
  return holes.flatMap((hole): Rect[] => {
    const at = {
      left: box.left + hole.left + 1,
      top: box.top + hole.top + 1,
      right: box.left + hole.right - 1,
      bottom: box.top + hole.bottom - 1,
    };
    if (range(all, at) < IN_HOLE || range(seen, at) > PLAIN) return [];
    return [[at.left / SCALE, at.top / SCALE, at.right / SCALE, at.bottom / SCALE]];
  });
}
