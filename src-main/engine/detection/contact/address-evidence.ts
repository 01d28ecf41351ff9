// How sure it is that a number and a name are an address: what stands before, in and after them.
import type { Street } from "./address-street.ts";
import type { Tail } from "./address-tail.ts";

/** Words that announce an address, right before it. */
const ANNOUNCED =
  /\b(?:addr(?:ess)?(?:es)?|residen(?:ce|ces|t|tial)|home|house|lives?|lived|living|resid(?:es?|ed|ing)|located|location|mail(?:ed|ing)?|ship(?:ped)?|deliver(?:ed|y)?|moved|moving|property|properties|apartment|condo|office|premises|owns?|owned|rent(?:s|ed|ing)?|stays?|staying|parked|outside|domicile|headquarter(?:s|ed)|based|at|to|near|from|of)\b[\s:,;"'(-]{0,6}(?:\w{1,12}\s){0,2}$/i;

const STRONGLY_ANNOUNCED =
  /\b(?:addr(?:ess)?(?:es)?|residence|home|lives?|lived|living|resid(?:es?|ed|ing)|located|mail(?:ed|ing)?|ship(?:ped)?|deliver(?:ed)?|moved|staying|domicile|premises|property)\b[\s:,;"'(-]{0,6}(?:(?:is|was|are|at|to|in|of|the|a|now|currently|still|his|her|their)\s){0,4}$/i;

/** What is named after a street rather than standing in it: "15 Main Street grants", "8 Mile Road Project". */
const NAMED_AFTER =
  /^[ ](?:project|partners?|race|reporters?|capital|journal|group|llc|corp|inc|bank(?:ers)?|bridge|station|school|elementary|church|baptist|band|records|theat|hospital|fund|foundation|initiative|association|neighborhood|corridor|market|police|blues|boys|gang|bombing|irregulars|times|productions|holdings|associates|properties|ventures|merchants?|business|shops?|stores?|grants?|residents|protest|traders?|firms?|parade|district|festival|investors?|lawyers?|lobbyists?|executives?|donors?)/i;

const BASE: Readonly<Record<Street["form"], number>> = {
  box: 0.85,
  highway: 0.7,
  strong: 0.72,
  weak: 0.3,
  bare: 0.5,
  unnamed: 0.15,
};

/** 0 to 0.98; `header` is the one over the table's column, lower-case. */
export function confidenceOf(text: string, street: Street, tail: Tail, header: string): number {
  const lead = text.slice(Math.max(0, street.start - 48), street.start);
  const isStrongly = STRONGLY_ANNOUNCED.test(lead) || /\baddress|residence|street\b/.test(header);
  const isAnnounced = isStrongly || ANNOUNCED.test(lead) || /@\s$/.test(lead);
  const number = Number.parseInt(text.slice(street.start, street.start + 6), 10);
  let confidence = BASE[street.form];
  if (tail.unit) confidence += 0.15;
  if (tail.city && tail.state) confidence += 0.2;
  else if (tail.city) confidence += 0.08;
  else if (tail.state && tail.zip) confidence += 0.2;
  else if (tail.state) confidence += 0.08;
  if (tail.zip) confidence += 0.2;
  if (isStrongly) confidence += 0.2;
  else if (isAnnounced) confidence += 0.08;
  // A year before a name: "2016 Main Street" is a headline as easily as a house.
  if (number >= 1900 && number <= 2030 && !tail.unit && !tail.zip && !isAnnounced && /\p{L}[ ]$/u.test(lead))
    confidence -= 0.25;
  // Small letters alone: something else must say that it is an address.
  if (street.lower && !tail.unit && !tail.zip && !tail.state && !isAnnounced) confidence -= 0.3;
  if (street.form === "bare" && /^[ ]\p{Ll}/u.test(text.slice(street.end, street.end + 2)) && !isStrongly)
    confidence -= 0.3;
  if (!/^[\dlINSEW]/.test(text[street.start]!) && !isAnnounced && !tail.city && !tail.unit) confidence -= 0.3;
  if (!tail.unit && !tail.city && !tail.state && !tail.zip && NAMED_AFTER.test(text.slice(street.end, street.end + 20)))
    confidence -= 0.4;
  // A capitalised word goes straight on: the name of something else ("5 Star Way Foods").
  const isNothingElse = !tail.unit && !tail.city && !tail.state && !tail.zip;
  if (isNothingElse && !isAnnounced && /^[ ]\p{Lu}\p{Ll}/u.test(text.slice(street.end, street.end + 3)))
    confidence -= 0.3;
  return Math.min(0.98, confidence);
}
