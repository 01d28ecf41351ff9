// Reads the lexicon's terms where their first words stand, the longest first, and widens a head by the words before it.
import type { Utf16Offset } from "../../../base/units.ts";
import { anchorWords } from "../reading/anchors.ts";
import { AMBIGUOUS_TERMS, CONDITION_TERMS, DRUG_TERMS, HEADS, MODIFIER_WORDS, PROCEDURE_TERMS } from "./lexicon.ts";
import { CONDITION_ENDS, DRUG_ENDS, INJURY, NO_MEDICINE } from "./lexicon-more.ts";

export type TermSort = "condition" | "procedure" | "drug";
export type Term = {
  readonly sort: TermSort;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** The word has other meanings as well. */
  readonly ambiguous: boolean;
};

const patternOf = (term: string): string =>
  term
    .replace(/[.*+?^${}()|[\]\\]/g, "\\$&")
    .replaceAll(" ", "[ \\n-]{1,2}")
    .replaceAll("'", "['’]?");

const firstWord = (term: string): string => /^[\p{L}]+/u.exec(term)?.[0] ?? "";

const sources: readonly (readonly [TermSort, readonly string[]])[] = [
  ["drug", DRUG_TERMS],
  ["procedure", PROCEDURE_TERMS],
  ["condition", CONDITION_TERMS],
];
/** First word to its terms, and what each of them is. */
const byFirst = new Map<string, Map<string, TermSort>>();
for (const [sort, terms] of sources)
  for (const term of terms) {
    const terms = byFirst.get(firstWord(term)) ?? new Map<string, TermSort>();
    byFirst.set(firstWord(term), terms.set(term, sort));
  }

/** Made when a first word is met: to make hundreds of them takes longer than most documents take to read. */
const patterns = new Map<string, RegExp>();
function patternFrom(first: string, sorts: ReadonlyMap<string, TermSort>): RegExp {
  const known = patterns.get(first);
  if (known !== undefined) return known;
  const longest = [...sorts.keys()].sort((a, b) => b.length - a.length).map(patternOf);
  const pattern = new RegExp(`(?:${longest.join("|")})s?(?![\\p{L}\\d])`, "iuy");
  patterns.set(first, pattern);
  return pattern;
}

/** A whole word with such an end. */
const ENDS = new RegExp(`(?<![A-Za-z-])[A-Za-z]{3,18}?(?:(${DRUG_ENDS})|${CONDITION_ENDS})(?![A-Za-z]|-[A-Za-z])`, "g");

const FIRSTS = anchorWords([...byFirst.keys()].join(" "));
const HEAD_ANCHORS = anchorWords(HEADS.replaceAll("|", " "));
/** Heads that say nothing without a word before them. */
const BARE =
  /^(?:disease|disorder|syndrome|failure|infection|injury|fracture|surgery|transplant|pain|episode|deficiency|palsy|dependence|withdrawal|fibrosis|sclerosis|apnea|allergy|pregnancy)/i;

export function termsIn(text: string): Term[] {
  const found: Term[] = [];
  for (const at of FIRSTS.in(text)) {
    const first = /^[\p{L}]+/u.exec(text.slice(at, at + 26))![0].toLowerCase();
    const sorts = byFirst.get(first);
    if (sorts === undefined) continue;
    const pattern = patternFrom(first, sorts);
    pattern.lastIndex = at;
    const m = pattern.exec(text);
    if (m === null) continue;
    const term = m[0]
      .toLowerCase()
      .replace(/[ \n]+/g, " ")
      .replace(/[’]/g, "'");
    const known = sorts.has(term) ? term : term.replace(/s$/, "");
    const sort = sorts.get(known) ?? [...sorts.values()][0]!;
    found.push({ sort, start: at, end: at + m[0].length, ambiguous: AMBIGUOUS_TERMS.has(known) });
  }
  for (const at of HEAD_ANCHORS.in(text)) {
    const head = /^[a-z]+/i.exec(text.slice(at, at + 24))![0];
    const start = widened(text, at);
    const isAlone = start === at;
    if (isAlone && BARE.test(head)) continue;
    found.push({ sort: "condition", start, end: at + head.length, ambiguous: isAlone });
  }
  for (const m of text.matchAll(ENDS)) {
    const word = m[0].toLowerCase();
    if (NO_MEDICINE.has(word) || /^[A-Z]+$/.test(m[0])) continue;
    const sort = m[1] === undefined ? "condition" : "drug";
    found.push({ sort, start: m.index, end: m.index + m[0].length, ambiguous: false });
  }
  for (const m of text.matchAll(INJURY))
    found.push({ sort: "condition", start: m.index, end: m.index + m[0].length, ambiguous: true });
  return longestOnly(
    found.map((term) => {
      if (term.sort === "drug") return term;
      const start = widened(text, term.start);
      // "chronic back pain" has one meaning, whatever "back pain" had.
      return { ...term, start, ambiguous: term.ambiguous && start === term.start };
    }),
  );
}

/** Where the words that belong to a head begin: "stage III breast cancer". */
function widened(text: string, start: Utf16Offset): Utf16Offset {
  let from = start;
  for (let count = 0; count < 5; count++) {
    const m = /([\w'/-]+(?:[ ]\(?[ivIV1-4]+\)?)?)[ ,]{0,1}[ \n]$/.exec(text.slice(Math.max(0, from - 28), from));
    if (m === null) break;
    const words = m[1]!.toLowerCase().split(" ");
    if (!words.every((word) => MODIFIER_WORDS.has(word))) break;
    from -= m[0].length;
  }
  // A numeral or a letter alone is the end of something else.
  const lead = /^(?:\d|[ivbc]{1,4}|one|two|three|four|use|cell|body|back|drug|type|small)[ ]/i.exec(
    text.slice(from, from + 8),
  );
  return lead !== null && from + lead[0].length <= start && !/^type [12i]/i.test(text.slice(from, from + 7))
    ? from + lead[0].length
    : from;
}

function longestOnly(terms: readonly Term[]): Term[] {
  const ordered = [...terms].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Term[] = [];
  for (const term of ordered) {
    const previous = out.at(-1);
    if (previous === undefined || term.start >= previous.end) out.push(term);
    else if (term.end > previous.end) out[out.length - 1] = { ...previous, end: term.end, ambiguous: false };
  }
  return out;
}
