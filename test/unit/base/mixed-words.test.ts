// Letters of other alphabets in Latin words are found where they pass for Latin ones, and not where they are a formula's.
import { expect, test } from "vitest";
import { mixedWords } from "../../../src-main/base/mixed-words.ts";

const FORMULA = "For all 𝑥 and 𝑦 below 𝑧 it holds that ";

test.each([
  ["a Cyrillic letter", "They met Wrеn there.", ["Wren"]],
  ["a letter of formulas inside a word", "They met Wr𝖾n there.", ["Wren"]],
  ["one at a word's beginning", "They met 𝖶ren there.", ["Wren"]],
  ["one inside a word beside formulas", `${FORMULA}they met Wr𝖾n.`, ["Wren"]],
])("%s is found, and what its word reads as", (_, text, words) => {
  expect(mixedWords(text).map(({ reads }) => reads)).toEqual(words);
});

test.each([
  ["a sign beside the word before it", `${FORMULA}log𝑥 grows.`],
  ["a sign beside the word after it", `${FORMULA}𝑥to the end.`],
  ["a Greek letter of formulas at a word's edge, with no other sign", "The 𝜀commands and 𝛼to say it."],
  ["a Greek letter of units", "TNFα in 3 μm."],
])("%s is not", (_, text) => {
  expect(mixedWords(text)).toEqual([]);
});
