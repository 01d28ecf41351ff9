// Letters of other alphabets in Latin words are found where they pass for Latin ones, and not where they are a formula's.
import { expect, test } from "vitest";
import { mixedWords, usualIn } from "../../../src-main/base/mixed-words.ts";

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

const HABIT = "Теорiя лiсiвництва i посiбник вiсника унiверситету, особливостi регiону.";

test.each([
  ["by habit, in all of a document", [HABIT], ["i"]],
  ["too seldom to be a habit", ["Теорiя лiсу в Технiцi"], []],
  ["where the same document has the other, too", [HABIT, "Україні"], []],
  ["that the document has otherwise, in some words", [`${HABIT} Сад, сaд, сaд, сaд, сaд, сaд, сaд, сaд, сaд`], ["i"]],
])("a letter that stands for another %s is told", (_, texts, usual) => {
  expect([...usualIn(texts)]).toEqual(usual);
});

test("words with letters that are usual aren't mixed, and those with others are", () => {
  const usual = usualIn([HABIT]);
  expect(mixedWords(HABIT, usual)).toEqual([]);
  expect(mixedWords("Тихi хори рiсiн", usual)).toEqual([]);
  expect(mixedWords(`${HABIT} Теoрiя`, usual).map(({ word, letters }) => [word, letters])).toEqual([["Теoрiя", ["o"]]]);
});
