// One page painted several ways: as it is, without its text, with nothing but its text, without what covers.
import * as mupdf from "mupdf";
import type { Looks, Picture } from "../../engine/ports/pdf-engine.ts";
import { borrowed } from "./device-values.ts";

type Drawn = {
  readonly run: (device: mupdf.Device, matrix: mupdf.Matrix) => void;
  readonly bounds: mupdf.Rect;
};

/** Levels of `parts` colours a pixel, row by row. */
type Painted = Omit<Picture, "grey"> & { readonly levels: Uint8Array; readonly parts: number };

const gray = mupdf.ColorSpace.DeviceGray;
const rgb = mupdf.ColorSpace.DeviceRGB;

/** Paints nothing: what it clips vanishes. */
const nowhere = () => new mupdf.Path();

export function looksOf(page: mupdf.PDFPage, scale: number): Looks {
  return withList(page, (drawn) => {
    const seen = paint(drawn, scale, (to) => passing(to, () => true, true), rgb, spare(0));
    const bare = paint(drawn, scale, (to) => passing(to, () => true, false), rgb, spare(1));
    return { ...compared(seen, bare), ink: inGrey(paint(drawn, scale, inking, gray)) };
  });
}

/** Levels of the last page that was painted in colours: a page's are megabytes, and there are two of each. */
const spares: Uint8Array[] = [];
const spare = (which: number) => (length: number) => {
  if ((spares[which]?.length ?? 0) < length) spares[which] = new Uint8Array(length);
  return spares[which]!.subarray(0, length);
};

/** Both in grey, and how far apart they are at most in one colour. */
function compared(
  { width, height, scale, levels: a }: Painted,
  { levels: b }: Painted,
): Pick<Looks, "seen" | "bare" | "change"> {
  const picture = () => ({ width, height, scale, grey: new Uint8Array(width * height) });
  const [seen, bare, change] = [picture(), picture(), picture()];
  for (let i = 0, at = 0; i < seen.grey.length; i++, at += 3) {
    seen.grey[i] = greyLevel(a[at]!, a[at + 1]!, a[at + 2]!);
    bare.grey[i] = greyLevel(b[at]!, b[at + 1]!, b[at + 2]!);
    change.grey[i] = Math.max(
      Math.abs(a[at]! - b[at]!),
      Math.abs(a[at + 1]! - b[at + 1]!),
      Math.abs(a[at + 2]! - b[at + 2]!),
    );
  }
  return { seen, bare, change };
}

const greyLevel = (r: number, g: number, b: number) => (r * 77 + g * 150 + b * 29) >> 8;

export function liftedOf(page: mupdf.PDFPage, scale: number, without: ReadonlySet<number>): Picture {
  return inGrey(paint(asRead(page), scale, (to) => passing(to, (op) => !without.has(op), false), gray));
}

/** The grey levels of the image that an operation paints; null where none does or it can't be decoded. */
export function imageOf(page: mupdf.PDFPage, wanted: number): Picture | null {
  let op = -1;
  let found: Picture | null = null;
  // A path lies in the list's own memory: freed by the garbage collector after the list, it breaks the heap.
  const count = (...handles: readonly { destroy(): void }[]) => {
    op++;
    free(...handles);
  };
  const take = (image: mupdf.Image) => {
    op++;
    borrowed(image);
    if (op !== wanted) return;
    try {
      found = greyOf(image);
    } catch {
      found = null;
    }
  };
  const device = new mupdf.Device({
    fillPath: (path, _evenOdd, _ctm, space) => count(path, space),
    strokePath: (path, stroke, _ctm, space) => count(path, stroke, space),
    fillText: (text, _ctm, space) => count(text, space),
    strokeText: (text, stroke, _ctm, space) => count(text, stroke, space),
    ignoreText: (text) => count(text),
    fillShade: (shade: mupdf.Shade) => {
      borrowed(shade);
      op++;
    },
    fillImage: take,
    fillImageMask: (image, _ctm, space) => {
      take(image);
      free(space);
    },
    clipImageMask: (image: mupdf.Image) => void borrowed(image),
  });
  try {
    asRead(page).run(device, mupdf.Matrix.identity);
    device.close();
  } finally {
    device.destroy();
  }
  return found;
}

