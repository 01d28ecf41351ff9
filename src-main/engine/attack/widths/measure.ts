// How much room a mark's words had: from the words that stand beside it, or else from the mark itself.
import type { Pt } from "../../../base/units.ts";
import type { FoundMark } from "../marks.ts";
import { isBlank, type RowGlyph } from "../rows.ts";
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
const OPENS = /[(“"‘[]/u;
const NO_SPACE_BEFORE = /[,.;:!?)\]’'”]/u;

export function measure(mark: FoundMark, widths: LetterWidths): Measured {
  const [x0, , x1] = mark.rect;
  const painted = x1 - x0;
  const reach = BESIDE[mark.kind] * widths.em;
  const glyphs = mark.row?.glyphs ?? [];
  // Spaces that are drawn tell nothing of what justification puts beside them: letters do.
  const before = near(
    glyphs.slice(0, mark.before + 1).findLast(({ c }) => !isBlank(c)),
    (g) => x0 - g.right <= reach,
  );
  const after = near(
    mark.after < 0 ? undefined : glyphs.slice(mark.after).find(({ c }) => !isBlank(c)),
    (g) => g.left - x1 <= reach,
  );
  if (before === undefined || after === undefined)
    return { width: painted, within: mark.kind === "bar" ? PADDING : ROUNDING, painted };
  const spaces = Number(!OPENS.test(before.c)) + Number(!NO_SPACE_BEFORE.test(after.c));
  return {
    width: after.left - before.right - spaces * widths.space,
    within: ROUNDING + spaces * widths.spread,
    painted,
  };
}

const near = (glyph: RowGlyph | undefined, isNear: (glyph: RowGlyph) => boolean) =>
  glyph !== undefined && isNear(glyph) ? glyph : undefined;
