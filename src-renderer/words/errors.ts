// What went wrong, in the reader's language: by its code, with the limit or count that its message carries.
import { ERRORS, type StetError } from "../../src-main/contract/errors.ts";
import { t } from "../languages/language.ts";

const MESSAGES = Object.values(ERRORS).map(({ message }): string => message);

/** The words of the contract's own table. What Stet doesn't know as its own words is shown as it came. */
export function errorWords({ code, message }: StetError): string {
  return told(ERRORS[code].message, message) ?? message;
}

/** `message` in the reader's language when it is `template` filled in, else null. */
function told(template: string, message: string): string | null {
  const [before = "", after] = template.split("{n}");
  if (after === undefined) return message === template ? t(template) : null;
  if (!message.startsWith(before) || !message.endsWith(after) || message.length < before.length + after.length)
    return null;
  return t(template, { n: detailWords(message.slice(before.length, message.length - after.length)) });
}

/** What fills a message can be another of them: why the second file of two was refused. */
function detailWords(detail: string): string {
  for (const template of MESSAGES) {
    const words = template === "{n}" ? null : told(template, detail);
    if (words !== null) return words;
  }
  return detail;
}
