// The column keeps its place as the view changes its size, whatever the browser scrolls meanwhile.
import { expect, test } from "vitest";
import { createColumnScroll } from "../../../src-renderer/viewer/column-scroll.ts";
import { type Layout, layOut } from "../../../src-renderer/viewer/layout.ts";

const UPRIGHT = { width: 612, height: 792 };
const SIDEWAYS = { width: 792, height: 612 };
const SMALL = { width: 600, height: 700 };
const LARGE = { width: 1900, height: 1300 };

/** As wide as fits an upright page: the page on its side reaches out of the view. */
const laidOut = (view: typeof SMALL, zoom: number) =>
  layOut({
    pages: [UPRIGHT, SIDEWAYS],
    scale: (zoom * 96) / 72,
    rotation: 0,
    density: 1,
    unit: 1,
    viewWidth: view.width,
  });

/** A box that scrolls no further than what is in it. */
function box() {
  const held = { left: 0, top: 0, width: 0, height: 0, inner: { width: 0, height: 0 } };
  const within = (to: number, all: number, view: number) => Math.max(0, Math.min(to, all - view));
  return {
    held,
    get clientWidth() {
      return held.width;
    },
    get clientHeight() {
      return held.height;
    },
    get scrollLeft() {
      return within(held.left, held.inner.width, held.width);
    },
    set scrollLeft(to: number) {
      held.left = within(to, held.inner.width, held.width);
    },
    get scrollTop() {
      return within(held.top, held.inner.height, held.height);
    },
    set scrollTop(to: number) {
      held.top = within(to, held.inner.height, held.height);
    },
  };
}

test.each([
  ["larger", SMALL, 0.63, LARGE, 2.2],
  ["smaller", LARGE, 2.2, SMALL, 0.63],
] as const)("what is in the middle stays there when the view becomes %s", (_, from, zoom, to, then) => {
  const element = box();
  const scroll = createColumnScroll({
    element: () => element as unknown as HTMLElement,
    setMounted: () => {},
    onView: () => {},
  });
  const show = (layout: Layout, { width, height }: typeof SMALL) => {
    Object.assign(element.held, { width, height, inner: { width: layout.width, height: layout.height } });
    scroll.place(layout, { width, height });
  };
  const inTheMiddle = () => {
    const { layout, x, width } = scroll.view()!;
    return (x + width / 2 - layout.sheet(0).left) / layout.sheet(0).width;
  };
  show(laidOut(from, zoom), from);
  const before = inTheMiddle();
  // The browser has the new size first: it scrolls what was laid out for the old one as far as that goes, and says so.
  Object.assign(element.held, { width: to.width, height: to.height });
  element.held.left = element.scrollLeft;
  scroll.onScroll();
  show(laidOut(to, then), to);
  expect(inTheMiddle()).toBeCloseTo(before, 2);
  scroll.end();
});
