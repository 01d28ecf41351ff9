// Dates of birth: a date that words or a table's header call a birth, and no other date.
import type { Utf16Offset } from "../../../base/units.ts";
import type { Detection, Detector } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { birthColumns } from "./birth-columns.ts";
import { datesIn, type WrittenDate } from "./dates.ts";

/** Words that name a birth. Groups tell the strict, after which any date is one, from the loose. */
const BIRTH = new RegExp(
  [
    "(?<![A-Za-z0-9])(?:",
    String.raw`(?<strict>d\.?\s?[o0]\.?\s?b(?![A-Za-z0-9])\.?`, // DOB, D.O.B., D0B
    String.raw`|dobs|dates?(?:\s?(?:&|and|\/)\s?place)?[\s/-]{1,2}of[\s-]{1,2}b[il1]rths?|b[il1]rth[\s-]{0,2}(?:dates?|days?)(?:'s)?|bdays?|b-days?`,
    String.raw`|d\/o\/b|dt\.?\sof\sbirth|y\.?o\.?b(?=[ ]?:|[ ]\d)|bd(?=[:.][ ]?\d)|n[ée]e?\(?e?\)?\sle(?=\s\d)|geburtsdatum|geb\.|fecha\sde\snacimiento|date\sde\snaissance)`,
    String.raw`|(?<born>b[o0]rn|birth(?=\s(?:on|was)\b|\s?:))`,
    String.raw`|(?<brief>b[.:](?=\s?[\w']))`,
    ")(?:(?<=[.:])|(?![A-Za-z0-9]))",
  ].join(""),
  "gi",
);

/** Other things that have dates: one of these between the word and the date takes the date away. */
const OTHER_DATE =
  /\b(?:hired?|filed?|signed|issued?|expir\w*|died|d\.|death|deceased|appointed|elected|since|joined|started?|married|divorced|arrested|admitted|enlisted|graduated|moved|founded|dated?|as of|effective|updated|printed|received|sworn|retired|until|interview\w*|convicted|naturali[sz]ed|emigrated|immigrated|died|arrived|came|redacted|withheld|unknown)\b/i;

/** How far after the word the date may begin. */
const REACH = { strict: 30, born: 70, brief: 2 } as const;
type Word = keyof typeof REACH;

