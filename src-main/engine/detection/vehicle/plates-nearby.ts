// Plates that no label stands right before: "the plate, BKR-9914, is legible", "run CVX 2281 TX", "a gray Tahoe, FL GX4 7RM".
import type { Utf16Offset } from "../../../base/units.ts";

export type NearbyPlate = { readonly start: Utf16Offset; readonly raw: string; readonly confidence: number };

/** Five to eight capitals and digits, both of them, in one run or two. */
const CANDIDATE =
  /(?<![\w#$@/.-]|\d[,:])(?=[A-Z0-9 -]{0,7}\d)(?=[A-Z0-9 -]{0,7}[A-Z])(?:[A-Z0-9]{1,4}[ -][A-Z0-9]{2,5}|[A-Z0-9]{5,8})(?![\w%]|[-/:.][A-Z0-9])/g;
/** What a number in capitals is when such a word begins it. */
const OTHER =
  /^(?:HWY|RTE|RT|APT|STE|UNIT|ROOM|RM|BOX|PAGE|PG|NO|ITEM|SEC|FY|Q[1-4]|(?:A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY](?=[ ]))|HB|SB|HR|SR|EX|DOC|ID|LOT|AGE|SEAT|GATE|TEL|FAX|EXT|CH|PT|VOL|FIG|I|US|CR|FM|PIN|SSN|DOB|ACCT|CASE|MRN|POB?|DL|OLN|NC|M\d|F\d|ER|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|\d{1,2}(?:AM|PM|ST|ND|RD|TH))(?:[ -]|\d|$)/;
const NAMED = /\b(?:plates?|tags?)\b[^.\n]{0,32}$/i;
const THINGS =
  /\b(?:asset|inventory|evidence|serial|luggage|toe|price|name|property|battery|part|model)[ ]?(?:tags?|nos?\b\.?|number|#)?[^.\n]{0,36}$/i;
const LOOSELY = /\b(?:licen[sc]e|lic\.?|registration|reg\.?)[ ,:]{1,3}(?:is[ ]|was[ ]|no\.?[ ])?$/i;
const STATE =
  "A[LKZR]|C[AOT]|D[EC]|FL|GA|HI|I[DLNA]|K[SY]|LA|M[EDAINSOT]|N[EVHJMYCD]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[TA]|W[AVIY]";
const STATE_BEFORE = new RegExp(`(?<![\\w.])(?:${STATE})[ ]$`);
const STATE_AFTER = new RegExp(`^[ ,(]{1,2}(?:${STATE})(?![\\w]|[ ]\\d{5})`);
const VEHICLE =
  /\b(?:vehicle|veh|suburban|tahoe|escalade|explorer|corolla|prius|mustang|silverado|outback|minivan|trailer|car|truck|suv|sedan|pickup|van|motorcycle|parked|toyota|honda|ford|chevy|chevrolet|gmc|bmw|audi|subaru|nissan|tesla|jeep|dodge|lexus|volvo|hyundai|kia|mercedes|mazda|volkswagen|cadillac|buick|acura|lincoln|harley|vin|dmv|bmv|towed|alpr|lpr|garage|camry|civic|accord|valet|toll|coupe|wagon|plate|plates)\b/i;
/** A call to run a plate. */
const RUN = /\b(?:run|running|ran|check on)[ ]$/i;

export function platesNearby(text: string): NearbyPlate[] {
  const found: NearbyPlate[] = [];
  CANDIDATE.lastIndex = 0;
  for (let m = CANDIDATE.exec(text); m !== null; m = CANDIDATE.exec(text)) {
    const raw = m[0];
    // "FL GX4 7RM": what isn't one may hold the beginning of one.
    const gap = raw.search(/[ -]/);
    if (gap > 0) CANDIDATE.lastIndex = m.index + gap + 1;
    const compact = raw.replace(/[ -]/g, "");
    if (compact.length < 5 || compact.length > 8 || OTHER.test(raw)) continue;
    const before = text.slice(Math.max(0, m.index - 48), m.index);
    const after = text.slice(m.index + raw.length, m.index + raw.length + 8);
    const isStates = STATE_BEFORE.test(before) || STATE_AFTER.test(after);
    const near = text.slice(Math.max(0, m.index - 140), m.index + raw.length + 90);
    if (THINGS.test(before)) continue;
    const isNamed = NAMED.test(before) || (LOOSELY.test(before) && VEHICLE.test(near));
    if (!isNamed && !(isStates && (VEHICLE.test(near) || RUN.test(before)))) continue;
    CANDIDATE.lastIndex = m.index + raw.length;
    found.push({ start: m.index, raw, confidence: isNamed ? 0.72 : 0.65 });
  }
  return found;
}
