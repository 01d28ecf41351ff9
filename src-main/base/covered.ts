// What stands wholly under marks: it is struck with them, though nobody decided it by itself.
import { contains, type PageNumber, type Quad, type Rect, rectOfQuad } from "./units.ts";

/** Points along a line that marks must hold for the whole of it to count as covered. */
const SAMPLES = 8;

type Lies = { readonly id: string; readonly quads: readonly Quad[] };
/** `where` other than "page" is a part of the file that no mark reaches. */
type Standing = Lies & { readonly page: PageNumber | null; readonly where: string };
type Marked = { readonly page: PageNumber; readonly quads: readonly Quad[] };

/** Ids of what stands wholly under the marks, several together or one. */
export function covered(standing: Iterable<Standing>, marks: readonly Marked[]): string[] {
  const rects = new Map<PageNumber, Rect[]>();
  for (const { page, quads } of marks) rects.set(page, [...(rects.get(page) ?? []), ...quads.map(rectOfQuad)]);
  if (rects.size === 0) return [];
  const out: string[] = [];
  for (const { id, page, where, quads } of standing) {
    const own = page === null || where !== "page" ? undefined : rects.get(page);
    if (own === undefined || quads.length === 0) continue;
    const isHeld = (quad: Quad) => along(quad).every(([x, y]) => own.some((rect) => contains(rect, x, y)));
    if (quads.every(isHeld)) out.push(id);
  }
  return out;
}

/** Points on the middle of a line of text, from its first letter to its last. */
function along([ulx, uly, urx, ury, llx, lly, lrx, lry]: Quad): (readonly [number, number])[] {
  const [x0, y0, x1, y1] = [(ulx + llx) / 2, (uly + lly) / 2, (urx + lrx) / 2, (ury + lry) / 2];
  return Array.from({ length: SAMPLES }, (_, i) => {
    const t = (i + 0.5) / SAMPLES;
    return [x0 + (x1 - x0) * t, y0 + (y1 - y0) * t] as const;
  });
}
