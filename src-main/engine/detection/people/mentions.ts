// Names of people in one block of text: the tagger's, with what titles, labels and columns say, less what isn't a person.
import type { Utf16Offset } from "../../../base/units.ts";
import type { Columns } from "../reading/columns.ts";
import { confidenceOf } from "./confidence.ts";
import type { Elsewhere } from "./elsewhere.ts";
import type { Read } from "./features.ts";
import { COMMON_SURNAME, FIRST, hashWord, ORGANISATION, PLACE, SURNAME, WORD } from "./lexicon.ts";
import type { Model } from "./model.ts";
import { makesOther, NAME_HEADER, NAME_LABELS, NOT_OF_PEOPLE, RELATIONS, SUFFIXES, TITLES } from "./name-words.ts";
import { isNoPerson } from "./not-people.ts";
import { spansOf } from "./spans.ts";
import type { Marginals } from "./tagger.ts";
import { LINE, SPACED, WIDE, wordAt } from "./tokens.ts";

export type Basis = "words" | "title" | "label" | "column" | "elsewhere";
export type Mention = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly confidence: number;
  readonly basis: Basis;
  /** Where the title before it begins, if there is one. */
  readonly titleStart: Utf16Offset;
};

/** Rather a name than not, by the words alone. */
const LIKELY = 0.5;
/** In a line without a capital the tagger is never as sure. */
const LIKELY_SMALL = 0.4;
/** Enough beside a word that is likely one. */
const BESIDE = 0.3;
/** Enough where a title or a label asks for a name. */
const ASKED_FOR = 0.1;
/** As sure as a title, a label or a column makes. */
const ASKED = 0.6;
/** Enough in a column of names. */
const IN_COLUMN = 0.02;

/** Labels are kept in 32 bits with a sign. */
const LABEL_HASHES: ReadonlySet<number> = new Set([...NAME_LABELS].map((word) => hashWord(word) | 0));
/** Known as somebody's name. */
const NAMED = FIRST | SURNAME;
const TITLE_HASHES: ReadonlySet<number> = new Set([...TITLES].map(hashWord));
const RELATION_HASHES: ReadonlySet<number> = new Set([...RELATIONS].map(hashWord));

export function mentionsIn(read: Read, model: Model, p: Marginals, columns: Columns, elsewhere: Elsewhere): Mention[] {
  const { tokens } = read;
  const person = personProbabilities(model, p);
  const asked = askedFor(read, person, columns);
  elsewhere.count(read, model, p, person);
  const likely = (i: number) => (read.sense.caps[i] === 2 ? LIKELY_SMALL : LIKELY);
  const beside = (i: number) => person[i - 1]! >= LIKELY || person[i + 1]! >= LIKELY;
  const least = (i: number) => {
    const basis = asked[i];
    if (basis === "column" || (basis === "title" && isNameLike(read.types[i]!))) return IN_COLUMN;
    if (basis !== undefined) return ASKED_FOR;
    return beside(i) ? BESIDE : likely(i);
  };
  const spans = spansOf(model, tokens, p, "PERSON", least);
  const mentions: Mention[] = [];
  for (const span of spans) {
    const trimmed = trim(read, span.first, span.last);
    if (trimmed === null) continue;
    for (const [begins, ends] of partLines(read, ...trimmed)) {
      const first = withSurname(read, begins, ends, person);
      const whole = withHyphens(read, ends);
      const last = asked[begins] === undefined ? whole : withFirstName(read, begins, whole);
      const basis = asked[first] ?? "words";
      const from = tokens.starts[first]!;
      if (isNoPerson(tokens.text, from, tokens.ends[last]!, first === last, basis === "title")) continue;
      if (basis === "words" && first === last && OF_THINGS.test(columns.headerAt(from))) continue;
      if (!isPerson(read, first, last, basis, span.probability)) {
        if (first < last && (isNamedFor(read, last) || endsOther(read, last)))
          elsewhere.addPhrase(phraseOf(read, first, last));
        continue;
      }
      const title = titleBefore(read, first);
      mentions.push({
        start: from,
        end: tokens.ends[last]!,
        confidence: Math.max(basis === "words" ? 0 : ASKED, confidenceOf(span.probability)),
        basis,
        titleStart: tokens.starts[title]!,
      });
    }
  }
  return mentions;
}

