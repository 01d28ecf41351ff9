import { describe, expect, it } from "vitest";
import {
  clampZoom,
  LEAST_ZOOM,
  MOST_ZOOM,
  PER_POINT,
  resolveZoom,
  wheelFactor,
} from "../../../src-renderer/viewer/zoom.ts";

const page = { width: 612, height: 792 };
const fitting = { page, rotation: 0, view: { width: 904, height: 700 }, unit: 1 } as const;

describe("the zoom", () => {
  it("shows 72 points as 96 pixels at 100 %", () => {
    expect(72 * PER_POINT).toBe(96);
  });

  it("fits a page's width beside its margin, or all of it", () => {
    expect(resolveZoom("fit-width", fitting)).toBe(1);
    expect(resolveZoom("fit-page", fitting)).toBeCloseTo((700 - 48) / (792 * PER_POINT), 3);
    expect(resolveZoom("fit-page", { ...fitting, view: { width: 904, height: 9000 } })).toBe(1);
  });

  it("fits the turned page", () => {
    expect(resolveZoom("fit-width", { ...fitting, rotation: 90 })).toBeCloseTo(816 / (792 * PER_POINT), 2);
  });

  it("stays within bounds, whatever is asked", () => {
    expect([0, -3, 1e9, Number.NaN].map(clampZoom)).toEqual([LEAST_ZOOM, LEAST_ZOOM, MOST_ZOOM, 1]);
    expect(resolveZoom("fit-width", { ...fitting, view: { width: 20, height: 20 } })).toBe(LEAST_ZOOM);
  });

  it("takes a notch of a wheel as a step and a pinch as its small steps", () => {
    expect(wheelFactor(-120, false)).toBeCloseTo(1.197, 3);
    expect(wheelFactor(-3, true)).toBe(wheelFactor(-120, false));
    expect(wheelFactor(-2, false)).toBeCloseTo(1.02, 3);
    expect(wheelFactor(120, false) * wheelFactor(-120, false)).toBeCloseTo(1, 9);
  });
});
