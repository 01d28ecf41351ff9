// Payment card numbers: a network's prefix and length, the Luhn check digit, and plausible grouping.
import type { Detection, Detector } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { type Label, labelAfter, labelBefore } from "../reading/labels.ts";
import { DIGIT_LIKE, digitsOf, readDigits } from "../reading/misread.ts";
import { passesLuhn } from "./luhn.ts";

/** Network, prefix, lengths; the first that fits is named. */
const NETWORKS: readonly (readonly [string, RegExp, readonly number[]])[] = [
  ["Visa", /^4/, [13, 16, 19]],
  ["Mastercard", /^(?:5[1-5]|222[1-9]|22[3-9]|2[3-6]|27[01]|2720)/, [16]],
  ["American Express", /^3[47]/, [15]],
  ["Discover", /^(?:6011|64[4-9]|65)/, [16, 19]],
  ["Diners Club", /^3(?:0[0-5]|095|[689])/, [14, 16]],
  ["JCB", /^35(?:2[89]|[3-8])/, [16]],
  ["UnionPay", /^62/, [16, 17, 18, 19]],
  ["Maestro", /^(?:5018|5019|5020|5038|5893|6304|6759|676[1-3])/, [13, 14, 15, 16, 17, 18, 19]],
  ["Mir", /^220[0-4]/, [16]],
];

/** Air travel cards begin with 1, as too many other numbers do: believed only beside the words. */
const AIR_TRAVEL = /^1\d{14}$/;

const SHAPE = new RegExp(
  [
    String.raw`(?<![\w$€£]|[\w]-|\d\.|(?<=(?<![\d-])\d{1,3}),)`, // not inside a word or a longer number
    `[${DIGIT_LIKE}]`,
    `(?:[ .-]?[ ]?\\n?[${DIGIT_LIKE}]){12,18}`, // 13 to 19 digits, at most one separator between two
    String.raw`(?!\w|[-.]\d|,\d{3}(?!\d))`,
  ].join(""),
  "g",
);

export const creditCardDetector: Detector = {
  id: "money/credit-card",
  kinds: ["credit_card"],
  detect(text) {
    const found: Detection[] = [];
    const columns = columnsOf(text);
    for (const m of text.matchAll(SHAPE)) {
      const start = m.index;
      const misread = /[A-Za-z]/.test(m[0]);
      const named = (before: Label | null, end: number) =>
        before?.name === "card" ||
        labelAfter(text, end)?.name === "card" ||
        /^[ ]?\((?:visa|mastercard|mc|amex|american express|discover|diners)/i.test(text.slice(end, end + 20)) ||
        /\bcard|\bcc\b|visa/.test(columns.headerAt(start));
      for (const raw of prefixes(m[0])) {
        const end = start + raw.length;
        const digits = digitsOf(readDigits(raw));
        const network = NETWORKS.find(([, prefix, lengths]) => lengths.includes(digits.length) && prefix.test(digits));
        if (!passesLuhn(digits) || /^(\d)\1+$/.test(digits)) continue;
        // Words are looked for only beside digits that check.
        const before = labelBefore(text, start, undefined, columns.cellStart(start));
        const isNamed = named(before, end);
        if (network === undefined && !(AIR_TRAVEL.test(digits) && (isNamed || standsAlone(text, start, end)))) continue;
        const grouping = groupingOf(raw, digits.length);
        // The middle of a bank account's number with its country before it.
        if (!isNamed && /\b[A-Z]{2}\d{2}[ ]$/.test(text.slice(Math.max(0, start - 6), start))) continue;
        if (!isNamed && (misread || grouping === "odd")) continue;
        if (
          !isNamed &&
          before !== null &&
          before.gap <= 12 &&
          ["reference", "phone", "ssn", "id"].includes(before.name)
        )
          continue;
        const base = network === undefined ? 0.5 : grouping === "usual" ? 0.9 : grouping === "none" ? 0.75 : 0.6;
        const why = [
          `${digits.length} digits with a valid check digit (Luhn)`,
          network === undefined ? "the prefix of air travel cards" : `the prefix and length of ${network[0]}`,
          isNamed ? "the words beside it or over its column say card" : null,
        ];
        const confidence = isNamed ? 0.98 : base;
        found.push({
          kind: "credit_card",
          start,
          end,
          confidence,
          why: `${why.filter(Boolean).join("; ")}.`,
          value: digits,
        });
        break;
      }
    }
    return found;
  },
};

/** The match, then shorter ones that end before its last separators: a security code or a date may follow a card. */
function prefixes(raw: string): string[] {
  if (!/[ .\n-]/.test(raw)) return [raw];
  const out = [raw];
  for (let at = raw.length - 1; at > 12; at--)
    if (/[ .\n-]/.test(raw[at]!)) out.push(raw.slice(0, at).replace(/[ .\n-]+$/, ""));
  return out.filter((candidate) => digitsOf(readDigits(candidate)).length >= 13);
}

function groupingOf(raw: string, length: number): "usual" | "none" | "odd" {
  const groups = raw.split(/[ .\n-]+/).map((group) => group.length);
  if (groups.length === 1) return "none";
  const separators = new Set(raw.replace(/[^ .-]/g, ""));
  const isFours = groups.slice(0, -1).every((n) => n === 4) && groups.at(-1)! <= 4;
  const isAmex = length <= 15 && groups.join() === `4,6,${length - 10}`;
  return separators.size <= 1 && (isFours || isAmex) ? "usual" : "odd";
}

/** The number is all there is on its line. */
function standsAlone(text: string, start: number, end: number): boolean {
  return (start === 0 || text[start - 1] === "\n") && (end === text.length || text[end] === "\n");
}
