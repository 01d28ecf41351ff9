// Scrolling through more height than an element can have: near steps are taken as they are, far ones in proportion.

/** Browsers clamp elements at some 33 million device pixels; their compositors place by 32-bit floats long before. */
export const MOST_HEIGHT = 4_000_000;

export type Scrolled = {
  /** How far down the column the view begins. */
  readonly top: number;
  /** The same as the element's own scroll offset. */
  readonly real: number;
  /** What the two differ by: 0 for every column that fits. */
  readonly origin: number;
};

export type Space = { readonly total: number; readonly view: number };

export const spaceHeight = (total: number) => Math.min(total, MOST_HEIGHT);

const furthest = ({ total, view }: Space) => Math.max(0, total - view);

/** The element's offset for a place in the column, the whole in proportion. */
export function scrolledTo(top: number, space: Space): Scrolled {
  const most = furthest(space);
  const held = Math.min(Math.max(0, top), most);
  if (space.total <= MOST_HEIGHT) return { top: held, real: held, origin: 0 };
  const real = Math.round((held / most) * (MOST_HEIGHT - space.view));
  return { top: held, real, origin: held - real };
}

/** After the element was scrolled to `real`: a step of up to two views is a step, more is a jump on the scroll bar. */
export function follow(before: Scrolled, real: number, space: Space): Scrolled {
  if (space.total <= MOST_HEIGHT) return { top: real, real, origin: 0 };
  const most = furthest(space);
  const last = MOST_HEIGHT - space.view;
  const jumped = Math.abs(real - before.real) > 2 * space.view;
  const top = jumped ? (real / last) * most : real + before.origin;
  // Where the element or the column ends before the other, the offsets are put in proportion again at once.
  const atEnd = real <= 0 || real >= last || top <= 0 || top >= most;
  return jumped || atEnd ? scrolledTo(top, space) : { top, real, origin: before.origin };
}

/** Once scrolling rests, the scroll bar shows the true proportion again. */
export const rested = (now: Scrolled, space: Space): Scrolled => scrolledTo(now.top, space);
