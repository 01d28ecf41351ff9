// The words around a mark, looked for in another version: lines may break elsewhere and pages may have moved.
import type { Token } from "./tokens.ts";

/** What stands where the mark is; no words where the other version has a mark there too. */
export type Matched = { readonly words: readonly Token[] };

type Index = { readonly tokens: readonly Token[]; readonly at: ReadonlyMap<string, readonly number[]> };

/** A word beside a mark; null for another mark, where any words may stand in the other version. */
type Beside = string | null;

/** Words looked at on either side. */
const AROUND = 8;
/** Fewer than this in all say nothing: "signed by" stands in a dozen places. */
const LEAST = 4;
/** An address has about as many words. */
const LONGEST = 14;
/** Places where one word stands; of a common one only so many are tried. */
const MOST_PLACES = 4000;

export function indexOf(tokens: readonly Token[]): Index {
  const at = new Map<string, number[]>();
  tokens.forEach(({ word, mark }, i) => {
    if (mark !== undefined) return;
    const known = at.get(word);
    if (known === undefined) at.set(word, [i]);
    else known.push(i);
  });
  return { tokens, at };
}

/** `here[at]` is a mark. null where its surroundings aren't found, or aren't enough to know the place by. */
export function findIn(index: Index, here: readonly Token[], at: number): Matched | null {
  // Marks in a row, as in a table: what stands between the words around them belongs to all of them.
  let [from, to] = [at, at];
  while (here[from - 1]?.mark !== undefined) from--;
  while (here[to + 1]?.mark !== undefined) to++;
  const before = wordsBeside(here, from, -1);
  const after = wordsBeside(here, to, 1);
  const [first, next] = [before[0], after[0]];
  if (first === undefined || first === null || next === undefined || next === null) return null;
  const longest = LONGEST * (to - from + 1);
  let best: { readonly score: number; readonly away: number; readonly words: readonly Token[] } | null = null;
  for (const place of index.at.get(first)?.slice(0, MOST_PLACES) ?? []) {
    const behind = agreeing(index, place, -1, before);
    if (behind + after.length < LEAST) continue;
    for (let end = place + 1; end <= place + 1 + longest && end < index.tokens.length; end++) {
      if (index.tokens[end]!.word !== next || index.tokens[end]!.mark !== undefined) continue;
      const score = behind + agreeing(index, end, 1, after);
      const away = Math.abs(index.tokens[place]!.page - here[at]!.page);
      if (score < LEAST || (best !== null && (score < best.score || (score === best.score && away >= best.away))))
        continue;
      best = { score, away, words: index.tokens.slice(place + 1, end) };
    }
  }
  if (best === null) return null;
  return { words: best.words.some(({ mark }) => mark !== undefined) ? [] : best.words };
}

/** Nearest first; marks in a row are one. */
function wordsBeside(tokens: readonly Token[], at: number, step: 1 | -1): Beside[] {
  const out: Beside[] = [];
  for (let i = at + step, words = 0; words < AROUND && tokens[i] !== undefined; i += step) {
    const { word, mark } = tokens[i]!;
    if (mark === undefined) words++;
    if (mark === undefined || out.at(-1) !== null) out.push(mark === undefined ? word : null);
  }
  return out;
}

/** How many words in a row are the same, one left out or put in forgiven. */
function agreeing({ tokens }: Index, from: number, step: 1 | -1, words: readonly Beside[]): number {
  let score = 0;
  let i = from;
  let forgiven = false;
  for (const [n, word] of words.entries()) {
    if (word === null) {
      const on = resumed(tokens, i, step, words[n + 1]);
      if (on === null) break;
      i = on;
    } else if (isWord(tokens[i], word)) {
      score++;
      i += step;
    } else if (!forgiven && score > 0 && isWord(tokens[i + step], word)) {
      forgiven = true;
      score++;
      i += 2 * step;
    } else break;
  }
  return score;
}

/** Where the text goes on behind what another mark covers. */
function resumed(tokens: readonly Token[], from: number, step: 1 | -1, word: Beside | undefined): number | null {
  for (let n = 0; n <= LONGEST; n++) if (isWord(tokens[from + n * step], word)) return from + n * step;
  return null;
}

const isWord = (token: Token | undefined, word: Beside | undefined) =>
  token !== undefined && token.mark === undefined && token.word === word;
