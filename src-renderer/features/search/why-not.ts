// What is wrong with what somebody searches for, said so that it can be mended.
import type { StetError } from "../../../src-main/contract/errors.ts";
import { msg, t } from "../../languages/language.ts";
import { errorWords } from "../../words/errors.ts";

/** By a piece of the reason that the engine gives. */
const WORDS: readonly (readonly [RegExp, string])[] = [
  [/isn.t a pattern/, msg("This isn’t a whole pattern: a bracket or brace may be left open.")],
  [/looks around or back/, msg("A pattern can’t look ahead or back here: leave out (?=…) and \\1.")],
  [/too large/, msg("This pattern is too large: repeat less, or split it in two.")],
  [
    /matches nothing/,
    msg("This pattern also fits where nothing is: say at least one letter or digit that must be there."),
  ],
  [/too little/, msg("This is too little to find more like it.")],
];

export function whyNot(error: StetError): string {
  const known = error.code === "search/bad-pattern" ? WORDS.find(([piece]) => piece.test(error.message)) : undefined;
  return known === undefined ? errorWords(error) : t(known[1]);
}
