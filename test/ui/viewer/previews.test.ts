import { describe, expect, it } from "vitest";
import { sizeOf } from "../../../src-renderer/viewer/picture-image.ts";
import { previewsOf } from "../../../src-renderer/viewer/previews.ts";
import type { PageSource, TilePicture } from "../../../src-renderer/viewer/types.ts";

const PAGES = 900;
/** Longer than it takes to ask a doubted page again. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 150));
const rest = async () => {
  for (let i = 0; i < 3; i++) await new Promise((resolve) => setTimeout(resolve));
};

function source(answers: (page: number) => boolean): PageSource & { readonly asked: number[] } {
  const asked: number[] = [];
  const picture = ({ width, height }: { width: number; height: number }): TilePicture => ({
    width,
    height,
    url: "blob:",
  });
  return {
    asked,
    pages: Array.from({ length: PAGES }, () => ({ width: 612, height: 792 })),
    async tile(ask) {
      asked.push(ask.page);
      return answers(ask.page) ? picture(ask) : null;
    },
    words: async () => null,
  };
}
const all = (from: number, to: number, priority = 6) =>
  Array.from({ length: to - from }, (_, i) => ({ index: from + i, priority }));

describe("previews", () => {
  it("are asked for once, for everybody who wants them", async () => {
    const from = source(() => true);
    const previews = previewsOf(from);
    previews.want({}, all(0, 5));
    previewsOf(from).want({}, all(3, 8));
    await rest();
    expect(from.asked.toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(previews.get(7)).toBeDefined();
  });

  it("are kept within their bound, those wanted longest", async () => {
    const previews = previewsOf(source(() => true));
    const owner = {};
    for (let from = 0; from < PAGES; from += 100) {
      previews.want(owner, all(from, from + 100));
      for (let i = 0; i < 30; i++) await rest();
    }
    const kept = Array.from({ length: PAGES }, (_, i) => previews.get(i)).filter((p) => p !== undefined);
    expect(kept.reduce((sum, picture) => sum + sizeOf(picture), 0)).toBeLessThanOrEqual(32 * 2 ** 20);
    expect(kept.length).toBeGreaterThan(300);
    expect(previews.get(PAGES - 1)).toBeDefined();
  });

  it("tell a page that can't be shown from one that failed beside it", async () => {
    let down = true;
    // Page 3 takes the process with it; the others failed with it, once.
    const from = source((page) => page !== 3 && !down);
    const previews = previewsOf(from);
    previews.want({}, all(0, 6, 0));
    await Promise.resolve();
    down = false;
    for (let i = 0; i < 5; i++) await settled();
    expect([0, 1, 2, 3, 4, 5].map(previews.health)).toEqual(["well", "well", "bad", "well", "well", "well"]);
    expect(from.asked.filter((page) => page === 3).length).toBeLessThanOrEqual(3);
  });

  it("give up a page whose tiles keep failing, though its preview doesn't", async () => {
    const previews = previewsOf(source(() => true));
    previews.want({}, all(0, 1));
    for (let i = 0; i < 3; i++) {
      previews.doubt(0);
      await settled();
    }
    expect(previews.health(0)).toBe("bad");
    expect(previews.get(0)).toBeDefined();
  });
});
