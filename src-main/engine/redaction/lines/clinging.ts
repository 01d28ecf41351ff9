// What is drawn around struck words as wide as they were: underlines, highlights, frames. Left behind, each would be a
// measure of them, or of the words they stood among.
import { type Pt, type Rect, rectOfQuad } from "../../../base/units.ts";
import type { Mark, RawPage } from "../../ports/pdf-engine.ts";
import type { Gap } from "../step.ts";
import { frame } from "./frame.ts";

/** Shares of a mark's height: how far a frame stands off the words in it, at either side and above and below. */
const ASIDE = 0.5;
const ABOVE = 0.5;
/** A frame stands as far off its first word as off its last. */
const LOPSIDED: Pt = 1.5;
/** Thinner than this it is an underline. */
const THIN: Pt = 3;
const LEVEL: Pt = 0.1;
const PIECES_APART: Pt = 12;
/** Share of an em that parts words. */
const WORDS_APART = 0.12;
/** Of a mark's width, so much is drawn upon. */
const UPON = 0.5;

export type Clinging = { readonly gap: Gap; readonly rect: Rect };

/**
 * `page`: what stands on it, struck words gone and nothing moved yet. A shape clings where both its ends are ends of
 * words on the line, struck ones or others: a cell or a panel of the page's design has ends of its own.
 */
export function clinging(page: RawPage, shapes: readonly Mark[], gaps: readonly Gap[]): Clinging[] {
  const drawn = wholeShapes(shapes);
  if (drawn.length === 0) return [];
  return gaps.flatMap((gap): Clinging[] => {
    const { level } = frame(gap.turn, page);
    const at = level(gap.rect);
    const height = at[3] - at[1];
    const near = drawn.filter((rect) => isOnLine(level(rect), at, height) || isPiece(level(rect), at, height));
    if (near.length === 0) return [];
    const letters = page.lines
      .flat()
      .flatMap(({ c, quad }) => (c.trim() === "" ? [] : [level(rectOfQuad(quad))]))
      .filter((box) => middle(box) > at[1] && middle(box) < at[3]);
    const words = wordsOf([...letters, at], height);
    const lone = near.filter((rect) => isOnLine(level(rect), at, height) && fits(level(rect), words, height));
    const pieces = inPieces(
      near.filter((rect) => !lone.includes(rect)),
      level,
    ).filter((all) => {
      const whole = around(all.map(level));
      return isOnLine(whole, at, height) && fits(whole, words, height);
    });
    return [...lone, ...pieces.flat()].map((rect) => ({ gap, rect }));
  });
}

/** A frame's sides are parts of one path, and it goes as a whole or not at all. */
function wholeShapes(shapes: readonly Mark[]): Rect[] {
  const paths = shapes.filter(({ kind }) => kind === "fill" || kind === "stroke");
  return [...Map.groupBy(paths, ({ op }) => op).values()].map((parts) => [
    Math.min(...parts.map(({ rect }) => rect[0])),
    Math.min(...parts.map(({ rect }) => rect[1])),
    Math.max(...parts.map(({ rect }) => rect[2])),
    Math.max(...parts.map(({ rect }) => rect[3])),
  ]);
}

function isOnLine([x0, y0, x1, y1]: Rect, at: Rect, height: Pt): boolean {
  const upon = Math.min(x1, at[2]) - Math.max(x0, at[0]);
  return (
    upon > UPON * Math.min(at[2] - at[0], x1 - x0) &&
    x1 - x0 > height / 2 &&
    y0 > at[1] - ABOVE * height &&
    y1 < at[3] + ABOVE * height
  );
}

/** Of an underline that leaves letters free which reach below it. */
const isPiece = ([x0, y0, x1, y1]: Rect, at: Rect, height: Pt) =>
  y1 - y0 < THIN &&
  x1 > at[0] - ASIDE * height &&
  x0 < at[2] + ASIDE * height &&
  y0 > at[1] - ABOVE * height &&
  y1 < at[3] + ABOVE * height;

/** Thin shapes on one height, one behind the other with no more than a letter between them. */
function inPieces(shapes: readonly Rect[], level: (rect: Rect) => Rect): Rect[][] {
  const thin = shapes
    .map((rect) => ({ rect, at: level(rect) }))
    .filter(({ at }) => at[3] - at[1] < THIN)
    .sort((a, b) => a.at[1] - b.at[1] || a.at[0] - b.at[0]);
  const out: { rects: Rect[]; last: Rect }[] = [];
  for (const { rect, at } of thin) {
    const open = out.at(-1);
    const isNext =
      open !== undefined &&
      Math.abs(open.last[1] - at[1]) < LEVEL &&
      Math.abs(open.last[3] - at[3]) < LEVEL &&
      at[0] - open.last[2] < PIECES_APART;
    if (!isNext) out.push({ rects: [rect], last: at });
    else {
      open.rects.push(rect);
      open.last = at;
    }
  }
  return out.flatMap(({ rects }) => (rects.length > 1 ? [rects] : []));
}

const around = (rects: readonly Rect[]): Rect => [
  Math.min(...rects.map((r) => r[0])),
  Math.min(...rects.map((r) => r[1])),
  Math.max(...rects.map((r) => r[2])),
  Math.max(...rects.map((r) => r[3])),
];

function wordsOf(boxes: readonly Rect[], height: Pt): { readonly starts: readonly Pt[]; readonly ends: readonly Pt[] } {
  const ordered = boxes.toSorted((a, b) => a[0] - b[0]);
  const starts: Pt[] = [];
  const ends: Pt[] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const [x0, , x1] of ordered) {
    if (x0 - end > WORDS_APART * height) {
      starts.push(x0);
      ends.push(x1);
    } else ends[ends.length - 1] = Math.max(x1, end);
    end = Math.max(end, x1);
  }
  return { starts, ends };
}

function fits([x0, , x1]: Rect, { starts, ends }: ReturnType<typeof wordsOf>, height: Pt): boolean {
  const aside = ASIDE * height;
  return starts.some((start) =>
    ends.some((end) => {
      const [before, behind] = [start - x0, x1 - end];
      return (
        end > start && Math.abs(before) <= aside && Math.abs(behind) <= aside && Math.abs(before - behind) <= LOPSIDED
      );
    }),
  );
}

const middle = (box: Rect): Pt => (box[1] + box[3]) / 2;
