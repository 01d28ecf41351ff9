// What counts as plain text holds nothing that the steps for disguised and shapeless characters look for.
import { expect, test } from "vitest";
import { invisibleIn, isShapeless } from "../../../src-main/base/invisible.ts";
import { mixedWords } from "../../../src-main/base/mixed-words.ts";
import { hasOddSpace } from "../../../src-main/base/odd-spaces.ts";
import { isPlainText } from "../../../src-main/base/plain-text.ts";

/** Every character there is, but for halves of pairs. */
const ALL = Array.from({ length: 0x110000 }, (_, point) => point)
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point));
const PLAIN = ALL.filter(isPlainText);

test("ordinary text is plain, and text with a character of another kind is not", () => {
  expect(isPlainText("Ana Muñoz’s “notes” — 3 × 5 €, page 12…\n• one\tŁódź")).toBe(true);
  for (const odd of ["\u00ad", "\u00a0", "\u200b", "\u2009", "\ufeff", "а", "ο", "中", "\u0301", "\ufffd", "😀"])
    expect(isPlainText(`word${odd}word`), odd.codePointAt(0)!.toString(16)).toBe(false);
});

test("no plain character is shapeless, an odd space, or part of a word of two scripts", () => {
  expect(PLAIN.length).toBeGreaterThan(600);
  expect(PLAIN.filter((c) => isShapeless(c) || hasOddSpace(c))).toEqual([]);
  const among = PLAIN.flatMap((c) => [`a${c}b`, `${c}${c}`, `B${c} o`]).join(" ");
  expect(mixedWords(among)).toEqual([]);
  expect([...invisibleIn(among)]).toEqual([]);
});
