// From ranges of text to places on the page.
import { holdsRightToLeft } from "../../base/right-to-left.ts";
import { contains, type Quad, type Rect, rectOfQuad } from "../../base/units.ts";
import { centresOf, quadAt, quadsOfRange } from "../model/document.ts";
import { turnOf } from "./lines/frame.ts";
import type { Range } from "./occurrences.ts";
import type { Gap, PageTargets } from "./step.ts";

/** Half the side of a glyph's box. Search quads reach into neighbouring lines; a point around the centre doesn't. */
const HALF = 0.5;
/** Share of a line's height left free above and below the black, so that tight leading stays readable. */
const INSET = 0.08;
const LINE_BREAK = 10;
/** Points of black around what a recogniser saw: it misses the edges of letters, and skewed lines leave their box. */
const BEYOND_INK = 2;

export const NOTHING: PageTargets = { glyphs: [], strips: [], rects: [], gaps: [] };

export function merge(...all: readonly PageTargets[]): PageTargets {
  return {
    glyphs: distinct(all.flatMap((t) => t.glyphs)),
    strips: distinct(all.flatMap((t) => t.strips)),
    rects: distinct(all.flatMap((t) => t.rects)),
    gaps: [...new Map(all.flatMap((t) => t.gaps).map((gap) => [gap.rect.join(), gap])).values()],
  };
}

/** A value is often found twice, by its detector and by the search for its other occurrences. */
function distinct(rects: readonly Rect[]): Rect[] {
  return [...new Map(rects.map((rect) => [rect.join(), rect])).values()];
}

/**
 * `hidesWidth`: the marks must not tell how wide the text was. `ink`: the quads are a recogniser's, close around what
 * it saw.
 */
export function targetsOfRanges(
  text: string,
  quads: Float32Array,
  ranges: readonly Range[],
  { hidesWidth, ink }: { readonly hidesWidth: boolean; readonly ink: boolean },
): PageTargets {
  const glyphs: Rect[] = [];
  const strips: Rect[] = [];
  const rects: Rect[] = [];
  const gaps: Gap[] = [];
  for (const { start, end } of ranges) {
    const leftwards = holdsRightToLeft(text.slice(start, end)) ? ({ leftwards: true } as const) : {};
    let run: Rect[] = [];
    for (let i = start; i < end; i++) {
      if (text[i] === "\n" || Number.isNaN(quads[i * 8])) continue;
      const box = centreBox(quadAt(quads, i));
      glyphs.push(box);
      const last = run.at(-1);
      if (last !== undefined && !isLevel(last, box)) {
        strips.push(around(run));
        run = [];
      }
      run.push(box);
    }
    if (run.length > 0) strips.push(around(run));
    for (const quad of quadsOfRange(text, quads, start, end)) {
      const turned = !ink && isTurned(quad);
      const marks = turned ? lettersOf(text, quads, start, end) : [paintRect(quad, ink)];
      rects.push(...marks);
      if (hidesWidth && !turned) gaps.push({ rect: marks[0]!, turn: turnOf(quad), ...leftwards });
    }
  }
  return { glyphs, strips, rects, gaps };
}

/**
 * Neither level nor upright: a rectangle around the whole run would hold its neighbours. Both of its edges are: where a
 * run ends in another size than it begins in, one edge rises and the other falls.
 */
function isTurned([x0, y0, x1, y1, x2, y2, x3, y3]: Quad): boolean {
  const along = (a: number, b: number) => (a * b <= 0 ? 0 : Math.min(Math.abs(a), Math.abs(b)));
  const [across, down] = [along(x1 - x0, x3 - x2), along(y1 - y0, y3 - y2)];
  return Math.min(across, down) > Math.max(1, 0.06 * Math.max(across, down));
}

function lettersOf(text: string, quads: Float32Array, start: number, end: number): Rect[] {
  const out: Rect[] = [];
  for (let i = start; i < end; i++)
    if (text[i]!.trim() !== "" && !Number.isNaN(quads[i * 8])) out.push(rectOfQuad(inkOf(quadAt(quads, i))));
  return out;
}

/** Without the room that a line keeps free above capitals and below descenders. */
function inkOf([ulx, uly, urx, ury, llx, lly, lrx, lry]: Quad): Quad {
  const from = (a: number, b: number) => a + (b - a) * 0.2;
  const [top, bottom] = [
    [from(ulx, llx), from(uly, lly), from(urx, lrx), from(ury, lry)],
    [from(llx, ulx), from(lly, uly), from(lrx, urx), from(lry, ury)],
  ];
  return [...top, ...bottom] as unknown as Quad;
}

