import { describe, expect, it } from "vitest";
import {
  follow,
  MOST_HEIGHT,
  rested,
  type Scrolled,
  scrolledTo,
  spaceHeight,
} from "../../../src-renderer/viewer/scroll-space.ts";

const VIEW = 900;
const short = { total: 300_000, view: VIEW };
/** 20,000 letter pages at 400 %. */
const long = { total: 20_000 * (4224 + 24), view: VIEW };

describe("scrolling a column that fits an element", () => {
  it("is the element's own", () => {
    expect(spaceHeight(short.total)).toBe(short.total);
    expect(follow({ top: 0, real: 0, origin: 0 }, 5000, short)).toEqual({ top: 5000, real: 5000, origin: 0 });
    expect(scrolledTo(1e9, short).top).toBe(short.total - VIEW);
  });
});

describe("scrolling a column that doesn't", () => {
  it("moves by what the wheel says, not by that many pages", () => {
    const before = scrolledTo(40_000_000, long);
    const after = follow(before, before.real + 120, long);
    expect(after.top - before.top).toBe(120);
  });

  it("takes a jump on the scroll bar in proportion", () => {
    const { top } = follow(scrolledTo(0, long), (MOST_HEIGHT - VIEW) / 2, long);
    expect(top).toBeCloseTo((long.total - VIEW) / 2, -4);
  });

  it("reaches both ends exactly, and never leaves them", () => {
    expect(follow(scrolledTo(50_000, long), 0, long).top).toBeGreaterThanOrEqual(0);
    expect(follow(scrolledTo(40_000_000, long), MOST_HEIGHT - VIEW, long).top).toBe(long.total - VIEW);
    expect(follow(scrolledTo(40_000_000, long), 0, long).top).toBe(0);
  });

  it.each([1, -1])("comes to the end by steps alone, in the direction %d", (direction) => {
    let now: Scrolled = scrolledTo(direction > 0 ? long.total - 400_000 : 400_000, long);
    for (let step = 0; step < 1000; step++) {
      const most = MOST_HEIGHT - VIEW;
      const real = Math.min(most, Math.max(0, now.real + direction * 800));
      const next = follow(now, real, long);
      expect(Math.abs(next.top - now.top)).toBeLessThanOrEqual(801);
      now = next;
    }
    expect(now.top).toBe(direction > 0 ? long.total - VIEW : 0);
  });

  it("rests where it was, with the scroll bar in proportion again", () => {
    const moved = follow(scrolledTo(40_000_000, long), scrolledTo(40_000_000, long).real + 1500, long);
    const still = rested(moved, long);
    expect(still.top).toBe(moved.top);
    expect(still.real / (MOST_HEIGHT - VIEW)).toBeCloseTo(still.top / (long.total - VIEW), 2);
    expect(still.real + still.origin).toBe(still.top);
  });
});
