// Children: their names where an age under 18, a school or the words for a child stand beside them, and their schools.
// The span is the child's name alone, without the age; a school that a child is said to attend is a span of its own.
// Source of the rule that children aren't named: SPJ Code of Ethics; Fed. R. Civ. P. 5.2(a)(3) (initials of minors).
import type { Detection, Detector } from "../detector.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { ageAfter, isName, NAME, readAge } from "./child-words.ts";
import { childrenInForms } from "./minor-forms.ts";
import { schoolsIn } from "./schools.ts";

const KIN = anchorWords(
  "son sons daughter daughters child children kid kids twins triplets stepson stepdaughter stepchildren grandson granddaughter grandson's grandchildren grandchild niece nephew foster ward boy girl infant baby toddler newborn teen teenager minor minors juvenile dependents dependent victim victims student students pupil pupils toddlers youngest eldest oldest",
);
const KIN_WORD =
  /(?:(?:grand|step|foster[ ]|adopted[ ])?(?:sons?|daughters?|child(?:ren)?|kids?)|twins|triplets|nieces?|nephews?|boys?|girls?|infant|baby(?:[ ](?:boy|girl|son|daughter))?|toddlers?|newborn(?:[ ](?:son|daughter))?|teen(?:ager)?s?|minors?(?:[ ](?:child(?:ren)?|victim|respondent|witness))?|juveniles?(?:[ ](?:victim|respondent|defendant|suspect|witness))?|dependents?|youngest|eldest|oldest|foster[ ]child|ward|victims?|students?|pupils?)\b/iy;

