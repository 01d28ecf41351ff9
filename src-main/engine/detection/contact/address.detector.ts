// US postal addresses, from the house number or box to the end of the ZIP code, over line breaks and commas.
import type { Detection, Detector } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { readStreets, type Street } from "./address-street.ts";
import { readTail, type Tail } from "./address-tail.ts";
import { addressValue } from "./address-value.ts";

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

const FORM_WORDS: Readonly<Record<Street["form"], string>> = {
  box: "A post office, rural or military box",
  highway: "A house number on a numbered road",
  strong: "A house number, a street name and a street's suffix",
  weak: "A house number and a name that may be a street's",
  bare: "A house number on a street known without a suffix",
  unnamed: "A number and a name that may be a street's",
};

export const addressDetector: Detector = {
  id: "contact/address",
  kinds: ["address"],
  detect(text) {
    const found: Detection[] = [];
    const columns = columnsOf(text);
    let reached = 0;
    for (const street of readStreets(text)) {
      if (street.start < reached) continue;
      const tail = readTail(text, street.end, street.lower);
      const confidence = confidenceOf(text, street, tail, columns.headerAt(street.start));
      if (confidence < 0.5) continue;
      const start = unitBefore(text, street.start, reached);
      const raw = text.slice(start, tail.end);
      found.push({
        kind: "address",
        start,
        end: tail.end,
        confidence,
        why: whyOf(street, tail),
        value: addressValue(raw),
      });
      reached = tail.end;
    }
    return found;
  },
};

/** A unit or a building that stands before the house number: "Unit 6, 48 Depot Street", "88 Chandler Hall, 1200 …". */
const UNIT_BEFORE =
  /(?<![\w#-])(?:(?:Unit|Apt\.?|Apartment|Suite|Ste\.?|Room|Rm\.?|Lot|Flat|UNIT|APT\.?|SUITE|STE\.?)[ ]#?\d{1,5}-?[A-Za-z]?|(?:\d{1,4}[A-Z]?[ ])?\p{Lu}[\p{L}'-]+(?:[ ]\p{Lu}[\p{L}'-]+)?[ ](?:Hall|House|Building|Bldg\.?|Tower|Towers|Dormitory|Dorm|Lodge|Manor))(?:,[ ]?\n?|[ ]?\n)[ ]{0,8}$/u;

function unitBefore(text: string, start: number, floor: number): number {
  const from = Math.max(floor, start - 60);
  const m = UNIT_BEFORE.exec(text.slice(from, start));
  return m === null ? start : from + m.index;
}

function confidenceOf(text: string, street: Street, tail: Tail, header: string): number {
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

function whyOf(street: Street, tail: Tail): string {
  const parts = [
    tail.unit && "a unit",
    tail.city && "a city",
    tail.state && "a state",
    tail.zip && "a ZIP code",
  ].filter(Boolean);
  return parts.length === 0 ? `${FORM_WORDS[street.form]}.` : `${FORM_WORDS[street.form]}, with ${parts.join(", ")}.`;
}
