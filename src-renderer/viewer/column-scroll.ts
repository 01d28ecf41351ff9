// The scrolled column: which of its pages are mounted, where the view is, and how it keeps its place as layouts change.
import { flushSync } from "react-dom";
import { type Anchor, anchorAt, type Layout, placeOf } from "./layout.ts";
import { createMotion } from "./motion.ts";
import type { Motion } from "./pictures.ts";
import { revealing } from "./reveal.ts";
import { follow, rested, type Scrolled, scrolledTo } from "./scroll-space.ts";
import type { View } from "./tile-plan.ts";
import type { Point } from "./turn.ts";
import type { PageSize, Target } from "./types.ts";

export type Mounted = { readonly first: number; readonly last: number; readonly origin: number };
export const NOTHING_MOUNTED: Mounted = { first: 0, last: -1, origin: 0 };

export type ColumnScroll = {
  /** Within a commit: the column has another layout or the view another size. What was in the middle stays there. */
  place(layout: Layout, size: PageSize): void;
  onScroll(): void;
  reveal(target: Target): void;
  /** Keeps what is at this place of the view there when the layout changes next. */
  hold(at: Point): void;
  /** The index of the page in the middle of the view. */
  page(): number;
  /** The view in the column, in CSS pixels; null before anything was laid out. */
  view(): View | null;
  end(): void;
};

export type ColumnScrollOf = {
  element(): HTMLElement | null;
  setMounted(mounted: Mounted): void;
  onView(view: View, motion: Motion): void;
};

/** After the last step of scrolling, and after the last change of scale. */
const REST_MS = 60;
const ZOOM_REST_MS = 110;

type Held = { readonly anchor: Anchor; readonly at: Point; readonly since: number };
/** A hold that no change of layout followed was of a zoom at its limit. */
const HOLD_MS = 500;

export function createColumnScroll({ element, setMounted, onView }: ColumnScrollOf): ColumnScroll {
  const motion = createMotion();
  let layout: Layout | null = null;
  let size: PageSize = { width: 0, height: 0 };
  let scrolled: Scrolled = { top: 0, real: 0, origin: 0 };
  let left = 0;
  let mounted = NOTHING_MOUNTED;
  let held: Held | null = null;
  let zooming = false;
  /** Asked for before there was a layout. */
  let awaited: Target | null = null;
  let rest: ReturnType<typeof setTimeout> | undefined;

  const space = () => ({ total: layout?.height ?? 0, view: size.height });

  /** One view above and below, mounted before the next paint: later, when there is time, can be too late. */
  const show = (committing = false) => {
    if (layout === null) return;
    const { top, origin } = scrolled;
    const [first, last] = layout.between(top - size.height, top + 2 * size.height);
    if (first !== mounted.first || last !== mounted.last || origin !== mounted.origin) {
      mounted = { first, last, origin };
      if (committing) setMounted(mounted);
      else flushSync(() => setMounted(mounted));
    }
    onView({ layout, x: left, y: top, ...size }, { down: motion.down, fast: motion.isFast(size.height), zooming });
  };

  const put = (top: number, x: number) => {
    const box = element();
    if (box === null) return;
    scrolled = scrolledTo(top, space());
    box.scrollTop = scrolled.real;
    box.scrollLeft = x;
    left = box.scrollLeft;
    // The element rounds to device pixels.
    if (scrolled.origin === 0) scrolled = { top: box.scrollTop, real: box.scrollTop, origin: 0 };
    motion.placed({ at: performance.now(), top: scrolled.top });
  };

  const restSoon = (after: number) => {
    clearTimeout(rest);
    rest = setTimeout(() => {
      zooming = false;
      motion.placed({ at: performance.now(), top: scrolled.top });
      const at = rested(scrolled, space());
      if (at.origin !== scrolled.origin) put(at.top, left);
      show();
    }, after);
  };

  const bring = (target: Target): boolean => {
    if (layout === null) return false;
    const view = { x: left, y: scrolled.top, ...size };
    const { x, y } = revealing(layout, view, target);
    if (x === view.x && y === view.y) return false;
    put(y, x);
    return true;
  };

  return {
    place(next, nextSize) {
      const before = layout;
      const middle = { x: size.width / 2, y: size.height / 2 };
      const corner = { x: left, y: scrolled.top };
      if (held !== null && performance.now() - held.since > HOLD_MS) held = null;
      const keep = held ?? (before === null ? null : { at: middle, anchor: anchorAt(before, add(corner, middle)) });
      const to = held?.at ?? { x: nextSize.width / 2, y: nextSize.height / 2 };
      const stays = held === null && scrolled.top === 0;
      const scaled = before !== null && before.scale !== next.scale;
      [layout, size, held] = [next, nextSize, null];
      zooming ||= scaled;
      if (keep === null) put(0, (next.width - nextSize.width) / 2);
      else {
        const place = placeOf(next, keep.anchor);
        put(stays ? 0 : place.y - to.y, place.x - to.x);
      }
      if (awaited !== null) bring(awaited);
      awaited = null;
      show(true);
      if (scaled) restSoon(ZOOM_REST_MS);
    },
    onScroll() {
      const box = element();
      if (box === null || layout === null) return;
      // A view that has just grown scrolls what was laid out for the smaller one: its place is kept by what comes next.
      if (box.clientWidth !== size.width || box.clientHeight !== size.height) return;
      left = box.scrollLeft;
      const real = box.scrollTop;
      scrolled = follow(scrolled, real, space());
      if (Math.abs(scrolled.real - real) >= 1) box.scrollTop = scrolled.real;
      motion.moved({ at: performance.now(), top: scrolled.top });
      show();
      restSoon(zooming ? ZOOM_REST_MS : REST_MS);
    },
    reveal(target) {
      if (layout === null) awaited = target;
      // Callers may be within a commit, where React can't render at once; this is after it, and before the next paint.
      if (bring(target)) queueMicrotask(() => show());
    },
    hold(at) {
      if (layout === null) return;
      held = { at, anchor: anchorAt(layout, add({ x: left, y: scrolled.top }, at)), since: performance.now() };
    },
    page: () => layout?.pageAt(scrolled.top + size.height / 2) ?? 0,
    view: () => (layout === null ? null : { layout, x: left, y: scrolled.top, ...size }),
    end: () => clearTimeout(rest),
  };
}

const add = (a: Point, b: Point): Point => ({ x: a.x + b.x, y: a.y + b.y });
