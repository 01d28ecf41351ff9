// What stands between the letters and the words of a row: tracking, kerning, the word space of its justification.
import type { Pt } from "../../../base/units.ts";
import { isBlank, type Row } from "../rows.ts";

export type Spacing = {
  /** Between two words. */
  readonly space: Pt;
  /** How much word spaces differ. */
  readonly spread: Pt;
  /** Put between all letters. */
  readonly tracking: Pt;
  /** Some letters are drawn together and others apart, so that a word isn't as wide as its letters. */
  readonly kerned: boolean;
};

const LETTERS_APART = 0.12;
const WORDS_APART = 0.8;
/** Less is rounding. */
const KERNED = 0.008;
const SPACE = 0.27;
/** In sizes of the font: kerning never opens a gap between words by more. */
const MOST_SPREAD = 0.1;

export function spacingOf({ glyphs }: Row, em: Pt, own: Pt | undefined): Spacing {
  const letters = glyphs.filter(({ c }) => !isBlank(c));
  const gaps = letters.slice(1).map((g, i) => g.left - letters[i]!.right);
  const within = gaps.filter((gap) => Math.abs(gap) <= LETTERS_APART * em).sort((a, b) => a - b);
  const between = gaps.filter((gap) => gap > LETTERS_APART * em && gap < WORDS_APART * em).sort((a, b) => a - b);
  const tracking = middle(within) ?? 0;
  const off = within.filter((gap) => Math.abs(gap - tracking) > KERNED * em).length;
  const spread = between.length === 0 ? 0 : (between.at(-1)! - between[0]!) / 2;
  return {
    space: middle(between) ?? own ?? SPACE * em,
    spread: between.length === 0 ? 0.1 : Math.min(MOST_SPREAD * em, spread),
    tracking: Math.abs(tracking) > KERNED * em ? tracking : 0,
    kerned: off > 0.02 * within.length,
  };
}

const middle = (sorted: readonly number[]): number | undefined => sorted[sorted.length >> 1];
