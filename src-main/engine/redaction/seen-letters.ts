// Letters that a page shows: what is laid under its picture can say no more than the picture does.
import type { Quad } from "../../base/units.ts";
import type { Glyph, Looks } from "../ports/pdf-engine.ts";

/** The band of a letter's height from capitals to baseline: every letter has ink there. */
const BAND = [0.28, 0.72] as const;
/** Stops and dashes may have theirs anywhere. */
const ALL = [0, 1] as const;
/** A letter's sides belong to its neighbours as well. */
const ASIDE = 0.1;
/** Grey levels: ink that differs from its ground by less is too pale to be sure of. */
const SEEN = 48;
/** Steps along a letter of a poster. */
const MOST_STEPS = 200;

/**
 * Whether the page would look otherwise there without its text. Looks along the letter's own slant, so that what stands
 * above, below or beside it counts for nothing.
 */
export function changesLook({
  change: { width, height, scale, grey },
}: Pick<Looks, "change">): (glyph: Glyph) => boolean {
  return ({ c, quad }) => {
    const [from, to] = /[\p{L}\p{N}]/u.test(c) ? BAND : ALL;
    const [along, down] = [steps(quad, 2, scale), steps(quad, 4, scale)];
    for (let i = 0; i <= along; i++)
      for (let j = 0; j <= down; j++) {
        const [x, y] = placeIn(quad, ASIDE + ((1 - 2 * ASIDE) * i) / along, from + ((to - from) * j) / down);
        const [column, row] = [Math.floor(x * scale), Math.floor(y * scale)];
        if (column < 0 || row < 0 || column >= width || row >= height) continue;
        if (grey[row * width + column]! >= SEEN) return true;
      }
    return false;
  };
}

/** One a pixel, from the quad's first corner to another. */
const steps = (quad: Quad, to: number, scale: number) =>
  Math.min(MOST_STEPS, Math.max(1, Math.ceil(Math.hypot(quad[to]! - quad[0], quad[to + 1]! - quad[1]) * scale)));

/** `across` and `down` are shares of the letter's width and height. */
function placeIn(q: Quad, across: number, down: number): readonly [number, number] {
  const between = (a: number, b: number, share: number) => a + (b - a) * share;
  return [
    between(between(q[0], q[2], across), between(q[4], q[6], across), down),
    between(between(q[1], q[3], across), between(q[5], q[7], across), down),
  ];
}
