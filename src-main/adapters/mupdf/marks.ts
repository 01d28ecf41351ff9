// A page's painting as a list: what is painted, where, in which order. Far cheaper than a picture of it.
import * as mupdf from "mupdf";
import type { Matrix } from "../../base/matrix.ts";
import { intersectRects, type Rect } from "../../base/units.ts";
import type { Mark } from "../../engine/ports/pdf-engine.ts";
import { filledParts, leavesAll, type Outline, strokedParts } from "./bars.ts";
import { borrowed, type Rgb, rgbOf } from "./device-values.ts";

/** A page that paints more is not followed to its end. */
const MOST_MARKS = 60_000;

/** `shaped`: it leaves less than its rectangle, a few letters of a line perhaps. */
type Clip = {
  readonly rect: Rect;
  readonly shaped: boolean /** Of letters, and which operation came before it: what follows shows them. */;
  readonly letters?: { readonly whole: Rect; readonly op: number };
};
type Painted = Pick<Mark, "kind" | "whole" | "rgb" | "solid"> & Partial<Pick<Mark, "undrawn" | "pixels">>;

export function readMarks(page: mupdf.PDFPage): Mark[] {
  const [x0, y0, x1, y1] = page.getBounds();
  const move = (r: readonly number[]): Rect => [r[0]! - x0, r[1]! - y0, r[2]! - x0, r[3]! - y0];
  const marks: Mark[] = [];
  const clips: Clip[] = [{ rect: [0, 0, x1 - x0, y1 - y0], shaped: false }];
  const groups: { alpha: number; blended: boolean }[] = [{ alpha: 1, blended: false }];
  let from: Mark["from"] = "content";
  let op = -1;
  /** Inside a soft mask or a tile nothing is painted on the page by itself. */
  let apart = 0;

  const add = (alpha: number, painted: Painted) => {
    if (apart > 0 || marks.length >= MOST_MARKS) return;
    const group = groups.at(-1)!;
    marks.push({
      op,
      rect: intersectRects(painted.whole, clips.at(-1)!.rect),
      alpha: alpha * group.alpha,
      blended: group.blended,
      undrawn: false,
      from,
      pixels: null,
      ...(clips.at(-1)!.shaped ? { shaped: true as const } : {}),
      ...painted,
    });
  };
  const clip = (rect: Rect, shaped: boolean) => {
    const around = clips.at(-1)!;
    clips.push({ rect: intersectRects(rect, around.rect), shaped: shaped || around.shaped });
  };
  const everywhere = (letters?: Clip["letters"]) => {
    const { rect } = clips.at(-1)!;
    clips.push({ rect, shaped: true, ...(letters === undefined ? {} : { letters }) });
  };
  const parts = (kind: Mark["kind"], outlines: Outline[] | null, whole: () => Rect, rgb: Rgb | null, alpha: number) => {
    if (outlines === null) add(alpha, { kind, whole: whole(), rgb, solid: false });
    else for (const { rect, solid } of outlines) add(alpha, { kind, whole: move(rect), rgb, solid });
  };
  const boundsOf = (t: mupdf.Text, stroke: mupdf.StrokeState | null, ctm: Matrix) =>
    move(t.getBounds(stroke as mupdf.StrokeState, mutable(ctm)));
  const text = (t: mupdf.Text, stroke: mupdf.StrokeState | null, ctm: Matrix, rgb: Rgb | null, alpha: number) =>
    add(alpha, {
      kind: "text",
      whole: boundsOf(t, stroke, ctm),
      rgb,
      solid: false,
      undrawn: alpha < 0,
    });
  const image = (i: mupdf.Image, ctm: Matrix, alpha: number, rgb: Rgb | null) => {
    op++;
    const held = borrowed(i);
    const pixels = { width: held.getWidth(), height: held.getHeight() };
    add(alpha, { kind: "image", whole: move(unitSquare(ctm)), rgb, solid: rgb === null || paintsAll(held), pixels });
  };

  const device = new mupdf.Device({
    fillPath: (path, _evenOdd, ctm, space, color, alpha) => {
      op++;
      const bounds = () => move(path.getBounds(null as unknown as mupdf.StrokeState, ctm));
      parts("fill", filledParts(path, ctm), bounds, rgbOf(space, color), alpha);
      path.destroy();
      space.destroy();
    },
    strokePath: (path, stroke, ctm, space, color, alpha) => {
      op++;
      const width = stroke.getLineWidth() * Math.sqrt(Math.abs(ctm[0] * ctm[3] - ctm[1] * ctm[2]));
      const bounds = () => move(path.getBounds(stroke, ctm));
      parts("stroke", strokedParts(path, ctm, width), bounds, rgbOf(space, color), alpha);
      path.destroy();
      stroke.destroy();
      space.destroy();
    },
    clipPath: (path, _evenOdd, ctm) => {
      clip(move(path.getBounds(null as unknown as mupdf.StrokeState, ctm)), !leavesAll(path, ctm));
      path.destroy();
    },
    clipStrokePath: (path, stroke, ctm) => {
      clip(move(path.getBounds(stroke, ctm)), true);
      path.destroy();
      stroke.destroy();
    },
    fillText: (t, ctm, space, color, alpha) => {
      op++;
      text(t, null, ctm, rgbOf(space, color), alpha);
      t.destroy();
      space.destroy();
    },
    strokeText: (t, stroke, ctm, space, color, alpha) => {
      op++;
      text(t, stroke, ctm, rgbOf(space, color), alpha);
      t.destroy();
      stroke.destroy();
      space.destroy();
    },
    clipText: (t, ctm) => {
      everywhere({ whole: boundsOf(t, null, ctm), op });
      t.destroy();
    },
    clipStrokeText: (t, stroke, ctm) => {
      everywhere({ whole: boundsOf(t, stroke, ctm), op });
      t.destroy();
      stroke.destroy();
    },
    ignoreText: (t, ctm) => {
      op++;
      text(t, null, ctm, null, -1);
      t.destroy();
    },
    fillShade: (shade, ctm, alpha) => {
      op++;
      void ctm;
      borrowed(shade);
      add(alpha, { kind: "shading", whole: clips.at(-1)!.rect, rgb: null, solid: true });
    },
    fillImage: (i, ctm, alpha) => image(i, ctm, alpha, null),
    fillImageMask: (i, ctm, space, color, alpha) => {
      image(i, ctm, alpha, rgbOf(space, color));
      space.destroy();
    },
    clipImageMask: (i, ctm) => {
      borrowed(i);
      clip(move(unitSquare(ctm)), true);
    },
    popClip: () => {
      const letters = clips.length > 1 ? clips.pop()!.letters : undefined;
      // Nothing was painted through them.
      if (letters?.op === op) add(-1, { kind: "text", whole: letters.whole, rgb: null, solid: false, undrawn: true });
    },
    beginMask: (_area, _luminosity, space) => {
      apart++;
      space.destroy();
    },
    endMask: () => {
      apart--;
      everywhere();
    },
    beginGroup: (_area, space, _isolated, _knockout, mode, alpha) => {
      const around = groups.at(-1)!;
      groups.push({ alpha: around.alpha * alpha, blended: around.blended || mode !== "Normal" });
      space.destroy();
    },
    endGroup: () => {
      if (groups.length > 1) groups.pop();
    },
    beginTile: () => {
      // What the tile paints counts from the next operation on.
      op++;
      add(1, { kind: "pattern", whole: clips.at(-1)!.rect, rgb: null, solid: true });
      op--;
      apart++;
      return 0;
    },
    endTile: () => {
      apart--;
    },
  });
  try {
    page.runPageContents(device, mupdf.Matrix.identity);
    from = "annotation";
    page.runPageAnnots(device, mupdf.Matrix.identity);
    from = "field";
    page.runPageWidgets(device, mupdf.Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
  return marks;
}

/** Larger stencils are letters and drawings. */
const SMALL_STENCIL = 1024;

/** A stencil of a few pixels that paints each of them is a bar, as some programs write bars. */
function paintsAll(stencil: mupdf.Image): boolean {
  if (stencil.getWidth() * stencil.getHeight() > SMALL_STENCIL) return false;
  try {
    const pixmap = stencil.toPixmap();
    const all = pixmap.getPixels().every((level) => level === 255);
    pixmap.destroy();
    return all;
  } catch {
    return false;
  }
}

const mutable = (m: Matrix): mupdf.Matrix => [m[0], m[1], m[2], m[3], m[4], m[5]];

function unitSquare([a, b, c, d, e, f]: Matrix): Rect {
  const xs = [e, e + a, e + c, e + a + c];
  const ys = [f, f + b, f + d, f + b + d];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
