// Letters whose place on the page is all of one colour: candidates for being taken out. Stricter than the judgement of
// a glyph, which warns a person of what can hardly be read: what is taken out must not be seen by anybody.
import { rectOfQuad, type Utf16Offset } from "../../../../base/units.ts";
import { quadAt } from "../../../model/document.ts";
import type { Picture } from "../../../ports/pdf-engine.ts";
import type { PageText } from "../page-text.ts";

/** Grey levels that differ by less than this look the same to a reader. */
const CONTRAST = 12;
/** A run shorter than this is a full stop over a rule, a dot leader or a stray glyph. */
const MIN_RUN = 2;
/** The band of a glyph's height that is judged: every letter has ink there, and a box drawn too low covers it. */
const BAND = [0.3, 0.7] as const;
/** Darker than this counts as a cover rather than as paper. */
const COVER_LEVEL = 200;

export type OneColourRun = {
  /** Half-open range of the text, from its first unseen letter to its last. */
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly how: "under_box" | "invisible";
};

/** Runs of letters whose place on the rendered page is all one colour, a run at most a line. */
export function oneColourRuns(text: PageText, picture: Picture): OneColourRun[] {
  const out: OneColourRun[] = [];
  for (const line of text.lines) {
    let start = -1;
    let last = -1;
    let dark = 0;
    let letters = 0;
    const close = () => {
      if (letters >= MIN_RUN) out.push({ start, end: last + 1, how: dark * 2 > letters ? "under_box" : "invisible" });
      start = -1;
      dark = 0;
      letters = 0;
    };
    for (let i = line.start; i < line.end; i++) {
      if (!/[\p{L}\p{N}]/u.test(text.text[i]!)) continue;
      const level = uniformLevel(text.quads, i, picture);
      if (level === null) close();
      else {
        if (start < 0) start = i;
        last = i;
        letters++;
        // A letter too small to judge may be unseen as well: whoever looks closer decides.
        if (level !== undefined && level < COVER_LEVEL) dark++;
      }
    }
    close();
  }
  return out;
}

/** The one grey level of a glyph's place; null when there is ink against paper, undefined when it can't be judged. */
function uniformLevel(
  quads: Float32Array,
  offset: number,
  { width, height, scale, grey }: Picture,
): number | null | undefined {
  const [x0, y0, x1, y1] = rectOfQuad(quadAt(quads, offset));
  const left = Math.floor(x0 * scale);
  const right = Math.ceil(x1 * scale);
  const top = Math.floor((y0 + (y1 - y0) * BAND[0]) * scale);
  const bottom = Math.ceil((y0 + (y1 - y0) * BAND[1]) * scale);
  // Too small to see at this scale, or partly outside: no evidence either way.
  if (right - left < 2 || bottom - top < 2 || left < 0 || top < 0 || right > width || bottom > height) return undefined;
  let min = 255;
  let max = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) {
      const level = grey[y * width + x]!;
      if (level < min) min = level;
      if (level > max) max = level;
      if (max - min >= CONTRAST) return null;
    }
  return min;
}
