// Words that open a search ("passport", "routing"), looked up for all detectors in one pass over the text.
import type { Utf16Offset } from "../../../base/units.ts";

export type Anchors = {
  /** Where the words stand in `text`, ascending. */
  in(text: string): readonly Utf16Offset[];
};

/** Hash of a lower-case word to the word and the detectors that want it; filled while the modules load. */
const wanted = new Map<number, { readonly word: string; readonly owners: number[] }[]>();
let owners = 0;

/** The last text and its answer: every detector asks about the same one. */
let last: { readonly text: string; readonly found: readonly Utf16Offset[][] } | null = null;

/** Longer runs of letters are no words. */
const LONGEST = 24;

/** Asks for whole words, in any case. A word is a run of letters; `userPassword` also holds its two parts. */
export function anchorWords(words: string): Anchors {
  const owner = owners++;
  last = null;
  for (const word of words.toLowerCase().split(/\s+/)) {
    if (word === "") continue;
    let hash = 0;
    for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
    const bucket = wanted.get(hash) ?? [];
    wanted.set(hash, bucket);
    const entry = bucket.find((other) => other.word === word);
    if (entry === undefined) bucket.push({ word, owners: [owner] });
    else if (!entry.owners.includes(owner)) entry.owners.push(owner);
  }
  return {
    in(text) {
      if (last === null || last.text !== text) last = { text, found: scan(text) };
      return last.found[owner]!;
    },
  };
}

/** Whether some detector asks for the word; `word` is in small letters. */
export function isAnchorWord(word: string): boolean {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = step(hash, word.charCodeAt(i));
  return wanted.get(hash)?.some((entry) => entry.word === word) ?? false;
}

const step = (hash: number, code: number): number => (Math.imul(hash, 31) + code) | 0;

/** The lower-case code of a letter; 0 for what is none. Letters beyond ASCII count from À on. */
function letter(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code < 0xc0 || code === 0xd7 || code === 0xf7 || (code >= 0x2000 && code < 0x3000)) return 0;
  return code <= 0xde ? code + 32 : code;
}

function scan(text: string): Utf16Offset[][] {
  const found: Utf16Offset[][] = Array.from({ length: owners }, () => []);
  const look = (start: number, end: number, hash: number) => {
    if (end - start > LONGEST) return;
    const bucket = wanted.get(hash);
    if (bucket === undefined) return;
    const word = text.slice(start, end).toLowerCase();
    for (const entry of bucket) if (entry.word === word) for (const owner of entry.owners) found[owner]!.push(start);
  };
  let start = -1;
  let hash = 0;
  // A part of a word that begins with its only capital: "Password" in "userPassword".
  let part = -1;
  let partHash = 0;
  let wasLower = false;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 0;
    const lower = letter(code);
    if (lower === 0) {
      if (start >= 0) {
        look(start, i, hash);
        if (part > start) look(part, i, partHash);
        start = -1;
      }
      wasLower = false;
      continue;
    }
    if (start < 0) {
      start = i;
      part = i;
      hash = 0;
      partHash = 0;
    } else if (wasLower && code >= 65 && code <= 90) {
      look(part, i, partHash);
      part = i;
      partHash = 0;
    }
    hash = step(hash, lower);
    partHash = step(partHash, lower);
    wasLower = lower === code;
  }
  return found;
}
