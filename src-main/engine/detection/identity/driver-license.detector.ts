// Driver's license and state identity card numbers, by the words beside them and by the formats of the states.
// The span is the number, without the state or the class. Source of the formats: see license-formats.ts.

import { STATE_PATTERN } from "../contact/address-words.ts";
import type { Detection, Detector } from "../detector.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { around, NUMBER_WORD, readLabelled } from "../reading/labelled.ts";
import { countDigits } from "../reading/misread.ts";
import { fitsAnyState, fitsState, stateNamed } from "./license-formats.ts";

const ANCHORS = anchorWords(
  "driver drivers driving license licenses licence licences lic dl dln dlno ol oln operator operators cdl chauffeur chauffeurs state permit d o",
);

const LICENSE = String.raw`licen[sc]es?|lic\b\.?|permit`;
/** Licenses to drive, by their own words. */
const STRICT_WORDS = [
  String.raw`(?:driver'?s?'?|driving|operator'?s?'?|chauffeur'?s?'?|commercial[ ]driver'?s?)(?:[ /-](?:${LICENSE}|lic\/id|licence|id\b))(?:[ ]?(?:\/|or)[ ]?(?:state[ ])?id)?${NUMBER_WORD}`,
  String.raw`|(?:dln|dl|d\/l|d\.l\.?|oln|o\.l\.n\.?|cdl|ol(?=[ ]?[:#]))(?![a-z])(?:\/id)?${NUMBER_WORD}`,
  String.raw`|state[ ](?:id(?:entification)?|i\.d\.)(?:[ ]card)?${NUMBER_WORD}`,
].join("");
/** A license of any sort: believed near a driver's words. */
const LOOSE_WORDS = String.raw`(?:licen[sc]e|lic\.?)${NUMBER_WORD}(?:,(?=[ ][A-Z]{2}[ ][A-Z]?\d))?`;

/** "license, Ohio", "license, number": the state may stand between the words and the number. */
const STATE = String.raw`(?:,?[ ](?:${STATE_PATTERN})(?![a-z]),?${NUMBER_WORD})?`;
const STRICT = new RegExp(`(?:${STRICT_WORDS})${STATE}`, "iy");
const LOOSE = new RegExp(`(?:${LOOSE_WORDS})${STATE}`, "iy");

