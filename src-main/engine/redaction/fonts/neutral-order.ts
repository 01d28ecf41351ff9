// Whether numbers tell in which order letters were first used: programs that number them so let those that are left tell
// which letters a struck word had.

/** Fewer stand in alphabetical order by chance. */
const LEAST = 8;
/** Share of the letters that stand in the alphabet's order, in fonts that are numbered as their makers did. */
const IN_ORDER = 0.8;

/** Letters in the order of their numbers. */
export function isNeutral(letters: readonly string[]): boolean {
  return letters.length >= LEAST && longestRise(letters) >= IN_ORDER * letters.length;
}

/** Codes that are their letters' own numbers, whatever was used first. */
export function areLetters(letters: ReadonlyMap<number, string>): boolean {
  const own = [...letters].filter(([code, letter]) => letter.codePointAt(0) === code);
  return own.length >= IN_ORDER * letters.size;
}

/** The most that can be picked so that each is greater than the one before, or the same. */
function longestRise(values: readonly string[]): number {
  /** The least last value of a rise of each length. */
  const ends: string[] = [];
  for (const value of values) {
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (ends[middle]! <= value) low = middle + 1;
      else high = middle;
    }
    ends[low] = value;
  }
  return ends.length;
}