export function personProbabilities(model: Model, p: Marginals): Float32Array {
  const count = model.labels.length;
  const begin = model.labels.indexOf("B-PERSON");
  const out = new Float32Array(p.length / count);
  for (let i = 0; i < out.length; i++) out[i] = p[i * count + begin]! + p[i * count + begin + 1]!;
  return out;
}

/** Why a name is to be expected at a word, where something says so. */
function askedFor({ tokens, types, sense }: Read, person: Float32Array, columns: Columns): (Basis | undefined)[] {
  const asked: (Basis | undefined)[] = new Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    if (person[i]! < IN_COLUMN) continue;
    const onLine = (tokens.flags[i]! & LINE) === 0;
    // The title's period stands between it and the name.
    const dot = i > 1 && tokens.text.charCodeAt(tokens.starts[i - 1]!) === 0x2e ? i - 2 : i - 1;
    if (dot >= 0 && onLine && TITLE_HASHES.has(types[dot]!.hash) && (types[i]!.cased !== 2 || sense.caps[i] === 2))
      asked[i] = "title";
    else if (asked[i - 1] === "title" && onLine && person[i]! > (isNameLike(types[i]!) ? IN_COLUMN : BESIDE))
      asked[i] = "title";
    else if (onLine && types[i]!.cased !== 2 && i > 0 && RELATION_HASHES.has(types[i - 1]!.hash)) asked[i] = "title";
    else if (LABEL_HASHES.has(sense.label[i]!) || speaks(tokens, i)) asked[i] = "label";
    else if (person[i]! < 0.9 && types[i]!.cased !== 1) {
      const header = columns.headerAt(tokens.starts[i]!);
      if (header !== "" && NAME_HEADER.test(header) && !NOT_OF_PEOPLE.test(header)) asked[i] = "column";
    }
  }
  return asked;
}

/** A word with a capital that is no word of the language: behind a title rather a name than anything else. */
const isNameLike = ({ bits, cased }: Read["types"][number]): boolean => cased === 3 && (bits & (WORD | PLACE)) === 0;

/** "[21:15] Nico: yes", "21:14 - Big Mike: no": who says what is said in a chat. */
function speaks({ text, starts, flags }: Read["tokens"], i: number): boolean {
  if (i < 3 || (flags[i]! & LINE) !== 0 || !/[\])-]/.test(text[starts[i - 1]!]!)) return false;
  return (
    SAID_AT.test(text.slice(Math.max(0, starts[i]! - 40), starts[i])) &&
    SAYS.test(text.slice(starts[i], starts[i]! + 40))
  );
}

const SAID_AT = /(?:^|\n)[^\n]{0,24}\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?: ?[AaPp]\.?[Mm]\.?)?(?:[\])]| -) $/;
const SAYS = /^[\p{Lu}][\p{L}'-]*(?: [\p{Lu}][\p{L}'.-]*){0,2}: /u;

const isLetters = (read: Read, i: number): boolean => read.types[i]!.cased >= 2;

/** Without titles before it, nor signs at either end but the period of an initial. */
function trim(read: Read, first: number, last: number): readonly [number, number] | null {
  const { tokens } = read;
  const text = (i: number) => wordAt(tokens, i).toLowerCase();
  while (
    first <= last &&
    (!isLetters(read, first) ||
      ((TITLES.has(text(first)) || NAME_LABELS.has(text(first)) || GREETINGS.has(text(first))) && first < last))
  )
    first++;
  while (last >= first && !isLetters(read, last)) {
    const before = last > first ? text(last - 1) : "";
    if (text(last) === "." && (before.length === 1 || SUFFIXES.has(before))) break;
    last--;
  }
  // "Jonathan Reiss, MD": a degree is no part of the name.
  if (last - first >= 3 && DEGREES.has(text(last)) && wordAt(tokens, last - 1) === ",") last -= 2;
  return first <= last ? [first, last] : null;
}

/** Between two names. */
const BETWEEN: ReadonlySet<string> = new Set(["&", "and", "und", "et"]);

const DEGREES: ReadonlySet<string> = new Set("md do dds dvm phd jd rn np pa cpa esq lcsw mph mba".split(" "));
const GREETINGS: ReadonlySet<string> = new Set(
  "estimado estimada atentamente geehrte geehrter cordialement hola liebe lieber chère cher cara caro querida querido hallo bonjour ciao hi hello hey dear thanks".split(
    " ",
  ),
);

