// Words whose letters no font tells: what a person reads there is known from the picture alone.

/** What a shape that is more than a letter is read as. */
export const WORD_OF_SHAPES = "\ufffd\ufffd\ufffd\ufffd";
export const UNTOLD = /[\ufffd\ue000-\uf8ff]/;

/** So many letters of a word untold are no bullet and no ligature that a font forgot. */
const LEAST = 3;

export const isUntold = (word: string): boolean =>
  word.length > LEAST && (word.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0) >= LEAST && !isLeader(word);

/** Dots that lead the eye across a table of contents. */
const isLeader = (word: string) => /^(?:[^\ufffd\ue000-\uf8ff]{0,40})([\ue000-\uf8ff])\1+$/.test(word);

export const hasUntoldWord = (text: string): boolean => UNTOLD.test(text) && text.split(/\s+/).some(isUntold);
