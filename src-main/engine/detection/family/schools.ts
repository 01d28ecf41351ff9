// Schools that a child is said to attend: "attends Lincoln Elementary", "a third grader at Oak Hill Middle School".
import type { Utf16Offset } from "../../../base/units.ts";
import { anchorWords } from "../reading/anchors.ts";

export type School = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly confidence: number;
  readonly why: string;
};

const ANCHORS = anchorWords(
  "elementary middle primary preschool kindergarten montessori daycare academy school day prep preparatory junior high grammar",
);
/** The name up to and with its kind; the words before the kind begin with capitals. */
const TAIL =
  /(?:Elementary|Middle|Primary|Preschool|Kindergarten|Montessori|Daycare|Day[ ]?Care|Academy|Grammar|Junior High|High|Country Day|Day|Preparatory|Prep)(?:[ ](?:School|Academy|Center|Preschool))?|School(?![ ](?:Board|District|Committee|Superintendent|Choice|Bond|Bus|Safety))/y;
const HEAD = /(?:(?:St\.|Mt\.|P\.?S\.|I\.S\.|\p{Lu}[\p{L}'.-]*|of|the)[ ]|\d{1,3}[ ]){1,5}$/u;
/** Who goes there. */
const ATTENDS =
  /\b(?:attend(?:s|ed|ing)?|enrolled (?:at|in)|goes to|go to|(?:student|pupil|kindergart[en]+er|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|\d{1,2}(?:st|nd|rd|th))[ -]?grader?|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d{1,2}(?:st|nd|rd|th)) grade|grade \d{1,2}|freshman|sophomore|junior|senior|in kindergarten|in preschool|classes) (?:at|in|of)|picked up (?:from|at)|pick(?:s)? up (?:\w+ ){0,2}(?:from|at)|dropp?(?:s|ed|ing)? (?:\w+ ){0,3}(?:off )?at|drop-?off at|(?:walks?|drives?|takes?|brings?|sends?)(?: \w+){1,3} to|transferred to|child(?:ren)?'s school|daughter's school|son's school|school[ ]?:)[,]?[ ](?:the[ ])?$/i;
const CHILD =
  /\b(?:son|daughter|child|children|kids?|boy|girl|minor|twins?|grandson|granddaughter|nephew|niece|stepson|stepdaughter|pupil|(?:[1-9]|1[0-7])[ -]years?[ -]old|age[d]? (?:[1-9]|1[0-7])\b|grader?|kindergart\w+)\b/i;

/** What is told of school days that are over. */
const LONG_AGO =
  /^(?:,? and (?:was|graduated|then|later)|,? (?:before|until|where he (?:met|was|played)|where she (?:met|was|played)|class of|from (?:19|20)\d\d|in (?:the )?(?:19|20)\d\d))\b/;

export function schoolsIn(text: string): School[] {
  const found: School[] = [];
  let reached = 0;
  for (const at of ANCHORS.in(text)) {
    if (at < reached) continue;
    TAIL.lastIndex = at;
    const tail = TAIL.exec(text);
    if (tail === null) continue;
    const before = text.slice(Math.max(0, at - 60), at);
    const head = HEAD.exec(before);
    if (head === null) continue;
    const name = head[0].replace(/^(?:(?:The|the|of|At|In|He|She|A|An|His|Her|School|Grade)[ ])+/, "");
    if (name === "") continue;
    const start = at - name.length;
    const end = at + tail[0].length;
    reached = end;
    const lead = text.slice(Math.max(0, start - 140), start);
    const sentence = lead.slice(
      Math.max(lead.lastIndexOf("\n\n"), lead.lastIndexOf(". "), lead.lastIndexOf(".\n")) + 1,
    );
    if (!ATTENDS.test(sentence.replace(/\n/g, " "))) continue;
    if (LONG_AGO.test(text.slice(end, end + 40).replace(/\n/g, " "))) continue;
    const isSmall = /Elementary|Middle|Primary|Preschool|Kindergarten|Day ?Care|Montessori/.test(tail[0]);
    const isChild = CHILD.test(sentence) || CHILD.test(text.slice(end, end + 50).split(/[.\n]/, 1)[0]!);
    // Grown people attended a high school once; a child attends it now.
    if (!isChild && (!isSmall || /attended|graduat|\balum/i.test(sentence))) continue;
    found.push({
      start,
      end,
      confidence: isChild ? 0.88 : 0.65,
      why: "The name of a school that a child is said to attend.",
    });
  }
  return found;
}
