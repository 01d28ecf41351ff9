// The size of the view in CSS pixels, and how many device pixels one of these is: both may change at any time.
import { type RefObject, useLayoutEffect, useState, useSyncExternalStore } from "react";
import type { PageSize } from "./types.ts";

/** null until it was measured, which is before anything is painted. */
export function useViewSize(box: RefObject<HTMLElement | null>): PageSize | null {
  const [size, setSize] = useState<PageSize | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      setSize((before) => (before?.width === width && before.height === height ? before : { width, height }));
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