/** Between the kin word and the first name. */
const TO_NAME =
  /(?:[ ]?(?:'s[ ](?:full[ ]|first[ ])?names?(?:[ ]is|[ ]?:)|names?[ ]?:|\([^)\nA-Z]{0,30}\))|,?[ ](?:named|called|is|are|names?|include|initials|victim|identified as|known as|whose name is)(?!\w))?[ ]?(?:,|[:=-]|\u2014|\t|\|)?[ \n]{0,4}["(]?/y;
const LIST =
  /(?:\s?(?:[,;/&|]|\band\b|,[ ]and\b)[ \n]{0,3}){1,2}(?:(?:his|her|a|the|another)[ ](?:\w+[ ])?(?:son|daughter|brother|sister|twin)[ ],?)?/y;

/** Ages and their words before a name: "9-year-old Emma", "nine-year-old daughter Emma". */
const AGED = anchorWords("year month yr week old yo y");
const AGED_FORM =
  /(?<![\w$.])(\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -]?(?:(?:years?|yrs?|months?|weeks?)[ -]?olds?|y\/?o),?[ ](?:(?:(?:fe)?male|son|daughter|child|boy|girl|twins?|stepson|stepdaughter|nephew|niece|grandson|granddaughter|student|victim|brother|sister)s?,?[ ])?(?:named[ ]|called[ ])?$/i;

const GRADES = anchorWords("grade grader kindergarten kindergartner kindergartener");
/** The name that stands right before a class, and the class's ordinal if it has one. */
const GRADED =
  /(?<![\p{L}\d.'-])(\p{Lu}\p{Ll}[\p{L}'-]{0,20}(?:[ ]\p{Lu}\.?)?(?:[ ]\p{Lu}\p{Ll}[\p{L}'-]{0,20}){0,2})(?:(?:,|[ ]?[(\u2014-])[ ]?(?:an?[ ]|in[ ])?|[ ](?:is|was|starts|started|entered|begins)[ ](?:in[ ]|an?[ ]|the[ ])?(?:the[ ])?)(?:((?:\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth))[ -])?$/u;

const NAMED_AGED =
  /(?<![\p{L}\d.'@-])(\p{Lu}\p{Ll}[\p{L}'-]{0,20}(?:[ ]\p{Lu}\.?)?(?:[ ]\p{Lu}\p{Ll}[\p{L}'-]{0,20}){0,2}),?[ ](?:(?:is|was|who[ ]is)[ ])?(?:an?|the|his|her|their)[ ](\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)[ -]$/u;

/** Evidence of childhood in the same sentence, for a name without an age. */
const CHILDHOOD =
  /\b(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|1st|2nd|3rd|[4-9]th|1[0-2]th)[ -]?grader?|grade (?:[1-9]|1[0-2])\b|kindergarten\w*|pre-?k|preschool\w*|day ?care|elementary|middle school|high school|minor(?:s| child(?:ren)?)?|juvenile|custody|visitation|guardian(?: ad litem)?|child support|pediatric\w*|school bus|nursery|toddler|infant|babysit\w*|nanny|playdate|soccer practice|little league|summer camp|cps|foster|adopt(?:ed|ion))\b/i;
/** And of the contrary. */
const GROWN =
  /\b(?:attorney|lawyer|doctor|physician|married|husband|wife|engineer|manager|partner|professor|teacher|works? (?:at|for|as)|employed|graduated from|veteran|sergeant|captain|nurse|accountant|consultant|president|director|candidate|deceased|adult|retired|his own|her own children|ceo|chief|lobbyist|officer|jr\.|college|university|law school|businessman|businesswoman|serves? as|runs|owns)\b/i;

export const minorDetector: Detector = {
  id: "family/minor",
  kinds: ["minor"],
  detect(text) {
    const found: Detection[] = [];
    const seen = new Set<number>();
    const push = (start: number, end: number, confidence: number, why: string) => {
      if (seen.has(start)) return;
      seen.add(start);
      found.push({
        kind: "minor",
        start,
        end,
        confidence,
        why,
        value: text.slice(start, end).toLowerCase().replace(/\s+/g, " "),
      });
    };

    for (const at of KIN.in(text)) readKin(text, at, push);
    for (const at of AGED.in(text)) {
      // "Jaden Roe, a 14-year-old freshman".
      const lead = text.slice(Math.max(0, at - 72), at);
      const told = NAMED_AGED.exec(lead);
      const isAge = /^(?:years?|yrs?|months?|weeks?)[ -]olds?\b/i.test(text.slice(at, at + 12));
      if (isAge && told !== null && readAge(told[2]!) < 18 && readAge(told[2]!) > 0 && isName(told[1]!)) {
        const start = at - lead.length + told.index;
        push(start, start + told[1]!.length, 0.88, "A name before an age under eighteen.");
      }
      const ahead = text.slice(Math.max(0, at - 24), at + 64);
      const stem = Math.min(24, at);
      NAME.lastIndex = 0;
      // The form ends where the name begins: try each capital after the word.
      for (const m of ahead.slice(stem).matchAll(/(?<=[ ])\p{Lu}/gu)) {
        const form = AGED_FORM.exec(ahead.slice(0, stem + m.index));
        if (form === null) break;
        const start = at - stem + stem + m.index;
        NAME.lastIndex = start;
        const name = NAME.exec(text);
        const age = readAge(form[1]!);
        if (name !== null && age < 18 && isName(name[0]))
          push(start, start + name[0].length, 0.92, "A name right after an age under eighteen.");
        break;
      }
    }
    readAges(text, push);
    readGrades(text, push);
    readBirthYears(text, push);
    for (const cell of columnsOf(text).under(
      /^(?:child(?:ren)?(?:'s)?(?: names?)?|minor(?: child)?|dependents?|student(?: name)?|pupil)$/,
    )) {
      NAME.lastIndex = 0;
      const m = NAME.exec(cell.text);
      if (m !== null && m[0].length >= cell.text.length - 8)
        push(cell.start, cell.start + m[0].length, 0.85, "A name in a column whose header says child.");
    }
    for (const child of childrenInForms(text, columnsOf(text)))
      push(child.start, child.end, child.confidence, child.why);
    for (const school of schoolsIn(text)) push(school.start, school.end, school.confidence, school.why);
    return found;
  },
};

type Push = (start: number, end: number, confidence: number, why: string) => void;

/** "their daughter Emma, 9, and son Liam (6)": names after the word for a child, each with its own age. */
function readKin(text: string, at: number, push: Push): void {
  KIN_WORD.lastIndex = at;
  const kin = KIN_WORD.exec(text);
  if (kin === null || /\p{L}/u.test(text[at - 1] ?? "")) return;
  if (/^(?:minor|juvenile|infant)/i.test(kin[0])) {
    // "M.W., a minor, by her guardian".
    const named =
      /(?<![\p{L}\d.'-])((?:\p{Lu}\.[ ]?){2,3}|\p{Lu}\p{Ll}[\p{L}'-]{0,20}(?:[ ]\p{Lu}\.?)?(?:[ ]\p{Lu}\p{Ll}[\p{L}'-]{0,20}){0,2}),?[ ](?:who[ ](?:is|was)[ ])?an?[ ]$/u.exec(
        text.slice(Math.max(0, at - 64), at),
      );
    if (
      named !== null &&
      isName(named[1]!) &&
      /^(?:[ ](?:child|victim|girl|boy)|,|\.|[ ](?:by|at|when|under|who|in)\b|\)|$)/.test(
        text.slice(at + kin[0].length, at + kin[0].length + 8),
      )
    )
      push(
        at - named[0].length,
        at - named[0].length + named[1]!.trimEnd().length,
        0.9,
        "A name that is said to be a minor's.",
      );
  }
  const isPlural = /s$|children/i.test(kin[0]);
  const isChild =
    /minor|juvenile|infant|baby|toddler|newborn|teen|foster|kid/i.test(kin[0]) ||
    /\b(?:young|little|minor|infant|baby|teenage|school-?age|underage)[ ]$/i.test(text.slice(Math.max(0, at - 12), at));
  // Grown people are victims and students too: only an age tells.
  const isVictim = /^(?:victim|student|pupil)/i.test(kin[0]);
  let from = at + kin[0].length;
  // "her son, 9, Liam" and "two children, ages 6 and 9, Ava and Noah".
  const aged =
    /^,?[ ](?:\(?(?:ages?|aged)?[ ]?(\d{1,2})(?:[ ]?(?:,|and|&)[ ]?\d{1,2}){0,4}\)?),?(?=[ ](?:(?:are|were|named)[ ])?\p{Lu})/u.exec(
      text.slice(from, from + 40),
    );
  if (aged !== null && Number(aged[1]) < 18) from += aged[0].length;
  TO_NAME.lastIndex = from;
  const gap = TO_NAME.exec(text)![0];
  let start = from + gap.length;
  // "Baby Turpentine", "Teen Titans" are titles; "still a teenager, Citrone opened" goes on about somebody else's name.
  const isLoose = /^(?:baby|kids?|teen(?:ager)?s?|toddlers?)$/i.test(kin[0]);
  if (isLoose && ((/^\p{Lu}/u.test(kin[0]) && /^[ ]$/.test(gap)) || (/^teen/i.test(kin[0]) && gap.includes(","))))
    return;
  const label = /[:=\t|]/.test(gap);
  for (let count = 0; count < 8; count++) {
    NAME.lastIndex = start;
    const m = NAME.exec(text);
    if (m === null || !isName(m[0])) return;
    const end = start + m[0].length;
    const age = ageAfter(text, end);
    const sentence = sentenceOf(text, at, end);
    if (age !== null && age.years < 18)
      push(start, end, 0.95, "A name after the word for a child, with an age under eighteen.");
    else if (age === null && aged !== null && Number(aged[1]) < 18)
      push(start, end, 0.92, "A name after the word for a child, with an age under eighteen.");
    else if (
      age === null &&
      !isVictim &&
      (isChild || CHILDHOOD.test(sentence)) &&
      !GROWN.test(text.slice(end, end + 60).split(/[.;\n]/, 1)[0]!)
    )
      push(
        start,
        end,
        isChild ? 0.85 : 0.8,
        "A name after the word for a child; the words around it are those of childhood.",
      );
    else if (age === null && label && (isPlural || /name/i.test(gap)) && /^(?:child|kids|minor|depend)/i.test(kin[0]))
      push(start, end, 0.7, "A name after a form's word for children.");
    else if (isVictim && label && /\bgrade\b/i.test(text.slice(end, end + 48).split("\n", 1)[0]!))
      push(start, end, 0.8, "A name after the word for a pupil, with a class of a school for children.");
    // A list goes on, also over an age.
    const born = /^[ ]\((?:b\.?[ ]?|born[ ])?(?:19|20)\d\d\)/.exec(text.slice(end, end + 16));
    LIST.lastIndex = age !== null ? age.end : end + (born?.[0].length ?? 0);
    const next = LIST.exec(text);
    if (next === null || (!isPlural && age === null && !/and/.test(next[0]))) return;
    start = LIST.lastIndex;
  }
}

/** "Emma Roe (age 9)", "Emma Roe, age 9", "Liam, 6, who attends": a name before an age that says so. */
function readAges(text: string, push: Push): void {
  for (const m of text.matchAll(
    /(?<=\p{L}[\p{L}.'-]{0,20}[.\p{L}])(?:(?:,?[ ]|[ ]{2,12}|\t|[ ]?[|\n][ ]?)\(?(?:[Aa](?:ge[ds]?|GE[DS]?))[ ]?:?[ ]?|[ ]\((?=\d{1,2}(?:[ ]?(?:yo|y\/o|yrs?|years? old|months?))?\))|,[ ](?=\d{1,2}(?:[,;.]|[ ]and[ ]|\)|\n|$)))(\d{1,2})(?![\d%-]|[.,/]\d)/gu,
  )) {
    const years = Number(m[1]);
    if (years >= 18 || years === 0) continue;
    const isWorded =
      /age/i.test(m[0]) ||
      /^[ ]?(?:yo|y\/o|yr|year|month)/.test(text.slice(m.index + m[0].length, m.index + m[0].length + 6));
    const before = text.slice(Math.max(0, m.index - 48), m.index);
    const name =
      /(?<![\p{L}\d.'-])(?:\p{Lu}[\p{Ll}'-]+(?:[ ]\p{Lu}\.?)?(?:[ ]\p{Lu}[\p{Ll}'-]+){0,2}|(?:\p{Lu}\.[ ]?){2,3}|\p{Lu}{2,14}(?:[ ]\p{Lu}{2,14}){0,2})$/u.exec(
        before,
      );
    if (name === null || !isName(name[0])) continue;
    const sentence = sentenceOf(text, m.index, m.index + m[0].length);
    const isChildish =
      CHILDHOOD.test(sentence) ||
      /\b(?:son|daughter|child|children|kids?|boy|girl|family|mother|father|mom|dad|twins?|sister|brother|siblings?|nephew|niece|student|caseworker|case worker|social worker|guardian|playground|classroom|babysitter|day school|elementary|drop-?off|pick-?up|camper|camp|scout|team)\b/i.test(
        sentence,
      );
    if (!isWorded && !isChildish) continue;
    const start = m.index - name[0].length;
    push(start, m.index, isWorded ? 0.88 : 0.8, "A name with an age under eighteen.");
  }
}

/** Born in these years, somebody is a child for years to come; the engine has no clock. */
const BORN = /[ ]\((?:b\.?|born)[ ]?(?:in[ ])?20[12]\d\)/g;

function readBirthYears(text: string, push: Push): void {
  for (const m of text.matchAll(BORN)) {
    const before = text.slice(Math.max(0, m.index - 48), m.index);
    const name =
      /(?<![\p{L}\d.'-])\p{Lu}\p{Ll}[\p{L}'-]{0,20}(?:[ ]\p{Lu}\.?)?(?:[ ]\p{Lu}\p{Ll}[\p{L}'-]{0,20}){0,2}$/u.exec(
        before,
      );
    if (name !== null && isName(name[0]))
      push(m.index - name[0].length, m.index, 0.8, "A name with a year of birth that makes it a child's.");
  }
}

/** "Henry Roe, grade 2", "Ava Roe (3rd grade)": a name before a class of a school for children. */
function readGrades(text: string, push: Push): void {
  for (const at of GRADES.in(text)) {
    const before = text.slice(Math.max(0, at - 60), at);
    const name = GRADED.exec(before);
    if (name === null || !isName(name[1]!)) continue;
    if (!/^grade[ ](?:1[0-2]|[1-9])(?!\d)|^(?:grade|grader|kindergart\w+)\b(?![ ]\d)/i.test(text.slice(at, at + 16)))
      continue;
    // "grade 2" has its number behind it, "second grader" before it, kindergarten none.
    const isKindergarten = /^kindergart/i.test(text.slice(at, at + 12));
    if (!isKindergarten && /^grade[ ]\d/i.test(text.slice(at, at + 8)) === (name[2] !== undefined)) continue;
    const start = at - before.length + name.index;
    push(start, start + name[1]!.length, 0.85, "A name before the class of a school for children.");
  }
}

function sentenceOf(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - 120), start);
  const cut = Math.max(before.lastIndexOf(". "), before.lastIndexOf("\n\n"), before.lastIndexOf(";"));
  const after = /^[^.;]*(?:\.(?![ \n])[^.;]*)?/.exec(
    text.slice(end, end + 120).replace(/\b(St|Mt|Dr|Mr|Ms)\. /g, "$1 "),
  )![0];
  return before.slice(cut + 1) + text.slice(start, end) + after;
}
