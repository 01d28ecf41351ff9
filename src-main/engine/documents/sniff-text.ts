// How formats made of text begin: a mailbox, a message, a web page, a drawing.

const FIELD = /^[\x21-\x39\x3b-\x7e]{1,76}[ \t]*:/;
const MAIL_FIELD =
  /^(?:from|to|cc|date|subject|received|message-id|mime-version|return-path|delivered-to|reply-to|x-mailer|x-original-to)[ \t]*:/i;
/** What a program wrote: nobody types these at the top of a memorandum. */
const POST_FIELD = /^(?:received|message-id|mime-version|return-path|delivered-to|x-mailer|x-original-to)[ \t]*:/i;

/** RFC 4155: a "From " line, and header fields after it (or another such line, quoted by a careless program). */
export function looksLikeMailbox(text: string): boolean {
  const lines = text.trimStart().split(/\r\n?|\n/, 3);
  if (!/^From \S/.test(lines[0] ?? "")) return false;
  // asctime's date: a message without any header field follows it too.
  if (/^From \S+ +\w{3} \w{3} +\d{1,2} \d{1,2}:\d\d/.test(lines[0]!)) return true;
  return FIELD.test(lines[1] ?? "") || /^>From /.test(lines[1] ?? "");
}

/** RFC 5322: header fields from the first line on; blank lines or a single line of junk may stand before them. */
export function looksLikeMail(text: string, onlyByPost: boolean): boolean {
  const wanted = onlyByPost ? POST_FIELD : MAIL_FIELD;
  const lines = text
    .slice(0, 16_384)
    .replace(/^[\uFEFF\s]+/, "")
    .split(/\r\n?|\n/);
  const from = FIELD.test(lines[0] ?? "") ? 0 : 1;
  let junk = 0;
  for (const line of lines.slice(from)) {
    if (wanted.test(line)) return true;
    if (line.trim() === "") return false;
    // One broken line among fields is a broken field; more are prose.
    if (!FIELD.test(line) && !/^[ \t]/.test(line) && ++junk > 1) return false;
  }
  return false;
}

/** A page or a drawing, by the first tag after declarations and comments. */
export function looksLikeMarkup(text: string): "html" | "svg" | null {
  let rest = text.slice(0, 32_768).replace(/^[\uFEFF\s]+/, "");
  for (let i = 0; i < 50; i++) {
    const skipped = /^(?:<\?[^>]*>|<!--(?:(?!-->)[\s\S])*-->|<!doctype[^>[]*(?:\[[^\]]*\][^>]*)?>)\s*/i.exec(rest)?.[0];
    if (skipped === undefined) break;
    if (/^<!doctype\s+html/i.test(skipped)) return "html";
    rest = rest.slice(skipped.length);
  }
  const tag = /^<(?:[a-z]+:)?([a-z][a-z0-9]*)[\s/>]/i.exec(rest)?.[1]?.toLowerCase();
  if (tag === "svg") return "svg";
  if (/^(?:html|head|body|title|meta|base|link|style|script|table|div|center|font|frameset|p|h[1-6])$/.test(tag ?? ""))
    return "html";
  return /^[^<]{0,1000}<(?:html|head|body)[\s>]/i.test(rest) ? "html" : null;
}
