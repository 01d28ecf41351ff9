// Values that a label names: "Passport No.: C01234567", "plate\n7ABC123", in running text, in forms and over line ends.
import type { Utf16Offset } from "../../../base/units.ts";
import type { Anchors } from "./anchors.ts";

export type Labelled = {
  /** Where the label begins, and what it is. */
  readonly labelStart: Utf16Offset;
  readonly label: string;
  readonly start: Utf16Offset;
  readonly end: Utf16Offset;
  /** The value as it stands. */
  readonly raw: string;
  /** A later one of a list under the same label. */
  readonly listed: boolean;
  /** A colon or equals sign, or nothing but space, parts the label from the value; words do otherwise. */
  readonly by: "sign" | "space" | "words";
};

/** "number", "no.", "#", after most labels. */
export const NUMBER_WORD = String.raw`(?:[ ]{0,2}(?:(?:nos?|num|nr|n|numbers?|id|code)\b\.?(?:\/id)?|#|№|n[°º])){0,2}`;

/** Between a label and its value, each part once and bounded. */
const BETWEEN = new RegExp(
  [
    String.raw`(?:'s)?(?:["'](?=[ ]?[:=]))?(?:,[ ](?:(?:which|that)[ ])?(?:(?:bears|has|with)[ ])?(?:the[ ])?(?:numbers?|nos?\.|#))?[ \t]{0,4}`, // ", number"
    String.raw`(?:,[ ](?=[A-Z]{0,3}[ ]?\d))?(?:\?["']?(?:\n[ ]{0,4}(?:[A-Z][\w,]{0,14}(?:[ ][A-Z]\w{0,14})?[.:][ ]{1,2})?)?)?`, // "CPF, 001.122.334-06"; "passport no.?"
    String.raw`(?:\((?![^()\n]{0,32}\d{4})[^()\n]{0,32}\)[ \t]{0,4})?`, // "(US)", "(if any)"
    String.raw`(?:[ \t]{0,4}[:=#|>]{1,2}|[ \t]{0,4}(?:\.[ .]{2,80}|_{2,60}|-{1,3}>?|\u2014|\u2192)){0,2}[ \t]{0,40}`, // a sign, leaders, a gap
    String.raw`(?:(?:is|was|are|were|it's|it is|reads?|being|listed as|of|ending|as|to|bearing|issued|under|on file|on record)(?:,?[ \t:]{1,3})){0,2}`, // a few words
    String.raw`(?:\n[ \t]{0,40}(?:[:#>][ ]?)?)?`, // the next line
    String.raw`["'(\[<\u00ab]?_{0,3}`, // quotation marks and a form's rules around the value
  ].join(""),
  "iy",
);

/** Between two values of one list. */
const LIST = /[ ]{0,2}(?:,|;|\/|&|and\b|or\b|,[ ]?and\b)[ \n]{1,2}/y;

const SIGN = /[:=#|>\u2014]|[ ]-{1,2}[ ]/;
const WORDS = /[a-z]{2}/i;

/**
 * For each anchor, the `label` that begins there and the `value` that follows it. Both patterns are sticky.
 * `lists` also reads the values that follow the first one, parted by commas.
 */
export function readLabelled(
  text: string,
  anchors: Anchors,
  label: RegExp,
  value: RegExp,
  options: { readonly lists?: boolean } = {},
): Labelled[] {
  const found: Labelled[] = [];
  let reached = 0;
  for (const at of anchors.in(text)) {
    // "lDL8B1": a word's part names nothing.
    if (at < reached || /[A-Za-z]/.test(text[at - 1] ?? "")) continue;
    label.lastIndex = at;
    const named = label.exec(text);
    if (named === null) continue;
    BETWEEN.lastIndex = at + named[0].length;
    const gap = BETWEEN.exec(text)![0];
    let start = at + named[0].length + gap.length;
    value.lastIndex = start;
    let m = value.exec(text);
    if (m === null) continue;
    const inner = gap.replace(/\([^()\n]*\)/, "");
    const by = WORDS.test(inner) ? "words" : SIGN.test(inner + named[0].slice(-1)) ? "sign" : "space";
    for (let count = 0; m !== null && count < 24; count++) {
      const end = start + m[0].length;
      found.push({ labelStart: at, label: named[0], start, end, raw: m[0], listed: count > 0, by });
      reached = end;
      if (options.lists !== true) break;
      LIST.lastIndex = end;
      const next = LIST.exec(text);
      if (next === null) break;
      start = end + next[0].length;
      value.lastIndex = start;
      m = value.exec(text);
    }
  }
  return found;
}

/** The text of the line that `at` is in, up to `reach` characters each way. */
export function lineAround(text: string, at: Utf16Offset, reach = 200): string {
  const before = text.slice(Math.max(0, at - reach), at);
  const after = text.slice(at, at + reach);
  return before.slice(before.lastIndexOf("\n") + 1) + after.split("\n", 1)[0]!;
}

/** Whether `pattern` stands in the `reach` characters before or after the range. */
export function around(text: string, start: Utf16Offset, end: Utf16Offset, reach: number, pattern: RegExp): boolean {
  return pattern.test(text.slice(Math.max(0, start - reach), start)) || pattern.test(text.slice(end, end + reach));
}
