// License plates: two to eight letters and digits that the words for a plate, a tag or a registration name.
// The span is the plate without its state. Sources: 23 CFR 1235 and the states' motor vehicle codes (up to 7, with a few
// of 8, signs); DVLA INF104 (UK: two letters, two digits, three letters).

import { STATE_PATTERN } from "../contact/address-words.ts";
import type { Detection, Detector } from "../detector.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { around, NUMBER_WORD, readLabelled } from "../reading/labelled.ts";
import { platesNearby } from "./plates-nearby.ts";

const ANCHORS = anchorWords(
  "vanity temporary temp dealer plate plates tag tags license licence lic registration reg registered lp numberplate vrm kennzeichen",
);
const NAMES = `(?:${STATE_PATTERN})(?![a-z])`;
const LABEL = new RegExp(
  [
    String.raw`(?:licen[sc]e|lic\.?|registration|vanity|temporary|temp|dealer)?[ ]?(?:number[ ]?)?plates?(?:[ ](?:reading|read|bearing|marked))?${NUMBER_WORD}`,
    String.raw`|(?:licen[sc]e[ ]|registration[ ])?tags?(?:[ ](?:reading|bearing))?${NUMBER_WORD}|lp(?=[ ]?[:#])|lic\.?(?=[ ]?#|[ ](?:[A-Z]{2,3}[ -]?\d{3,4}|\d[A-Z]{3}\d{3})\b)`,
    String.raw`|(?:vehicle[ ])?reg(?:istration)?\.?(?=[ ]?(?:no|num|mark|#|:|[A-Z]{2}\d{2}[ ]?[A-Z]{3}|[A-Z]{2,4}[ -]?\d{3,4}\b))(?:[ ](?:mark|plate))?${NUMBER_WORD}|numberplate|vrm|kennzeichen`,
  ].join(""),
  "iy",
);
/** "Texas tag", "an Ohio lic." */
const STATE_BEFORE = new RegExp(`(?:^|[^\\p{L}])${NAMES}[ ](?:license[ ])?$`, "u");
/** "(MD)" */
const STATE_AFTER = new RegExp(`^[ ,]{0,2}\\(${NAMES}\\)`);
/** The state and the words that may stand between. */
const BETWEEN = new RegExp(String.raw`(?:\(?${NAMES}\)?[ ,:#-]{1,3}(?:plates?[ ]|tags?[ ]|no\.[ ]|#)?)`, "y");
const FORM =
  /(?:[A-Z0-9]{2,4}[ ](?:[A-Z]\d{2,3}|\d{1,2}[A-Z]{1,2})|[A-Z]{1,4}[ -]?\d{1,5}[ -]?[A-Z]{0,3}|\d{1,4}[ -]?[A-Z]{1,4}[ -]?\d{0,4}|[A-Z0-9]{5,8}|[A-Z]{1,3}[ -]\d{2,4}[ -]?[A-Z]{1,3}|[A-Z]{1,3}-[A-Z]{1,2}[ ]?\d{1,4}|[A-Z0-9]{2,4}-[A-Z0-9]{2,4})(?![A-Za-z0-9]|-[A-Z\d]|\.\d)/y;

const VEHICLE =
  /\b(?:vehicle|veh|suburban|tahoe|escalade|explorer|corolla|prius|mustang|silverado|outback|minivan|trailer|car|truck|suv|sedan|pickup|van|motorcycle|driver|driv(?:es|ing|en)|parked|toyota|honda|ford|chevy|chevrolet|gmc|bmw|audi|subaru|nissan|tesla|jeep|dodge|lexus|volvo|hyundai|kia|mercedes|mazda|volkswagen|cadillac|buick|acura|lincoln|ram|vin|dmv|bmv|towed|traffic|plate reader|alpr|garage|honda|camry|civic|accord)\b/i;
const OTHER =
  /\b(?:home|batting|batter|pitch\w*|dinner|tectonic|steel|license to|price|name|dog|pet|serial|illustration|figure|fig|engraving|evidence|toe|laser|hash|html|git|rabies|luggage|asset|inventory|property|boiler)[ ]$/i;

