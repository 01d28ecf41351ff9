// A text cut into words, numbers and signs, with what its lines and gaps say.
import type { Utf16Offset } from "../../../base/units.ts";

/** First of its line; white space before it; a tab, a bar or two spaces before it; first after a blank line. */
export const LINE = 1;
export const SPACED = 2;
export const WIDE = 4;
export const BREAK = 8;

export type Tokens = {
  readonly text: string;
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** {@link LINE}, {@link SPACED}, {@link WIDE}, {@link BREAK}. */
  readonly flags: Uint8Array;
};

/** A word has no more letters than this: a megabyte without a space is many words. */
const LONGEST = 48;

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const SPACE = 4;
const NEWLINE = 5;

/** Classes of code units, told once each. Halves of surrogate pairs are signs. */
const classes = new Uint8Array(65536);

function classOf(code: number): number {
  const known = classes[code]!;
  if (known !== 0) return known;
  const c = String.fromCharCode(code);
  const told =
    code === 10 || code === 12
      ? NEWLINE
      : /\s/.test(c)
        ? SPACE
        : /[\p{L}\p{M}]/u.test(c)
          ? LETTER
          : /\p{Nd}/u.test(c)
            ? DIGIT
            : OTHER;
  classes[code] = told;
  return told;
}

const APOSTROPHE = 0x27;
const CURLED = 0x2019;
const BAR = 0x7c;

/** The words between `from` and `to`, each a run of letters and digits; any other sign stands alone. */
export function tokensOf(text: string, from: Utf16Offset = 0, to: Utf16Offset = text.length): Tokens {
  let room = ((to - from) >> 1) + 16;
  let starts = new Int32Array(room);
  let ends = new Int32Array(room);
  let flags = new Uint8Array(room);
  let count = 0;
  let flag = LINE | BREAK;
  let newlines = 0;
  let spaces = 0;
  let i = from;
  while (i < to) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === NEWLINE) {
      newlines++;
      flag |= newlines > 1 || code === 12 ? LINE | SPACED | BREAK : LINE | SPACED;
      i++;
      continue;
    }
    if (kind === SPACE) {
      spaces++;
      flag |= spaces > 1 || code === 9 ? SPACED | WIDE : SPACED;
      i++;
      continue;
    }
    let end = i + 1;
    if (kind === OTHER) {
      if (code === BAR) flag |= WIDE;
    } else {
      const most = Math.min(to, i + LONGEST);
      while (end < most) {
        const next = text.charCodeAt(end);
        const nextKind = classOf(next);
        if (nextKind === LETTER || nextKind === DIGIT) end++;
        else if ((next === APOSTROPHE || next === CURLED) && joins(text, end, to)) end += 2;
        else break;
      }
    }
    if (count === room) {
      room *= 2;
      starts = grown(starts, new Int32Array(room));
      ends = grown(ends, new Int32Array(room));
      flags = grown(flags, new Uint8Array(room));
    }
    starts[count] = i;
    ends[count] = end;
    flags[count++] = flag;
    flag = code === BAR ? WIDE : 0;
    newlines = 0;
    spaces = 0;
    i = end;
  }
  return { text, count, starts, ends, flags };
}

/** An apostrophe inside a word, as in O'Neil, but not the one of "Neil's". */
function joins(text: string, at: number, to: number): boolean {
  if (at + 1 >= to || classOf(text.charCodeAt(at + 1)) !== LETTER) return false;
  const after = text.charCodeAt(at + 1) | 32;
  const last = at + 2 >= to || classOf(text.charCodeAt(at + 2)) !== LETTER;
  return !(after === 0x73 && last);
}

function grown<T extends Int32Array | Uint8Array>(from: T, into: T): T {
  into.set(from);
  return into;
}

export const wordAt = (tokens: Tokens, i: number): string => tokens.text.slice(tokens.starts[i], tokens.ends[i]);
