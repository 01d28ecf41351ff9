// A message of RFC 5322 and MIME: its fields, its body, what is attached.
import { decodeWords } from "postal-mime";
import { escapeHtml } from "../reading.ts";
import { decodeGuessed } from "../text/decode-text.ts";
import { readHeaderBlock } from "./header-lines.ts";
import { decodeMailText } from "./mail-text.ts";
import type { Attachment, MailHeader, MailMessage } from "./message.ts";
import { type MimePart, readMimeTree } from "./mime-tree.ts";
import { baseType, extensionOf } from "./part-names.ts";

const SHOWN = ["From", "Sender", "To", "Cc", "Bcc", "Reply-To", "Date", "Subject"];

export async function parseEml(bytes: Uint8Array): Promise<MailMessage> {
  const { headers, start, end, body } = readHeaderBlock(bytes);
  const fields = { headers, shown: shownOf(headers) };
  let root: MimePart | null;
  try {
    root = await readMimeTree(withBlankLine(bytes.subarray(start, end), bytes.subarray(body)));
  } catch {
    return {
      ...fields,
      ...asSource(bytes.subarray(body)),
      unread: "The parts of this message could not be told apart.",
    };
  }
  const found = new Found();
  if (root !== null) found.walk(root, { alternative: false, related: false });
  const { body: items, attachments } = found;
  // A multipart whose boundary never comes has no parts at all: its source is what there is to see.
  if (items.length + attachments.length === 0) return { ...fields, ...asSource(bytes.subarray(body)) };
  const pages = items.some((item) => item.page);
  const seen = items.filter((item) => item.page || !pages || !item.alternative);
  const unseen = items.filter((item) => !seen.includes(item));
  return {
    ...fields,
    html: pages ? seen.map((item) => (item.page ? item.text : asPage(item.text))).join("\n<hr>\n") : null,
    text: (pages ? unseen : seen).map((item) => item.text).join("\n\n"),
    attachments,
    preamble: found.preamble.join("\n"),
  };
}

const asPage = (text: string) => `<pre>${escapeHtml(text)}</pre>`;

/** In the order that mail programs show them, each occurrence, its encoded words decoded. */
export function shownOf(headers: readonly MailHeader[]): MailHeader[] {
  return SHOWN.flatMap((name) =>
    headers
      .filter((header) => header.name.toLowerCase() === name.toLowerCase() && header.value !== "")
      .map((header) => ({ name, value: decodeWords(header.value) })),
  );
}

const asSource = (body: Uint8Array) => ({ html: null, text: decodeGuessed(body).text, attachments: [] });

function withBlankLine(header: Uint8Array, body: Uint8Array): Uint8Array {
  const message = new Uint8Array(header.length + body.length + 4);
  message.set(header);
  // Twice: the header's last line may have no end of its own, and a blank line more in a body harms nobody.
  message.set([13, 10, 13, 10], header.length);
  message.set(body, header.length + 4);
  return message.subarray(0, header.length + 4 + body.length);
}

type Place = { readonly alternative: boolean; readonly related: boolean };

/** A piece of the body, in the message's order. */
type Piece = { readonly page: boolean; readonly text: string; readonly alternative: boolean };

class Found {
  readonly body: Piece[] = [];
  readonly attachments: Attachment[] = [];
  readonly preamble: string[] = [];

  walk(part: MimePart, place: Place): void {
    const { multipart } = part.contentType;
    const inside = {
      alternative: place.alternative || multipart === "alternative",
      related: place.related || multipart === "related",
    };
    if (multipart === false || part.childNodes.length === 0) this.#leaf(part, place);
    else if (part.content !== null) this.#addPreamble(decodeGuessed(new Uint8Array(part.content)).text);
    for (const child of part.childNodes) this.walk(child, inside);
  }

  /** Programs write a sentence for readers that know no MIME: only what else stands there was put there. */
  #addPreamble(text: string): void {
    if (!/^(?:this is a (?:multi-?part|cryptographically signed) message[^\n]*\s*)?$/i.test(text.trim()))
      this.preamble.push(text);
  }

  #leaf(part: MimePart, { alternative, related }: Place): void {
    if (part.content === null) return;
    const bytes = new Uint8Array(part.content);
    const type = baseType(part.contentType.parsed.value);
    const named = nameOf(part);
    const attached = part.contentDisposition.parsed.value.toLowerCase() === "attachment";
    const first = this.body.length === 0;
    const page = type === "text/html";
    const readable = page || type === "text/plain" || part.contentType.multipart !== false;
    // A text that comes after the body is a file when it has a name, or when it belongs to a saved page.
    if (readable && !attached && (first || alternative || (named === null && !related))) {
      const text = decodePart(part, bytes);
      if (text.trim() !== "") this.body.push({ page, text, alternative });
    } else if (bytes.length > 0 || named !== null) this.attachments.push(this.#attachment(part, type, named, bytes));
  }

  #attachment(part: MimePart, type: string, named: string | null, bytes: Uint8Array): Attachment {
    const location = part.headers.find((header) => header.key === "content-location")?.value.trim();
    const id = part.contentId?.trim().replace(/^<|>$/g, "");
    const names = [...(id === undefined ? [] : [`cid:${id}`]), ...(location === undefined ? [] : [location])];
    return {
      name: type === "message/rfc822" ? messageName(bytes) : (named ?? this.#nameless(type)),
      type,
      bytes,
      names,
    };
  }

  #nameless(type: string): string {
    return `part-${this.attachments.length + 1}.${extensionOf(type)}`;
  }
}

function decodePart(part: MimePart, bytes: Uint8Array): string {
  const { params } = part.contentType.parsed;
  const text = decodeMailText(bytes, params.charset);
  if (!/^flowed$/i.test(params.format ?? "") || part.decodeFlowedText === undefined) return text;
  return part.decodeFlowedText(text, /^yes$/i.test(params.delsp ?? ""));
}

function nameOf(part: MimePart): string | null {
  const name = part.contentDisposition.parsed.params.filename ?? part.contentType.parsed.params.name ?? "";
  return name.trim() === "" ? null : decodeWords(name);
}

/** A message forwarded whole is called by its subject. */
function messageName(bytes: Uint8Array): string {
  const subject = shownOf(readHeaderBlock(bytes).headers).find((header) => header.name === "Subject")?.value;
  return `${(subject ?? "message").replace(/[\0-\x1f/\\]+/g, " ").slice(0, 120)}.eml`;
}
