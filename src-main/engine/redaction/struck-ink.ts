// What a picture of the original shows of struck letters beside their marks: some fonts say that they are smaller than
// they are drawn, and a mark is as large as the font says.
import { attempt } from "../../base/attempt.ts";
import { intersectRects, type Pt, type Rect, rectArea, rectOfQuad, unionRects } from "../../base/units.ts";
import type { OpenPdf, Pixels, RawPage } from "../ports/pdf-engine.ts";

/** In pixels: what is found is covered in squares. */
const CELL = 8;
/** Levels of one colour further apart are another ink. */
const APART = 64;
/** What is no further apart is one word's. */
const APIECE: Pt = 12;
/** Letters reach a little out of the place that their font gives them. */
const REACHES: Pt = 2;

/**
 * Places in points. `seen`: the page as it came; `now`: as it is without what was struck. What differs lies under a
 * mark, in the place of a letter that stands (an edit may have lost it), in a note or a field, which are drawn afresh;
 * or it is struck.
 */
export function struckInk(
  seen: Pixels,
  now: Pixels,
  scale: number,
  { marks, aside }: { readonly marks: readonly Rect[]; readonly aside: readonly Rect[] },
): Rect[] {
  const cells = new Map<string, Rect>();
  const [width, height] = [Math.min(seen.width, now.width), Math.min(seen.height, now.height)];
  const known = within([...marks, ...aside], scale, width, height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      if (known[y * width + x] === 1 || !isOther(seen, now, x, y)) continue;
      const [left, top] = [x - (x % CELL), y - (y % CELL)];
      const key = `${left} ${top}`;
      if (!cells.has(key)) cells.set(key, [left / scale, top / scale, (left + CELL) / scale, (top + CELL) / scale]);
    }
  return boxesOf([...cells.values()]);
}

/** 1 where a pixel lies in one of the places, worked out once: a page has thousands of letters, and millions of pixels. */
function within(rects: readonly Rect[], scale: number, width: number, height: number): Uint8Array {
  const mask = new Uint8Array(width * height);
  for (const [x0, y0, x1, y1] of rects) {
    const [left, right] = [Math.max(0, Math.floor(x0 * scale)), Math.min(width, Math.ceil(x1 * scale))];
    for (let y = Math.max(0, Math.floor(y0 * scale)); y < Math.min(height, Math.ceil(y1 * scale)); y++)
      if (right > left) mask.fill(1, y * width + left, y * width + right);
  }
  return mask;
}

/** Squares close to each other become one box: their outline would be the word's. */
function boxesOf(cells: readonly Rect[]): Rect[] {
  const boxes: Rect[] = [];
  for (const cell of cells) {
    let box = cell;
    for (let at = near(boxes, box); at >= 0; at = near(boxes, box)) box = unionRects(boxes.splice(at, 1)[0]!, box);
    boxes.push(box);
  }
  return boxes;
}

const near = (boxes: readonly Rect[], [x0, y0, x1, y1]: Rect) =>
  boxes.findIndex((b) => b[0] < x1 + APIECE && b[2] > x0 - APIECE && b[1] < y1 + APIECE && b[3] > y0 - APIECE);

function isOther(a: Pixels, b: Pixels, x: number, y: number): boolean {
  const [i, j] = [(y * a.width + x) * 4, (y * b.width + x) * 4];
  for (let k = 0; k < 3; k++) if (Math.abs(a.rgba[i + k]! - b.rgba[j + k]!) > APART) return true;
  return false;
}

/** Of the page as it came: its letters but for those whose places are struck, and what is drawn afresh. */
export function standingPlaces(
  original: Pick<OpenPdf, "page" | "annotations" | "fields">,
  page: number,
  struck: readonly Rect[],
): Rect[] {
  const raw: RawPage | undefined = attempt(() => original.page(page));
  const isStruck = (rect: Rect) => struck.some((one) => rectArea(intersectRects(one, rect)) > 0);
  const letters = (raw?.lines.flat() ?? []).flatMap(({ c, quad }) => (c.trim() === "" ? [] : [rectOfQuad(quad)]));
  const drawn = [...(attempt(() => original.annotations(page)) ?? []), ...(attempt(() => original.fields(page)) ?? [])];
  return [...letters.filter((rect) => !isStruck(rect)), ...drawn.map(({ rect }) => rect)].map(([x0, y0, x1, y1]) => [
    x0 - REACHES,
    y0 - REACHES,
    x1 + REACHES,
    y1 + REACHES,
  ]);
}
