// Social Security numbers shown in part: a mask that leaves digits standing, "last four", "first five".
// Most digits of such a number are often enough to find the rest, so it is private although no whole number is there.
import type { Detection, Detector } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { labelAfter, labelBefore } from "../reading/labels.ts";
import { digitsOf } from "../reading/misread.ts";

/** What stands in place of a hidden digit. */
const MASK = String.raw`Xx*#_?•●∙·■█▇▓▒░□×\u2022`;

const MASKED = new RegExp(
  [
    String.raw`(?<![\w*#•●■█.$]|[\w*#]-)`, // not inside a word or a longer mask
    `([\\d${MASK}]{3})`, // area
    String.raw`(\s?[-.\/]\s?|[ ])`, // separator
    `([\\d${MASK}]{2})`, // group
    String.raw`(\s?[-.\/]\s?|[ ])`,
    // serial: digits and masks; a mask alone may be longer or be a word in brackets, or dots
    `(?:([\\d${MASK}]{4})(?![\\w${MASK}])|([${MASK}]{1,12}|\\.{3,4}|…|[\\[(<](?:redacted|removed|masked|withheld|hidden)[\\])>])(?!\\w))`,
    String.raw`(?!-[\d])`,
  ].join(""),
  "gi",
);

/** Nine places without separators, digits at one end, masks at the other: only beside the words. */
const MASKED_RUN = new RegExp(
  `(?<![\\w*#•●■█.$-])(?:[${MASK}]{5}-?\\d{4}|[${MASK}]{3,6}-\\d{4}|\\d{5}-?[${MASK}]{4}|\\d{3}-\\d{2}-(?!\\s?[\\d${MASK}.…\\[(<])|\\d{3}-\\d{2}(?:-\\d{1,3})?(?!-))(?![\\w${MASK}]|[.,]\\d)`,
  "gi",
);

const SSN_WORDS = String.raw`(?:s[s5]a?n|s\.s\.n\.?|ss\s?(?:#|no\.?|number)|soc(?:[i1l]a[l1i])?\.?(?:\s{1,2}sec(?:ur[i1l]ty)?\.?)?)(?:\s{1,2}(?:no\.|number|num|#))?`;
const WHOSE = String.raw`(?:(?:his|her|their|my|your|the|that|of|for|on|in|from)\s{1,2}){0,3}`;

/** "last four of SSN: 1234", "SSN ending in 1234", "SSN (last 4) 1234", "first five 123-45": the digits are captured. */
const PHRASES: readonly { readonly pattern: RegExp; readonly named: boolean; readonly what: string }[] = [
  {
    // SSN, then up to a few words, then ending / last four, then the digits
    pattern: new RegExp(
      `(?<!\\w)${SSN_WORDS}(?:'s)?[\\s:,(-]{0,4}(?:(?:that|which|is|are|was)\\s)?(?:end(?:s|ed|ing)?(?:\\s(?:in|with))?(?:\\s(?:the\\s)?(?:digits|numbers))?|(?:the\\s)?(?:last|final)[\\s-]?(?:four|4)(?:\\s?(?:digits|nos\\.?|numbers))?)(?:\\s(?:is|are|was|were|of|being))?[\\s:=)#.*xX-]{1,6}(\\d{4})(?![\\w]|-\\d)`,
      "dgi",
    ),
    named: true,
    what: "The last four digits of a Social Security number",
  },
  {
    // last four (digits) (of his SSN) (is|:) 1234
    pattern: new RegExp(
      `(?<!\\w)(?:last|final)[\\s-]?(?:four|4)(?:\\s{1,2}(?:digits?|nos?\\.?|numbers?))?(?:[\\s(]{1,2}${WHOSE}(${SSN_WORDS})(?:'s)?(?:\\sdigits)?\\)?)?(?:\\s{0,2}(?:is|are|was|were|being|[:=#,-])){0,2}\\s{0,2}["'(]?(\\d{4})(?![\\w]|-\\d|,\\d)`,
      "dgi",
    ),
    named: false,
    what: "The last four digits of a number",
  },
  {
    // 1234 (last four of SSN), 1234, the last four digits of her Social Security number
    pattern: new RegExp(
      `(?<![\\w.,-])(\\d{4})["')]?[\\s,(-]{1,3}(?:(?:is|are|was|were|as)\\s)?(?:the\\s)?(?:last|final)[\\s-]?(?:four|4)(?:\\s(?:digits|numbers))?\\s${WHOSE}${SSN_WORDS}`,
      "dgi",
    ),
    named: true,
    what: "The last four digits of a Social Security number",
  },
  {
    // SSN: 1234, SSN x1234, SSN ...1234, SSN4 1234
    pattern: new RegExp(
      `(?<!\\w)(?:ssn[\\s-]?4|l4\\s?ssn|${SSN_WORDS})\\s{0,2}[:=#]?\\s{0,2}(?:[-x*•]{1,5}|\\.{2,3}|…)?\\s?(\\d{4})(?![\\w]|\\s?[-.,/]\\s?\\d|[ ]\\d)`,
      "dgi",
    ),
    named: true,
    what: "Four digits after the words for a Social Security number",
  },
  {
    // first five (digits) (of his SSN) (are|:) 12345 or 123-45
    pattern: new RegExp(
      `(?<!\\w)first[\\s-]?(?:five|5|three|3)(?:\\s{1,2}(?:digits?|numbers?))?(?:[\\s(]{1,2}${WHOSE}(${SSN_WORDS})(?:'s)?\\)?)?(?:\\s{0,2}(?:is|are|was|were|being|[:=#,-])){0,2}\\s{0,2}["'(]?(\\d{3}[- ]?\\d{2}|\\d{3})(?![\\w]|-\\d|,\\d)`,
      "dgi",
    ),
    named: false,
    what: "The first digits of a number",
  },
  {
    // SSN begins with 123-45, SSN starting 123
    pattern: new RegExp(
      `(?<!\\w)${SSN_WORDS}(?:'s)?[\\s:,(-]{0,4}(?:(?:that|which)\\s)?(?:begin|start)(?:s|ning|ing)?(?:\\s(?:in|with))?(?:\\sthe\\sdigits)?[\\s:=-]{1,3}(\\d{3}[- ]?\\d{2}|\\d{3})(?![\\w]|-\\d)`,
      "dgi",
    ),
    named: true,
    what: "The first digits of a Social Security number",
  },
];

