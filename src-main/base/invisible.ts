// Characters without a shape where the script around them needs none (Unicode 16, general category Cf and fillers).

/** Format characters, fillers, variation selectors, tags. The soft hyphen is a program's most ordinary mark. */
const SHAPELESS = /(?!\u00ad)[\p{Cf}\u034f\u115f\u1160\u17b4\u17b5\u3164\uffa0\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu;
/** Scripts whose letters joiners shape, or that run from right to left. */
const NEEDS =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Mongolian}\p{Script=Thai}\p{Script=Lao}\p{Script=Tibetan}]/u;
const EMOJI = /[\p{Extended_Pictographic}\p{Emoji_Modifier}#*0-9\u{1f1e6}-\u{1f1ff}\u20e3]/u;
const LETTER = /[\p{L}\p{N}]/u;
/** How far around a mark letters of its script are looked for. */
const AROUND = 24;

/** Nothing but characters without a shape, whatever stands around it. */
export const isShapeless = (text: string): boolean => text !== "" && text.replace(SHAPELESS, "") === "";

export type Invisible = {
  /** Code point to how often. */
  readonly points: Map<number, number>;
  /** How many stand between two letters. */
  inWords: number;
};

export const noneInvisible = (): Invisible => ({ points: new Map(), inWords: 0 });

/** Nothing that a plain text could hold. */
const PLAIN = /^[\n\r\t\x20-\x7e\u00a0-\u00ac\u00ae-\u024f]*$/;

/** Where they stand, half-open, one character each. Plain text costs one test. */
export function* invisibleIn(text: string): Generator<{ readonly start: number; readonly end: number }> {
  if (PLAIN.test(text)) return;
  for (const { 0: character, index } of text.matchAll(SHAPELESS)) {
    const end = index + character.length;
    if (
      !isNeeded(
        character.codePointAt(0)!,
        text,
        index,
        text.slice(Math.max(0, index - 2), index),
        text.slice(end, end + 2),
      )
    )
      yield { start: index, end };
  }
}

/** So many between blanks are the padding by which newsletters keep their first line short. */
const PADDING = 3;

/** Adds what is in the text, without padding. */
export function countInvisible(text: string, into: Invisible): void {
  for (const { start, end } of invisibleIn(text)) {
    if (isPadding(text, start)) continue;
    const point = text.codePointAt(start)!;
    into.points.set(point, (into.points.get(point) ?? 0) + 1);
    const [before, after] = [text.slice(Math.max(0, start - 2), start), text.slice(end, end + 2)];
    if (LETTER.test([...before].at(-1) ?? "") && LETTER.test([...after][0] ?? "")) into.inWords++;
  }
}

/** One or a few of them, with blanks on both sides. */
function isPadding(text: string, at: number): boolean {
  let [from, to] = [at, at];
  while (from > 0 && at - from <= PADDING && isShapeless(text[from - 1]!)) from--;
  while (to < text.length && to - at <= PADDING && isShapeless(text[to]!)) to++;
  const blank = (letter: string | undefined) => letter === undefined || /\s/.test(letter);
  return to - from <= PADDING && blank(text[from - 1]) && blank(text[to]);
}

function isNeeded(point: number, text: string, at: number, before: string, after: string): boolean {
  // A byte order mark; selectors and joiners of emoji; flags of regions written in tags.
  if (point === 0xfeff && at === 0) return true;
  const emoji = EMOJI.test([...before].at(-1) ?? "") || EMOJI.test([...after][0] ?? "");
  if ((point >= 0xfe00 && point <= 0xfe0f) || point === 0x200d)
    if (emoji || /[\u200d\ufe0f]$/.test(before)) return true;
  if (
    point >= 0xe0020 &&
    point <= 0xe007f &&
    /\u{1f3f4}[\u{e0020}-\u{e007f}]*$/u.test(text.slice(Math.max(0, at - 20), at))
  )
    return true;
  // Selectors choose forms of Han and Myanmar letters and of mathematical signs.
  if (
    /[\p{Script=Han}\p{Script=Myanmar}\p{Sm}]$/u.test(before) &&
    ((point >= 0xfe00 && point <= 0xfe0f) || point >= 0xe0100)
  )
    return true;
  // Numbers and dates of Arabic letters.
  if (point >= 0x600 && point <= 0x6ff) return true;
  const joinsOrTurns =
    (point >= 0x200b && point <= 0x200f) ||
    (point >= 0x202a && point <= 0x202e) ||
    (point >= 0x2066 && point <= 0x2069) ||
    point === 0x61c ||
    point === 0x180e;
  return joinsOrTurns && NEEDS.test(text.slice(Math.max(0, at - AROUND), at + AROUND));
}
