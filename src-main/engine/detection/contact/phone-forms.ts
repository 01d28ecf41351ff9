// The written forms of North American telephone numbers, as regular expressions with bounded parts.
import { DIGIT_LIKE } from "../reading/misread.ts";

/** "x12", "ext. 12", "extension 12". */
const EXTENSION = String.raw`(?:[ ]?,?[ ]?(?:x|[Ee]xt\b\.?:?|[Ee]xtn\b\.?|[Ee]xtension)[ ]?(\d{1,6}))?`;

/** Before a number: not inside a word, an amount, a decimal, a path, or a longer row of digits. */
const OPEN = String.raw`(?<![\w$€£@&=%]|[\w)]-|\d[.:/]|(?<!\d{4})(?<=\d),|\.)`;

/** After it: the number doesn't go on. */
const CLOSE = String.raw`(?![\w@%]|-[A-Z](?![a-z])|[-.:]\d(?!\d{2}[-./]\d{3})|\/(?!\d{2}(?:\d{2})?(?![\w/]|[.-]\w))\d(?!\d{2}[-./]\d{3}))`;

/** After a whole number, the last digits of another with the same beginning: "/0144", " or -0144", " and 0144", "/44". */
export const SAME_EXCHANGE =
  /^(?:\s?\/\s?-?(\d{4}|\d{2})|\s?,?\s(?:or|and|&)\s-(\d{4})|,\s?-(\d{4})|\s(?:or|&)\s(\d{4}))(?![\w%]|[-/:.,]\d)/d;

/** Hyphen, dot, slash or tilde with a space around it; a line may break after a hyphen. */
const PUNCTUATION = String.raw`[ ]?[-./·•~][ ]?\n?`;

/** 3-3-4, area code optionally in brackets, 1 or +1 optional. Groups: bracketed area, plain area, exchange, line, extension. */
function threeThreeFour(digit: string): RegExp {
  return new RegExp(
    [
      // a slash may part two numbers, a dot ends "Tel.", and a scanner may lose the space after a word
      String.raw`(?:${OPEN}|(?<=\d{4}\/)|(?<=(?:[Tt]el|[Pp]h|[Cc]ell|[Ff]ax|[Mm]ob)\.)|(?<=\b(?:[Tt]el|[Pp]hone|[Cc]ell|[Ff]ax|[Mm]obile|[Cc]all|is|at)))`,
      String.raw`(?:\+?[1lI][ ]?[-. ]?[ ]?)?`, // country code
      `(?:\\([ ]?(${digit}{3})[ ]?\\)[ ]?[-. ]?[ ]?\\n?`, // area code in brackets
      `|(${digit}{3})(?:${PUNCTUATION}|[ ]{1,2}))`, // or with a separator
      `(${digit}{3})(?:${PUNCTUATION}|[ ]{1,2})?`, // exchange
      `(${digit}{4})`, // line
      EXTENSION,
      CLOSE,
    ].join(""),
    "g",
  );
}

export const NATIONAL = threeThreeFour("\\d");

/** The same, with letters a scanner writes for digits. */
export const MISREAD = threeThreeFour(`[${DIGIT_LIKE}]`);

/** Ten or eleven digits in a row. Groups: area, exchange, line, extension. */
export const BARE = new RegExp(`${OPEN}1?([2-9]\\d{2})([2-9]\\d{2})(\\d{4})${EXTENSION}${CLOSE}`, "g");

/** 555-0143. Groups: exchange, line, extension. */
export const LOCAL = new RegExp(
  `(?<![\\w$€£@&=%#]|[\\w)]-|\\d[.,:/ ]|\\.|\\)[ ]?)([2-9]\\d{2})(?:[ ]?[-.·~][ ]?|[ ])(\\d{4})${EXTENSION}${CLOSE}`,
  "g",
);

/** 1-800-555-HELP, (800) FLOWERS: toll-free codes with letters for digits. Groups: code, letters. */
export const LETTERED = new RegExp(
  `${OPEN}(?:1[-. ])?\\(?(8(?:00|33|44|55|66|77|88))\\)?[-. ]{1,2}((?=[A-Z\\d-]{0,7}[A-Z]{3})[A-Z\\d]{3}-?[A-Z\\d]{4})(?![\\w-])`,
  "g",
);

/** Numbers written as their country writes them, trunk zero first: only beside the words. */
export const TRUNK_ZERO = new RegExp(
  String.raw`${OPEN}\(?0\d{1,11}\)?(?:(?:[ ]?[-/][ ]?|[ ]{1,2})\d{2,8}){0,4}${CLOSE}`,
  "g",
);

/** Seven to thirteen digits as other countries group them, without a zero or a plus: only right after the words. */
export const NAMED_DIGITS = /(?<![\w$€£.,/#-]|\d[ ])[1-9]\d{0,3}(?:[ -]?\d){6,11}(?![\w%]|[-.,/:]\d)/g;

/** The digits of each letter from A to Z on a telephone's keys. */
export const KEYPAD = "22233344455566677778889999";
