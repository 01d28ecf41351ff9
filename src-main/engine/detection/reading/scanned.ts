// A second reading of text that a scanner misread: "5l2-555-Ol43", "S0cial Security Nurnber", "lBAN", "T e l .".
// It only adds to what the text says as it stands, so it may repair what wasn't broken.
// Confusions: those that OCR evaluations list most often (Nartker, Rice, Lumos, ISRI's tests of OCR accuracy, 1996).
import { isAnchorWord } from "./anchors.ts";
import { type Folded, shortened } from "./fold.ts";

/** Letters among digits or digits among letters; a text without is left alone. */
const EVIDENCE =
  /\d[lO]|[lIO]\d|[A-Za-z][01][a-z]|[A-Z][l0][A-Z]|\bl[A-Z]|\b[Nn](?:arne|urnber)|\d [.-] \d|[A-Za-z] [.,] ?[\n,A-Z]/;
/** Blobs of base64 and hexadecimal are full of it: where most is damaged, nothing is. */
const LONGEST_WORD = 40;
const TOKEN = /[A-Za-z0-9]+/g;

const DIGIT: Readonly<Record<string, string>> = { O: "0", o: "0", Q: "0", l: "1", I: "1" };
const NUMERIC = /^(?=.*\d)[\dOoQlI]+$/;
const CODE = /^(?=(?:.*\d){3})(?=.*[A-Z])[A-Z\dlo]{6,}$/;
const CAPITAL = /^(?=l[A-Z]|.*[A-Z][0l1][A-Z]|[A-Z]{2}.*[l0]|[A-Z]0$)[A-Zl][A-Z0l1]+$/;
const WORD = /^(?=[^a-zA-Z]*[a-zA-Z][^a-zA-Z]*[a-zA-Z])[A-Za-z01]{3,}$/;

const MONTH =
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)$/;
/** Labels that no detector opens a search with. */
const LABELS: ReadonlySet<string> = new Set(
  "ssn dob name names number numbers address home mobile member admit witness subject furnished".split(" "),
);
const isKnown = (word: string): boolean => isAnchorWord(word) || MONTH.test(word) || LABELS.has(word);

/** What stands on paper for what a scanner writes, inside a word. */
const SLIPS: readonly (readonly [string, string])[] = [
  ["rn", "m"],
  ["c", "e"],
  ["e", "c"],
  ["l", "i"],
  ["i", "l"],
  ["b", "h"],
  ["h", "b"],
  ["n", "u"],
  ["vv", "w"],
  ["cl", "d"],
];

/** Spaces that a scanner put around punctuation of a number or an abbreviation, and between the letters of a label. */
const LOOSE_SPACE =
  /(?<=[\dOlX*]) (?=[.-] ?[\dOlX*])|(?<=[\dOlX*] ?[.-]) (?=[\dOlX*])|(?<=[A-Za-z.]) (?=[.,](?:[ \n,]|$))|(?<=\() (?=[\dOl])|(?<=[\dOl]) (?=\))/g;
/** Two spaces between a first name and a surname, in text that is full of them. */
const WIDE_NAME = /(?<=(?:^|[^A-Za-z])[A-Z][a-z'.]{1,14}) (?= [A-Z][a-z'-]{2,}(?![a-z]* ?:))/g;
const LETTERS = /(?<![A-Za-z\d])[A-Za-z0](?: [A-Za-z0]){2,7}(?![A-Za-z\d])/g;
const HALVES = /(?<![A-Za-z])([A-Za-z]{2,10}) ([a-z]{2,10})(?![A-Za-z])/g;
const INITIAL = /(?<=(?:^|[^A-Za-z\d])[A-Z]\. ?)0(?=\.)/g;

/** The text as it probably stood on paper, or null when nothing looks misread. */
export function asPrinted(text: string): Folded | null {
  if (!EVIDENCE.test(text)) return null;
  const drop: number[] = [];
  let read = text.replace(TOKEN, (word, at: number) => {
    const out = repaired(word, text, at);
    if (out.length === word.length) return out;
    // "rn" was "m": the letter that falls out is marked, and dropped below.
    const lost = word.length - out.length;
    const first = [...out].findIndex((c, i) => c !== word[i]);
    for (let i = 1; i <= lost; i++) drop.push(at + first + i);
    return out.slice(0, first + 1) + " ".repeat(lost) + out.slice(first + 1);
  });
  read = read.replace(INITIAL, "O");
  for (const m of read.matchAll(LOOSE_SPACE)) drop.push(m.index);
  for (const m of read.matchAll(WIDE_NAME)) drop.push(m.index);
  for (const m of read.matchAll(LETTERS))
    if (
      isKnown(
        m[0]
          .replaceAll(" ", "")
          .replace(/(?<=[A-Z ])l/g, "I")
          .replaceAll("0", "o")
          .toLowerCase(),
      )
    )
      for (let i = 1; i < m[0].length; i += 2) drop.push(m.index + i);
  HALVES.lastIndex = 0;
  for (let m = HALVES.exec(read); m !== null; m = HALVES.exec(read)) {
    if ((m[1]! + m[2]!).length >= 6 && isKnown((m[1]! + m[2]!).toLowerCase())) drop.push(m.index + m[1]!.length);
    // The second half may be another's first.
    HALVES.lastIndex = m.index + m[1]!.length + 1;
  }
  if (read === text && drop.length === 0) return null;
  return shortened(
    read,
    [...new Set(drop)].sort((a, b) => a - b),
  );
}

function repaired(word: string, text: string, at: number): string {
  if (word.length > LONGEST_WORD) return word;
  const digits = (raw: string) => raw.replace(/[OoQlI]/g, (c) => DIGIT[c]!);
  if (NUMERIC.test(word)) return digits(word);
  // "192.O.2.l4": a letter alone beside a digit's point.
  if (/^[OlI]{1,2}$/.test(word)) {
    const isIn =
      /[\dOl][./:-]$/.test(text.slice(Math.max(0, at - 2), at)) ||
      /^[./:-][\dOl]/.test(text.slice(at + word.length, at + word.length + 2));
    return isIn ? digits(word) : word;
  }
  if (CODE.test(word)) return word.replace(/l/g, "1").replace(/o/g, "0");
  if (CAPITAL.test(word)) return word.replace(/[l1]/g, "I").replace(/0/g, "O");
  if (WORD.test(word))
    return slipped(
      word
        .replace(/^0(?=[a-z])/, "O")
        .replace(/0/g, "o")
        .replace(/^l(?=[bcdfghjkmnpqrstvwxz])/, "I")
        .replace(/1/g, "l"),
    );
  return word;
}

/** A label's word with one of the usual slips in it. */
function slipped(word: string): string {
  const low = word.toLowerCase();
  if (isKnown(low)) return word;
  const isFit = word.length > 3 ? isKnown : (fixed: string) => MONTH.test(fixed);
  for (const [wrong, right] of SLIPS) {
    let at = low.indexOf(wrong);
    for (let tries = 0; at >= 0 && tries < 3; tries++) {
      const fixed = low.slice(0, at) + right + low.slice(at + wrong.length);
      if (isFit(fixed)) {
        const letter = word[at] === wrong[0] ? right : right.toUpperCase();
        return word.slice(0, at) + letter + word.slice(at + wrong.length);
      }
      at = low.indexOf(wrong, at + 1);
    }
  }
  return word;
}
