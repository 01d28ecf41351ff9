// The zoom in force: what is asked for, fitted to the view, until a hand on the wheel says otherwise.
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { PageSize, Rotation, Zoom } from "./types.ts";
import type { ViewSize } from "./use-view-size.ts";
import { clampZoom, resolveZoom } from "./zoom.ts";

export type ZoomOf = {
  readonly zoom: Zoom;
  readonly rotation: Rotation;
  readonly pages: readonly PageSize[];
  readonly size: ViewSize | null;
  /** The index of the page in the middle of the view: what is fitted. */
  page(): number;
  onZoom(zoom: number, from: "fit" | "hand"): void;
};

/** The zoom as a number, null before the view has a size; and what changes it by hand. */
export function useZoom({ zoom, rotation, pages, size, page, onZoom }: ZoomOf) {
  const [byHand, setByHand] = useState<{ readonly over: Zoom; readonly zoom: number } | null>(null);
  // A zoom by hand holds until another is asked for.
  const hand = byHand !== null && byHand.over === zoom ? byHand.zoom : null;
  const fitted = useMemo(() => {
    const fits = pages[page()] ?? pages[0];
    if (size === null || fits === undefined) return null;
    return resolveZoom(zoom, { page: fits, rotation, view: size, unit: size.unit });
    // Scrolling on to a page of another size is no reason to zoom: `page` is left out.
  }, [zoom, rotation, size, pages]);
  const effective = fitted === null ? null : (hand ?? fitted);

  const told = useEffectEvent((value: number) => {
    if (value !== zoom) onZoom(value, hand === null ? "fit" : "hand");
  });
  useEffect(() => {
    if (effective !== null) told(effective);
  }, [effective]);

  const zoomBy = (factor: number) =>
    setByHand((before) => {
      const from = before !== null && before.over === zoom ? before.zoom : effective;
      return from === null ? before : { over: zoom, zoom: clampZoom(Math.round(from * factor * 1000) / 1000) };
    });
  return [effective, zoomBy] as const;
}
