// Ctrl and the wheel, or a pinch on a trackpad, which comes as the same: zooms about the pointer, once a frame.
import { type RefObject, useEffect, useEffectEvent } from "react";
import type { Point } from "./turn.ts";
import { wheelFactor } from "./zoom.ts";

export function useWheelZoom(box: RefObject<HTMLElement | null>, zoomAt: (factor: number, at: Point) => void): void {
  const zoom = useEffectEvent(zoomAt);
  useEffect(() => {
    const element = box.current;
    if (element === null) return;
    let factor = 1;
    let at: Point = { x: 0, y: 0 };
    let frame = 0;
    const wheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return;
      // Else the browser zooms the whole window.
      event.preventDefault();
      const { left, top } = element.getBoundingClientRect();
      at = { x: event.clientX - left, y: event.clientY - top };
      factor *= wheelFactor(event.deltaY, event.deltaMode === WheelEvent.DOM_DELTA_LINE);
      frame ||= requestAnimationFrame(() => {
        zoom(factor, at);
        factor = 1;
        frame = 0;
      });
    };
    element.addEventListener("wheel", wheel, { passive: false });
    return () => {
      element.removeEventListener("wheel", wheel);
      cancelAnimationFrame(frame);
    };
  }, [box]);
}