type Part = readonly [first: number, last: number];

/** A run over a line's end is two names when both lines have a whole one: lists have no commas. */
function partLines(read: Read, first: number, last: number): readonly Part[] {
  const out: Part[] = [];
  let rest: Part | null = [first, last];
  while (rest !== null) rest = partOnce(read, rest[0], rest[1], out);
  return out;
}

/** Puts out the first name of the run; what is left of the run, or null at its end. */
function partOnce(read: Read, first: number, last: number, out: Part[]): Part | null {
  const { tokens } = read;
  const cut = (end: number, next: number): Part | null => {
    const head = trim(read, first, end);
    if (head !== null) out.push(head);
    return trim(read, next, last);
  };
  for (let i = first + 1; i <= last; i++) {
    const flag = tokens.flags[i]!;
    const word = wordAt(tokens, i);
    if (BETWEEN.has(word.toLowerCase())) return cut(i - 1, i + 1);
    // "Pham Thu Ha, Ha T. Keller": two whole names.
    if (word === "," && i - first >= 2 && last - i >= 2 && !SUFFIXES.has(wordAt(tokens, i + 1).toLowerCase()))
      return cut(i - 1, i + 1);
    // "DeShawn, Pat O'Rourke": a first name that is no surname, and a whole name.
    if (
      word === "," &&
      i === first + 1 &&
      last - i >= 2 &&
      (read.types[first]!.bits & (FIRST | SURNAME)) === FIRST &&
      (read.types[i + 1]!.bits & FIRST) !== 0
    )
      return cut(i - 1, i + 1);
    if ((flag & LINE) === 0 && (flag & WIDE) === 0) continue;
    const whole = i - first >= 2 && last - i >= 1;
    const { bits } = read.types[i]!;
    // "Oquendo, Dana" and, on the next line, what she is.
    const another = (bits & WORD) !== 0 && (bits & COMMON_SURNAME) === 0;
    const comma = (wordAt(tokens, first + 1) === "," && i > first + 2) || afterComma(read, first);
    if (!(whole || comma || another || (flag & WIDE) !== 0)) continue;
    const tail = cut(i - 1, i);
    return (another && !whole) || (comma && i === last) ? null : tail;
  }
  out.push([first, last]);
  return null;
}

const afterComma = ({ tokens }: Read, i: number): boolean =>
  i > 0 && (tokens.flags[i]! & (LINE | WIDE)) === 0 && wordAt(tokens, i - 1) === ",";

/** "Dunleavy, Carmen" on a line or in a cell of its own: the surname that only its place tells. */
function withSurname(read: Read, first: number, last: number, person: Float32Array): number {
  const { tokens, types } = read;
  const surname = first - 2;
  if (surname < 0 || last - first > 2 || !afterComma(read, first) || (types[first]!.bits & FIRST) === 0) return first;
  const ends = last + 1 >= tokens.count || (tokens.flags[last + 1]! & (LINE | WIDE)) !== 0;
  const begins = (tokens.flags[surname]! & (LINE | WIDE)) !== 0;
  const { cased, bits } = types[surname]!;
  const isName =
    (cased === types[first]!.cased || cased === 4) &&
    (bits & PLACE) === 0 &&
    ((bits & NAMED) !== 0 || (bits & WORD) === 0);
  return ends && begins && isName && person[surname]! >= IN_COLUMN ? surname : first;
}

/** "Tasker-Bright": what a hyphen joins is one surname. */
function withHyphens({ tokens, types }: Read, last: number): number {
  let end = last;
  while (
    end + 2 < tokens.count &&
    wordAt(tokens, end + 1) === "-" &&
    ((tokens.flags[end + 1]! | tokens.flags[end + 2]!) & (SPACED | LINE)) === 0 &&
    types[end + 2]!.cased === types[end]!.cased &&
    types[end]!.cased >= 3
  )
    end += 2;
  return end;
}

