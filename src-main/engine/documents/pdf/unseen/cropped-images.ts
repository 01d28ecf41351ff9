// Pictures of which the page shows a part only: the rest is in the file.

import { intersectRects, type Pt, type Quad, quadOfRect, type Rect, rectArea } from "../../../../base/units.ts";
import type { Strength } from "../../../../contract/check.ts";
import type { Mark, OpenPdf } from "../../../ports/pdf-engine.ts";
import { levelsIn } from "./places.ts";

/** Printers let pictures run a little over the page's edge. */
const BLEED: Pt = 20;
/** Share of a picture that must be cut off to call it cropped. */
const CUT = 0.1;
const LEAST: Pt = 24;
const MOST_LOOKED_AT = 8;
const MOST_PARTS = 100;

export function croppedImages(
  pdf: OpenPdf,
  page: { readonly page: number; readonly width: Pt; readonly height: Pt; readonly marks: readonly Mark[] },
): { quads: readonly Quad[]; strength: Strength }[] {
  const sheet: Rect = [-BLEED, -BLEED, page.width + BLEED, page.height + BLEED];
  const allShown = shownInParts(page.marks);
  const cut = page.marks.filter((mark) => {
    if (mark.kind !== "image" || mark.rgb !== null || mark.pixels === null || mark.pixels.width < 16) return false;
    const whole = mark.whole;
    const shown = rectArea(mark.rect);
    const area = rectArea(whole);
    if (area === 0 || shown >= (1 - CUT) * area || allShown(mark) >= (1 - CUT) * area) return false;
    // What only runs over the edge of the page is a bleed.
    const within = intersectRects(whole, sheet);
    if (
      rectArea(within) > 0.999 * area &&
      shown >= (1 - CUT) * rectArea(intersectRects(whole, [0, 0, page.width, page.height]))
    )
      return false;
    // A background is made to cover the page, whatever the page's shape.
    if (rectArea(mark.rect) >= 0.95 * page.width * page.height) return false;
    return whole[2] - whole[0] >= LEAST && whole[3] - whole[1] >= LEAST && !isTile(mark, page.marks);
  });
  return cut.slice(0, MOST_LOOKED_AT).flatMap((mark) => {
    const picture = pdf.image(page.page, mark.op);
    if (picture === null) return [];
    const { low, high } = levelsIn({ left: 0, top: 0, right: picture.width, bottom: picture.height }, picture);
    if (high - low < 40) return [];
    const unseen = rectArea(mark.rect) < 1;
    return [{ quads: [quadOfRect(unseen ? mark.whole : mark.rect)], strength: "moderate" as const }];
  });
}

/** How much is shown of the same picture in the same place, where it is drawn again and again, each time clipped otherwise. */
function shownInParts(marks: readonly Mark[]): (mark: Mark) => number {
  const parts = new Map<string, Rect[]>();
  const keyOf = ({ pixels, whole }: Mark) => `${pixels?.width} ${pixels?.height} ${whole.map(Math.round).join(" ")}`;
  for (const mark of marks) {
    if (mark.kind !== "image") continue;
    const known = parts.get(keyOf(mark)) ?? [];
    parts.set(keyOf(mark), known);
    // What is shown twice counts once.
    if (known.length < MOST_PARTS && !known.some((part) => rectArea(intersectRects(part, mark.rect)) > 1))
      known.push(mark.rect);
  }
  return (mark) => (parts.get(keyOf(mark)) ?? []).reduce((sum, part) => sum + rectArea(part), 0);
}

/** One of several of a size, laid side by side: wallpaper. */
const isTile = ({ pixels, whole }: Mark, marks: readonly Mark[]) =>
  marks.filter(
    (other) =>
      other.kind === "image" &&
      other.pixels?.width === pixels?.width &&
      other.pixels?.height === pixels?.height &&
      Math.abs(other.whole[2] - other.whole[0] - whole[2] + whole[0]) < 1,
  ).length >= 3;
