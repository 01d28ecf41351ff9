// Letters that are written from right to left: Hebrew, Arabic, Syriac, Thaana, N'Ko and the scripts of plane 1.

const LETTERS = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

export const holdsRightToLeft = (text: string) => LETTERS.test(text);
