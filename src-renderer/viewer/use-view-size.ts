// The size of the view in CSS pixels, the size of the design's own pixels in these, and how many device pixels one of these is: both may change at any time.
import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { PageSize } from "./types.ts";

/** `unit` is CSS pixels a pixel of the design: more than 1 where text is set larger. */
export type ViewSize = PageSize & { readonly unit: number };
const USUAL_TEXT = 16;

/** null until it was measured, which is before anything is painted. */
export function useViewSize(box: RefObject<HTMLElement | null>): ViewSize | null {
  const [size, setSize] = useState<ViewSize | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_TEXT || 1;
      setSize((before) =>
        before?.width === width && before.height === height && before.unit === unit ? before : { width, height, unit },
      );
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return size;
}

/** Changes when the window moves to another screen, or the browser's own zoom does. */
export function useDensity(): number {
  return useSyncExternalStore(
    (changed) => {
      // A query holds for one density only; each change needs the next.
      let query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
      const next = () => {
        query.removeEventListener("change", next);
        query = matchMedia(`(resolution: ${devicePixelRatio}dppx)`);
        query.addEventListener("change", next);
        changed();
      };
      query.addEventListener("change", next);
      return () => query.removeEventListener("change", next);
    },
    () => devicePixelRatio || 1,
  );
}
