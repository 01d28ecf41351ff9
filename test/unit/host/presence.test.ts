// When a window counts as gone.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createPresence } from "../../../src-main/host/presence.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe("a window", () => {
  const watched = () => {
    const presence = createPresence(3000);
    const seen = { gone: false };
    void presence.gone.then(() => {
      seen.gone = true;
    });
    return { presence, seen };
  };

  it("that never came isn't gone", async () => {
    const { presence, seen } = watched();
    await vi.advanceTimersByTimeAsync(100_000);
    expect([seen.gone, presence.known, presence.here]).toEqual([false, false, false]);
  });
  it("is gone when it stays away for the grace time", async () => {
    const { presence, seen } = watched();
    presence.arrive()();
    await vi.advanceTimersByTimeAsync(2999);
    expect(seen.gone).toBe(false);
    await vi.advanceTimersByTimeAsync(1);
    expect(seen.gone).toBe(true);
  });
  it("that comes back in time stays, each time", async () => {
    const { presence, seen } = watched();
    for (let times = 0; times < 5; times++) {
      presence.arrive()();
      await vi.advanceTimersByTimeAsync(2900);
    }
    presence.arrive();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([seen.gone, presence.here]).toEqual([false, true]);
  });
  it("whose new connection comes before the old one goes stays, and leaving twice is leaving once", async () => {
    const { presence, seen } = watched();
    const leave = presence.arrive();
    presence.arrive();
    leave();
    leave();
    await vi.advanceTimersByTimeAsync(10_000);
    expect([seen.gone, presence.here]).toEqual([false, true]);
  });
  it("is waited for, to come and to go", async () => {
    const { presence } = watched();
    const late = presence.comes(100);
    await vi.advanceTimersByTimeAsync(100);
    const intime = presence.comes(100);
    const leave = presence.arrive();
    const stays = presence.leaves(100);
    await vi.advanceTimersByTimeAsync(100);
    const goes = presence.leaves(100);
    leave();
    expect(await Promise.all([late, intime, stays, goes])).toEqual([false, true, false, true]);
  });
});
