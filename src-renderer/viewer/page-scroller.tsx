// The column of pages in its scrolling box: mounts what is near, zooms, turns, and tells where it is.
import {
  type ReactNode,
  type Ref,
  type RefObject,
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { type ColumnScroll, createColumnScroll, NOTHING_MOUNTED } from "./column-scroll.ts";
import { type Layout, layOut } from "./layout.ts";
import { mountedPages } from "./mounted-pages.ts";
import type { Motion } from "./pictures.ts";
import { spaceHeight } from "./scroll-space.ts";
import { createPageTeller } from "./tell-page.ts";
import type { View } from "./tile-plan.ts";
import type { PageSize, Rotation, ViewerHandle, Zoom } from "./types.ts";
import { usePinnedPages } from "./use-pinned-pages.ts";
import { useViewSize } from "./use-view-size.ts";
import { useWheelZoom } from "./use-wheel-zoom.ts";
import { useZoom } from "./use-zoom.ts";
import { PER_POINT } from "./zoom.ts";

/** Where a page's frame stands in the box. */
export type FramePlace = {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
};

type Props = {
  readonly pages: readonly PageSize[];
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  readonly label: string;
  onZoom(zoom: number, from: "fit" | "hand"): void;
  onPage(page: number): void;
  onView(view: View, motion: Motion): void;
  renderPage(index: number, place: FramePlace, layout: Layout): ReactNode;
  readonly box: RefObject<HTMLDivElement | null>;
  readonly column: RefObject<ColumnScroll | null>;
  readonly handle: Ref<ViewerHandle> | undefined;
};

export function PageScroller(props: Props) {
  const { pages, rotation, label, box, column, handle } = props;
  const latest = useRef({ props, zoomBy: (_factor: number) => {} });
  const [mounted, setMounted] = useState(NOTHING_MOUNTED);
  const [teller] = useState(() => createPageTeller((page) => latest.current.props.onPage(page)));
  const [scroll] = useState(() =>
    createColumnScroll({
      element: () => box.current,
      setMounted,
      onView(view, motion) {
        teller.at(view.layout.pageAt(view.y + view.height / 2) + 1);
        latest.current.props.onView(view, motion);
      },
    }),
  );
  column.current = scroll;
  const size = useViewSize(box);
  const [zoom, zoomBy] = useZoom({ ...props, size, page: scroll.page });
  const { width: viewWidth, density, unit } = size ?? { width: 0, density: 1, unit: 1 };
  const layout = useMemo(
    () => (zoom === null ? null : layOut({ pages, scale: zoom * PER_POINT, rotation, density, unit, viewWidth })),
    [pages, zoom, rotation, density, unit, viewWidth],
  );
  const pinned = usePinnedPages(box);

  useLayoutEffect(() => {
    latest.current = { props, zoomBy };
  });
  useLayoutEffect(() => {
    if (layout !== null && size !== null) scroll.place(layout, size);
  }, [layout, size, scroll]);
  useEffect(() => () => [scroll, teller].forEach((one) => void one.end()), [scroll, teller]);
  useWheelZoom(box, (factor, at) => {
    scroll.hold(at);
    zoomBy(factor);
  });
  // One handle for as long as the viewer is there: whoever holds it is told of no other.
  useImperativeHandle(handle, () => {
    const focus = () => box.current?.focus({ preventScroll: true });
    return { reveal: scroll.reveal, zoomBy: (factor) => latest.current.zoomBy(factor), focus };
  }, [box, scroll]);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard, whatever is in it.
    <section ref={box} className="viewer" aria-label={label} tabIndex={0} onScroll={scroll.onScroll}>
      {layout === null ? null : (
        <div className="viewer-column" style={{ width: layout.width, height: spaceHeight(layout.height) }}>
          {mountedPages(mounted.first, Math.min(mounted.last, pages.length - 1), pinned).map((index) => {
            const { top, ...place } = layout.sheet(index);
            return props.renderPage(index, { top: top - mounted.origin, ...place }, layout);
          })}
        </div>
      )}
    </section>
  );
}
