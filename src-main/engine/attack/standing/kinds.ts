// The kinds of facts that narrow who is meant, each found in the words around a mark.
import type { Standing } from "../../../contract/attack.ts";
import { KNOWN_CITIES, STATE_PATTERN } from "../../detection/contact/address-words.ts";
import { datesIn } from "../../detection/identity/dates.ts";
import { CITIES, JOBS, ORGANISATIONS, RELATIONS } from "../lexicons/jobs.ts";

/** Every place in the text, as the words that stand there. */
type Finder = (text: string) => readonly string[];

const any = (words: readonly string[]) => words.join("|");
const all =
  (pattern: RegExp): Finder =>
  (text) =>
    [...text.matchAll(pattern)].map((m) => m[0].trim());

/** A capitalised word, a hyphen or an apostrophe in it. */
const NAME = String.raw`\p{Lu}[\p{L}’'-]+`;

/** "The Committee", "this Court": no name of any. */
const named =
  (pattern: RegExp): Finder =>
  (text) =>
    all(pattern)(text).filter((found) => !/^(?:The|This|That|A|An|Our|His|Her) \S+$/.test(found));

const FINDERS: Readonly<Record<Standing, Finder>> = {
  // "deputy clerk", "Chief Financial Officer", "nurses' aide"; not "doctored"
  job: all(
    new RegExp(
      String.raw`\b(?:(?:[Vv]ice|[Dd]eputy|[Cc]hief|[Ss]enior|[Aa]ssistant|[Hh]ead|[Ff]ormer|[Aa]cting)[ -])*(?:${any(JOBS)})\b`,
      "giu",
    ),
  ),
  employer: named(
    new RegExp(
      [
        // "Larkin Falls Hospital", "Castellan & Sons, Inc."
        String.raw`(?:${NAME}[ ](?:&[ ]|of[ ]|and[ ]|the[ ])?){1,4},?[ ]?(?:${any(ORGANISATIONS)})\b`,
        // "Department of Records", "University of Port Merrow"
        String.raw`\b(?:${any(ORGANISATIONS)})[ ]of[ ](?:the[ ])?${NAME}(?:[ ]${NAME})?`,
      ].join("|"),
      "gu",
    ),
  ),
  city: (text) => [
    // "Larkin Falls, OH", "Dayton, Ohio"
    ...all(new RegExp(String.raw`(?:${NAME}[ ]){0,2}${NAME},[ ](?:${STATE_PATTERN})(?![\w])`, "gu"))(text),
    ...all(new RegExp(String.raw`(?:${NAME}[ ]){0,2}${NAME}`, "gu"))(text).flatMap(cityAtEnd),
  ],
  date: (text) =>
    datesIn(text).flatMap(({ start, end, form }) =>
      form === "full" || form === "no_year" ? [text.slice(start, end)] : [],
    ),
  // "aged 42", "42-year-old", "42 years old", "a woman in her forties"
  age: all(
    /\baged?[ ]\d{1,3}\b|\b\d{1,3}[- ]years?[- ](?:old|of age)\b|\bin (?:his|her|their) (?:late |early |mid-)?(?:teens|twenties|thirties|forties|fifties|sixties|seventies|eighties)\b/giu,
  ),
  relation: all(
    new RegExp(
      [
        // "wife of Owen", "cousin to the mayor"
        String.raw`\b(?:${any(RELATIONS)})[ ](?:of|to)[ ](?:the[ ])?\p{L}+`,
        // "Owen's sister", "his wife"
        String.raw`(?:${NAME}[’']s|\b(?:his|her|their))[ ](?:\p{Ll}+[ ])?(?:${any(RELATIONS)})\b`,
      ].join("|"),
      "gu",
    ),
  ),
  // "Case No. 4:24-cv-01234", "Docket 23-1187", "File number A-2214"
  case_number: all(
    /\b(?:case|docket|file|claim|complaint|matter|cause)[ ]?(?:no\.?|nos\.?|number|#)?[ :#]{0,3}(?=[\w:-]*\d)[A-Z0-9][\w:-]{3,}/giu,
  ),
  initials: (text) =>
    [...text.matchAll(/(?<![\p{L}.])(?:\p{Lu}\.[ ]?){2,3}(?![\p{L}]|[ ]?\d)/gu)]
      .map((m) => m[0].trim())
      .filter((found) => !NO_INITIALS.test(found)),
  title: all(/\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Sen|Rep|Gov|Rev|Hon|Sgt|Lt|Capt|Col)\.(?=\s|$)|\b(?:Sir|Dame|Madam)\b/gu),
  pronoun: all(/\b(?:he|him|his|she|her|hers)\b/giu),
};

/** Countries, offices and hours, which look like initials. */
const NO_INITIALS =
  /^(?:U\. ?S\.(?: ?A\.)?|U\. ?K\.|U\. ?N\.|E\. ?U\.|D\. ?C\.|P\. ?O\.|A\. ?M\.|P\. ?M\.|P\. ?S\.|N\. ?[YJHMC]\.|L\. ?A\.)$/;

const cities = new Set([...KNOWN_CITIES, ...CITIES]);

/** "In New York": the name with what comes before it left out, as far as it takes. */
function cityAtEnd(name: string): string[] {
  const parts = name.split(" ");
  for (let from = 0; from < parts.length; from++) {
    const tail = parts.slice(from).join(" ");
    if (cities.has(tail.toLowerCase())) return [tail];
  }
  return [];
}

const MOST_WORDS = 48;

/** One of each kind, the first; a job that is part of an organisation's name is nobody's. */
export function standingIn(text: string): { readonly kind: Standing; readonly words: string }[] {
  const employers = FINDERS.employer(text);
  return (Object.keys(FINDERS) as Standing[]).flatMap((kind) => {
    const found = kind === "employer" ? employers : FINDERS[kind](text);
    const first = found.find((words) => kind !== "job" || !employers.some((name) => name.includes(words)));
    return first === undefined ? [] : [{ kind, words: first.slice(0, MOST_WORDS) }];
  });
}
