// Numbers of health care: medical records, Medicare beneficiaries, providers (NPI, DEA), members of health plans, codes of
// diagnoses. Sources: CMS (MBI format, 2018; NPI check digit, 45 CFR 162.406), DEA (21 CFR 1301, check digit), ICD-10-CM.
import type { Utf16Offset } from "../../../base/units.ts";
import { passesLuhn } from "../money/luhn.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { around, NUMBER_WORD, readLabelled } from "../reading/labelled.ts";
import { countDigits, digitsOf } from "../reading/misread.ts";

export type RecordNumber = {
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  readonly confidence: number;
  readonly why: string;
};

const RECORDS = anchorWords(
  "mrn mrns mr medical med patient chart hospital health pt encounter admission subscriber member medicaid medicare insurance rx prescription hicn mbi npi dea icd dx diagnosis blood policy plan group cpt provider prescriber",
);
const RECORD = new RegExp(
  [
    String.raw`(?:mrns?|med(?:ical)?\.?[ ]rec(?:ord)?s?\.?|m\.r\.?(?=[ ]?(?:no|#))|mr(?=[ ]?#)|(?:patient|pt\.?|chart|hospital|encounter|admission)(?=[ ]{0,2}(?:id|no\b|num|#|rec|acc))(?:[ ](?:record|account|acct))?)${NUMBER_WORD}`,
    String.raw`|(?:health[ ](?:insurance|plan|card)|medicaid|medicare|medi-?cal|(?<!(?:social|national)[ ])insurance|subscriber|beneficiary)(?:[ ](?:beneficiary|member|subscriber|policy|claim|recipient|identifier))?(?:[ ](?:identifier))?(?=[ ]{0,2}(?:id|no\b|num|#)|[ ]?:)${NUMBER_WORD}|hicn${NUMBER_WORD}`,
    String.raw`|(?:rx|prescription)(?=[ ]?(?:no\b|num|#))${NUMBER_WORD}`,
  ].join(""),
  "iy",
);
const RECORD_VALUE = /[A-Z]{0,4}[ -]?\d(?:[ -]?[A-Z0-9]){3,14}(?![\w%]|[.,/]\d)/iy;
/** "Member ID" is a gym's as well: a health plan has to be near. */
const MEMBER = new RegExp(String.raw`(?:member|group|plan|subscriber)${NUMBER_WORD}`, "iy");
const INSURER =
  /\b(?:health insur\w+|blue ?cross|bcbs|blue ?shield|aetna|cigna|humana|kaiser|united ?health\w*|anthem|medicaid|medicare|health ?plan|hmo|ppo|copay|deductible|pharmacy|medical|health|dental|vision|patient)\b/i;

/** Position by position; letters without S, L, O, I, B, Z. */
const MBI =
  /(?<![\w-])[1-9][AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y][AC-HJKMNP-RT-Y0-9]\d-?[AC-HJKMNP-RT-Y]{2}\d{2}(?![\w-])/gi;
const NPI_LABEL = new RegExp(
  String.raw`(?:npi|national[ ]provider[ ]identifier|(?:provider|prescriber)(?:[ ](?:identifier|id))(?:er)?)${NUMBER_WORD}`,
  "iy",
);
const NPI_VALUE = /[12]\d{9}(?![\w-])|[12]\d{3}[ -]\d{3}[ -]\d{3}(?![\w-])/y;
const DEA_LABEL = new RegExp(String.raw`dea(?:[ ](?:registration|reg\.?))?${NUMBER_WORD}`, "iy");
const DEA_VALUE = /[ABCDEFGHJKLMPRSTUX][A-Z9]\d{7}(?!\w)/iy;
const ICD_LABEL = /(?:icd(?:-?(?:9|10)(?:-?cm)?)?|dx|diagnosis|diagnostic)(?:[ ]codes?)?/iy;
/** "code F32.9 was retired": what is said of the code, not of a patient. */
const CODE_ITSELF = /^[ ](?:was|is|has|were|are|will|replaces?|covers?|denotes?|means|stands|refers)\b/;
const ICD_VALUE = /[A-TV-Z]\d[0-9AB](?:\.[0-9A-Z]{1,4})?(?![\w.]\w|\w)/y;
const BLOOD = /blood[ ](?:type|group)/iy;
const BLOOD_VALUE = /(?:AB|A|B|O)(?:[ ]?[+-]|[ -](?:pos(?:itive)?|neg(?:ative)?))(?!\w)/iy;

/** Luhn over the digits with 80840 before them. */
export const passesNpi = (digits: string): boolean => /^[12]\d{9}$/.test(digits) && passesLuhn(`80840${digits}`);

