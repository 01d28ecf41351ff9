// What a bad redaction hides, made visible: the place as it is seen, and the same place with what lies over it lifted.
import { attempt } from "../../base/attempt.ts";
import type { PageNumber, Pt, Rect } from "../../base/units.ts";
import type { Problem, ShownThrough } from "../../contract/verify.ts";
import type { OpenPdf, Picture } from "../ports/pdf-engine.ts";

const SCALE = 2;
/** Room around the place, so that it can be found on the page. */
const AROUND: Pt = 12;
/** A file can have thousands of problems: so many are shown. */
const MOST = 100;

type Kind = Problem["kind"];
/** Text is shown as ink, whatever hides it; pictures with what lies over them taken off. */
const HIDDEN_TEXT: ReadonlySet<Kind> = new Set([
  "text_under_box",
  "text_invisible",
  "text_low_contrast",
  "text_clipped",
  "redaction_pending",
  "highlighter",
  "layer_hidden",
]);

export function shownThrough(pdf: OpenPdf, problems: readonly Problem[]): ShownThrough[] {
  const out: ShownThrough[] = [];
  problems.forEach((problem, index) => {
    const { page, quads, kind } = problem;
    if (page === undefined || quads === undefined || quads.length === 0 || out.length >= MOST) return;
    const rect = around(quads);
    const pictures = attempt(() =>
      HIDDEN_TEXT.has(kind) ? ink(pdf, page) : kind === "image_covered" ? lifted(pdf, page, rect) : null,
    );
    if (pictures === undefined || pictures === null) return;
    const [seen, shows] = [cut(pictures.seen, rect), cut(pictures.shows, rect)];
    if (seen !== null && shows !== null) out.push({ problem: index, page, seen, shows });
  });
  return out;
}

type Pair = { readonly seen: Picture; readonly shows: Picture };

function ink(pdf: OpenPdf, page: PageNumber): Pair {
  const { seen, ink: shows } = pdf.looks(page, SCALE);
  return { seen, shows };
}

/** Without everything that is painted over the place and isn't a picture. */
function lifted(pdf: OpenPdf, page: PageNumber, rect: Rect): Pair {
  const covers = pdf
    .marks(page)
    .filter((mark) => mark.kind !== "image" && mark.kind !== "text" && touch(mark.rect, rect));
  const shows = pdf.lifted(page, SCALE, new Set(covers.map(({ op }) => op)));
  return { seen: pdf.picture(page, SCALE), shows };
}

const touch = (a: Rect, b: Rect) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];

function around(quads: NonNullable<Problem["quads"]>): Rect {
  const [xs, ys] = [0, 1].map((axis) => quads.flatMap((quad) => quad.filter((_, i) => i % 2 === axis)));
  return [Math.min(...xs!) - AROUND, Math.min(...ys!) - AROUND, Math.max(...xs!) + AROUND, Math.max(...ys!) + AROUND];
}

/** null where nothing of the place lies on the page. */
function cut({ width, height, scale, grey }: Picture, [x0, y0, x1, y1]: Rect): ShownThrough["seen"] | null {
  const [left, top] = [Math.max(0, Math.floor(x0 * scale)), Math.max(0, Math.floor(y0 * scale))];
  const [right, bottom] = [Math.min(width, Math.ceil(x1 * scale)), Math.min(height, Math.ceil(y1 * scale))];
  if (right <= left || bottom <= top) return null;
  const out = new Uint8Array((right - left) * (bottom - top));
  for (let y = top; y < bottom; y++)
    out.set(grey.subarray(y * width + left, y * width + right), (y - top) * (right - left));
  return { width: right - left, height: bottom - top, grey: out };
}
