// How much room a mark's words had: from the words that stand beside it, or else from the mark itself.
import type { Pt } from "../../../base/units.ts";
import type { FoundMark } from "../marks.ts";
import { isBlank, type Row, type RowGlyph } from "../rows.ts";
import type { LetterWidths } from "./letter-widths.ts";

export type Measured = {
  /** Of what was struck, without the spaces around it. */
  readonly width: Pt;
  /** How far off it may be. */
  readonly within: Pt;
  /** What was painted, without what stands free beside it. */
  readonly painted: Pt;
};

/** Numbers in a PDF are rounded, and so are a renderer's. */
const ROUNDING: Pt = 0.2;
/** A bar reaches over its words by about so much, and nothing tells by how much. */
const PADDING: Pt = 1.5;
/** In sizes of the font: words further away don't follow the mark. A label stands somewhere in the room of a name. */
const BESIDE: Readonly<Record<FoundMark["kind"], number>> = {
  bar: 1.2,
  letters: 1.2,
  label: 12,
  patch: Number.POSITIVE_INFINITY,
  gap: Number.POSITIVE_INFINITY,
};
const NO_SPACE_BEFORE = /[,.;:!?)\]’'”]/u;

export function measure(mark: FoundMark, widths: LetterWidths): Measured {
  const [x0, , x1] = mark.rect;
  const painted = x1 - x0;
  const row = mark.row;
  const reach = BESIDE[mark.kind] * widths.em;
  const before = row === null ? undefined : near(row.glyphs[mark.before], (g) => x0 - g.right <= reach);
  const after = row === null ? undefined : near(row.glyphs[mark.after], (g) => g.left - x1 <= reach);
  if (row === null || before === undefined || after === undefined)
    return { width: painted, within: mark.kind === "bar" ? PADDING : ROUNDING, painted };
  const space = spaceOf(row, widths);
  const spaceBefore = isBlank(before.c) || /[(“"‘[]/u.test(before.c) ? 0 : space.width;
  const spaceAfter = isBlank(after.c) || NO_SPACE_BEFORE.test(after.c) ? 0 : space.width;
  const spaces = Number(spaceBefore > 0) + Number(spaceAfter > 0);
  return {
    width: after.left - before.right - spaceBefore - spaceAfter,
    within: ROUNDING + spaces * space.spread,
    painted,
  };
}

const near = (glyph: RowGlyph | undefined, isNear: (glyph: RowGlyph) => boolean) =>
  glyph !== undefined && isNear(glyph) ? glyph : undefined;

/** The row's own word space, which justification widens, and how much it varies. */
function spaceOf({ glyphs }: Row, widths: LetterWidths): { readonly width: Pt; readonly spread: Pt } {
  const letters = glyphs.filter(({ c }) => !isBlank(c));
  const gaps = letters
    .slice(1)
    .map((g, i) => g.left - letters[i]!.right)
    .filter((gap) => gap > 0.12 * widths.em && gap < 0.8 * widths.em)
    .sort((a, b) => a - b);
  const usual = widths.of(" ") ?? 0.27 * widths.em;
  if (gaps.length === 0) return { width: usual, spread: 0.1 };
  return { width: gaps[gaps.length >> 1]!, spread: Math.min(1, (gaps.at(-1)! - gaps[0]!) / 2) };
}
