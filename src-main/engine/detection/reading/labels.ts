// The words that say what a number is: "SSN", "cell", "docket no.". The nearest one before a number names it.
import type { Utf16Offset } from "../../../base/units.ts";

export type LabelName = "ssn" | "phone" | "birth" | "card" | "bank" | "tax" | "ip" | "email" | "id" | "reference";
export type Label = {
  readonly name: LabelName;
  /** Characters between the label and the number. */
  readonly gap: number;
};

const NUMBER_WORD = String.raw`(?:\s{0,2}(?:no\b\.?|nos\b\.?|num\b\.?|numbers?\b|#))?`;

/** One alternative a label; the order matters only where one word begins another. */
const SOURCES: readonly (readonly [LabelName, string])[] = [
  // "SSN", "S.S.N.", "SS#", "SS No.", "Soc. Sec.", "Social Security number", "social:", "SSAN"
  [
    "ssn",
    String.raw`\bs[s5]a?ns?\b|\bs\.\s?s\.\s?n\b\.?|\bss\s?(?:#|no\b\.?|num)|\bsoc(?:[i1l]a[l1i])?\b\.?(?:\s{0,2}sec(?:ur[i1l]ty)?\b\.?)?${NUMBER_WORD}`,
  ],
  // "DOB", "D.O.B.", "date of birth", "born", "birthday", "birth date"
  ["birth", String.raw`\bd\.?o\.?b\b\.?|\bborn\b|\bbirth(?:day|date)?s?\b|\bb\.(?=\s{0,2}\d)`],
  [
    "card",
    String.raw`\b(?:credit|debit|charge|bank|payment|gift)\s?cards?\b|\bcards?\b${NUMBER_WORD}|\bcc\s?#|\bvisa\b|\bmaster\s?card\b|\bamex\b|\bamerican express\b|\bdiscover\b`,
  ],
  [
    "tax",
    String.raw`\be\.?i\.?n\b\.?|\bfein\b|\bitins?\b|\btins?\b|\btax(?:payer)?\s?(?:id|identification|i\.d\.)\b${NUMBER_WORD}|\bemployer\s(?:id|identification)\b${NUMBER_WORD}`,
  ],
  [
    "bank",
    String.raw`\bacc(?:oun)?ts?\b\.?${NUMBER_WORD}|\brouting\b${NUMBER_WORD}|\baba\b|\bibans?\b|\bswift\b|\bbic\b|\bsort\scode\b|\bwire\b|\bchecking\b|\bsavings\b`,
  ],
  [
    "ip",
    String.raw`\bip(?:v[46])?s?\b|\bhosts?\b|\bservers?\b|\bgateway\b|\bdns\b|\blog(?:ged|in)\b|\bnetmask\b|\bsubnet\b|\brouter\b`,
  ],
  ["email", String.raw`\be-?\s?mails?\b|\bmailto\b|\bgmail\b`],
  [
    "phone",
    String.raw`\bt[ée]l(?:[ée]phone|s)?\b\.?|\b(?:tele)?phones?\b${NUMBER_WORD}|\bph\b\.?|\bcell(?:ular|phone)?s?\b${NUMBER_WORD}|\bmobiles?\b${NUMBER_WORD}|\bmob\b\.?|\bfax(?:es|ed)?\b${NUMBER_WORD}|\b(?:call|dial|text|phon|ring|rang)(?:s|ed|ing)?\b|\bhotline\b|\bpager\b|\bbeeper\b|\bwhatsapp\b|\bsignal\b|\bvoice\s?mail\b|\blandline\b|\bburner\b|\bdirect\s(?:line|dial)\b|\bextension\b|\bsms\b|\bcontact\b(?:\s(?:no|number)\b\.?)?|\breach(?:ed|able)?\b|\b(?:home|work|office|main|his|her|their|my|our|your)\snumbers?\b|\b(?:his|her|their|my|our|your)\s(?:new|old|us|uk|cn|international|private|personal|[a-z]{3,10}(?:an|ish|ese|eli|ian))\snumbers?\b|\b(?:his|her|their|my)\s(?:new\s)?cell\b|\b(?:t|p|c|m|f|h|w|o)\s?[:.](?=\s{0,2}[(+\d])|\((?:h|w|c|m|o)\)`,
  ],
  // Numbers that belong to things and proceedings, not to people.
  [
    "reference",
    String.raw`\b(?:p\/n|s\/n|order|invoice|tracking|serial|docket|case|cause|bates|patent|ticket|claim|policy|confirmation|reference|ref|control|permit|purchase|item|sku|part|model|batch|receipt|transaction|exhibit|matter|application|registration|reg|certificate|accession|shipment|container|parcel|lot|check|cheque|contract|grant|award|solicitation|requisition|voucher|filing|committee|report|complaint|incident|log|fedex|ups|usps|duns|npi|isbn|issn|doi|pmid|arxiv|upc|ean|asin|imei|imsi|iccid|vin|cage|fec|zip|barcode|bill|statute|public law|resolution|section|meter|apn|cusip|isin|cik|sic|naics|edition|build|version|release|hash|nct|trial|study|amount|total|votes|sum|price|cost|value|population|balance)\b\.?${NUMBER_WORD}`,
  ],
  [
    "id",
    String.raw`\b(?:employee|student|member|patient|badge|personnel|alien|user|customer|client|record|file|document|license|licence|passport|medicare|medicaid|mrn|voter|inmate)\b${NUMBER_WORD}|\bids?\b|\bi\.d\.`,
  ],
];

const LABELS = new RegExp(SOURCES.map(([name, source]) => `(?<${name}>${source})`).join("|"), "gi");

/** How far back a label is looked for, in UTF-16 code units. */
const REACH = 48;

/** The last label between `floor` and `start`, on its line or the line above, no blank line between. */
export function labelBefore(
  text: string,
  start: Utf16Offset,
  reach: number = REACH,
  floor: Utf16Offset = 0,
): Label | null {
  const from = Math.max(floor, start - reach - 16);
  let window = text.slice(from, start);
  const blank = window.lastIndexOf("\n\n");
  if (blank >= 0) window = window.slice(blank + 2);
  const lines = window.split("\n");
  if (lines.length > 2) window = lines.slice(-2).join("\n");
  let found: Label | null = null;
  for (const m of window.matchAll(LABELS)) {
    const name = nameOf(m.groups);
    const gap = window.length - m.index - m[0].length;
    if (name !== null && gap <= reach) found = { name, gap };
  }
  return found;
}

/** A label in brackets or right after the number: "(cell)", "- SSN", "is her mobile". */
export function labelAfter(text: string, end: Utf16Offset, reach = 24): Label | null {
  const line = text.slice(end, end + reach + 16).split("\n", 1)[0]!;
  const lead = /^\s{0,2}(?:[([,;-]\s?)?(?:(?:is|was|as|her|his|their|my|the|a)\s){0,3}/.exec(line)![0].length;
  for (const m of line.matchAll(LABELS)) {
    const name = nameOf(m.groups);
    if (name === null || m.index > lead) return null;
    return /^\s?[:#=]/.test(line.slice(m.index + m[0].length)) ? null : { name, gap: m.index };
  }
  return null;
}

function nameOf(groups: Record<string, string | undefined> | undefined): LabelName | null {
  if (groups === undefined) return null;
  for (const [name] of SOURCES) if (groups[name] !== undefined) return name;
  return null;
}

/** Whether `pattern` (without the global flag) matches in the `reach` characters around the range. */
export function near(text: string, start: Utf16Offset, end: Utf16Offset, reach: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(Math.max(0, start - reach), start)) || pattern.test(text.slice(end, end + reach));
}
