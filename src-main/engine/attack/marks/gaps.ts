// Gaps in running text, where words were taken out and what follows was left in its place.
import type { Pt, Rect } from "../../../base/units.ts";
import { levelOf } from "../../documents/pdf/unseen/mark-index.ts";
import type { Mark } from "../../ports/pdf-engine.ts";
import type { Place } from "../marks.ts";
import { isBlank, type Row, type RowGlyph } from "../rows.ts";

/** In heights of the row: a short name and the spaces around it; half a line. */
const LEAST = 1.5;
const MOST = 22;
const SAME_EDGE: Pt = 1;
/** A line goes on here: a small letter, or a sign that can't begin one. */
const GOES_ON = /^[\p{Ll},.;:)’'”]/u;
const WORDS_BEFORE = /[\p{L}\p{N}]{2}/u;

/** `taken`: marks of other kinds. A gap beside a label is the rest of the label's room. */
export function gapsIn(rows: readonly Row[], painted: readonly Mark[], taken: readonly Place[]): Place[] {
  const out: Place[] = [];
  rows.forEach((row, at) => {
    const height = row.bottom - row.top;
    const letters = row.glyphs.filter(({ c }) => !isBlank(c));
    for (let i = 1; i < letters.length; i++) {
      const [a, b] = [letters[i - 1]!, letters[i]!];
      const wide = b.left - a.right;
      if (wide < LEAST * height || wide > MOST * height) continue;
      const rect: Rect = [a.right, row.top, b.left, row.bottom];
      if (taken.some((other) => overlaps(other.rect, rect))) continue;
      if (
        taken.some(
          ({ range }) => range !== undefined && [a, b].some((g) => g.offset >= range[0] && g.offset < range[1]),
        )
      )
        continue;
      // A form's blank has a rule to write on.
      if (painted.some((mark) => isRule(mark, rect, height))) continue;
      const erased = painted.some((mark) => isEraser(mark, rect));
      const before = letters.slice(0, i);
      if (!erased && !isRunning(before, b, rows, at)) continue;
      if (WORDS_BEFORE.test(textOf(before))) out.push({ kind: erased ? "patch" : "gap", rect });
    }
  });
  return out;
}

/** Two halves of one sentence rather than two cells of a table. */
function isRunning(before: readonly RowGlyph[], next: RowGlyph, rows: readonly Row[], at: number): boolean {
  const text = textOf(before);
  if (!GOES_ON.test(next.c) || /[:.…]$/.test(text)) return false;
  return !rows.some(
    (row, i) => i !== at && row.glyphs.some((g) => g.begins && Math.abs(g.left - next.left) < SAME_EDGE),
  );
}

const textOf = (glyphs: readonly RowGlyph[]) => glyphs.map(({ c }) => c).join("");

const overlaps = (a: Rect, b: Rect) => a[0] < b[2] - 0.5 && a[2] > b[0] + 0.5 && a[1] < b[3] && a[3] > b[1];

function isRule({ kind, rect: [x0, y0, x1, y1] }: Mark, gap: Rect, height: Pt): boolean {
  if (kind === "text" || y1 - y0 > 2) return false;
  const shared = Math.min(x1, gap[2]) - Math.max(x0, gap[0]);
  return shared > 0.5 * (gap[2] - gap[0]) && y0 > gap[1] + height / 2 && y0 < gap[3] + height / 2;
}

/** White laid over paper, of a line's height: nobody does that but to hide. */
function isEraser({ kind, rect, rgb, alpha, solid }: Mark, gap: Rect): boolean {
  if (kind !== "fill" || rgb === null || !solid || alpha < 0.9 || levelOf(rgb) < 240) return false;
  const [height, high] = [gap[3] - gap[1], rect[3] - rect[1]];
  return (
    overlaps(rect, gap) && high > 0.5 * height && high < 2.5 * height && rect[2] - rect[0] < 1.2 * (gap[2] - gap[0])
  );
}
