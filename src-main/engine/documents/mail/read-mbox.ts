// A mailbox: its messages as sections of one document, or as documents of their own when they are many.
import type { Part, Trace } from "../../model/document.ts";
import { type Child, escapeHtml, metadata, type ReadContext, type Reading, type Section } from "../reading.ts";
import { rowNumberWidth } from "../sheet/row-numbers.ts";
import { readHeaderBlock } from "./header-lines.ts";
import { parseEml, shownOf } from "./parse-eml.ts";
import { setMessage } from "./set-message.ts";
import { signatureTraces } from "./signature-traces.ts";
import { splitMbox } from "./split-mbox.ts";

const MOST_SECTIONS = 500;
const ROWS = 500;

export async function readMbox(
  bytes: Uint8Array,
  { signatures }: Pick<ReadContext, "signatures"> = {},
): Promise<Reading> {
  const messages = splitMbox(bytes);
  if (messages.length > MOST_SECTIONS) return asChildren(messages);
  const sections: Section[] = [];
  const parts: Part[] = [];
  const traces: Trace[] = [];
  const children: Child[] = [];
  for (const [i, one] of messages.entries()) {
    const message = await parseEml(one);
    const set = setMessage(message);
    const label = `message ${i + 1}: `;
    const meta = metadata(
      "mail",
      message.headers.map(({ name, value }) => [label + (name || "(no name)"), value]),
    );
    sections.push({ html: set.html, ...(message.unread === undefined ? {} : { unread: message.unread }) });
    for (const part of set.parts) parts.push({ ...part, label: label + part.label });
    for (const part of meta.parts) parts.push(part);
    const signed = await signatureTraces(one, message.headers, signatures, i + 1);
    for (const trace of [...set.traces, ...meta.traces, ...signed]) traces.push(trace);
    for (const child of set.children) children.push(child);
  }
  return { format: "mbox", sections, parts, traces, children };
}

/** The pages are a table of contents; each message is read, and printed, by itself. */
function asChildren(messages: readonly Uint8Array[]): Reading {
  const rows = messages.map((message, i) => {
    const shown = shownOf(readHeaderBlock(message.subarray(0, 262_144)).headers);
    const cells = ["Date", "From", "Subject"].map((name) => shown.find((header) => header.name === name)?.value ?? "");
    return `<tr>${[String(i + 1), ...cells].map((cell) => `<td>${escapeHtml(cell)}</td>`).join("")}</tr>`;
  });
  const sections: Section[] = [];
  for (let from = 0; from < rows.length; from += ROWS)
    sections.push({
      html: `<table data-first="${rowNumberWidth(messages.length)}">${rows.slice(from, from + ROWS).join("")}</table>`,
    });
  const children = messages.map((bytes, i): Child => {
    return { name: `message ${String(i + 1).padStart(4, "0")}.eml`, bytes, relation: "attachment" };
  });
  return { format: "mbox", sections, parts: [], traces: [], children };
}
