// Bank account numbers by the words beside them, and crypto wallets by their own checksums.
// The span is the number or address. Sources: NACHA (4 to 17 characters), Banco de México (CLABE's check digit), wallets.ts.
import type { Detection, Detector } from "../detector.ts";
import { anchorWords } from "../reading/anchors.ts";
import { columnsOf } from "../reading/columns.ts";
import { around, NUMBER_WORD, readLabelled } from "../reading/labelled.ts";
import { countDigits, digitsOf } from "../reading/misread.ts";
import { isAbaPrefix, passesAba } from "./routing.ts";
import { WALLET_SHAPE, walletOf } from "./wallets.ts";

const ANCHORS = anchorWords(
  "account accounts acct accts a checking savings bank money brokerage deposit clabe beneficiary",
);

const KIND =
  "checking|chequing|savings?|bank|money[ ]market|brokerage|current|deposit|beneficiary|share|share[ ]draft|credit[ ]union|wire|escrow|trust|offshore|joint|nostro";
const LABEL = new RegExp(
  String.raw`(?:(?:${KIND})[ ]){0,2}(?:acc(?:oun)?ts?\b\.?|a\/c)(?:[ ]?(?:&|and|\/)[ ]?routing)?${NUMBER_WORD}|(?:checking|savings)(?=[ ]?[:#]|[ ]\(?\d)${NUMBER_WORD}|clabe${NUMBER_WORD}`,
  "iy",
);
/** 6 to 17 digits, at most one separator between two; a few letters may lead. */
const VALUE = /(?:[A-Z]{1,4}[ -]?)?\d(?:[ -]?\d){5,19}(?![\w%]|[.,/]\d|-[A-Za-z\d])/y;

/** What names a bank, near a bare "account". */
const BANK =
  /\b(?:bank|banks|banking|checking|savings|routing|aba|wire|wired|wiring|deposit|ach|swift|bic|sort code|credit union|beneficiary|remit\w*|payroll|iban|transfer\w*|chase|wells fargo|citibank|bancorp|barclays|hsbc|fcu|n\.?a\.?|trust co|laundered|overdrawn|statement balance|balance)\b/i;
/** Accounts of another sort. */
const OTHER =
  /\b(?:utility|utilities|electric|gas|water|sewer|power|energy|verizon|at&t|comcast|xfinity|t-mobile|phone|wireless|internet|cable|netflix|spotify|amazon|airline|mileage|frequent|loyalty|rewards?|subscri\w+|customer|twitter|facebook|instagram|insurance|policy|student|patient|medical|tax|parcel|property|vendor|gl|ledger|chart of accounts|fund|budget|appropriation|library|tolls?|e-?z ?pass|fedex|ups|fec|committee)\b/i;

/** "ACH: 311977301 / 002417739951", "routing 021000021 acct …" without the word. */
const AFTER_ROUTING =
  /(?<![\w.$-])(\d{9})[ ]{0,2}(?:\/|,|;|\||[ ]-[ ]|[ ]{1,8})[ ]{0,2}(\d{7,17}|\d{3,6}(?:[ -]\d{3,6}){1,3})(?![\w%]|[.,/-]\d)/dg;

export const bankAccountDetector: Detector = {
  id: "money/bank-account",
  kinds: ["bank_account"],
  detect(text) {
    const found: Detection[] = [];
    const push = (start: number, end: number, confidence: number, why: string) =>
      found.push({
        kind: "bank_account",
        start,
        end,
        confidence,
        why,
        value: text.slice(start, end).replace(/[ -]/g, ""),
      });

    for (const m of readLabelled(text, ANCHORS, LABEL, VALUE, { lists: true })) {
      const digits = countDigits(m.raw);
      if (
        digits < 6 ||
        digits > 18 ||
        (/^\d{3}-\d{2}-\d{4}$/.test(m.raw) && !/\b(?:checking|savings|bank)/i.test(m.label))
      )
        continue;
      if (/^(?:[a]$)/i.test(m.label) || (m.by === "space" && digits < 7)) continue;
      const isClabe = /clabe/i.test(m.label);
      const isBank =
        isClabe || new RegExp(`\\b(?:${KIND})\\b`, "i").test(m.label) || around(text, m.labelStart, m.end, 70, BANK);
      const isOther = !isBank && around(text, m.labelStart, m.end, 40, OTHER);
      // "accounts 2019-2024" are years, "account of 120000 votes" is a tale.
      if (isOther || (!/acc(?:oun)?t\b|checking|savings|clabe|a\/c/i.test(m.label) && !isBank)) continue;
      if (!isBank && (m.by === "words" || digits < 7)) continue;
      const isRight = isClabe && passesClabe(digitsOf(m.raw));
      push(
        m.start,
        m.end,
        isRight ? 0.98 : isBank ? 0.93 : 0.6,
        `${digits} digits after the words for an account${isRight ? ", with a valid check digit" : isBank ? "; the words near it are those of banks" : ""}.`,
      );
    }

    for (const cell of columnsOf(text).under(
      /\b(?:acc(?:oun)?t|a\/c|bank account|checking|savings)\b(?!.*(?:name|holder|type|balance|manager|exec|rep|status|title))/,
    )) {
      const digits = countDigits(cell.text);
      if (!/^(?:[A-Z]{1,4}-?)?\d[\d -]*\d$/.test(cell.text) || digits < 6 || digits > 18) continue;
      const line = text.slice(Math.max(0, cell.start - 300), cell.end + 100);
      const isBank = /bank|checking|savings/.test(cell.header) || BANK.test(line);
      if (!isBank && OTHER.test(line)) continue;
      push(cell.start, cell.end, isBank ? 0.9 : 0.6, `${digits} digits in a column whose header says account.`);
    }

    for (const m of text.matchAll(AFTER_ROUTING)) {
      const [start, end] = m.indices![2]!;
      if (passesAba(m[1]!) && isAbaPrefix(m[1]!))
        push(start, end, 0.8, "Digits right behind a bank's routing number, as account numbers stand.");
    }

    for (const m of text.matchAll(WALLET_SHAPE)) {
      const wallet = walletOf(m[0]);
      if (wallet === null) continue;
      const isNamed = around(
        text,
        m.index,
        m.index + m[0].length,
        60,
        /\b(?:wallet|crypto|bitcoin|btc|eth\w*|coin\w*|usdt|tether|blockchain|monero|xmr|ransom|address)\b/i,
      );
      if (!wallet.checked && !isNamed && wallet.coin !== "Ethereum") continue;
      push(
        m.index,
        m.index + m[0].length,
        wallet.checked ? 0.98 : isNamed ? 0.9 : 0.75,
        `A ${wallet.coin} wallet${wallet.checked ? ", with a valid checksum" : ", by its form"}.`,
      );
    }
    return found;
  },
};

/** 3, 7, 1 over the first 17 digits, each product modulo ten. */
function passesClabe(digits: string): boolean {
  if (digits.length !== 18) return false;
  const weights = [3, 7, 1];
  const sum = [...digits.slice(0, 17)].reduce((total, d, i) => total + ((Number(d) * weights[i % 3]!) % 10), 0);
  return (10 - (sum % 10)) % 10 === Number(digits[17]);
}