/** As marks are read: a list leaves out what has no size, and its operations count otherwise. */
export const asRead = (page: mupdf.PDFPage): Drawn => ({
  run: (device, matrix) => {
    page.runPageContents(device, matrix);
    page.runPageAnnots(device, matrix);
    page.runPageWidgets(device, matrix);
  },
  bounds: page.getBounds(),
});

/** For what is painted several times and asks for no operation by its number. */
function withList<T>(page: mupdf.PDFPage, use: (drawn: Drawn) => T): T {
  const list = page.toDisplayList(true);
  try {
    return use({ run: (device, matrix) => list.run(device, matrix), bounds: page.getBounds() });
  } finally {
    list.destroy();
  }
}

function greyOf(image: mupdf.Image): Picture {
  const pixmap = image.toPixmap();
  try {
    const space = pixmap.getColorSpace();
    const own = space?.isGray() === true && pixmap.getAlpha() === 0;
    const grey = own ? pixmap : pixmap.convertToColorSpace(mupdf.ColorSpace.DeviceGray, false);
    try {
      return inGrey(copy(grey, 1));
    } finally {
      if (grey !== pixmap) grey.destroy();
    }
  } finally {
    pixmap.destroy();
  }
}

export function paint(
  { run, bounds }: Drawn,
  scale: number,
  filter: (to: mupdf.Device) => mupdf.Device,
  space: mupdf.ColorSpace,
  room?: (length: number) => Uint8Array,
): Painted {
  const [x0, y0, x1, y1] = bounds;
  const right = Math.max(1, Math.ceil((x1 - x0) * scale));
  const bottom = Math.max(1, Math.ceil((y1 - y0) * scale));
  const pixmap = new mupdf.Pixmap(space, [0, 0, right, bottom], false);
  const target = new mupdf.DrawDevice(mupdf.Matrix.identity, pixmap);
  const device = filter(target);
  try {
    pixmap.clear(255);
    run(device, [scale, 0, 0, scale, -x0 * scale, -y0 * scale]);
    device.close();
    target.close();
    return copy(pixmap, scale, room);
  } finally {
    device.destroy();
    target.destroy();
    pixmap.destroy();
  }
}

function copy(
  pixmap: mupdf.Pixmap,
  scale: number,
  room: (length: number) => Uint8Array = (length) => new Uint8Array(length),
): Painted {
  const width = pixmap.getWidth();
  const height = pixmap.getHeight();
  const stride = pixmap.getStride();
  const parts = pixmap.getNumberOfComponents();
  const row = width * parts;
  const levels = room(row * height);
  // The view into WASM memory dies with the next allocation: copy at once.
  const pixels = pixmap.getPixels();
  if (stride === row) levels.set(pixels.subarray(0, levels.length));
  else for (let y = 0; y < height; y++) levels.set(pixels.subarray(y * stride, y * stride + row), y * row);
  return { width, height, scale, levels, parts };
}

export function inGrey({ width, height, scale, levels, parts }: Painted): Picture {
  if (parts === 1) return { width, height, scale, grey: levels };
  const grey = new Uint8Array(width * height);
  for (let i = 0, at = 0; i < grey.length; i++, at += parts)
    grey[i] = greyLevel(levels[at]!, levels[at + 1]!, levels[at + 2]!);
  return { width, height, scale, grey };
}

/**
 * Hands everything on, but for text and operations that are to be left out. `inMask`: the operation doesn't paint the
 * page, but says where something else does. `instead` is painted in an image's place, where there is one for it.
 */
