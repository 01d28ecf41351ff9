import { describe, expect, it } from "vitest";
import { publicationWords, type TextRun } from "../../../src-renderer/viewer/publication-words.ts";

/** A page of 792 points: y turned over. */
const UPRIGHT = [1, 0, 0, -1, 0, 792];
const styles = { f: { ascent: 0.9, descent: -0.2 } };
const run = (
  str: string,
  x: number,
  y: number,
  width: number,
  hasEOL = false,
  transform = [10, 0, 0, 10, x, y],
): TextRun => ({
  str,
  transform,
  width,
  fontName: "f",
  hasEOL,
});

describe("the words of a publication copy", () => {
  it("join runs on a baseline, and lie on them", () => {
    const { text, lines } = publicationWords(
      {
        items: [
          run("Call", 72, 700, 20),
          run(" ", 92, 700, 3),
          run("Jordan", 95, 700, 30, true),
          run("now", 72, 686, 15),
        ],
        styles,
      },
      UPRIGHT,
    );
    expect(text).toBe("Call Jordan\nnow");
    expect(lines.map(({ start, end }) => text.slice(start, end))).toEqual(["Call Jordan", "now"]);
    expect(lines[0]!.quad.map(Math.round)).toEqual([72, 83, 125, 83, 72, 94, 125, 94]);
  });

  it("keep columns and turned text apart", () => {
    const turned = run("up", 400, 300, 12, false, [0, 10, -10, 0, 400, 300]);
    const { text, lines } = publicationWords(
      { items: [run("left", 72, 700, 20), run("right", 300, 700, 25), turned], styles },
      UPRIGHT,
    );
    expect(text).toBe("left\nright\nup");
    expect(lines[2]!.quad.map(Math.round)).toEqual([391, 492, 391, 480, 402, 492, 402, 480]);
  });

  it("pass over what isn't text", () => {
    expect(
      publicationWords({ items: [{ type: "beginMarkedContent" }, run("", 0, 0, 0, true)], styles }, UPRIGHT).lines,
    ).toEqual([]);
  });
});
