// A message as the inside of a page: its fields, its body with the pictures it brings, the list of what is attached.

import { base64 } from "../../../base/base64.ts";
import type { Part, Trace } from "../../model/document.ts";
import { type Child, escapeHtml, hiddenPart } from "../reading.ts";
import { roughSize } from "../rough-size.ts";
import { cleanMarkup } from "../web/clean-markup.ts";
import { visibleText } from "../web/clean-text.ts";
import type { Attachment, MailMessage } from "./message.ts";

export type SetMessage = {
  readonly html: string;
  readonly parts: readonly Part[];
  readonly traces: readonly Trace[];
  readonly children: readonly Child[];
};

/** The body is cleaned here already: its style sheet must not hide the fields above it. */
export function setMessage(message: MailMessage): SetMessage {
  const used = new Set<Attachment>();
  const body = setBody(message, used);
  const beside = hiddenPart("text before the first part", message.preamble ?? "");
  const attached = message.attachments.filter((attachment) => !used.has(attachment));
  const html = [
    rowsOf(
      message.shown.map(({ name, value }) => [`<b>${name}</b>`, escapeHtml(value)]),
      FIELD_NAMES,
    ),
    "<hr/>",
    body.html,
    attached.length === 0 ? "" : `<hr/><p><b>Attachments</b></p>${rowsOf(attached.map(cellsOf))}`,
  ];
  return {
    html: html.join(""),
    parts: [...body.parts, ...beside],
    traces: [...body.traces, ...attached.map(({ name }): Trace => ({ kind: "attachment", name }))],
    children: attached.map(({ name, bytes }): Child => ({ name, bytes, relation: "attachment" })),
  };
}

/** Points: "Reply-To" in bold. */
const FIELD_NAMES = 60;

const rowsOf = (rows: readonly (readonly string[])[], first?: number) =>
  rows.length === 0
    ? ""
    : `<table${first === undefined ? "" : ` data-first="${first}"`}>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("")}</table>`;

const cellsOf = ({ name, type, bytes }: Attachment) => [escapeHtml(name), escapeHtml(type), roughSize(bytes.length)];

function setBody(message: MailMessage, used: Set<Attachment>) {
  if (message.html === null) {
    const text = escapeHtml(message.text ?? "");
    return { html: `<div style="white-space:pre-wrap">${text}</div>`, parts: [], traces: [] };
  }
  const { html, hidden, traces } = cleanMarkup(withPictures(message.html, message.attachments, used));
  const seen = `${textOf(html)} ${hidden.map((part) => part.text).join(" ")}`;
  const parts = hidden.flatMap(({ label, text }) => hiddenPart(label, text));
  return { html, parts: [...parts, ...hiddenPart("plain-text alternative", onlyIn(message.text ?? "", seen))], traces };
}

const PICTURES = /^image\/(?:png|jpe?g|gif|bmp)$/;

/** One picture may be shown a thousand times: so many bytes of pictures, and no more, go into a page. */
const MOST_PICTURES = 64 * 1024 * 1024;

/** `src` that names a part of the message becomes the part itself. */
function withPictures(html: string, attachments: readonly Attachment[], used: Set<Attachment>): string {
  const byName = new Map(attachments.flatMap((one) => one.names.map((name) => [name, one] as const)));
  if (byName.size === 0) return html;
  let budget = MOST_PICTURES;
  return html.replace(
    /(\b(?:src|background)\s{0,5}=\s{0,5}["']?)([^"'\s<>]{1,2000})/gi,
    (whole, before: string, name: string) => {
      const found = byName.get(name) ?? byName.get(decoded(name));
      if (found === undefined || !PICTURES.test(found.type)) return whole;
      used.add(found);
      budget -= found.bytes.length;
      if (budget < 0) return whole;
      return `${before}data:${found.type};base64,${base64(found.bytes)}`;
    },
  );
}

function decoded(name: string): string {
  const bare = name.replaceAll("&amp;", "&").replace(/^cid:/i, "cid:");
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("\u00ad", "")
    .replace(/&(lt|gt|quot|amp);/g, (_, name: string) => ({ lt: "<", gt: ">", quot: '"', amp: "&" })[name]!);

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'@._-]*/gu) ?? [];

/** Lines of the alternative with a word that the page doesn't have. */
function onlyIn(text: string, seen: string): string {
  const bare = (word: string) => word.replace(/[^\p{L}\p{N}]+/gu, "");
  const known = new Set(["http", "https", "mailto", ...wordsOf(seen).map(bare)]);
  return visibleText(text)
    .split("\n")
    .filter((line) => wordsOf(line).some((word) => !known.has(bare(word))))
    .join("\n");
}
