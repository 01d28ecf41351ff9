// The size of the view, and what a CSS pixel is there: in device pixels, and in the design's own.
import { type RefObject, useLayoutEffect, useState } from "react";
import type { PageSize } from "./types.ts";

export type ViewSize = PageSize & {
  /** Device pixels a CSS pixel: another when the window moves to another screen, or the browser's own zoom changes. */
  readonly density: number;
  /** CSS pixels a pixel of the design: more than 1 where text is set larger. */
  readonly unit: number;
};

const USUAL_TEXT = 16;

/** In CSS pixels; null until it was measured, which is before anything is painted. */
export function useViewSize(box: RefObject<HTMLElement | null>): ViewSize | null {
  const [size, setSize] = useState<ViewSize | null>(null);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      if (width === 0 || height === 0) return;
      const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) / USUAL_TEXT || 1;
      const next = { width, height, density: devicePixelRatio || 1, unit };
      setSize((before) => (before !== null && isSame(before, next) ? before : next));
    };
    measure();
    const observer = new ResizeObserver(measure);
    // Told in device pixels, so that a change of density alone is a change too.
    observer.observe(element, { box: "device-pixel-content-box" });
    addEventListener("resize", measure);
    return () => {
      observer.disconnect();
      removeEventListener("resize", measure);
    };
  }, [box]);
  return size;
}

const isSame = (a: ViewSize, b: ViewSize) =>
  a.width === b.width && a.height === b.height && a.density === b.density && a.unit === b.unit;
