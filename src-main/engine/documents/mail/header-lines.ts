// A message's header fields as they stand in the file, and where its body begins (RFC 5322, 2.2).
import { decodeGuessed } from "../text/decode-text.ts";
import type { MailHeader } from "./message.ts";

const FIELD = /^([\x21-\x39\x3b-\x7e\x80-\uffff]{1,200})[ \t]*:/;

export type HeaderBlock = {
  readonly headers: readonly MailHeader[];
  /** Of the first and past the last line of fields. */
  readonly start: number;
  readonly end: number;
  readonly body: number;
};

/**
 * Blank lines, a line of junk or a mailbox's "From " line may stand before the first field. A body without a blank line
 * before it begins at the first line that is no field and has none after it.
 */
export function readHeaderBlock(bytes: Uint8Array): HeaderBlock {
  const lines = readLines(bytes);
  let at = 0;
  while (at < lines.length && lines[at]!.text.trim() === "") at++;
  const first = lines[at]?.text ?? "";
  if (!FIELD.test(first) || /^>?From \S/.test(first)) {
    if (FIELD.test(lines[at + 1]?.text ?? "")) at++;
    else if (/^From \S/.test(first)) at++;
  }
  const start = lines[at]?.start ?? bytes.length;
  const fields: { name: string; parts: string[] }[] = [];
  let end = start;
  for (; at < lines.length; at++) {
    const { text } = lines[at]!;
    if (text === "") break;
    const field = FIELD.exec(text);
    const folded = /^[ \t]/.test(text) && fields.length > 0;
    if (field !== null) fields.push({ name: field[1]!, parts: [text.slice(field[0].length)] });
    else if (folded) fields.at(-1)!.parts.push(text);
    else if (fields.length > 0 && FIELD.test(lines[at + 1]?.text ?? "") && !lines[at + 1]!.text.includes(": //"))
      fields.push({ name: "", parts: [text] });
    else break;
    end = lines[at]!.end;
  }
  const line = lines[at];
  const body = line === undefined ? bytes.length : line.text === "" ? line.end : line.start;
  const headers = fields.map(({ name, parts }) => ({ name, value: parts.join("").trim() }));
  return { headers, start, end: Math.max(end, start), body };
}

type Line = { readonly text: string; readonly start: number; readonly end: number };

/** Lines up to the first blank one after something: the body isn't split. */
function readLines(bytes: Uint8Array): Line[] {
  const lines: Line[] = [];
  let seen = false;
  for (let start = 0; start < bytes.length && lines.length < MOST_LINES; ) {
    let stop = start;
    while (stop < bytes.length && bytes[stop] !== 10 && bytes[stop] !== 13) stop++;
    const end = stop + (bytes[stop] === 13 && bytes[stop + 1] === 10 ? 2 : 1);
    const text = decodeGuessed(bytes.subarray(start, stop)).text;
    lines.push({ text, start, end: Math.min(end, bytes.length) });
    if (text === "" && seen) break;
    seen ||= text.trim() !== "";
    start = end;
  }
  return lines;
}
const MOST_LINES = 100_000;