export const licensePlateDetector: Detector = {
  id: "vehicle/license-plate",
  kinds: ["license_plate"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, raw: string, confidence: number, why: string) =>
      found.push({
        kind: "license_plate",
        start,
        end: start + raw.length,
        confidence,
        why,
        value: raw.replace(/[ -]/g, "").toUpperCase(),
      });
    const reading = new RegExp(`(?:${BETWEEN.source})?${FORM.source}`, "y");
    for (const m of readLabelled(text, ANCHORS, LABEL, reading, { lists: true })) {
      BETWEEN.lastIndex = m.start;
      const lead = BETWEEN.exec(text)?.[0].length ?? 0;
      FORM.lastIndex = m.start + lead;
      const raw = FORM.exec(text)?.[0].trim();
      if (raw === undefined) continue;
      const label = m.label.toLowerCase();
      const isStrict = /licen[sc]e.*(?:plate|tag)|lic\.? ?plate|number ?plate|vrm|kennzeichen|vanity|plates\b/.test(
        label,
      );
      const isField =
        (m.by === "sign" || /no|num|#/.test(label)) &&
        /^plate/.test(label) &&
        /[A-Z]/.test(raw) &&
        /\d/.test(raw) &&
        raw.length >= 6;
      const isStates =
        STATE_AFTER.test(text.slice(m.end, m.end + 8)) ||
        STATE_BEFORE.test(text.slice(Math.max(0, m.labelStart - 20), m.labelStart));
      const isNear = isStrict || isStates || isField || around(text, m.labelStart, m.end, 90, VEHICLE);
      if (!isNear || OTHER.test(text.slice(Math.max(0, m.labelStart - 14), m.labelStart))) continue;
      if (!judge(raw, isStrict || lead > 0, text[m.start - 1] === '"' ? "sign" : m.by)) continue;
      const confidence = isStrict ? 0.93 : lead > 0 ? 0.9 : 0.82;
      push(
        m.start + lead,
        raw,
        confidence,
        `Letters and digits after the words for a license plate${isStrict ? "" : ", near those of a vehicle"}.`,
      );
    }
    readStates(text, push);
    for (const { start, raw, confidence } of platesNearby(text))
      if (!found.some((d) => d.start < start + raw.length && start < d.end))
        push(start, raw, confidence, "Letters and digits near the words for a plate, a vehicle or its state.");
    for (const cell of columnsOf(text).under(
      /\b(?:plate|plate (?:no|#|number)|tag(?: (?:no|#|number))?|license plate|reg(?:istration)? (?:no|#|number|mark))\b/,
    )) {
      BETWEEN.lastIndex = 0;
      const lead = BETWEEN.exec(cell.text)?.[0].length ?? 0;
      const raw = cell.text.slice(lead).replace(/[ ]?\([A-Z]{2}\)$/, "");
      if (
        /^[A-Z0-9]{1,8}(?:[ -][A-Z0-9]{1,5}){0,2}$/.test(raw) &&
        raw.replace(/[ -]/g, "").length >= 3 &&
        raw.length <= 10 &&
        /[\d]/.test(raw)
      )
        push(cell.start + lead, raw, 0.9, "In a column whose header says license plate.");
    }
    return found;
  },
};

/** "a gray Honda with Ohio plates HKL 4821" is read above; this is "Ohio plate: …" turned round: "HKL 4821 (Ohio plate)". */
const AFTER = new RegExp(
  String.raw`(?<![\w-])([A-Z]{2,4}[ -]?\d{2,5}|\d{1,4}[ -]?[A-Z]{2,4}\d{0,3})[ ,]{1,2}\(?(?:an?[ ])?(?:${NAMES}[ ])?(?:license[ ]|licence[ ])?(?:plate|tag)s?\b`,
  "g",
);

function readStates(text: string, push: (start: number, raw: string, confidence: number, why: string) => void): void {
  if (!/plate|tag/i.test(text)) return;
  for (const m of text.matchAll(AFTER)) {
    if (/\b(?:vs|no|page|item|room|route|us|sr|hb|sb|hr)[ -]?\d/i.test(m[1]!)) continue;
    push(m.index, m[1]!, 0.8, "Letters and digits before the words for a license plate.");
  }
}

/** Whether the signs can be a plate's: a digit, or capitals of a vanity plate after its strictest words. */
function judge(raw: string, isStrict: boolean, by: "sign" | "space" | "words"): boolean {
  const compact = raw.replace(/[ -]/g, "");
  if (compact.length < 3 || compact.length > 8) return false;
  if (!/\d/.test(compact)) return isStrict && by !== "space" ? compact.length >= 4 : false;
  if (!/[A-Z]/.test(compact)) return isStrict && compact.length >= 4 && !/^(?:19|20)\d\d$/.test(compact);
  return !/^(?:in|on|at|to|the|and|of|for|a|an)\d/i.test(compact);
}
