// Children told by a form, a table or a court's caption rather than by an age beside the name.
import type { Utf16Offset } from "../../../base/units.ts";
import type { Columns } from "../reading/columns.ts";
import { isName, NAME } from "./child-words.ts";

export type Child = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly confidence: number;
  readonly why: string;
};

const NAMED = String.raw`(?:\p{Lu}\.[ ]?){2,3}|\p{Lu}\.[ ]\p{Lu}\p{Ll}[\p{L}'-]{1,20}|\p{Lu}\p{Ll}[\p{L}'-]{0,20}(?:[ ]\p{Lu}\.?(?!\p{Ll}))?(?:[ ]\p{Lu}\p{Ll}[\p{L}'-]{0,20}){0,3}`;
const UNDER = "(?:[1-9]|1[0-7])(?!\\d)";

/** Words to look near, and the form; it captures the name, and the rest of it is what makes the name a child's. */
const FORMS: readonly (readonly [near: RegExp, form: RegExp, confidence: number, why: string])[] = [
  [
    // "In the Interest of Malachi S., a child", "In re the minor T. L. H."
    /\b(?:in re|interests? of|matters? of)\b/gi,
    new RegExp(
      String.raw`\b[Ii][Nn][ ](?:(?:[Tt]he[ ])?(?:[Ii]nterest|[Mm]atter|INTEREST|MATTER)s?[ ](?:of|OF)|[Rr][Ee]:?)[ ]{1,3}(?:(?:the|a)[ ])?(?:(?:minor|child|juvenile)[ ]{1,3})?(${NAMED})[ ]?,?[ ]{0,2}(?=,?[ ]?(?:an?[ ])?(?:(?:\d|1[0-7])-year-old|child|minor|juvenile|infant|ward|person under)\b|(?<=minor[ ]{1,3}[^\n]{1,60}))`,
      "dgu",
    ),
    0.9,
    "Named in a court's caption as a child.",
  ],
  [
    // "Braylynn, granddaughter, 11"; "Junior   son, 5"
    /\b(?:step|grand|foster |adopted |great-)?(?:son|daughter|child|nephew|niece|boy|girl|brother|sister)\b/gi,
    new RegExp(
      String.raw`(${NAMED})(?:,[ ]|[ ]{2,24}|\t|[ ]?\([ ]?|[ ]-[ ])(?:step|grand|foster[ ]|adopted[ ]|great-)?(?:son|daughter|child|nephew|niece|boy|girl|brother|sister)[,;]?[ ]\(?(?:age[d]?[ ]|b\.[ ])?${UNDER}(?=[\s,.;)]|$|[ ]?(?:yo|yrs?|years|y\/o|mos?|months))`,
      "dgu",
    ),
    0.9,
    "A name with a child's kinship and an age under eighteen.",
  ],
  [
    // "Amelia R.     gr 2", "Cash W. - 3rd gr"
    /\bgr(?:ade)?\b|kindergarten|pre-?k\b/gi,
    new RegExp(
      String.raw`(${NAMED})(?:,[ ]|[ ]{1,24}|\t|[ ][-|][ ])\(?(?:gr(?:ade)?\.?[ ]?(?:[1-9]|1[0-2]|K)(?!\w)|(?:[1-9]|1[0-2])(?:st|nd|rd|th)[ ]gr(?:ade)?\b|(?:pre-?)?[Kk]indergarten\b|[Pp]re-?[Kk]\b)`,
      "dgu",
    ),
    0.85,
    "A name before the class of a school for children.",
  ],
  [
    // "Student's name: Penelope Example\nGrade: 8"
    /\b(?:student|pupil|camper|player|child)\b/gi,
    new RegExp(
      String.raw`\b(?:[Ss]tudent|[Pp]upil|[Cc]amper|[Pp]layer|[Cc]hild|STUDENT|CHILD|PUPIL)(?:'s)?[ ]?(?:(?:full[ ]|first[ ])?[Nn]ame|NAME)?(?:[ ]?:[ ]{0,8}|[ ]{2,24}|\t)(${NAMED})(?=[^\n]{0,80}(?:\n[^\n]{0,60}){0,2}\b(?:[Gg]rade|[Gg]r\.|[Aa]ge|GRADE|AGE)[ ]?:?[ ]{0,4}${UNDER})`,
      "dgu",
    ),
    0.88,
    "A name in a form's field for a pupil or child, with a class or an age under eighteen.",
  ],
  [
    // "the boy is Petey, about 12", "Her girl Ana is nine"
    /\b(?:boy|girl|kid|child|son|daughter|baby|toddler|nephew|niece)\b/gi,
    new RegExp(
      String.raw`\b(?:boy|girl|kid|child|son|daughter|baby|toddler|nephew|niece)\b[^.\n]{0,48}?[ ](${NAMED}),?[ ]{1,2}(?:is[ ]|who[ ]is[ ]|aged?[ ])?(?:about|around|barely|only|almost|maybe)[ ](?:${UNDER}|[a-z]{3,9}(?=[ ,.;]))`,
      "dgu",
    ),
    0.8,
    "A name with the word for a child and an age.",
  ],
  [
    // "Ezekiel Example is 10 and has a peanut allergy", "Izzy (she's 8)", where the text is about children
    /\b(?:is|turns|turned|she's|he's) (?:[1-9]|1[0-7]|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)\b/gi,
    new RegExp(
      String.raw`(?<![\p{L}.'-])(${NAMED})[ ](?:(?:is|turns|turned)[ ]|(?:with[ ](?:me|us|him|her)[ ])?\((?:she|he)(?:'s|[ ]is)[ ])(?:${UNDER}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)(?=[ ]and\b|[,.;)]|[ ]years|$)`,
      "dgu",
    ),
    0.8,
    "A name with an age under eighteen.",
  ],
  [
    // "Children who'll live here: Mateo 4, Lucía 18 mo."
    /\b(?:child(?:ren)?|kids|minors)\b/gi,
    new RegExp(
      String.raw`(?:(?<=\b(?:[Cc]hild(?:ren)?|[Kk]ids|[Mm]inors|CHILDREN)\b[^:\n]{0,40}:[^:\n]{0,60}))(${NAMED}),?[ ]\(?(?:\d{1,2}[ ]?mos?\b|${UNDER})(?=[\s,.;)]|$)`,
      "dgu",
    ),
    0.88,
    "A name in a list of children, with an age.",
  ],
  [
    // "did Zoe get on the bus? she's only in 1st grade"
    /\bin (?:the )?(?:\w{3,8} grade|kindergarten|preschool|pre-?k)/gi,
    new RegExp(
      String.raw`(?<![\p{L}.'-])(${NAMED})[ ][^.\n:]{0,40}?[?!,;]?[ ](?:she|he)(?:'s|[ ]is|[ ]was)[ ](?:only[ ]|just[ ]|now[ ])?in[ ](?:the[ ])?(?:(?:1st|2nd|3rd|[4-9]th|1[0-2]th|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)[ ]grade|kindergarten|preschool|pre-?k)`,
      "dgu",
    ),
    0.8,
    "A name with the class of a school for children.",
  ],
  [
    // "my child Thor Example"
    /\b(?:my|our|your) (?:minor )?child\b/gi,
    new RegExp(String.raw`\b(?:my|our|your)[ ](?:minor[ ])?child,?[ ](${NAMED})`, "dgu"),
    0.85,
    "A name after the word for a child.",
  ],
  [
    // "daughter Zofia is a junior at Immaculata HS"
    /\b(?:freshman|sophomore|junior|senior|student|pupil) (?:at|in)\b/gi,
    new RegExp(
      String.raw`\b(?:son|daughter|stepson|stepdaughter|nephew|niece|grandson|granddaughter),?[ ](${NAMED})[, ]{1,2}(?:is[ ]|who[ ]is[ ])?(?:an?[ ])?(?:freshman|sophomore|junior|senior|student|pupil)[ ](?:at|in)[ ][^.\n]{0,40}(?:\bHS\b|High\b|Academy|Prep\b|Middle|Elementary)`,
      "dgu",
    ),
    0.85,
    "A name with a class of a school for children.",
  ],
  [
    // "Jaxon's IEP meeting", "Lily's kindergarten"
    /'s (?:new |old |first |former )?(?:iep|504|kindergarten|preschool|pre-?k|day ?care|pediatrician|school bus|babysitter|nanny|sitter|bassinet|crib|car seat|\w{3,6} grade|teacher)/gi,
    /(?<![\p{L}.'-])(\p{Lu}\p{Ll}{2,14})'s[ ](?:(?:new|old|first|former)[ ])?(?:IEP|504|kindergarten|preschool|pre-?K|daycare|day[ ]care|pediatrician|school bus|babysitter|nanny|sitter|bassinet|crib|car seat|third grade|second grade|first grade|teacher(?=[^.\n]{0,80}\b(?:mom|dad|mother|father|parent|custody|child|kid|school|grade)))\b/dgu,
    0.75,
    "A first name with what only children have.",
  ],
];

/** Headers of a table of pupils. */
const OF_PUPILS = /^(?:gr\.?|grade|homeroom|iep|504|class|guardian|parent|parent \d|child ?age|camper|allergies)$/;
const PUPIL_NAME =
  /^(?:last|first|name|last name|first name|student|student name|pupil|child|child name|camper|player|full name)$/;

/** No form is longer, before or after its word. */
const REACH = 160;

/** The form's matches in the stretches around the words; stretches that touch are one, so that no text is read twice. */
function matchesNear(
  text: string,
  near: RegExp,
  form: RegExp,
): { readonly name: string; readonly range: [number, number] }[] {
  const out: { name: string; range: [number, number] }[] = [];
  let from = -1;
  let to = -1;
  const read = () => {
    if (from < 0) return;
    for (const m of text.slice(from, to).matchAll(form)) {
      const [start, end] = m.indices![1]!;
      out.push({ name: m[1]!, range: [from + start, from + end] });
    }
  };
  for (const m of text.matchAll(near)) {
    const begin = Math.max(0, m.index - REACH);
    if (begin > to) {
      read();
      from = begin;
    }
    to = Math.min(text.length, m.index + m[0].length + REACH);
  }
  read();
  return out;
}

export function childrenInForms(text: string, columns: Columns): Child[] {
  const found: Child[] = [];
  for (const [near, form, confidence, why] of FORMS)
    for (const m of matchesNear(text, near, form)) {
      const [start, end] = m.range;
      // "Student Danylo (gr. 10)": the word before the name isn't part of it.
      const lead =
        /^(?:Student|Pupil|Camper|Player|Child|Minor|Juvenile|My|Our|Her|His|Baby)[ ]/.exec(m.name)?.[0].length ?? 0;
      if (lead > 0 && isName(m.name.slice(lead))) found.push({ start: start + lead, end, confidence, why });
      else if (isName(m.name))
        found.push({ start, end: end - (m.name.length - m.name.trimEnd().length), confidence, why });
    }
  for (const cell of columns.under(PUPIL_NAME)) {
    const isPupils = /student|pupil|child|camper/.test(cell.header)
      ? columns.isBeside(cell.start, /^(?:gr\.?|grade|age|homeroom|iep)/)
      : columns.isBeside(cell.start, OF_PUPILS) && !columns.isBeside(cell.start, /salary|pay|title|hire|ssn|employee/);
    if (!isPupils) continue;
    NAME.lastIndex = 0;
    const m = NAME.exec(cell.text);
    if (m !== null && m[0].length >= cell.text.length - 6 && isName(cell.text))
      found.push({
        start: cell.start,
        end: cell.end,
        confidence: 0.85,
        why: "A name in a table of pupils or children.",
      });
  }
  return found;
}
