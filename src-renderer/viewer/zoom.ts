// Zoom as numbers: what fits the view, how far it goes, and the step of a wheel.
import { GAP, LEFT_MARGIN, RIGHT_MARGIN } from "./layout.ts";
import { turnedSize } from "./turn.ts";
import type { PageSize, Rotation, Zoom } from "./types.ts";

/** CSS pixels a point at 100 %. */
export const PER_POINT = 96 / 72;
export const LEAST_ZOOM = 0.1;
export const MOST_ZOOM = 8;

export const clampZoom = (zoom: number) =>
  Number.isFinite(zoom) ? Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, zoom)) : 1;

export type Fitting = {
  readonly page: PageSize;
  readonly rotation: Rotation;
  readonly view: PageSize;
  readonly unit: number;
};

export function resolveZoom(zoom: Zoom, { page, rotation, view, unit }: Fitting): number {
  if (typeof zoom === "number") return clampZoom(zoom);
  const { width, height } = turnedSize(page, rotation);
  const wide = (view.width - (LEFT_MARGIN + RIGHT_MARGIN) * unit) / (width * PER_POINT);
  const high = (view.height - 2 * GAP * unit) / (height * PER_POINT);
  // Whole tenths of a percent: a scroll bar that comes or goes must not set off another zoom.
  return clampZoom(Math.floor(Math.min(wide, zoom === "fit-page" ? high : wide) * 1000) / 1000);
}

/** A notch of a mouse's wheel is a step; a pinch on a trackpad comes as many small ones. */
export function wheelFactor(delta: number, lines: boolean): number {
  const pixels = lines ? delta * 40 : delta;
  return Math.exp(-Math.sign(pixels) * Math.min(Math.abs(pixels) / 100, 0.18));
}
