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
  /^[ ](?:project|program(?:me)?|partners?|race|reporters?|capital|journal|group|llc|corp|inc|bank(?:ers)?|bridge|overpass|underpass|interchange|exit|ramp|tunnel|bypass|station|stop|school|elementary|church|baptist|band|records|theat|hospital|fund|fundraiser|foundation|initiative|association|neighborhood|corridor|market|police|blues|boys|gang|bombing|irregulars|times|productions|holdings|associates|properties|ventures|business|festival|parade|district|protest|drive-in|relay|marathon|tour|tournament|exhibit(?:ion)?|campaign|conference|series|sequel|movie|film|album|song|soundtrack|t-shirts?|trial|scandal|settlement|intersection|line|crowd|crowds|volunteers?|notice|closure|detour|repaving|reconstruction|improvements?)\b/i;

/** Several of something: "600 Wall Street analysts". Words in -s that go on with the sentence are none. */
const SEVERAL =
  /^[ ](?!(?:was|is|has|does|as|its|his|this|across|plus|versus|always|perhaps|besides|towards|upwards|afterwards|sometimes|since|less|unless|years|months|weeks|days|hours|minutes|miles|feet|belongs|stands|sits|lies|remains|serves|appears|sells|rents|goes|runs|uses|asks|adds|ends|houses|contains|includes|shows|looks|overlooks|borders|needs|lists|comes|becomes|costs|features|offers|burns|dates|faces|backs|happens|makes|seems|holds|gets|says|falls|leaks|reads|matches|corresponds)\b)[a-z-]{2,}[^\Ws]s\b/;

/** A measure or count in place of a street's name: "14 Mile Road", "5 Star Way", "48 Hour Film Trail". */
const MEASURE =
  /^\d{1,4}[ ](?:mile|star|day|hour|minute|second|week|month|year|percent|point|step|man|men|woman|women|person|people|part|lane|car|track|time|ton|acre|yard|inch|foot|pound|gallon|dollar|cent|speed|story|bedroom|team|round|set|inning|page|vote|seat|proof|night|bed|bath|carat|degree|string|million|billion|thousand|hundred)s?[ ]/i;

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
  if (!tail.unit && !tail.city && !tail.state && !tail.zip)
    confidence -= doubtOf(text, street, isAnnounced, isStrongly);
  return Math.min(0.98, confidence);
}

/** A street without anything after it may be the name of something else, a measure, or one of several. */
function doubtOf(text: string, street: Street, isAnnounced: boolean, isStrongly: boolean): number {
  const rest = text.slice(street.end, street.end + 24);
  let doubt = 0;
  if (NAMED_AFTER.test(rest)) doubt += 0.4;
  else if (!isAnnounced && street.form !== "box" && SEVERAL.test(rest)) doubt += 0.4;
  if (!isStrongly && MEASURE.test(text.slice(street.start, street.start + 24))) doubt += 0.4;
  if (!isAnnounced && isCounted(text, street)) doubt += 0.4;
  // A capitalised word goes straight on: the name of something else ("5 Star Way Foods").
  if (!isAnnounced && /^[ ]\p{Lu}\p{Ll}/u.test(rest)) doubt += 0.3;
  return doubt;
}

/** "1 Penny Lane, 2 Silver Creek, 3 Bold Terrace": places in a list that counts up from one. */
function isCounted(text: string, street: Street): boolean {
  const number = Number(/^[1-9](?= )/.exec(text.slice(street.start, street.start + 2))?.[0] ?? Number.NaN);
  return (
    new RegExp(`^,? ${number + 1} \\p{Lu}`, "u").test(text.slice(street.end, street.end + 6)) ||
    (number > 1 &&
      new RegExp(`\\b${number - 1} \\p{Lu}[^,\\n]*,? $`, "u").test(
        text.slice(Math.max(0, street.start - 40), street.start),
      ))
  );
}
