// Where the pages draw which pictures, and what of each is in view: inside the page and every clip, under no cover.
import * as mupdf from "mupdf";
import { boundsOf, partsOf } from "./path-walk.ts";

type Rect = readonly [number, number, number, number];

export type Placement = {
  /** Tells images of the document apart; null for one inside a content stream. */
  readonly image: number | null;
  /** From the unit square, origin top left, to the page's space. */
  readonly matrix: mupdf.Matrix;
  /** What clips leave, in the page's space. */
  readonly view: Rect;
  /** Opaque rectangles painted on top later. */
  readonly covers: Rect[];
};

/** `ownerOf`: the image object that a pointer is of, or whose mask it is of; a masked picture is drawn in two parts. */
export function placementsOn(page: mupdf.PDFPage, ownerOf: (pointer: number) => number | undefined): Placement[] {
  const out: Placement[] = [];
  const views: Rect[] = [page.getBounds()];
  /** Inside tiles, masks and groups what is in view can't be told: such pictures count as seen whole. */
  let unsure = 0;
  /** Inside groups what is painted may be see-through. */
  let groups = 0;
  const view = () => views.at(-1)!;
  const clip = (rect: Rect) => void views.push(intersection(view(), rect));
  const clipTo = (path: mupdf.Path, ctm: mupdf.Matrix, width: number) => {
    const [x0, y0, x1, y1] = boundsOf(partsOf(path, ctm));
    clip([x0 - width, y0 - width, x1 + width, y1 + width]);
    path.destroy();
  };
  const draw = (image: mupdf.Image, ctm: mupdf.Matrix) => {
    const owner = ownerOf(borrowed(image));
    // The library has turned them right side up: of the unit square it is given, the origin is the top left.
    out.push({
      image: owner ?? null,
      matrix: ctm,
      view: unsure > 0 ? EVERYTHING : view(),
      covers: [],
    });
  };
  const device = new mupdf.Device({
    fillPath: (path, _evenOdd, ctm, _space, _colour, alpha) => {
      // What is painted before any picture covers none.
      if (out.length > 0 && alpha === 1 && groups === 0 && unsure === 0) cover(path, ctm);
      path.destroy();
    },
    clipPath: (path, _evenOdd, ctm) => clipTo(path, ctm, 0),
    clipStrokePath: (path, _stroke, ctm) => clipTo(path, ctm, Infinity),
    clipText: (text) => {
      text.destroy();
      clip(view());
    },
    clipStrokeText: (text) => {
      text.destroy();
      clip(view());
    },
    clipImageMask: (image, ctm) => {
      draw(image, ctm);
      clip(view());
    },
    popClip: () => void (views.length > 1 && views.pop()),
    fillImage: (image, ctm) => draw(image, ctm),
    fillImageMask: (image, ctm) => draw(image, ctm),
    beginMask: () => {
      unsure++;
    },
    // The mask's content ends here, and what it lets through ends with a clip.
    endMask: () => {
      unsure--;
      clip(view());
    },
    beginGroup: () => {
      groups++;
    },
    endGroup: () => {
      groups--;
    },
    beginTile: () => {
      unsure++;
      return 0;
    },
    endTile: () => {
      unsure--;
    },
  });
  const cover = (path: mupdf.Path, ctm: mupdf.Matrix) => {
    const [part, ...more] = partsOf(path, ctm);
    if (part === undefined || more.length > 0 || part.curves > 0 || !isUpright(part.points)) return;
    const rect = intersection(boundsOf([part]) as Rect, view());
    if (rect[2] - rect[0] > 1 && rect[3] - rect[1] > 1) for (const placement of out) placement.covers.push(rect);
  };
  try {
    page.run(device, mupdf.Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
  return out;
}

const EVERYTHING: Rect = [-Infinity, -Infinity, Infinity, Infinity];

export function intersection(a: Rect, b: Rect): Rect {
  return [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];
}

/** Four corners, each side along an axis. */
function isUpright(points: readonly number[]): boolean {
  const last = points.length - 2;
  const isClosed = Math.abs(points[0]! - points[last]!) < 0.01 && Math.abs(points[1]! - points[last + 1]!) < 0.01;
  if (points.length !== 10 && points.length !== 8) return false;
  if (points.length === 10 && !isClosed) return false;
  const at = (i: number) => points[i % 8]!;
  for (let i = 0; i < 8; i += 2)
    if (Math.abs(at(i) - at(i + 2)) > 0.01 && Math.abs(at(i + 1) - at(i + 3)) > 0.01) return false;
  return true;
}

/**
 * The library hands its own image to a device without counting the hand: collecting the wrapper would free an image
 * that others still hold.
 */
function borrowed(image: mupdf.Image): number {
  const { _finalizer } = mupdf.Image as unknown as { readonly _finalizer?: FinalizationRegistry<number> };
  _finalizer?.unregister(image);
  const pointer = image.pointer as unknown as number;
  return pointer;
}
