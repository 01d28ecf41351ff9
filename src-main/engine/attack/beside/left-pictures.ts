// Pictures of a page as it was: those that nothing draws any more, and thumbnails made before the page was redacted.
import { attempt } from "../../../base/attempt.ts";
import { intersectRects, type PageNumber, quadOfRect, type Rect, rectArea } from "../../../base/units.ts";
import { isDict } from "../../documents/pdf/structure.ts";
import type { Trace } from "../../model/document.ts";
import type { EditablePdf, OpenPdf, PdfObjects, Picture } from "../../ports/pdf-engine.ts";
import type { FoundMark } from "../marks.ts";
import { isOtherVersion } from "./alike.ts";
import type { Idle } from "./idle-objects.ts";
import { imageShown } from "./scratch.ts";

/** Pixels; smaller ones are icons. */
const LEAST = [64, 32] as const;
const MOST_LOOKED_AT = 20;
/** Pictures are compared at so many pixels along the longer side. */
const SIDE = 200;
/** Of the ratio of their sides. */
const SAME_SHAPE = 0.02;
/** A thumbnail's mean grey at a mark's place, this far from the page's, is of something else. */
const APART = 50;

type Sized = { readonly number: number; readonly width: number; readonly height: number };

export function leftPictures(pdf: OpenPdf, scratch: () => EditablePdf | null, idle: Idle): Trace[] {
  const left = idle.images
    .flatMap((number) => sizeOf(pdf, number) ?? [])
    .filter(isLarge)
    .slice(0, MOST_LOOKED_AT);
  const copy = left.length === 0 ? null : scratch();
  if (copy === null) return [];
  const drawn = idle.drawn.flatMap((number) => sizeOf(pdf, number) ?? []).filter(isLarge);
  const pageOf = once((page: PageNumber) => {
    const { width, height } = pdf.pageSize(page);
    return pdf.picture(page, SIDE / Math.max(width, height));
  });
  const imageOf = once((number: number) => imageShown(copy, number, 1, SIDE));
  const pages = Array.from({ length: Math.min(pdf.pageCount(), MOST_LOOKED_AT) }, (_, i) => i + 1);
  for (const own of left) {
    const picture = imageOf(own.number);
    if (picture === null) continue;
    const others = drawn.filter((other) => hasShape(own, other)).slice(0, MOST_LOOKED_AT);
    const isOld = (other: Picture | null) => other !== null && isOtherVersion(picture, other);
    const page = pages.find((n) => {
      const size = attempt(() => pdf.pageSize(n));
      return size !== undefined && hasShape(own, size) && isOld(pageOf(n));
    });
    if (page !== undefined) return [{ kind: "beside", how: "left_picture", page, strength: "strong" }];
    if (others.some(({ number }) => isOld(imageOf(number))))
      return [{ kind: "beside", how: "left_picture", ...(pages.length === 1 ? { page: 1 } : {}), strength: "strong" }];
  }
  return [];
}

export function oldThumbnails(pdf: OpenPdf, scratch: () => EditablePdf | null, marks: readonly FoundMark[]): Trace[] {
  const struck = Map.groupBy(
    marks.filter(({ kind }) => kind === "bar" || kind === "patch"),
    ({ page }) => page,
  );
  const out: Trace[] = [];
  for (const [page, own] of struck) {
    if (out.length >= MOST_LOOKED_AT) break;
    const object = pdf.object(pdf.pageObject(page));
    const thumb = isDict(object) ? object.dict.get("Thumb") : undefined;
    if (typeof thumb !== "object" || thumb === null || !("ref" in thumb)) continue;
    const copy = scratch();
    const shown = copy === null ? null : (attempt(() => imageShown(copy, thumb.ref)) ?? null);
    if (shown === null) continue;
    const { width, height } = pdf.pageSize(page);
    const seen = pdf.picture(page, 1);
    const quads = own
      .filter(({ rect }) => {
        const [x, y] = [shown.width / width, shown.height / height];
        const there = meanIn(shown, [rect[0] * x, rect[1] * y, rect[2] * x, rect[3] * y]);
        const here = meanIn(seen, rect);
        return there !== null && here !== null && Math.abs(there - here) > APART;
      })
      .map(({ rect }) => quadOfRect(rect));
    if (quads.length > 0) out.push({ kind: "beside", how: "thumbnail", page, quads, strength: "strong" });
  }
  return out;
}

/** null for what is too small to be seen. */
function meanIn({ grey, width, height }: Picture, rect: Rect): number | null {
  const [x0, y0, x1, y1] = intersectRects(rect, [0, 0, width, height]);
  if (rectArea([x0, y0, x1, y1]) < 4) return null;
  const [left, top] = [Math.round(x0), Math.round(y0)];
  const [right, bottom] = [Math.max(left + 1, Math.round(x1)), Math.max(top + 1, Math.round(y1))];
  let [sum, count] = [0, 0];
  for (let y = top; y < Math.min(bottom, height); y++)
    for (let x = left; x < Math.min(right, width); x++) {
      sum += grey[y * width + x]!;
      count++;
    }
  return count === 0 ? null : sum / count;
}

function sizeOf(pdf: PdfObjects, number: number): Sized | null {
  const object = pdf.object(number);
  if (!isDict(object)) return null;
  const [width, height] = [object.dict.get("Width"), object.dict.get("Height")];
  return typeof width === "number" && typeof height === "number" ? { number, width, height } : null;
}

const isLarge = ({ width, height }: Sized) => width >= LEAST[0] && height >= LEAST[1];

const hasShape = (a: Pick<Sized, "width" | "height">, b: Pick<Sized, "width" | "height">) =>
  Math.abs((a.width * b.height) / (a.height * b.width) - 1) < SAME_SHAPE;

/** null for what can't be drawn. */
function once<K>(draw: (key: K) => Picture | null): (key: K) => Picture | null {
  const known = new Map<K, Picture | null>();
  return (key) => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const drawn = attempt(() => draw(key)) ?? null;
    known.set(key, drawn);
    return drawn;
  };
}
