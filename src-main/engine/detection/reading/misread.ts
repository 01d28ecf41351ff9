// Letters a scanner writes where the paper had a digit.

const DIGIT_FOR: Readonly<Record<string, string>> = {
  O: "0",
  o: "0",
  Q: "0",
  D: "0",
  l: "1",
  I: "1",
  i: "1",
  Z: "2",
  z: "2",
  S: "5",
  s: "5",
  b: "6",
  G: "6",
  B: "8",
  g: "9",
};

/** A digit or a letter often read in its place: for use inside a character class. */
export const DIGIT_LIKE = "0-9OoQlISsBZz";

/** Puts back the digits; every other character stays. */
export function readDigits(text: string): string {
  return text.replace(/[A-Za-z]/g, (c) => DIGIT_FOR[c] ?? c);
}

export const digitsOf = (text: string): string => text.replace(/\D/g, "");

export const countDigits = (text: string): number => digitsOf(text).length;
