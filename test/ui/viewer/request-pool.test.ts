import { describe, expect, it } from "vitest";
import { createRequestPool, type Wanted } from "../../../src-renderer/viewer/request-pool.ts";

function desk(most: (priority: number) => number = () => 2) {
  const pool = createRequestPool(most);
  const log: string[] = [];
  const settle = new Map<string, () => void>();
  const wanted = (key: string, priority = 0): Wanted => ({
    key,
    priority,
    start(signal) {
      log.push(`${key}${priority}`);
      signal.addEventListener("abort", () => log.push(`-${key}`));
      return new Promise((resolve) => settle.set(key, resolve));
    },
  });
  const answer = async (key: string) => {
    settle.get(key)?.();
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { pool, log, wanted, answer };
}

describe("questions under way", () => {
  it("start in order of urgency, no more at once than allowed, each once", async () => {
    const { pool, log, wanted, answer } = desk();
    pool.want([wanted("far", 6), wanted("a"), wanted("b"), wanted("c")]);
    expect(log).toEqual(["a0", "b0"]);
    await answer("a");
    await answer("b");
    expect(log).toEqual(["a0", "b0", "c0", "far6"]);
    await answer("c");
    await answer("far");
    expect(pool.running).toBe(0);
  });

  it("are dropped once they aren't wanted", async () => {
    const { pool, log, wanted, answer } = desk();
    pool.want([wanted("a"), wanted("b"), wanted("c")]);
    pool.want([wanted("b"), wanted("d")]);
    expect(log).toEqual(["a0", "b0", "-a", "d0"]);
    // A late answer of one that was dropped starts nothing.
    await answer("a");
    expect(pool.running).toBe(2);
  });

  it("are asked again when they become urgent, and left alone when they become less so", () => {
    const { pool, log, wanted } = desk(() => 8);
    pool.want([wanted("a", 4), wanted("b", 0)]);
    pool.want([wanted("a", 0), wanted("b", 4)]);
    expect(log).toEqual(["b0", "a4", "-a", "a0"]);
  });

  it("don't hold up what is in sight when a long way was scrolled past", () => {
    const { pool, log, wanted } = desk((priority) => (priority === 0 ? 16 : 4));
    const passed = Array.from({ length: 16 }, (_, i) => `p${i}`);
    pool.want(passed.map((key) => wanted(key)));
    pool.want([wanted("seen"), ...passed.map((key) => wanted(key, 6))]);
    expect(log.filter((entry) => entry.startsWith("-"))).toHaveLength(8);
    expect(log).toContain("seen0");
  });

  it("are all dropped at the end", () => {
    const { pool, log, wanted } = desk();
    pool.want([wanted("a"), wanted("b"), wanted("c")]);
    pool.clear();
    expect(log).toEqual(["a0", "b0", "-a", "-b"]);
    expect(pool.running).toBe(0);
  });
});