/** On one level line of text, going right: anything else is struck glyph by glyph. */
function isLevel(a: Rect, b: Rect): boolean {
  return Math.abs(a[1] - b[1]) < 0.05 && b[0] > a[0];
}

function around(run: readonly Rect[]): Rect {
  const first = run[0]!;
  return [first[0], first[1], run.at(-1)![2], first[3]];
}

/** Glyphs whose centres the rectangles hold, and the rectangles themselves. */
export function targetsOfRects(text: string, quads: Float32Array, rects: readonly Rect[]): PageTargets {
  const glyphs: Rect[] = [];
  const strips: Rect[] = [];
  let run: Rect[] = [];
  let within: Rect | undefined;
  const close = () => {
    if (run.length > 0) strips.push(around(run));
    run = [];
  };
  const centres = centresOf(quads);
  const [left, top, right, bottom] = allOf(rects);
  for (let i = 0; i < text.length; i++) {
    const x = centres[i * 2]!;
    const y = centres[i * 2 + 1]!;
    const isNear = x >= left && x <= right && y >= top && y <= bottom;
    // Most letters, once for each box of a page.
    if (!isNear && within === undefined) continue;
    if (text.charCodeAt(i) === LINE_BREAK || Number.isNaN(quads[i * 8])) continue;
    // Letter after letter of one rectangle: all that stands between two of them is to go as well.
    const holder = isNear ? holderOf(rects, x, y) : undefined;
    if (holder === undefined) {
      if (within !== undefined) close();
      within = undefined;
      continue;
    }
    const box: Rect = [x - HALF, y - HALF, x + HALF, y + HALF];
    const last = run.at(-1);
    if (holder !== within || (last !== undefined && !isLevel(last, box))) close();
    within = holder;
    glyphs.push(box);
    run.push(box);
  }
  close();
  return { glyphs, strips, rects, gaps: [] };
}

/** The first of them that holds the place. Asked of most letters of a page: a closure for each took twice as long. */
function holderOf(rects: readonly Rect[], x: number, y: number): Rect | undefined {
  for (const rect of rects) if (contains(rect, x, y)) return rect;
  return undefined;
}

/** The smallest rectangle that holds them all: most letters of a page lie outside even that. */
function allOf(rects: readonly Rect[]): Rect {
  const all: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x0, y0, x1, y1] of rects) {
    all[0] = Math.min(all[0], x0);
    all[1] = Math.min(all[1], y0);
    all[2] = Math.max(all[2], x1);
    all[3] = Math.max(all[3], y1);
  }
  return all;
}

/** What stands under the black beside what was meant (a second layer of text, say): none of it may stay. */
export function beneath(text: string, quads: Float32Array, targets: PageTargets): PageTargets {
  if (targets.rects.length === 0) return targets;
  const known = new Set(targets.glyphs.map((box) => box.join()));
  // A space says nothing, and on a turned line its middle lies within the letter before it.
  const letters = text.replace(/\s/g, "\n");
  const extra = targetsOfRects(letters, quads, targets.rects).glyphs.filter((box) => !known.has(box.join()));
  return extra.length === 0 ? targets : merge(targets, { glyphs: extra, strips: extra, rects: [], gaps: [] });
}

export function paintRect(quad: Quad, ink: boolean): Rect {
  const [x0, y0, x1, y1] = rectOfQuad(quad);
  if (ink) return [x0 - BEYOND_INK, y0 - BEYOND_INK, x1 + BEYOND_INK, y1 + BEYOND_INK];
  // Off the line's height, whichever way the line runs.
  const isUpright = Math.abs(quad[3] - quad[1]) > Math.abs(quad[2] - quad[0]);
  const [across, down] = isUpright ? [(x1 - x0) * INSET, 0] : [0, (y1 - y0) * INSET];
  return [x0 + across, y0 + down, x1 - across, y1 - down];
}

function centreBox(q: Quad): Rect {
  const x = (q[0] + q[2] + q[4] + q[6]) / 4;
  const y = (q[1] + q[3] + q[5] + q[7]) / 4;
  return [x - HALF, y - HALF, x + HALF, y + HALF];
}
