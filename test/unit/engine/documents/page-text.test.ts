import { describe, expect, test } from "vitest";
import { quadAt } from "../../../../src-main/engine/model/document.ts";
import { line, onePage } from "../../../support/pdf.ts";
import { read } from "../../../support/tools.ts";

describe("the text of a page", () => {
  test("has a quad for each UTF-16 code unit, on the page as displayed", () => {
    const [page] = read(onePage({ content: line("Ab", 100, 700) })).pages;
    expect(page!.text).toBe("Ab");
    expect(page!.quads).toHaveLength(16);
    const [ulx, uly, urx, , , lly] = quadAt(page!.quads, 0);
    expect(ulx).toBeCloseTo(100, 0);
    expect(urx).toBeGreaterThan(ulx);
    // The baseline is 92 pt below the top: the letter's box holds it.
    expect(uly).toBeLessThan(92);
    expect(lly).toBeGreaterThan(92);
  });

  test.each([
    { name: "the crop box moves the origin", page: "/MediaBox [0 0 612 792] /CropBox [50 50 562 742]", x: 50, y: 42 },
    { name: "a quarter turn turns the places with it", page: "/MediaBox [0 0 612 792] /Rotate 90", x: 700, y: 100 },
    { name: "UserUnit scales them", page: "/MediaBox [0 0 612 792] /UserUnit 2", x: 200, y: 184 },
  ])("$name", ({ page: keys, x, y }) => {
    const [page] = read(onePage({ content: line("Ab", 100, 700), page: keys })).pages;
    const q = quadAt(page!.quads, 0);
    const [left, right] = [Math.min(q[0], q[2], q[4]), Math.max(q[0], q[2], q[4], q[6])];
    const [top, bottom] = [Math.min(q[1], q[3], q[5]), Math.max(q[1], q[3], q[5], q[7])];
    expect(x).toBeGreaterThanOrEqual(left - 1);
    expect(x).toBeLessThanOrEqual(right + 1);
    expect(y).toBeGreaterThanOrEqual(top - 1);
    expect(y).toBeLessThanOrEqual(bottom + 1);
  });

  test("breaks lines with \\n, which has no place", () => {
    const [page] = read(onePage({ content: line("one", 72, 700) + line("two", 72, 680) })).pages;
    expect(page!.text).toBe("one\ntwo");
    expect(page!.quads[3 * 8]).toBeNaN();
    expect(page!.lines).toEqual([
      { start: 0, end: 3 },
      { start: 4, end: 7 },
    ]);
  });

  test.each([
    {
      name: "a word set from its end is read from its beginning",
      content: line("feather", 95.3, 700) + line("Quill", 72, 700),
      text: "Quillfeather",
    },
    {
      name: "bold by being drawn twice is two words",
      content: line("Quill", 72, 700) + line("Quill", 71.7, 700),
      text: "Quill\nQuill",
    },
    {
      name: "cells keep the order they are drawn in",
      content: line("Sum", 300, 700) + line("Item", 72, 700),
      text: "Sum\nItem",
    },
    {
      name: "a number raised over its line is no part of its word",
      content: line("2", 94, 704) + line("Quill", 72, 700),
      text: "2\nQuill",
    },
  ])("$name", ({ content, text }) => {
    expect(read(onePage({ content })).pages[0]!.text).toBe(text);
  });
});