/** In one sentence with the words for the number, in any order and with words between. */
const TOLD: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  {
    pattern: /\b(?:last|final)[ -]?(?:four|4)\b[^.\n\d]{0,60}(?<![\w.,$-])(\d(?:[ -]?\d){3})(?![\w]|[-/,]\d|[ ]\d)/dgi,
    what: "Four digits in a sentence that speaks of the last four of a Social Security number.",
  },
  {
    pattern:
      /\b(?:(?:starts?|starting|begins?|beginning)[ ](?:with|in)|first[ -]?(?:five|5|three|3)\b)[^.\n\d]{0,30}(?<![\w.,$-])(\d{3}[- ]?\d{2}|\d{3})(?![\w]|[-/,]\d)/dgi,
    what: "Digits in a sentence that speaks of the first ones of a Social Security number.",
  },
  {
    pattern: /(?<![\w.,$/-])(\d{3}[- ]\d{2}[- ]\d{2,3})(?![\w]|[-/,.]\d|[ ]\d)/dg,
    what: "A Social Security number that breaks off, near the words for one.",
  },
];
const SSN_NAMED =
  /(?<!\w)(?:s[s5]a?n|s\.s\.n\.?|ss\s?(?:#|no\.?|number|card)|social(?:\ssecurity)?(?:\scard)?(?!\s(?:media|work|network|club|event|hour|distanc|justice|security\s(?:benefit|administration|check|payment|office|trust|reform))))/gi;

const SSN_NEAR = new RegExp(`(?<!\\w)${SSN_WORDS}(?!\\w)`, "i");
/** What else has last four digits. */
const OTHER_NEAR =
  /\b(?:card|visa|master\s?card|amex|account|acct|phone|cell|mobile|tel|ein|routing|iban|vin|order|tracking|serial|imei|debit|credit|bank|checking|savings|passport|plate|years?|games?|seasons?)\b/i;

export const ssnPartialDetector: Detector = {
  id: "identity/ssn-partial",
  kinds: ["ssn_partial"],
  detect(text) {
    const found: Detection[] = [];
    const columns = columnsOf(text);
    const push = (start: number, end: number, confidence: number, why: string) => {
      const value = text.slice(start, end).replace(/[^\d]/g, "*").replace(/\*+/g, "*");
      found.push({ kind: "ssn_partial", start, end, confidence, why, value });
    };
    const named = (start: number, end: number) =>
      labelBefore(text, start, undefined, columns.cellStart(start))?.name === "ssn" ||
      labelAfter(text, end)?.name === "ssn" ||
      /\bssn?\b|soc(?:ial)?\b/.test(columns.headerAt(start));

    for (const m of text.matchAll(MASKED)) {
      const [raw, area = "", first = "", group = "", second = "", serial = ""] = m;
      const shown = digitsOf(raw).length;
      if (shown < 2 || shown === 9) continue;
      // Masks typed as question marks, underscores or dots are forms to fill in unless something names them.
      const start = m.index;
      const end = start + raw.length;
      const isNamed = named(start, end);
      const hyphens = first.includes("-") && second.includes("-");
      const clean = isWhole(area) && isWhole(group) && (serial === "" || isWhole(serial)) && shown >= 4;
      if (!isNamed && !(hyphens && (clean || shown >= 4))) continue;
      // 3-2-4 with hyphens is no telephone's, card's or docket's form: only a label right before it speaks against.
      const before = labelBefore(text, start, hyphens && clean ? 6 : 16);
      if (
        !isNamed &&
        before !== null &&
        !["id", "birth", "tax", ...(hyphens && clean ? ["phone"] : [])].includes(before.name)
      )
        continue;
      if (!isNamed && (neverIssued(area, group) || isTelephone(text, start, end, area, group))) continue;
      const why = `${shown} digits of a number in Social Security form (3-2-4), the others masked${isNamed ? "; the words around it or over its column say Social Security" : ""}.`;
      push(start, end, isNamed ? 0.97 : shown >= 4 ? 0.88 : 0.6, why);
    }

    for (const m of text.matchAll(MASKED_RUN)) {
      const end = m.index + m[0].length;
      if (named(m.index, end)) {
        push(
          m.index,
          end,
          0.95,
          "A number of nine places, partly masked or broken off; the words around it say Social Security.",
        );
      }
    }

    for (const m of text.matchAll(/(?<![\w.$-]|(?<!\d{4})(?<=\d),)\d{4}(?![\w%]|[-.]\d)/g)) {
      const header = columns.headerAt(m.index);
      if (!/\bssn?[\s-]?(?:4|\(?last)|last[\s-]?(?:4|four)/.test(header) || OTHER_NEAR.test(header)) continue;
      const isNamed = /\bssn?|soc/.test(header);
      push(m.index, m.index + 4, isNamed ? 0.9 : 0.6, "Four digits in a column whose header says last four.");
    }

    for (const m of text.matchAll(SSN_NAMED)) {
      const from = Math.max(0, m.index - 80);
      const window = text.slice(from, m.index + 110);
      for (const { pattern, what } of TOLD) {
        for (const told of window.matchAll(pattern)) {
          const [start, end] = told.indices![1]!;
          const between =
            from + end < m.index ? text.slice(from + end, m.index) : text.slice(m.index + m[0].length, from + start);
          if (/\n[ ]*\n/.test(between) || OTHER_NEAR.test(between)) continue;
          push(from + start, from + end, 0.86, what);
        }
      }
    }

    for (const { pattern, named: isNamed, what } of PHRASES) {
      for (const m of text.matchAll(pattern)) {
        const range = m.indices!.findLast((pair) => pair !== undefined)!;
        const [start, end] = range;
        const inPhrase = isNamed || (m.length === 3 && m[1] !== undefined);
        if (inPhrase) {
          push(start, end, 0.93, `${what}${isNamed ? "" : "; the words name Social Security"}.`);
          continue;
        }
        const before = text.slice(Math.max(0, m.index - 80), m.index);
        const after = text.slice(end, end + 40);
        if (OTHER_NEAR.test(before.slice(-48)) || OTHER_NEAR.test(after.slice(0, 28)) || OTHER_NEAR.test(m[0]))
          continue;
        const close = SSN_NEAR.test(before) || SSN_NEAR.test(after) || /\bssn?\b|soc/.test(columns.headerAt(start));
        // "First five" of anything means little alone; "last four" of a person is most often this number.
        if (!close && what.startsWith("The last") && text.slice(m.index, start).includes(",")) continue;
        if (!close && what.startsWith("The first") && !/\d{3}-\d{2}/.test(text.slice(start, end))) continue;
        push(
          start,
          end,
          close ? 0.88 : 0.55,
          `${what}${close ? "; Social Security is named close by" : ", as an identity check asks for"}.`,
        );
      }
    }
    return found;
  },
};

/** Areas and groups that were never issued. */
const neverIssued = (area: string, group: string): boolean => /^(?:000|666|9\d\d)$/.test(area) || group === "00";

/** A telephone number cut short: "call 555-01-XXXX", "555-01-XXXX is the hotline". */
function isTelephone(text: string, start: number, end: number, area: string, group: string): boolean {
  const before = labelBefore(text, start, 16);
  const isDialled =
    /\b(?:call|dial|phone|tel|cell|fax|mobile|hotline|ext)\b[.:]?\s{1,2}(?:at\s|on\s|no\.?\s|number\s|is\s)?$/i;
  const isFiction = area === "555" && group === "01";
  return (
    isDialled.test(text.slice(Math.max(0, start - 24), start)) ||
    labelAfter(text, end)?.name === "phone" ||
    (isFiction &&
      (before?.name === "phone" || /\b(?:hotline|phones?|call|dial|telephone)\b/i.test(text.slice(end, end + 32))))
  );
}

/** Only digits, or only masks. */
const isWhole = (segment: string): boolean => /^\d+$/.test(segment) || !/\d/.test(segment);
