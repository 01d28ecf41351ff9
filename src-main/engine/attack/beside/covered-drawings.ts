// A box over letters that are drawn as shapes, or over a signature that is a line: no text and no picture, and all there.
import { attempt } from "../../../base/attempt.ts";
import { contains, type PageNumber, type Pt, quadOfRect, type Rect } from "../../../base/units.ts";
import { hidesSomething } from "../../documents/pdf/unseen/covered-images.ts";
import { centreOf, coveredShare } from "../../documents/pdf/unseen/page-scene.ts";
import type { Document, Trace } from "../../model/document.ts";
import type { Mark, OpenPdf } from "../../ports/pdf-engine.ts";

const MOST_PAGES = 300;
const SCALE = 2;
/** A page with more boxes is a drawing. */
const MOST_COVERS = 40;
const LEAST_BOX: readonly [Pt, Pt] = [10, 6];
/** Of the page's height: a higher one is a panel. */
const HIGHEST = 0.25;
/** So much of a shape lies within the box that nothing of it is seen. */
const WITHIN = 0.9;
/** A curve's place reaches to the points that pull at it and as far as its sharpest corner could, beyond where it is drawn. */
const CURVE_WITHIN = 0.4;
/** Shapes in a row that make a word. */
const LETTERS = 4;
const LETTER: readonly [least: Pt, most: Pt] = [2.5, 40];
const SIGNATURE: readonly [Pt, Pt] = [20, 6];

export function coveredDrawings(pdf: OpenPdf, { pages }: Document): Trace[] {
  return pages.slice(0, MOST_PAGES).flatMap(({ number, height }) => attempt(() => onPage(pdf, number, height)) ?? []);
}

function onPage(pdf: OpenPdf, page: PageNumber, height: Pt): Trace[] {
  const marks = pdf.marks(page);
  const covers = marks.filter((mark) => isBox(mark, height));
  if (covers.length === 0 || covers.length > MOST_COVERS) return [];
  const found = covers.filter((cover) => {
    const under = marks.filter((mark) => mark.op < cover.op && isShape(mark) && isUnder(mark, cover));
    return under.length > 0 && (isWord(under) || under.some(isSignature)) && !isGround(cover, marks);
  });
  if (found.length === 0) return [];
  const lifted = pdf.lifted(page, SCALE, new Set(found.map(({ op }) => op)));
  const quads = found.filter(({ rect }) => hidesSomething(rect, lifted)).map(({ rect }) => quadOfRect(rect));
  return quads.length === 0 ? [] : [{ kind: "beside", how: "drawing", page, quads, strength: "strong" }];
}

/** Of paper's colour, black or grey, as people cover with. */
function isBox({ kind, rect: [x0, y0, x1, y1], rgb, alpha, blended, solid }: Mark, pageHeight: Pt): boolean {
  if (kind === "text" || kind === "image" || rgb === null || !solid || blended || alpha < 0.9) return false;
  if (Math.max(...rgb) - Math.min(...rgb) > 40) return false;
  return x1 - x0 >= LEAST_BOX[0] && y1 - y0 >= LEAST_BOX[1] && y1 - y0 <= HIGHEST * pageHeight;
}

const isShape = ({ kind, rgb, alpha }: Mark) => (kind === "fill" || kind === "stroke") && rgb !== null && alpha > 0.5;

/** Shapes of letters' size beside each other: as high as one another, with little between them. */
function isWord(under: readonly Mark[]): boolean {
  const letters = under
    .map(({ rect }) => rect)
    .filter(
      ([x0, y0, x1, y1]) => y1 - y0 >= LETTER[0] && y1 - y0 <= LETTER[1] && x1 - x0 < 2 * (y1 - y0) && x1 - x0 > 0.5,
    )
    .sort((a, b) => a[0] - b[0]);
  let run = 0;
  let last: Rect | null = null;
  for (const rect of letters) {
    // A dot, or the inside of an o.
    if (last !== null && rect[0] < (last[0] + last[2]) / 2) continue;
    run = last !== null && goOn(last, rect) ? run + 1 : 1;
    if (run >= LETTERS) return true;
    last = rect;
  }
  return false;
}

function goOn(a: Rect, b: Rect): boolean {
  const [high, low] = [a[3] - a[1], b[3] - b[1]].sort((p, q) => q - p) as [Pt, Pt];
  return low > 0.4 * high && Math.abs((a[1] + a[3] - b[1] - b[3]) / 2) < 0.5 * high && b[0] - a[2] < 1.2 * high;
}

/** A line of its own, neither a bar nor a rule. */
const isSignature = ({ solid, rect: [x0, y0, x1, y1] }: Mark) =>
  !solid && x1 - x0 >= SIGNATURE[0] && y1 - y0 >= SIGNATURE[1];

const isUnder = (mark: Mark, { rect }: Mark) =>
  contains(rect, ...centreOf(mark.rect)) &&
  coveredShare(mark.rect, rect) >= (isSignature(mark) ? CURVE_WITHIN : WITHIN);

/** Something is painted on it later, but for its own frame. */
const isGround = (cover: Mark, marks: readonly Mark[]) =>
  marks.some(
    (later) =>
      later.op > cover.op &&
      !later.undrawn &&
      coveredShare(later.rect, cover.rect) > 0.5 &&
      coveredShare(cover.rect, later.rect) < 0.8,
  );
