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

/** This much at both ends is as it is, so that the last steps end where the column does. In views. */
const EDGE = 20;

/** Where the middle part of each begins and ends: in proportion between, as it is outside. */
function ends({ total, view }: Space) {
  const edge = EDGE * view;
  return { edge, most: Math.max(0, total - view), last: MOST_HEIGHT - view };
}

const between = (n: number, from: number, to: number, edge: number) =>
  n <= edge ? n : n >= from - edge ? to - (from - n) : edge + ((n - edge) / (from - 2 * edge)) * (to - 2 * edge);

/** The element's offset for a place in the column. */
export function scrolledTo(top: number, space: Space): Scrolled {
  const { edge, most, last } = ends(space);
  const held = Math.min(Math.max(0, top), most);
  if (space.total <= MOST_HEIGHT) return { top: held, real: held, origin: 0 };
  const real = Math.round(between(held, most, last, edge));
  return { top: held, real, origin: held - real };
}

/** After the element was scrolled to `real`: a step of up to two views is a step, more is a jump on the scroll bar. */
export function follow(before: Scrolled, real: number, space: Space): Scrolled {
  if (space.total <= MOST_HEIGHT) return { top: real, real, origin: 0 };
  const { edge, most, last } = ends(space);
  const jumped = Math.abs(real - before.real) > 2 * space.view;
  const top = jumped ? between(real, last, most, edge) : real + before.origin;
  // Where the element or the column ends before the other, the offsets are put in proportion again at once.
  const atEnd = real <= 0 || real >= last || top <= 0 || top >= most;
  return jumped || atEnd ? scrolledTo(top, space) : { top, real, origin: before.origin };
}

/** Once scrolling rests, the scroll bar shows the true proportion again. */
export const rested = (now: Scrolled, space: Space): Scrolled => scrolledTo(now.top, space);
