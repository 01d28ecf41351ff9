// A box drawn over part of a picture: the picture is whole in the file, whatever the box hides of it.

import {
  contains,
  type PageNumber,
  type Pt,
  type Quad,
  quadOfRect,
  type Rect,
  rectArea,
} from "../../../../base/units.ts";
import type { Strength } from "../../../../contract/check.ts";
import type { Mark, OpenPdf, Picture } from "../../../ports/pdf-engine.ts";
import { coveredShare, isScanLike, type Scene } from "./page-scene.ts";
import { levelsIn, pixelBox } from "./places.ts";

export type CoveredImage = { readonly quads: readonly Quad[]; readonly strength: Strength };

/** Smaller pictures are icons; smaller boxes are rules and bullets. */
const LEAST_PICTURE: Pt = 30;
const LEAST_BOX = [10, 5] as const;
/** A larger box is a panel of the page's design. */
const LARGEST_SHARE = 0.5;
const SMALL_SHARE = 0.25;
/** Share of a picture that is covered, and how much larger the box may be, for it to be the picture's own. */
const ALL = 0.97;
const LITTLE_LARGER = 1.6;
const BLACK = 40;
const SHOWS = 50;
const MOST_ALIKE = 4;

export function coveredImages(
  pdf: OpenPdf,
  scene: Pick<Scene, "page" | "width" | "height" | "marks" | "index">,
  scale: number,
): CoveredImage[] {
  const images = scene.marks.filter(
    (m) =>
      m.kind === "image" &&
      m.alpha > 0.5 &&
      m.rect[2] - m.rect[0] >= LEAST_PICTURE &&
      m.rect[3] - m.rect[1] >= LEAST_PICTURE,
  );
  if (images.length === 0) return [];
  const covers = scene.marks.filter((m) => isCover(m, scene, images));
  if (covers.length === 0 || isChart(covers)) return [];
  const lifted = pdf.lifted(scene.page, scale, new Set(covers.map((m) => m.op)));
  return covers
    .filter((cover) => hidesSomething(cover.rect, lifted) && !isTheSameAgain(pdf, scene.page, cover, images))
    .map((cover) => ({ quads: [quadOfRect(cover.rect)], strength: strengthOf(cover, images, scene) }));
}

function isCover(mark: Mark, scene: Pick<Scene, "marks">, images: readonly Mark[]): boolean {
  if (mark.kind === "text" || !mark.solid || mark.alpha < 0.9 || mark.blended) return false;
  const [x0, y0, x1, y1] = mark.rect;
  if (x1 - x0 < LEAST_BOX[0] || y1 - y0 < LEAST_BOX[1]) return false;
  const under = images.filter((image) => image.op < mark.op && coveredShare(mark.rect, image.rect) > 0.8);
  if (under.length === 0) return false;
  if (under.every((image) => rectArea(mark.rect) > LARGEST_SHARE * rectArea(image.rect) && !hidesWhole(mark, image)))
    return false;
  // Something painted over the box again makes it a ground for that: a label, a drawing, a smaller picture.
  return !scene.marks.some(
    (later) =>
      later.op > mark.op &&
      !later.undrawn &&
      (later.kind === "text"
        ? coveredShare(later.rect, mark.rect) > 0.5
        : later.kind === "image" &&
          coveredShare(later.rect, mark.rect) > 0.5 &&
          rectArea(later.rect) > 0.1 * rectArea(mark.rect)),
  );
}

/** A picture drawn twice in its place, as programs do that let it fade: what is under it is itself. */
function isTheSameAgain(pdf: OpenPdf, page: PageNumber, cover: Mark, images: readonly Mark[]): boolean {
  if (cover.kind !== "image") return false;
  const under = images.filter(({ op, pixels, whole }) => {
    const isAlike = pixels?.width === cover.pixels?.width && pixels?.height === cover.pixels?.height;
    return op < cover.op && isAlike && whole.every((at, i) => Math.abs(at - cover.whole[i]!) < 0.5);
  });
  if (under.length === 0 || under.length > MOST_ALIKE) return false;
  const own = pdf.image(page, cover.op);
  return under.every(({ op }) => {
    const other = pdf.image(page, op);
    return own !== null && other !== null && isEqual(own.grey, other.grey);
  });
}

const isEqual = (a: Uint8Array, b: Uint8Array) => a.length === b.length && a.every((level, i) => level === b[i]);

/** Made for it: a little larger than the picture, which would otherwise be seen by nobody. */
const hidesWhole = (mark: Mark, image: Mark) =>
  coveredShare(image.rect, mark.rect) > ALL && rectArea(mark.rect) < LITTLE_LARGER * rectArea(image.rect);

/** Bars on one base line belong to a chart. */
function isChart(covers: readonly Mark[]): boolean {
  if (covers.length < 3) return false;
  const bases = new Map<number, number>();
  for (const { rect } of covers)
    for (const base of [Math.round(rect[3]), 10_000 + Math.round(rect[0])]) bases.set(base, (bases.get(base) ?? 0) + 1);
  const heights = new Set(covers.map((m) => Math.round(m.rect[3] - m.rect[1])));
  const widths = new Set(covers.map((m) => Math.round(m.rect[2] - m.rect[0])));
  return [...bases].some(
    ([base, count]) =>
      count === covers.length &&
      (base < 10_000 ? heights : widths).size > covers.length / 2 &&
      (base < 10_000 ? widths : heights).size <= 2,
  );
}

/** `lifted`: the page without what covers it. */
export function hidesSomething(rect: Rect, lifted: Picture): boolean {
  const box = pixelBox(rect, lifted);
  if (box === null) return false;
  const { low, high, middle } = levelsIn(box, lifted);
  if (high - low < SHOWS) return false;
  let apart = 0;
  for (let y = box.top; y < box.bottom; y++)
    for (let x = box.left; x < box.right; x++) if (Math.abs(lifted.grey[y * lifted.width + x]! - middle) > 40) apart++;
  return apart > 0.03 * (box.right - box.left) * (box.bottom - box.top);
}

function strengthOf(cover: Mark, images: readonly Mark[], scene: Pick<Scene, "width" | "height">): Strength {
  const neutral = cover.rgb === null || Math.max(...cover.rgb) - Math.min(...cover.rgb) < 40;
  const [x, y] = [(cover.rect[0] + cover.rect[2]) / 2, (cover.rect[1] + cover.rect[3]) / 2];
  const on = images.findLast((image) => image.op < cover.op && contains(image.rect, x, y));
  // Black over a face may be a large part of its photograph; what is designed so has words on it.
  const black = cover.rgb !== null && Math.max(...cover.rgb) < BLACK;
  const small = on === undefined || rectArea(cover.rect) < (black ? LARGEST_SHARE : SMALL_SHARE) * rectArea(on.rect);
  const scan = on !== undefined && isScanLike(on, scene.width, scene.height);
  if (neutral && small) return "strong";
  if (neutral && on !== undefined && hidesWhole(cover, on)) return "moderate";
  return scan && small ? "moderate" : "weak";
}