export const dateOfBirthDetector: Detector = {
  id: "identity/date-of-birth",
  kinds: ["date_of_birth"],
  detect(text) {
    const found: Detection[] = [];
    const words = [...text.matchAll(BIRTH)];
    const sexes = [...text.matchAll(BY_SEX)];
    const numbers = [...text.matchAll(BY_NUMBER)];
    if (words.length === 0 && sexes.length === 0 && numbers.length === 0) return found;
    const dates = datesIn(text);
    const columns = columnsOf(text);
    const tables = birthColumns(text, dates);
    const push = (date: WrittenDate, confidence: number, why: string) =>
      found.push({ kind: "date_of_birth", start: date.start, end: date.end, confidence, why, value: date.value });

    for (const m of words) {
      const word: Word = m.groups!.strict !== undefined ? "strict" : m.groups!.born !== undefined ? "born" : "brief";
      if (tables.isHeader(m.index)) continue;
      const from = m.index + m[0].length;
      const index = firstFrom(dates, from);
      if (word === "born" && isThingBorn(text, m.index)) continue;
      const linked = linkedDate(text, dates, index, from, word);
      // A header speaks for its own column only.
      const date = linked !== null && m.index < columns.cellStart(linked.start) ? null : linked;
      if (date !== null) {
        if (word === "born" && FOUNDED.test(text.slice(date.end, date.end + 32).replace(/\n/g, " "))) continue;
        const after = word === "strict" ? "the words for a date of birth" : "the word for being born";
        push(date, confidenceOf(word, date), `A date after ${after}${FORM_WORDS[date.form]}.`);
        if (word !== "brief" && date.form === "full") pushList(text, dates, index, push);
      } else if (word === "strict") {
        const before = dates[firstFrom(dates, m.index) - 1];
        if (before !== undefined && before.form !== "year" && stepsBack(text.slice(before.end, m.index))) {
          push(before, 0.9, "A date right before the words for a date of birth.");
        }
      }
    }

    for (const m of numbers) {
      const next = firstFrom(dates, m.index + m[0].length);
      // Right behind the number, or right before it.
      for (const date of [dates[next], dates[next - 1]]) {
        if (date?.form !== "full" || !/^(?:19[2-9]|200|201)/.test(date.value)) continue;
        const gap =
          date.start < m.index ? text.slice(date.end, m.index) : text.slice(m.index + m[0].length, date.start);
        if (
          !/^[ ,;|/\t]{1,3}(?:(?:SSN|SS#|ssn)[:#]?[ ]?)?$/.test(gap) ||
          OTHER_DATE.test(text.slice(Math.max(0, date.start - 24), date.start))
        )
          continue;
        push(date, 0.72, "A date beside a Social Security number, as lists of people have a birth.");
      }
    }
    for (const m of sexes) {
      const date = dates[firstFrom(dates, m.index + m[0].length)];
      if (date?.start === m.index + m[0].length && date.form === "full" && /^(?:19|200|201)/.test(date.value))
        push(date, 0.75, "A date after somebody's name and sex or age.");
    }
    for (const { date, alone } of tables.births)
      push(date, alone ? 0.85 : 0.65, "A date in a column whose header says date of birth.");

    for (const date of dates) {
      const header = columns.headerAt(date.start);
      if (!/\bd\.?o\.?b\b|birth|\bborn\b/.test(header) || /place|city|state|country/.test(header)) continue;
      push(date, date.form === "year" ? 0.6 : 0.93, "A date in a column whose header says date of birth.");
    }
    return found;
  },
};

/** "Loretta Example, F, 2/28/1952": forms that give a name, a sex and a birth. */
const BY_SEX =
  /(?<=\p{L}\p{L}[.,]?[ ,/|;]{1,3})(?:\b[Aa]ged?:?[ ]\d{1,3},?[ ]\(?(?=\d{1,2}[-/.])|(?:[MF]|[Mm]ale|[Ff]emale|MALE|FEMALE)(?:,[ ]?|[ ]?\/[ ]?|[ ]{2,}|;[ ]?|[ ]\|[ ])(?=\d))/gu;
/** A whole Social Security number in its usual form. */
const BY_NUMBER = /(?<![\w-])\d{3}-\d{2}-\d{4}(?![\w-])/g;

/** What is said to be born without being a person: "the cooperative itself was born on", "our movement, born on". */
const THINGS: ReadonlySet<string> = new Set(
  (
    "company cooperative co-operative co-op firm corporation corp inc llc ltd party movement group band " +
    "bank club church parish school college university city town township village county nation state " +
    "republic country project program programme product brand idea notion plan scheme team union paper " +
    "newspaper magazine journal site website agency authority commission committee association institute " +
    "institution foundation society league council bureau office department division lawsuit case scandal " +
    "feud rumor rumour theory business startup service platform tool studio newsletter podcast show series " +
    "war board network trust fund federation alliance coalition campaign chain store label station channel " +
    "festival tradition holiday policy law act rule charter treaty pact deal venture partnership " +
    "subsidiary bond currency app internet web foal colt calf mare horse dog puppy kitten cat lamb cub it " +
    "which that"
  ).split(" "),
);
/** Words that may stand between the thing and "born". */
const BETWEEN: ReadonlySet<string> = new Set(
  "was were is had been being itself also then first officially formally".split(" "),
);

/** Whether what is said to be born at `offset` is a thing; the words are read back from there. */
function isThingBorn(text: string, offset: Utf16Offset): boolean {
  const words = text
    .slice(Math.max(0, offset - 64), offset)
    .toLowerCase()
    .split(/[\s,.]+/);
  for (let i = words.length - 2; i >= 0; i--) if (!BETWEEN.has(words[i]!)) return THINGS.has(words[i]!);
  return false;
}

/** "born on April 2, 1931 of a merger", "born July 1, 1955 by statute". */
const FOUNDED =
  /^,?\s(?:(?:out\s)?of|from|by|through|in|as)\s(?:an?\s|the\s)?(?:merger|union of|split|spin-?off|consolidation|statute|charter|act of|referendum|resolution|ordinance|executive order|strike)\b/i;

const FORM_WORDS: Readonly<Record<WrittenDate["form"], string>> = {
  full: "",
  compact: ", written without separators",
  no_year: ", in part",
  year: ", a year alone",
  misread: ", with digits read as letters",
  masked: ", partly masked",
};

function confidenceOf(word: Word, date: WrittenDate): number {
  const full = word === "strict" ? 0.97 : word === "born" ? 0.92 : 0.75;
  if (date.form === "full") return full;
  if (date.form === "year") return word === "strict" ? 0.6 : 0.35;
  if (date.form === "masked") return word === "strict" ? 0.6 : 0.4;
  return word === "brief" ? 0.55 : full - 0.15;
}

/** The index of the first date that begins at or after `from`. */
function firstFrom(dates: readonly WrittenDate[], from: Utf16Offset): number {
  let low = 0;
  let high = dates.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dates[middle]!.start < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The date that the word at `from` speaks of; null when another thing's date, or none, comes first. */
function linkedDate(
  text: string,
  dates: readonly WrittenDate[],
  index: number,
  from: Utf16Offset,
  word: Word,
): WrittenDate | null {
  const date = dates[index];
  if (date === undefined || date.start - from > REACH[word]) return null;
  const gap = text.slice(from, date.start);
  // "your date of birth?\nA. September 9, 1964": an answer.
  if (word === "strict" && /^\?["']?\s*\n[ ]*(?:A[.:]|THE WITNESS:|[A-Z][\w ]{1,16}:)?[ ]*$/.test(gap)) return date;
  if (OTHER_DATE.test(gap) || /\n\s*\n|[;!?]/.test(gap) || /\d{2}/.test(gap)) return null;
  if (date.form === "masked" && !/\d/.test(text.slice(date.start, date.end))) return null;
  if (word === "brief") return /^\s?$/.test(gap) ? date : null;
  if (word === "strict") return !/\.\s+\w/.test(gap) && gap.split(/\s+/).length <= 7 ? date : null;
  // A year, or a month and a year, says little from afar: "born in Ohio, he studied in 1992".
  if (date.form === "year") return gap.length <= 18 || (/\bin\s$/.test(gap) && gap.length <= 32) ? date : null;
  // "born in Scranton, Pa., on": a place may stand between, a sentence may not.
  return !/^\.\s|[a-z]{3}\.\s+[A-Z]/.test(gap) && gap.split("\n").length <= 2 ? date : null;
}

/** "8/2/1984 (DOB)", "8/2/1984 is his date of birth". */
function stepsBack(gap: string): boolean {
  return /^[\s,]{0,2}(?:[([-]\s?|(?:is|was|as)\s(?:(?:his|her|their|the|my|a)\s)?)$/.test(gap);
}

/** "DOBs: 8/2/1984, 3/4/1986 and 5/6/1990". */
function pushList(
  text: string,
  dates: readonly WrittenDate[],
  index: number,
  push: (date: WrittenDate, confidence: number, why: string) => void,
): void {
  for (let i = index + 1; i < dates.length; i++) {
    const date = dates[i]!;
    const gap = text.slice(dates[i - 1]!.end, date.start);
    if (date.form !== "full" || !/^\s?(?:[,;/&]|and|or)\s?(?:and\s|&\s)?$/.test(gap)) return;
    push(date, 0.85, "A date in a list of dates of birth.");
  }
}
