import { describe, expect, it } from "vitest";
import { createLru } from "../../../src-renderer/viewer/lru.ts";

const make = (most: number) => {
  const gone: string[] = [];
  const lru = createLru<number>({ most, sizeOf: (n) => n, onGone: (_n, key) => gone.push(key) });
  return { lru, gone };
};

describe("what was used last", () => {
  it("stays within its bound: the longest unused goes first", () => {
    const { lru, gone } = make(100);
    for (const key of ["a", "b", "c"]) lru.set(key, 40);
    lru.get("a");
    lru.trim();
    expect(gone).toEqual(["b"]);
    expect([lru.size, lru.count]).toEqual([80, 2]);
  });

  it("keeps what is held, even beyond the bound", () => {
    const { lru, gone } = make(50);
    for (const key of ["a", "b", "c"]) lru.set(key, 40);
    lru.trim((key) => key !== "b");
    expect(gone).toEqual(["b"]);
    expect(lru.size).toBe(80);
  });

  it("counts a value once when it is replaced", () => {
    const { lru, gone } = make(100);
    lru.set("a", 30);
    lru.set("a", 50);
    expect([lru.size, gone]).toEqual([50, ["a"]]);
  });

  it("never grows beyond the bound over ten thousand values", () => {
    const { lru } = make(96 * 2 ** 20);
    for (let i = 0; i < 10_000; i++) {
      lru.set(String(i), 2 ** 20);
      lru.trim();
      expect(lru.size).toBeLessThanOrEqual(96 * 2 ** 20);
    }
    lru.clear();
    expect([lru.size, lru.count]).toEqual([0, 0]);
  });
});
