// E-mail addresses in running text: as typed, as hidden from robots ("[at]", "(dot)"), as a scanner read them.
import type { Detection, Detector } from "../detector.ts";
import { labelBefore } from "../reading/labels.ts";
import { readDisguised } from "./email-disguised.ts";
import { COMMON_ENDING, judgeEnding } from "./top-level-domains.ts";

/** One letter of a local part, without the rare ones that are more often punctuation around it. */
const LOCAL_LETTER = /[\p{L}\p{M}\p{N}._+%'~-]/u;
const DOMAIN_LETTER = /[\p{L}\p{M}\p{N}.-]/u;

/** RFC 5321, sections 4.5.3.1.1 and 4.5.3.1.2. */
const LONGEST_LOCAL = 64;
const LONGEST_DOMAIN = 255;

/** Headers whose angle brackets hold the names of messages, not of people; a folded line goes on with a space. */
const MESSAGE_ID_LINE =
  /(?:^|\n)(?:message-id|in-reply-to|references|content-id|x-[\w-]*message-id|resent-message-id)\s?:[^\n]{0,900}(?:\n[ \t<][^\n]{0,900}){0,4}$/i;

export const emailDetector: Detector = {
  id: "contact/email",
  kinds: ["email"],
  detect(text) {
    const found: Detection[] = [];
    for (let at = text.indexOf("@"); at >= 0; at = text.indexOf("@", at + 1)) {
      const hit = readPlain(text, at);
      if (hit !== null) found.push(hit);
    }
    found.push(...readDisguised(text));
    return found;
  },
};

function readPlain(text: string, at: number): Detection | null {
  const ahead = text.slice(Math.max(0, at - LONGEST_LOCAL - 1), at);
  // "jane.roe⏎@example.org": a line may break before the @ when what stands there looks like a name, not a handle's.
  const localEnd = /[<:]\s?[\w.+-]{2,64}\n$|[a-z0-9][._+\d][\w.+-]{0,60}\n$/i.test(ahead) ? at - 1 : at;
  let start = localEnd;
  while (start > 0 && at - start <= LONGEST_LOCAL && LOCAL_LETTER.test(text[start - 1]!)) start--;
  // Punctuation in front belongs to the sentence: 'jane@…, -jane@…
  while (start < localEnd && /[.'%~-]/.test(text[start]!)) start++;
  // @jane@mastodon.example is a handle.
  if (at - start > LONGEST_LOCAL || start === localEnd || text[start - 1] === "@") return null;
  const local = text.slice(start, localEnd);
  if (local.includes("..") || /[.']$/.test(local)) return null;

  const domain = readDomain(text, at + 1);
  if (domain === null) return null;
  // _jane@example.org_ is emphasised.
  if (text[start] === "_" && text[domain.end] === "_") start++;
  // https://user:password@host is a credential, git@host:path a program's account.
  const lead = text.slice(Math.max(0, start - 80), start);
  if (/:\/\/[^\s/]*:$/.test(lead) || /\bhttps?:\/\/$/.test(lead) || (local === "git" && text[domain.end] === ":"))
    return null;
  if (isMessageId(text, start, domain.end, local)) return null;

  const labelled = labelBefore(text, start)?.name === "email" || /mailto:$/i.test(lead);
  const base = domain.ending === "known" ? 0.97 : 0.8;
  const why = `A name, an @ and a domain with ${domain.ending === "known" ? "a known" : "a plausible"} ending${domain.mended || localEnd < at ? ", broken by a line end or a scanner" : ""}.`;
  const value = `${text.slice(start, localEnd)}@${domain.name}`.toLowerCase();
  const confidence = Math.min(0.99, base - (domain.mended ? 0.1 : 0) + (labelled ? 0.02 : 0));
  return { kind: "email", start, end: domain.end, confidence, why, value };
}

type Domain = {
  readonly end: number;
  readonly name: string;
  readonly ending: "known" | "plausible";
  readonly mended: boolean;
};

function readDomain(text: string, from: number): Domain | null {
  let begin = from;
  let mended = false;
  // "jane@⏎example.org": a break right after the @ is safe, for nothing else ends a line with one.
  if (text[begin] === "\n" && /[a-z0-9]/.test(text[begin + 1] ?? "")) {
    begin++;
    mended = true;
  }
  let end = begin;
  while (end < text.length && end - begin < LONGEST_DOMAIN && DOMAIN_LETTER.test(text[end]!)) end++;
  let name = text.slice(begin, end).replace(/[.-]+$/, "");
  end = begin + name.length;
  // "example,org", "example. org", "example.⏎org": a scanner's comma, space or line end before a common ending.
  const tail = /^(?:,|[ ]?[.,][ ]?\n?|[ ]?\.?\n)([a-z]{3,4})(?![\w@.-]?\w)/.exec(text.slice(end, end + 12));
  if (
    tail !== null &&
    tail[0].length > 4 - 1 &&
    COMMON_ENDING.test(tail[1]!) &&
    /[.,]/.test(tail[0]) &&
    !(name.includes(".") && judgeEnding(lastLabel(name)) === "known")
  ) {
    name = `${name}.${tail[1]}`;
    end += tail[0].length;
    mended = true;
  }
  // "mail.⏎example.org": a name broken after its dot; a domain that is whole before the break ends its sentence.
  const rest = /^\.\n([a-z0-9][a-z0-9-]{0,40}(?:\.[a-z0-9-]{1,40}){0,3}\.([a-z]{2,4}))(?![\w@-]|\.\w)/.exec(
    text.slice(end, end + 160),
  );
  if (rest !== null && !mended && COMMON_ENDING.test(rest[2]!) && judgeEnding(lastLabel(name)) !== "known") {
    name = `${name}.${rest[1]}`;
    end += rest[0].length;
    mended = true;
  }
  let labels = name.split(".");
  // "…@example.org.Please": the next sentence, stuck to the address.
  while (
    labels.length > 2 &&
    /^\p{Lu}/u.test(labels.at(-1)!) &&
    !/^\p{Lu}+$/u.test(labels.join("")) &&
    judgeEnding(labels.at(-2)!) === "known"
  ) {
    end -= labels.at(-1)!.length + 1;
    labels = labels.slice(0, -1);
  }
  if (labels.length < 2 || !labels.every((label) => label.length > 0 && label.length <= 63 && !/^-|-$/.test(label)))
    return null;
  const ending = judgeEnding(labels.at(-1)!);
  return ending === "no" ? null : { end, name: labels.join("."), ending, mended };
}

const lastLabel = (name: string): string => name.slice(name.lastIndexOf(".") + 1);

function isMessageId(text: string, start: number, end: number, local: string): boolean {
  // A message's name may hold signs that no person's does: look for its bracket beyond them.
  const open = start - 1 - (/[^\s<>]{0,60}$/.exec(text.slice(Math.max(0, start - 60), start))?.[0].length ?? 0);
  if (text[open] !== "<" || text[end] !== ">") {
    return /(?:message-id|in-reply-to|content-id)\s?:\s{0,2}$/i.test(text.slice(Math.max(0, start - 24), start));
  }
  if (MESSAGE_ID_LINE.test(text.slice(Math.max(0, start - 1200), open))) return true;
  // A machine's name: long, many digits, no word.
  return local.length >= 20 && (local.match(/\d/g)?.length ?? 0) >= 8 && !/[a-z]{5}/i.test(local);
}
