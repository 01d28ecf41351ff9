import { describe, expect, it } from "vitest";
import { layOut } from "../../../src-renderer/viewer/layout.ts";
import { revealing } from "../../../src-renderer/viewer/reveal.ts";

const pages = Array.from({ length: 10 }, () => ({ width: 612, height: 792 }));
const layout = layOut({ pages, scale: 1, rotation: 0, density: 1, unit: 1, viewWidth: 900 });
const view = { x: 0, y: 1000, width: 900, height: 600 };
const quad = (y: number) => [100, y, 160, y, 100, y + 12, 160, y + 12];
const top = (page: number) => layout.sheet(page - 1).top;

describe("bringing into sight", () => {
  it("a page shows its top", () => {
    expect(revealing(layout, view, { page: 4 }).y).toBe(top(4) - 12);
    expect(revealing(layout, view, { page: 99 }).y).toBe(top(10) - 12);
  });

  it("a page of which something is in sight needn't come nearer", () => {
    expect(revealing(layout, view, { page: 2, align: "nearest" }).y).toBe(1000);
    expect(revealing(layout, view, { page: 4, align: "nearest" }).y).toBe(top(4) - 12);
  });

  it("a place is put in the middle", () => {
    expect(revealing(layout, view, { page: 4, quad: quad(300) }).y).toBe(top(4) + 306 - 300);
  });

  it.each([
    ["stays when it is in sight", 300, 1000],
    ["comes to the middle from below", 770, top(2) + 776 - 300],
    ["comes to the middle from above", 50, top(2) + 56 - 300],
  ])("the nearest %s", (_name, y, expected) => {
    expect(revealing(layout, view, { page: 2, quad: quad(y), align: "nearest" }).y).toBe(expected);
  });

  it("moves across only as far as it must", () => {
    const wide = layOut({ pages, scale: 4, rotation: 0, density: 1, unit: 1, viewWidth: 900 });
    const far = { x: 0, y: 0, width: 900, height: 600 };
    expect(revealing(wide, far, { page: 1, quad: quad(10) }).x).toBe(0);
    const right = [500, 10, 560, 10, 500, 22, 560, 22];
    expect(revealing(wide, far, { page: 1, quad: right }).x).toBe(60 + 560 * 4 + 48 - 900);
  });
});
