import { describe, expect, it } from "vitest";
import { BREAK, LINE, SPACED, tokensOf, WIDE, wordAt } from "../../../../../src-main/engine/detection/people/tokens.ts";

const words = (text: string) => {
  const tokens = tokensOf(text);
  return Array.from({ length: tokens.count }, (_, i) => wordAt(tokens, i));
};

describe("words of a text", () => {
  it.each([
    ["O'Neil's hat", ["O'Neil", "'", "s", "hat"]],
    ["28045/02", ["28045", "/", "02"]],
    ["J. van der Berg-Özil", ["J", ".", "van", "der", "Berg", "-", "Özil"]],
    ["d’Artagnan", ["d’Artagnan"]],
    ["", []],
  ])("of %j are %j", (text, expected) => expect(words(text)).toEqual(expected));

  it("say how they are set apart", () => {
    const { flags } = tokensOf("a  b\nc\n\nd\te");
    expect([...flags.slice(0, 5)].map((f) => [f & LINE, f & SPACED, f & WIDE, f & BREAK].map(Boolean))).toEqual([
      [true, false, false, true],
      [false, true, true, false],
      [true, true, false, false],
      [true, true, false, true],
      [false, true, true, false],
    ]);
  });

  it("have an end even in a megabyte without a space", () => {
    const tokens = tokensOf("x".repeat(1_000_000));
    expect(tokens.count).toBeGreaterThan(20_000);
    expect(tokens.ends[tokens.count - 1]).toBe(1_000_000);
  });
});
