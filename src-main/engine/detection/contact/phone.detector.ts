// Telephone numbers: North American ones in any spelling, the world's with a plus, local ones where words name them.
import type { Utf16Offset } from "../../../base/units.ts";
import type { Detection, Detector } from "../detector.ts";
import { type Columns, columnsOf } from "../reading/columns.ts";
import { type Label, labelAfter, labelBefore } from "../reading/labels.ts";
import { countDigits, digitsOf, readDigits } from "../reading/misread.ts";
import {
  BARE,
  KEYPAD,
  LETTERED,
  LOCAL,
  MISREAD,
  NAMED_DIGITS,
  NATIONAL,
  SAME_EXCHANGE,
  TRUNK_ZERO,
} from "./phone-forms.ts";
import { readInternational } from "./phone-international.ts";
import { nationalNumber } from "./phone-national.ts";

type Context = {
  readonly before: Label | null;
  /** Words beside it or over its column say telephone. */
  readonly named: boolean;
  /** They say that it is some other number. */
  readonly denied: boolean;
};

/** An amount grouped by dots: "TRL 615.478.0000". */
const CURRENCY = /\b(?:USD|EUR|GBP|TRL|TRY|CHF|RUB|UAH|INR|JPY|CNY|MXN|CAD|AUD|SEK|NOK|DKK|PLN|BRL|Rs\.?)\s?$/;

