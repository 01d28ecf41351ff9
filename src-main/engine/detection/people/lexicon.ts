// What a word is known as, whatever sentence it stands in: a first name, a surname, a place, an everyday word.

export const FIRST = 1;
export const SURNAME = 2;
/** One of the thousand or so commonest surnames. */
export const COMMON_SURNAME = 4;
export const WORD = 8;
export const PLACE = 16;
export const TITLE = 32;
export const ORGANISATION = 64;
/** One of the few hundred commonest English words. */
export const EVERYDAY = 128;

/** An open-addressed table: the upper 24 bits of a slot are the word's, the lower 8 what it is known as. 0 is empty. */
export type Lexicon = { readonly slots: Uint32Array };

/** FNV-1a, then mixed; `word` in lower case. */
export function hashWord(word: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) h = Math.imul(h ^ word.charCodeAt(i), 0x01000193);
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  return h >>> 0;
}

/** 0 for a word that isn't known. One word in some hundred thousand is taken for another. */
export function knownAs({ slots }: Lexicon, hash: number): number {
  const mask = slots.length - 1;
  const tag = hash >>> 8;
  for (let i = hash & mask; ; i = (i + 1) & mask) {
    const slot = slots[i]!;
    if (slot === 0) return 0;
    if (slot >>> 8 === tag) return slot & 255;
  }
}

/** Half empty at least, so that a search soon ends. */
export function buildLexicon(words: ReadonlyMap<string, number>): Lexicon {
  let size = 1024;
  while (size < words.size * 2) size *= 2;
  const slots = new Uint32Array(size);
  const mask = size - 1;
  for (const [word, bits] of words) {
    const hash = hashWord(word);
    const tag = hash >>> 8;
    let i = hash & mask;
    while (slots[i] !== 0 && slots[i]! >>> 8 !== tag) i = (i + 1) & mask;
    slots[i] = (((tag << 8) >>> 0) | (slots[i]! & 255) | bits) >>> 0;
  }
  return { slots };
}
