// Addresses spelled so that robots miss them: "jane [at] example [dot] org", and ones a scanner pulled apart.
import type { Detection } from "../detector.ts";
import { labelBefore } from "../reading/labels.ts";
import { COMMON_ENDING, judgeEnding } from "./top-level-domains.ts";

const WORD = String.raw`[A-Za-z0-9][A-Za-z0-9_+-]{0,40}`;

/** "[at]", "(at)", "{at}", "<at>", "[@]", with or without spaces around. */
const BRACKETED_AT = String.raw`[ ]{0,2}[\[({<][ ]?(?:at|@)[ ]?[\])}>][ ]{0,2}`;
/** "[dot]", "(dot)", "[.]", " dot ", ".". */
const DOT = String.raw`(?:[ ]{0,2}[\[({<][ ]?(?:dot|\.|punkt)[ ]?[\])}>][ ]{0,2}|[ ]dot[ ]|\.)`;

const HEAD = String.raw`(?<![\w.@+-])`;
const TAIL = String.raw`(?![\w@]|-\w)`;

const FORMS: readonly {
  readonly pattern: RegExp;
  readonly confidence: number;
  readonly form: string;
  readonly needs: "nothing" | "evidence" | "label";
  /** What the form can't be without: a text without it isn't searched. */
  readonly gate: RegExp;
}[] = [
  {
    // jane(dot)roe [at] example [dot] org
    pattern: new RegExp(
      `${HEAD}(${WORD}(?:${DOT}${WORD}){0,3})${BRACKETED_AT}(${WORD}(?:${DOT}${WORD}){0,3}${DOT})([A-Za-z]{2,10})${TAIL}`,
      "gi",
    ),
    confidence: 0.93,
    form: "An address with its @ spelled in brackets",
    needs: "nothing",
    gate: /[[({<][ ]?(?:at|@)[ ]?[\])}>]/i,
  },
  {
    // jane AT example DOT org, jane dot roe at example dot org
    pattern: new RegExp(
      `${HEAD}(${WORD}(?:(?:[ ]dot[ ]|\\.)${WORD}){0,2})[ ]at[ ](${WORD}(?:(?:[ ]dot[ ]|\\.)${WORD}){0,2}[ ]dot[ ])([A-Za-z]{2,10})${TAIL}`,
      "gi",
    ),
    confidence: 0.85,
    form: "An address with its @ and dots spelled as words",
    needs: "nothing",
    gate: /[ ]dot[ ]/i,
  },
  {
    // jane@example[.]org, jane@example dot org
    pattern: new RegExp(
      `${HEAD}(${WORD}(?:\\.${WORD}){0,3})@(${WORD}(?:${DOT}${WORD}){0,3}(?:[ ]?[\\[({](?:\\.|dot)[\\])}][ ]?|[ ]dot[ ]))([A-Za-z]{2,10})${TAIL}`,
      "gi",
    ),
    confidence: 0.93,
    form: "An address with its dot spelled in brackets",
    needs: "nothing",
    gate: /(?:[[({](?:\.|dot)[\])}]|[ ]dot[ ])/i,
  },
  {
    // jane.roe @ example.org, jane.roe@ example.org, jane.roe @example.org
    pattern: new RegExp(
      `${HEAD}(${WORD}(?:(?:[ ]\\.[ ]?|\\.)${WORD}){0,3})(?:[ ]{1,2}@[ ]{0,2}|@[ ]{1,2})(${WORD}(?:\\.${WORD}){0,3}[ ]?\\.[ ]?)([a-z]{2,10})${TAIL}`,
      "gi",
    ),
    confidence: 0.8,
    form: "An address with spaces around its @",
    needs: "evidence",
    gate: /[ ]@|@[ ]/,
  },
  {
    // jane . roe@example . org: spaces around the dots
    pattern: new RegExp(
      `${HEAD}(${WORD}(?:[ ]?\\.[ ]?${WORD}){0,2})@(${WORD}(?:[ ]\\.[ ]?|\\.[ ]))([a-z]{3})${TAIL}`,
      "g",
    ),
    confidence: 0.8,
    form: "An address with spaces around its dot",
    needs: "nothing",
    gate: /@[\w.-]{1,80}[ ]?\.[ ]/,
  },
  {
    // jane.roe©example.org: scanners read the @ so
    pattern: new RegExp(
      `${HEAD}(${WORD}(?:\\.${WORD}){0,3})(?:[©®¢]|\\(a\\)|\\(\\u00a9\\))(${WORD}(?:\\.${WORD}){0,2}\\.)([a-z]{2,10})${TAIL}`,
      "g",
    ),
    confidence: 0.82,
    form: "An address whose @ was read as another sign",
    needs: "nothing",
    gate: /[©®¢]|\(a\)|\(\u00a9\)/,
  },
  {
    // jane.roe at example.org: only after "e-mail"
    pattern: new RegExp(
      `${HEAD}(${WORD}(?:\\.${WORD}){0,3})[ ]at[ ](${WORD}(?:\\.${WORD}){0,2}\\.)([a-z]{2,10})${TAIL}`,
      "gi",
    ),
    confidence: 0.65,
    form: "An address with its @ spelled as a word",
    needs: "label",
    gate: /[ ]at[ ][\w.-]{1,80}\.[a-z]{2}/i,
  },
];

/** "replied from ted @example.org": what mail comes from or goes to. "Write to us @example.org" names a site. */
function isSent(text: string, start: number, local: string): boolean {
  return (
    /(?:^|[^\w])(?:from|cc|bcc|replied to|sent to|wrote to|mailed)[ ]$/i.test(
      text.slice(Math.max(0, start - 12), start),
    ) && !/^(?:us|you|me|them|him|her|the|all|our|home|here|there)$/i.test(local)
  );
}

export function readDisguised(text: string): Detection[] {
  const found: Detection[] = [];
  for (const { pattern, confidence, form, needs, gate } of FORMS) {
    if (!gate.test(text)) continue;
    for (const m of text.matchAll(pattern)) {
      const [raw, local = "", domain = "", ending = ""] = m;
      if (judgeEnding(ending) !== "known") continue;
      const named =
        labelBefore(text, m.index, 24)?.name === "email" || (needs === "evidence" && isSent(text, m.index, local));
      if (needs === "evidence" && !named && !(/[._\d]/.test(local) && COMMON_ENDING.test(ending))) continue;
      if (needs === "label" && !(named && /[._\d]/.test(local))) continue;
      const plain = (part: string) =>
        part.replace(/[ ]dot[ ]|[[({<][ ]?(?:dot|punkt)[ ]?[\])}>]/gi, ".").replace(/[\s[\](){}<>]/g, "");
      const value = `${plain(local)}@${plain(domain)}${ending}`.toLowerCase();
      const why = `${form}${named ? "; the words before it say that it is one" : ""}.`;
      found.push({ kind: "email", start: m.index, end: m.index + raw.length, confidence, why, value });
    }
  }
  return found;
}