export const phoneDetector: Detector = {
  id: "contact/phone",
  kinds: ["phone"],
  detect(text) {
    const columns = columnsOf(text);
    const found: Detection[] = [];
    const push = (start: number, length: number, confidence: number, form: string, context: Context, value: string) => {
      const why = context.named ? `${form}; the words beside it or over its column say telephone.` : `${form}.`;
      found.push({ kind: "phone", start, end: start + length, confidence: Math.min(0.98, confidence), why, value });
    };

    // "202-555-0143/0144", "(202) 555-0143 or -0144": the second number is only its last digits.
    const pushSiblings = (from: Utf16Offset, context: Context, stem: string, line: string) => {
      for (let at = from, tries = 0; tries < 4; tries++) {
        const m = SAME_EXCHANGE.exec(text.slice(at, at + 16));
        const range = m?.indices?.slice(1).find((pair) => pair !== undefined);
        if (range === undefined) return;
        const digits = text.slice(at + range[0], at + range[1]);
        // "202-555-0143 or 2024": a year has its own meaning.
        if (m?.[4] !== undefined && /^(?:19|20)/.test(digits)) return;
        const whole = line.slice(0, 4 - digits.length) + digits;
        push(
          at + range[0],
          digits.length,
          0.75,
          "The last digits of a second telephone number",
          context,
          e164(stem + whole),
        );
        at += range[1];
      }
    };

    for (const { start, end, value, valid, prefix } of readInternational(text)) {
      const context = contextOf(text, start, end, columns);
      if ((prefix === "dialled" && !context.named) || (context.denied && context.before!.gap <= 4)) continue;
      const form = valid
        ? "A number in use in its country's numbering plan"
        : "A number of the right length for its country";
      push(
        start,
        end - start,
        (valid ? 0.9 : 0.7) + (context.named ? 0.08 : 0),
        `${form}, with the country code`,
        context,
        value,
      );
    }

    for (const m of text.matchAll(NATIONAL)) {
      const [raw, bracketed, plain, exchange = "", line = "", extension] = m;
      const area = bracketed ?? plain ?? "";
      const end = m.index + raw.length;
      const context = contextOf(text, m.index, end, columns);
      const isAssignable = /^[2-9](?!11)/.test(area) && /^[2-9]/.test(exchange);
      if (bracketed === undefined && (context.denied || CURRENCY.test(text.slice(Math.max(0, m.index - 5), m.index))))
        continue;
      let confidence = isAssignable ? formOf(raw, bracketed !== undefined) : 0.2;
      if (bracketed === undefined && !/[-.]/.test(raw) && standsAmongDigits(text, m.index, end)) confidence -= 0.4;
      if (context.named) confidence = Math.max(confidence + 0.1, isAssignable ? 0.9 : 0.6);
      if (confidence < 0.5) continue;
      push(
        m.index,
        raw.length,
        confidence,
        "Ten digits in North American telephone form",
        context,
        e164(area + exchange + line),
      );
      if (extension === undefined) pushSiblings(end, context, area + exchange, line);
    }

    let previousEnd = 0;
    for (const m of text.matchAll(BARE)) {
      const context = contextOf(text, m.index, m.index + m[0].length, columns);
      // A list goes on under the words of its first number.
      const isListed = previousEnd > 0 && /^\s{0,2}(?:[,;/&\n]|and|or)\s{0,2}$/.test(text.slice(previousEnd, m.index));
      if (!context.named && !isListed) continue;
      previousEnd = m.index + m[0].length;
      push(
        m.index,
        m[0].length,
        0.85,
        "Ten digits in a row that North America's plan allows",
        context,
        e164(`${m[1]}${m[2]}${m[3]}`),
      );
    }

    for (const m of text.matchAll(LETTERED)) {
      const digits = (m[2] ?? "").replace("-", "").replace(/[A-Z]/g, (c) => KEYPAD[c.charCodeAt(0) - 65]!);
      const context = contextOf(text, m.index, m.index + m[0].length, columns);
      push(m.index, m[0].length, 0.8, "A toll-free number spelled with letters", context, e164(m[1]! + digits));
    }

    for (const m of text.matchAll(LOCAL)) {
      const context = contextOf(text, m.index, m.index + m[0].length, columns);
      // 555-0100 to 555-0199 are kept for fiction and examples: nothing but a telephone number looks like that.
      const isReserved = m[1] === "555" && m[2]!.startsWith("01") && m[0].includes("-") && !context.denied;
      const isClose = context.named && (context.before?.name !== "phone" || context.before.gap <= 24);
      if (!isClose && !isReserved) continue;
      push(
        m.index,
        m[0].length,
        isClose ? 0.85 : 0.6,
        "Seven digits in local telephone form",
        context,
        `local:${m[1]}${m[2]}`,
      );
    }

    for (const m of text.matchAll(TRUNK_ZERO)) {
      const digits = countDigits(m[0]);
      const context = contextOf(text, m.index, m.index + m[0].length, columns);
      if (digits < 9 || digits > 12 || /^\d{3}-\d{2}-\d{4}$/.test(m[0])) continue;
      const national = context.denied || !/[ ()/-]/.test(m[0]) ? null : nationalNumber(text, m.index, m[0]);
      if (!context.named && national === null) continue;
      push(
        m.index,
        m[0].length,
        national === null ? 0.7 : 0.85,
        national === null
          ? "A number with a trunk zero, as many countries write them"
          : "A number in use in a country that the text names",
        context,
        national ?? `trunk:${digitsOf(m[0])}`,
      );
    }

    for (const m of text.matchAll(NAMED_DIGITS)) {
      if (!/[A-Za-z).][ ]?[:#]?[ ]{1,2}$/.test(text.slice(Math.max(0, m.index - 4), m.index))) continue;
      const label = labelBefore(text, m.index, 8, columns.cellStart(m.index));
      const digits = countDigits(m[0]);
      if (label?.name !== "phone" || digits < 8 || /^\d{3}-\d{2}-\d{4}$|^(?:19|20)\d\d[- ]?\d\d[- ]?\d\d$/.test(m[0]))
        continue;
      const context = { before: label, named: true, denied: false };
      push(m.index, m[0].length, 0.7, "Digits as other countries write them", context, `plain:${digitsOf(m[0])}`);
    }

    for (const m of text.matchAll(MISREAD)) {
      const [raw, bracketed, plain, exchange = "", line = ""] = m;
      const core = `${bracketed ?? plain}${exchange}${line}`;
      const real = countDigits(core);
      const label = labelBefore(text, m.index, 12);
      if (real === 10 || real < 6 || (label?.name !== "phone" && !(bracketed !== undefined && real >= 8))) continue;
      const digits = readDigits(core);
      if (!/^[2-9]\d{2}[2-9]\d{6}$/.test(digits)) continue;
      const context = contextOf(text, m.index, m.index + raw.length, columns);
      push(
        m.index,
        raw.length,
        0.75,
        "A telephone number in which some digits were read as letters",
        context,
        e164(digits),
      );
    }
    return found;
  },
};

function contextOf(text: string, start: Utf16Offset, end: Utf16Offset, columns: Columns): Context {
  const before = labelBefore(text, start, undefined, columns.cellStart(start));
  const header = columns.headerAt(start);
  const named =
    before?.name === "phone" ||
    labelAfter(text, end)?.name === "phone" ||
    /\b(?:phone|tel|telephone|cell|mobile|fax|contact)\b/.test(header);
  const isOther = before !== null && before.name !== "email" && before.name !== "birth" && before.gap <= 12;
  const isNumbered = text[start - 1] === "#";
  const denied =
    !named &&
    (isOther ||
      isNumbered ||
      /\b(?:order|invoice|case|docket|account|acct|ref|serial|tracking|ssn|card)\b/.test(header));
  return { before, named, denied };
}

/** How sure a form is by itself. */
function formOf(raw: string, bracketed: boolean): number {
  if (bracketed) return 0.92;
  const separators = raw.replace(/\s?(?:,\s?)?(?:x|ext).*$/i, "").replace(/[\d+]/g, "");
  if (separators.includes("/")) return 0.6;
  if (/-.*-/s.test(separators)) return 0.9;
  if (/\..*\./s.test(separators)) return 0.85;
  return /[-.]/.test(separators) ? 0.8 : 0.6;
}

/** Numbers parted by spaces stand in tables of figures too. */
function standsAmongDigits(text: string, start: Utf16Offset, end: Utf16Offset): boolean {
  return /\d[ ]{1,3}$/.test(text.slice(Math.max(0, start - 4), start)) || /^[ ]{1,3}\d/.test(text.slice(end, end + 4));
}

/** Without the extension, so that one switchboard's numbers share a group. */
const e164 = (tenDigits: string): string => `+1${tenDigits}`;
