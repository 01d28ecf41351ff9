// Routing numbers of banks: ABA numbers with their check digit, UK sort codes, Canadian transit numbers, by their words.
// The span is the number. Sources: see routing.ts; UK Finance (sort codes); Payments Canada, Rule A4 (transit numbers).
import type { Detection, Detector } from "../detector.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { around, NUMBER_WORD, readLabelled } from "../reading/labelled.ts";
import { labelBefore } from "../reading/labels.ts";
import { digitsOf } from "../reading/misread.ts";
import { isAbaPrefix, passesAba } from "./routing.ts";

const ANCHORS = anchorWords("rtg routing aba rtn rt transit sort bsb ifsc r");
const LABEL = new RegExp(
  String.raw`(?:(?:aba|bank|wire|ach)[ ])?(?:routing(?:[ ](?:and|&)[ ]account|[ ]?(?:&|and|\/)[ ]?transit|[ ]transit|\/aba|[ ]?\(aba\))?|aba(?:[ ]?(?:\/[ ]?)?(?:routing|rtn|transit))?|rtn|rtg\.?|r\/t|rt(?=[ ]?[#:])|transit(?=[ ](?:no|num|#|\d{9}\b)))${NUMBER_WORD}`,
  "iy",
);
const NINE = /\d{4}[ -]?\d{4}[ -]?\d(?![\w]|-\d)|\d{3}[ ]\d{3}[ ]\d{3}(?![\w]|-\d)/y;
const FOREIGN = /(?:sort[ ]?code|bsb|ifsc(?:[ ]code)?|transit)(?:[ ](?:no\.?|number))?/iy;
const FOREIGN_VALUE =
  /\d{2}-\d{2}-\d{2}(?![\w-])|\d{3}-\d{3}(?![\w-])|\d{5}-\d{3}(?![\w-])|\d{6}(?!\w)|[A-Z]{4}0[A-Z0-9]{6}(?!\w)/y;

/** Without a label: nine digits with hyphens as on old cheques, or the MICR line's marks around them. */
const BARE = /(?<![\w.$-])(?:\d{4}-\d{4}-\d|(?<=[\u2446|:]{1,2}[ ]?)\d{9}(?=[ ]?[\u2446|:])|\d{9})(?![\w%]|[-.,]\d)/g;
const BANK =
  /\b(?:bank|routing|aba|wire|wired|deposit|checking|savings|ach|credit union|remit|payroll|acct|account)\b/i;

export const routingNumberDetector: Detector = {
  id: "money/routing-number",
  kinds: ["routing_number"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, end: number, confidence: number, why: string) =>
      found.push({
        kind: "routing_number",
        start,
        end,
        confidence,
        why,
        value: text.slice(start, end).replace(/[ -]/g, ""),
      });
    const judge = (start: number, end: number, raw: string, where: string) => {
      const digits = digitsOf(raw);
      if (digits.length !== 9 || /^(\d)\1+$/.test(digits)) return;
      const isChecked = passesAba(digits) && isAbaPrefix(digits);
      push(
        start,
        end,
        isChecked ? 0.98 : 0.75,
        isChecked
          ? `Nine digits with the check digit and the prefix of US bank routing numbers; ${where}.`
          : `Nine digits ${where}, though the check digit of a routing number doesn't fit: a slip or a scanner may have changed one.`,
      );
    };
    for (const m of readLabelled(text, ANCHORS, LABEL, NINE, { lists: true }))
      judge(m.start, m.end, m.raw, "after the words for one");
    for (const m of readLabelled(text, ANCHORS, FOREIGN, FOREIGN_VALUE))
      push(m.start, m.end, 0.8, "A bank's sort code or branch number, after the words for it.");
    for (const cell of columnsOf(text).under(/\brouting|\baba\b|\brtn\b|sort code|^transit|^r\/?t\b|^rdfi/)) {
      if (/^\d{4}-?\d{4}-?\d$/.test(cell.text))
        judge(cell.start, cell.end, cell.text, "in a column whose header says so");
      else if (/^\d{2}-\d{2}-\d{2}$/.test(cell.text))
        push(cell.start, cell.end, 0.9, "A sort code, in a column whose header says so.");
    }
    for (const m of text.matchAll(BARE)) {
      const digits = digitsOf(m[0]);
      if (!passesAba(digits) || !isAbaPrefix(digits)) continue;
      const end = m.index + m[0].length;
      const isPunctuated = m[0].includes("-") || /[\u2446|]:?[ ]?$/.test(text.slice(Math.max(0, m.index - 3), m.index));
      if (!isPunctuated && !around(text, m.index, end, 60, BANK)) continue;
      const before = labelBefore(text, m.index, 24);
      if (before !== null && (before.name !== "bank" || /acc/i.test(text.slice(m.index - before.gap - 16, m.index))))
        continue;
      push(
        m.index,
        end,
        isPunctuated ? 0.65 : 0.6,
        `Nine digits with the check digit and the prefix of US bank routing numbers${isPunctuated ? ", parted as on cheques" : "; the words near it are those of banks"}.`,
      );
    }
    return found;
  },
};
