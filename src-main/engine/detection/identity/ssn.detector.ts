// Social Security numbers: nine digits as 3-2-4, with the separators people and scanners use.
import type { Detection, Detector } from "../detector.ts";
import { columnsOf } from "../reading/columns.ts";
import { type Label, labelAfter, labelBefore } from "../reading/labels.ts";
import { countDigits, DIGIT_LIKE, digitsOf, readDigits } from "../reading/misread.ts";
import { ssnValidity } from "./ssn-rules.ts";

const SHAPE = new RegExp(
  [
    String.raw`(?<![\w$€£]|\d\.|(?<=(?<![\d-])\d{1,3})[,/]|(?<!SSN|ssn)(?<=[\w*])-)`, // not inside a word, an amount, a longer number
    `([${DIGIT_LIKE}]{3})`, // area
    String.raw`([ ]?[-.\/·_~][ ]?\n?|[ ]{1,2})?`, // hyphen, dot, spaces, or none
    `([${DIGIT_LIKE}]{2})`, // group
    String.raw`([ ]?[-.\/·_~][ ]?\n?|[ ]{1,2})?`,
    `([${DIGIT_LIKE}]{4})`, // serial
    String.raw`(?![\w$%]|[-.:]\d|\/\d(?!\d{2}[- ])|-[Xx*])`, // the number ends here
  ].join(""),
  "g",
);

/** Letter-spaced by a scanner: "0 7 8 - 0 5 - 1 1 2 0". */
const LETTER_SPACED = /(?<![\w-] ?)(\d[ ]\d[ ]\d)([ ]?-?[ ])(\d[ ]\d)([ ]?-?[ ])(\d[ ]\d[ ]\d[ ]\d)(?![ ]?[\w-])/g;

type Form = "hyphens" | "spaces" | "dots" | "other" | "one" | "none";

function formOf(first: string, second: string): Form {
  if (first === "" && second === "") return "none";
  if (first === "" || second === "") return "one";
  if (first.includes("-") && second.includes("-")) return "hyphens";
  if (first === "." && second === ".") return "dots";
  return first.trim() === "" && second.trim() === "" ? "spaces" : "other";
}

const FORM_WORDS: Readonly<Record<Form, string>> = {
  hyphens: "Nine digits in Social Security form (3-2-4)",
  spaces: "Nine digits in Social Security form, parted by spaces",
  dots: "Nine digits in Social Security form, parted by dots",
  other: "Nine digits grouped 3-2-4",
  one: "Nine digits with a separator in a Social Security place",
  none: "Nine digits in a row",
};

const ALONE: Readonly<Record<Form, number>> = {
  hyphens: 0.85,
  spaces: 0.55,
  dots: 0.55,
  other: 0.3,
  one: 0.25,
  none: 0,
};

export const ssnDetector: Detector = {
  id: "identity/ssn",
  kinds: ["ssn"],
  detect(text) {
    const found: Detection[] = [];
    const columns = columnsOf(text);
    let previousEnd = -1;
    for (const m of [...text.matchAll(SHAPE), ...text.matchAll(LETTER_SPACED)]) {
      const [raw, area = "", first = "", group = "", second = "", serial = ""] = m;
      const misread = (area + group + serial).replaceAll(" ", "").length - countDigits(raw);
      if (misread > 5) continue;
      const digits = digitsOf(readDigits(raw));
      if (digits.length !== 9) continue;
      const validity = ssnValidity(digits);
      const start = m.index;
      const end = start + raw.length;
      const before = labelBefore(text, start, undefined, columns.cellStart(start));
      const header = columns.headerAt(start);
      // A list goes on under the label of its first number: "SSNs 078-05-1120, 219-09-9999".
      const listed =
        header === "" && previousEnd >= 0 && /^\s?(?:[,;/&|]|and|or)[\s&]{0,3}$/.test(text.slice(previousEnd, start));
      const named =
        before?.name === "ssn" ||
        listed ||
        labelAfter(text, end)?.name === "ssn" ||
        /\bssn?\b|soc(?:ial)?\b/.test(header);
      const form = formOf(first, second);
      // A number that was never issued is one only where words say so: whoever typed it may have slipped.
      if (validity === "invalid" && (!named || form === "none" || misread > 0 || /^(\d)\1{8}$/.test(digits))) continue;
      const confidence = named
        ? form === "none" && before !== null && before.gap > 30
          ? 0.6
          : misread > 0
            ? 0.85
            : validity === "invalid"
              ? 0.8
              : 0.97
        : area.includes(" ")
          ? 0
          : alone(text, start, end, form, misread, before, header, validity);
      if (confidence < 0.5) continue;
      const why = [
        FORM_WORDS[form],
        misread > 0 ? "some digits read as letters, as scanners do" : null,
        validity === "advertised"
          ? "it is one of the numbers reserved for examples"
          : validity === "invalid"
            ? "its area, group or serial was never issued"
            : "its area, group and serial are ones that were issued",
        named ? "the words around it or over its column say Social Security" : null,
      ];
      found.push({ kind: "ssn", start, end, confidence, why: `${why.filter(Boolean).join("; ")}.`, value: digits });
      previousEnd = end;
    }
    return found;
  },
};

const PART =
  /\b(?:part|serial|model|catalog(?:ue)?|item|drawing|stock|sku|lot|batch|spare|gasket|bolt|assembly|kit)s?[ ]?(?:nos?\b|numbers?|#|num\b)/i;

/** How sure the form is when nothing names the number. */
function alone(
  text: string,
  start: number,
  end: number,
  form: Form,
  misread: number,
  before: Label | null,
  header: string,
  validity: string,
): number {
  if (misread > 0 || validity !== "valid") return 0;
  // A serial number goes on: "078-05-1120-B".
  if (/^-[A-Za-z]{1,3}\d{0,6}(?![A-Za-z])/.test(text.slice(end, end + 12))) return 0;
  // Parts have numbers in this form: "Part no. 219-09-9941-B supersedes 219-09-9940".
  if (
    PART.test(
      text
        .slice(Math.max(0, start - 60), start)
        .split(/(?<!\b[Nn]os?)[.;][ \n]|\n\n/)
        .at(-1)!,
    )
  )
    return 0;
  // Another label right before it says that it is something else; taxpayer numbers of people are SSNs in this form.
  if (
    before !== null &&
    before.gap <= 12 &&
    before.name !== "id" &&
    before.name !== "birth" &&
    !(before.name === "phone" && form === "hyphens") &&
    before.name !== "email"
  ) {
    return before.name === "tax" && form === "hyphens" && !/\be\.?i\.?n|employer/i.test(text.slice(start - 40, start))
      ? 0.75
      : 0;
  }
  if (header !== "" && /order|invoice|case|docket|account|acct|ref|phone|serial|track/.test(header)) return 0;
  // Numbers parted by spaces stand in tables of figures too.
  if (
    form === "spaces" &&
    (/\d\s{1,3}$/.test(text.slice(Math.max(0, start - 4), start)) || /^\s{1,3}\d/.test(text.slice(end, end + 4)))
  ) {
    return 0;
  }
  return before?.name === "id" ? Math.min(0.6, ALONE[form]) : ALONE[form];
}
