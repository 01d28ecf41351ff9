// Taxpayers' numbers: US EIN, ITIN, ATIN and PTIN, and value added tax numbers beside their words.
// The span is the number. Sources: IRS, "How EINs are assigned and valid EIN prefixes"; IRS Publication 1915 and the
// Internal Revenue Manual 3.21.263 (ITIN ranges); European Commission, VIES (forms of VAT numbers).
import type { Detection, Detector } from "../detector.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { around, NUMBER_WORD, readLabelled } from "../reading/labelled.ts";
import { labelBefore } from "../reading/labels.ts";
import { digitsOf } from "../reading/misread.ts";

/** The first two digits that campuses and the internet give out. */
const PREFIXES: ReadonlySet<string> = new Set(
  (
    "01 02 03 04 05 06 10 11 12 13 14 15 16 20 21 22 23 24 25 26 27 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 " +
    "50 51 52 53 54 55 56 57 58 59 60 61 62 63 64 65 66 67 68 71 72 73 74 75 76 77 80 81 82 83 84 85 86 87 88 90 91 92 93 94 95 98 99"
  ).split(" "),
);

const ANCHORS = anchorWords(
  "ein eins fein tin tins tax taxpayer employer employers federal fed itin itins atin ptin irs vat ust umsatzsteuer steuernummer utr",
);
const EIN_LABEL = new RegExp(
  String.raw`(?:f?eins?|employer'?s?[ ](?:id(?:entification)?|i\.d\.)|(?:federal[ ])?tax(?:payer)?[ -]?(?:id(?:entification)?|i\.d\.)(?:[ ](?:no\.?|number))?(?:[ ]?\((?:ein|tin)\))?|tins?|fed(?:eral|\.)?[ ]id|irs[ ](?:no\.?|number|id))${NUMBER_WORD}`,
  "iy",
);
const EIN_VALUE = /\d{2}[ ]?-[ ]?\d{7}(?![\w-])|\d{9}(?![\w-])|\d{2}[ ]\d{7}(?![\w-])/y;
const BARE_EIN = /(?<![\w$.,/-])\d{2}-\d{7}(?![\w%-]|[.,]\d)/g;
const TAX_WORDS =
  /\b(?:ein|fein|tin|tax|irs|501\(c\)|nonprofit|w-?9|1099|990|w-?2|employer|payer|llc|l\.l\.c\.|inc\.?|corp\.?|foundation|charity|exempt|deduct\w+|taxpayer|incorporated|partnership)\b/i;

/** 9xx, the group in 50-65, 70-88, 90-92 or 94-99; 93 is the ATIN of a child being adopted. */
const ITIN = /(?<![\w$.-]|[,/](?<=\d.))9\d{2}([- ]?)(5\d|6[0-5]|7\d|8[0-8]|9[0-9])([- ]?)\d{4}(?![\w%-]|[.,]\d)/g;

const OTHERS: readonly (readonly [RegExp, RegExp, string])[] = [
  [new RegExp(String.raw`ptin${NUMBER_WORD}`, "iy"), /P\d{8}(?!\w)/iy, "A tax preparer's number (PTIN)"],
  [
    new RegExp(
      String.raw`(?:vat|ust-?id(?:nr)?|umsatzsteuer-?id(?:nr)?|tva|iva)(?:[ ](?:reg(?:istration)?|id))?\.?${NUMBER_WORD}`,
      "iy",
    ),
    /(?:(?:AT|BE|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK|XI)[ ]?[A-Z]?\d[\dA-Z]{1}[\d ]{5,12}[A-Z]?\d{0,2}|\d{3}[ ]\d{4}[ ]\d{2}|\d{9})(?!\w)/iy,
    "A value added tax number",
  ],
  [/utr(?:[ ](?:no\.?|number))?/iy, /\d{5}[ ]?\d{5}(?!\w)/y, "A British taxpayer's reference"],
  [/steuernummer/iy, /\d{2,3}\/\d{3,4}\/\d{4,5}(?!\w)/y, "A German tax number"],
];

export const taxIdDetector: Detector = {
  id: "identity/tax-id",
  kinds: ["tax_id"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, end: number, confidence: number, why: string) =>
      found.push({
        kind: "tax_id",
        start,
        end,
        confidence,
        why,
        value: text.slice(start, end).replace(/[ -]/g, "").toUpperCase(),
      });

    for (const m of readLabelled(text, ANCHORS, EIN_LABEL, EIN_VALUE, { lists: true })) {
      const digits = digitsOf(m.raw);
      const isEin = PREFIXES.has(digits.slice(0, 2));
      if (/^(\d)\1+$/.test(digits)) continue;
      push(
        m.start,
        m.end,
        isEin ? 0.96 : 0.8,
        `Nine digits after the words for a taxpayer's number${isEin ? ", with a prefix that the IRS gives to employers" : ""}.`,
      );
    }
    for (const m of text.matchAll(BARE_EIN)) {
      const end = m.index + m[0].length;
      if (!PREFIXES.has(m[0].slice(0, 2))) continue;
      const before = labelBefore(text, m.index, 20);
      if (before !== null && before.name !== "tax" && before.name !== "id") continue;
      const isNear = around(text, m.index, end, 70, TAX_WORDS);
      if (!isNear && before?.name !== "tax") continue;
      push(
        m.index,
        end,
        0.7,
        "Two and seven digits in the form of an employer's number, near the words of taxes or of a company.",
      );
    }
    for (const m of text.matchAll(ITIN)) {
      if (m[1] !== m[3] && m[1] !== "" && m[3] !== "") continue;
      const end = m.index + m[0].length;
      const isNamed = around(text, m.index, end, 50, /\b(?:itin|atin|tax|taxpayer|tin|irs|w-?7|1040)\b/i);
      const before = labelBefore(text, m.index, 16);
      if (before !== null && !["tax", "id", "ssn"].includes(before.name)) continue;
      if (!isNamed && (m[1] !== "-" || m[3] !== "-")) continue;
      const isAtin = m[2] === "93";
      push(
        m.index,
        end,
        isNamed ? 0.96 : 0.8,
        `Nine digits in the range of ${isAtin ? "adoption" : "individual"} taxpayers' numbers (${isAtin ? "ATIN" : "ITIN"}).`,
      );
    }
    for (const [label, value, what] of OTHERS)
      for (const m of readLabelled(text, ANCHORS, label, value))
        push(m.start, m.start + m.raw.trimEnd().length, 0.9, `${what}, after the words for it.`);
    for (const cell of columnsOf(text).under(/\bf?ein\b|\bitin\b|\btin\b|tax ?(?:payer )?id|employer id/))
      if (/^\d{2}-?\d{7}$/.test(cell.text))
        push(cell.start, cell.end, 0.93, "In a column whose header says taxpayer's number.");
    return found;
  },
};