/** One to four groups of letters and digits; a digit is asked for below. */
const VALUE =
  /(?:(?:class[ ]\w|[A-Z]{2}(?:[ ]DL)?)[ :#-]{1,3}(?=[A-Z]?\d))?(?:[A-Z]{1,3}[ -]?)?\d(?:[ -]?[A-Z0-9]){2,18}(?![\w*])|[A-Z]\d{3,8}[A-Z]?(?![\w-])|[A-Z*]{5,7}\d{3}[A-Z0-9]{2,4}(?!\w)|WDL[A-Z0-9]{9}(?!\w)/iy;

/** Fields that follow on the same line of a card: a value ends before them. */
const NEXT_FIELD =
  /[ -](?:exp|iss|dob|class|cl|state|st|end|rstr|sex|hgt|wgt|eyes|issued|expires?|and|or|in|on|was|is|from|born|of|with|to|a|the|who|at|by|for)\b.*$/i;

const DRIVER =
  /\b(?:driv(?:er|ers|ing|es?)|motorist|vehicle|dmv|bmv|dps|mva|suspended|revoked|traffic|dui|dwi|owi|citation|class [a-d]\b|endorsement|dob|d\.o\.b|eyes|height|hgt|wgt|ht|wt|sex)\b/i;
const OTHER =
  /\b(?:bar|law|attorney|medical|physician|nurs\w+|pharmac\w+|liquor|business|professional|real estate|broker|contractor|teaching|teacher|software|marriage|fishing|hunting|firearm|gun|pilot|dog|broadcast|fcc|food|cosmetolog\w+|plate|building|export|import|patent|creative commons|gaming|lottery|vendor|notary|cpa|engineer\w*|electrician|plumb\w+|insurance|producer)\b/i;

/** Florida, Illinois, Wisconsin, Michigan, Maryland with their hyphens: no other number is written so. */
const TELLING =
  /(?<![\w-])[A-Z]\d{3}-\d{3}-\d{2}-\d{3}-\d(?![\w-])|(?<![\w-])[A-Z]\d{3}-\d{4}-\d{4}(?:-\d{2})?(?![\w-])|(?<![\w-])[A-Z]-\d{3}-\d{3}-\d{3}-\d{3}(?![\w-])|(?<![\w-])[A-Z]\d{4}-\d{5}-\d{5}(?![\w-])/g;

export const driverLicenseDetector: Detector = {
  id: "identity/driver-license",
  kinds: ["driver_license"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, raw: string, confidence: number, why: string) =>
      found.push({
        kind: "driver_license",
        start,
        end: start + raw.length,
        confidence,
        why,
        value: raw.replace(/[ .-]/g, "").toUpperCase(),
      });
    const judge = (at: number, whole: string, labelStart: number, sure: number, where: string) => {
      const lead = /^(?:class[ ]\w|[A-Z]{2}(?:[ ]DL)?)[ :#-]{1,3}(?=[A-Z]?\d)/i.exec(whole);
      const isState = lead !== null && fitsState(whole.slice(0, 2), whole.slice(lead[0].length)) !== null;
      const skip = lead !== null && (isState || /^class/i.test(whole)) && /[ :#-]/.test(lead[0]) ? lead[0].length : 0;
      const raw = cut(whole.slice(skip));
      const digits = countDigits(raw);
      if (raw.length < 5 || digits < 3 || (raw.includes(" ") && /[ ][a-z]/.test(raw))) return;
      if (/^\d{3}-\d{2}-\d{4}$|^\d{1,2}[-/]\d{1,2}[-/]\d{2,4}$|^\(?\d{3}\)?[ -]\d{3}-\d{4}$/.test(raw)) return;
      if (/^(?:19|20)\d\d(?:[- ]\d{1,4})?$/.test(raw)) return;
      const state = isState
        ? whole.slice(0, 2)
        : (stateNamed(`${text.slice(Math.max(0, labelStart - 40), at)}`) ??
          stateNamed(text.slice(at + whole.length, at + whole.length + 16)));
      const fits = state === null ? null : fitsState(state, raw);
      const any = fits ?? fitsAnyState(raw);
      const confidence = Math.min(0.98, sure + (fits === true ? 0.05 : any ? 0 : -0.12));
      push(
        at + skip,
        raw,
        confidence,
        `A number ${where}${fits === true ? ", in the form that the state named beside it gives out" : any ? ", in a form that states give out" : ""}.`,
      );
    };

    for (const m of readLabelled(text, ANCHORS, STRICT, VALUE)) {
      // "DL" alone also stands for downloads and delivery: a longer number, or a sign, has to follow.
      const isShort = /^(?:dl|ol|d\.l\.?|cdl)$/i.test(m.label.trim());
      if (isShort && m.by === "words" && countDigits(m.raw) < 6) continue;
      if (/^(?:dl|ol)$/.test(m.label.trim()) && m.by === "space") continue;
      judge(
        m.start,
        m.raw,
        m.labelStart,
        isShort ? 0.88 : 0.93,
        "after the words for a driver's license or a state's identity card",
      );
    }
    for (const m of readLabelled(text, ANCHORS, LOOSE, VALUE)) {
      if (found.some((d) => d.start < m.end && m.start < d.end)) continue;
      const before = text.slice(Math.max(0, m.labelStart - 40), m.labelStart);
      if (OTHER.test(before) || OTHER.test(text.slice(m.end, m.end + 24))) continue;
      const isState =
        (stateNamed(`${before.trimEnd()}:`) !== null && /[A-Za-z.][ ]$/.test(before)) ||
        stateNamed(text.slice(m.labelStart, m.start)) !== null;
      if (!around(text, m.labelStart, m.end, 80, DRIVER) && !isState) continue;
      if (countDigits(m.raw) < 5) continue;
      judge(m.start, m.raw, m.labelStart, 0.78, "after the word for a license, near the words of driving");
    }
    for (const cell of columnsOf(text).under(
      /^(?:(?:driver'?s?'?|operator'?s?'?|driving)[ ])(?:licen[sc]e|lic\b)|^(?:dl|dln|oln|cdl|d\.l\.|state id)(?:\b|#)|^(?:licen[sc]e|lic\.?)(?:[ ](?:no\.?|number|#))?$/,
    )) {
      VALUE.lastIndex = 0;
      const m = VALUE.exec(cell.text);
      if (m === null || m[0].length !== cell.text.length) continue;
      if (/^lic/.test(cell.header) && !fitsAnyState(cell.text)) continue;
      judge(cell.start, cell.text, cell.start, 0.9, "in a column whose header says driver's license");
    }
    for (const m of text.matchAll(TELLING))
      push(
        m.index,
        m[0],
        0.62,
        "A letter and digits grouped as some states' driver's licenses are, and no other number.",
      );
    return found;
  },
};

/** Without the fields that follow the number on its line. */
function cut(raw: string): string {
  const out = raw.replace(NEXT_FIELD, "").replace(/[ -]+$/, "");
  // A group of letters alone after a space is a word, a state or a class.
  return out.replace(/(?:[ ][A-Z]{1,12})+$/i, "").replace(/[ ](?:19|20)\d\d$/, "");
}
