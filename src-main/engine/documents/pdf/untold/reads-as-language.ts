// Whether a run of characters can be words of a language written in Latin letters, rather than codes given in order.

/** Letters by how often they are in running text of European languages, in tenths of a per cent. */
const OFTEN: Readonly<Record<string, number>> = {
  e: 125,
  t: 80,
  a: 80,
  i: 74,
  n: 74,
  o: 70,
  s: 68,
  r: 64,
  h: 40,
  l: 42,
  d: 40,
  u: 35,
  c: 32,
  m: 27,
  f: 20,
  p: 22,
  g: 18,
  w: 14,
  y: 12,
  b: 14,
  v: 12,
  k: 8,
  x: 3,
  j: 3,
  q: 3,
  z: 4,
};
/** Fewer letters than this say nothing: what they show is read off the page. */
const LEAST_LETTERS = 24;
/** Share of characters that are letters, digits or the signs of running text. */
const PLAIN_SHARE = 0.9;
const LETTER_SHARE = 0.6;
/** Share of words of four letters and more with a vowel among them. */
const VOWEL_SHARE = 0.8;
/** The mean of the letters' frequencies: 65 in running text, 38 where each letter is as frequent. */
const LEAST_MEAN = 52;

export function readsAsLanguage(text: string): boolean {
  const shown = text.replace(/\s/g, "");
  const letters = shown.replace(/[^A-Za-z]/g, "").toLowerCase();
  if (letters.length < LEAST_LETTERS || letters.length < shown.length * LETTER_SHARE) return false;
  const plain = shown.replace(/[^A-Za-z0-9.,;:'"()/&%$!?@+=-]/g, "");
  if (plain.length < shown.length * PLAIN_SHARE) return false;
  const words = text.toLowerCase().match(/[a-z]{4,}/g) ?? [];
  if (words.filter((word) => /[aeiouy]/.test(word)).length < words.length * VOWEL_SHARE) return false;
  return [...letters].reduce((sum, letter) => sum + (OFTEN[letter] ?? 0), 0) / letters.length >= LEAST_MEAN;
}
