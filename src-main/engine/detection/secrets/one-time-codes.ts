// One-time codes as services send them: "Your verification code is 482913", "G-482913 is your Google verification code".
import { anchorWords } from "../reading/anchors.ts";
import type { Secret } from "./passwords.ts";

const ANCHORS = anchorWords("code codes otp passcode totp mfa tan");

const CODE = String.raw`(?:[A-Z]{1,3}-)?\d{3}[ -]\d{3}|(?:[A-Z]{1,3}-)?\d{4,8}|[A-Z0-9]{3}-[A-Z0-9]{3}(?=[\s.,;)]|$)`;

/** What makes a code a one-time code; before the word or shortly after it. */
const ONE_TIME =
  /\b(?:verif\w+|one[ -]?time|log[ -]?in|sign[ -]?in|2fa|two[ -]factor|mfa|authenticat\w+|confirmation|security|access|otp|passcode|single[ -]use|temporary|recovery|backup|activation|pairing)\b/i;

/** "code is: 482913", "code 482913", "OTP - 482913", "code for your account is 482913". */
const AFTER = new RegExp(
  String.raw`(?:[ ](?:for|to|from)[ ][\w'. -]{1,32}?)?(?:[ ]?[:=#-]|[ ](?:is|was|came through as|came in as|arrived as|reads)(?:[ ]now)?:?|[ ]of)?[ \n]{1,2}["'(]?(${CODE})(?![\w%]|[.,/-]\d)`,
  "y",
);
const AFTERWARDS = /^[ ](?:to|for)[ ](?:sign|log|verif|confirm|complete|authenticat|access|reset|finish)/i;
/** "482913 is your verification code", "enter 482913 as your code". */
const BEFORE = new RegExp(
  String.raw`(?<![\w$#.,/-])(${CODE})["')]?[ ](?:is|as)[ ](?:your|the|my|his|her|a)[ ][\w' -]{0,40}$`,
);
const LIST = /(?:,|;|[ ]and|[ ]\/)?[ \n]{1,3}([A-Z0-9]{4,5}-[A-Z0-9]{4,5}|\d{6,8}|\d{4}[ -]\d{4})(?![\w-])/y;
const BACKUP_FIRST =
  /(?:codes?)?[^\n:]{0,24}:[ \n]{1,3}([A-Z0-9]{4,5}-[A-Z0-9]{4,5}|\d{4}[ -]\d{4}|\d{6,8})(?![\w-])/iy;

export function oneTimeCodesIn(text: string): Secret[] {
  const found: Secret[] = [];
  const push = (start: number, raw: string, confidence: number) =>
    found.push({
      start,
      end: start + raw.length,
      confidence,
      why: "A short code that the words beside it call a verification or one-time code.",
    });
  for (const at of ANCHORS.in(text)) {
    const word = /^\w+/.exec(text.slice(at, at + 12))![0].toLowerCase();
    const end = at + word.length;
    const ahead = text.slice(Math.max(0, at - 60), at);
    const sentence = ahead.slice(Math.max(ahead.lastIndexOf(". "), ahead.lastIndexOf("\n\n")) + 1);
    const named = word !== "code" && word !== "codes" && word !== "tan" ? true : ONE_TIME.test(sentence.slice(-32));
    if (/(?:backup|recovery|scratch|emergency)[ ](?:access[ ]|login[ ])?$/i.test(ahead)) {
      BACKUP_FIRST.lastIndex = at;
      let m = BACKUP_FIRST.exec(text);
      for (let count = 0; m !== null && count < 16; count++) {
        const stop = m.index + m[0].length;
        push(stop - m[1]!.length, m[1]!, 0.9);
        LIST.lastIndex = stop;
        m = LIST.exec(text);
      }
      if (found.length > 0 && found.at(-1)!.start > at) continue;
    }
    const before = BEFORE.exec(ahead);
    if (before !== null && (named || ONE_TIME.test(before[0]))) {
      push(at - ahead.length + before.index + before[0].indexOf(before[1]!), before[1]!, 0.92);
      continue;
    }
    AFTER.lastIndex = end;
    const after = AFTER.exec(text);
    if (after === null) continue;
    const isYours =
      /\byour\s(?:\w{2,12}\s)?$/i.test(ahead) &&
      /\d{5}|\d{3}[ -]\d{3}/.test(after[1]!) &&
      !/\b(?:zip|area|promo|discount|booking|postal|gift|coupon|offer)\s$/i.test(ahead);
    if (!named && !isYours && !AFTERWARDS.test(text.slice(end + after[0].length, end + after[0].length + 20))) continue;
    const raw = after[1]!;
    // "security code 2024-…": a year is a year unless the words are strict.
    if (/^(?:19|20)\d\d$/.test(raw) && !/verif|otp|factor/i.test(sentence + word)) continue;
    push(end + after[0].length - raw.length, raw, 0.92);
  }
  return found;
}
