// An Outlook message (MS-OXMSG): fields, recipients, body, transport headers, files and messages in it.
import type { FieldsData } from "@kenjiuno/msgreader";
import { attempt } from "../../../base/attempt.ts";
import type { Part, Trace } from "../../model/document.ts";
import { metadata, type Reading } from "../reading.ts";
import { readRtf } from "../word/read-rtf.ts";
import { htmlInRtf, unpackRtf } from "./compressed-rtf.ts";
import { readHeaderBlock } from "./header-lines.ts";
import { decodeMailText } from "./mail-text.ts";
import type { Attachment, MailHeader, MailMessage } from "./message.ts";
import { type OpenedMsg, openMsg } from "./open-msg.ts";
import { shownOf } from "./parse-eml.ts";
import { baseType } from "./part-names.ts";
import { setMessage } from "./set-message.ts";

export function readMsg(bytes: Uint8Array): Reading {
  const opened = openMsg(bytes);
  const headers = readHeaderBlock(new TextEncoder().encode(words(opened.fields.headers))).headers;
  const { attachments, lost } = attachmentsOf(opened);
  const { hidden, traces, ...body } = bodyOf(opened);
  const message: MailMessage = { headers, shown: shownFields(opened.fields, headers), ...body, attachments };
  const set = setMessage(message);
  const meta = metadata("mail", [
    ...headers.map(({ name, value }) => [name, value] as const),
    ...properties(opened.fields),
  ]);
  const unread = lost === 0 ? {} : { unread: `${lost} of the attachments could not be read.` };
  return {
    format: "msg",
    sections: [{ html: set.html, ...unread }],
    parts: [...set.parts, ...hidden, ...meta.parts],
    traces: [...set.traces, ...traces, ...meta.traces],
    children: set.children,
  };
}

/** A damaged property may be anything at all. */
const words = (value: unknown) => (typeof value === "string" ? value : "");

function shownFields(fields: FieldsData, headers: readonly MailHeader[]): MailHeader[] {
  const sent = shownOf(headers);
  const address = words(fields.senderSmtpAddress) || words(fields.creatorSMTPAddress) || words(fields.senderEmail);
  const own: MailHeader[] = [{ name: "From", value: person(words(fields.senderName), address) }];
  for (const [name, type] of [
    ["To", "to"],
    ["Cc", "cc"],
    ["Bcc", "bcc"],
  ] as const) {
    // One without a type is one who gets it.
    const people = (fields.recipients ?? []).filter((one) => (one.recipType ?? "to") === type);
    const list = people.map((one) => person(words(one.name), words(one.smtpAddress) || words(one.email)));
    own.push({ name, value: list.join("; ") });
  }
  own.push({ name: "Date", value: words(fields.clientSubmitTime) || words(fields.messageDeliveryTime) });
  own.push({ name: "Subject", value: words(fields.subject) });
  const known = own.filter(({ value }) => value !== "");
  // What the message's own properties leave out, as it was sent.
  return [...known, ...sent.filter(({ name }) => !known.some((field) => field.name === name))];
}

const person = (name: string, address: string) =>
  address === "" || name.includes(address) ? name : name === "" ? address : `${name} <${address}>`;

type Body = {
  readonly html: string | null;
  readonly text: string | null;
  readonly hidden: readonly Part[];
  readonly traces: readonly Trace[];
};

function bodyOf({ fields, charset }: OpenedMsg): Body {
  const nothing = { hidden: [], traces: [] };
  const text = words(fields.body) === "" ? null : words(fields.body);
  const page = fields.html instanceof Uint8Array ? decodeMailText(fields.html, charset) : words(fields.bodyHtml);
  if (page.trim() !== "") return { html: page, text, ...nothing };
  if (!(fields.compressedRtf instanceof Uint8Array)) return { html: null, text, ...nothing };
  const rtf = unpackRtf(fields.compressedRtf);
  const inside = htmlInRtf(rtf);
  if (inside !== null) return { html: inside, text, ...nothing };
  // Damage in the RTF leaves the message's other text.
  const own = attempt(() => readRtf(rtf));
  if (own === undefined) return { html: null, text, ...nothing };
  return { html: own.sections.map(({ html }) => html).join(""), text, hidden: own.parts, traces: own.traces };
}

function attachmentsOf(opened: OpenedMsg): { attachments: Attachment[]; lost: number } {
  const attachments: Attachment[] = [];
  let lost = 0;
  for (const [i, fields] of (opened.fields.attachments ?? []).entries()) {
    const message = fields.innerMsgContent === true;
    const known = words(fields.fileName) || words(fields.name) || words(fields.fileNameShort);
    const bare = known || `attachment-${i + 1}${words(fields.extension)}`;
    const id = words(fields.pidContentId);
    try {
      attachments.push({
        name: message && !/\.msg$/i.test(bare) ? `${bare}.msg` : bare,
        type: message ? "application/vnd.ms-outlook" : typeOf(words(fields.attachMimeTag), bare),
        bytes: Uint8Array.from(opened.attachment(fields).content),
        names: id === "" ? [] : [`cid:${id}`],
      });
    } catch {
      lost++;
    }
  }
  return { attachments, lost };
}

function typeOf(told: string, name: string): string {
  if (told !== "") return baseType(told);
  const picture = /\.(png|jpe?g|gif|bmp)$/i.exec(name)?.[1]?.toLowerCase();
  return picture === undefined ? "application/octet-stream" : `image/${picture.replace("jpg", "jpeg")}`;
}

/** What Outlook keeps beside the headers, under the names of MS-OXPROPS. */
const PROPERTIES = [
  ["messageClass", "Message class"],
  ["messageId", "Internet message id"],
  ["senderEmail", "Sender email address"],
  ["senderSmtpAddress", "Sender SMTP address"],
  ["sentRepresentingSmtpAddress", "Sent representing SMTP address"],
  ["creatorSMTPAddress", "Creator SMTP address"],
  ["lastModifierSMTPAddress", "Last modifier SMTP address"],
  ["lastModifierName", "Last modifier name"],
  ["inetAcctName", "Internet account name"],
  ["conversationTopic", "Conversation topic"],
  ["creationTime", "Creation time"],
  ["lastModificationTime", "Last modification time"],
  ["clientSubmitTime", "Client submit time"],
  ["messageDeliveryTime", "Message delivery time"],
] as const satisfies readonly (readonly [keyof FieldsData, string])[];

function properties(fields: FieldsData): [name: string, value: string][] {
  return PROPERTIES.map(([key, name]) => [name, words(fields[key])]);
}
