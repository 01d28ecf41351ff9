// Words in nearly the colour of bare paper: seen by a program, overlooked by a person.
import type { PageNumber, Quad, Rect } from "../../../base/units.ts";
import type { Trace } from "../../model/document.ts";
import type { Mark } from "../../ports/pdf-engine.ts";

/** Grey levels: darker is read as grey text; lighter is unseen, which others tell of. */
const PALEST = 232;
const PALE = 205;
/** Watermarks and decorations are pale and large on purpose. */
const LARGEST = 20;
const MOST = 100;

export function paleText(page: PageNumber, marks: readonly Mark[]): Trace | null {
  const quads: Quad[] = [];
  let level = 0;
  marks.forEach((mark, i) => {
    if (mark.kind !== "text" || mark.undrawn || mark.rgb === null || quads.length >= MOST) return;
    const [r, g, b] = mark.rgb;
    // Over white paper, what is see-through is paler than its colour.
    const own = (0.299 * r + 0.587 * g + 0.114 * b) * mark.alpha + 255 * (1 - mark.alpha);
    const [x0, y0, x1, y1] = mark.rect;
    if (own < PALE || own > PALEST || y1 - y0 > LARGEST || x1 - x0 < 4) return;
    // Pale letters on a dark bar are easily read.
    if (marks.slice(0, i).some((under) => under.kind !== "text" && overlaps(under.rect, mark.rect))) return;
    level = own;
    quads.push([x0, y0, x1, y0, x0, y1, x1, y1]);
  });
  return quads.length === 0 ? null : { kind: "pale_text", page, quads, level };
}

const overlaps = (a: Rect, b: Rect) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
