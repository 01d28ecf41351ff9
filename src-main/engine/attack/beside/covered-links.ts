// Links under a mark: the words went, and the address they led to, often the person's own, stayed.

import { attempt } from "../../../base/attempt.ts";
import { apply } from "../../../base/matrix.ts";
import { overlap, type PageNumber, quadOfRect, type Rect, rectArea } from "../../../base/units.ts";
import { resolve, resolveDict } from "../../documents/pdf/places.ts";
import { isDict, nameOf } from "../../documents/pdf/structure.ts";
import { levelOf } from "../../documents/pdf/unseen/mark-index.ts";
import { coveredShare } from "../../documents/pdf/unseen/page-scene.ts";
import { levelsIn, pixelBox } from "../../documents/pdf/unseen/places.ts";
import type { Trace } from "../../model/document.ts";
import type { Mark, OpenPdf, Picture } from "../../ports/pdf-engine.ts";
import type { FoundMark } from "../marks.ts";

/** A page has so many links at most that are looked at. */
const MOST_LINKS = 500;
/** Grey levels within a place that shows nothing. */
const PLAIN = 24;
/** A larger one is the ground of more than the link. */
const LARGER = 6;
/** A line's height and a few. */
const HIGHEST = 48;
const DARK = 80;
const OPAQUE = 0.85;

export function coveredLinks(pdf: OpenPdf, marks: readonly FoundMark[]): Trace[] {
  const out: Trace[] = [];
  for (let page = 1; page <= pdf.pageCount(); page++) {
    const links = attempt(() => linksOn(pdf, page)) ?? [];
    if (links.length === 0) continue;
    const struck = marks.filter((mark) => mark.page === page && mark.kind !== "letters").map(({ rect }) => rect);
    const strong: Rect[] = [];
    const moderate: Rect[] = [];
    attempt(() => {
      const painted = pdf.marks(page);
      let seen: Picture | undefined;
      for (const link of links) {
        const cover = coverOf(link, painted);
        const isStruck = struck.some((rect) => coveredShare(link, rect) > 0.6);
        if (cover === null && !isStruck) continue;
        seen ??= pdf.picture(page, 2);
        if (!isPlain(link, seen)) continue;
        (isStruck || isDark(cover) ? strong : moderate).push(link);
      }
    });
    for (const [strength, rects] of [["strong", strong] as const, ["moderate", moderate] as const])
      if (rects.length > 0) out.push({ kind: "beside", how: "link", page, quads: rects.map(quadOfRect), strength });
  }
  return out;
}

/** Where on the page as displayed links lie that lead out of the document. */
function linksOn(pdf: OpenPdf, page: PageNumber): Rect[] {
  const object = pdf.object(pdf.pageObject(page));
  const listed = isDict(object) ? resolve(pdf, object.dict.get("Annots")) : null;
  if (typeof listed !== "object" || listed === null || !("array" in listed)) return [];
  const matrix = pdf.pageMatrix(page);
  return listed.array.slice(0, MOST_LINKS).flatMap((item): Rect[] => {
    const annotation = resolveDict(pdf, item);
    if (annotation === null || nameOf(annotation.dict.get("Subtype")) !== "Link") return [];
    const action = resolveDict(pdf, annotation.dict.get("A")) ?? resolveDict(pdf, annotation.dict.get("PA"));
    if (action === null || nameOf(action.dict.get("S")) !== "URI") return [];
    const rect = resolve(pdf, annotation.dict.get("Rect"));
    if (typeof rect !== "object" || rect === null || !("array" in rect)) return [];
    const [a, b, c, d] = rect.array.map((n) => (typeof n === "number" ? n : Number.NaN));
    const [x0, y0] = apply(matrix, a ?? Number.NaN, b ?? Number.NaN);
    const [x1, y1] = apply(matrix, c ?? Number.NaN, d ?? Number.NaN);
    const own: Rect = [Math.min(x0, x1), Math.min(y0, y1), Math.max(x0, x1), Math.max(y0, y1)];
    return own.every(Number.isFinite) && rectArea(own) > 4 ? [own] : [];
  });
}

/** What lies over it and is as large as a mark, with no words on it. */
function coverOf(link: Rect, painted: readonly Mark[]): Mark | null {
  const cover = painted.findLast(
    ({ kind, rect, rgb, alpha, blended, solid }) =>
      (kind === "fill" || kind === "stroke" || kind === "image") &&
      rgb !== null &&
      solid &&
      !blended &&
      alpha >= OPAQUE &&
      coveredShare(link, rect) > 0.8 &&
      rectArea(rect) < LARGER * rectArea(link) &&
      rect[3] - rect[1] < HIGHEST,
  );
  if (cover === undefined) return null;
  const isWritten = painted.some((m) => m.kind === "text" && !m.undrawn && m.op > cover.op && overlap(m.rect, link));
  return isWritten ? null : cover;
}

const isDark = (cover: Mark | null) => cover?.rgb !== null && cover !== null && levelOf(cover.rgb) <= DARK;

function isPlain(rect: Rect, seen: Picture): boolean {
  const box = pixelBox([rect[0] + 1.5, rect[1] + 1.5, rect[2] - 1.5, rect[3] - 1.5], seen);
  if (box === null) return false;
  const { low, high } = levelsIn(box, seen);
  return high - low < PLAIN;
}
