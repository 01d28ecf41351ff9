// A second reading of running text in which the end of a line stands inside a number, "+44 7700" and, below it, "900142",
// or inside the words that say what it is, "passport" and, below it, "number 555010019".
import type { Utf16Offset } from "../../../base/units.ts";
import { countUpTo, type Folded, shortened } from "./fold.ts";

export type Unwrapped = Folded & {
  /** Whether a range of the text as given holds an end of a line that was taken for a space. */
  holds(start: Utf16Offset, end: Utf16Offset): boolean;
  /** Whether such an end stands inside the words right before a place. */
  isNamed(start: Utf16Offset): boolean;
};

/** A part of a number, as a line may end or begin with one. */
const PART = String.raw`[+(]?[A-Z]{0,3}\d[\dA-Z]*\)?(?:[./-][\dA-Z]+)*`;
const LAST = new RegExp(String.raw`(?:^|[ :#])(?:[A-Z]{1,3} )?(${PART}(?: ${PART})*)(?:,? ?[-./])?$`);
const FIRST = new RegExp(String.raw`^-?(${PART}(?: ${PART})*)`);
/** "AB" and, below it, "12 34 56 C"; "12 34 56" and, below it, "C": letters that may be a number's. */
const LETTERS_LAST = /[ :#][A-Z]{1,3}-?$/;
const LETTER_FIRST = /^[A-Z]{1,2}(?![\p{L}\d'])/u;
/** Cells of a table: a line of them ends where it ends. */
const CELLS = /\S(?: {2,}|\t|\s*\|)/;
/** So many lines on either side show how long a line may be: a page has narrow and wide parts. */
const AROUND = 3;
/** Letters differ in width: a line that ends so much earlier than the longest may be full. */
const FULL = 0.8;
/** Longer than any line that is printed: nothing is looked for in it. */
const LONGEST = 400;
const DIGIT = /\d/g;

/** Words that a label ends a line with, and with which it goes on; behind "is" stands the value itself. */
const LABEL = String.raw`accounts?|acct|bank|card|checking|savings|routing|passport|licen[cs]e|permit|plate|vehicle|tag|identification|taxpayer|tax|employer|insurance|medical|patient|record|chart|member|student|employee|alien|user|login|handle|telegram|signal|skype|password|passphrase|pass ?code|pin|security|id|no\.?|numbers?|name`;
const LABEL_LAST = new RegExp(String.raw`\b(?:${LABEL})$`, "i");
const LABEL_FIRST =
  /^(?:numbers?|nos?\b\.?|num\b|#|is|was|id|ident\w+|records?|plates?|licen[cs]e|handle|password|name)(?![\p{L}\d])/iu;
const LABEL_IS_LAST = new RegExp(String.raw`\b(?:${LABEL}) (?:is|was)$`, "i");
/** So far behind the end of the line that broke its words a value may stand. */
const NAMES_WITHIN = 40;

/** The text with such ends as spaces, or null when there are none. */
export function unwrapped(text: string): Unwrapped | null {
  const at: Utf16Offset[] = [];
  const inNumbers: Utf16Offset[] = [];
  const inLabels: Utf16Offset[] = [];
  const drop: Utf16Offset[] = [];
  for (const paragraph of paragraphs(text)) {
    for (let i = 1; i < paragraph.length; i++) {
      const [above, below] = [paragraph[i - 1]!, paragraph[i]!];
      const longest = Math.max(...paragraph.slice(Math.max(0, i - AROUND), i + AROUND).map(({ line }) => line.length));
      if (longest > LONGEST) continue;
      const isNumber = isFull(above.line, below.line, longest) && parts(above.line, below.line);
      if (!isNumber && !partsLabel(above.line, below.line)) continue;
      (isNumber ? inNumbers : inLabels).push(above.end);
      at.push(above.end);
      // A message's lines may end with a space of their own.
      for (let i = above.start + above.line.length; i < above.end; i++) drop.push(i);
      if (above.line.endsWith("-") && !above.line.endsWith(" -")) drop.push(above.end);
    }
  }
  if (at.length === 0) return null;
  const pieces: string[] = [];
  let from = 0;
  for (const end of at) {
    pieces.push(text.slice(from, end));
    from = end + 1;
  }
  pieces.push(text.slice(from));
  return {
    ...shortened(pieces.join(" "), drop),
    holds: (start, end) => (firstAfter(inNumbers, start) ?? end) < end,
    isNamed: (start) => (firstAfter(inLabels, start - NAMES_WITHIN) ?? start) < start,
  };
}

/** The first of the ascending `places` after one. */
const firstAfter = (places: readonly Utf16Offset[], place: Utf16Offset): Utf16Offset | undefined =>
  places[countUpTo(places, place)];

/** `line` without the spaces at its end; `end` is where its line feed stands. */
type Line = { readonly line: string; readonly start: Utf16Offset; readonly end: Utf16Offset };

/** Lines between blank ones. */
function paragraphs(text: string): Line[][] {
  const out: Line[][] = [];
  let own: Line[] = [];
  let start = 0;
  for (const line of text.split("\n")) {
    if (line.trim() === "") {
      if (own.length > 1) out.push(own);
      own = [];
    } else own.push({ line: line.trimEnd(), start, end: start + line.length });
    start += line.length + 1;
  }
  if (own.length > 1) out.push(own);
  return out;
}

/** Whether the next line's first word had no room on the line: otherwise somebody ended it. */
function isFull(above: string, below: string, longest: number): boolean {
  const word = below.indexOf(" ") < 0 ? below.length : below.indexOf(" ");
  return above.length + 1 + word > longest * FULL;
}

/** Whether what ends the one and begins the other may be one number, and no list of several. */
function parts(above: string, below: string): boolean {
  if (CELLS.test(above) || CELLS.test(below)) return false;
  const last = LAST.exec(above)?.[1];
  const first = FIRST.exec(below)?.[1];
  if (last === undefined) return first !== undefined && LETTERS_LAST.test(above);
  if (first === undefined) return LETTER_FIRST.test(below);
  // Alone on its line it is a cell's.
  if (above.length === last.length) return false;
  return below.length > first.length || shapeOf(last) !== shapeOf(first);
}

/** Whether what ends the one and begins the other are words of one label. */
const partsLabel = (above: string, below: string): boolean =>
  !CELLS.test(above) &&
  !CELLS.test(below) &&
  (LABEL_LAST.test(above) ? LABEL_FIRST.test(below) : LABEL_IS_LAST.test(above));

const shapeOf = (number: string): string => number.replace(DIGIT, "0");
