// A line set anew around marks of one width: nothing in it then depends on how wide the struck text was.
import type { Pt } from "../../../base/units.ts";

/** What stands on the line, or a mark, from its left to its right edge as it was. */
export type Item = {
  readonly from: Pt;
  readonly to: Pt;
  /** Without the slack that justification put between its words. */
  readonly width: Pt;
  /** The font's size on the page. */
  readonly em: Pt;
  /** `safe`: a mark whose width must tell nothing. `exact`: a mark that keeps its width. */
  readonly mark: "safe" | "exact" | null;
  /** A space glyph is its first, its last. */
  readonly startsWithSpace: boolean;
  readonly endsWithSpace: boolean;
  /** What stands between the item before and this one if both are letters of a word, whatever stood before them. */
  readonly kern: Pt | null;
  /** Room in place of a leader that was taken out; nothing stands there. */
  readonly leader?: true;
};

/** How the line sits between its margins: where it starts would tell its width if it were centred. */
export type Alignment =
  | { readonly kind: "left" }
  | { readonly kind: "centre"; readonly at: Pt }
  | { readonly kind: "right"; readonly at: Pt };

export type Laid = { readonly starts: readonly Pt[]; readonly widths: readonly Pt[]; readonly end: Pt };

/** Every safe mark is this wide, in the line's font size: as a name of middling length. */
export const MARK_EMS = 3.5;
/** Where a line is full, marks are as narrow as can still be seen. */
export const NARROW_MARK_EMS = 1.5;
/** A gap up to this is kerning and stays; a wider one is a word space, and becomes one of nominal width. */
const KERNING_EMS = 0.15;
export const SPACE_EMS = 0.25;

/** Items in order from left to right. */
export function layLine(items: readonly Item[], alignment: Alignment, markEms: number): Laid {
  const widths = items.map(({ mark, width, em }) => (mark === "safe" ? markEms * em : width));
  // Before the first mark of a line that begins where it began, letters stand where they stood.
  const firstMark = items.findIndex(({ mark }) => mark !== null);
  const stands = alignment.kind === "left" ? firstMark : 0;
  const gaps = items.map((item, i) => (i === 0 ? 0 : gapBetween(items[i - 1]!, item, i < stands)));
  const total = widths.reduce((sum, width, i) => sum + width + gaps[i]!, 0);
  const start =
    alignment.kind === "left"
      ? items[0]!.from
      : alignment.kind === "centre"
        ? alignment.at - total / 2
        : alignment.at - total;
  const starts: Pt[] = [];
  let at = start;
  items.forEach((_, i) => {
    at += gaps[i]!;
    starts.push(at);
    at += widths[i]!;
  });
  return { starts, widths, end: at };
}

function gapBetween(a: Item, b: Item, stands: boolean): Pt {
  const gap = b.from - a.to;
  const em = Math.max(a.em, b.em);
  // Where its first or last dot fell is what was left over beside the struck words.
  if (a.leader || b.leader) return 0;
  // Justified lines carry their slack beside space glyphs; kerning doesn't stand there.
  if (a.endsWithSpace || b.startsWithSpace) return 0;
  if (Math.abs(gap) > KERNING_EMS * em) return SPACE_EMS * em;
  if (a.mark !== null || b.mark !== null) return 0;
  return stands ? gap : (b.kern ?? gap);
}