/** "Example, Jordan" after a label or in a column: what follows the comma is the first name, and nothing follows it. */
function withFirstName(read: Read, first: number, last: number): number {
  const { tokens, types } = read;
  const given = last + 2;
  const hyphened = last > first && (last - first) % 2 === 0 && wordAt(tokens, last - 1) === "-";
  if (!(first === last || hyphened) || given >= tokens.count || wordAt(tokens, last + 1) !== ",") return last;
  const apart = (i: number) => i >= tokens.count || (tokens.flags[i]! & (LINE | WIDE)) !== 0;
  const { bits, cased } = types[given]!;
  return (bits & FIRST) !== 0 && cased >= 3 && !apart(given) && apart(given + 1) ? given : last;
}

/** The first word of the titles right before word `i`; `i` itself when there is none. */
function titleBefore({ tokens }: Read, i: number): number {
  let first = i;
  while (first > 0 && (tokens.flags[first]! & (LINE | WIDE)) === 0) {
    const dot = wordAt(tokens, first - 1) === "." && first > 1;
    const word = wordAt(tokens, dot ? first - 2 : first - 1).toLowerCase();
    if (!TITLES.has(word)) break;
    first = dot ? first - 2 : first - 1;
  }
  return first;
}

/** False for the names of accounts, firms, streets, laws, and for everyday words that only look like names. */
export function isPerson(read: Read, first: number, last: number, basis: Basis, probability: number): boolean {
  const { tokens, types } = read;
  const { text, starts, ends, flags } = tokens;
  let longest = 0;
  let small = 0;
  let known = 0;
  for (let i = first; i <= last; i++) {
    const { cased, bits } = types[i]!;
    if (!isLetters(read, i)) continue;
    longest = Math.max(longest, ends[i]! - starts[i]!);
    // "bipolar II" is as small as "bipolar".
    if (cased === 2 || (i > first && cased === 4 && SUFFIXES.has(wordAt(tokens, i).toLowerCase()))) small++;
    if ((bits & NAMED) !== 0 || (bits & WORD) === 0) known++;
  }
  // Initials alone are a bill's or a court reporter's.
  if (longest < 2) return false;
  // Small letters throughout: each word must be somebody's name, and the line have no capitals elsewhere.
  if (small > 0 && small === last - first + 1 && (read.sense.caps[first] !== 2 || known < small)) return false;
  const before = text[starts[first]! - 1] ?? " ";
  const after = text[ends[last]!] ?? " ";
  if (
    /[@#/_\\]/.test(before) ||
    /[@_\\]/.test(after) ||
    (after === "." && /\p{L}|\d/u.test(text[ends[last]! + 1] ?? ""))
  ) {
    // "J." of "J.Smith" is no address.
    if (ends[last]! - starts[last]! > 1) return false;
  }
  if ((before === "." || before === "-") && /[\p{Ll}\d]/u.test(text[starts[first]! - 2] ?? "")) return false;
  if (isNamedFor(read, last) || isAddress(read, first, basis)) return false;
  const single = first === last;
  const next = last + 1;
  const follows = next < tokens.count && (flags[next]! & (LINE | WIDE)) === 0;
  // "WMS-000118": a number's prefix.
  if (read.types[last]!.cased === 4 && /^[-_#]?\d/.test(text.slice(ends[last], ends[last]! + 2))) return false;
  if (!single && mixesAcronym(read, first, last)) return false;
  if (!single) return !endsOther(read, last);
  const type = types[first]!;
  // A few capitals among words in both cases stand for something longer.
  if (basis === "words" && type.cased === 4 && longest < 4 && read.sense.caps[first] !== 1) return false;
  if (follows && wordAt(tokens, next) === "&" && (type.bits & FIRST) === 0) return false;
  if (first > 0 && wordAt(tokens, first - 1) === "&" && (type.bits & FIRST) === 0) return false;
  if (basis === "words" && probability < 0.9 && first > 0 && PLACED.has(wordAt(tokens, first - 1))) return false;
  // A word that is nobody's name anywhere must be told for certain by those around it.
  if (basis === "words" && (type.bits & NAMED) === 0 && probability < 0.65) return false;
  if (
    basis === "words" &&
    (type.bits & WORD) !== 0 &&
    probability < ((type.bits & FIRST) !== 0 ? 0.7 : (type.bits & NAMED) !== 0 ? 0.8 : 0.97)
  )
    return false;
  return true;
}

/** "Bates WMS": some capitals that are nobody's name beside words in both cases. */
function mixesAcronym({ types, tokens }: Read, first: number, last: number): boolean {
  let acronym = false;
  let mixed = false;
  for (let i = first; i <= last; i++) {
    const { cased, bits } = types[i]!;
    if (cased === 3 || cased === 6) mixed = true;
    const short = tokens.ends[i]! - tokens.starts[i]! < 5;
    if (cased === 4 && short && (bits & NAMED) === 0 && !SUFFIXES.has(wordAt(tokens, i).toLowerCase())) acronym = true;
  }
  return acronym && mixed;
}

/** A column of such is one of things. */
const OF_THINGS =
  /^(?:make|model|colou?r|brand|vehicle|city|state|county|vendor|bank|carrier|item|product|county|country|desc|description|sku|part|material|qty|unit|category|class|species|carrier|lienholder|employer|company|firm|hospital|school|sport|team|event|title|subject|note|notes|status|type)\.?$/;

/** Where a place is named rather than a person. */
const PLACED: ReadonlySet<string> = new Set(["in", "In", "at", "At", "near", "Near", "around", "throughout"]);

/** A house number right before it: "58 Alder Bend". */
function isAddress({ tokens, types }: Read, first: number, basis: Basis): boolean {
  if (basis !== "words" || first === 0 || (types[first]!.bits & FIRST) !== 0) return false;
  const near = (tokens.flags[first]! & (LINE | WIDE)) === 0 && (tokens.flags[first]! & SPACED) !== 0;
  return near && types[first - 1]!.cased === 1 && tokens.ends[first - 1]! - tokens.starts[first - 1]! <= 5;
}

/** Whether its own last word is a firm's or a place's, and hardly a surname: "Vesper Ridge", "Whitcombe Millwork". */
function endsOther({ tokens, types }: Read, last: number): boolean {
  return (types[last]!.bits & (COMMON_SURNAME | FIRST)) === 0 && makesOther(wordAt(tokens, last).toLowerCase());
}

/** Whether the word after a name makes it a firm's, a street's, a law's. */
function isNamedFor({ tokens, types }: Read, last: number): boolean {
  const next = last + 1;
  if (next >= tokens.count || (tokens.flags[next]! & (LINE | WIDE)) !== 0) return false;
  // A comma may part a firm from its form: "Ashby Roofing, LLC".
  if (wordAt(tokens, next) === ",") return next + 1 < tokens.count && FORMS.has(wordAt(tokens, next + 1).toLowerCase());
  // "Ashlar Stone & Gravel" is a firm; "Ann & Mary" are two people.
  if (wordAt(tokens, next) === "&" && next + 1 < tokens.count) {
    const { bits, cased } = types[next + 1]!;
    if (cased !== 2 && (bits & WORD) !== 0 && (bits & FIRST) === 0) return true;
  }
  if ((tokens.flags[next]! & SPACED) === 0 || types[next]!.cased === 2) return false;
  const word = wordAt(tokens, next).toLowerCase();
  // "Genevieve St. Clair": a saint in a surname.
  if (word === "st" && next + 2 < tokens.count && wordAt(tokens, next + 1) === "." && types[next + 2]!.cased >= 3)
    return false;
  if (makesOther(word) || ((types[next]!.bits & ORGANISATION) !== 0 && !TITLES.has(word))) return true;
  // "Thomas Cook Street Market": what follows in capitals ends as a place or a firm does.
  for (let i = next; i < Math.min(next + 3, tokens.count); i++) {
    if ((tokens.flags[i]! & (LINE | WIDE)) !== 0 || (tokens.flags[i]! & SPACED) === 0 || types[i]!.cased < 3) break;
    const later = wordAt(tokens, i).toLowerCase();
    if (i > next && makesOther(later) && (types[i]!.bits & (COMMON_SURNAME | FIRST)) === 0) return true;
  }
  return false;
}

const FORMS: ReadonlySet<string> = new Set([
  "inc",
  "llc",
  "llp",
  "ltd",
  "corp",
  "plc",
  "gmbh",
  "lp",
  "pllc",
  "pc",
  "co",
]);

export const phraseOf = ({ tokens }: Read, first: number, last: number): string =>
  tokens.text.slice(tokens.starts[first], tokens.ends[last]).toLowerCase().replace(/\s+/g, " ");