/** First, third and fifth digit, and twice the others, sum to the last digit. */
export function passesDea(raw: string): boolean {
  const d = [...digitsOf(raw.slice(2))].map(Number);
  const sum = d[0]! + d[2]! + d[4]! + 2 * (d[1]! + d[3]! + d[5]!);
  return sum % 10 === d[6];
}

export function recordNumbersIn(text: string): RecordNumber[] {
  const found: RecordNumber[] = [];
  const push = (start: number, end: number, confidence: number, why: string) =>
    found.push({ start, end, confidence, why });
  const isDate = (raw: string) => /^\d{1,2}[-/ ]\d{1,2}[-/ ]\d{2,4}$|^(?:19|20)\d\d$/.test(raw);

  for (const m of readLabelled(text, RECORDS, RECORD, RECORD_VALUE)) {
    const raw = trimmed(m.raw);
    if (
      countDigits(raw) < 4 ||
      isDate(raw) ||
      (/^(?:medicare|medicaid|insurance)/i.test(m.label) && countDigits(raw) < 6)
    )
      continue;
    push(
      m.start,
      m.start + raw.length,
      0.93,
      "A number after the words for a medical record or a health plan's member.",
    );
  }
  for (const m of readLabelled(text, RECORDS, MEMBER, RECORD_VALUE)) {
    const raw = trimmed(m.raw);
    if (countDigits(raw) < 5 || isDate(raw) || m.by === "words" || !around(text, m.labelStart, m.end, 80, INSURER))
      continue;
    push(
      m.start,
      m.start + raw.length,
      0.75,
      "A number after the words for a member or a policy, near those of health insurance.",
    );
  }
  for (const m of text.matchAll(MBI)) {
    const end = m.index + m[0].length;
    const isNamed = around(text, m.index, end, 60, /\b(?:medicare|mbi|beneficiary|patient)\b/i);
    push(m.index, end, isNamed ? 0.97 : 0.8, "Eleven signs in the form of a Medicare beneficiary's identifier.");
  }
  for (const m of readLabelled(text, RECORDS, NPI_LABEL, NPI_VALUE, { lists: true })) {
    const isRight = passesNpi(digitsOf(m.raw));
    if (isRight || /^n/i.test(m.label))
      push(
        m.start,
        m.end,
        isRight ? 0.95 : 0.6,
        `Ten digits after the words for a health care provider's identifier${isRight ? ", with a valid check digit" : ""}.`,
      );
  }
  for (const m of readLabelled(text, RECORDS, DEA_LABEL, DEA_VALUE))
    push(
      m.start,
      m.end,
      passesDea(m.raw) ? 0.96 : 0.65,
      `Two letters and seven digits after the words for a prescriber's DEA number${passesDea(m.raw) ? ", with a valid check digit" : ""}.`,
    );
  for (const m of readLabelled(text, RECORDS, ICD_LABEL, ICD_VALUE, { lists: true }))
    if (
      m.by !== "words" &&
      !CODE_ITSELF.test(text.slice(m.end, m.end + 24)) &&
      (m.raw.includes(".") || /icd|code/i.test(m.label))
    )
      push(m.start, m.end, 0.88, "A diagnosis by its code (ICD-10).");
  for (const m of text.matchAll(/(?<=\()[A-TV-Z]\d[0-9AB]\.\d{1,4}(?=\))/g))
    if (/\b(?:dx|diagnos\w+|icd|disorder|assessment)\b/i.test(text.slice(Math.max(0, m.index - 70), m.index)))
      push(m.index, m.index + m[0].length, 0.85, "A diagnosis by its code (ICD-10).");
  for (const m of readLabelled(text, RECORDS, BLOOD, BLOOD_VALUE))
    push(m.start, m.end, 0.85, "A blood group, after the words for it.");
  for (const cell of columnsOf(text).under(
    /\bmrn\b|medical record|patient (?:id|no|#|number)|chart (?:no|#)|medicare|medicaid|\bmbi\b|\bnpi\b|member id/,
  )) {
    if (/^[A-Z]{0,4}-?\d[\dA-Z -]{3,15}$/.test(cell.text) && countDigits(cell.text) >= 4 && !isDate(cell.text))
      push(cell.start, cell.end, 0.9, "In a column whose header says medical record or member.");
  }
  return found;
}

/** Without words and dates that follow: "MRN 00482913 admitted 3", "Rx #4471208 DOB 1". */
const trimmed = (raw: string): string =>
  raw.replace(/[ ](?:[A-Za-z]{2,}.*|\d{1,2}[ -]\d.*)$/, "").replace(/[ -]+[A-Za-z]?$/, "");
