// The name of a street after its house number: words up to a suffix, or a kind of street that comes first.
import type { Street } from "./address-street.ts";
import { DIRECTION_FORMS, STRONG_SUFFIXES, WEAK_SUFFIXES } from "./address-words.ts";

/** One word of a street's name, with an ordinal, initials, or a small connecting word. */
const WORD =
  /[ ]{1,3}((?<=(?:Calle|CALLE)[ ]{1,3})\d{1,4}(?!\w)|\d{1,3}(?:(?:st|nd|rd|th|ST|ND|RD|TH)\b|(?=[ ](?:(?:Mile|MILE)[ ]R|St\b|Street|Ave|ST\b|AVE|STREET)))|[\p{L}][\p{L}\p{N}'-]*\.?(?:[A-Z]\.)?)/uy;
/** The same after a line break, for a street wrapped in the middle of its name. */
const WRAPPED = /[ ]?\n[ ]{0,24}(\d{1,3}(?:st|nd|rd|th)\b|\p{Lu}[\p{L}\p{N}'-]*\.?)/uy;

const CONNECTORS = new Set([
  "of",
  "the",
  "de",
  "la",
  "las",
  "los",
  "del",
  "and",
  "y",
  "du",
  "des",
  "le",
  "on",
  "at",
  "by",
]);

/** Streets that have no suffix. */
const BARE_NAMES = /^(?:Broadway|Bowery|Embarcadero|Esplanade|Strand|BROADWAY)$/;

const MONTH_NAME =
  /^(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\.?$/;

/** Courts of law, not of houses; squares that are measured. */
const COURT_BEFORE =
  /^(?:supreme|district|circuit|appeals|appellate|superior|high|federal|tax|bankruptcy|criminal|family|probate|municipal|county|state|trial|kangaroo|moot|constitutional|claims|surveillance|juvenile|traffic|magistrate|crown|tennis|food|basketball|chancery|housing|immigration|military|civil|drug|u\.s\.|us)$/i;

/** Words that are no part of a street's name typed in small letters. */
const LOWER_STOP =
  /^(?:a|an|in|on|at|to|for|by|with|from|is|are|was|were|has|have|had|and|or|but|per|people|men|women|days?|years?|weeks?|months?|hours?|minutes?|miles?|feet|votes?|percent|pages?|times?|points?|more|of|that|this|which|who|million|billion|thousand|hundred|dollars|pm|am|st|other|new|different)$/;

const UNAMBIGUOUS_LOWER =
  /^(?:street|st|avenue|ave|road|rd|boulevard|blvd|lane|ln|drive|dr|court|ct|circle|cir|parkway|pkwy|terrace|ter|place|pl|highway|hwy|trail|trl|way)$/;

type Word = { readonly text: string; readonly end: number };

/** The street whose name follows the number that ends at `from`; null when none does. */
export function namedStreet(text: string, start: number, from: number, number: string): Street | null {
  const words = wordsAfter(
    text,
    text[from] === "," && /\s\p{Lu}/u.test(text.slice(from + 1, from + 3)) ? from + 1 : from,
  );
  let best: Street | null = null;
  const bareWords = words.map((word) => word.text.replace(/\.$/, ""));
  const lower = /^\p{Ll}/u.test(words[0]?.text ?? "") && !/^d'|^de /.test(words[0]!.text);
  for (let i = 0; i < words.length; i++) {
    const bare = bareWords[i]!;
    const key = bare.toLowerCase();
    // Street names begin with a capital; in small letters no word may be an everyday one.
    if (lower ? LOWER_STOP.test(key) && !STRONG_SUFFIXES.has(key) : /^\p{Ll}/u.test(bare) && !CONNECTORS.has(bare))
      break;
    if ((lower && /^\p{Lu}/u.test(bare)) || (i === 0 && CONNECTORS.has(bare))) break;
    const isStrong = STRONG_SUFFIXES.has(key);
    if (i === 0 && !isStrong && BARE_NAMES.test(bare)) best = withDirection(text, words, i, start, "bare", lower);
    const previous = bareWords[i - 1];
    const isSuffix = (isStrong || WEAK_SUFFIXES.has(key)) && i > 0 && !(i === 1 && isDirectionOnly(previous!, bare));
    // "7 N. St. Clair St.": a saint, since the street's suffix comes after him.
    if (key === "st" && i <= 1 && isSaint(words, i)) continue;
    if (!isSuffix) {
      // "Avenue B", "Avenue of the Americas", "Avenida Central", "Calle Luna": the kind of street comes first.
      if (
        i === 0 &&
        /^(?:Avenue|Ave|Avenida|Ave?da|Calle|Camino|Via|Paseo|Rue|Plaza|Paso|AVENIDA|CALLE|CAMINO|PASEO)$/.test(bare) &&
        words.length > 1 &&
        /^[\p{Lu}\d]|^(?:of|de|del|la|las|los|el)$/u.test(words[1]!.text)
      ) {
        best = prefixed(words, start, lower);
      }
      // A sentence ends here, or the name grows longer than any.
      if (/\p{L}{3}\.$/u.test(words[i]!.text) && !isStrong && !isSuffixNext(bareWords[i + 1], words[i]!.text)) break;
      continue;
    }
    if (key === "court" && COURT_BEFORE.test(previous!)) break;
    if (
      key === "square" &&
      /^[ ](?:feet|foot|ft|miles?|meters?|metres?|kilomet|yards?|inch)/i.test(
        text.slice(words[i]!.end, words[i]!.end + 10),
      )
    )
      break;
    if (lower && !UNAMBIGUOUS_LOWER.test(key)) continue;
    if (/^(?:Dr|St|Ct|Pl)\.?$/.test(words[i]!.text) && isTitle(text, words, i, number)) continue;
    if (CONNECTORS.has(previous!) && i > 1 && !/^\p{Lu}/u.test(previous!) && !isStrong) continue;
    best = withDirection(
      text,
      words,
      i,
      start,
      isStrong ? "strong" : best?.form === "strong" ? "strong" : "weak",
      lower,
    );
    // "Lake Shore Drive": a suffix right after a suffix is the real one; anything else is the next thing.
    const next = bareWords[i + 1]?.toLowerCase();
    if (
      next === undefined ||
      !(STRONG_SUFFIXES.has(next) || (WEAK_SUFFIXES.has(next) && !isStrong)) ||
      (/[.,]$/.test(words[i]!.text) && isStrong)
    ) {
      if (isStrong || !moreSuffixAhead(bareWords, i)) break;
    }
  }
  return best ?? bareStreet(text, words, start, lower);
}

/** "45 Fremont, San Francisco, CA 94105": one to three capitalised words before a comma or the end of the line. */
function bareStreet(text: string, words: readonly Word[], start: number, lower: boolean): Street | null {
  if (lower) return null;
  for (const word of words.slice(0, 3)) {
    if (!/^(?:\p{Lu}|\d)/u.test(word.text)) return null;
    if (/^(?:,|[ ]?\n)/.test(text.slice(word.end, word.end + 2)))
      return { start, end: word.end, form: "unnamed", lower };
  }
  return null;
}

/** Up to six words of a name, on one line or broken once. */
function wordsAfter(text: string, from: number): Word[] {
  const words: Word[] = [];
  let at = from;
  let wraps = 0;
  while (words.length < 7) {
    WORD.lastIndex = at;
    let m = WORD.exec(text);
    if (m === null && wraps++ === 0) {
      WRAPPED.lastIndex = at;
      m = WRAPPED.exec(text);
    }
    if (m === null) break;
    at += m[0].length;
    words.push({ text: m[1]!, end: at });
  }
  return words;
}

/** "1600 Penn. Ave.", "900 Mass. Ave.": a short form of at most five letters, and the suffix right after it. */
const isSuffixNext = (next: string | undefined, word: string): boolean =>
  next !== undefined && word.length <= 6 && /^\p{Lu}/u.test(next) && STRONG_SUFFIXES.has(next.toLowerCase());

/** A weak suffix may be part of the name when a strong one follows within two words: "14 Spring Garden Old Road". */
function moreSuffixAhead(words: readonly string[], index: number): boolean {
  return words
    .slice(index + 1, index + 3)
    .some((word) => STRONG_SUFFIXES.has(word.toLowerCase()) && /^\p{Lu}/u.test(word));
}

function isSaint(words: readonly Word[], index: number): boolean {
  const [next, ...rest] = words.slice(index + 1, index + 4).map((word) => word.text.replace(/\.$/, ""));
  if (next === undefined || !/^\p{Lu}\p{Ll}/u.test(next) || STRONG_SUFFIXES.has(next.toLowerCase())) return false;
  return rest.some((word) => /^\p{Lu}/u.test(word) && STRONG_SUFFIXES.has(word.toLowerCase()));
}

const isDirectionOnly = (word: string, suffix: string): boolean =>
  DIRECTION_FORMS.has(word.toLowerCase()) &&
  !/^(?:st|street|ave|avenue|rd|road|blvd|boulevard|dr|drive|ln|lane|pkwy|parkway|ct|court|pl|place|way|ter|terrace)$/i.test(
    suffix,
  );

/** "14 Harvard Dr. Smith", "3 May St. Louis": a title or a saint rather than a suffix. */
function isTitle(text: string, words: readonly Word[], index: number, number: string): boolean {
  const word = words[index]!;
  const previous = words[index - 1]!.text;
  if (MONTH_NAME.test(previous) && index === 1 && Number(number) <= 31) return true;
  const rest = text.slice(word.end, word.end + 30);
  if (
    word.text.startsWith("St") &&
    /^[ ](?:Louis|Paul|Petersburg|Charles|Mary|John|George|Augustine|Joseph|Cloud)\b/.test(rest)
  ) {
    return !/^[ ](?:Louis|Paul|Petersburg|Charles|Joseph|Cloud|Augustine),?[ ][A-Z]{2}\b/.test(rest);
  }
  return (
    word.text === "Dr." &&
    /^[ ]\p{Lu}\p{Ll}+[ ](?:\p{Lu}\.?[ ]|\p{Ll})/u.test(rest) &&
    !/^[ ](?:Apt|Suite|Ste|Unit)\b/.test(rest)
  );
}

/** Takes in a direction after the suffix: "NW", "N.W.", "Northwest". */
function withDirection(
  text: string,
  words: readonly Word[],
  index: number,
  start: number,
  form: Street["form"],
  lower: boolean,
): Street {
  const word = words[index]!;
  let end = word.end - (word.text.endsWith(".") ? 1 : 0);
  const direction =
    /^\.?,?[ ]{1,2}((?:[NS]\.?[ ]?[EW]\b\.?|[NSEW]\b\.?(?![ ]?\p{Lu}\.)|(?:North|South)(?:east|west)?\b|(?:East|West)\b(?![ ]\p{Lu}\p{Ll}+,)|NORTH|SOUTH|EAST|WEST)(?!['\w-])|(?:nw|ne|sw|se|Nw|Ne|Sw|Se)\b)/u.exec(
      text.slice(word.end - (word.text.endsWith(".") ? 1 : 0), word.end + 14),
    );
  // A comma before a lone word is a city's beginning: ", West Chester".
  if (direction !== null && !(direction[0].includes(",") && /[a-z]{3}/i.test(direction[1]!))) {
    const taken = direction[0].replace(/(?<![NS]\.[ ]?[EW])\.$/, "");
    end += taken.length;
  }
  return { start, end, form, lower };
}

/** Avenue B, Avenue of the Americas, Calle Luna. */
function prefixed(words: readonly Word[], start: number, lower: boolean): Street | null {
  const one = words[1]!;
  const bare = one.text.replace(/\.$/, "");
  if (/^[A-Z]$/.test(bare)) return { start, end: one.end - (one.text.length - bare.length), form: "strong", lower };
  if (/^(?:of|OF)$/.test(bare)) {
    const last = words.findLastIndex((word, i) => i > 1 && i < 6 && /^\p{Lu}/u.test(word.text));
    const name = words.slice(2, last + 1).findIndex((word) => /^\p{Lu}/u.test(word.text)) + 2;
    return last < 2
      ? null
      : { start, end: words[name]!.end - (words[name]!.text.endsWith(".") ? 1 : 0), form: "strong", lower };
  }
  const spanish = /^(?:(Avenida|Ave?da|Calle|Camino|Paseo)|Via|Rue|Plaza|Paso)$/i.exec(
    words[0]!.text.replace(/\.$/, ""),
  );
  if (spanish === null) return null;
  // "Calle 5" ends at its number; "Avenida de la Playa" at the first name, "Calle Las Flores" after the article.
  let last = 1;
  while (last < 5 && isArticle(words[last]?.text)) last++;
  if (words[last] === undefined || !/^[\p{Lu}\d]/u.test(words[last]!.text)) return null;
  while (last < 4 && isNameOn(words, last)) last++;
  while (isArticle(words[last]!.text) && last > 1) last--;
  const end = words[last]!.end - (words[last]!.text.endsWith(".") ? 1 : 0);
  return { start, end, form: spanish[1] === undefined ? "weak" : "strong", lower };
}

const isArticle = (word: string | undefined): boolean =>
  word !== undefined && /^(?:de|del|la|las|los|el|y)$/i.test(word);

/** The name goes on after `words[last]`, up to two words of its own. */
function isNameOn(words: readonly Word[], last: number): boolean {
  const next = words[last + 1]?.text;
  if (next === undefined || /[.\d]$/.test(words[last]!.text) || UNIT_NEXT.test(next)) return false;
  return isArticle(next) || (last < 3 && /^\p{Lu}/u.test(next));
}

const UNIT_NEXT = /^(?:apt|apartment|unit|suite|ste|apto|piso|bldg|building|lot|floor)\.?$/i;
