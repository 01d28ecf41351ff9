import { describe, expect, it } from "vitest";
import { caretAt } from "../../../src-renderer/viewer/caret.ts";

const line = (text: string, x: number, y: number) => {
  const right = x + text.length * 6;
  return { text, quad: [x, y, right, y, x, y + 12, right, y + 12] };
};
const width = (text: string) => text.length;
const LINES = [line("Call Jordan", 72, 100), line("at night", 72, 116), line("second column", 300, 100)];
const at = (x: number, y: number) => caretAt(LINES, { x, y }, width);

describe("the nearest place in the text", () => {
  it.each([
    ["on a character's left half", 72 + 5 * 6 + 2, 105, 0, 5],
    ["on a character's right half", 72 + 5 * 6 + 4, 105, 0, 6],
    ["left of a line", 20, 118, 1, 0],
    ["right of a line, where the next column is further", 200, 105, 0, 11],
    ["in the second column", 310, 110, 2, 2],
    ["below everything", 100, 700, 1, 5],
  ])("is found %s", (_name, x, y, line, offset) => {
    expect(at(x, y)).toEqual({ line, offset });
  });

  it("is never within a character", () => {
    const smile = [{ text: "😀", quad: [0, 0, 12, 0, 0, 12, 12, 12] }];
    expect(caretAt(smile, { x: 7, y: 5 }, width)).toEqual({ line: 0, offset: 2 });
  });

  it("is nowhere on a page without words", () => {
    expect(caretAt([], { x: 1, y: 1 }, width)).toBeNull();
  });
});
