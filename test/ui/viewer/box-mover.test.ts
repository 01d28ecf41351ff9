// What a hand does to a box is saved one act at a time, and never to another mark than the one it was done to.
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { createBoxMover, PAUSE_MS } from "../../../src-renderer/viewer/box-mover.ts";
import type { Box } from "../../../src-renderer/viewer/turn.ts";

const at = (x: number): Box => ({ x, y: 0, width: 10, height: 10 });
type Saved = { readonly mark: string; readonly x: number; answer(moved: string | null): Promise<void> };

let saved: Saved[];
let shown: (number | null)[];
const mover = () =>
  createBoxMover({
    show: (draft) => shown.push(draft?.x ?? null),
    save: (mark, box) =>
      new Promise((settle) => {
        saved.push({
          mark,
          x: box.x,
          async answer(moved) {
            settle(moved);
            await vi.advanceTimersByTimeAsync(0);
          },
        });
      }),
  });
const acts = () => saved.map(({ mark, x }) => [mark, x]);

beforeEach(() => {
  vi.useFakeTimers();
  [saved, shown] = [[], []];
});
afterEach(() => {
  vi.useRealTimers();
});

describe("a box that is moved", () => {
  it("by many keys is saved once, after a pause", () => {
    const box = mover();
    box.of("a");
    for (const x of [1, 2, 3]) {
      box.nudge(at(x));
      vi.advanceTimersByTime(PAUSE_MS / 2);
    }
    expect(acts()).toEqual([]);
    vi.advanceTimersByTime(PAUSE_MS);
    expect(acts()).toEqual([["a", 3]]);
  });

  it("by a drag is saved at its end, and shown there until it is", async () => {
    const box = mover();
    box.of("a");
    box.drag(at(5));
    box.drag(at(9));
    expect(acts()).toEqual([]);
    box.drop();
    expect(acts()).toEqual([["a", 9]]);
    expect(shown.at(-1)).toBe(9);
    await saved[0]!.answer("b");
    expect(shown.at(-1)).toBe(null);
  });

  it("goes on under its new id while it is being saved", async () => {
    const box = mover();
    box.of("a");
    box.drag(at(5));
    box.drop();
    box.nudge(at(6));
    // The window shows the saved one before the answer is heard.
    box.of("b");
    await saved[0]!.answer("b");
    expect(acts()).toEqual([
      ["a", 5],
      ["b", 6],
    ]);
  });

  it("goes back where it was when nothing was saved", async () => {
    const box = mover();
    box.of("a");
    box.drag(at(5));
    box.drop();
    await saved[0]!.answer(null);
    expect(shown.at(-1)).toBe(null);
    box.drag(at(7));
    box.drop();
    expect(acts().at(-1)).toEqual(["a", 7]);
  });

  it("keeps what was done to it when another mark is chosen, which stays where it is", async () => {
    const box = mover();
    box.of("a");
    box.nudge(at(3));
    box.of("z");
    expect(acts()).toEqual([["a", 3]]);
    expect(shown.at(-1)).toBe(null);
    await saved[0]!.answer("b");
    vi.advanceTimersByTime(PAUSE_MS);
    expect(acts()).toEqual([["a", 3]]);
    box.nudge(at(8));
    vi.advanceTimersByTime(PAUSE_MS);
    expect(acts().at(-1)).toEqual(["z", 8]);
  });

  it("is saved when its page goes out of sight, and left alone when cancelled", () => {
    const box = mover();
    box.of("a");
    box.nudge(at(3));
    expect(box.cancel()).toBe(true);
    expect(box.cancel()).toBe(false);
    box.nudge(at(4));
    box.end();
    expect(acts()).toEqual([["a", 4]]);
  });
});
