// Where a link lies in the copy: on words and pictures of the copy, so that its edges are none of the original's.
import { contains, intersectRects, type Rect, rectArea, rectOfQuad } from "../../base/units.ts";
import type { Glyph, InnerLink, RawPage } from "../ports/pdf-engine.ts";
import { wordsOf } from "./standing-words.ts";

/** Of a picture that a link stands for, it covers so much. */
const COVERS = 0.5;

/**
 * `pageOf`: the copy's. A link over several lines becomes one a line; one on nothing that is seen doesn't come back.
 * In the order of their places, since that of the original could tell one copy from another.
 */
export function linkPlaces(links: readonly InnerLink[], pageOf: (page: number) => RawPage | undefined): InnerLink[] {
  const out = new Map<string, InnerLink>();
  for (const [page, own] of Map.groupBy(links, (link) => link.page)) {
    const raw = pageOf(page);
    if (raw === undefined) continue;
    const lines = raw.lines.map((line) => wordsOf(line).map(boxOf));
    for (const link of own)
      for (const rect of placesIn(link.rect, lines, raw.images))
        out.set([page, link.to, ...rect].join(), { ...link, rect });
  }
  return [...out.values()].sort(
    (a, b) => a.page - b.page || a.rect[1] - b.rect[1] || a.rect[0] - b.rect[0] || a.to - b.to,
  );
}

function placesIn(rect: Rect, lines: readonly (readonly Rect[])[], images: readonly Rect[]): Rect[] {
  const onWords = lines.flatMap((words) => {
    const under = words.filter(([x0, y0, x1, y1]) => contains(rect, (x0 + x1) / 2, (y0 + y1) / 2));
    return under.length === 0 ? [] : [around(under)];
  });
  if (onWords.length > 0) return onWords;
  const picture = images.find((image) => rectArea(intersectRects(image, rect)) > COVERS * rectArea(image));
  return picture === undefined ? [] : [picture];
}

const boxOf = (word: readonly Glyph[]) => around(word.map(({ quad }) => rectOfQuad(quad)));

const around = (rects: readonly Rect[]): Rect => [
  Math.min(...rects.map((r) => r[0])),
  Math.min(...rects.map((r) => r[1])),
  Math.max(...rects.map((r) => r[2])),
  Math.max(...rects.map((r) => r[3])),
];