export function passing(
  to: mupdf.Device,
  wants: (op: number, inMask: boolean) => boolean,
  withText: boolean,
  instead?: (op: number, ctm: mupdf.Matrix) => boolean,
): mupdf.Device {
  let op = -1;
  let masks = 0;
  const next = () => wants(++op, masks > 0);
  // The library takes colours of 1, 3 and 4 parts; of others only the first ones reach it.
  const black: [mupdf.ColorSpace, mupdf.Color] = [gray, [0]];
  const plain = (space: mupdf.ColorSpace, color: number[]): [mupdf.ColorSpace, mupdf.Color] =>
    isColor(color) && color.length === space.getNumberOfComponents()
      ? [space, color]
      : [gray, [color.length === 0 ? 0 : 1 - Math.min(1, Math.max(...color))]];
  return new mupdf.Device({
    fillPath: (path, evenOdd, ctm, space, color, alpha) => {
      if (next()) to.fillPath(path, evenOdd, ctm, ...plain(space, color), alpha);
      free(path, space);
    },
    strokePath: (path, stroke, ctm, space, color, alpha) => {
      if (next()) to.strokePath(path, stroke, ctm, ...plain(space, color), alpha);
      free(path, stroke, space);
    },
    clipPath: (path, evenOdd, ctm) => {
      to.clipPath(path, evenOdd, ctm);
      free(path);
    },
    clipStrokePath: (path, stroke, ctm) => {
      to.clipStrokePath(path, stroke, ctm);
      free(path, stroke);
    },
    fillText: (text, ctm, space, color, alpha) => {
      if (next() && withText) to.fillText(text, ctm, ...plain(space, color), alpha);
      free(text, space);
    },
    strokeText: (text, stroke, ctm, space, color, alpha) => {
      if (next() && withText) to.strokeText(text, stroke, ctm, ...plain(space, color), alpha);
      free(text, stroke, space);
    },
    ignoreText: (text) => {
      next();
      free(text);
    },
    clipText: (text, ctm) => {
      if (withText) to.clipText(text, ctm);
      else to.clipPath(nowhere(), false, ctm);
      free(text);
    },
    clipStrokeText: (text, stroke, ctm) => {
      if (withText) to.clipStrokeText(text, stroke, ctm);
      else to.clipPath(nowhere(), false, ctm);
      free(text, stroke);
    },
    fillShade: (shade, ctm, alpha) => {
      borrowed(shade);
      if (next()) to.fillShade(shade, ctm, alpha);
    },
    fillImage: (image, ctm, alpha) => {
      borrowed(image);
      if (next() && instead?.(op, ctm) !== true) to.fillImage(image, ctm, alpha);
    },
    fillImageMask: (image, ctm, space, color, alpha) => {
      borrowed(image);
      if (next() && instead?.(op, ctm) !== true) to.fillImageMask(image, ctm, ...plain(space, color), alpha);
      free(space);
    },
    clipImageMask: (image, ctm) => {
      borrowed(image);
      to.clipImageMask(image, ctm);
    },
    popClip: () => to.popClip(),
    beginMask: (area, luminosity, space, color) => {
      masks++;
      const known = space.pointer !== (0 as never);
      to.beginMask(area, luminosity, ...(known ? plain(space, color) : black));
      free(space);
    },
    endMask: () => {
      masks--;
      to.endMask();
    },
    beginGroup: (area, space, isolated, knockout, mode, alpha) => {
      to.beginGroup(area, space, isolated, knockout, mode, alpha);
      free(space);
    },
    endGroup: () => to.endGroup(),
    // Without an id a tile isn't kept, so that one painted with its text isn't used where text is left out.
    beginTile: (area, view, xstep, ystep, ctm) => to.beginTile(area, view, xstep, ystep, ctm, 0, 0),
    endTile: () => to.endTile(),
  });
}

/** Nothing but text, black, out of every clip. */
function inking(to: mupdf.Device): mupdf.Device {
  const fill = (text: mupdf.Text, ctm: mupdf.Matrix) => to.fillText(text, ctm, gray, [0], 1);
  return new mupdf.Device({
    fillText: (text, ctm, space) => {
      fill(text, ctm);
      free(text, space);
    },
    strokeText: (text, stroke, ctm, space) => {
      to.strokeText(text, stroke, ctm, gray, [0], 1);
      free(text, stroke, space);
    },
    ignoreText: (text, ctm) => {
      fill(text, ctm);
      free(text);
    },
    clipText: (text, ctm) => {
      fill(text, ctm);
      free(text);
    },
    clipImageMask: (image) => void borrowed(image),
    fillShade: (shade) => void borrowed(shade),
  });
}

const isColor = (color: readonly number[]): color is mupdf.Color => [1, 3, 4].includes(color.length);

function free(...handles: readonly { destroy(): void }[]): void {
  for (const handle of handles) handle.destroy();
}
